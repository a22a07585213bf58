/**
 * What a refresh does to one table, worked out without Excel: which of our cells get which value, which rows come at
 * the end and which go. Cells of columns that are not ours are never in a plan.
 */
import { cellOf, type CellSpec } from "../block";
import { heldOf, writeNew } from "./cells";
import { keyColumnsOf, type Tag } from "./kept";
import { findColumns, matchRows, type SheetColumn } from "./match";
import type { Held } from "./packed";
import type { QueryBlock } from "./query";
import {
  differenceOf,
  reasonOfAddition,
  reasonOfChange,
  reasonOfRemoval,
  type Change,
  type Moments,
} from "./report";
import { recordOf, type TableRecord } from "./record";
import { labelColumns, labelOf } from "./row-label";

/** A table as it stands in the sheet, without header and totals. */
export interface TableNow {
  readonly columns: readonly SheetColumn[];
  readonly rows: number;
  /** What cells of a column can be written again as; see `keepCell`. */
  readonly kept: (column: number, row: number) => Held;
  readonly format: (column: number, row: number) => string;
}

/** New contents of one cell; rows count from the first of the table, those that come included. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Held;
  /** The format it needs first, where the one it has will not do. */
  readonly format?: string;
}

/** Rows beside one another. */
export interface Run {
  readonly index: number;
  readonly count: number;
}

export interface TablePlan {
  /** Rows that come, from the top; `index` counts with those that came before them. */
  readonly inserts: readonly Run[];
  readonly writes: readonly CellWrite[];
  /** Rows that go, from the top, counted with those that came. */
  readonly deletes: readonly Run[];
  readonly headers: readonly { readonly column: number; readonly name: string }[];
}

export interface Refreshing {
  readonly plan: TablePlan;
  readonly changes: readonly Change[];
  /** Headers of ours that the user deleted: they stay deleted. */
  readonly deletedColumns: readonly string[];
  /** Where our columns and rows were found, for those who keep an image of them. */
  readonly places: ReadonlyMap<string, number>;
  readonly matched: readonly (number | undefined)[];
  readonly tag: Tag;
  readonly record: TableRecord;
}

/** Whether a plan changes any cell or row. */
export const isEmptyPlan = (plan: TablePlan): boolean =>
  !plan.inserts.length && !plan.writes.length && !plan.deletes.length && !plan.headers.length;

/**
 * Plans the refresh of a table.
 *
 * Rows keep their places; new ones come at the end. A row that is no longer in the data goes, unless its owner has
 * typed something beside it: then it stays as it is and is told of. Rows of the owner's own are not looked at.
 */
export function planRefresh(
  tag: Tag,
  record: TableRecord,
  now: TableNow,
  block: QueryBlock,
  release: Tag["release"],
): Refreshing {
  const places = findColumns(tag, record, now.columns);
  const cells = new Map([...places].map(([id, place]) => [id, now.columns[place]!.cells]));
  const matched = matchRows(cells, now.rows, record, keyColumnsOf(tag));
  const ours = block.columns
    .map((column, i) => ({ ...column, i, place: places.get(column.id) }))
    .filter((column): column is typeof column & { place: number } => column.place !== undefined);
  const moments: Moments = {
    dayBefore: tag.day,
    dayAfter: block.day ?? "",
    otherRelease: tag.release.checksum !== release.checksum,
  };
  const specs = block.rows.map((row) => block.columns.map((column, i) => cellOf(column.kind, row[i])));
  const rowOfKey = new Map(block.keys.map((key, row) => [key, row]));
  const telling = labelColumns(block.columns);
  const labelAt = (row: number): string =>
    labelOf(telling, ({ id }) => {
      const place = places.get(id);
      return place === undefined ? "" : now.columns[place]!.cells[row]!;
    });
  const labelNew = (row: number): string =>
    labelOf(telling, (column) => heldOf(specs[row]![block.columns.indexOf(column)]!));

  const writes: CellWrite[] = [];
  const changes: Change[] = [];
  const gone: number[] = [];
  const present = new Set<string>();
  const theirs = now.columns.flatMap((_, i) => ([...places.values()].includes(i) ? [] : [i]));
  matched.forEach((known, row) => {
    if (known === undefined) return;
    const key = record.keys[known]!;
    const fresh = rowOfKey.get(key);
    if (fresh === undefined) {
      const noted = theirs.some((column) => isNote(now.kept(column, row)));
      if (!noted) gone.push(row);
      changes.push({
        kind: noted ? "kept" : "removed",
        row: labelAt(row),
        column: "",
        before: "",
        after: "",
        difference: undefined,
        reason: reasonOfRemoval(moments, record.bodies[known]!),
      });
      return;
    }
    present.add(key);
    for (const column of ours) {
      const before = now.columns[column.place]!.cells[row]!;
      const spec = specs[fresh]![column.i]!;
      const after = heldOf(spec);
      // A formula that happens to give our value would give another tomorrow.
      const overtyped = isFormula(now.kept(column.place, row));
      if (before === after && !overtyped) continue;
      writes.push({
        row,
        column: column.place,
        ...writeNew(spec, now.format(column.place, row)),
      });
      changes.push({
        kind: "changed",
        row: labelNew(fresh),
        column: now.columns[column.place]!.name,
        before,
        after,
        difference: differenceOf(before, after),
        reason: overtyped
          ? "your edit"
          : reasonOfChange(moments, record.columns.get(column.id)?.[known], before, after),
      });
    }
  });

  const known = new Set(record.keys);
  const added = block.keys.flatMap((key, row) => (present.has(key) ? [] : [row]));
  const blank = onlyBlankRow(now) ? 1 : 0;
  const chosen = new Map(added.length ? ours.map(({ place }) => [place, formatOfNumbers(now, place)]) : []);
  added.forEach((fresh, i) => {
    for (const { place, i: column } of ours)
      writes.push(newCell(now.rows - blank + i, place, specs[fresh]![column]!, chosen.get(place)));
    changes.push({
      kind: "added",
      row: labelNew(fresh),
      column: "",
      before: "",
      after: "",
      difference: undefined,
      reason: reasonOfAddition(moments, known.has(block.keys[fresh]!), block.bodies[fresh] ?? ""),
    });
  });
  const coming = Math.max(0, added.length - blank);
  // A table keeps at least one row: where all go, the last is emptied instead.
  const emptied = gone.length === now.rows && !coming ? gone.pop() : undefined;
  if (emptied !== undefined)
    for (const { place } of ours) writes.push({ row: emptied, column: place, value: "" });
  return {
    plan: {
      inserts: coming ? [{ index: now.rows, count: coming }] : [],
      writes,
      deletes: runsOf(gone),
      headers: renamed(tag, block, places, now),
    },
    changes,
    deletedColumns: tag.columns.filter(({ id }) => !places.has(id)).map(({ header }) => header),
    places,
    matched,
    tag: tagAfter(tag, block, places, now, release),
    record: recordOf(block, specs),
  };
}

