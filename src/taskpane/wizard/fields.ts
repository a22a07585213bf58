/** What is asked for each argument: how it is typed, checked, and read back from a formula. */
import { isDay, readFinancialYear } from "../../reference/dates";
import type { BodyType } from "../../reference/schema";
import { BANDS } from "../../reference/workforce/scale";
import { readDay } from "../frame/read-day";
import type { Parameter } from "../help/reference";
import { readAmount } from "../data/figures/meaning/cells";
import type { GivenCells } from "../../workbook/formula-cells";
import { wizardTexts } from "../../texts/en-GB/wizard";
import { readWritten, type Argument, type Constant } from "./call";

export type FieldKind =
  | { readonly kind: "body"; readonly types?: readonly BodyType[]; readonly several: boolean }
  | { readonly kind: "date" | "year" | "number" | "text" | "flag" }
  /** Several values, parted by semicolons. */
  | { readonly kind: "list"; readonly of: "text" | "number" }
  /** One of a few words; `open` where others may be typed. */
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly open: boolean };

/** An argument as it stands in its field: typed, taken from cells, or a piece of a formula kept as it is written. */
export type Entry =
  | { readonly from: "typed"; readonly text: string }
  | { readonly from: "cells"; readonly cells: GivenCells }
  | { readonly from: "written"; readonly text: string };

export const EMPTY: Entry = { from: "typed", text: "" };

const SUPPLIERS: readonly BodyType[] = ["CSU", "SHARED", "OTHER"];
/** Arguments that name organisations, with the types that are searched; none for all. */
const BODIES: Readonly<Record<string, readonly BodyType[] | "all">> = {
  organisation: "all",
  csu: SUPPLIERS,
  ccg: ["CCG"],
};
const KINDS: Readonly<Record<string, FieldKind>> = {
  csus: { kind: "list", of: "text" },
  codes: { kind: "list", of: "text" },
  values: { kind: "list", of: "number" },
  flows: { kind: "list", of: "number" },
  cut: { kind: "list", of: "number" },
  as_at: { kind: "date" },
  from: { kind: "date" },
  to: { kind: "date" },
  year: { kind: "year" },
  from_year: { kind: "year" },
  to_year: { kind: "year" },
  first_year: { kind: "year" },
  headers: { kind: "flag" },
  band: { kind: "choice", options: BANDS, open: false },
  text: { kind: "text" },
  variant: { kind: "text" },
  name: { kind: "text" },
  output: { kind: "text" },
  metric: { kind: "text" },
  year_or_quarter: { kind: "text" },
};

/** How an argument is asked for. What offers words in its description is chosen among them; all others are numbers. */
export function fieldOf({ name, description, range }: Parameter): FieldKind {
  const types = BODIES[name];
  if (types) return { kind: "body", several: range, ...(types !== "all" && { types }) };
  const known = KINDS[name];
  if (known) return known;
  const options = optionsIn(description);
  if (options.length) return { kind: "choice", options, open: / such as "/.test(description) };
  return range ? { kind: "list", of: "number" } : { kind: "number" };
}

/** The words in quotes that a description offers; examples ("such as") are none of them. */
const optionsIn = (description: string): readonly string[] =>
  [...description.matchAll(/(such as |for example )?"([^"]+)"/g)].flatMap(([, example, word]) =>
    example ? [] : [word!],
  );

/** Excel takes no longer text in a formula. */
const LONGEST_TEXT = 255;

export type ReadEntry =
  { readonly ok: true; readonly given: Argument } | { readonly ok: false; readonly why: string };

const given = (value: Constant): ReadEntry => ({ ok: true, given: { kind: "value", value } });
const refused = (why: string): ReadEntry => ({ ok: false, why });

