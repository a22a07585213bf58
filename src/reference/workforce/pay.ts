import type { FinancialYear } from "../dates";
import { answer, refuse, type Answer } from "../fault";
import type { Basis } from "../schema";
import { listed, type Tables } from "../tables";
import { sayYears, yearNotHeld, yearsOf } from "./held";
import { PAY_POINTS, type Band, type PayPoint } from "./scale";

/** Annual basic pay of a full-time post, in pounds, before supplements. */
export interface PayFigure {
  readonly year: FinancialYear;
  readonly amount: number;
  readonly basis: Basis;
  /** Pounds by which a derived or estimated figure may be out. */
  readonly tolerance: number;
  /** How a derived figure was worked out. */
  readonly method: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** The pay award of a year. */
export interface PayAward {
  readonly year: FinancialYear;
  /** Share of pay, 0.01 for 1%; null where the award was no one rate. */
  readonly headline: number | null;
  /** False where the award did not raise the scales. */
  readonly consolidated: boolean;
  /** Which points it covered, and what else was paid. */
  readonly text: string;
  readonly sources: readonly string[];
}

const PLACES: Readonly<Record<PayPoint, string>> = { min: "bottom", mid: "middle", max: "top" };
const REMEDY = "give the salary itself";

/** Agenda for Change pay in England: NHS Employers' scales, and what was derived from the awards where they were not found. */
export class PayScales {
  readonly years: readonly FinancialYear[];
  readonly awardYears: readonly FinancialYear[];
  readonly #points = new Map<string, Answer<PayFigure>>();
  readonly #reasons = new Map<string, string>();
  readonly #spine = new Map<string, Answer<PayFigure>>();
  readonly #awards = new Map<FinancialYear, Answer<PayAward>>();

  constructor(tables: Tables) {
    for (const row of tables.rows("pay_points")) {
      const key = keyOf(row.year, row.band, row.point);
      if (row.amount === null) this.#reasons.set(key, row.note);
      else this.#points.set(key, answer(figureOf({ ...row, amount: row.amount })));
    }
    for (const row of tables.rows("spine_points"))
      this.#spine.set(`${row.year} ${row.point}`, answer(figureOf(row)));
    for (const row of tables.rows("pay_awards"))
      this.#awards.set(
        row.year,
        answer({
          year: row.year,
          headline: row.headline,
          consolidated: row.consolidated === "yes",
          text: [row.coverage, row.note].filter(Boolean).join(". "),
          sources: listed(row.sources),
        }),
      );
    this.years = yearsOf(tables.rows("pay_points"));
    this.awardYears = yearsOf(tables.rows("pay_awards"));
  }

  /**
   * Basic pay at the bottom, middle or top of a band, in pounds a year for a full-time post. A point that was not
   * found is refused; none is worked out from its neighbours.
   */
  pay(year: FinancialYear, band: Band, point: PayPoint): Answer<PayFigure> {
    return this.#points.get(keyOf(year, band, point)) ?? this.#notHeld(year, band, point);
  }

  /** Basic pay at a point of the second pay spine (1 to 54), in pounds a year; the spine ended in March 2018. */
  spine(year: FinancialYear, point: number): Answer<PayFigure> {
    const found = this.#spine.get(`${year} ${point}`);
    if (found) return found;
    const held = [...this.#spine.keys()].flatMap((key) =>
      key.endsWith(` ${point}`) ? [key.slice(0, 7)] : [],
    );
    return yearNotHeld(`Spine point ${point}`, year, held, REMEDY);
  }

  award(year: FinancialYear): Answer<PayAward> {
    return (
      this.#awards.get(year) ??
      yearNotHeld("The pay award", year, this.awardYears, "enter the award you assume")
    );
  }

  #notHeld(year: FinancialYear, band: Band, point: PayPoint): Answer<PayFigure> {
    if (!this.years.includes(year)) return yearNotHeld("Pay", year, this.years, REMEDY);
    const what = `The ${PLACES[point]} of band ${band} in ${year} is not in this data`;
    const reason = this.#reasons.get(keyOf(year, band, point));
    const inYear = PAY_POINTS.flatMap((other) => {
      const found = this.#points.get(keyOf(year, band, other));
      return found?.ok ? [`${PLACES[other]} £${found.value.amount.toLocaleString("en-GB")}`] : [];
    });
    const elsewhere = this.years.filter((other) => this.#points.has(keyOf(other, band, point)));
    const held = [
      reason,
      inYear.length ? `held in ${year}: ${inYear.join(", ")}` : "",
      elsewhere.length ? `held for other years: ${sayYears(elsewhere)}` : "",
    ].filter(Boolean);
    return refuse("not_published", `${what}${held.length ? ` (${held.join("; ")})` : ""}: ${REMEDY}.`);
  }
}

const keyOf = (year: FinancialYear, band: Band, point: PayPoint): string => `${year} ${band} ${point}`;

const figureOf = (row: {
  readonly year: FinancialYear;
  readonly amount: number;
  readonly tolerance: number | null;
  readonly basis: Basis;
  readonly method: string;
  readonly note: string;
  readonly sources: string;
}): PayFigure => ({
  year: row.year,
  amount: row.amount,
  basis: row.basis,
  tolerance: row.tolerance ?? 0,
  method: row.method,
  note: row.note,
  sources: listed(row.sources),
});
