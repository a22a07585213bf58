/** Worked figures that follow from the tables alone, worked out here in plain arithmetic. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/reference/fault";
import { register } from "../../../src/reference/store";
import { listed } from "../../../src/reference/tables";
import type { Band, OnCosts, PayPoint } from "../../../src/reference/workforce";

interface Example {
  readonly id: string;
  readonly expected: string;
  readonly tolerance: string;
  readonly kind: string;
  readonly sources: string;
}
const examples: readonly Example[] = parse(readFileSync("test/model/worked-examples.csv", "utf8"), {
  columns: true,
});
const { workforce, citations } = register();
const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.fault.message);
  return answer.value;
};
const pay = (year: string, band: Band, point: PayPoint): number =>
  value(workforce.pay(year, band, point)).amount;
const index = (year: string): number => value(workforce.deflator(year)).index;

const standardNi = (gross: number, rates: OnCosts): number => rates.niRate * (gross - rates.niThreshold);
const rebate = (gross: number, rates: OnCosts): number =>
  rates.rebate && rates.rebate * (Math.min(gross, rates.upperAccrualPoint!) - rates.lowerEarningsLimit!);
function cost(gross: number, year: string, view: "full" | "local" = "full", withRebate = true): number {
  const rates = value(workforce.onCosts(year));
  const pension = view === "full" ? rates.pensionFull : rates.pensionLocal;
  const off = withRebate ? rebate(gross, rates) : 0;
  return gross + standardNi(gross, rates) - off + (pension + rates.levy) * gross;
}

/** An illustrative mix of bands at their middles. */
const MIX: Readonly<Partial<Record<Band, number>>> = {
  "2": 0.03,
  "3": 0.09,
  "4": 0.13,
  "5": 0.14,
  "6": 0.16,
  "7": 0.18,
  "8a": 0.13,
  "8b": 0.08,
  "8c": 0.04,
  "8d": 0.015,
  "9": 0.005,
};
const overMix = (year: string, figure: (basic: number) => number): number =>
  Object.entries(MIX).reduce((sum, [band, share]) => sum + share * figure(pay(year, band as Band, "mid")), 0);

const inner = value(workforce.highCostArea("2016/17", "inner"));
const bottom7 = pay("2016/17", "7", "min");
const supplement = Math.min(Math.max(inner.rate * bottom7, inner.min), inner.max);
const top7 = pay("2014/15", "7", "max");
const of2014 = value(workforce.onCosts("2014/15"));
const of2025 = value(workforce.onCosts("2025/26"));

const WORKED: Readonly<Record<string, () => number>> = {
  "E03.inflation": () => index("2015/16") / index("2014/15") - 1,
  "E06.a_band7_top_15y": () => (15 * top7) / 12,
  "E06.b_band9_old": () => (24 * pay("2014/15", "9", "max")) / 12,
  "E06.c_low_paid_new": () => (10 * workforce.exitTerms("new").salaryFloor!) / 12,
  "E06.s_statutory_max_2025": () => {
    const { weekLimit, maxYears, weeksByAge } = value(workforce.statutory("2025-04-06"));
    return maxYears * weeksByAge[2] * weekLimit;
  },
  "E07.a_ni_contracted_out_2014": () => standardNi(top7, of2014) - rebate(top7, of2014),
  "E07.b_ni_standard_2014": () => standardNi(top7, of2014),
  "E07.c_cost_2014": () => cost(top7, "2014/15"),
  "E07.d_oncost_pct_2014": () => cost(top7, "2014/15") / top7 - 1,
  "E07.e_cost_2025_full": () => cost(pay("2025/26", "7", "max"), "2025/26"),
  "E07.f_cost_2025_local": () => cost(pay("2025/26", "7", "max"), "2025/26", "local"),
  "E07.g_ni_published_30000": () => standardNi(30_000, of2025),
  "E07.h_ni_published_50000": () => standardNi(50_000, of2025),
  "E07.i_ni_published_100000": () => standardNi(100_000, of2025),
  "E07.j_inner_london_2016": () => cost(bottom7 + supplement, "2016/17"),
  "E07.k_hcas_2016": () => supplement,
  "E07.m_full_time_25000": () => cost(25_000, "2025/26"),
  "E12.total": () => 10_094 * value(workforce.benchmark("BM09")).value,
  "E17.mix_sum": () => overMix("2014/15", () => 1),
  "E17.avg_basic_2014": () => overMix("2014/15", (basic) => basic),
  "E17.avg_cost_2014": () => overMix("2014/15", (basic) => cost(basic, "2014/15")),
  "E17.avg_cost_2014_not_contracted_out": () =>
    overMix("2014/15", (basic) => cost(basic, "2014/15", "full", false)),
  "E17.avg_cost_2016": () => overMix("2016/17", (basic) => cost(basic, "2016/17")),
  "E19.icb_in_2015_16_prices": () => (18.76 * index("2015/16")) / index("2025/26"),
  "E19.gap_to_ccg_2015_16": () => 1 - (18.76 * index("2015/16")) / index("2025/26") / 22.07,
};

describe("the worked figure", () => {
  it.each(Object.keys(WORKED))("%s follows from the tables", (id) => {
    const example = examples.find((one) => one.id === id)!;
    const slack = Number(example.tolerance) + 1e-9;
    expect(Math.abs(WORKED[id]!() - Number(example.expected))).toBeLessThanOrEqual(slack);
  });
});

describe("the list of worked examples", () => {
  it("has 146 rows, each told apart by its identifier", () => {
    expect(examples).toHaveLength(146);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(146);
  });
  it("names only sources that are held, and at least one for what was published", () => {
    for (const { id, kind, sources } of examples) {
      expect(citations.all(listed(sources)), id).toHaveLength(listed(sources).length);
      if (kind !== "worked") expect(sources, id).not.toBe("");
    }
  });
});
