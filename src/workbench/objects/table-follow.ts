import { type ICommandInfo, type IRange } from "@univerjs/core";
import { DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from "@univerjs/preset-sheets-table";
import type { ITableColumnJson } from "@univerjs/preset-sheets-table";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { between, type Block, formatBlock, intersection, SHEET_LIMITS } from "./address";
import type { Book } from "./book";
import { OfficeError } from "./errors";
import { tableHeaders } from "./name-rules";
import { entire, type Fate, fateOf, type Shift, shiftItems } from "./shift";
import { recalculateReferences, renameInFormulas } from "./structured-references";
import { asText, gridRange, type Table } from "./table";
import { TableCollection } from "./tables";

type Column = Pick<ITableColumnJson, "id" | "displayName"> & Partial<ITableColumnJson>;

/** How a command of the grid moves cells. */
const SHIFTS: Readonly<Record<string, Pick<Shift, "kind" | "axis"> & { readonly entire: boolean }>> = {
  [InsertRowByRangeCommand.id]: { kind: "insert", axis: "row", entire: true },
  [InsertColByRangeCommand.id]: { kind: "insert", axis: "column", entire: true },
  [RemoveRowByRangeCommand.id]: { kind: "delete", axis: "row", entire: true },
  [RemoveColByRangeCommand.id]: { kind: "delete", axis: "column", entire: true },
  [InsertRangeMoveDownCommand.id]: { kind: "insert", axis: "row", entire: false },
  [InsertRangeMoveRightCommand.id]: { kind: "insert", axis: "column", entire: false },
  [DeleteRangeMoveUpCommand.id]: { kind: "delete", axis: "row", entire: false },
  [DeleteRangeMoveLeftCommand.id]: { kind: "delete", axis: "column", entire: false },
};

/** A table before its cells move, and what is to become of it. */
interface Followed {
  readonly table: Table;
  readonly block: Block;
  readonly columns: readonly Column[];
  readonly fate: Fate;
}

/** The shift that a command of the grid is about to make, with the sheet it is made on. */
export function shiftOf(
  book: Book,
  { id, params }: ICommandInfo,
): { readonly sheetId: string; readonly shift: Shift } | null {
  const known = SHIFTS[id];
  const { range, subUnitId } = (params ?? {}) as { readonly range?: IRange; readonly subUnitId?: string };
  if (!known || !range) return null;
  const cells = between(range.startRow, range.startColumn, range.endRow, range.endColumn);
  const { kind, axis } = known;
  const [start, count] = axis === "row" ? [cells.row, cells.rows] : [cells.column, cells.columns];
  return {
    sheetId: subUnitId ?? book.deps.fworkbook.getActiveSheet().getSheetId(),
    shift: { kind, axis, cells: known.entire ? entire(axis, start, count) : cells },
  };
}

/** Remembers the tables of a sheet before cells move; the answer puts them where they belong, columns and all. */
export function followTables(book: Book, sheetId: string, shift: Shift): () => void {
  const before: Followed[] = new TableCollection(book, sheetId).items.map((table) => ({
    table,
    block: table.gridBlock(),
    columns: columnsOf(table),
    fate: fateOf(table.blockOf(), shift),
  }));
  const ranges = [...book.ranges].filter((range) => range.sheetId === sheetId);
  return () => {
    for (const followed of before) settle(book, followed, shift);
    // With entire rows and columns, ranges that are held are moved where the grid tells of these.
    if (isPart(shift)) {
      for (const range of ranges) {
        const fate = fateOf(range.block, shift);
        if (fate.kind === "moves") range.block = fate.block;
        else if (fate.kind === "goes") book.ranges.delete(range);
      }
    }
    book.filtersChanged(sheetId);
  };
}

function settle(book: Book, { table, block, columns, fate }: Followed, shift: Shift): void {
  const gone = !book.deps.fworkbook.getTableInfo(table.id);
  if (fate.kind === "goes") {
    if (!gone) {
      book.deps.commands.syncExecuteCommand(DeleteSheetTableMutation.id, {
        unitId: book.id,
        subUnitId: table.sheetId,
        tableId: table.id,
      });
    }
    book.looks.delete(table.id);
    return;
  }
  if (gone || fate.kind === "torn") return;
  const { look } = table;
  const losesTotals =
    look.showTotals &&
    shift.kind === "delete" &&
    intersection(table.getTotalRowRange().block, shift.cells) !== null;
  if (losesTotals && shift.axis === "row") look.showTotals = false;
  const to = fate.kind === "moves" ? { ...fate.block, rows: fate.block.rows - table.totalRows } : block;
  if (shift.axis === "row") {
    const hidden = new Set(look.filteredRows);
    const rows = Array.from({ length: block.rows - 1 }, (_, row) => hidden.has(row));
    look.filteredRows = shiftItems(rows, block.row + 1, shift, () => false).flatMap((isHidden, row) =>
      isHidden ? [row] : [],
    );
  }
  const kept =
    shift.axis === "column" && fate.kind === "moves"
      ? shiftItems(columns, block.column, shift, () => newColumn())
      : columns;
  // Most tables of a sheet stand beside what moves; laying them anew draws all their headers.
  if (!standsAs(table, to, kept)) placeTable(table, to, named(kept));
  if (kept.length > columns.length) writeNewHeaders(table, kept);
}

/** Whether the grid has left a table as it is to be. */
function standsAs(table: Table, block: Block, columns: readonly Column[]): boolean {
  const now = columnsOf(table);
  return (
    formatBlock(table.gridBlock()) === formatBlock(block) &&
    now.length === columns.length &&
    now.every(({ id, displayName }, i) => id === columns[i]!.id && displayName === columns[i]!.displayName)
  );
}

/** Where a shift would tear a table apart, Excel refuses it; where rows are filtered out, it refuses to move cells. */
export function refuseTearing(book: Book, sheetId: string, shift: Shift): void {
  for (const table of new TableCollection(book, sheetId).items) {
    const fate = fateOf(table.blockOf(), shift);
    const header = { ...table.gridBlock(), rows: 1 };
    const losesHeader =
      fate.kind === "moves" &&
      shift.kind === "delete" &&
      shift.axis === "row" &&
      intersection(header, shift.cells) !== null;
    if (fate.kind === "torn" || losesHeader)
      throw new OfficeError(
        "InsertDeleteConflict",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    const within = intersection(table.blockOf(), shift.cells) !== null;
    if (within && isPart(shift) && shift.axis === "row" && table.look.filteredRows.length > 0)
      throw new OfficeError("FilteredRangeConflict", "Can't move cells in a filtered range or table.");
  }
}

/** Whether cells move, not entire rows or columns. */
const isPart = ({ cells }: Shift): boolean =>
  cells.rows < SHEET_LIMITS.rows && cells.columns < SHEET_LIMITS.columns;

/** The columns of a table in their order, as the grid keeps them. */
export const columnsOf = (table: Table): Column[] => table.info.columns.map((column) => ({ ...column }));

/** A column that has come, still without a name. */
export const newColumn = (): Column => ({ id: crypto.randomUUID(), displayName: "" });

function named(columns: readonly Column[]): Column[] {
  const names = tableHeaders(columns.map(({ displayName }) => displayName));
  return columns.map((column, i) => ({ ...column, displayName: names[i] ?? "" }));
}

/**
 * Puts a table over a block with exactly these columns. The grid guesses which columns a moved table keeps, so they
 * are set between two placings; the second makes the formula engine read them.
 */
export function placeTable(table: Table, block: Block, columns: readonly Column[]): void {
  const put = () =>
    table.book.deps.commands.syncExecuteCommand(SetSheetTableMutation.id, {
      unitId: table.book.id,
      subUnitId: table.sheetId,
      tableId: table.id,
      config: { updateRange: { newRange: gridRange(block) } },
    });
  put();
  const own = table.book.deps.injector.get(TableManager).getTableById(table.book.id, table.id);
  own?.setColumns(columns as ITableColumnJson[]);
  put();
  recalculateReferences(table.book, table.name);
  table.book.filtersChanged(table.sheetId);
}

/** Gives the header cells of new columns the names the columns have. */
function writeNewHeaders(table: Table, columns: readonly Column[]): void {
  const names = table.info.columns.map(({ displayName }) => displayName);
  const row = columns.map(({ displayName }, i) => (displayName === "" ? asText(names[i] ?? "") : null));
  table.getHeaderRowRange().values = [row];
}

/**
 * Gives the columns of tables the names that their header cells show, after an edit, and formulas the new names.
 * As in Excel, a header that was emptied or taken twice gets a name of its own.
 */
export function renameColumns(book: Book, sheetId: string, edited: Block): void {
  for (const table of new TableCollection(book, sheetId).items) {
    const header = { ...table.gridBlock(), rows: 1 };
    if (intersection(header, edited) === null) continue;
    const [texts = []] = table.getHeaderRowRange().values ?? [];
    const names = tableHeaders(texts);
    const old = columnsOf(table);
    const renamed = old.flatMap(({ displayName }, i) => {
      const name = names[i] ?? "";
      return displayName === name ? [] : [{ from: displayName, to: name }];
    });
    if (renamed.length > 0) {
      placeTable(
        table,
        table.gridBlock(),
        old.map((column, i) => ({ ...column, displayName: names[i] ?? "" })),
      );
      renameInFormulas(book, table, renamed);
    }
    if (names.some((name, i) => name !== String(texts[i] ?? "")))
      table.getHeaderRowRange().values = [
        names.map((name, i) => (name === String(texts[i] ?? "") ? null : asText(name))),
      ];
  }
}
