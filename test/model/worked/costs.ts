/** Worked examples E07 and E17: what one WTE costs, from the tables of pay and on-costs. */
import { run } from "../../../src/model/engine";
import { employerNi, highCostSupplement, type OnCostRates } from "../../../src/model/equations";
import type { Inputs } from "../../../src/model/inputs";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { financialYear } from "../../../src/reference/dates";
import type { Band } from "../../../src/reference/workforce";
import { draft, unit } from "../drafts";
import { inputsOf } from "../run";
import type { Worked } from "./scenarios";

type Bands = Extract<ScenarioDraft["units"][number]["cost"], { kind: "bands" }>;

/** A unit paid by bands in a base year. */
const paidIn = (baseYear: string, cost: Omit<Bands, "kind">, headsPerWte = 1): Inputs => {
  const first = +baseYear.slice(0, 4) + 1;
  return inputsOf(
    draft({
      firstYear: financialYear(first),
      prices: { year: baseYear },
      beyondTables: "hold",
      units: [unit({ headsPerWte, cost: { kind: "bands", ...cost } })],
      exits: {
        announced: `${first}-04-01`,
        exitQuarter: 1,
        averageCost: 0,
        averageMarsCost: 0,
        clawback: {},
      },
    }),
  );
};
const costIn = (inputs: Inputs): number => run(inputs).units[0]!.costPerWte[0]!;
const ratesOf = (baseYear: string): OnCostRates => paidIn(baseYear, BAND_7).rates[0]!;
const BAND_7: Omit<Bands, "kind"> = { mix: [{ band: "7", share: 1, pay: "max" }] };
const top7 = (baseYear: string, more: Partial<Bands> = {}): Inputs =>
  paidIn(baseYear, { ...BAND_7, ...more });
const basicIn = (inputs: Inputs): number => {
  const { bandShare, bandPay } = inputs.units[0]!;
  return bandShare.reduce((sum, share, b) => sum + share * bandPay[b]!, 0);
};
const innerLondon = () => paidIn("2016/17", { mix: [{ band: "7", share: 1, pay: "min" }], zone: "inner" });
const at25000 = (headsPerWte: number): number =>
  costIn(paidIn("2025/26", { mix: [{ band: "4", share: 1, pay: 25_000 }], pension: "full" }, headsPerWte));

/** Assumption A1: nobody has published the mix of bands in a support unit. */
const MIX: readonly (readonly [Band, number])[] = [
  ["2", 0.03],
  ["3", 0.09],
  ["4", 0.13],
  ["5", 0.14],
  ["6", 0.16],
  ["7", 0.18],
  ["8a", 0.13],
  ["8b", 0.08],
  ["8c", 0.04],
  ["8d", 0.015],
  ["9", 0.005],
];
const mixed = (baseYear: string): Inputs =>
  paidIn(baseYear, { mix: MIX.map(([band, share]) => ({ band, share, pay: "mid" as const })) });
const withoutRebate = (inputs: Inputs): Inputs => ({
  ...inputs,
  rates: inputs.rates.map((one) => ({ ...one, rebate: 0 })),
});

export const COSTS: Worked = {
  "E07.a_ni_contracted_out_2014": () => employerNi(basicIn(top7("2014/15")), ratesOf("2014/15"), 1),
  "E07.b_ni_standard_2014": () => employerNi(basicIn(top7("2014/15")), ratesOf("2014/15"), 0),
  "E07.c_cost_2014": () => costIn(top7("2014/15")),
  "E07.d_oncost_pct_2014": () => costIn(top7("2014/15")) / basicIn(top7("2014/15")) - 1,
  "E07.e_cost_2025_full": () => costIn(top7("2025/26", { pension: "full" })),
  "E07.f_cost_2025_local": () => costIn(top7("2025/26", { pension: "local" })),
  "E07.g_ni_published_30000": () => employerNi(30_000, ratesOf("2025/26"), 1),
  "E07.h_ni_published_50000": () => employerNi(50_000, ratesOf("2025/26"), 1),
  "E07.i_ni_published_100000": () => employerNi(100_000, ratesOf("2025/26"), 1),
  "E07.j_inner_london_2016": () => costIn(innerLondon()),
  "E07.k_hcas_2016": () => {
    const inputs = innerLondon();
    const { zoneRate, zoneLeast, zoneMost } = inputs.units[0]!;
    return highCostSupplement(basicIn(inputs), zoneRate[0]!, zoneLeast[0]!, zoneMost[0]!);
  },
  "E07.l_part_time_heads_1_25": () => at25000(1.25),
  "E07.m_full_time_25000": () => at25000(1),
  "E17.mix_sum": () => mixed("2014/15").units[0]!.bandShare.reduce((sum, one) => sum + one, 0),
  "E17.avg_basic_2014": () => basicIn(mixed("2014/15")),
  "E17.avg_cost_2014": () => costIn(mixed("2014/15")),
  "E17.avg_cost_2014_not_contracted_out": () => costIn(withoutRebate(mixed("2014/15"))),
  "E17.avg_cost_2016": () => costIn(mixed("2016/17")),
};
