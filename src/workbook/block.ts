/**
 * A block of values to be written into a sheet, described without Excel: what each column holds, and what that makes
 * of each cell. The one place that decides how a value reaches a cell, so that text never becomes a formula.
 */
import { cellOfDay } from "../reference/date-system";
import { isDay } from "../reference/dates";

/** `pounds` are unrounded, `ratio` is a share such as 0.1, `date` is ISO text of a day. */
export type ColumnKind = "text" | "number" | "persons" | "pounds" | "ratio" | "date";

export interface Column {
  /** Our own words, different in every column; never taken from data. */
  readonly header: string;
  readonly kind: ColumnKind;
}

/** Text, a number, or nothing. */
export type Value = string | number | null | undefined;

export interface Block {
  /** What the table is about; its name in the workbook is made from this. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** What is written into one cell: the number format first, then the value. */
export interface CellSpec {
  readonly format: string;
  readonly value: string | number;
}

/** Formats in the en-US codes that Office.js takes; dates unambiguous wherever the workbook is opened. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  number: "General",
  persons: "#,##0",
  pounds: "£#,##0",
  ratio: "0.0%",
  date: "dd/mm/yyyy",
};

/** The most characters a cell holds. */
const LONGEST = 32_767;
/** An error such as `#N/A` would become one. */
const RISKY_START = /^[\s\u00a0]*[=+\-@＝＋－＠#]|^[\t\r\n]/;
/** Control characters and halves of pairs: a workbook is kept as XML, which has no place for most of them. */
const NO_CHARACTER = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as a cell gives it back: what is no character is left out, lines end in one way, and the rest is cut off. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(NO_CHARACTER, "")
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, "");

/** Text as it is handed to Excel: never taken as a formula, whatever it begins with. */
export function asText(text: string): string {
  const clean = cleanText(text);
  const guarded = RISKY_START.test(clean) || clean.startsWith("'") ? `'${clean}` : clean;
  return guarded.slice(0, LONGEST);
}

/** Whether an apostrophe fits in front of the text. */
export const leavesRoom = (text: string): boolean => text.length < LONGEST;

/** Text for a cell of any format: behind an apostrophe nothing is read as a number, a date or a formula. */
export const guardText = (text: string): string => `'${cleanText(text)}`;

/** What one value of a column becomes. A value that does not fit its kind is written as the text it is. */
export function cellOf(kind: ColumnKind, value: Value): CellSpec {
  if (value === null || value === undefined || value === "") return { format: FORMATS[kind], value: "" };
  if (kind === "date" && typeof value === "string" && isDay(value))
    return { format: FORMATS.date, value: cellOfDay(value) };
  if (kind !== "text" && typeof value === "number" && Number.isFinite(value))
    return { format: FORMATS[kind], value };
  return { format: FORMATS.text, value: asText(String(value)) };
}

/** Every cell of a block, its header row first. */
export function cellsOf(block: Block): readonly (readonly CellSpec[])[] {
  const headers = block.columns.map((column): CellSpec => ({
    format: "General",
    value: asText(column.header),
  }));
  return [headers, ...block.rows.map((row) => block.columns.map((column, i) => cellOf(column.kind, row[i])))];
}

/** Rows and columns a block fills, header included. */
export const sizeOf = (block: Block): { readonly rows: number; readonly columns: number } => ({
  rows: block.rows.length + 1,
  columns: block.columns.length,
});

/** The most bytes of one message to Excel: its limit on the web is 5 MB. */
const MOST_BYTES = 2_000_000;
const encoder = new TextEncoder();

/** Rows in portions whose message stays within `most` bytes; a single row may be longer. */
export function portionsOf(
  cells: readonly (readonly CellSpec[])[],
  most: number = MOST_BYTES,
): readonly (readonly (readonly CellSpec[])[])[] {
  const portions: (readonly CellSpec[])[][] = [];
  let room = 0;
  for (const row of cells) {
    const bytes = encoder.encode(JSON.stringify(row.map((cell) => [cell.format, cell.value]))).length;
    const current = portions.at(-1);
    if (current && bytes <= room) current.push(row);
    else {
      portions.push([row]);
      room = most;
    }
    room -= bytes;
  }
  return portions;
}

const POINTS_A_CHARACTER = 5.6;
const NARROWEST = 8;
const WIDEST = 44;

/** The width in points of a column that holds so many characters. */
export const pointsOf = (characters: number): number => Math.round((characters + 1) * POINTS_A_CHARACTER);

/** The width in points a column needs for its header and its first rows, within reason. */
export function widthsOf(block: Block): readonly number[] {
  return block.columns.map((column, i) => {
    const longest = block.rows
      .slice(0, 300)
      .reduce((most, row) => Math.max(most, lengthShown(column.kind, row[i])), column.header.length + 3);
    return pointsOf(Math.min(Math.max(longest, NARROWEST), WIDEST));
  });
}

function lengthShown(kind: ColumnKind, value: Value): number {
  if (value === null || value === undefined) return 0;
  if (kind === "date") return 10;
  return typeof value === "number" ? value.toLocaleString("en-GB").length + 2 : value.length;
}

/**
 * A legal name for a table that no other table or defined name of the workbook has. It begins with `CSU_`, so that
 * it never reads as a cell address.
 */
export function tableName(title: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const base = `CSU_${title
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "")}`.slice(0, 200);
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
