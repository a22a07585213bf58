/** A scenario with every table looked up: what the engine runs on, or everything that is missing for it. */
import { financialYear } from "../../reference/dates";
import type { FinancialYear } from "../../reference/dates";
import type { Workforce } from "../../reference/workforce";
import type { Inputs, MergerInputs, OrganisationInputs, UnitInputs } from "../inputs";
import { failed, passed, type Checked, type Issue } from "../issue";
import { startOfQuarter } from "../quarters";
import { resolveCosts } from "./resolve-costs";
import { resolveExits } from "./resolve-exits";
import { Lookups } from "./lookups";
import type { Scenario } from "./schema";

/** The financial years of a plan, its base year first. */
export function yearsOf(scenario: Pick<Scenario, "firstYear" | "years">): readonly FinancialYear[] {
  const first = +scenario.firstYear.slice(0, 4);
  return Array.from({ length: scenario.years + 1 }, (_, y) => financialYear(first - 1 + y));
}

/** One value a year from the base year, the first given for the base; `fallback` where the list is empty. */
const fromBase = (list: readonly number[], years: number, fallback: number): Float64Array =>
  Float64Array.from({ length: years + 1 }, (_, y) => list[y] ?? fallback);
/** One value a year of the plan, set behind a base year that has none. */
const ofPlan = (list: readonly (number | null)[], years: number, fallback: number): Float64Array =>
  Float64Array.from({ length: years + 1 }, (_, y) => (y === 0 ? fallback : (list[y - 1] ?? fallback)));

/** Turns a scenario that was read into inputs, with the tables of a release. */
export function resolve(scenario: Scenario, workforce: Workforce): Checked<Inputs> {
  const issues: Issue[] = [];
  const lookups = new Lookups(workforce, scenario.beyondTables, issues);
  const years = yearsOf(scenario);
  const n = scenario.years;
  const vintage = scenario.prices.vintage ?? undefined;
  const deflator = Float64Array.from(years, (year, y) =>
    lookups.deflator(year, vintage, y === 0 ? ["firstYear"] : ["years"]),
  );
  const inputs: Inputs = {
    years: n,
    quarters: n * 4,
    firstYear: +scenario.firstYear.slice(0, 4),
    cut: ofPlan(scenario.cut.byYear, n, 0),
    cutBasis: scenario.cut.basis,
    cutTarget: scenario.cut.target,
    deflator,
    deflatorBase: lookups.deflator(scenario.prices.year, vintage, ["prices", "year"]),
    award: Float64Array.from(years, (year, y) =>
      y === 0 ? 0 : (scenario.award[y - 1] ?? lookups.award(year, ["award", y - 1])),
    ),
    drift: ofPlan(scenario.drift, n, 0),
    nonPayInflation: ofPlan(scenario.nonPayInflation, n, NaN),
    phasing: Float64Array.from({ length: n * 4 }, (_, q) => scenario.phasing[q] ?? 0.25),
    discountRate: scenario.discountRate,
    targetYear: targetYearOf(scenario),
    rates: [],
    organisations: scenario.organisations.map((one) => organisationOf(scenario, one)),
    units: [],
    exits: resolveExits(scenario, lookups),
    merger: mergerOf(scenario),
    fundLocal: scenario.funding.local,
    fundNational: scenario.funding.national,
    fundCustomers: scenario.funding.customers,
    quarterStart: quarterStarts(scenario),
  };
  const costs = resolveCosts(
    scenario,
    years,
    inputs.award,
    inputs.exits.class1AThreshold < Infinity,
    lookups,
  );
  inputs.rates = costs.rates;
  inputs.units = scenario.units.map((unit, u) => unitOf(scenario, unit, costs.units[u]!));
  return issues.length ? failed(issues) : passed(inputs);
}

/** The year aimed at, counted from the base year: as given, else the last one with a cut, else the first. */
export function targetYearOf(scenario: Scenario): number {
  if (scenario.targetYear !== null)
    return +scenario.targetYear.slice(0, 4) - +scenario.firstYear.slice(0, 4) + 1;
  return Math.max(1, scenario.cut.byYear.findLastIndex((cut) => cut !== 0) + 1);
}

function quarterStarts({ firstYear, years }: Scenario): Float64Array {
  return Float64Array.from({ length: years * 4 + 1 }, (_, q) =>
    startOfQuarter(+firstYear.slice(0, 4), q + 1),
  );
}

function organisationOf(scenario: Scenario, one: Scenario["organisations"][number]): OrganisationInputs {
  return {
    id: one.id,
    name: one.name,
    allowance: one.allowance,
    population: fromBase(one.population, scenario.years, NaN),
    rateOverride: ofPlan(one.rateOverride, scenario.years, NaN),
    shareCsu: one.spend.csu,
    shareOther: one.spend.other,
    passThroughCsu: one.passThrough.csu,
    passThroughOther: one.passThrough.other,
    supportUnit: scenario.units.findIndex((unit) => unit.id === one.supportUnit),
  };
}

function unitOf(
  scenario: Scenario,
  unit: Scenario["units"][number],
  costs: ReturnType<typeof resolveCosts>["units"][number],
): UnitInputs {
  const { resource } = unit;
  const direct = resource.kind === "direct";
  return {
    id: unit.id,
    name: unit.name,
    resourceKind: resource.kind,
    organisation:
      resource.kind === "in_house"
        ? scenario.organisations.findIndex((one) => one.id === resource.organisation)
        : -1,
    directResource: direct ? resource.base : 0,
    directPassThrough: direct ? resource.passThrough : 0,
    otherIncome: fromBase(unit.otherIncome, scenario.years, 0),
    lostIncome: fromBase(unit.lostIncome, scenario.years, 0),
    establishment: unit.establishment,
    vacancyRate: unit.vacancyRate,
    headsPerWte: unit.headsPerWte,
    agencyShare: unit.agencyShare,
    agencyPremium: unit.agencyPremium,
    payShare: unit.payShare,
    fixedShare: unit.fixedShare,
    releaseStep: unit.releaseStep,
    releaseCap: unit.releaseCap,
    turnover: unit.turnover,
    capture: unit.capture,
    redeploy: unit.redeploy,
    mars: unit.mars,
    boundaryShare: unit.boundaryShare,
    // Each by name: objects put together by spreading differ in shape for V8, and a run over them is slow.
    inScheme: costs.inScheme,
    fixedCostPerWte: costs.fixedCostPerWte,
    bandShare: costs.bandShare,
    bandPay: costs.bandPay,
    pension: costs.pension,
    zoneRate: costs.zoneRate,
    zoneLeast: costs.zoneLeast,
    zoneMost: costs.zoneMost,
  };
}

function mergerOf(scenario: Scenario): MergerInputs | null {
  const { merger, units, years } = scenario;
  if (!merger) return null;
  const rate = merger.duplicates.kind === "rate";
  return {
    units: merger.units.map((id) => units.findIndex((unit) => unit.id === id)),
    duplicateRate: merger.duplicates.kind === "rate" ? merger.duplicates.rate : 0,
    duplicates: rate ? NaN : (merger.duplicates as { posts: number }).posts,
    profile: Float64Array.from({ length: years * 4 }, (_, q) => merger.profile[q] ?? NaN),
    integration: Float64Array.from({ length: years * 4 }, (_, q) => merger.integration[q] ?? 0),
    lossRate: ofPlan(merger.lossRate, years, 0),
    margin: merger.margin,
    transferShare: merger.transferShare,
  };
}
