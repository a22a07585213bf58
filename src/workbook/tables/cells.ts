/** How cells are read and written so that what comes back is what was there: text never turns into a formula. */
import { asText, guardText, leavesRoom, type CellSpec } from "../block";
import type { Held } from "./packed";

const TEXT_FORMAT = "@";

/** What a cell reads as once this was written to it. */
export const heldOf = ({ value }: CellSpec): Held =>
  typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;

/**
 * A cell as it can be written again: a formula as it is, text behind an apostrophe. Excel gives no other sign that
 * `=1+1` is text than that the cell's value says the same as its formula.
 */
export function keepCell(formula: unknown, value: unknown): Held {
  if (typeof formula !== "string") return formula as Held;
  if (formula === "") return "";
  const isFormula = formula.startsWith("=") && formula !== value;
  return isFormula ? formula : `'${formula}`;
}

/** What is written to a cell, and the format it needs first. */
export interface Writing {
  readonly value: Held;
  readonly format?: string;
}

/**
 * What is written to bring a kept cell back, whose format is to be this one.
 * @param formatted whether the cell has another format now
 */
export const writeKept = (kept: Held, format: string, formatted: boolean): Writing => ({
  ...(formatted && { format }),
  ...(typeof kept === "string" && kept.startsWith("'") ? writeText(kept.slice(1), format) : { value: kept }),
});

/** Text for a cell of this format: outside text cells Excel would take `00123` for a number. */
function writeText(text: string, format: string): Writing {
  if (format !== TEXT_FORMAT && leavesRoom(text)) return { value: guardText(text) };
  const value = asText(text);
  // Behind an apostrophe it goes by another format, so that the one for text is to be given again.
  return value === text && format === TEXT_FORMAT ? { value } : { value, format: TEXT_FORMAT };
}

/** What is written for a new value, and the format it needs where the one of the cell will not do. */
export function writeNew(spec: CellSpec, format: string): Writing {
  if (typeof spec.value === "string")
    return spec.value ? writeText(String(heldOf(spec)), format) : { value: "" };
  // A number in a cell for text would turn into text.
  return format === TEXT_FORMAT ? { value: spec.value, format: spec.format } : { value: spec.value };
}