const newCell = (row: number, column: number, spec: CellSpec, chosen: string | undefined): CellWrite => ({
  row,
  column,
  value: spec.value,
  format: typeof spec.value === "number" ? (chosen ?? spec.format) : spec.format,
});

/** The one format of all numbers in a column: its owner may have chosen it, so rows that come have it too. */
function formatOfNumbers({ columns, rows, format }: TableNow, column: number): string | undefined {
  const formats = new Set<string>();
  for (let row = 0; row < rows; row++)
    if (typeof columns[column]!.cells[row] === "number") formats.add(format(column, row));
  const [only] = formats;
  return formats.size === 1 && only !== "@" ? only : undefined;
}

/** Whether somebody typed this: a blank cell or a formula, which Excel fills down by itself, is nobody's note. */
export const isNote = (kept: Held): boolean => kept !== "" && kept !== "'" && !isFormula(kept);

const isFormula = (kept: Held): boolean => typeof kept === "string" && kept.startsWith("=");

/** A table without data shows one blank row, which the first row of data fills. */
const onlyBlankRow = (now: TableNow): boolean =>
  now.rows === 1 && now.columns.every((_, column) => now.kept(column, 0) === "");

/** Ascending numbers as runs of neighbours. */
export function runsOf(rows: readonly number[]): Run[] {
  const runs: { index: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.index + last.count === row) last.count++;
    else runs.push({ index: row, count: 1 });
  }
  return runs;
}

/** Headers that say something else than before, as those with a year do, where the user has not renamed them. */
function renamed(
  tag: Tag,
  block: QueryBlock,
  places: ReadonlyMap<string, number>,
  now: TableNow,
): TablePlan["headers"] {
  const taken = new Set(now.columns.map(({ name }) => name.toLowerCase()));
  return block.columns.flatMap(({ id, header }) => {
    const place = places.get(id);
    const before = tag.columns.find((column) => column.id === id)?.header;
    if (place === undefined || before === header || now.columns[place]!.name !== before) return [];
    return taken.has(header.toLowerCase()) ? [] : [{ column: place, name: header }];
  });
}

/** The tag once the plan is carried out. A header the user gave stays theirs. */
function tagAfter(
  tag: Tag,
  block: QueryBlock,
  places: ReadonlyMap<string, number>,
  now: TableNow,
  release: Tag["release"],
): Tag {
  const headers = new Map(renamed(tag, block, places, now).map(({ column, name }) => [column, name]));
  return {
    ...tag,
    release,
    day: block.day ?? "",
    columns: tag.columns.map((column) => {
      const place = places.get(column.id);
      if (place === undefined) return column;
      const { excelId } = now.columns[place]!;
      return { ...column, excelId, header: headers.get(place) ?? column.header };
    }),
  };
}
