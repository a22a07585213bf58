/** Cell addresses: reading the ones Excel gives and naming the rectangles we are about to fill. */

/** One cell; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * The top left cell of an address as Excel writes it, `Coverage!C4`, `'My sheet'!$C$4:$D$9`. Undefined for what is
 * no such address.
 */
export function readPlace(address: string): CellPlace | undefined {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::.*)?$/i.exec(address);
  if (!found) return undefined;
  const column = [...found[3]!.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? "";
  return { sheet, row: Number(found[4]) - 1, column: column - 1 };
}

/** The sheet and the cells of an address as Excel writes it, whole rows and columns too; no sheet where it names none. */
export function splitAddress(address: string): { readonly sheet: string; readonly range: string } {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0));
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    range: address.slice(at + 1).replaceAll("$", ""),
  };
}

/** `C4`, without the sheet. */
export const sayCell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `C4:J16`, or `C4` for a single cell, without the sheet. */
export function sayRectangle(from: CellPlace, rows: number, columns: number): string {
  const start = sayCell(from.row, from.column);
  const end = sayCell(from.row + rows - 1, from.column + columns - 1);
  return start === end ? start : `${start}:${end}`;
}

/** Whether a block of this size fits on the sheet from here. */
export const fitsOnSheet = (from: CellPlace, rows: number, columns: number): boolean =>
  from.row + rows <= ROWS && from.column + columns <= COLUMNS;
