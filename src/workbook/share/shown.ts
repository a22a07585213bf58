/** What a formula shows, and the value that looks and counts the same in its place. */
import { DATE_FORMAT } from "../../functions/data-types";
import { cleanText } from "../block";
import type { Scalar } from "./frozen";

/** What Excel says of one cell. */
export interface Shown {
  readonly value: unknown;
  readonly text: string;
  readonly format: string;
}

/** A value to put in the place of a formula. */
export interface Kept {
  /** As it is handed to Excel. */
  readonly write: Scalar;
  /** As Excel gives it back. */
  readonly value: Scalar;
  /** The number format to give the cell, where it has to be another for the value to look the same. */
  readonly format?: string;
}

/** Errors that are answers. All others say that a cell has none yet, or not here: such cells stay formulas. */
const ANSWERS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!"]);
const NO_ANSWER =
  /^#(NAME\?|BUSY!|GETTING_DATA|SPILL!|CALC!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|PYTHON!|EXTERNAL!|TIMEOUT!)$/;

/** A date as our functions have it shown, also where the format is said in another language. */
const SHOWN_DATE = /^\d{1,2}[ .\-/]\p{L}+\.?[ .\-/]\d{4}$/u;
const GENERAL = "General";

/** The value that replaces a formula; undefined where the cell shows no answer. */
export function keep({ value, text, format }: Shown): Kept | undefined {
  if (typeof value === "number") {
    // Our dates bring their format with the value; a bare number would show as one.
    const dated = format === GENERAL && SHOWN_DATE.test(text);
    return { write: value, value, ...(dated && { format: DATE_FORMAT }) };
  }
  if (typeof value === "boolean") return { write: value, value };
  const said = String(value ?? "");
  if (NO_ANSWER.test(said)) return undefined;
  // A card is an error to programs and a text to people: its text is what is kept.
  const isCard = ANSWERS.has(said) && text !== "" && !text.startsWith("#");
  if (ANSWERS.has(said) && !isCard) return { write: said, value: said };
  const clean = cleanText(isCard ? text : said);
  // Behind an apostrophe Excel takes any text for nothing but itself; nothing at all stays an empty text.
  return { write: `'${clean}`, value: clean };
}

/** Whether a cell still holds what was written into it. */
export function sameValue(held: unknown, written: Scalar): boolean {
  if (typeof held === "number" && typeof written === "number")
    return held === written || Math.abs(held - written) <= 1e-14 * Math.abs(written);
  return held === written;
}

/** Whether a cell holds a formula. A text that only looks like one is its own value. */
export const holdsFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
