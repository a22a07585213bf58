/** What an organisation has to spend: equations R1 to R14. Pounds a year unless said otherwise; years count from the base year 0. */

/** How a cut is stated: of the cash amount, or of its value after inflation. */
export type CutBasis = "cash" | "real";
/** What is cut: the amount as a whole, or the rate a head of population. */
export type CutTarget = "total" | "per_head";

/** R2: what a year's amount is of the year before. `deflator` indices matter for a real cut only. */
export const cutFactor = (cut: number, basis: CutBasis, deflator: number, deflatorBefore: number): number =>
  basis === "cash" ? 1 - cut : ((1 - cut) * deflator) / deflatorBefore;

/**
 * R3: the path of an amount from its baseline, baseline first. `cuts` has one ratio a year; `deflators` one index a
 * year, the baseline's first, and is read for a real cut only.
 */
export function cutPath(
  baseline: number,
  cuts: readonly number[],
  basis: CutBasis,
  deflators: ArrayLike<number>,
): readonly number[] {
  const path = [baseline];
  for (const [i, cut] of cuts.entries())
    path.push(path[i]! * cutFactor(cut, basis, deflators[i + 1] ?? NaN, deflators[i] ?? NaN));
  return path;
}

/** R6: an amount of one year in the prices of another. */
export const inPricesOf = (amount: number, deflator: number, deflatorThere: number): number =>
  (amount * deflatorThere) / deflator;

/** R8: the cut between two amounts, as a ratio of the first; 0 where there was nothing to cut. */
export const impliedCut = (before: number, after: number): number => (before === 0 ? 0 : 1 - after / before);

/** R10, R11: spending on others of which only a share of the change in allowance is passed on. */
export const passedOn = (
  share: number,
  passThrough: number,
  allowanceBase: number,
  allowance: number,
): number => share * allowanceBase + passThrough * share * (allowance - allowanceBase);
