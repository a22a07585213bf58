/** Plans that between them have every way in which a number of the model can come about. */
import type { Inputs } from "../../../src/model/inputs";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { wideDraft } from "../analysis/plans";
import { draft, unit } from "../drafts";

export interface Plan {
  readonly draft: ScenarioDraft;
  /** What an analysis changes in it. */
  readonly change?: (inputs: Inputs) => void;
}

const dated = (exits: Partial<ScenarioDraft["exits"]> = {}): ScenarioDraft["exits"] => {
  const given = { ...draft().exits, ...exits };
  delete given.exitQuarter;
  return given;
};
const delayed =
  (quarters: number) =>
  (inputs: Inputs): void => {
    inputs.exits.delayQuarters = quarters;
  };

const commissioner = {
  id: "one",
  name: "The commissioner",
  allowance: 6_000_000,
  population: [240_000, 242_000, 244_000],
  rateOverride: [null, 20],
  spend: { inHouse: 0.9, csu: 0, other: 0.1 },
  passThrough: { csu: 1, other: 0.5 },
};
const team = unit({
  name: "The team",
  resource: { kind: "in_house", organisation: "one" },
  establishment: 120,
});
const customer = { ...commissioner, id: "two", name: "The customer", supportUnit: "csu", rateOverride: [] };

const pair = (...more: Parameters<typeof unit>[0][]): ReturnType<typeof unit>[] =>
  more.map((one, i) => unit({ id: `unit-${i + 1}`, name: `Unit ${i + 1}`, ...one }));

/** Kinds of leaver under the new terms: one above the limits of pay, one too short to be paid. */
const newTerms: Partial<ScenarioDraft> = {
  firstYear: "2025/26",
  prices: { year: "2025/26" },
  award: [null, 0.02],
  drift: [0.01, 0],
  units: [
    unit({
      headsPerWte: 1.25,
      cost: {
        kind: "bands",
        mix: [
          { band: "7", share: 0.5, pay: "max" },
          { band: "6", share: 0.5, pay: "min" },
          { band: "5", share: 0, pay: "min" },
        ],
        zone: "inner",
        pension: "local",
      },
    }),
  ],
  exits: {
    announced: "2025-04-01",
    clawback: { probability: 0.2, share: 0.5 },
    monthRule: "better_of",
    outplacementPerExit: 250,
    savingPerLeaver: 60_000,
    strata: [
      { label: "directors", weight: 0.5, serviceYears: 20.5, salary: 120_000, age: 58 },
      { weight: 0.5, serviceYears: 1.5, salary: 30_000, noticeWeeks: 4 },
      { weight: 0, serviceYears: 5, salary: 30_000 },
    ],
  },
};

export const EXPLAINED_PLANS: Readonly<Record<string, Plan>> = {
  small: { draft: draft() },
  wide: { draft: wideDraft() },
  "a team": {
    draft: draft({
      cut: { byYear: [0.1, 0.05], basis: "real", target: "per_head" },
      nonPayInflation: [0.03, null],
      organisations: [commissioner],
      units: [team],
    }),
  },
  "a team and its organisation's customer": {
    draft: draft({
      cut: { byYear: [0.1, 0.05] },
      organisations: [commissioner, customer],
      units: [
        team,
        unit({
          id: "csu",
          resource: { kind: "customers" },
          otherIncome: [1_000_000, 0, 0],
          lostIncome: [0, 50_000, 0],
        }),
      ],
    }),
  },
  "new terms": { draft: draft(newTerms) },
  "days of consultation given": { draft: draft({ exits: dated({ consultationDays: 40 }) }) },
  "nobody leaves": { draft: draft({ cut: { byYear: [0, 0] } }) },
  "people leave by themselves": {
    draft: draft({
      exits: dated({ announced: "2016-03-01" }),
      units: [unit({ vacancyRate: 0, turnover: 1, capture: 1 })],
    }),
  },
  "exits after the plan": {
    draft: draft({
      exits: dated({ announced: "2016-03-01", savingStart: "pro_rata" }),
      units: [unit({ fixedShare: 0.4 })],
    }),
  },
  "exits brought back from after the plan": {
    draft: draft({
      exits: dated({ announced: "2016-03-01", consultationDays: 230, savingStart: "pro_rata" }),
    }),
    change: delayed(-5),
  },
  "exits moved": { draft: wideDraft(), change: delayed(1) },
  "no posts": { draft: draft({ units: pair({ establishment: 0 }, { establishment: 0 }) }) },
  "nothing to spend": {
    draft: draft({ units: [unit({ resource: { kind: "customers" }, otherIncome: [0, 1_000_000, 0] })] }),
  },
  "posts held twice, counted": {
    draft: draft({
      units: pair({}, { establishment: 300 }),
      merger: {
        units: ["unit-1", "unit-2"],
        duplicates: { kind: "posts", posts: 40 },
        profile: [0, 0, 0.5, 0.5, 1, 1, 1, 1],
        lossRate: [0, 0.02],
      },
    }),
  },
  "costs given": {
    draft: draft({
      exits: {
        ...draft().exits,
        averageCost: null,
        averageMarsCost: 20_000,
        strata: newTerms.exits!.strata!,
      },
    }),
  },
  "rates and prices held": {
    draft: draft({
      beyondTables: "hold",
      firstYear: "2030/31",
      prices: { year: "2031/32" },
      units: [unit({ cost: { kind: "bands", mix: [{ band: "7", share: 1, pay: 50_000 }], zone: "outer" } })],
      exits: { ...draft().exits, announced: "2030-04-01" },
    }),
  },
};
