import { sayDate, type Day } from "../dates";
import { answer, refuse, type Answer } from "../fault";
import { ReleaseError } from "../release";
import type { Row } from "../schema";
import { listed, type Tables } from "../tables";

/** Which redundancy terms apply: those before April 2015 or those since. */
export type Regime = "old" | "new";

/** One rule on leaving, as the table tells it. */
export type ExitRule = Row<"exit_terms">;

/** Redundancy pay under Agenda for Change section 16 (England). Salaries and payments are for a full-time post. */
export interface ExitTerms {
  readonly regime: Regime;
  /** First and last day on which consultation that began falls under these terms; null while they are in force. */
  readonly from: Day;
  readonly to: Day | null;
  /** Months of pay for each complete year of reckonable service. */
  readonly monthsPerYear: number;
  readonly maxMonths: number;
  readonly minServiceWeeks: number;
  /** Pounds a year; null where the terms have none. */
  readonly salaryFloor: number | null;
  readonly salaryCap: number | null;
  /** Pounds; null where the terms have none. */
  readonly maxPayment: number | null;
  /** Weeks of pay in a month, where that is better than a twelfth of annual pay. */
  readonly weeksPerMonth: number;
  /** Whether the employer pays what an early pension costs above the redundancy payment. */
  readonly employerMeetsStrain: boolean;
  /** Age from which a redundant member may take a pension. */
  readonly pensionAge: number;
  /** Nothing is paid when suitable NHS work starts within so many weeks. */
  readonly returnWeeks: number;
  readonly sources: readonly string[];
}

/** A typical mutually agreed resignation scheme; local schemes differ. */
export interface MarsTerms {
  readonly monthsPerYear: number;
  readonly minMonths: number;
  readonly maxMonths: number;
  /** Most that is paid, in pounds. */
  readonly cap: number;
  readonly minServiceMonths: number;
  readonly note: string;
  readonly sources: readonly string[];
}

/** The statutory redundancy payment, which is the floor of the NHS payment. */
export interface StatutoryTerms {
  readonly from: Day;
  readonly to: Day | null;
  /** Most of a week's pay that counts, in pounds. */
  readonly weekLimit: number;
  /** Complete years that count, the last ones. */
  readonly maxYears: number;
  /** Complete years of service before anything is due. */
  readonly minYears: number;
  /** Weeks of pay for a year worked under 22, from 22 to 40, and at 41 or over. */
  readonly weeksByAge: readonly [under22: number, to40: number, from41: number];
  readonly sources: readonly string[];
}

/** Employer National Insurance on a payment for leaving. */
export interface Class1ATerms {
  /** Pounds above which it is due; null on days on which nothing was. */
  readonly threshold: number | null;
  readonly sources: readonly string[];
}

/** Statutory notice an employer gives, in weeks. */
export interface NoticeTerms {
  readonly weeksUnderTwoYears: number;
  /** For each complete year from two years on. */
  readonly weeksPerYear: number;
  readonly maxWeeks: number;
  readonly note: string;
  readonly sources: readonly string[];
}

/** Collective consultation before the first dismissal. */
export interface ConsultationTerms {
  readonly from: Day;
  /** Days by the number of people it starts at, the highest first; fewer people need none. */
  readonly thresholds: readonly { readonly people: number; readonly days: number }[];
  readonly note: string;
  readonly sources: readonly string[];
}

type Scheme = ExitRule["scheme"];

/** What is paid and how long it takes when people leave, from the rules held. */
export class ExitRules {
  readonly all: readonly ExitRule[];

  constructor(tables: Tables) {
    this.all = tables.rows("exit_terms");
  }

  exitTerms(regime: Regime): ExitTerms {
    const own: Scheme = regime === "old" ? "section_16_old" : "section_16_new";
    const rules = this.#of(own, "section_16");
    const first = this.#one(own, "months_per_year");
    return {
      regime,
      from: first.from,
      to: first.to || null,
      monthsPerYear: this.#value(own, "months_per_year"),
      maxMonths: this.#value(own, "max_months"),
      minServiceWeeks: this.#value(own, "min_service_weeks"),
      salaryFloor: this.#limit(own, "salary_floor"),
      salaryCap: this.#limit(own, "salary_cap"),
      maxPayment: this.#limit(own, "max_payment"),
      weeksPerMonth: this.#value("section_16", "weeks_per_month"),
      employerMeetsStrain: this.#value(own, "employer_meets_strain") === 1,
      pensionAge: this.#value("section_16", "pension_age"),
      returnWeeks: this.#value("section_16", "return_weeks"),
      sources: sourcesOf(rules),
    };
  }

  /** The terms that apply when formal consultation began on a day: the new ones from 1 April 2015 (NHSBSA). */
  regimeOn(consultationBegan: Day): Regime {
    return consultationBegan < this.#one("section_16_new", "trigger").from ? "old" : "new";
  }

