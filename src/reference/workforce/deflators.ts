import type { FinancialYear } from "../dates";
import { answer, refuse, type Answer } from "../fault";
import { groupBy, listed, type Tables } from "../tables";
import { yearNotHeld } from "./held";

/** The price level of a financial year: the GDP deflator with the calendar year 2023 as 100. */
export interface DeflatorFigure {
  readonly year: FinancialYear;
  readonly index: number;
  /** The forecast it was published in: print it beside every figure in real terms. */
  readonly vintage: string;
  readonly status: "outturn" | "forecast";
  readonly note: string;
  readonly sources: readonly string[];
}

/** GDP deflators of the Office for Budget Responsibility. Growth and other base years follow from the index. */
export class Deflators {
  /** The preferred one first. */
  readonly vintages: readonly string[];
  readonly #byVintage = new Map<string, ReadonlyMap<FinancialYear, Answer<DeflatorFigure>>>();

  constructor(tables: Tables) {
    const rows = tables.rows("deflators");
    for (const [vintage, group] of groupBy(rows, (row) => row.vintage))
      this.#byVintage.set(
        vintage,
        new Map(
          group.map((row) => [
            row.year,
            answer({
              year: row.year,
              index: row.index,
              vintage,
              status: row.status,
              note: row.note,
              sources: listed(row.sources),
            }),
          ]),
        ),
      );
    const preferred = rows.find((row) => row.preferred)?.vintage;
    this.vintages = [...this.#byVintage.keys()].sort((a, b) => +(b === preferred) - +(a === preferred));
  }

  /** Financial years of a vintage, oldest first; of the preferred one when none is named. */
  years(vintage = this.vintages[0]): readonly FinancialYear[] {
    return [...(this.#byVintage.get(vintage ?? "")?.keys() ?? [])].sort();
  }

  /** The index of a year; of the preferred vintage when none is named. Vintages are never mixed. */
  deflator(year: FinancialYear, vintage = this.vintages[0]): Answer<DeflatorFigure> {
    const series = this.#byVintage.get(vintage ?? "");
    if (!series)
      return refuse(
        "bad_argument",
        `There is no deflator vintage "${vintage ?? ""}": write ${this.vintages.map((name) => `"${name}"`).join(" or ")}.`,
      );
    return (
      series.get(year) ??
      yearNotHeld("The GDP deflator", year, this.years(vintage), "choose a year that is held")
    );
  }
}
