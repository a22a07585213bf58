/** Pay bands, high-cost areas and on-costs of a plan: what C1 to C6 work on. */
import type { FinancialYear } from "../../reference/dates";
import type { OnCostRates } from "../equations";
import type { UnitInputs } from "../inputs";
import { ratesOf } from "../terms";
import type { Lookups } from "./lookups";
import type { Scenario } from "./schema";

type UnitCosts = Pick<
  UnitInputs,
  "inScheme" | "fixedCostPerWte" | "bandShare" | "bandPay" | "pension" | "zoneRate" | "zoneLeast" | "zoneMost"
>;

/** Rates by year and what each unit pays. `class1A`: National Insurance falls due on payments for leaving. */
export function resolveCosts(
  scenario: Scenario,
  years: readonly FinancialYear[],
  award: Float64Array,
  class1A: boolean,
  lookups: Lookups,
): { readonly rates: readonly OnCostRates[]; readonly units: readonly UnitCosts[] } {
  // Class 1A on large payments needs the rate of National Insurance even where the cost of a WTE is given.
  const needed =
    (class1A && scenario.exits.strata.length > 0) ||
    scenario.units.some((unit) => unit.cost.kind === "bands");
  return {
    rates: years.map((year) => ratesIn(year, needed, lookups)),
    units: scenario.units.map((_, u) => unitCosts(scenario, u, years, award, lookups)),
  };
}

const onCostsOf = (year: FinancialYear, { workforce, held }: Lookups) =>
  workforce.onCosts(held(year, workforce.years().onCosts));

const NO_RATES: OnCostRates = {
  niRate: 0,
  niThreshold: 0,
  lowerEarningsLimit: 0,
  upperAccrualPoint: 0,
  rebate: 0,
  levy: 0,
};

function ratesIn(year: FinancialYear, needed: boolean, lookups: Lookups): OnCostRates {
  const found = onCostsOf(year, lookups);
  if (found.ok) return ratesOf(found.value);
  if (needed) lookups.miss(["years"], year, found.fault.message);
  return NO_RATES;
}

function unitCosts(
  scenario: Scenario,
  index: number,
  years: readonly FinancialYear[],
  award: Float64Array,
  lookups: Lookups,
): UnitCosts {
  const { cost } = scenario.units[index]!;
  const none = () => new Float64Array(years.length);
  if (cost.kind === "fixed")
    return {
      inScheme: 1,
      fixedCostPerWte: cost.perWte,
      bandShare: new Float64Array(0),
      bandPay: new Float64Array(0),
      pension: none(),
      zoneRate: none(),
      zoneLeast: none(),
      zoneMost: none(),
    };
  const [zoneRate, zoneLeast, zoneMost] = [none(), none(), none()];
  if (cost.zone !== "none") {
    const held = lookups.workforce.years().highCostAreas;
    let grown = 1;
    for (const [y, year] of years.entries()) {
      const looked = lookups.held(year, held);
      const found = lookups.workforce.highCostArea(looked, cost.zone);
      if (!found.ok) {
        lookups.miss(["units", index, "cost", "zone"], cost.zone, found.fault.message);
        continue;
      }
      // Held limits rise with the awards since, as they have done every year.
      grown = looked === year ? 1 : grown * (1 + award[y]!);
      zoneRate[y] = found.value.rate;
      zoneLeast[y] = found.value.min * grown;
      zoneMost[y] = found.value.max * grown;
    }
  }
  return {
    inScheme: cost.inScheme,
    fixedCostPerWte: NaN,
    bandShare: Float64Array.from(cost.mix, (band) => band.share),
    bandPay: Float64Array.from(cost.mix, (band, b) => {
      if (typeof band.pay === "number") return band.pay;
      const found = lookups.workforce.pay(years[0]!, band.band, band.pay);
      if (found.ok) return found.value.amount;
      lookups.miss(["units", index, "cost", "mix", b, "pay"], band.pay, found.fault.message);
      return NaN;
    }),
    pension: Float64Array.from(years, (year) => {
      const found = onCostsOf(year, lookups);
      // A year that is not held has been reported with the rates.
      if (!found.ok) return NaN;
      return cost.pension === "full" ? found.value.pensionFull : found.value.pensionLocal;
    }),
    zoneRate,
    zoneLeast,
    zoneMost,
  };
}
