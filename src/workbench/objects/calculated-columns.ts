import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Table } from "./table";

/**
 * Gives new rows the formulas of calculated columns: those whose other cells all hold the same formula, seen from
 * their own row.
 *
 * @param at the first new row, counted from the first row of data
 */
export function fillCalculatedColumns(table: Table, at: number, count: number): void {
  const { block, cells, book } = table.getDataBodyRange();
  const lexer = book.deps.injector.get(LexerTreeBuilder);
  const isNew = (row: number): boolean => row >= at && row < at + count;
  const old = Array.from({ length: block.rows }, (_, row) => row).filter((row) => !isNew(row));
  const [first, ...others] = old;
  if (first === undefined) return;
  for (let i = 0; i < block.columns; i++) {
    const column = block.column + i;
    const formula = cells.formulaAt(block.row + first, column);
    if (formula === null) continue;
    const from = (row: number): string => lexer.moveFormulaRefOffset(formula, 0, row - first);
    if (others.some((row) => cells.formulaAt(block.row + row, column) !== from(row))) continue;
    table.at({ row: block.row + at, column, rows: count, columns: 1 }).formulas = Array.from(
      { length: count },
      (_, row) => [from(at + row)],
    );
  }
}
