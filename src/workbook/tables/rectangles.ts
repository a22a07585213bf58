/** Single cells gathered into rectangles, so that few calls write many of them. */
import type { CellWrite } from "./plan";
import type { Held } from "./packed";

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  /** `null` leaves a cell as it is. */
  readonly values: Held[][];
  /** Undefined where no cell needs a format. */
  readonly formats: string[][] | undefined;
  readonly bytes: number;
}

/** Rows between two written ones that are rather passed over than told apart. */
const GAP = 8;
const MOST_ROWS = 4_000;
/** A rectangle is a fraction of a message, so that messages fill up. */
const MOST_BYTES = 400_000;

/** The cells as rectangles of neighbouring columns and near rows. */
export function rectanglesOf(writes: readonly CellWrite[]): Rectangle[] {
  const columns = [...new Set(writes.map(({ column }) => column))].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.at(-1) === column - 1) last.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => {
    const own = new Set(group);
    return ofColumns(
      writes.filter(({ column }) => own.has(column)),
      group[0]!,
      group.length,
    );
  });
}

function ofColumns(writes: readonly CellWrite[], first: number, width: number): Rectangle[] {
  const rows = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const row = rows.get(write.row);
    if (row) row.push(write);
    else rows.set(write.row, [write]);
  }
  const found: (Rectangle & { bytes: number; formats: string[][] | undefined })[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    let last = found.at(-1);
    const fits =
      last &&
      row - (last.row + last.values.length) <= GAP &&
      last.values.length < MOST_ROWS &&
      last.bytes < MOST_BYTES;
    if (!last || !fits)
      found.push((last = { row, column: first, values: [], formats: undefined, bytes: 100 }));
    while (last.row + last.values.length <= row) last.values.push(untouched<Held>(width));
    for (const { column, value, format } of rows.get(row)!) {
      last.values.at(-1)![column - first] = value;
      last.bytes += String(value).length * 2 + 8;
      if (format === undefined) continue;
      last.formats ??= [];
      while (last.formats.length < last.values.length) last.formats.push(untouched<string>(width));
      last.formats.at(-1)![column - first] = format;
      last.bytes += format.length + 4;
    }
  }
  for (const one of found)
    while (one.formats && one.formats.length < one.values.length) one.formats.push(untouched<string>(width));
  return found;
}

/** Office.js takes `null` for "as it is", which its types do not say. */
const untouched = <T>(width: number): T[] => new Array<null>(width).fill(null) as unknown as T[];
