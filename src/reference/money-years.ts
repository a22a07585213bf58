/** Allowance, population and allowance a head of a body, year by year. */
import { isOpenWithin, type Body } from "./bodies";
import { firstDay, firstDayOfYear, lastDayOfYear, yearOf, type FinancialYear } from "./dates";
import type { Allowance } from "./money";
import type { Population } from "./populations";
import { register } from "./store";

export interface MoneyYear {
  readonly year: FinancialYear;
  readonly allowance: Allowance | undefined;
  readonly population: Population | undefined;
  /** Pounds a head; only where both parts are held. */
  readonly perHead: number | undefined;
}

export function moneyYears(body: Body): readonly MoneyYear[] {
  const { money, populations } = register();
  const years = new Set([
    ...money.years(),
    ...populations.about(body).map((row) => yearOf(firstDay(row.as_at)!)),
  ]);
  return [...years]
    .sort()
    .filter((year) => isOpenWithin(body, firstDayOfYear(year), lastDayOfYear(year)))
    .flatMap((year) => {
      const allowance = money.allowance(body, year);
      const population = populations.population(body, year);
      if (!allowance.ok && !population.ok) return [];
      return [
        {
          year,
          allowance: allowance.ok ? allowance.value : undefined,
          population: population.ok ? population.value : undefined,
          perHead:
            allowance.ok && population.ok && population.value.persons > 0
              ? allowance.value.amount / population.value.persons
              : undefined,
        },
      ];
    });
}
