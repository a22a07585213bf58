import { type CellContent, typeOf } from "./content";

/** Excel's order of kinds: numbers, texts, FALSE and TRUE, errors. Empty cells come last whichever way is sorted. */
const RANK = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

const collator = (matchCase: boolean): Intl.Collator =>
  new Intl.Collator("en", { sensitivity: matchCase ? "variant" : "accent", caseFirst: "lower" });

/** One level of a sort. */
export interface SortLevel {
  readonly values: readonly CellContent[];
  readonly ascending: boolean;
  /** Texts that read as numbers are ordered as such. */
  readonly textAsNumber: boolean;
}

/**
 * The old places of the rows in their new order. Rows that are equal stay in the order they had.
 *
 * @param count how many rows
 * @param levels the first decides, the next where it does not
 */
export function sortOrder(count: number, levels: readonly SortLevel[], matchCase: boolean): number[] {
  const { compare } = collator(matchCase);
  const keys = levels.map(({ values, textAsNumber }) =>
    values.map((value) =>
      textAsNumber && typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value))
        ? Number(value)
        : value,
    ),
  );
  const order = Array.from({ length: count }, (_, row) => row);
  return order.sort((a, b) => {
    for (const [level, { ascending }] of levels.entries()) {
      const found = compareCells(keys[level]?.[a] ?? "", keys[level]?.[b] ?? "", ascending, compare);
      if (found !== 0) return found;
    }
    return a - b;
  });
}

function compareCells(
  a: CellContent,
  b: CellContent,
  ascending: boolean,
  compare: (a: string, b: string) => number,
): number {
  const [kindA, kindB] = [typeOf(a), typeOf(b)];
  if (kindA === "Empty" || kindB === "Empty") return RANK[kindA] - RANK[kindB];
  const way = ascending ? 1 : -1;
  if (kindA !== kindB) return way * (RANK[kindA] - RANK[kindB]);
  // Errors are all equal.
  if (kindA === "Error") return 0;
  if (typeof a === "string" && typeof b === "string") return way * compare(a, b);
  return way * (Number(a) - Number(b));
}
