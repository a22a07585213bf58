/** Finds our columns and rows again in a table that its owner has sorted, renamed, moved and added to. */
import type { Tag } from "./kept";
import type { Held } from "./packed";
import type { TableRecord } from "./record";

/** A column as Excel has it now. */
export interface SheetColumn {
  readonly excelId: number | string;
  readonly name: string;
  /** What its cells hold, without header and totals. */
  readonly cells: readonly Held[];
}

/** Part of a renamed column's cells that must be as we wrote them for it to be ours. */
const LIKENESS = 0.5;

/**
 * Where each of our columns is now, by its id; those the user deleted are missing. Header or Excel's number must be
 * ours, and where the two contradict each other its cells must look like ours too: Excel gives numbers anew, and users
 * give columns of their own our old headers.
 */
export function findColumns(
  tag: Pick<Tag, "columns">,
  record: TableRecord,
  now: readonly SheetColumn[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const settle = (fits: (ours: Tag["columns"][number], theirs: SheetColumn) => boolean): void => {
    for (const ours of tag.columns) {
      if (found.has(ours.id)) continue;
      const place = now.findIndex((theirs, i) => !taken.has(i) && fits(ours, theirs));
      if (place < 0) continue;
      found.set(ours.id, place);
      taken.add(place);
    }
  };
  const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const alike = (id: string, theirs: SheetColumn): boolean =>
    likeness(record.columns.get(id) ?? [], theirs.cells) >= LIKENESS;
  // A header of ours under another number is a sign that Excel has numbered the columns anew.
  const numbersHold = tag.columns.every((ours) =>
    now.every((theirs) => !sameName(ours.header, theirs.name) || ours.excelId === theirs.excelId),
  );
  settle((ours, theirs) => ours.excelId === theirs.excelId && sameName(ours.header, theirs.name));
  settle((ours, theirs) => ours.excelId === theirs.excelId && (numbersHold || alike(ours.id, theirs)));
  settle((ours, theirs) => sameName(ours.header, theirs.name) && alike(ours.id, theirs));
  return found;
}

/** How many of the cells are among those we wrote, 0 to 1. */
function likeness(ours: readonly Held[], theirs: readonly Held[]): number {
  if (!ours.length || !theirs.length) return 1;
  const known = new Set(ours);
  return theirs.filter((cell) => known.has(cell)).length / theirs.length;
}

/**
 * The row of the record that each row of the sheet is, or undefined for a row of the user's own. Rows as we wrote
 * them are found first, then those whose telling columns are untouched, then those where only these were edited.
 */
export function matchRows(
  cells: ReadonlyMap<string, readonly Held[]>,
  rows: number,
  record: TableRecord,
  keyColumns: readonly string[],
): readonly (number | undefined)[] {
  const matched = new Array<number | undefined>(rows).fill(undefined);
  const free = new Set(record.keys.keys());
  const present = [...cells.keys()].filter((id) => record.columns.has(id));
  const settle = (columns: readonly string[], onlyIfUnique: boolean): void => {
    if (!columns.length || !free.size) return;
    const ours = bySignature(record.columns, columns, free);
    for (let row = 0; row < rows; row++) {
      if (matched[row] !== undefined) continue;
      const signature = signatureOf(cells, columns, row);
      const fitting = ours.get(signature);
      if (!fitting?.length || (onlyIfUnique && fitting.length > 1) || isBlank(signature)) continue;
      matched[row] = fitting.shift()!;
      free.delete(matched[row]!);
    }
  };
  const keys = present.filter((id) => keyColumns.includes(id));
  settle(present, false);
  settle(keys, keys.length < keyColumns.length);
  settle(
    present.filter((id) => !keyColumns.includes(id)),
    true,
  );
  return matched;
}

const SEPARATOR = "\u0000";

const signatureOf = (
  columns: ReadonlyMap<string, readonly Held[]>,
  ids: readonly string[],
  row: number,
): string =>
  ids
    .map((id) => {
      const cell = columns.get(id)![row]!;
      return typeof cell === "string" ? cell : `${typeof cell}${cell}`;
    })
    .join(SEPARATOR);

const isBlank = (signature: string): boolean => signature.replaceAll(SEPARATOR, "") === "";

function bySignature(
  columns: ReadonlyMap<string, readonly Held[]>,
  ids: readonly string[],
  rows: Iterable<number>,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const signature = signatureOf(columns, ids, row);
    const others = found.get(signature);
    if (others) others.push(row);
    else found.set(signature, [row]);
  }
  return found;
}
