/**
 * Which of the rows that once stood below one another are which of the rows that stand there now, told by a print of
 * what each holds. Rows that were put in, taken out or typed over in between are found by their neighbours.
 */

/** A short print of what a row holds: equal rows have equal prints. */
export type Print = string;

/** Characters of a print: 36 ** 4 are enough to tell the rows of a sheet apart. */
export const PRINT_LENGTH = 4;
const PRINTS = 36 ** PRINT_LENGTH;

/** The print of the values of a row (FNV-1a over their JSON). */
export function printOf(values: readonly unknown[]): Print {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(values)) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 0) % PRINTS).toString(36).padStart(PRINT_LENGTH, "0");
}

/**
 * Where each of the earlier rows is now.
 * @returns an entry a row of `before`: its index in `now`, undefined where it is gone or cannot be told
 */
export function alignRows(before: readonly Print[], now: readonly Print[]): readonly (number | undefined)[] {
  const found = new Array<number | undefined>(before.length).fill(undefined);
  alignPart(before, now, { from: 0, to: before.length, nowFrom: 0, nowTo: now.length }, found);
  return found;
}

/** A stretch of both lists; ends are not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

function alignPart(
  before: readonly Print[],
  now: readonly Print[],
  stretch: Stretch,
  found: (number | undefined)[],
): void {
  let { from, to, nowFrom, nowTo } = stretch;
  for (; from < to && nowFrom < nowTo && before[from] === now[nowFrom]; from++) found[from] = nowFrom++;
  for (; from < to && nowFrom < nowTo && before[to - 1] === now[nowTo - 1]; to--) found[to - 1] = --nowTo;
  if (from === to || nowFrom === nowTo) return;
  const fixed = commonRows(before, now, { from, to, nowFrom, nowTo });
  if (!fixed.length) {
    // As many rows as before, none of them alike: each was typed over where it stood.
    if (to - from === nowTo - nowFrom) for (; from < to; from++) found[from] = nowFrom++;
    return;
  }
  for (const [row, place] of fixed) {
    alignPart(before, now, { from, to: row, nowFrom, nowTo: place }, found);
    found[row] = place;
    from = row + 1;
    nowFrom = place + 1;
  }
  alignPart(before, now, { from, to, nowFrom, nowTo }, found);
}

/** Rows that occur once in both lists and in the same order: the longest such series. */
function commonRows(
  before: readonly Print[],
  now: readonly Print[],
  { from, to, nowFrom, nowTo }: Stretch,
): readonly (readonly [row: number, place: number])[] {
  const places = singles(now, nowFrom, nowTo);
  const pairs = [...singles(before, from, to)]
    .flatMap(([print, row]) => {
      const place = places.get(print);
      return place === undefined ? [] : [[row, place] as const];
    })
    .sort(([a], [b]) => a - b);
  return longestRising(pairs);
}

/** Where each print stands that occurs once. */
function singles(prints: readonly Print[], from: number, to: number): ReadonlyMap<Print, number> {
  const once = new Map<Print, number>();
  const often = new Set<Print>();
  for (let row = from; row < to; row++) {
    const print = prints[row]!;
    if (once.has(print)) often.add(print);
    once.set(print, row);
  }
  for (const print of often) once.delete(print);
  return once;
}

type Pair = readonly [row: number, place: number];

/** The longest series of pairs, sorted by row, whose places rise. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /** The pair with the lowest place that ends a series of each length. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1];
    ends[low] = i;
  }
  const series: Pair[] = [];
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) series.unshift(pairs[i]!);
  return series;
}
