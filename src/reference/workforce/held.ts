/** How a refusal says what is held instead, so that nobody has to guess where the tables end. */
import type { FinancialYear } from "../dates";
import { refuse, type Fault } from "../fault";

/** Years in words; runs are joined: `2013/14 to 2021/22, 2024/25`. They come oldest first. */
export function sayYears(years: readonly FinancialYear[]): string {
  const runs: FinancialYear[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && startOf(year) === startOf(run.at(-1)!) + 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]!} to ${run.at(-1)!}` : run[0]!)).join(", ");
}

const startOf = (year: FinancialYear): number => Number(year.slice(0, 4));

/** A refusal for a year that is not in a table: what is missing, which years are held, and what to do. */
export function yearNotHeld(
  what: string,
  year: FinancialYear,
  held: readonly FinancialYear[],
  remedy: string,
): { readonly ok: false; readonly fault: Fault } {
  const instead = held.length ? ` (held: ${sayYears(held)})` : "";
  return refuse("not_published", `${what} of ${year} is not in this data${instead}: ${remedy}.`);
}

/** Different years of rows, oldest first. */
export const yearsOf = (rows: readonly { readonly year: FinancialYear }[]): readonly FinancialYear[] =>
  [...new Set(rows.map((row) => row.year))].sort();
