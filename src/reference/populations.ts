import { type Body, sayBody } from "./bodies";
import { firstDay, yearOf, type FinancialYear } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { outsideLife, sumOverCustomers } from "./money";
import type { Basis, Row } from "./schema";
import type { Support } from "./support";
import { groupBy, listed, type Tables } from "./tables";

/** `allowance` is the population NHS England used to set allowances; `registered` with GPs; `ons` residents. */
export type Measure = Row<"populations">["measure"];
export const MEASURES: readonly Measure[] = ["allowance", "registered", "ons"];

export interface Population {
  readonly persons: number;
  readonly measure: Measure;
  readonly series: string;
  readonly period: string;
  readonly geography: string;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** Populations by body, financial year and measure. Measures are never mixed within a figure. */
export class Populations {
  #byBody: ReadonlyMap<string, readonly Row<"populations">[]> | undefined;

  constructor(
    private readonly tables: Tables,
    private readonly support: Support,
  ) {}

  /** Every population held for a body, oldest first. */
  about(body: Body): readonly Row<"populations">[] {
    this.#byBody ??= groupBy(
      [...this.tables.rows("populations")].sort((a, b) =>
        a.as_at < b.as_at ? -1 : a.as_at > b.as_at ? 1 : 0,
      ),
      (row) => row.body,
    );
    return this.#byBody.get(body.id) ?? [];
  }

  /**
   * Persons in a financial year. Without a measure: the allowance population, else registered, else ONS. Of
   * several figures in the year the earliest counts; a CSU is the sum of the CCGs it served.
   */
  population(body: Body, year: FinancialYear, measure?: Measure): Answer<Population> {
    const outside = outsideLife(body, year);
    if (outside) return outside;
    if (body.type === "CSU") return this.#ofCustomers(body, year, measure);
    const held = this.about(body).filter((row) => yearOf(firstDay(row.as_at)!) === year);
    for (const wanted of measure ? [measure] : MEASURES) {
      const found = held.find((row) => row.measure === wanted);
      if (found) return answer(population(found));
    }
    const years = [...new Set(this.about(body).map((row) => yearOf(firstDay(row.as_at)!)))].sort();
    const which = measure ? `${measure} population` : "population";
    return refuse(
      "not_published",
      `No ${which} of ${sayBody(body)} for ${year} is held.${years.length ? ` Held for it: ${years.join(", ")}.` : ""}`,
    );
  }

  #ofCustomers(csu: Body, year: FinancialYear, measure?: Measure): Answer<Population> {
    // Without a measure each is tried for all customers alike: a sum never mixes measures.
    let last: Answer<Population> | undefined;
    for (const wanted of measure ? [measure] : MEASURES) {
      const sum = sumOverCustomers(this.support, csu, year, (ccg) => this.population(ccg, year, wanted));
      if (sum.ok) {
        const parts = sum.value;
        return answer({
          ...parts[0]!,
          persons: parts.reduce((total, part) => total + part.persons, 0),
          basis: "derived",
          sources: [...new Set(parts.flatMap((part) => part.sources))],
        });
      }
      last ??= sum;
    }
    return last!;
  }
}

const population = (row: Row<"populations">): Population => ({
  persons: row.persons,
  measure: row.measure,
  series: row.series,
  period: row.period,
  geography: row.geography,
  basis: row.basis,
  sources: listed(row.sources),
});
