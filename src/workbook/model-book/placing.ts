/** Where the cells of a sheet are now that stood elsewhere when they were written: rows and columns of the user's moved them. */
import { columnLetters, readPlace } from "../address";
import { alignRows } from "../share/align";

/** Cells row by row; formulas begin with an equals sign. */
export type Cells = readonly (readonly unknown[])[];

/** For each row and column as written, which one it is now; undefined where it is gone. */
export interface Placing {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

/** Columns that tell rows apart: section, label and unit. */
const TELLING = 3;

/** The words of a cell; blank for numbers and formulas. */
const wordsOf = (held: unknown): string =>
  typeof held === "string" && !held.startsWith("=") ? held.replace(/^'/, "") : "";

/** Finds rows by their labels and columns by their headings. */
export function placingOf(written: Cells, now: Cells): Placing {
  const heads = (cells: Cells): string[] =>
    Array.from(
      { length: cells.reduce((most, row) => Math.max(most, row.length), 0) },
      (_, column) => cells.map((row) => wordsOf(row[column])).find((words) => words !== "") ?? "",
    );
  const columns = alignRows(heads(written), heads(now));
  const labels = (cells: Cells, at: (column: number) => number | undefined): string[] =>
    cells.map((row) =>
      JSON.stringify(
        Array.from({ length: TELLING }, (_, column) => {
          const place = at(column);
          return place === undefined ? "" : wordsOf(row[place]);
        }),
      ),
    );
  const rows = alignRows(
    labels(written, (column) => column),
    labels(now, (column) => columns[column]),
  );
  return { rows, columns };
}

/** Whether every cell is where it was written. */
export const isUnmoved = ({ rows, columns }: Placing): boolean =>
  [rows, columns].every((places) => places.every((place, i) => place === i));

/** A sheet that formulas refer to: what it is called now, and where its cells are. */
export interface Referred {
  readonly name: string;
  readonly placing: Placing;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\w.$'])(?:('(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(.])/g;

/**
 * A formula with its references where the cells are now.
 * @param sheetOf the sheet of that name as the formula writes it; undefined for its own
 * @returns undefined where a cell it needs is gone
 */
export function translate(
  formula: string,
  sheetOf: (name: string | undefined) => Referred | undefined,
): string | undefined {
  let lost = false;
  const text = formula.replaceAll(
    REFERENCE,
    (found: string, sheet: string | undefined, from: string | undefined, to: string | undefined) => {
      if (from === undefined) return found;
      const name = sheet?.replace(/^'|'$/g, "").replaceAll("''", "'");
      const referred = sheetOf(name);
      const corners = [from, ...(to === undefined ? [] : [to])].map((corner) => move(corner, referred));
      if (corners.includes(undefined)) lost = true;
      return `${sheet === undefined ? "" : `${quoteName(referred?.name ?? "")}!`}${corners.join(":")}`;
    },
  );
  return lost ? undefined : text;
}

function move(corner: string, referred: Referred | undefined): string | undefined {
  const place = readPlace(corner);
  const row = place && referred?.placing.rows[place.row];
  const column = place && referred?.placing.columns[place.column];
  if (row === undefined || column === undefined) return undefined;
  const [, fixedColumn = "", fixedRow = ""] = /^(\$?)[A-Z]+(\$?)/.exec(corner) ?? [];
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
}

const quoteName = (name: string): string =>
  /^[A-Za-z]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** A formula without what Excel may write differently: blanks, quotes of sheet names, marks of newer functions. */
export const bare = (formula: string): string =>
  formula.replaceAll(/[\s'@]|_xlfn\.|_xlws\./g, "").toUpperCase();
