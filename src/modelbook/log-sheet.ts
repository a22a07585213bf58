/** What was written when: one row a writing, added to and never rewritten. */
import { addTitle } from "./axis";
import type { LogRow } from "./book";
import type { Layout } from "./layout";

const SHEET = "log";
const LOG_COLUMNS: readonly (readonly [keyof LogRow, string])[] = [
  ["when", "When"],
  ["who", "Who"],
  ["what", "What"],
  ["engine", "Engine"],
  ["release", "Data"],
  ["changed", "Inputs changed since the row before"],
];

export function writeLog(layout: Layout, rows: readonly LogRow[]): void {
  addTitle(layout, SHEET, "Each writing of the model adds a row. Add rows of your own below.");
  layout.cells(
    SHEET,
    "heading",
    LOG_COLUMNS.map(([, title]) => title),
  );
  for (const row of rows)
    layout.cells(
      SHEET,
      "note",
      LOG_COLUMNS.map(([key]) => row[key]),
    );
}
