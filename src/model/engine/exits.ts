/** When people leave and what an exit costs on average: timing, K1 to K10. */
import {
  class1A,
  consultationDays,
  marsPayment,
  payInLieu,
  pensionStrain,
  redundancyPayment,
  statutoryPayment,
  WEEKS_IN_YEAR,
} from "../equations";
import type { ExitInputs, Inputs, StratumInputs, UnitInputs } from "../inputs";
import { startOfQuarter } from "../quarters";
import type { UnitResults } from "../results";

/** The quarter, from 1, that holds a day; 0 before the first, one more than the last after it. */
export function quarterOf(inputs: Inputs, day: number): number {
  const { quarterStart, quarters } = inputs;
  let q = 0;
  while (q <= quarters && quarterStart[q]! <= day) q++;
  return q;
}

/** The longest notice among the kinds of leaver: the last to go decide when everyone is gone. */
export function longestNotice(exits: ExitInputs): number {
  let weeks = 0;
  for (const stratum of exits.strata) if (stratum.weight > 0) weeks = Math.max(weeks, stratum.noticeWeeks);
  return weeks;
}

/** Exit day and quarter of one unit: announcement, consultation, notice. */
export function timingOf(inputs: Inputs, out: UnitResults): void {
  const { exits } = inputs;
  out.consultationDays = Number.isNaN(exits.consultationOverride)
    ? consultationDays(out.consultationCount, exits.consultation)
    : exits.consultationOverride;
  if (!Number.isNaN(exits.exitQuarterOverride)) {
    out.exitDay = NaN;
    out.exitQuarter = exits.exitQuarterOverride;
  } else {
    out.exitDay = exits.announced + out.consultationDays + 7 * longestNotice(exits);
    out.exitQuarter = quarterOf(inputs, out.exitDay);
  }
  if (exits.delayQuarters) delayBy(inputs, exits.delayQuarters, out);
}

/** The quarter that holds the exit day, counted on beyond the plan: exits are moved from where they would fall. */
export function quarterOnCalendar(inputs: Inputs, { exitDay, exitQuarter }: Timing): number {
  let q = exitQuarter;
  if (q > inputs.quarters) while (startOfQuarter(inputs.firstYear, q + 1) <= exitDay) q++;
  return q;
}
type Timing = Pick<UnitResults, "exitDay" | "exitQuarter">;

/** Moves the exits by whole quarters, never before the first; the day keeps its place within the quarter. */
function delayBy(inputs: Inputs, delay: number, out: UnitResults): void {
  const { firstYear, quarters } = inputs;
  const from = quarterOnCalendar(inputs, out);
  const to = Math.max(1, from + delay);
  out.exitQuarter = Math.min(quarters + 1, to);
  // A quarter may be two days shorter than another: its last day is the last that people can leave on.
  out.exitDay = Math.min(
    out.exitDay - startOfQuarter(firstYear, from) + startOfQuarter(firstYear, to),
    startOfQuarter(firstYear, to + 1) - 1,
  );
}

/** K4 and K5 for one kind of leaver: the payment, never below what the law gives. */
export function paymentOf(stratum: StratumInputs, exits: ExitInputs): number {
  const contract = redundancyPayment(
    stratum.salary,
    stratum.serviceYears,
    stratum.fte,
    exits.terms,
    exits.monthRule,
  );
  const weekPay = (stratum.salary * stratum.fte) / WEEKS_IN_YEAR;
  return Math.max(contract, statutoryPayment(weekPay, stratum.age, stratum.serviceYears, exits.statutory));
}

/** K10: average cost of an exit, summed over the kinds of leaver. One average person would be wrong: caps are not linear. */
export function exitCostOf(inputs: Inputs, unit: UnitInputs, out: UnitResults): void {
  const { exits } = inputs;
  const year = Math.min(inputs.years, Math.max(0, Math.ceil(out.exitQuarter / 4)));
  const niRate = inputs.rates[year]!.niRate;
  const costPerHead = out.costPerWte[year]! / unit.headsPerWte;
  let payment = 0;
  let strain = 0;
  let levy = 0;
  let inLieu = 0;
  let mars = 0;
  for (let s = 0; s < exits.strata.length; s++) {
    const stratum = exits.strata[s]!;
    const due = paymentOf(stratum, exits);
    payment += stratum.weight * due * (1 - exits.fourWeekShare) * (1 - exits.clawback);
    strain +=
      stratum.weight * pensionStrain(stratum.capitalisedCost, due, exits.regime, stratum.takesPension);
    levy += stratum.weight * class1A(due, niRate, exits.class1AThreshold);
    inLieu += stratum.weight * payInLieu(exits.payInLieuShare, stratum.noticeWeeks, costPerHead);
    mars += stratum.weight * marsPayment(stratum.salary * stratum.fte, stratum.serviceYears, exits.marsTerms);
  }
  const single = !Number.isNaN(exits.averageCost);
  out.averagePayment = single ? NaN : payment;
  out.averageStrain = single ? NaN : strain;
  out.averageClass1A = single ? NaN : levy;
  out.averageInLieu = single ? NaN : inLieu;
  out.averageExit = single
    ? exits.averageCost
    : payment + strain + levy + inLieu + exits.legalPerExit + exits.outplacementPerExit;
  out.averageMars = Number.isNaN(exits.averageMarsCost) ? mars : exits.averageMarsCost;
}
