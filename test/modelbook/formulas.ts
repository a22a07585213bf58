/** Formulas read as a reviewer reads them: what they refer to, what they call, what was typed into them. */
import type { BookCell, BookSheet } from "../../src/modelbook";
import { letters } from "../../src/modelbook/layout";

export interface Reference {
  /** Blank for the sheet the formula stands on. */
  readonly sheet: string;
  readonly column: number;
  readonly columnFixed: boolean;
  /** Counted from 0. */
  readonly row: number;
  readonly rowFixed: boolean;
}

const REFERENCE = /(?:('(?:[^']|'')+'|[A-Za-z]\w*)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g;
const columnOf = (text: string): number =>
  [...text].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

/** A formula without the texts in it. */
const withoutTexts = (formula: string): string => formula.replaceAll(/"[^"]*"/g, '""');

export const addressOf = ({ row, column }: BookCell): string => `${letters(column)}${row + 1}`;

/** Cells that a formula refers to; of a range the first and the last. */
export function referencesOf(formula: string): readonly Reference[] {
  let before = { sheet: "", end: -1 };
  return [...withoutTexts(formula).matchAll(REFERENCE)].map((found) => {
    const [all, said, fixed, column, rowFixed, row] = found;
    // The last cell of a range is on the sheet of the first, which is said once.
    const inRange = found.index === before.end + 1 && withoutTexts(formula)[before.end] === ":";
    const sheet = said ?? (inRange ? before.sheet : "");
    before = { sheet, end: found.index + all.length };
    return {
      sheet,
      column: columnOf(column!),
      columnFixed: fixed === "$",
      row: +row! - 1,
      rowFixed: rowFixed === "$",
    };
  });
}

export const functionsOf = (formula: string): readonly string[] =>
  [...withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!);

/** Numbers typed into a formula. */
export const numbersIn = (formula: string): readonly string[] =>
  withoutTexts(formula)
    .replaceAll(REFERENCE, "x")
    .match(/(?<![\w$.])\d+(?:\.\d+)?(?:E[+-]?\d+)?/g) ?? [];

/** The formula as it would read in any other column: what moves with it is told by how far it is. */
export const asCopied = ({ value, column, row }: BookCell): string =>
  String(value).replaceAll(
    REFERENCE,
    (_, sheet: string | undefined, fixed: string, at: string, rowFixed: string, of: string) => {
      const across = fixed ? `$${at}` : `C[${columnOf(at) - column}]`;
      return `${sheet ?? ""}!${across}${rowFixed ? `$${of}` : `R[${+of - 1 - row}]`}`;
    },
  );

/** Whether an IF stands inside another. */
export function hasNestedIf(formula: string): boolean {
  const open: boolean[] = [];
  const text = withoutTexts(formula);
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ")") open.pop();
    if (text[i] !== "(") continue;
    const isIf = /(?<![A-Z])IF$/.test(text.slice(0, i));
    if (isIf && open.includes(true)) return true;
    open.push(isIf);
  }
  return false;
}

/** Cells of a sheet by row, in the order of their columns. */
export function rowsOf(sheet: BookSheet): readonly (readonly BookCell[])[] {
  const rows: BookCell[][] = [];
  for (const cell of sheet.cells) (rows[cell.row] ??= []).push(cell);
  return rows.filter((row) => row.length > 0).map((row) => row.sort((a, b) => a.column - b.column));
}
