/** Worked examples E08 to E10, E15, E16, E20: whole plans, from the cut to payback and present value. */
import { run } from "../../../src/model/engine";
import { netPresentValue, turnoverCapacity } from "../../../src/model/equations";
import type { Results, UnitResults } from "../../../src/model/results";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft, unit } from "../drafts";
import { inConstantPrices, inputsOf, runOf } from "../run";
import type { Worked } from "./scenarios";

type Unit = ScenarioDraft["units"][number];
const MEASURES = { turnover: 0.08, capture: 0.5, redeploy: 0.25, mars: 0.2 };

/** The full chain: 500 posts, 470 people, cut by 10%. */
const chain = (more: Partial<Unit> = {}): UnitResults => runOf(draft({ units: [unit(more)] })).units[0]!;
const met = () => chain(MEASURES);
const stranded = (releaseStep: number) => chain({ fixedShare: 0.4, releaseStep });

/** The largest cut without a redundancy, where 470 people are in post and turnover alone helps; by halving. */
function zeroRedundancyCut(): number {
  const inputs = inputsOf(
    draft({
      units: [
        unit({
          resource: { kind: "direct", base: 470 * 40_000 },
          establishment: 470,
          vacancyRate: 0,
          payShare: 1,
          ...MEASURES,
          redeploy: 0,
          mars: 0,
        }),
      ],
    }),
  );
  let [least, most] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const cut = (least + most) / 2;
    inputs.cut[1] = cut;
    if (run(inputs).redundancies > 0) most = cut;
    else least = cut;
  }
  return least;
}

/** 47 people leave in a quarter at 43,095 each and save 40,000 a year each. */
const fortySeven = (years: number, exitQuarter: number, national = 0): Results =>
  inConstantPrices(
    draft({
      years,
      cut: { byYear: [0.1, ...Array.from({ length: years - 1 }, () => 0)] },
      award: Array.from({ length: years }, () => 0),
      nonPayInflation: Array.from({ length: years }, () => 0),
      exits: {
        announced: "2014-04-01",
        exitQuarter,
        averageCost: 43_095,
        averageMarsCost: 0,
        clawback: {},
      },
      funding: { local: 1 - national, national, customers: 0 },
    }),
  );
const plan = () => fortySeven(2, 2);
const nationally = () => fortySeven(2, 2, 1);

/** Two units of 470 and 577 posts on 35 million merge; nothing is cut. */
const merged = (): Results =>
  inConstantPrices(
    draft({
      cut: { byYear: [0, 0] },
      units: [
        unit({
          id: "small",
          establishment: 470,
          vacancyRate: 0,
          resource: { kind: "direct", base: 470 * 30_000 },
          payShare: 1,
          cost: { kind: "fixed", perWte: 30_000 },
        }),
        unit({
          id: "large",
          establishment: 577,
          vacancyRate: 0,
          resource: { kind: "direct", base: 35_000_000 - 470 * 30_000 },
          payShare: (577 * 30_000) / (35_000_000 - 470 * 30_000),
          cost: { kind: "fixed", perWte: 30_000 },
        }),
      ],
      exits: {
        announced: "2014-04-01",
        exitQuarter: 2,
        averageCost: 45_000,
        averageMarsCost: 0,
        savingPerLeaver: 50_000,
        clawback: {},
      },
      merger: {
        units: ["small", "large"],
        duplicates: { kind: "rate", rate: 0.05 },
        integration: [0, 300_000, 0, 0, 0, 0, 0, 0],
        lossRate: [0.01, 0.01],
        margin: 0.15,
      },
    }),
  );

export const PLANS: Worked = {
  "E08.pay_share": () => {
    const results = chain();
    return results.payBudget[0]! / results.resource[0]!;
  },
  "E08.affordable_no_stranded": () => chain().affordable[1]!,
  "E08.posts": () => chain().posts,
  "E08.vacancies": () => chain().vacancies,
  "E08.redundancy_nothing_else": () => chain().redundancies,
  "E08.turnover": () => met().turnover,
  "E08.redeployed": () => met().redeployed,
  "E08.mars": () => met().mars,
  "E08.redundancy": () => met().redundancies,
  "E08.sum": () => {
    const { vacancies, turnover, redeployed, mars, redundancies } = met();
    return vacancies + turnover + redeployed + mars + redundancies;
  },
  "E08.affordable_stranded": () => stranded(1).affordable[1]!,
  "E08.stranded_gbp": () => stranded(1).stranded[1]!,
  "E08.step_release": () => stranded(0.04).release[1]!,
  "E08.affordable_step": () => stranded(0.04).affordable[1]!,
  "E08.stranded_after_release": () => stranded(0.04).stranded[1]!,
  "E09.turnover_capacity": () => turnoverCapacity(met().inPost, MEASURES, 4),
  "E09.zero_redundancy_cut": zeroRedundancyCut,
  "E10.cost": () => plan().exitTotal,
  "E10.quarterly_saving": () => plan().savingLocal[2]!,
  "E10.payback_quarter": () => plan().paybackLocal!,
  "E10.cum_q6": () => plan().cumLocal[5]!,
  "E10.cum_q7": () => plan().cumLocal[6]!,
  "E10.in_year_1": () => plan().inYearNet[1]!,
  "E10.gross_in_year_1": () => plan().inYearSaving[1]!,
  "E10.full_year": () => plan().fullYearSaving!,
  // Exits at the end of year 1: the cost falls in it, and each of the two years after it saves in full.
  "E15.npv": () => fortySeven(3, 4).npvLocal,
  "E15.df1": () => discountFactor(1),
  "E15.df2": () => discountFactor(2),
  "E16.duplicates": () => merged().posts,
  "E16.saving": () => merged().fullYearSaving!,
  "E16.integration_plus_exit": () => merged().oneOffLocal,
  "E16.income_loss_margin_q": () => merged().incomeLoss[2]!,
  "E16.net_q": () => merged().netLocal[2]!,
  "E16.payback_quarter": () => merged().paybackLocal!,
  "E20.local_cost": () => nationally().exitLocal,
  "E20.local_payback": () => nationally().paybackLocal!,
  "E20.system_cum_q8": () => nationally().cumSystem[7]!,
};

/** What a pound saved in a year after the first is worth, at the model's own discount rate. */
function discountFactor(year: number): number {
  const inputs = inputsOf(draft());
  const flow = Float64Array.from({ length: 12 }, (_, q) => (q === year * 4 ? 1 : 0));
  return netPresentValue(flow, inputs.discountRate);
}
