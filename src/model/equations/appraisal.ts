/** What a plan comes to over time: equations F3, F5 to F7, F10 and G1. Quarterly flows in pounds. */

/** F3: running total of flows. */
export function cumulative(
  net: ArrayLike<number>,
  into: Float64Array = new Float64Array(net.length),
): Float64Array {
  let sum = 0;
  for (let q = 0; q < net.length; q++) into[q] = sum += net[q]!;
  return into;
}

/** Half a penny: sums of binary fractions that miss zero by less count as zero. */
const HALF_PENNY = 0.005;

/**
 * F5: the quarter, counted from 1, from which the running total never falls below zero again; null if the last is
 * below.
 */
export function paybackQuarter(cum: ArrayLike<number>): number | null {
  let q = cum.length;
  while (q > 0 && cum[q - 1]! >= -HALF_PENNY) q--;
  return q === cum.length ? null : q + 1;
}

/** F5: the first quarter, counted from 1, in which the running total is not below zero. */
export function firstCrossing(cum: ArrayLike<number>): number | null {
  for (let q = 0; q < cum.length; q++) if (cum[q]! >= -HALF_PENNY) return q + 1;
  return null;
}

/** F5: months until one cost is met by an annual saving. */
export const paybackMonths = (oneOff: number, annualSaving: number): number => (12 * oneOff) / annualSaving;

/** F6: the working balance that the plan needs at its lowest. */
export function bridgeNeeded(cum: ArrayLike<number>): number {
  let lowest = 0;
  for (let q = 0; q < cum.length; q++) lowest = Math.min(lowest, cum[q]!);
  return lowest === 0 ? 0 : -lowest;
}

/**
 * F7: net present value of quarterly flows, the first four undiscounted (Green Book, year 0). `deflator` gives what
 * turns cash of a year, counted from 0, into base-year prices; left out, the flows are in constant prices.
 */
export function netPresentValue(
  net: ArrayLike<number>,
  rate: number,
  deflator?: (year: number) => number,
): number {
  let value = 0;
  let discount = 1;
  for (let start = 0, year = 0; start < net.length; start += 4, year++) {
    let flow = 0;
    for (let q = start; q < Math.min(start + 4, net.length); q++) flow += net[q]!;
    value += (flow * (deflator ? deflator(year) : 1)) / discount;
    discount *= 1 + rate;
  }
  return value;
}

/** F10: the one-off cost that an annual saving pays back in the months given. */
export const breakEvenCost = (annualSaving: number, months: number): number => (annualSaving * months) / 12;

/** G1: posts that merging units hold twice: a share of all but the largest. */
export const duplicatePosts = (establishments: readonly number[], rate: number): number =>
  establishments.length < 2
    ? 0
    : rate * (establishments.reduce((sum, one) => sum + one, 0) - Math.max(...establishments));

/** G4: contribution lost in a quarter with the income of customers who leave. */
export const incomeLossPerQuarter = (lossRate: number, combinedIncome: number, margin: number): number =>
  (lossRate * combinedIncome * margin) / 4;
