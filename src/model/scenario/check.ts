/** What a scenario's numbers say about each other: sums, lengths, references and contradictions. */
import { isDay } from "../../reference/dates";
import { sayPath, type Issue, type IssueCode } from "../issue";
import type { Scenario } from "./schema";

/** Shares that sum to 1 within this are taken to sum to 1: people type three decimals. */
const SUM_TOLERANCE = 1e-6;
/** New terms apply where consultation formally began on or after this day (W05). */
export const NEW_TERMS_FROM = "2015-04-01";

type Path = readonly (string | number)[];

/** Everything that does not fit together, all of it. */
export function contradictionsOf(scenario: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (code: IssueCode, path: Path, value: unknown, allowed: string, message: string): void => {
    issues.push({ code, path, value, allowed, message: `${sayPath(path)}: ${message}` });
  };
  years(scenario, add);
  organisations(scenario, add);
  units(scenario, add);
  exits(scenario, add);
  merger(scenario, add);
  const { local, national, customers } = scenario.funding;
  sum(add, ["funding"], [local, national, customers], "Local, national and customers' shares of exit cost");
  return issues;
}

type Add = (code: IssueCode, path: Path, value: unknown, allowed: string, message: string) => void;

function sum(add: Add, path: Path, shares: readonly number[], what: string): void {
  const total = shares.reduce((all, one) => all + one, 0);
  if (Math.abs(total - 1) > SUM_TOLERANCE)
    add(
      "shares_do_not_sum",
      path,
      shares,
      "shares that sum to 1",
      `${what} sum to ${Number(total.toPrecision(8))}: change them so that they sum to 1.`,
    );
}

function lengthOf(add: Add, path: Path, list: readonly unknown[], wanted: number, emptyAllowed = true): void {
  if (list.length === wanted || (emptyAllowed && list.length === 0)) return;
  add(
    "wrong_length",
    path,
    list.length,
    `${wanted} values${emptyAllowed ? ", or none" : ""}`,
    `${list.length} values are given where the plan needs ${wanted}: give one for each.`,
  );
}

const isYear = (year: string): boolean => (+year.slice(0, 4) + 1) % 100 === +year.slice(5);

function years(scenario: Scenario, add: Add): void {
  const { years: n, firstYear, targetYear, prices } = scenario;
  for (const [path, year] of [
    [["firstYear"], firstYear],
    [["targetYear"], targetYear],
    [["prices", "year"], prices.year],
  ] as const)
    if (year !== null && !isYear(year))
      add(
        "not_a_date",
        path,
        year,
        'a financial year such as "2015/16"',
        `"${year}" is not a financial year: write "2015/16".`,
      );
  if (targetYear !== null) {
    const at = +targetYear.slice(0, 4) - +firstYear.slice(0, 4);
    if (at < 0 || at >= n)
      add(
        "off_axis",
        ["targetYear"],
        targetYear,
        "a year of the plan",
        `${targetYear} is not one of the ${n} years from ${firstYear}: choose one of them.`,
      );
  }
  lengthOf(add, ["cut", "byYear"], scenario.cut.byYear, n, false);
  lengthOf(add, ["award"], scenario.award, n);
  lengthOf(add, ["drift"], scenario.drift, n);
  lengthOf(add, ["nonPayInflation"], scenario.nonPayInflation, n);
  lengthOf(add, ["phasing"], scenario.phasing, n * 4);
  if (scenario.phasing.length === n * 4)
    for (let y = 0; y < n; y++)
      sum(add, ["phasing", y * 4], scenario.phasing.slice(y * 4, y * 4 + 4), `The quarters of year ${y + 1}`);
}

function organisations(scenario: Scenario, add: Add): void {
  const seen = new Set<string>();
  const unitIds = new Map(scenario.units.map((unit) => [unit.id, unit]));
  for (const [i, one] of scenario.organisations.entries()) {
    const at = ["organisations", i];
    if (seen.has(one.id))
      add(
        "duplicate",
        [...at, "id"],
        one.id,
        "each body once",
        `${one.name} is in the plan twice: take one of them out.`,
      );
    seen.add(one.id);
    lengthOf(add, [...at, "population"], one.population, scenario.years + 1, false);
    lengthOf(add, [...at, "rateOverride"], one.rateOverride, scenario.years);
    sum(
      add,
      [...at, "spend"],
      [one.spend.inHouse, one.spend.csu, one.spend.other],
      "In-house, CSU and other spending",
    );
    if (one.supportUnit !== null && unitIds.get(one.supportUnit)?.resource.kind !== "customers")
      add(
        "unknown_reference",
        [...at, "supportUnit"],
        one.supportUnit,
        "a unit of this plan that is paid by customers",
        `"${one.supportUnit}" is not a unit of this plan that is paid by its customers: choose one that is, or leave it out.`,
      );
  }
}

