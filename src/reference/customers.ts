/** Whom a unit served on a day, with the population and allowance of each in that day's financial year. */
import type { Body } from "./bodies";
import { yearOf, type Day, type FinancialYear } from "./dates";
import type { Allowance } from "./money";
import type { Population } from "./populations";
import { register } from "./store";
import type { Service } from "./support";

export interface Customer {
  readonly service: Service;
  readonly name: string;
  readonly population: Population | undefined;
  readonly allowance: Allowance | undefined;
}

export interface Customers {
  readonly year: FinancialYear;
  readonly all: readonly Customer[];
  /** Undefined where any customer has no figure: no sum is better than a wrong one. */
  readonly persons: number | undefined;
  readonly pounds: number | undefined;
}

export function customersOn(unit: Body, day: Day): Customers {
  const { support, populations, money, bodies } = register();
  const year = yearOf(day);
  const all = support.customersOf(unit, day).map((service): Customer => {
    const population = populations.population(service.ccg, year);
    const allowance = money.allowance(service.ccg, year);
    return {
      service,
      name: bodies.nameOn(service.ccg, day),
      population: population.ok ? population.value : undefined,
      allowance: allowance.ok ? allowance.value : undefined,
    };
  });
  return {
    year,
    all,
    persons: sum(all.map((customer) => customer.population?.persons)),
    pounds: sum(all.map((customer) => customer.allowance?.amount)),
  };
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    total += value;
  }
  return values.length ? total : undefined;
}
