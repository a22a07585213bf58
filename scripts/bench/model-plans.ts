/** Plans to measure the model with: one of eight bodies, one of every CCG, and the one a hand-written loop knows. */
import type { Inputs } from "../../src/model/inputs";
import { readScenario } from "../../src/model/scenario/read";
import { resolve } from "../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../src/model/scenario/schema";
import type { Register } from "../../src/reference/register";

const YEARS = 5;
const level = (value: number): number[] => Array.from({ length: YEARS }, () => value);

const common = {
  version: 1,
  firstYear: "2014/15",
  years: YEARS,
  prices: { year: "2014/15" },
  cut: { byYear: [0, 0.1, 0, 0, 0] },
  award: level(0.01),
  nonPayInflation: level(0.015),
  funding: { local: 0.6, national: 0.4, customers: 0 },
} satisfies Partial<ScenarioDraft>;

const exits: ScenarioDraft["exits"] = {
  announced: "2014-07-07",
  clawback: {},
  strata: [
    { weight: 0.6, serviceYears: 6.5, salary: 34_000 },
    { weight: 0.3, serviceYears: 15, salary: 60_000, age: 52, fte: 0.8 },
    { weight: 0.1, serviceYears: 28, salary: 98_453, age: 57 },
  ],
};

type Allowance = { readonly id: string; readonly amount: number };

/** Commissioners with a team each, and one support unit that serves them all. */
function planOf(name: string, allowances: readonly Allowance[], serving: boolean): ScenarioDraft {
  const spend = serving ? { inHouse: 0.5, csu: 0.4, other: 0.1 } : { inHouse: 0.9, csu: 0, other: 0.1 };
  return {
    ...common,
    name,
    exits,
    organisations: allowances.map(({ id, amount }) => ({
      id,
      name: id,
      allowance: amount,
      population: Array.from({ length: YEARS + 1 }, (_, y) => (amount / 25) * 1.008 ** y),
      spend,
      passThrough: {},
      supportUnit: serving ? "unit" : null,
    })),
    units: [
      ...allowances.map(({ id, amount }) => ({
        id: `team-${id}`,
        name: `Team of ${id}`,
        resource: { kind: "in_house" as const, organisation: id },
        establishment: (amount * spend.inHouse * 0.75) / 45_000,
        payShare: 0.75,
        cost: { kind: "fixed" as const, perWte: 45_000 },
      })),
      ...(serving
        ? [
            {
              id: "unit",
              name: "Support unit",
              resource: { kind: "customers" as const },
              establishment: 400,
              payShare: 0.75,
              cost: { kind: "fixed" as const, perWte: 40_000 },
            },
          ]
        : []),
    ],
  };
}

/** Seven commissioners and the unit that serves them, 20 quarters. */
export const eightBodies = (): ScenarioDraft =>
  planOf(
    "Eight bodies",
    Array.from({ length: 7 }, (_, i) => ({ id: `C${i}`, amount: 5_000_000 + i * 1_000_000 })),
    true,
  );

/** Every CCG that opened on 1 April 2013, with its own allowance of 2013/14. */
export function everyCcg(register: Register): ScenarioDraft {
  const allowances = register.bodies.openOn("CCG", "2013-04-01").flatMap((body): Allowance[] => {
    const found = register.money.allowance(body, "2013/14");
    return found.ok ? [{ id: body.ods, amount: found.value.amount }] : [];
  });
  return planOf("Every CCG", allowances, false);
}

/** One unit on a resource of its own, 20 quarters, one cost for all exits. */
export const oneUnit = (): ScenarioDraft => ({
  ...common,
  name: "One unit",
  cut: { byYear: [0.1, 0, 0, 0, 0] },
  exits: {
    announced: "2014-04-01",
    exitQuarter: 3,
    averageCost: 43_095,
    averageMarsCost: 20_000,
    clawback: {},
  },
  units: [
    {
      id: "unit",
      name: "Support unit",
      resource: { kind: "direct", base: 25_000_000 },
      establishment: 500,
      vacancyRate: 0.06,
      payShare: 0.752,
      cost: { kind: "fixed", perWte: 40_000 },
    },
  ],
});

/** From what a person gives to what the engine runs on. */
export function inputsOf(draft: ScenarioDraft, register: Register): Inputs {
  const scenario = readScenario(draft);
  const inputs = scenario.ok ? resolve(scenario.value, register.workforce) : scenario;
  if (!inputs.ok) throw new Error(inputs.issues.map((issue) => issue.message).join(" "));
  return inputs.value;
}
