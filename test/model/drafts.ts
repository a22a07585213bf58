/** Scenarios for tests: the smallest that runs, and what the worked examples change in it. */
import type { ScenarioDraft } from "../../src/model/scenario/schema";

type Unit = ScenarioDraft["units"][number];

/** One unit of 500 posts, 6% vacant, on 25 million pounds, of which 75.2% is pay at 40,000 a WTE; cut by 10% (E08). */
export const unit = (more: Partial<Unit> = {}): Unit => ({
  id: "unit",
  name: "A support unit",
  resource: { kind: "direct", base: 25_000_000 },
  establishment: 500,
  vacancyRate: 0.06,
  payShare: 0.752,
  fixedShare: 0,
  turnover: 0,
  redeploy: 0,
  mars: 0,
  cost: { kind: "fixed", perWte: 40_000 },
  ...more,
});

/** A plan of two years from 2014/15 with everything that is not under test switched off. */
export const draft = (more: Partial<ScenarioDraft> = {}): ScenarioDraft => ({
  version: 1,
  name: "Worked example",
  firstYear: "2014/15",
  years: 2,
  prices: { year: "2014/15" },
  cut: { byYear: [0.1, 0] },
  award: [0, 0],
  nonPayInflation: [0, 0],
  units: [unit()],
  exits: {
    announced: "2014-04-01",
    exitQuarter: 2,
    averageCost: 43_095,
    averageMarsCost: 20_000,
    clawback: {},
  },
  funding: { local: 1, national: 0, customers: 0 },
  ...more,
});
