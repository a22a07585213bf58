/** What draws come to: mean, spread, percentiles and the chance of missing a target. */

/**
 * The percentile of sorted values by definition 7 of Hyndman and Fan, that of Excel's PERCENTILE.INC: linear between
 * the two values around (n - 1) p. NaN where there is no value.
 */
export function percentile(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  if (n === 0) return NaN;
  const at = (n - 1) * p;
  const below = Math.floor(at);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, n - 1)]!];
  // Between two equal values, endless ones among them, there is nothing to go.
  return low === high || at === below ? low : low + (at - below) * (high - low);
}

/** The percentiles that are told unless others are asked for. */
const USUAL_PERCENTILES: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

export interface Summary {
  /** Draws in which the output had a value, sorted; for charts. Draws that never get there stand at the end as Infinity. */
  readonly sorted: Float64Array;
  /** Share of draws in which it never happens within the plan. */
  readonly never: number;
  /** Share of draws in which it cannot be told; they count for nothing else. */
  readonly unknown: number;
  /** Over the draws in which it happens; null where there is none. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** Least and most over the draws in which it happens. */
  readonly least: number | null;
  readonly most: number | null;
  /** By share of draws below; null where it never happens there. */
  readonly percentiles: readonly { readonly p: number; readonly value: number | null }[];
}

const held = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Sums up one output. `draws` has NaN where it cannot be told and Infinity where it never happens; it is left alone. */
export function summarise(draws: Float64Array, percentiles: readonly number[] = USUAL_PERCENTILES): Summary {
  const told = draws.filter((value) => !Number.isNaN(value)).sort();
  let count = told.length;
  while (count > 0 && told[count - 1] === Infinity) count--;
  // Around the first value, so that large means with small spreads keep their digits.
  const pivot = told[0] ?? 0;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += told[i]! - pivot;
  const mean = pivot + sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (told[i]! - mean) ** 2;
  return {
    sorted: told,
    never: draws.length === 0 ? 0 : (told.length - count) / draws.length,
    unknown: draws.length === 0 ? 0 : 1 - told.length / draws.length,
    mean: held(mean),
    sd: count > 1 ? held(Math.sqrt(squares / (count - 1))) : null,
    least: count > 0 ? told[0]! : null,
    most: count > 0 ? told[count - 1]! : null,
    percentiles: percentiles.map((p) => ({ p, value: held(percentile(told, p)) })),
  };
}

/** Share of the draws that are told which are above, or below, a target; one that never happens is above every target. */
export function chanceOfMissing(
  { sorted }: Summary,
  target: number,
  meet: "at_most" | "at_least",
): number | null {
  if (sorted.length === 0) return null;
  const firstNotBelow = (wanted: (value: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wanted(sorted[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return meet === "at_most"
    ? (sorted.length - firstNotBelow((value) => value > target)) / sorted.length
    : firstNotBelow((value) => value >= target) / sorted.length;
}
