/** What it costs when people leave: equations K1 to K9. Pounds, complete years of service, full-time salaries. */

/** Terms of a redundancy under Agenda for Change section 16. */
export interface ExitTerms {
  /** Months of pay for each complete year of reckonable service. */
  readonly monthsPerYear: number;
  readonly maxMonths: number;
  /** Weeks of continuous service before anything is paid. */
  readonly minServiceWeeks: number;
  /** Full-time salaries below it are lifted to it; 0 where the terms have no floor. */
  readonly salaryFloor: number;
  /** Full-time salaries above it count as it; Infinity where the terms have no cap. */
  readonly salaryCap: number;
  /** Most that is paid for a full-time post; Infinity where the terms have no limit. */
  readonly maxPayment: number;
  /** Weeks in a month for the "better of" rule. */
  readonly weeksPerMonth: number;
}

/** How a month of pay is worked out: a twelfth of the salary, or the better of that and 4.35 weeks. */
export type MonthRule = "twelfth" | "better_of";

export const WEEKS_IN_YEAR = 52;
const MONTHS_IN_YEAR = 12;
/** Room for the rounding of binary fractions, so that 104 weeks stored as years is not a day short. */
const SERVICE_SLACK = 1e-9;

/** K1: months of pay a length of service earns. Part years do not count; the rule of the handbook, section 16. */
export const monthsEarned = (serviceYears: number, terms: ExitTerms): number =>
  serviceYears * WEEKS_IN_YEAR + SERVICE_SLACK < terms.minServiceWeeks
    ? 0
    : Math.min(terms.maxMonths, terms.monthsPerYear * Math.floor(serviceYears + SERVICE_SLACK));

/** K2: the salary that counts, on the full-time salary. */
export const reckonableSalary = (salary: number, terms: ExitTerms): number =>
  Math.min(Math.max(salary, terms.salaryFloor), terms.salaryCap);

/** K3: a month of pay. */
export const monthOfPay = (salary: number, terms: ExitTerms, rule: MonthRule): number =>
  rule === "twelfth"
    ? salary / MONTHS_IN_YEAR
    : Math.max(salary / MONTHS_IN_YEAR, (terms.weeksPerMonth * salary) / WEEKS_IN_YEAR);

/** K1 to K4: the redundancy payment of one person. `salary` is full-time; `fte` the share of full time worked. */
export function redundancyPayment(
  salary: number,
  serviceYears: number,
  fte: number,
  terms: ExitTerms,
  rule: MonthRule,
): number {
  const month = monthOfPay(reckonableSalary(salary, terms), terms, rule);
  return Math.min(monthsEarned(serviceYears, terms) * month, terms.maxPayment) * fte;
}

/** Weeks of pay the law gives for a year of service at each age. */
export interface StatutoryTerms {
  /** Most of a week's pay that counts, pounds; Infinity where not held. */
  readonly weekLimit: number;
  /** Complete years that count, the last ones. */
  readonly maxYears: number;
  /** Weeks for a year worked under 22, from 22 to 40, and at 41 or over. */
  readonly weeksByAge: readonly [under22: number, to40: number, from41: number];
  /** Complete years of service before anything is due. */
  readonly minYears: number;
}

/** K5: weeks of pay due by law at an age after so much service: each year counts by the age in it. */
export function statutoryWeeks(age: number, serviceYears: number, terms: StatutoryTerms): number {
  const complete = Math.floor(serviceYears + SERVICE_SLACK);
  if (complete < terms.minYears) return 0;
  const years = Math.min(complete, terms.maxYears);
  const now = Math.floor(age);
  // Years at or above an age, of the last `years`: the one that ends now is worked from `age - 1` to `age`.
  const at = (from: number): number => Math.min(years, Math.max(0, now - from));
  const [under22, to40, from41] = terms.weeksByAge;
  return from41 * at(41) + to40 * (at(22) - at(41)) + under22 * (years - at(22));
}

/** K5: the statutory redundancy payment, the floor under {@link redundancyPayment}: offset, never added. */
export const statutoryPayment = (
  weekPay: number,
  age: number,
  serviceYears: number,
  terms: StatutoryTerms,
): number => statutoryWeeks(age, serviceYears, terms) * Math.min(weekPay, terms.weekLimit);

/** K6: what an unreduced pension costs the employer beyond the redundancy payment, under the old terms only. */
export const pensionStrain = (
  capitalised: number,
  payment: number,
  regime: "old" | "new",
  eligible: boolean,
): number => (regime === "old" && eligible ? Math.max(0, capitalised - payment) : 0);

/** K7: Class 1A National Insurance on a payment; `threshold` is Infinity before 6 April 2020. */
export const class1A = (payment: number, niRate: number, threshold: number): number =>
  niRate * Math.max(0, payment - threshold);

/** K8: pay in lieu of notice, for one person who costs `costPerHead` a year. */
export const payInLieu = (share: number, noticeWeeks: number, costPerHead: number): number =>
  (share * noticeWeeks * costPerHead) / WEEKS_IN_YEAR;

/** Terms of a mutually agreed resignation scheme; local schemes differ. */
export interface MarsTerms {
  readonly monthsPerYear: number;
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly cap: number;
  /** Months of service before anything is paid. */
  readonly minServiceMonths: number;
}

/** K9: a typical mutually agreed resignation payment on the salary actually paid. */
export function marsPayment(salary: number, serviceYears: number, terms: MarsTerms): number {
  if (serviceYears * MONTHS_IN_YEAR + SERVICE_SLACK < terms.minServiceMonths) return 0;
  const months = Math.min(
    Math.max(terms.monthsPerYear * Math.floor(serviceYears + SERVICE_SLACK), terms.minMonths),
    terms.maxMonths,
  );
  return Math.min(terms.cap, (months * salary) / MONTHS_IN_YEAR);
}

/** Statutory notice. */
export interface NoticeTerms {
  readonly weeksUnderTwoYears: number;
  readonly weeksPerYear: number;
  readonly maxWeeks: number;
}

/** Weeks of notice the law gives: one, then one a complete year up to the most. */
export const noticeWeeks = (serviceYears: number, terms: NoticeTerms): number =>
  serviceYears < 2
    ? terms.weeksUnderTwoYears
    : Math.min(terms.maxWeeks, terms.weeksPerYear * Math.floor(serviceYears + SERVICE_SLACK));

/** Days of collective consultation for so many people, by the thresholds of the law, the highest first. */
export function consultationDays(
  people: number,
  thresholds: readonly { readonly people: number; readonly days: number }[],
): number {
  for (const { people: from, days } of thresholds) if (people >= from) return days;
  return 0;
}
