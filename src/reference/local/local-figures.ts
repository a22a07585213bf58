import { sayDate, type FinancialYear } from "../dates";
import type { Basis, Row } from "../schema";
import type { LocalKind, LocalSet } from "./local-set";

/** What a figure rests on that may be one of the user's own. */
export type FigureBasis = Basis | "local";

/** One figure of the user's own, as the register consults it. */
export interface LocalFigure {
  readonly body: string;
  readonly kind: LocalKind;
  readonly measure: string;
  readonly period: string;
  readonly amount: number;
  readonly unit: string;
  /** Id of its source among {@link LocalFigures.sources}. */
  readonly source: string;
  /** Id of the set it came with. */
  readonly set: string;
}

const keyOf = (kind: LocalKind, measure: string, body: string, period: string): string =>
  [kind, measure, body, period].join("\n");

/**
 * All figures of the user's own, laid over each other: of two that say something of the same organisation, measure
 * and period the one added last counts. Immutable; the register asks it before its own tables.
 */
export class LocalFigures {
  /** One source for every text and day of entry, as the register cites it. */
  readonly sources: readonly Row<"sources">[];
  /** How many figures count. */
  readonly count: number;
  readonly #figures = new Map<string, LocalFigure>();
  readonly #ofBody = new Map<string, LocalFigure[]>();
  readonly #allowances = new Map<FinancialYear, Map<string, LocalFigure>>();

  constructor(readonly sets: readonly LocalSet[]) {
    const sources = new Map<string, Row<"sources">>();
    const cite = (text: string, entered: string): string => {
      const title = `local figure: ${text}, entered ${sayDate(entered)}`;
      let source = sources.get(title);
      if (!source) sources.set(title, (source = sourceOf(`local-${sources.size + 1}`, title)));
      return source.id;
    };
    const newestLast = [...sets].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    for (const { id: set, kind, measure, unit, source, entered, rows } of newestLast)
      for (const { body, period, amount, source: own } of rows)
        this.#figures.set(keyOf(kind, measure, body, period), {
          body,
          kind,
          measure,
          period,
          amount,
          unit,
          source: cite(own || source, entered),
          set,
        });
    this.sources = [...sources.values()];
    this.count = this.#figures.size;
    const oldestFirst = [...this.#figures.values()].sort((a, b) =>
      a.period < b.period ? -1 : a.period > b.period ? 1 : 0,
    );
    for (const figure of oldestFirst) {
      const of = this.#ofBody.get(figure.body);
      if (of) of.push(figure);
      else this.#ofBody.set(figure.body, [figure]);
      if (figure.kind !== "allowance") continue;
      const year = this.#allowances.get(figure.period);
      if (year) year.set(figure.body, figure);
      else this.#allowances.set(figure.period, new Map([[figure.body, figure]]));
    }
  }

  /** The one figure of a measure, organisation and period. */
  get(kind: LocalKind, measure: string, body: string, period: string): LocalFigure | undefined {
    return this.#figures.get(keyOf(kind, measure, body, period));
  }

  /** Figures of one kind of an organisation, oldest first. */
  of(kind: LocalKind, body: string): readonly LocalFigure[] {
    return (this.#ofBody.get(body) ?? []).filter((figure) => figure.kind === kind);
  }

  /** Allowances of a year by organisation. */
  allowancesIn(year: FinancialYear): ReadonlyMap<string, LocalFigure> {
    return this.#allowances.get(year) ?? new Map<string, LocalFigure>();
  }

  /** Years with an allowance, in no order. */
  allowanceYears(): readonly FinancialYear[] {
    return [...this.#allowances.keys()];
  }
}

/** What a workbook without figures of its own has. */
export const NO_LOCAL_FIGURES = new LocalFigures([]);

const sourceOf = (id: string, title: string): Row<"sources"> => ({
  id,
  publisher: "",
  title,
  published: "",
  address: "",
  licence: "",
  note: "",
});
