/** A cell of the open workbook, counted from zero. */
export interface CellRef {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A block of one column or more on one sheet, ends included. */
export interface CellBlock {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A text that names a cell; sheet ids hold no vertical bar. */
export type CellKey = string;

export const cellKey = (cell: CellRef): CellKey => `${cell.sheetId}|${cell.row}|${cell.column}`;

/** Reads a key back. */
export function cellOf(key: CellKey): CellRef {
  const [sheetId = "", row = "0", column = "0"] = key.split("|");
  return { sheetId, row: Number(row), column: Number(column) };
}

/**
 * Merges vertical neighbours into blocks. The formula engine tests every formula against every dirty
 * range, so 100,000 one-cell ranges take minutes where one block takes seconds.
 */
export function mergeCells(cells: Iterable<CellRef>): CellBlock[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const blocks: CellBlock[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = blocks.at(-1);
    if (last?.sheetId === sheetId && last.startColumn === column && row <= last.endRow + 1) {
      blocks[blocks.length - 1] = { ...last, endRow: Math.max(row, last.endRow) };
    } else {
      blocks.push({ sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column });
    }
  }
  return blocks;
}
