/** How a table gets back to what it was before a refresh, worked out without Excel. */
import { writeKept } from "./cells";
import type { TableImage } from "./image";
import { keyColumnsOf } from "./kept";
import { findColumns, matchRows } from "./match";
import { isNote, runsOf, type CellWrite, type TableNow, type TablePlan } from "./plan";
import type { TableRecord } from "./record";

export interface Undoing {
  readonly plan: TablePlan;
  /** Cells of ours that were changed by hand since the refresh: their row and the header of their column. */
  readonly touched: readonly { readonly row: number; readonly column: string }[];
}

/**
 * Plans the way back. Rows that the refresh brought go, unless somebody has typed something beside them; rows that it
 * took away come back where they were, with all that stood in them.
 *
 * @param record what the refresh wrote; of one that was broken off, what was there before it
 * @param brokenOff rows below those there were are what it had begun to add
 */
export function planUndo(image: TableImage, record: TableRecord, now: TableNow, brokenOff: boolean): Undoing {
  const places = findColumns(image.tag, record, now.columns);
  const cells = new Map([...places].map(([id, place]) => [id, now.columns[place]!.cells]));
  const matched = matchRows(cells, now.rows, record, keyColumnsOf(image.tag));
  // Rows that were kept for their notes are in the record of the time before only.
  const before = matchRows(cells, now.rows, image.record, keyColumnsOf(image.tag));
  const claimed = new Set(matched.flatMap((row) => (row === undefined ? [] : [record.keys[row]!])));
  const keyAt = (row: number): string => {
    const known = matched[row];
    if (known !== undefined) return record.keys[known]!;
    const earlier = before[row];
    const key = earlier === undefined ? "" : image.record.keys[earlier]!;
    return claimed.has(key) ? "" : key;
  };
  const ours = [...places].flatMap(([id, place]) => {
    const was = image.places.get(id);
    return was === undefined ? [] : [{ id, place, was }];
  });
  const rowOfKey = new Map(image.keys.flatMap((key, row) => (key ? [[key, row] as const] : [])));
  const rowNow = new Map<number, number>();
  const theirs = now.columns.flatMap((_, i) => (ours.some(({ place }) => place === i) ? [] : [i]));
  const noted = (row: number): boolean => theirs.some((column) => isNote(now.kept(column, row)));
  const gone: number[] = [];
  const writes: CellWrite[] = [];
  const touched: { row: number; column: string }[] = [];
  const write = (row: number, column: number, from: number, was: number, format: string): void => {
    const kept = image.cells[was]![from]!;
    const before = image.formats[was]![from]!;
    writes.push({ row, column, ...writeKept(kept, before, before !== format) });
  };

  matched.forEach((known, row) => {
    const key = keyAt(row);
    const was = rowOfKey.get(key);
    const begun = brokenOff && known === undefined && row >= image.keys.length;
    if (was === undefined) {
      if ((key || begun) && !noted(row)) gone.push(row);
      return;
    }
    rowNow.set(was, row);
    for (const column of ours) {
      const held = now.columns[column.place]!.cells[row];
      if (!brokenOff && known !== undefined && held !== record.columns.get(column.id)?.[known])
        touched.push({ row, column: now.columns[column.place]!.name });
      if (now.kept(column.place, row) !== image.cells[column.was]![was])
        write(row, column.place, was, column.was, now.format(column.place, row));
    }
  });

  // Where each row that went comes back: behind the one it stood behind, as far as that is still there.
  const order: (number | { readonly was: number })[] = Array.from({ length: now.rows }, (_, row) => row);
  let behind = -1;
  image.keys.forEach((key, was) => {
    const row = rowNow.get(was);
    if (row !== undefined) behind = order.indexOf(row);
    else if (key) order.splice(++behind, 0, { was });
  });
  const placeNow = new Map<number, number>();
  const coming: number[] = [];
  order.forEach((row, place) => {
    if (typeof row === "number") placeNow.set(row, place);
    else coming.push(place);
  });
  const moved = writes.map((one) => ({ ...one, row: placeNow.get(one.row)! }));
  const all = now.columns.flatMap((column, place) => {
    const own = ours.find((one) => one.place === place)?.was;
    const was =
      own ?? image.columns.findIndex(({ name }) => name.toLowerCase() === column.name.toLowerCase());
    return was < 0 ? [] : [{ place, was }];
  });
  writes.length = 0;
  for (const place of coming) {
    const row = order[place] as { readonly was: number };
    for (const column of all) write(place, column.place, row.was, column.was, "");
  }
  return {
    plan: {
      inserts: runsOf(coming),
      writes: [...moved, ...writes],
      deletes: runsOf(gone.map((row) => placeNow.get(row)!)),
      headers: ours.flatMap(({ place, was }) => {
        const { name } = image.columns[was]!;
        const taken = now.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
        return taken ? [] : [{ column: place, name }];
      }),
    },
    touched,
  };
}
