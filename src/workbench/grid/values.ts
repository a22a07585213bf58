import type { InvocationResult } from "../types";

/** Error texts a cell can show and a formula can test for. */
export const ERROR_TEXTS = [
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
  "#CALC!",
  "#SPILL!",
  "#BUSY!",
] as const;
export type ErrorText = (typeof ERROR_TEXTS)[number];

/** An error value with the sentence a person sees when the cell is selected. */
export interface CellError {
  readonly error: ErrorText;
  readonly message?: string;
}

/** A number that brings its own number format, such as a date serial. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

/** One value of a result. `null` is an empty result. */
export type ResultCell = string | number | boolean | null | CellError | FormattedNumber;

/** What a call came to: one value or a rectangular block. */
export type ResultValue = ResultCell | ResultCell[][];

export const isCellError = (value: ResultValue): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

export const isFormattedNumber = (value: ResultValue): value is FormattedNumber =>
  typeof value === "object" && value !== null && "format" in value;

/** An error, leaving the message out when there is none to show. */
export function cellError(error: ErrorText, message?: string): CellError {
  return message ? { error, message } : { error };
}

/**
 * Error codes of office.js's result messages. Excel shows a message for `#N/A` and `#VALUE!` only, and
 * drops the text of an ordinary exception (codes 0, 2 and 3); so does this table.
 */
const FAILURES: Record<number, { error: ErrorText; shown: boolean }> = {
  1: { error: "#N/A", shown: true },
  5: { error: "#DIV/0!", shown: false },
  6: { error: "#NUM!", shown: false },
  7: { error: "#VALUE!", shown: true },
  8: { error: "#NULL!", shown: false },
};

/** Turns office.js's message about one call into a value for the cell. */
export function readResult(result: InvocationResult): ResultValue {
  if (!result.ok) {
    const failure = FAILURES[result.errorCode ?? 0];
    if (!failure) return cellError("#VALUE!");
    return cellError(
      failure.error,
      failure.shown && typeof result.value === "string" ? result.value : undefined,
    );
  }
  return Array.isArray(result.value) ? readBlock(result.value) : readCell(result.value);
}

/** A block must be rectangular and at least one by one; Excel refuses anything else. */
function readBlock(rows: readonly unknown[]): ResultValue {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const block: ResultCell[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width)
      return cellError("#VALUE!", "The block is not rectangular.");
    block.push(row.map(readCell));
  }
  return width === 0 ? cellError("#CALC!", "The block is empty.") : block;
}

/** One value: plain, or a data-type object as its JSON. */
function readCell(value: unknown): ResultCell {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : cellError("#NUM!");
    case "object":
      return value === null ? null : readDataType(value as Record<string, unknown>);
    default:
      return null;
  }
}

function readDataType(value: Record<string, unknown>): ResultCell {
  const { type, basicValue } = value;
  if (type === "Entity" || type === "LinkedEntity") return String(value.text ?? basicValue ?? "");
  if (type === "Error" || type === "CustomFunctionError" || value.basicType === "Error") {
    const error = ERROR_TEXTS.find((text) => text === basicValue || text === value.code) ?? "#VALUE!";
    return cellError(error, typeof value.message === "string" ? value.message : undefined);
  }
  if (typeof basicValue === "number" && typeof value.numberFormat === "string") {
    return { number: basicValue, format: value.numberFormat };
  }
  if (typeof basicValue === "object") return cellError("#VALUE!");
  return readCell(basicValue);
}
