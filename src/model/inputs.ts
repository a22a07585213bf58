/**
 * What the engine works on: a scenario with every table looked up and every default filled in, all plain numbers.
 * Years run from 0, the base year, to `years`; quarters from 1 to `4 * years`. Pounds, WTE and ratios throughout.
 */
import type { OnCostRates, ExitTerms, MarsTerms, MonthRule, StatutoryTerms } from "./equations";
import type { CutBasis, CutTarget } from "./equations";

export type Regime = "old" | "new";
/** When the saving from a dated exit starts: in the quarter after it, or on the day itself. */
export type SavingStart = "next_quarter" | "pro_rata";

/** A commissioner whose allowance is cut. */
export interface OrganisationInputs {
  readonly id: string;
  readonly name: string;
  /** Pounds, base year. */
  allowance: number;
  /** Persons by year, base year first. */
  population: Float64Array;
  /** Pounds a head that replace the calculated rate, by year; NaN where none. */
  rateOverride: Float64Array;
  shareCsu: number;
  shareOther: number;
  passThroughCsu: number;
  passThroughOther: number;
  /** Index of the modelled support unit that receives its spending; -1 for one outside the model. */
  readonly supportUnit: number;
}

/** Where a unit's money comes from: what its organisation keeps in house, its customers, or a figure of its own. */
export type ResourceKind = "in_house" | "customers" | "direct";

/** A team of staff: a commissioner's own, or a support unit. */
export interface UnitInputs {
  readonly id: string;
  readonly name: string;
  readonly resourceKind: ResourceKind;
  /** Index of the organisation whose in-house spending pays for it; -1 unless `in_house`. */
  readonly organisation: number;
  /** Pounds in the base year for a `direct` unit, which is cut as the allowance is. */
  directResource: number;
  /** Share of the cut that reaches a `direct` unit. */
  directPassThrough: number;
  otherIncome: Float64Array;
  lostIncome: Float64Array;
  establishment: number;
  vacancyRate: number;
  headsPerWte: number;
  agencyShare: number;
  agencyPremium: number;
  payShare: number;
  fixedShare: number;
  releaseStep: number;
  releaseCap: number;
  turnover: number;
  capture: number;
  redeploy: number;
  mars: number;
  /** Share of redeployed people who land inside the organisations of the scenario. */
  boundaryShare: number;
  inScheme: number;
  /** Cost of one WTE in the base year in place of pay bands; NaN to use the bands. */
  fixedCostPerWte: number;
  /** Share of staff and basic pay in the base year by band. */
  bandShare: Float64Array;
  bandPay: Float64Array;
  /** Employer's pension contribution by year, in the view chosen. */
  pension: Float64Array;
  /** High-cost area by year: rate, least and most; zeros outside. */
  zoneRate: Float64Array;
  zoneLeast: Float64Array;
  zoneMost: Float64Array;
}

/** A kind of leaver, and how many of the leavers are of it. */
export interface StratumInputs {
  weight: number;
  serviceYears: number;
  /** Full-time salary, pounds. */
  salary: number;
  fte: number;
  age: number;
  takesPension: boolean;
  /** Capitalised cost of an unreduced pension, pounds. */
  capitalisedCost: number;
  /** Weeks; statutory or contract, whichever applies. */
  noticeWeeks: number;
}

export interface ExitInputs {
  regime: Regime;
  monthRule: MonthRule;
  terms: ExitTerms;
  marsTerms: MarsTerms;
  statutory: StatutoryTerms;
  /** Pounds above which Class 1A falls due; Infinity before 6 April 2020. */
  class1AThreshold: number;
  /** Serial of the day on which the plan is announced (days, any fixed origin shared with `quarterStart`). */
  announced: number;
  /** Days before the first exit by number of people, the highest first. */
  readonly consultation: readonly { readonly people: number; readonly days: number }[];
  /** Days of consultation in place of the table; NaN to use it. */
  consultationOverride: number;
  /** Quarter of exits in place of the dates; NaN to use them. */
  exitQuarterOverride: number;
  /** Quarters by which exits slip, or come early; set by analyses only, so 0 where it is left out. */
  delayQuarters?: number;
  /** Quarters from the decision to the target, in which turnover helps. */
  leadQuarters: number;
  marsQuarter: number;
  payInLieuShare: number;
  legalPerExit: number;
  outplacementPerExit: number;
  /** Probability of repayment times the share repaid. */
  clawback: number;
  fourWeekShare: number;
  savingStart: SavingStart;
  /** Cost of one exit in place of the strata; NaN to use them. */
  averageCost: number;
  /** Cost of one agreed resignation in place of the strata; NaN to use them. */
  averageMarsCost: number;
  /** Annual saving of one leaver (WTE) in the base year in place of the cost per WTE; NaN to use it. */
  savingPerLeaver: number;
  strata: StratumInputs[];
}

export interface MergerInputs {
  /** Indices of the units that merge. */
  readonly units: readonly number[];
  /** Share of the smaller unit's posts held twice; ignored where `duplicates` is a number. */
  duplicateRate: number;
  /** Posts held twice, counted; NaN to use the rate. */
  duplicates: number;
  /** Share of the duplicate posts gone by the end of each quarter; NaN to go with the other exits. */
  profile: Float64Array;
  /** Integration cost by quarter, pounds. */
  integration: Float64Array;
  /** Share of combined income lost, by year (base year first). */
  lossRate: Float64Array;
  margin: number;
  /** Share of the lost income that moves to a team inside the scenario. */
  transferShare: number;
}

/** Everything one run needs. Mutable on purpose: sensitivity and simulation change one driver and run again. */
export interface Inputs {
  readonly years: number;
  readonly quarters: number;
  /** Calendar year in which year 1 starts. */
  readonly firstYear: number;
  cut: Float64Array;
  cutBasis: CutBasis;
  cutTarget: CutTarget;
  /** Price index by year, base year of the axis first. */
  deflator: Float64Array;
  /** Price index of the year in whose prices real values are shown. */
  deflatorBase: number;
  award: Float64Array;
  drift: Float64Array;
  /** Growth of non-pay prices by year; NaN to follow the deflator. */
  nonPayInflation: Float64Array;
  /** Share of a year's resource that falls in each quarter, four a year. */
  phasing: Float64Array;
  discountRate: number;
  /** Year, counted from the base year, whose affordable workforce is aimed at. */
  targetYear: number;
  rates: readonly OnCostRates[];
  organisations: OrganisationInputs[];
  units: UnitInputs[];
  exits: ExitInputs;
  merger: MergerInputs | null;
  fundLocal: number;
  fundNational: number;
  fundCustomers: number;
  /** Serials of the first day of quarters 1 to `quarters + 1`. */
  readonly quarterStart: Float64Array;
}
