import type { ICellData, IExecutionOptions, Nullable } from "@univerjs/core";
import { between, type Block } from "./address";

/** Whether cells were written by a calculation; people, pasting, undoing and add-ins leave no such mark. */
export const isCalculated = (options: IExecutionOptions | undefined): boolean =>
  Boolean(options?.onlyLocal || options?.fromFormula || options?.applyFormulaCalculationResult);

/** Whether a change of a cell sets its content, not only its look. */
export const setsContent = (cell: Nullable<ICellData>): boolean =>
  !cell || "v" in cell || "f" in cell || "si" in cell || "p" in cell;

/** The smallest block of the cells whose content, not only whose look, was set. */
export function editedBlock(
  cells: Readonly<Record<string, Record<string, Nullable<ICellData>>>>,
): Block | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [r, columns] of Object.entries(cells)) {
    for (const [c, cell] of Object.entries(columns ?? {})) {
      if (!setsContent(cell)) continue;
      const [row, column] = [Number(r), Number(c)];
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
  }
  return bottom < 0 ? null : between(top, left, bottom, right);
}
