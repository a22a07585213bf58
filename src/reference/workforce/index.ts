import type { Day, FinancialYear } from "../dates";
import type { Answer } from "../fault";
import type { Tables } from "../tables";
import { Benchmarks, type Benchmark } from "./benchmarks";
import { Deflators, type DeflatorFigure } from "./deflators";
import {
  ExitRules,
  type Class1ATerms,
  type ConsultationTerms,
  type ExitRule,
  type ExitTerms,
  type MarsTerms,
  type NoticeTerms,
  type Regime,
  type StatutoryTerms,
} from "./exit-terms";
import { EmployerCosts, type HighCostArea, type OnCosts } from "./on-costs";
import { PayScales, type PayAward, type PayFigure } from "./pay";
import type { Band, PayPoint, Zone } from "./scale";

export { BANDS, PAY_POINTS, ZONES, type Band, type PayPoint, type Zone } from "./scale";
export type { PayAward, PayFigure } from "./pay";
export type { HighCostArea, OnCosts } from "./on-costs";
export type { DeflatorFigure } from "./deflators";
export type { Benchmark } from "./benchmarks";
export type {
  Class1ATerms,
  ConsultationTerms,
  ExitRule,
  ExitTerms,
  MarsTerms,
  NoticeTerms,
  Regime,
  StatutoryTerms,
} from "./exit-terms";

/** Years that can be asked for, oldest first. A year that is listed may still lack single points. */
export interface WorkforceYears {
  readonly pay: readonly FinancialYear[];
  readonly awards: readonly FinancialYear[];
  readonly onCosts: readonly FinancialYear[];
  readonly highCostAreas: readonly FinancialYear[];
  readonly deflators: readonly FinancialYear[];
}

/**
 * Pay, on-costs, price levels and terms of exit: what the model knows of people and money from published tables.
 * Amounts are pounds, rates shares of 1. What is not held is refused with what is held near it; nothing is invented.
 */
export class Workforce {
  readonly #tables: Tables;
  #scales: PayScales | undefined;
  #costs: EmployerCosts | undefined;
  #prices: Deflators | undefined;
  #exits: ExitRules | undefined;
  #benchmarks: Benchmarks | undefined;
  #years: WorkforceYears | undefined;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  get #pay(): PayScales {
    return (this.#scales ??= new PayScales(this.#tables));
  }
  get #employer(): EmployerCosts {
    return (this.#costs ??= new EmployerCosts(this.#tables));
  }
  get #deflators(): Deflators {
    return (this.#prices ??= new Deflators(this.#tables));
  }
  get #rules(): ExitRules {
    return (this.#exits ??= new ExitRules(this.#tables));
  }
  get #measures(): Benchmarks {
    return (this.#benchmarks ??= new Benchmarks(this.#tables));
  }

  /** Basic pay, in pounds a year for a full-time post. See {@link PayScales.pay}. */
  pay(year: FinancialYear, band: Band, point: PayPoint): Answer<PayFigure> {
    return this.#pay.pay(year, band, point);
  }
  /** Basic pay at a spine point. See {@link PayScales.spine}. */
  spine(year: FinancialYear, point: number): Answer<PayFigure> {
    return this.#pay.spine(year, point);
  }
  /** The pay award of a year; its headline is null where it was no one rate. */
  award(year: FinancialYear): Answer<PayAward> {
    return this.#pay.award(year);
  }

  /** National Insurance, pension and levy of a year. See {@link OnCosts}. */
  onCosts(year: FinancialYear): Answer<OnCosts> {
    return this.#employer.onCosts(year);
  }
  /** The supplement of a zone; zone `none` is all zeros. See {@link EmployerCosts.highCostArea}. */
  highCostArea(year: FinancialYear, zone: Zone): Answer<HighCostArea> {
    return this.#employer.highCostArea(year, zone);
  }

  /** The price level of a year, 2023 = 100. See {@link Deflators.deflator}. */
  deflator(year: FinancialYear, vintage?: string): Answer<DeflatorFigure> {
    return this.#deflators.deflator(year, vintage);
  }
  /** Names of the vintages held, the preferred one first. */
  vintages(): readonly string[] {
    return this.#deflators.vintages;
  }

  /** Redundancy terms of section 16. See {@link ExitTerms}. */
  exitTerms(regime: Regime): ExitTerms {
    return this.#rules.exitTerms(regime);
  }
  /** Which of them apply, by the day on which formal consultation began. */
  regimeOn(consultationBegan: Day): Regime {
    return this.#rules.regimeOn(consultationBegan);
  }
  /** A typical mutually agreed resignation scheme. */
  marsTerms(): MarsTerms {
    return this.#rules.marsTerms();
  }
  /** Statutory redundancy pay on a day. See {@link ExitRules.statutory}. */
  statutory(date: Day): Answer<StatutoryTerms> {
    return this.#rules.statutory(date);
  }
  /** Weeks of statutory pay by age, whatever the day. */
  statutoryWeeks(): Pick<StatutoryTerms, "maxYears" | "minYears" | "weeksByAge"> {
    return this.#rules.statutoryWeeks();
  }
  /** National Insurance on a payment for leaving, by the day it is paid. */
  class1A(date: Day): Class1ATerms {
    return this.#rules.class1A(date);
  }
  /** Statutory notice. */
  notice(): NoticeTerms {
    return this.#rules.notice();
  }
  /** Collective consultation. */
  consultation(): ConsultationTerms {
    return this.#rules.consultation();
  }
  /** Every rule on leaving, with its words, days and sources. */
  exitRules(): readonly ExitRule[] {
    return this.#rules.all;
  }

  /** One benchmark by its identifier, `BM05`. */
  benchmark(id: string): Answer<Benchmark> {
    return this.#measures.get(id);
  }
  benchmarks(): readonly Benchmark[] {
    return this.#measures.all;
  }

  years(): WorkforceYears {
    return (this.#years ??= {
      pay: this.#pay.years,
      awards: this.#pay.awardYears,
      onCosts: this.#employer.years,
      highCostAreas: this.#employer.areaYears,
      deflators: this.#deflators.years(),
    });
  }
}
