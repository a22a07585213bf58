import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import { SHEET_LIMITS } from "./address";
import type { Book } from "./book";
import { SheetCells } from "./sheet-cells";
import type { Shift } from "./shift";
import { gridRange } from "./table";
import { refuseTearing } from "./table-follow";

const COMMANDS = {
  insert: { row: InsertRangeMoveDownCommand.id, column: InsertRangeMoveRightCommand.id },
  delete: { row: DeleteRangeMoveUpCommand.id, column: DeleteRangeMoveLeftCommand.id },
} as const;

/**
 * Puts cells in or takes them out and moves the rest of the sheet; tables, names, held ranges and formulas follow.
 *
 * @throws OfficeError `InsertDeleteConflict` where a table would be torn apart, `FilteredRangeConflict` where a filter
 *   hides rows of it, `AccessDenied` on a protected sheet
 */
export async function shiftCells(book: Book, sheetId: string, shift: Shift): Promise<void> {
  book.guard(sheetId);
  refuseTearing(book, sheetId, shift);
  const { row, column, rows, columns } = shift.cells;
  const { facade } = new SheetCells(book, sheetId);
  const inserts = shift.kind === "insert";
  // Formulas follow only when the sheet is in front.
  await book.onFront(sheetId, async () => {
    if (columns === SHEET_LIMITS.columns) {
      if (inserts) facade.insertRows(row, rows);
      else facade.deleteRows(row, rows);
    } else if (rows === SHEET_LIMITS.rows) {
      if (inserts) facade.insertColumns(column, columns);
      else facade.deleteColumns(column, columns);
    } else {
      const range = gridRange(shift.cells);
      await book.deps.commands.executeCommand(COMMANDS[shift.kind][shift.axis], { range });
    }
  });
}
