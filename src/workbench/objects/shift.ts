import { afterDelete, afterInsert, type Block, SHEET_LIMITS } from "./address";

/** Cells that come or go, and with them all that is below or to the right. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** Along which the rest moves: up and down, or left and right. */
  readonly axis: "row" | "column";
  /** The cells that come or go. Entire rows and columns reach across the sheet. */
  readonly cells: Block;
}

/** What a shift does to cells that belong together. */
export type Fate =
  | { readonly kind: "stays" | "goes" }
  | { readonly kind: "moves"; readonly block: Block }
  /** Only a part would move, which Excel does to no table. */
  | { readonly kind: "torn" };

/** Where cells that belong together are after a shift. */
export function fateOf(block: Block, { kind, axis, cells }: Shift): Fate {
  const [start, length] = along(block, axis);
  const [side, width] = along(block, axis === "row" ? "column" : "row");
  const [at, count] = along(cells, axis);
  const [from, reach] = along(cells, axis === "row" ? "column" : "row");
  const overlap = Math.min(side + width, from + reach) - Math.max(side, from);
  if (overlap <= 0 || at >= start + length) return { kind: "stays" };
  if (overlap < width) return { kind: "torn" };
  const span = (kind === "insert" ? afterInsert : afterDelete)(start, length, at, count);
  if (!span) return { kind: "goes" };
  const [first, rest] = span;
  return {
    kind: "moves",
    block: axis === "row" ? { ...block, row: first, rows: rest } : { ...block, column: first, columns: rest },
  };
}

/** Where a stretch begins along an axis, and how long it is. */
const along = ({ row, rows, column, columns }: Block, axis: Shift["axis"]): [number, number] =>
  axis === "row" ? [row, rows] : [column, columns];

/**
 * What becomes of a list with one item a row (or column) when some come or go.
 *
 * @param added makes the item of a row (or column) that has come
 */
export function shiftItems<T>(items: readonly T[], at: number, shift: Shift, added: () => T): T[] {
  const [first, count] = along(shift.cells, shift.axis);
  const from = Math.max(0, first - at);
  if (shift.kind === "delete") {
    const before = Math.max(0, at - first);
    return [...items.slice(0, from), ...items.slice(from + Math.max(0, count - before))];
  }
  if (first <= at || from >= items.length) return [...items];
  return [...items.slice(0, from), ...Array.from({ length: count }, added), ...items.slice(from)];
}

/** Entire rows or columns. */
export const entire = (axis: Shift["axis"], start: number, count: number): Block =>
  axis === "row"
    ? { row: start, rows: count, column: 0, columns: SHEET_LIMITS.columns }
    : { column: start, columns: count, row: 0, rows: SHEET_LIMITS.rows };
