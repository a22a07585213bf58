/** Worked examples E06, E18, E21: what people are paid when they leave, and when they go. */
import { decisionQuarter } from "../../../src/model/engine/flows";
import { run } from "../../../src/model/engine";
import {
  class1A,
  marsPayment,
  pensionStrain,
  redundancyPayment,
  statutoryPayment,
  statutoryWeeks,
  type MonthRule,
} from "../../../src/model/equations";
import type { Regime } from "../../../src/model/inputs";
import { exitTermsOf } from "../../../src/model/terms";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { dayOfSerial, yearOf } from "../../../src/reference/dates";
import type { Band } from "../../../src/reference/workforce";
import { draft, unit } from "../drafts";
import { inputsOf, known, runOf, workforce } from "../run";
import type { Worked } from "./scenarios";

const top = (year: string, band: Band): number => known(workforce().pay(year, band, "max")).amount;
const pay = (salary: number, years: number, regime: Regime, fte = 1, rule: MonthRule = "twelfth"): number =>
  redundancyPayment(salary, years, fte, exitTermsOf(workforce(), regime), rule);
const strain = (regime: Regime): number =>
  pensionStrain(90_000, pay(top("2014/15", "7"), 15.9, "old"), regime, true);
const agreed = (salary: number, years: number): number => marsPayment(salary, years, workforce().marsTerms());
/** Statutory pay of someone paid more than the limit, so that the limit decides. */
const byLaw = (day: string) => known(workforce().statutory(day));
const minYears = 2;

type Stratum = NonNullable<ScenarioDraft["exits"]["strata"]>[number];

/** So many leavers of the kinds given, new terms unless the day says otherwise. */
const leaving = (people: number, announced: string, strata: Stratum[], firstYear: string): ScenarioDraft =>
  draft({
    firstYear,
    units: [
      unit({
        resource: { kind: "direct", base: people * 400_000 },
        establishment: people * 10,
        vacancyRate: 0,
        payShare: 1,
      }),
    ],
    exits: { announced, clawback: {}, strata },
  });
/** Announced on 7 January 2014. */
const announcedInJanuary = (people: number, serviceYears: number) => {
  const inputs = inputsOf(
    leaving(people, "2014-01-07", [{ weight: 1, serviceYears, salary: 40_000 }], "2013/14"),
  );
  return { inputs, unit: run(inputs).units[0]! };
};
const daysUntilExit = (people: number, serviceYears: number): number => {
  const { inputs, unit: results } = announcedInJanuary(people, serviceYears);
  return results.exitDay - inputs.exits.announced;
};
const quarterOfYear = (quarter: number): number => ((quarter - 1) % 4) + 1;

const averagePaid = (strata: Stratum[]): number =>
  runOf(leaving(47, "2015-06-01", strata, "2015/16")).units[0]!.averagePayment;
const byStrata = (): number =>
  averagePaid([
    { weight: 0.5, salary: 40_000, serviceYears: 4 },
    { weight: 0.5, salary: 100_000, serviceYears: 30, age: 60 },
  ]);
const byAverages = (): number => averagePaid([{ weight: 1, salary: 70_000, serviceYears: 17 }]);

export const EXITS: Worked = {
  "E06.a_band7_top_15y": () => pay(top("2014/15", "7"), 15.9, "old"),
  "E06.b_band9_old": () => pay(top("2014/15", "9"), 30, "old"),
  "E06.b_band9_new": () => pay(top("2014/15", "9"), 30, "new"),
  "E06.b_saving": () => pay(top("2014/15", "9"), 30, "old") - pay(top("2014/15", "9"), 30, "new"),
  "E06.c_low_paid_old": () => pay(top("2014/15", "2"), 10, "old"),
  "E06.c_low_paid_new": () => pay(top("2014/15", "2"), 10, "new"),
  "E06.d_part_time_new": () => pay(top("2014/15", "2"), 10, "new", 0.6),
  "E06.e_under_two_years": () => pay(40_000, 1.99, "new"),
  "E06.f_band7_435": () => pay(top("2014/15", "7"), 15, "old", 1, "better_of"),
  "E06.g_published_35392_3y": () => pay(35_392, 3 + 2 / 12, "new"),
  "E06.h_published_23000_14y": () => pay(22_999.99, 14, "new"),
  "E06.i_cap_40y": () => pay(top("2025/26", "9"), 40, "new", 1, "better_of"),
  "E06.j_mars_30000_10y": () => agreed(30_000, 10),
  "E06.k_mars_30000_2y": () => agreed(30_000, 2),
  "E06.l_mars_98453_30y": () => agreed(top("2014/15", "9"), 30),
  "E06.m_strain_old": () => strain("old"),
  "E06.n_strain_new": () => strain("new"),
  "E06.o_class1a_2025": () =>
    class1A(
      104_000,
      known(workforce().onCosts("2025/26")).niRate,
      workforce().class1A("2025-12-01").threshold!,
    ),
  "E06.p_statutory_alice_weeks": () => statutoryWeeks(25, 6, { ...byLaw("2021-06-01"), minYears }),
  "E06.q_statutory_alice": () => statutoryPayment(600, 25, 6, { ...byLaw("2021-06-01"), minYears }),
  "E06.r_statutory_max_weeks": () => statutoryWeeks(64, 40, { ...byLaw("2025-06-01"), minYears }),
  "E06.s_statutory_max_2025": () => statutoryPayment(2000, 64, 40, { ...byLaw("2025-06-01"), minYears }),
  "E18.days_47_10y": () => daysUntilExit(47, 10.5),
  "E18.exit_fy_47_10y": () => +yearOf(dayOfSerial(announcedInJanuary(47, 10.5).unit.exitDay)!).slice(0, 4),
  "E18.exit_q_47_10y": () => quarterOfYear(announcedInJanuary(47, 10.5).unit.exitQuarter),
  "E18.days_45_20y": () => daysUntilExit(470, 20),
  "E18.exit_q_45_20y": () => quarterOfYear(announcedInJanuary(470, 20).unit.exitQuarter),
  "E18.start_q": () => quarterOfYear(decisionQuarter(announcedInJanuary(47, 10.5).inputs)),
  "E21.by_strata": byStrata,
  "E21.by_averages": byAverages,
  "E21.error": () => byAverages() / byStrata() - 1,
};
