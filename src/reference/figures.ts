import type { Body } from "./bodies";
import { firstDay } from "./dates";
import type { FigureBasis, LocalFigure, LocalFigures } from "./local/local-figures";
import type { Precision, Row } from "./schema";
import { groupBy, listed, type Tables } from "./tables";

/** A figure told of one body, or of several together. */
export interface Figure {
  readonly bodies: readonly string[];
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** As stated: a day, a month, a year or a window; blank where the source gives none. */
  readonly asAt: string;
  readonly precision: Precision;
  readonly precisionNote: string;
  readonly basis: FigureBasis;
  readonly note: string;
  readonly sources: readonly string[];
}

/** People in public posts and other things said of a body. */
export type Person = Row<"people">;
export type Field = Row<"fields">;
export type Staff = Row<"staff">;

/** What is held about bodies beside codes, lines, coverage and money. */
export class Figures {
  /** Figures of the tables. */
  readonly all: readonly Figure[];
  readonly #byBody: ReadonlyMap<string, readonly Figure[]>;
  #fields: ReadonlyMap<string, readonly Field[]> | undefined;
  #people: ReadonlyMap<string, readonly Person[]> | undefined;
  #staff: ReadonlyMap<string, readonly Staff[]> | undefined;

  constructor(
    private readonly tables: Tables,
    private readonly local: LocalFigures,
  ) {
    this.all = tables.rows("figures").map((row) => ({
      bodies: listed(row.bodies),
      metric: row.metric,
      value: row.value,
      unit: row.unit,
      asAt: row.as_at,
      precision: row.precision,
      precisionNote: row.precision_note,
      basis: row.basis,
      note: row.note,
      sources: listed(row.sources),
    }));
    const pairs = this.all.flatMap((figure) => figure.bodies.map((id) => ({ id, figure })));
    this.#byBody = new Map(
      [...groupBy(pairs, (pair) => pair.id)].map(([id, of]) => [
        id,
        of.map((pair) => pair.figure).sort(byDay),
      ]),
    );
  }

  /** Figures that name the body, alone or with others, oldest first; of one day the user's own last. */
  about(body: Body): readonly Figure[] {
    const told = this.#byBody.get(body.id) ?? [];
    const own = [...this.local.of("figure", body.id), ...this.local.of("staff", body.id)];
    return own.length ? [...told, ...own.map(ownFigure)].sort(byDay) : told;
  }

  fieldsOf(body: Body): readonly Field[] {
    return (this.#fields ??= groupBy(this.tables.rows("fields"), (row) => row.body)).get(body.id) ?? [];
  }

  peopleOf(body: Body): readonly Person[] {
    return (this.#people ??= groupBy(this.tables.rows("people"), (row) => row.body)).get(body.id) ?? [];
  }

  /** Staff in post by month, official series, oldest first. */
  staffOf(body: Body): readonly Staff[] {
    return (this.#staff ??= groupBy(this.tables.rows("staff"), (row) => row.body)).get(body.id) ?? [];
  }
}

const ownFigure = (figure: LocalFigure): Figure => ({
  bodies: [figure.body],
  metric: figure.measure,
  value: figure.amount,
  unit: figure.unit,
  asAt: figure.period,
  precision: "exact",
  precisionNote: "",
  basis: "local",
  note: "",
  sources: [figure.source],
});

const byDay = (a: Figure, b: Figure): number => {
  const [x, y] = [firstDay(a.asAt) ?? "", firstDay(b.asAt) ?? ""];
  return x < y ? -1 : x > y ? 1 : 0;
};

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  about: "about",
  over: "over",
  at_least: "at least",
  under: "under",
  at_most: "at most",
};

/** The word that goes before a figure: "about", "over", or nothing where it is exact. */
export const precisionWord = (precision: Precision): string => PRECISION_WORDS[precision];
