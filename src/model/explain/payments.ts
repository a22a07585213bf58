/** What one kind of leaver is paid: K1 to K5 for a redundancy, K9 for an agreed resignation. */
import {
  marsPayment,
  monthOfPay,
  monthsEarned,
  reckonableSalary,
  redundancyPayment,
  statutoryPayment,
  statutoryWeeks,
  WEEKS_IN_YEAR,
} from "../equations";
import { paymentOf } from "../engine/exits";
import type { Chain } from "./chain";
import { ofStratum } from "./given";
import type { ExplanationNode, InputTerm, Path, Term, TermUnit, Terms } from "./node";
import { lawOn, type TableReader } from "./provenance";

/** A number of the rules on leaving. */
const rule = (
  x: Chain,
  name: string,
  value: number,
  label: string,
  unit: TermUnit,
  table: TableReader,
  path: Path = [],
): InputTerm => x.given(name, {}, { path, value, label, unit, table });

const section16 =
  (x: Chain) =>
  (name: keyof Chain["inputs"]["exits"]["terms"], label: string, unit: TermUnit): InputTerm =>
    rule(
      x,
      name,
      x.inputs.exits.terms[name],
      label,
      unit,
      ({ workforce }) => workforce.exitTerms(x.inputs.exits.regime),
      ["exits", "regime"],
    );
const scheme =
  (x: Chain) =>
  (name: keyof Chain["inputs"]["exits"]["marsTerms"], label: string, unit: TermUnit): InputTerm =>
    rule(x, `mars_${name}`, x.inputs.exits.marsTerms[name], label, unit, ({ workforce }) =>
      workforce.marsTerms(),
    );

const byLaw = (x: Chain, name: string, value: number, label: string, unit: TermUnit): InputTerm =>
  rule(x, name, value, label, unit, lawOn("statutory"));

const monthsOfPay = (x: Chain, s: number): ExplanationNode =>
  x.node("months_of_pay", { s }, () => {
    const term = section16(x);
    return {
      equation: "K1",
      label: "Months of pay earned by service",
      unit: "months",
      value: monthsEarned(x.inputs.exits.strata[s]!.serviceYears, x.inputs.exits.terms),
      rule: "Months for each complete year, up to the most; nothing before the least service.",
      formula:
        "if(service * 52 + 1e-9 < least_weeks, 0, min(most_months, months_a_year * floor(service + 1e-9)))",
      terms: () => ({
        service: ofStratum(x, s, "serviceYears"),
        least_weeks: term("minServiceWeeks", "Weeks of service before anything is paid", "weeks"),
        most_months: term("maxMonths", "Most months of pay", "months"),
        months_a_year: term("monthsPerYear", "Months of pay for a complete year of service", "months"),
      }),
    };
  });

function salaryThatCounts(x: Chain, s: number): Term {
  const { terms, strata } = x.inputs.exits;
  const floor = terms.salaryFloor > 0;
  const cap = terms.salaryCap < Infinity;
  if (!floor && !cap) return ofStratum(x, s, "salary");
  const lifted = floor ? "max(salary, least)" : "salary";
  return x.node("reckonable_salary", { s }, () => ({
    equation: "K2",
    label: "Full-time salary that counts",
    unit: "GBP",
    value: reckonableSalary(strata[s]!.salary, terms),
    rule: "The full-time salary, within the limits of the terms.",
    formula: cap ? `min(${lifted}, most)` : lifted,
    terms: () => ({
      salary: ofStratum(x, s, "salary"),
      ...(floor ? { least: section16(x)("salaryFloor", "Least salary that counts", "GBP") } : {}),
      ...(cap ? { most: section16(x)("salaryCap", "Most salary that counts", "GBP") } : {}),
    }),
  }));
}

