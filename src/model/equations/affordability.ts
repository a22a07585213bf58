/** What workforce a resource carries once non-pay is met: equations N1 to N5. Pounds a year, WTE, ratios. */

/** N2: how much less there is than in the base year, as a share of it; 0 when there is more. */
export const releaseNeeded = (resource: number, baseResource: number): number =>
  baseResource === 0 ? 0 : Math.max(0, 1 - resource / baseResource);

/** Room for the rounding of binary fractions, so that 8% in steps of 4% is two steps. */
const STEP_SLACK = 1e-9;

/**
 * N2: the share of fixed non-pay given up, which goes in whole steps (a floor of a building, a contract), to a cap,
 * never beyond the need and never taken back.
 */
export const released = (need: number, step: number, cap: number, before: number): number =>
  Math.max(before, Math.min(cap, step * Math.floor(need / step + STEP_SLACK), need));

/** N1: non-pay that does not vary with the resource, after what was released. */
export const fixedNonPay = (
  baseNonPay: number,
  fixedShare: number,
  release: number,
  inflation: number,
): number => fixedShare * baseNonPay * (1 - release) * inflation;

/** N1: non-pay that follows the resource. */
export const variableNonPay = (resource: number, fixedShare: number, payShare: number): number =>
  (1 - fixedShare) * (1 - payShare) * resource;

/** N3: fixed non-pay that the smaller organisation no longer needs and still pays for; already inside the pay budget. */
export const strandedCost = (
  fixed: number,
  baseNonPay: number,
  fixedShare: number,
  inflation: number,
  need: number,
): number => fixed - fixedShare * baseNonPay * inflation * (1 - need);

/** N4: what is left for pay. */
export const payBudget = (resource: number, fixed: number, variable: number): number =>
  Math.max(0, resource - fixed - variable);

/** N4: non-pay for which there is no money at all. */
export const unfundedNonPay = (resource: number, fixed: number, variable: number): number =>
  Math.max(0, fixed + variable - resource);

/** N1 to N5 for one year that stands alone: WTE the resource carries. */
export function affordableWte(given: {
  readonly resource: number;
  readonly baseResource: number;
  readonly costPerWte: number;
  readonly payShare: number;
  readonly fixedShare: number;
  /** Share of fixed non-pay given up. */
  readonly release: number;
}): number {
  const baseNonPay = given.baseResource * (1 - given.payShare);
  const fixed = fixedNonPay(baseNonPay, given.fixedShare, given.release, 1);
  const variable = variableNonPay(given.resource, given.fixedShare, given.payShare);
  return payBudget(given.resource, fixed, variable) / given.costPerWte;
}
