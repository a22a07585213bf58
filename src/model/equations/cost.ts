/** What one whole-time equivalent (WTE) costs its employer a year: equations C1 to C6, in pounds. */

/** The rates of one financial year that turn pay into cost. */
export interface OnCostRates {
  /** Employer's National Insurance, share of pay above {@link niThreshold}. */
  readonly niRate: number;
  /** Secondary threshold, pounds a year for one person. */
  readonly niThreshold: number;
  /** Lower earnings limit, pounds a year; matters while scheme members were contracted out. */
  readonly lowerEarningsLimit: number;
  /** Upper accrual point, pounds a year; matters while scheme members were contracted out. */
  readonly upperAccrualPoint: number;
  /** Contracted-out rebate, share of pay between the two; 0 from 6 April 2016. */
  readonly rebate: number;
  /** Apprenticeship levy, share of pay. */
  readonly levy: number;
}

/** C2: high-cost area supplement of a full-time salary, between the zone's least and most; 0 outside the zones. */
export const highCostSupplement = (basic: number, rate: number, least: number, most: number): number =>
  rate === 0 ? 0 : Math.min(Math.max(rate * basic, least), most);

/** C4: employer's National Insurance for one person. The rebate is for members of the NHS scheme only. */
export function employerNi(payPerHead: number, rates: OnCostRates, inScheme: number): number {
  const standard = rates.niRate * Math.max(0, payPerHead - rates.niThreshold);
  return standard - inScheme * contractedOutRebate(payPerHead, rates);
}

/** C4: what employers of contracted-out staff were let off until 5 April 2016, for one person: nothing below the limit. */
export const contractedOutRebate = (payPerHead: number, rates: OnCostRates): number =>
  rates.rebate * Math.max(0, Math.min(payPerHead, rates.upperAccrualPoint) - rates.lowerEarningsLimit);

/**
 * C3 to C6: the annual cost of one WTE with the basic pay and supplement given. The National Insurance threshold is
 * a person's, so that a WTE shared by several people costs less (`headsPerWte`). `pension` is the employer's rate in
 * the view wanted: in full, or the part that falls on local payers (14.38% since 2019).
 */
export function costPerWte(
  basic: number,
  supplement: number,
  rates: OnCostRates,
  pension: number,
  headsPerWte: number,
  inScheme: number,
): number {
  const gross = basic + supplement;
  const ni = headsPerWte * employerNi(gross / headsPerWte, rates, inScheme);
  return gross + ni + pension * gross * inScheme + rates.levy * gross;
}
