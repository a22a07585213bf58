import { type Body, sayBody } from "./bodies";
import { firstDay, firstDayOfYear, yearOf, type FinancialYear } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { outsideLife, sumOverCustomers } from "./money";
import type { FigureBasis, LocalFigure, LocalFigures } from "./local/local-figures";
import type { Row } from "./schema";
import type { Support } from "./support";
import { groupBy, listed, type Tables } from "./tables";

/** `allowance` is the population NHS England used to set allowances; `registered` with GPs; `ons` residents. */
export type Measure = Row<"populations">["measure"];
export const MEASURES: readonly Measure[] = ["allowance", "registered", "ons"];

/** A population of the tables, or one of the user's own in the same shape. */
export type PopulationRow = Omit<Row<"populations">, "basis"> & { readonly basis: FigureBasis };

export interface Population {
  readonly persons: number;
  readonly measure: Measure;
  readonly series: string;
  readonly period: string;
  readonly geography: string;
  readonly basis: FigureBasis;
  readonly sources: readonly string[];
}

/** Populations by body, financial year and measure. Measures are never mixed within a figure. */
export class Populations {
  #byBody: ReadonlyMap<string, readonly Row<"populations">[]> | undefined;
  readonly #about = new Map<string, readonly PopulationRow[]>();

  constructor(
    private readonly tables: Tables,
    private readonly support: Support,
    private readonly local: LocalFigures,
  ) {}

  /** Every population held for a body, oldest first; of one day the user's own before others. */
  about(body: Body): readonly PopulationRow[] {
    const own = this.local.of("population", body.id);
    if (!own.length) return this.#published(body);
    let all = this.#about.get(body.id);
    if (!all) {
      all = [...own.map(ownRow), ...this.#published(body)].sort(byDay);
      this.#about.set(body.id, all);
    }
    return all;
  }

  #published(body: Body): readonly Row<"populations">[] {
    this.#byBody ??= groupBy([...this.tables.rows("populations")].sort(byDay), (row) => row.body);
    return this.#byBody.get(body.id) ?? [];
  }

  /**
   * Persons in a financial year: the user's own figure, else what was published. Without a measure: the allowance
   * population, else registered, else ONS. Of several figures in the year the earliest counts; a CSU is the sum of
   * the CCGs it served.
   */
  population(body: Body, year: FinancialYear, measure?: Measure): Answer<Population> {
    const outside = outsideLife(body, year);
    if (outside) return outside;
    for (const wanted of measure ? [measure] : MEASURES) {
      const own = this.local.get("population", wanted, body.id, year);
      if (own) return answer(population(ownRow(own)));
    }
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

/** Own figures are given by financial year, and hold from its first day. */
const ownRow = (figure: LocalFigure): PopulationRow => ({
  body: figure.body,
  measure: figure.measure as Measure,
  series: "local",
  as_at: firstDayOfYear(figure.period),
  period: figure.period,
  persons: figure.amount,
  geography: "",
  basis: "local",
  note: "",
  sources: figure.source,
});

const byDay = (a: { readonly as_at: string }, b: { readonly as_at: string }): number =>
  a.as_at < b.as_at ? -1 : a.as_at > b.as_at ? 1 : 0;

const population = (row: PopulationRow): Population => ({
  persons: row.persons,
  measure: row.measure,
  series: row.series,
  period: row.period,
  geography: row.geography,
  basis: row.basis,
  sources: listed(row.sources),
});
