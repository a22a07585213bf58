/** Writes a small block of labels, values and formulas, as a worked example is one. */
import { readPlace, sayCell } from "./address";
import { asText, pointsOf } from "./block";
import { WorkbookFault } from "./errors";
import { preflight } from "./insert-formula";
import type { Inserted } from "./insert-table";
import { inWorkbook } from "./in-workbook";

/** What one cell holds. Text never becomes a formula, and a formula is written by us alone. */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  | { readonly kind: "formula"; readonly formula: string; readonly format: string };

export interface CellBlock {
  readonly rows: number;
  readonly columns: number;
  /** Characters that each column has to show. */
  readonly widths: readonly number[];
  /** The cells in rows; `at` gives the address of a cell of the block by row and column from 0: `C4`. */
  readonly lay: (at: (row: number, column: number) => string) => readonly (readonly CellContent[])[];
}

/**
 * Writes a block with its top left cell at the active cell, in one exchange: all of it or nothing. Nothing that
 * stands on the sheet is overwritten.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export const insertCells = (block: CellBlock): Promise<Omit<Inserted, "name">> =>
  inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    const place = readPlace(cell.address);
    if (!place) throw new WorkbookFault("wrong_sheet", "Select a cell on a worksheet first.");
    const cells = await preflight(context, place, block);
    const laid = block.lay((row, column) => sayCell(place.row + row, place.column + column));
    const range = context.workbook.worksheets.getItem(place.sheet).getRange(cells);
    const formats = block.widths.map((_, column) => {
      const { format } = range.getColumn(column);
      format.load("columnWidth");
      return format;
    });
    await context.sync();
    range.numberFormat = laid.map((row) => row.map(formatOf));
    range.formulas = laid.map((row) => row.map(valueOf));
    // Widened where a column needs it and never narrowed: its other rows are the user's.
    for (const [column, format] of formats.entries()) {
      const needed = pointsOf(block.widths[column]!);
      if (format.columnWidth < needed) format.columnWidth = needed;
    }
    await context.sync();
    return { sheet: place.sheet, cells, rows: block.rows };
  });

const valueOf = (cell: CellContent): string | number => {
  if (cell.kind === "formula") return cell.formula;
  return cell.kind === "number" ? cell.value : asText(cell.text);
};
// Text in a text format: a code such as 00T or 01E10 would be read as a number otherwise.
const formatOf = (cell: CellContent): string => (cell.kind === "text" ? "@" : cell.format);
