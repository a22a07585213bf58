/** What a function answers, asked in the panel: the same code that answers cells, without a cell. */
import { dayOfCell } from "../../reference/date-system";
import { sayDate } from "../../reference/dates";
import { DATE_FORMAT } from "../../functions/data-types";
import { FUNCTIONS } from "../../functions/by-name";
import { faultOf } from "../../workbook/errors";
import { wizardTexts } from "../../texts/en-GB/wizard";
import { functionNamed } from "../help/reference";

/** A cell of an answer: what it shows, and the sentence behind an error. */
export interface ShownCell {
  readonly text: string;
  readonly number: boolean;
  readonly error?: string;
}

export type Answer =
  | { readonly kind: "cells"; readonly rows: readonly (readonly ShownCell[])[] }
  /** The whole is an error, as `#VALUE!`, with its sentence. */
  | { readonly kind: "error"; readonly code: string; readonly message: string };

/**
 * Asks a function as Excel would: `null` for what is left out, rows for what takes a range.
 * @param values one for each argument, in order; fewer where the last are left out
 */
export async function ask(id: string, values: readonly unknown[]): Promise<Answer> {
  const entry = functionNamed(id);
  const run = FUNCTIONS.get(id);
  if (!entry || !run)
    return {
      kind: "error",
      code: "#NAME?",
      message: wizardTexts.answer.noSuchFunction(id),
    };
  const given = entry.parameters.map(({ range }, i) => {
    const value = values[i] ?? null;
    if (range) return Array.isArray(value) ? value : [[value]];
    // A single cell is handed over as what it holds.
    const rows: unknown = value;
    return Array.isArray(rows) && rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
  });
  try {
    const answer = await run(...given);
    const rows: unknown[][] = Array.isArray(answer) ? answer : [[answer]];
    return { kind: "cells", rows: rows.map((row) => row.map(show)) };
  } catch (error) {
    if (error instanceof CustomFunctions.Error)
      return { kind: "error", code: String(error.code), message: error.message ?? "" };
    return { kind: "error", code: "#N/A", message: faultOf(error).message };
  }
}

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

function show(cell: unknown): ShownCell {
  if (cell instanceof CustomFunctions.Error)
    return { text: String(cell.code), number: false, error: cell.message ?? "" };
  if (typeof cell === "number") return { text: number.format(cell), number: true };
  if (typeof cell === "boolean")
    return { text: cell ? wizardTexts.answer.yes : wizardTexts.answer.no, number: false };
  if (typeof cell !== "object" || cell === null) return { text: String(cell ?? ""), number: false };
  if ("basicValue" in cell && typeof cell.basicValue === "number") {
    const isDate = "numberFormat" in cell && cell.numberFormat === DATE_FORMAT;
    const day = isDate ? dayOfCell(cell.basicValue) : undefined;
    return { text: day ? sayDate(day) : number.format(cell.basicValue), number: true };
  }
  return { text: "text" in cell ? String(cell.text) : "", number: false };
}

/** Rows and columns of the cells that an answer fills. */
export const sizeOfAnswer = (answer: Answer): { readonly rows: number; readonly columns: number } =>
  answer.kind === "cells"
    ? { rows: Math.max(1, answer.rows.length), columns: Math.max(1, answer.rows[0]?.length ?? 0) }
    : { rows: 1, columns: 1 };
