/** How cells look by what they are for. Contrast of text is at least 4.5 to 1; the words stand in the first column too. */
import type { CellRole, SheetRole } from "./book";

export interface CellStyle {
  /** `#RRGGBB`; null for none. */
  readonly fill: string | null;
  readonly font: string;
  readonly bold: boolean;
  readonly border: boolean;
  /** Word in the first column of a row of this kind; blank for none. */
  readonly word: string;
  /** What it means, for the key on About. */
  readonly means: string;
}

const style = (fill: string | null, font: string, word: string, means: string, more = {}): CellStyle => ({
  fill,
  font,
  bold: false,
  border: false,
  word,
  means,
  ...more,
});

export const CELL_STYLES: Readonly<Record<CellRole, CellStyle>> = {
  heading: style("#005EB8", "#FFFFFF", "", "Title or heading", { bold: true }),
  label: style(null, "#212B32", "", "Name, unit"),
  input: style("#FFF9C4", "#00308F", "input", "Input: may be changed", { border: true }),
  data: style("#E8EDEE", "#212B32", "data", "Published figure with its source: not changed here"),
  link: style(null, "#00612E", "link", "Link: repeats another cell"),
  calculation: style(null, "#000000", "calculation", "Calculation: one formula a row, copied across"),
  output: style("#D8EEDF", "#003D1F", "output", "Output: what the plan comes to", { bold: true }),
  check: style("#F3E8F7", "#4B1863", "check", "Check: TRUE while it holds", { border: true }),
  note: style(null, "#4C6272", "", "Note, source"),
};

/** Looks of cells whose condition is met. */
export const CONDITION_STYLES = {
  alarm: { fill: "#B71C1C", font: "#FFFFFF" },
  calm: { fill: "#D8EEDF", font: "#003D1F" },
} as const;

export const TAB_COLOURS: Readonly<Record<SheetRole, string>> = {
  about: "#4C6272",
  inputs: "#FFD54F",
  data: "#AEB7BD",
  calc: "#005EB8",
  outputs: "#007F3B",
  checks: "#7C2855",
  log: "#4C6272",
  tests: "#7C2855",
};
