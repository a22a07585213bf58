import { invalidArgument } from "./errors";

/** Excel's own size of a sheet; an entire column has this many rows. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384 } as const;

/** Neighbouring cells, counted from zero. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block, and the sheet named with it. */
export interface SheetBlock {
  readonly sheet: string | null;
  readonly block: Block;
}

/** `0` is `A`, `26` is `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The reverse of {@link columnName}, in any case. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CORNER = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/i;

/**
 * Reads an address in A1 style, with or without sheet and dollar signs.
 *
 * @throws OfficeError `InvalidArgument` when the text is no address or lies outside a sheet
 */
export function parseAddress(text: string): SheetBlock {
  const read = readAddress(text);
  if (!read) throw invalidArgument();
  return read;
}

function readAddress(text: string): SheetBlock | null {
  const { sheet, cells } = splitSheet(text.trim());
  const [first = "", last = first, ...more] = cells.replaceAll("$", "").split(":");
  const from = CORNER.exec(first);
  const to = CORNER.exec(last);
  if (!from || !to || more.length > 0 || first === "" || last === "") return null;
  const [, fromColumn, fromRow] = from;
  const [, toColumn, toRow] = to;
  // Both corners name the same things: column and row, only columns, or only rows.
  if (Boolean(fromColumn) !== Boolean(toColumn) || Boolean(fromRow) !== Boolean(toRow)) return null;
  if (!cells.includes(":") && (!fromColumn || !fromRow)) return null;
  const rows = fromRow && toRow ? [Number(fromRow) - 1, Number(toRow) - 1] : [0, SHEET_LIMITS.rows - 1];
  const columns =
    fromColumn && toColumn ? [columnIndex(fromColumn), columnIndex(toColumn)] : [0, SHEET_LIMITS.columns - 1];
  const block = between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return fits(block) ? { sheet, block } : null;
}

function splitSheet(text: string): { sheet: string | null; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0
    ? { sheet: null, cells: text }
    : { sheet: text.slice(0, mark), cells: text.slice(mark + 1) };
}

/** A sheet's name as formulas write it: in quotes when it could be misread. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1`, `A1:B2`, `A:C` for entire columns, `1:3` for entire rows. */
export function formatBlock({ row, column, rows, columns }: Block, fixed = false): string {
  const dollar = fixed ? "$" : "";
  const letters = (at: number) => `${dollar}${columnName(at)}`;
  const digits = (at: number) => `${dollar}${at + 1}`;
  const lastRow = row + rows - 1;
  const lastColumn = column + columns - 1;
  if (rows === SHEET_LIMITS.rows && columns === SHEET_LIMITS.columns)
    return `${digits(0)}:${digits(lastRow)}`;
  if (rows === SHEET_LIMITS.rows) return `${letters(column)}:${letters(lastColumn)}`;
  if (columns === SHEET_LIMITS.columns) return `${digits(row)}:${digits(lastRow)}`;
  const first = letters(column) + digits(row);
  return rows === 1 && columns === 1 ? first : `${first}:${letters(lastColumn)}${digits(lastRow)}`;
}

/** The block between two corners, both included. */
export const between = (row: number, column: number, lastRow: number, lastColumn: number): Block => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

/** Whether a block has cells and lies on a sheet. */
export const fits = ({ row, column, rows, columns }: Block): boolean =>
  [row, column, rows, columns].every(Number.isInteger) &&
  row >= 0 &&
  column >= 0 &&
  rows > 0 &&
  columns > 0 &&
  row + rows <= SHEET_LIMITS.rows &&
  column + columns <= SHEET_LIMITS.columns;

/** The cells two blocks share. */
export function intersection(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const block = between(
    row,
    column,
    Math.min(a.row + a.rows, b.row + b.rows) - 1,
    Math.min(a.column + a.columns, b.column + b.columns) - 1,
  );
  return block.rows > 0 && block.columns > 0 ? block : null;
}

/** The smallest block that holds both. */
export const bounding = (a: Block, b: Block): Block =>
  between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );

/** Whether the second block lies within the first. */
export const contains = (outer: Block, inner: Block): boolean => {
  const shared = intersection(outer, inner);
  return shared?.rows === inner.rows && shared.columns === inner.columns;
};

/**
 * Where a stretch of rows or columns lies after `count` were inserted before `at`.
 */
export const afterInsert = (start: number, length: number, at: number, count: number): [number, number] =>
  at <= start ? [start + count, length] : at < start + length ? [start, length + count] : [start, length];

/** Where a stretch lies after `count` rows or columns from `at` were deleted; `null` when none of it is left. */
export function afterDelete(
  start: number,
  length: number,
  at: number,
  count: number,
): [number, number] | null {
  const lost = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (lost === length) return null;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return [start - before, length - lost];
}
