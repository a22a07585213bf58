/** Worked examples E11 to E14: published totals, what they come to a person, and a published plan. */
import { impliedCut, class1A, paybackMonths } from "../../../src/model/equations";
import type { Results } from "../../../src/model/results";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft, unit } from "../drafts";
import { inConstantPrices, known, workforce } from "../run";
import { benchmark, staff, workforceBehind, type Worked } from "./scenarios";

/** So many people who all leave at an average cost. */
const everyoneLeaves = (people: number, averageCost: number): Results => staff(people, 1, averageCost);
/** What an exit comes to, all of these taken together. */
const average = (...groups: readonly Results[]): number =>
  groups.reduce((sum, one) => sum + one.exitTotal, 0) /
  groups.reduce((sum, one) => sum + one.redundantHeads, 0);

const reform = () => everyoneLeaves(10_094, benchmark("BM09"));
const managers = () => everyoneLeaves(44, benchmark("BM10"));
const yorkshire = () => everyoneLeaves(88, 3_300_000 / 88);
const northWest = () => everyoneLeaves(54, 2_900_000 / 54);

/** Greater Manchester's plan: 400 people of 4,000 go at 105,000 each and save 29 million a year. */
const manchester = (more: Partial<ScenarioDraft["exits"]>): Results =>
  inConstantPrices(
    draft({
      firstYear: "2021/22",
      years: 5,
      prices: { year: "2021/22" },
      cut: { byYear: [0.1, 0, 0, 0, 0] },
      award: [0, 0, 0, 0, 0],
      nonPayInflation: [0, 0, 0, 0, 0],
      units: [
        unit({
          resource: { kind: "direct", base: 160_000_000 },
          establishment: 4000,
          vacancyRate: 0,
          payShare: 1,
        }),
      ],
      exits: {
        announced: "2021-04-01",
        averageCost: 105_000,
        averageMarsCost: 0,
        savingPerLeaver: 72_500,
        clawback: {},
        ...more,
      },
    }),
  );

export const PUBLISHED: Worked = {
  "E11.months": () => manchester({ exitQuarter: 1 }).paybackMonths!,
  "E11.people": () => 42_000_000 / average(everyoneLeaves(400, benchmark("BM12"))),
  "E11.saving_at_400": () =>
    manchester({ exitQuarter: 1, savingPerLeaver: benchmark("BM13") }).fullYearSaving!,
  "E11.payback_quarter": () => manchester({ exitQuarter: 1 }).paybackLocal!,
  // Exits at the end of year 1: the cost falls in it, and each of the four years after it saves in full.
  "E11.npv_5_years": () => manchester({ exitQuarter: 4 }).npvLocal,
  "E11.months_with_class1a": () => {
    const { niRate } = known(workforce().onCosts("2025/26"));
    const { threshold } = workforce().class1A("2025-12-01");
    const levy = class1A(benchmark("BM12"), niRate, threshold!);
    const plan = manchester({ exitQuarter: 1 });
    return paybackMonths(plan.oneOffLocal + plan.redundantHeads * levy, plan.fullYearSaving!);
  },
  "E12.total": () => reform().exitTotal,
  "E12.vsm_total": () => managers().exitTotal,
  "E12.average_others": () =>
    (reform().exitTotal - managers().exitTotal) / (reform().redundantHeads - managers().redundantHeads),
  "E12.implied_workforce_at_19pct": () => workforceBehind(10_094, 0.19),
  "E13.yh": () => average(yorkshire()),
  "E13.nw": () => average(northWest()),
  "E13.both": () => average(yorkshire(), northWest()),
  "E13.rate": () => impliedCut(142 + 788 + 655, 788 + 655),
  "E13.sum_people": () => yorkshire().redundantHeads + northWest().redundantHeads,
  "E13.sum_cost": () => (yorkshire().exitTotal + northWest().exitTotal) / 1e6,
  "E14.bob": () => impliedCut(489.6, 404),
  "E14.icb_share": () => impliedCut(1_100_000_000, 1_100_000_000 - 25_173_914),
  "E14.csu_3pct": () => benchmark("BM04") / benchmark("BM01"),
  "E14.income_per_head": () => benchmark("BM03"),
  "E14.icb_per_redundancy": () => benchmark("BM17"),
  "E14.gm_cm_income_per_head": () => 80_000_000 / 1000,
  "E14.nhse_1bn_18000": () => 1_000_000_000 / 18_000,
};
