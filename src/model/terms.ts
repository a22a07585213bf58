/** Terms and rates of the register in the form the equations take. */
import type { OnCosts, Regime, Workforce } from "../reference/workforce";
import type { ExitTerms, OnCostRates } from "./equations";

/** Section 16 terms of a regime: no floor is 0, no limit is endless. */
export function exitTermsOf(workforce: Workforce, regime: Regime): ExitTerms {
  const terms = workforce.exitTerms(regime);
  return {
    monthsPerYear: terms.monthsPerYear,
    maxMonths: terms.maxMonths,
    minServiceWeeks: terms.minServiceWeeks,
    weeksPerMonth: terms.weeksPerMonth,
    salaryFloor: terms.salaryFloor ?? 0,
    salaryCap: terms.salaryCap ?? Infinity,
    maxPayment: terms.maxPayment ?? Infinity,
  };
}

/** National Insurance and levy of a year. Where no limits are held there is no rebate either, and they are not read. */
export const ratesOf = (onCosts: OnCosts): OnCostRates => ({
  niRate: onCosts.niRate,
  niThreshold: onCosts.niThreshold,
  lowerEarningsLimit: onCosts.lowerEarningsLimit ?? 0,
  upperAccrualPoint: onCosts.upperAccrualPoint ?? 0,
  rebate: onCosts.rebate,
  levy: onCosts.levy,
});
