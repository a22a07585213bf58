import { marsPayment, netPresentValue, paybackMonths, redundancyPayment } from "../../model/equations";
import { exitTermsOf } from "../../model/terms";
import { financialYear } from "../../reference/dates";
import { registerForCells as register } from "../../reference/store";
import { absent, isBlank, needYear, orThrow, readChoice } from "../edge";
import {
  overNumbers,
  POUNDS,
  RATIO,
  readNumber,
  readNumbers,
  readPositive,
  SIGNED_POUNDS,
  STAFF,
  YEARS_OF_SERVICE,
} from "../numbers";

const REGIMES = ["new", "old"] as const;
const MONTH_RULES = ["twelfth", "better_of"] as const;
const FTE = { least: 0, most: 1, example: "a share of full time such as 0.6" };
const SALARY = { ...POUNDS, most: 1e7, example: "a full-time salary in pounds such as 40558" };
/** The Green Book's real rate for the first thirty years. */
const GREEN_BOOK_RATE = 0.035;

/**
 * Redundancy payment under Agenda for Change section 16: a month's pay for each complete year. Takes ranges.
 * @customfunction REDUNDANCY REDUNDANCY
 * @param salary Full-time salary in pounds, or a range of them.
 * @param service_years Years of reckonable service, or a range of the same shape; part years do not count.
 * @param [fte] Share of full time worked; 1 if left out.
 * @param [terms] "new" (default; consultation begun from 1 April 2015) or "old".
 * @param [month_rule] "twelfth" of the salary (default), or "better_of" that and 4.35 weeks' pay.
 * @returns Pounds; nothing under two years of service.
 */
export function redundancy(
  salary: any[][],
  service_years: any[][],
  fte?: any,
  terms?: any,
  month_rule?: any,
): any[][] {
  const worked = readPositive(fte, "fte", FTE, 1);
  const applied = exitTermsOf(register().workforce, readChoice(terms, "terms", REGIMES, "new"));
  const rule = readChoice(month_rule, "month_rule", MONTH_RULES, "twelfth");
  return overNumbers(
    [
      { value: salary, argument: "salary", bounds: SALARY },
      { value: service_years, argument: "service_years", bounds: YEARS_OF_SERVICE },
    ],
    ([pay, years]) => redundancyPayment(pay!, years!, worked, applied, rule),
  );
}

/**
 * Typical payment under a mutually agreed resignation scheme: half a month's pay a year, 3 to 12 months, capped. Takes ranges.
 * @customfunction MARS MARS
 * @param salary Salary actually paid, in pounds, or a range of them.
 * @param service_years Years of service, or a range of the same shape.
 * @returns Pounds. Local schemes differ: check yours.
 */
export function mars(salary: any[][], service_years: any[][]): any[][] {
  const terms = register().workforce.marsTerms();
  return overNumbers(
    [
      { value: salary, argument: "salary", bounds: SALARY },
      { value: service_years, argument: "service_years", bounds: YEARS_OF_SERVICE },
    ],
    ([pay, years]) => marsPayment(pay!, years!, terms),
  );
}

/**
 * Exit cost that falls on one funder. Takes ranges.
 * @customfunction EXITCOST EXITCOST
 * @param heads People who leave, or a range.
 * @param average_cost Average cost of an exit in pounds, or a range of the same shape.
 * @param [share] Share of the cost that this funder pays; all of it if left out.
 * @returns Pounds.
 */
export function exitcost(heads: any[][], average_cost: any[][], share?: any): any[][] {
  const paid = readNumber(share, "share", RATIO, 1);
  return overNumbers(
    [
      { value: heads, argument: "heads", bounds: STAFF },
      { value: average_cost, argument: "average_cost", bounds: POUNDS },
    ],
    ([people, cost]) => people! * cost! * paid,
  );
}

/**
 * Months until an annual saving has met a one-off cost. Takes ranges.
 * @customfunction PAYBACK PAYBACK
 * @param one_off One-off cost in pounds, or a range.
 * @param annual_saving Full-year saving in pounds, or a range of the same shape.
 * @returns Months, unrounded.
 */
export function payback(one_off: any[][], annual_saving: any[][]): any[][] {
  return overNumbers(
    [
      { value: one_off, argument: "one_off", bounds: POUNDS },
      { value: annual_saving, argument: "annual_saving", bounds: SIGNED_POUNDS },
    ],
    ([cost, saving]) =>
      saving! > 0
        ? paybackMonths(cost!, saving!)
        : absent("There is no saving, so the cost is never met: give an annual saving above 0."),
  );
}

/**
 * Net present value of quarterly flows by the Green Book: the first four quarters are not discounted.
 * @customfunction NPV NPV
 * @param flows Net flow of each quarter in pounds, savings positive and costs negative.
 * @param [rate] Discount rate, real; 3.5% if left out.
 * @param [first_year] Financial year of the first quarter: the flows are then cash and put into that year's prices.
 * @returns Pounds. Without first_year the flows are taken to be in constant prices.
 */
export function npv(flows: any[][], rate?: any, first_year?: any): any {
  const net = readNumbers(flows, "flows", SIGNED_POUNDS, 0);
  const real = readNumber(
    rate,
    "rate",
    { ...RATIO, example: "a rate such as 0.035 or 3.5%" },
    GREEN_BOOK_RATE,
  );
  if (isBlank(first_year)) return netPresentValue(net, real);
  const first = +needYear(first_year).slice(0, 4);
  const { workforce } = register();
  const index = Array.from(
    { length: Math.ceil(net.length / 4) },
    (_, y) => orThrow(workforce.deflator(financialYear(first + y))).index,
  );
  return netPresentValue(net, real, (year) => index[0]! / index[year]!);
}