/** The argument that a field makes, or what is wrong with it. */
export function readEntry(field: FieldKind, entry: Entry): ReadEntry {
  if (entry.from === "cells") {
    const { sheet, range } = entry.cells;
    return { ok: true, given: { kind: "cells", cells: { sheet, range } } };
  }
  const text = entry.text.trim();
  if (entry.from === "written") {
    const found = readWritten(text);
    return found ? { ok: true, given: found } : refused(wizardTexts.refused.noArgument);
  }
  if (text === "") return { ok: true, given: { kind: "left_out" } };
  if (text.length > LONGEST_TEXT && field.kind !== "list")
    return refused(wizardTexts.refused.textTooLong(LONGEST_TEXT));
  switch (field.kind) {
    case "date":
      return readDate(text);
    case "year": {
      const year = readFinancialYear(text);
      if (!year) return refused(wizardTexts.refused.year);
      // A year alone stays the number it is.
      return given(/^\d{4}$/.test(text) ? Number(text) : year);
    }
    case "number": {
      const number = numberOf(text);
      return number === undefined ? refused(wizardTexts.refused.number) : given(number);
    }
    case "flag":
      return given(text.toUpperCase() === "TRUE");
    case "list":
      return readList(field.of, text);
    case "body":
      return field.several && text.includes(";") ? readList("text", text) : given(text);
    default:
      return given(text);
  }
}

function readDate(text: string): ReadEntry {
  if (/^\d{5}$/.test(text)) return given(Number(text));
  const year = /^\d{4}$/.test(text) ? undefined : readFinancialYear(text);
  if (year) return given(year);
  const day = isDay(text) ? text : readDay(text);
  return day ? given(day) : refused(wizardTexts.refused.date);
}

function readList(of: "text" | "number", text: string): ReadEntry {
  const parts = text.split(";").map((part) => part.trim());
  const values = parts.map((part) => (of === "number" ? numberOf(part) : part));
  const bad = values.findIndex((value) => value === undefined || value === "");
  if (bad >= 0)
    return refused(
      of === "number" ? wizardTexts.refused.listNumber(bad + 1) : wizardTexts.refused.listEmpty(bad + 1),
    );
  const rows = values.map((value) => [value as Constant]);
  return rows.length === 1 ? given(rows[0]![0]!) : { ok: true, given: { kind: "array", rows } };
}

function numberOf(text: string): number | undefined {
  const share = text.endsWith("%");
  const amount = readAmount(share ? text.slice(0, -1).trim() : text);
  if (amount === null || amount === undefined) return undefined;
  return share ? Number((amount / 100).toPrecision(15)) : amount;
}

/**
 * What a field shows of an argument of a formula; undefined where the field would make something else of it. What the
 * field cannot read is shown as it is, with what is wrong with it.
 */
export function showTyped(
  field: FieldKind,
  argument: Exclude<Argument, { kind: "cells" | "written" }>,
): Entry | undefined {
  if (argument.kind === "left_out") return EMPTY;
  const entry: Entry = { from: "typed", text: textOf(argument) };
  const again = readEntry(field, entry);
  const takesSeveral = field.kind === "list" || (field.kind === "body" && field.several);
  if (!again.ok) return argument.kind === "value" || takesSeveral ? entry : undefined;
  return meansSame(again.given, argument) ? entry : undefined;
}

const textOf = (argument: Exclude<Argument, { kind: "cells" | "left_out" | "written" }>): string =>
  argument.kind === "value"
    ? constantText(argument.value)
    : argument.rows.map((row) => row.map(constantText).join(";")).join(";");

const constantText = (value: Constant): string =>
  typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);

/** Whether two arguments mean the same to our functions, which take a number and its text for one, and "" for nothing. */
function meansSame(a: Argument, b: Argument): boolean {
  const said = (one: Argument): string => {
    const rows = one.kind === "value" ? [[one.value]] : one.kind === "array" ? one.rows : [[""]];
    return JSON.stringify(rows.map((row) => row.map((value) => constantText(value).trim().toLowerCase())));
  };
  return said(a) === said(b);
}

/** What the function is handed of an argument, as Excel would. */
export function valueOf(argument: Argument, entry: Entry): unknown {
  if (entry.from === "cells") return entry.cells.rows;
  if (argument.kind === "value") return argument.value;
  return argument.kind === "array" ? argument.rows : null;
}
