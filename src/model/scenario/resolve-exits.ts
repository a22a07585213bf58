/** Exit terms of a plan by the days that decide them: what K1 to K10 work on. */
import { addDays, isDay, serialOfDay } from "../../reference/dates";
import { noticeWeeks, redundancyPayment, statutoryPayment, WEEKS_IN_YEAR } from "../equations";
import type { ExitInputs, Regime } from "../inputs";
import { exitTermsOf } from "../terms";
import { NEW_TERMS_FROM } from "./check";
import type { Lookups } from "./lookups";
import type { Scenario } from "./schema";

/** Terms by the day on which consultation formally began, not by the day of exit (W05). */
export const regimeOf = (exits: Scenario["exits"]): Regime =>
  exits.regime ?? (exits.announced < NEW_TERMS_FROM ? "old" : "new");

/** Looks up the terms. Payment falls after consultation and notice; the day decides the statutory limit and Class 1A. */
export function resolveExits(scenario: Scenario, lookups: Lookups): ExitInputs {
  const { exits } = scenario;
  const { workforce } = lookups;
  const announced = isDay(exits.announced) ? exits.announced : `${scenario.firstYear.slice(0, 4)}-04-01`;
  const notice = workforce.notice();
  const strata = exits.strata.map((one) => ({
    weight: one.weight,
    serviceYears: one.serviceYears,
    salary: one.salary,
    fte: one.fte,
    age: one.age,
    takesPension: one.takesPension,
    capitalisedCost: one.capitalisedCost,
    noticeWeeks: one.noticeWeeks ?? noticeWeeks(one.serviceYears, notice),
  }));
  const paid = addDays(announced, 7 * strata.reduce((most, one) => Math.max(most, one.noticeWeeks), 0));
  const regime = regimeOf(exits);
  const found = workforce.statutory(paid);
  const inputs: ExitInputs = {
    regime,
    monthRule: exits.monthRule,
    terms: exitTermsOf(workforce, regime),
    marsTerms: workforce.marsTerms(),
    statutory: {
      ...workforce.statutoryWeeks(),
      minYears: Math.ceil(workforce.exitTerms(regime).minServiceWeeks / WEEKS_IN_YEAR),
      weekLimit: exits.weekLimit ?? (found.ok ? found.value.weekLimit : Infinity),
    },
    class1AThreshold: workforce.class1A(paid).threshold ?? Infinity,
    announced: serialOfDay(announced),
    consultation: workforce.consultation().thresholds,
    consultationOverride: exits.consultationDays ?? NaN,
    exitQuarterOverride: exits.exitQuarter ?? NaN,
    leadQuarters: exits.leadQuarters,
    marsQuarter: exits.marsQuarter ?? marsQuarterOf(scenario, announced),
    payInLieuShare: exits.payInLieuShare,
    legalPerExit: exits.legalPerExit,
    outplacementPerExit: exits.outplacementPerExit,
    clawback: exits.clawback.probability * exits.clawback.share,
    fourWeekShare: exits.fourWeekShare,
    savingStart: exits.savingStart,
    averageCost: exits.averageCost ?? NaN,
    averageMarsCost: exits.averageMarsCost ?? NaN,
    savingPerLeaver: exits.savingPerLeaver ?? NaN,
    strata,
  };
  if (exits.weekLimit === null && !found.ok) askForLimit(inputs, found.fault.message, lookups);
  return inputs;
}

/** The quarter after the announcement, within the plan. */
function marsQuarterOf(scenario: Scenario, announced: string): number {
  const months = (+announced.slice(0, 4) - +scenario.firstYear.slice(0, 4)) * 12 + +announced.slice(5, 7) - 4;
  return Math.min(Math.max(Math.floor(months / 3) + 2, 1), scenario.years * 4);
}

/**
 * A limit that is not held is asked for only where it could matter: where pay by law without any limit would be above
 * the contractual payment.
 */
function askForLimit(inputs: ExitInputs, why: string, lookups: Lookups): void {
  for (const [s, one] of inputs.strata.entries()) {
    const contract = redundancyPayment(one.salary, one.serviceYears, one.fte, inputs.terms, inputs.monthRule);
    const weekPay = (one.salary * one.fte) / WEEKS_IN_YEAR;
    if (statutoryPayment(weekPay, one.age, one.serviceYears, inputs.statutory) > contract)
      lookups.miss(["exits", "strata", s], one.salary, `${why} It decides what this kind of leaver is paid.`);
  }
}