  marsTerms(): MarsTerms {
    const rules = this.#of("mars");
    return {
      monthsPerYear: this.#value("mars", "months_per_year"),
      minMonths: this.#value("mars", "min_months"),
      maxMonths: this.#value("mars", "max_months"),
      cap: this.#value("mars", "max_payment"),
      minServiceMonths: this.#value("mars", "min_service_months"),
      note: notesOf(rules),
      sources: sourcesOf(rules),
    };
  }

  /** Statutory redundancy pay on a day. Refused where the weekly limit of that day was not found. */
  statutory(date: Day): Answer<StatutoryTerms> {
    const limits = this.#of("statutory").filter((rule) => rule.parameter === "week_limit");
    const limit = limits.find((rule) => rule.from <= date && (!rule.to || date <= rule.to));
    if (!limit || limit.value === null) {
      const known = limits.filter((rule) => rule.value !== null);
      const before = known.filter((rule) => rule.from <= date).at(-1);
      const after = known.find((rule) => rule.from > date);
      const near = [before, after].flatMap((rule) =>
        rule ? [`£${rule.value!} from ${sayDate(rule.from)} to ${sayDate(rule.to)}`] : [],
      );
      return refuse(
        "not_published",
        `The weekly limit of statutory redundancy pay on ${sayDate(date)} is not in this data (held: ${near.join("; ")}): enter the limit yourself, or leave the statutory floor out.`,
      );
    }
    return answer({
      ...this.statutoryWeeks(),
      from: limit.from,
      to: limit.to || null,
      weekLimit: limit.value,
      sources: sourcesOf([limit, ...this.#steps()]),
    });
  }

  /** What does not change from year to year: weeks of pay by age, and the years that count. */
  statutoryWeeks(): Pick<StatutoryTerms, "maxYears" | "minYears" | "weeksByAge"> {
    const [under22, to40, from41] = this.#steps().map((rule) => rule.value ?? 0);
    return {
      maxYears: this.#value("statutory", "max_years"),
      minYears: this.#value("statutory", "min_years"),
      weeksByAge: [under22 ?? 0, to40 ?? 0, from41 ?? 0],
    };
  }

  #steps(): readonly ExitRule[] {
    return ascending(this.#of("statutory").filter((rule) => rule.parameter === "weeks_per_year"));
  }

  /** Class 1A National Insurance on a payment made on a day: above £30,000 from 6 April 2020 (HMRC). */
  class1A(date: Day): Class1ATerms {
    const rule = this.#one("class_1a", "threshold");
    return { threshold: date < rule.from ? null : rule.value, sources: sourcesOf([rule]) };
  }

  notice(): NoticeTerms {
    const rules = this.#of("notice");
    const [shortest, longest] = ascending(rules.filter((rule) => rule.parameter === "weeks"));
    return {
      weeksUnderTwoYears: shortest?.value ?? 0,
      weeksPerYear: this.#value("notice", "weeks_per_year"),
      maxWeeks: longest?.value ?? 0,
      note: notesOf(rules),
      sources: sourcesOf(rules),
    };
  }

  consultation(): ConsultationTerms {
    const rules = ascending(this.#of("consultation")).reverse();
    return {
      from: rules[0]?.from ?? "",
      thresholds: rules.map((rule) => ({ people: rule.at_least ?? 0, days: rule.value ?? 0 })),
      note: notesOf(rules),
      sources: sourcesOf(rules),
    };
  }

  #of(...schemes: readonly Scheme[]): readonly ExitRule[] {
    return this.all.filter((rule) => schemes.includes(rule.scheme));
  }

  #one(scheme: Scheme, parameter: string): ExitRule {
    const found = this.all.find((rule) => rule.scheme === scheme && rule.parameter === parameter);
    // The build refuses tables without it, so only a damaged release comes here.
    if (!found)
      throw new ReleaseError(
        "not_a_release",
        `The release lacks the rule ${scheme} ${parameter}: ask for the release again.`,
      );
    return found;
  }

  /** A limit that only some terms have. */
  #limit(scheme: Scheme, parameter: string): number | null {
    return this.all.find((rule) => rule.scheme === scheme && rule.parameter === parameter)?.value ?? null;
  }

  #value(scheme: Scheme, parameter: string): number {
    return this.#one(scheme, parameter).value ?? 0;
  }
}

const ascending = (rules: readonly ExitRule[]): ExitRule[] =>
  [...rules].sort((a, b) => (a.at_least ?? 0) - (b.at_least ?? 0));
const sourcesOf = (rules: readonly ExitRule[]): readonly string[] => [
  ...new Set(rules.flatMap((rule) => listed(rule.sources))),
];
const notesOf = (rules: readonly ExitRule[]): string =>
  rules
    .map((rule) => rule.note)
    .filter(Boolean)
    .join(". ");