const month = (x: Chain, s: number): ExplanationNode =>
  x.node("month_of_pay", { s }, () => {
    const { terms, strata, monthRule } = x.inputs.exits;
    const better = monthRule === "better_of";
    return {
      equation: "K3",
      label: "A month of pay",
      unit: "GBP",
      value: monthOfPay(reckonableSalary(strata[s]!.salary, terms), terms, monthRule),
      rule: better
        ? "A twelfth of the salary, or so many weeks of it where that is more."
        : "A twelfth of the salary that counts.",
      formula: better ? "max(salary / 12, weeks * salary / 52)" : "salary / 12",
      terms: () => ({
        salary: salaryThatCounts(x, s),
        ...(better ? { weeks: section16(x)("weeksPerMonth", "Weeks of pay in a month", "weeks") } : {}),
      }),
    };
  });

const byContract = (x: Chain, s: number): ExplanationNode =>
  x.node("contract_payment", { s }, () => {
    const { terms, strata, monthRule } = x.inputs.exits;
    const { salary, serviceYears, fte } = strata[s]!;
    const limited = terms.maxPayment < Infinity;
    return {
      equation: "K4",
      label: "Redundancy payment by contract",
      unit: "GBP",
      value: redundancyPayment(salary, serviceYears, fte, terms, monthRule),
      rule: `Months of pay${limited ? ", up to the most," : ""} for the share of full time worked.`,
      formula: limited ? "min(months * month, most) * full_time" : "months * month * full_time",
      terms: () => ({
        months: monthsOfPay(x, s),
        month: month(x, s),
        ...(limited ? { most: section16(x)("maxPayment", "Most paid for a full-time post", "GBP") } : {}),
        full_time: ofStratum(x, s, "fte"),
      }),
    };
  });

/** K5: complete years of service that count in law, and how many of them were worked from an age on. */
function yearsThatCount(x: Chain, s: number): ExplanationNode {
  const { statutory, strata } = x.inputs.exits;
  const complete = Math.floor(strata[s]!.serviceYears + 1e-9);
  return x.node("years_that_count", { s }, () => ({
    equation: "K5",
    label: "Complete years of service that count in law",
    unit: "years",
    value: complete < statutory.minYears ? 0 : Math.min(complete, statutory.maxYears),
    rule: "Complete years, the last ones up to the most; none before the least.",
    formula: "if(floor(service + 1e-9) < least_years, 0, min(floor(service + 1e-9), most_years))",
    terms: () => ({
      service: ofStratum(x, s, "serviceYears"),
      least_years: byLaw(
        x,
        "statutory_least",
        statutory.minYears,
        "Complete years before anything is due in law",
        "years",
      ),
      most_years: byLaw(
        x,
        "statutory_most",
        statutory.maxYears,
        "Years that count in law at the most",
        "years",
      ),
    }),
  }));
}
function yearsFrom(x: Chain, s: number, age: 22 | 41): ExplanationNode {
  const value = Math.min(
    yearsThatCount(x, s).value!,
    Math.max(0, Math.floor(x.inputs.exits.strata[s]!.age) - age),
  );
  return x.node(`years_from_${age}`, { s }, () => ({
    equation: "K5",
    label: `Of them, years worked at ${age} or over`,
    unit: "years",
    value,
    rule: "Each year counts by the age in it.",
    formula: `min(years, max(0, floor(age) - ${age}))`,
    terms: () => ({ years: yearsThatCount(x, s), age: ofStratum(x, s, "age") }),
  }));
}

