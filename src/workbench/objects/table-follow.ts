import { SetSheetTableMutation, TableManager } from "@univerjs/preset-sheets-table";
import { type Block, contains, intersection } from "./address";
import type { Book } from "./book";
import { gridRange, type Table } from "./table";
import { TableCollection } from "./tables";

/**
 * Moves tables whose cells the grid has moved up or down. The grid does so in some cases only, so what it
 * has done is compared with what should be.
 *
 * @param within the cells that move: those below the place of change, in its columns
 * @param rows how far they move; negative is up
 */
export async function movingTables(
  book: Book,
  sheetId: string,
  within: Block,
  rows: number,
  move: () => Promise<void> | void,
): Promise<void> {
  const before = new TableCollection(book, sheetId).items
    .map((table) => ({ table, block: table.gridBlock() }))
    .filter(({ block }) => contains(within, block));
  await move();
  for (const { table, block } of before) {
    const now = table.gridBlock();
    if (now.row === block.row) place(table, { ...now, row: now.row + rows });
  }
}

/** Puts a table elsewhere without touching a cell. */
function place(table: Table, block: Block): void {
  table.book.command(SetSheetTableMutation.id, table.info.subUnitId, {
    tableId: table.id,
    config: { updateRange: { newRange: gridRange(block) } },
  });
}

/**
 * Gives the columns of tables the names that their header cells show, after an edit. The grid names
 * columns once, when the table is made, and structured references go by that name.
 */
export function renameColumns(book: Book, sheetId: string, edited: Block): void {
  const manager = book.deps.injector.get(TableManager);
  for (const table of new TableCollection(book, sheetId).items) {
    const header = { ...table.gridBlock(), rows: 1 };
    if (intersection(header, edited) === null) continue;
    const own = manager.getTableById(book.id, table.id);
    const [texts = []] = table.getHeaderRowRange().values ?? [];
    let renamed = false;
    for (const [index, text] of texts.entries()) {
      const column = own?.getTableColumnByIndex(index);
      if (!column || text === "" || column.displayName === String(text)) continue;
      column.displayName = String(text);
      renamed = true;
    }
    // The same place again makes the formula engine read the names anew.
    if (renamed) place(table, table.gridBlock());
  }
}
