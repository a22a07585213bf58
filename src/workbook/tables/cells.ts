/** How cells are read and written so that what comes back is what was there: text never turns into a formula. */
import { asText, guardText, type CellSpec } from "../block";
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

/** What is written to a cell of this format to bring a kept one back. */
export const writeKept = (kept: Held, format: string): Held =>
  typeof kept === "string" && kept.startsWith("'") ? writeText(kept.slice(1), format) : kept;

/** Text for a cell of this format: outside text cells Excel would take `00123` for a number. */
export const writeText = (text: string, format: string): string =>
  format === TEXT_FORMAT ? asText(text) : guardText(text);

/** What is written for a new value, and the format it needs where the one of the cell will not do. */
export function writeNew(spec: CellSpec, format: string): { readonly value: Held; readonly format?: string } {
  if (typeof spec.value === "string") return { value: spec.value && writeText(String(heldOf(spec)), format) };
  // A number in a cell for text would turn into text.
  return format === TEXT_FORMAT ? { value: spec.value, format: spec.format } : { value: spec.value };
}