function units(scenario: Scenario, add: Add): void {
  const seen = new Set<string>();
  const inHouse = new Set<string>();
  const known = new Set(scenario.organisations.map((one) => one.id));
  for (const [i, unit] of scenario.units.entries()) {
    const at = ["units", i];
    if (seen.has(unit.id))
      add(
        "duplicate",
        [...at, "id"],
        unit.id,
        "each unit once",
        `${unit.name} is in the plan twice: take one of them out.`,
      );
    seen.add(unit.id);
    if (unit.resource.kind === "in_house") {
      const { organisation } = unit.resource;
      if (!known.has(organisation))
        add(
          "unknown_reference",
          [...at, "resource", "organisation"],
          organisation,
          "an organisation of this plan",
          `"${organisation}" is not in the plan: add it, or choose one that is.`,
        );
      if (inHouse.has(organisation))
        add(
          "contradiction",
          [...at, "resource", "organisation"],
          organisation,
          "one team an organisation",
          `Two teams are paid from the in-house money of "${organisation}": keep one of them.`,
        );
      inHouse.add(organisation);
    }
    if (
      unit.resource.kind === "customers" &&
      !scenario.organisations.some((one) => one.supportUnit === unit.id) &&
      unit.otherIncome.length === 0
    )
      add(
        "contradiction",
        [...at, "resource"],
        "customers",
        "a unit with customers or other income",
        `${unit.name} has no customers in the plan and no other income: give it a customer, or a resource of its own.`,
      );
    lengthOf(add, [...at, "otherIncome"], unit.otherIncome, scenario.years + 1);
    lengthOf(add, [...at, "lostIncome"], unit.lostIncome, scenario.years + 1);
    if (unit.cost.kind === "bands")
      sum(
        add,
        [...at, "cost", "mix"],
        unit.cost.mix.map((band) => band.share),
        "The shares of the bands",
      );
  }
}

function exits(scenario: Scenario, add: Add): void {
  const { exits: given } = scenario;
  const single = given.averageCost !== null;
  if (single && given.strata.length)
    add(
      "contradiction",
      ["exits", "averageCost"],
      given.averageCost,
      "an average or kinds of leaver",
      "An average cost and kinds of leaver are both given: keep one of them.",
    );
  if (!single && !given.strata.length)
    add(
      "missing",
      ["exits", "strata"],
      given.strata,
      "kinds of leaver, or an average cost",
      "What an exit costs is not known: describe the kinds of leaver, or give an average cost.",
    );
  if (single && given.averageMarsCost === null && scenario.units.some((unit) => unit.mars > 0))
    add(
      "missing",
      ["exits", "averageMarsCost"],
      null,
      "pounds",
      "The cost of an agreed resignation is not known: give an average, or set agreed resignations to 0.",
    );
  if (given.strata.length)
    sum(
      add,
      ["exits", "strata"],
      given.strata.map((one) => one.weight),
      "The shares of the kinds of leaver",
    );
  for (const [i, one] of given.strata.entries())
    if (one.serviceYears > one.age - 15)
      add(
        "contradiction",
        ["exits", "strata", i, "serviceYears"],
        one.serviceYears,
        `at most ${one.age - 15} years at age ${one.age}`,
        `${one.serviceYears} years of service are not possible at age ${one.age}: change one of them.`,
      );
  if (given.exitQuarter !== null && given.consultationDays !== null)
    add(
      "contradiction",
      ["exits", "exitQuarter"],
      given.exitQuarter,
      "a quarter or days of consultation",
      "The quarter of exits and the days of consultation are both given: keep one of them.",
    );
  const last = scenario.years * 4;
  for (const key of ["exitQuarter", "marsQuarter"] as const)
    if (given[key] !== null && given[key] > last)
      add(
        "off_axis",
        ["exits", key],
        given[key],
        `1 to ${last}`,
        `Quarter ${given[key]} lies beyond the plan of ${last} quarters: choose one within it.`,
      );
  announcement(scenario, add);
}

function announcement(scenario: Scenario, add: Add): void {
  const { announced, regime } = scenario.exits;
  if (!isDay(announced)) {
    add(
      "not_a_date",
      ["exits", "announced"],
      announced,
      "a date such as 2015-04-01",
      `"${announced}" is not a date: write it as 2015-04-01.`,
    );
    return;
  }
  const start = +scenario.firstYear.slice(0, 4);
  if (announced < `${start}-04-01` || announced >= `${start + scenario.years}-04-01`)
    add(
      "off_axis",
      ["exits", "announced"],
      announced,
      "a day of the plan",
      `The plan runs from 1 April ${start} to 31 March ${start + scenario.years}: announce within it, or move its first year.`,
    );
  if (regime === "new" && announced < NEW_TERMS_FROM)
    add(
      "contradiction",
      ["exits", "regime"],
      regime,
      `"old" before ${NEW_TERMS_FROM}`,
      "The new section 16 terms apply where consultation began on or after 1 April 2015: use the old terms, or a later announcement.",
    );
  if (regime === "old" && announced >= NEW_TERMS_FROM)
    add(
      "contradiction",
      ["exits", "regime"],
      regime,
      `"new" from ${NEW_TERMS_FROM}`,
      "The old section 16 terms ended where consultation began on or after 1 April 2015: use the new terms, or an earlier announcement.",
    );
}

function merger(scenario: Scenario, add: Add): void {
  const { merger: given } = scenario;
  if (!given) return;
  const known = new Set(scenario.units.map((unit) => unit.id));
  for (const [i, id] of given.units.entries()) {
    if (!known.has(id))
      add(
        "unknown_reference",
        ["merger", "units", i],
        id,
        "a unit of this plan",
        `"${id}" is not in the plan: add it, or choose one that is.`,
      );
    if (given.units.indexOf(id) !== i)
      add(
        "duplicate",
        ["merger", "units", i],
        id,
        "each unit once",
        `"${id}" merges twice: take one of them out.`,
      );
  }
  lengthOf(add, ["merger", "profile"], given.profile, scenario.years * 4);
  lengthOf(add, ["merger", "integration"], given.integration, scenario.years * 4);
  lengthOf(add, ["merger", "lossRate"], given.lossRate, scenario.years);
  for (let q = 1; q < given.profile.length; q++)
    if (given.profile[q]! < given.profile[q - 1]!)
      add(
        "contradiction",
        ["merger", "profile", q],
        given.profile[q],
        "not below the quarter before",
        "Duplicate posts that have gone do not come back: give cumulative shares that never fall.",
      );
}
