/** Staff in post, thinned to what a page can show: the latest month and the last month of each financial year. */
import type { Staff } from "./figures";

/** Newest first; every 31 March and the latest month held. */
export function staffYears(series: readonly Staff[]): readonly Staff[] {
  const latest = series.at(-1);
  return series.filter((row) => row === latest || row.month_end.endsWith("-03-31")).reverse();
}

/** A recorded zero stands for staff employed elsewhere, not for nobody. */
export const isHosted = (row: Staff): boolean => row.headcount === 0 && row.fte === 0;
