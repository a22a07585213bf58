/** A table as it came: from cells, from pasted text or from a file, with nothing understood yet. */
import { dataFiguresFaultsTexts } from "../../../../texts/en-GB/data-figures-faults";

/** Text, a number or a truth value as the sheet holds it; null for an empty cell. Dates of files are ISO text. */
export type RawCell = string | number | boolean | null;

export interface RawTable {
  /** Name of the sheet, or of where the cells came from. */
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** What is taken at most: more is no table of allowances, and would only make the panel wait. */
export const MOST_FILE_BYTES = 10_000_000;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 500_000;

export type TableFaultCode =
  | "too_large"
  | "empty"
  | "not_a_table"
  | "old_workbook"
  | "damaged_file"
  | "quotes"
  | "took_too_long"
  | "stopped";

/** Why a table could not be read. The text names cause and remedy. */
export class TableFault extends Error {
  constructor(
    readonly code: TableFaultCode,
    message: string,
  ) {
    super(message);
    this.name = "TableFault";
  }
}

const count = (value: number): string => value.toLocaleString("en-GB");

/**
 * A table without the empty rows and columns at its end, within what is taken.
 * @throws {@link TableFault} `empty` or `too_large`
 */
export function trimmed(name: string, rows: readonly (readonly RawCell[])[]): RawTable {
  const filled = (cell: RawCell | undefined): boolean =>
    cell !== null && cell !== undefined && (typeof cell !== "string" || cell.trim() !== "");
  const height = rows.findLastIndex((row) => row.some(filled)) + 1;
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(filled) + 1), 0);
  if (!height)
    throw new TableFault(
      "empty",
      dataFiguresFaultsTexts.table.nothing(name || dataFiguresFaultsTexts.table.it),
    );
  if (height > MOST_ROWS || width > MOST_COLUMNS || height * width > MOST_CELLS)
    throw new TableFault(
      "too_large",
      dataFiguresFaultsTexts.table.tooLarge(
        name || dataFiguresFaultsTexts.table.theTable,
        count(height),
        count(width),
        count(MOST_ROWS),
        MOST_COLUMNS,
        count(MOST_CELLS),
      ),
    );
  return {
    name,
    rows: rows
      .slice(0, height)
      .map((row) => Array.from({ length: width }, (_, i) => (filled(row[i]) ? row[i]! : null))),
  };
}
