import type { FinancialYear } from "../dates";
import { answer, type Answer } from "../fault";
import type { Basis } from "../schema";
import { listed, type Tables } from "../tables";
import { yearNotHeld, yearsOf } from "./held";
import type { Zone } from "./scale";

/** What an employer pays on top of pay in one year: shares of pay, and limits in pounds a year for one person. */
export interface OnCosts {
  readonly year: FinancialYear;
  /** Employer's National Insurance on pay above {@link niThreshold}. */
  readonly niRate: number;
  readonly niThreshold: number;
  /** Null where it was not found; no figure depends on it once the rebate had ended. */
  readonly lowerEarningsLimit: number | null;
  /** Null once contracting out had ended. */
  readonly upperAccrualPoint: number | null;
  /** Share of pay between the two limits by which contracted-out employers paid less; 0 from 6 April 2016. */
  readonly rebate: number;
  /** Employer's pension contribution, with the charge for running the scheme. */
  readonly pensionFull: number;
  /** The part of it local payers meet; the rest is paid centrally. */
  readonly pensionLocal: number;
  /** Apprenticeship levy, from 6 April 2017. */
  readonly levy: number;
  readonly note: string;
  readonly sources: readonly string[];
}

/** A high cost area supplement: a share of basic pay, at least and at most so many pounds a year. */
export interface HighCostArea {
  readonly rate: number;
  readonly min: number;
  readonly max: number;
  readonly basis: Basis;
  /** Pounds by which a derived limit may be out; null where it is not known. */
  readonly tolerance: number | null;
  readonly note: string;
  readonly sources: readonly string[];
}

/** HMRC states the two limits by the week; their annual amount is 52 times that. */
const WEEKS = 52;
const OUTSIDE: HighCostArea = {
  rate: 0,
  min: 0,
  max: 0,
  basis: "published",
  tolerance: 0,
  note: "",
  sources: [],
};

/** Rates of HMRC and the NHS Pension Scheme, and the supplements of the handbook's annex 9. */
export class EmployerCosts {
  readonly years: readonly FinancialYear[];
  readonly #rates = new Map<FinancialYear, Answer<OnCosts>>();
  readonly #areas = new Map<string, Answer<HighCostArea>>();
  readonly areaYears: readonly FinancialYear[];

  constructor(tables: Tables) {
    for (const row of tables.rows("on_costs"))
      this.#rates.set(
        row.year,
        answer({
          year: row.year,
          niRate: row.ni_rate,
          niThreshold: row.ni_threshold,
          lowerEarningsLimit: annual(row.lower_earnings_week),
          upperAccrualPoint: annual(row.upper_accrual_week),
          rebate: row.rebate,
          pensionFull: row.pension_full,
          pensionLocal: row.pension_local,
          levy: row.levy,
          note: row.note,
          sources: listed(row.sources),
        }),
      );
    for (const row of tables.rows("high_cost_areas"))
      this.#areas.set(
        `${row.year} ${row.zone}`,
        answer({
          rate: row.rate,
          min: row.minimum,
          max: row.maximum,
          basis: row.basis,
          tolerance: row.tolerance,
          note: [row.method, row.note].filter(Boolean).join(". "),
          sources: listed(row.sources),
        }),
      );
    this.years = yearsOf(tables.rows("on_costs"));
    this.areaYears = yearsOf(tables.rows("high_cost_areas"));
  }

  onCosts(year: FinancialYear): Answer<OnCosts> {
    return (
      this.#rates.get(year) ??
      yearNotHeld("National Insurance, pension and levy", year, this.years, "enter the rates you assume")
    );
  }

  /** Zone `none` is answered with zeros for every year. */
  highCostArea(year: FinancialYear, zone: Zone): Answer<HighCostArea> {
    if (zone === "none") return answer(OUTSIDE);
    return (
      this.#areas.get(`${year} ${zone}`) ??
      yearNotHeld(
        `The ${zone} London supplement`,
        year,
        this.areaYears,
        "choose no zone and put the supplement into the salary",
      )
    );
  }
}

const annual = (week: number | null): number | null => (week === null ? null : week * WEEKS);
