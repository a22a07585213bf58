/** A plan with every default in its place and every list as long as the plan, so that each number can be typed. */
import { scenarioSchema, type Scenario, type ScenarioDraft } from "../../../model/scenario/schema";

/** Fits every number of a scenario, so that a draft with figures still to be given can be completed. */
const STAND_IN = 1;

/** Fills in what a draft leaves out. What is asked for (NaN) stays asked for. Throws for what is no draft. */
export function wholePlan(draft: ScenarioDraft): Scenario {
  const holes: (string | number)[][] = [];
  const parsed = scenarioSchema.parse(filled(draft, [], holes));
  const plan = padded(parsed);
  for (const path of holes) setAt(plan, path, NaN);
  return plan;
}

function filled(value: unknown, path: (string | number)[], holes: (string | number)[][]): unknown {
  if (typeof value === "number" && Number.isNaN(value)) {
    holes.push(path);
    return STAND_IN;
  }
  if (Array.isArray(value)) return value.map((item, i) => filled(item, [...path, i], holes));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, filled(item, [...path, key], holes)]),
    );
  return value;
}

/** Empty lists by year and quarter mean the same as lists of what they are unless told. */
function padded(plan: Scenario): Scenario {
  const { years } = plan;
  const list = <T>(given: readonly T[], length: number, usual: T): T[] =>
    given.length ? [...given] : Array.from({ length }, () => usual);
  return {
    ...plan,
    award: list(plan.award, years, null),
    drift: list(plan.drift, years, 0),
    nonPayInflation: list(plan.nonPayInflation, years, null),
    organisations: plan.organisations.map((one) => ({
      ...one,
      rateOverride: list(one.rateOverride, years, null),
    })),
    units: plan.units.map((one) => ({ ...one, lostIncome: list(one.lostIncome, years + 1, 0) })),
    merger: plan.merger && {
      ...plan.merger,
      integration: list(plan.merger.integration, years * 4, 0),
      lossRate: list(plan.merger.lossRate, years, 0),
    },
  };
}

/** Puts a value at a path of a plan that is its own copy. */
export function setAt(plan: unknown, path: readonly (string | number)[], value: unknown): void {
  let at = plan;
  for (const part of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[part];
  (at as Record<string | number, unknown>)[path.at(-1)!] = value;
}
