/** The two sliders: how deep the cut is, and the year it is aimed at. */
import type { Scenario } from "../../../model/scenario/schema";
import { targetYearOf } from "../../../model/scenario/resolve";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import { planYear } from "./entry";
import { change, setValues, type Plan } from "./plan";

/** The year aimed at, counted from the first of the plan as 0. */
export const aimedAt = (scenario: Scenario): number => targetYearOf(scenario) - 1;

/** What the first slider turns: the cut of the year aimed at, or the allowance a head where that is given for it. */
export interface Depth {
  readonly kind: "cut" | "per_head";
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const HALF = 0.5;
const PERCENT_STEP = 0.005;
const PENNY = 0.01;

export function depthOf(scenario: Scenario): Depth {
  const y = aimedAt(scenario);
  const year = planYear(scenario, y);
  const rate = givenRate(scenario, y);
  if (rate !== null)
    return {
      kind: "per_head",
      label: modelPlanTexts.levers.rate(year),
      value: rate,
      least: 0,
      most: Math.ceil(rate * 2),
      step: PENNY,
    };
  const value = scenario.cut.byYear[y]!;
  const given = Number.isFinite(value) ? value : 0;
  return {
    kind: "cut",
    label: modelPlanTexts.levers.cut(year),
    value,
    least: Math.min(0, given),
    most: Math.max(HALF, given),
    step: PERCENT_STEP,
  };
}

/** The one rate a head that is given to every organisation for a year; null where there is none. */
function givenRate({ organisations }: Scenario, y: number): number | null {
  const rate = organisations[0]?.rateOverride[y] ?? null;
  return rate !== null && organisations.every((one) => one.rateOverride[y] === rate) ? rate : null;
}

const turned = (plan: Plan): Plan => ({ ...plan, turned: true });

/** Turns the first slider. A rate a head stays the same in later years that had the same one. */
export const turnDepth = (plan: Plan, value: number): Plan => turned(withDepth(plan, value));

function withDepth(plan: Plan, value: number): Plan {
  const { scenario } = plan;
  const y = aimedAt(scenario);
  const rate = givenRate(scenario, y);
  if (rate === null) return setValues(plan, [{ path: ["cut", "byYear", y], value }]);
  return setValues(
    plan,
    scenario.organisations.flatMap(({ rateOverride }, o) =>
      rateOverride.flatMap((held, at) =>
        at >= y && held === rate ? [{ path: ["organisations", o, "rateOverride", at], value }] : [],
      ),
    ),
  );
}

/** Turns the second slider. The one cut of a plan goes with the year; of several cuts each stays in its own. */
export function turnYear(plan: Plan, y: number): Plan {
  const { scenario } = plan;
  const from = aimedAt(scenario);
  const year = planYear(scenario, y);
  const only = scenario.cut.byYear.every((cut, at) => at === from || cut === 0);
  const cut = scenario.cut.byYear[from]!;
  const moved =
    only && cut !== 0 && y !== from
      ? setValues(plan, [
          { path: ["cut", "byYear", from], value: 0 },
          { path: ["cut", "byYear", y], value: cut },
        ])
      : plan;
  return turned(change(moved, (before) => ({ ...before, targetYear: year })));
}
