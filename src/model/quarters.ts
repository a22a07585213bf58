/** Quarters as the calendar has them: a plan's are counted from 1, and others go on before and after. */
import { serialOfDay } from "../reference/dates";

const FIRST_DAYS = ["04-01", "07-01", "10-01", "01-01"] as const;

/** Serial of the first day of a quarter, counted from 1 in the financial year that starts in `firstYear`. */
export function startOfQuarter(firstYear: number, quarter: number): number {
  const inYear = (quarter - 1) & 3;
  const year = firstYear + ((quarter - 1) >> 2) + (inYear === 3 ? 1 : 0);
  return serialOfDay(`${year}-${FIRST_DAYS[inYear]!}`);
}