const weeksByLaw = (x: Chain, s: number): ExplanationNode =>
  x.node("weeks_by_law", { s }, () => {
    const { statutory, strata } = x.inputs.exits;
    const [under22, to40, from41] = statutory.weeksByAge;
    const weeks = (name: string, value: number, words: string): InputTerm =>
      byLaw(x, name, value, `Weeks of pay in law for a year worked ${words}`, "weeks");
    return {
      equation: "K5",
      label: "Weeks of pay due in law",
      unit: "weeks",
      value: statutoryWeeks(strata[s]!.age, strata[s]!.serviceYears, statutory),
      rule: "Weeks for each year of service, by the age in it.",
      formula:
        "weeks_older * years_older + weeks_between * (years_adult - years_older) + weeks_younger * (years - years_adult)",
      terms: () => ({
        weeks_older: weeks("weeks_older", from41, "at 41 or over"),
        years_older: yearsFrom(x, s, 41),
        weeks_between: weeks("weeks_between", to40, "from 22 to 40"),
        years_adult: yearsFrom(x, s, 22),
        weeks_younger: weeks("weeks_younger", under22, "under 22"),
        years: yearsThatCount(x, s),
      }),
    };
  });

const byStatute = (x: Chain, s: number): ExplanationNode =>
  x.node("statutory_payment", { s }, () => {
    const { statutory, strata } = x.inputs.exits;
    const { salary, fte, age, serviceYears } = strata[s]!;
    const weekPay = (salary * fte) / WEEKS_IN_YEAR;
    const limited = statutory.weekLimit < Infinity;
    return {
      equation: "K5",
      label: "Redundancy payment in law",
      unit: "GBP",
      value: statutoryPayment(weekPay, age, serviceYears, statutory),
      rule: `Weeks of pay${limited ? ", each up to the limit" : ""}.`,
      formula: limited ? "weeks * min(salary * full_time / 52, limit)" : "weeks * (salary * full_time / 52)",
      terms: (): Terms => ({
        weeks: weeksByLaw(x, s),
        salary: ofStratum(x, s, "salary"),
        full_time: ofStratum(x, s, "fte"),
        ...(limited
          ? {
              limit: x.given(
                "week_limit",
                {},
                {
                  path: ["exits", "weekLimit"],
                  value: statutory.weekLimit,
                  field: "weekLimit",
                  table: lawOn("statutory", (one) => one.value === statutory.weekLimit),
                },
              ),
            }
          : {}),
      }),
    };
  });

/** K5: what a kind of leaver is paid. */
export const payment = (x: Chain, s: number): ExplanationNode =>
  x.node("payment", { s }, () => ({
    equation: "K5",
    label: "Redundancy payment",
    unit: "GBP",
    value: paymentOf(x.inputs.exits.strata[s]!, x.inputs.exits),
    rule: "By contract, never below what the law gives: one is set against the other, not added.",
    formula: "max(by_contract, in_law)",
    terms: () => ({ by_contract: byContract(x, s), in_law: byStatute(x, s) }),
  }));

/** K9: what an agreed resignation is paid. */
export function resignation(x: Chain, s: number): ExplanationNode {
  const { strata, marsTerms } = x.inputs.exits;
  const { salary, fte, serviceYears } = strata[s]!;
  const term = scheme(x);
  return x.node("resignation_payment", { s }, () => ({
    equation: "K9",
    label: "Payment for an agreed resignation",
    unit: "GBP",
    value: marsPayment(salary * fte, serviceYears, marsTerms),
    rule: "Months of pay by service, between the least and the most, up to a limit; local schemes differ.",
    formula:
      "if(service * 12 + 1e-9 < least_service, 0, min(limit, min(max(months_a_year * floor(service + 1e-9), least_months), most_months) * salary * full_time / 12))",
    terms: () => ({
      service: ofStratum(x, s, "serviceYears"),
      least_service: term("minServiceMonths", "Months of service before anything is paid", "months"),
      limit: term("cap", "Most paid for an agreed resignation", "GBP"),
      months_a_year: term("monthsPerYear", "Months of pay for a complete year of service", "months"),
      least_months: term("minMonths", "Least months of pay", "months"),
      most_months: term("maxMonths", "Most months of pay", "months"),
      salary: ofStratum(x, s, "salary"),
      full_time: ofStratum(x, s, "fte"),
    }),
  }));
}
