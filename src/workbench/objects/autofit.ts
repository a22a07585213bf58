import type { IStyleData } from "@univerjs/core";
import type { Block } from "./address";
import type { SheetCells } from "./sheet-cells";

/** Space beside the letters, in pixels. */
const MARGIN = 10;
const PIXELS_PER_POINT = 4 / 3;

/**
 * How wide columns must be to show their longest text in one line, in pixels; `null` for empty columns.
 * Measured here because the grid measures only the sheet that is in front.
 */
export function fittingWidths(
  cells: SheetCells,
  within: Block,
  column: number,
  columns: number,
): (number | null)[] {
  const widths = new Array<number | null>(columns).fill(null);
  const used = cells.used({ ...within, column, columns }, true);
  const pen = document.createElement("canvas").getContext("2d");
  if (!used || !pen) return widths;
  const styles = cells.styles(used);
  for (const [i, row] of cells.texts(used).entries()) {
    for (const [j, text] of row.entries()) {
      if (text === "") continue;
      pen.font = fontOf(styles[i]?.[j]);
      const at = used.column - column + j;
      widths[at] = Math.max(widths[at] ?? 0, Math.ceil(pen.measureText(text).width) + MARGIN);
    }
  }
  return widths;
}

function fontOf({ bl, it, fs, ff }: IStyleData = {}): string {
  const size = (fs ?? 11) * PIXELS_PER_POINT;
  return `${it ? "italic " : ""}${bl ? "bold " : ""}${size}px ${ff ?? "Arial"}`;
}
