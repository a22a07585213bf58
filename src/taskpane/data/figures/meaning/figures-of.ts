/** The figures of a table, and row by row what keeps others from being taken. */
import { type Body, isOpen, sayBody } from "../../../../reference/bodies";
import { sayDate } from "../../../../reference/dates";
import {
  LONGEST_SOURCE,
  MOST_LOCAL_ROWS,
  type LocalKind,
  type LocalRow,
} from "../../../../reference/local/local-set";
import { outsideLife } from "../../../../reference/money";
import type { Register } from "../../../../reference/register";
import type { BodyType } from "../../../../reference/schema";
import { dataFiguresFaultsTexts } from "../../../../texts/en-GB/data-figures-faults";
import type { RawCell, RawTable } from "../read/raw-table";
import { isByYear, periodInHeading, readAmount, readPeriod, textOf, unguarded } from "./cells";
import { headingOf, type Layout, type Meaning } from "./columns";
import type { Problem, ProblemCode } from "./problems";

/** A figure that can be taken, with the row it stands in. */
export interface FoundFigure extends LocalRow {
  readonly row: number;
}

export interface Findings {
  readonly figures: readonly FoundFigure[];
  readonly problems: readonly Problem[];
  /** Cells of amounts that are blank on purpose. */
  readonly blanks: number;
  /** Rows that hold anything below the headings. */
  readonly rows: number;
}

/** Rows looked at before the panel may paint again. */
const ROWS_AT_ONCE = 100;
/** Looking for the nearest names costs a comparison with every name held. */
const MOST_HINTS = 25;
/** Bodies that took over the code of a closed one, in the order in which they are tried. */
const HEIRS: readonly BodyType[] = ["SUBICB", "ICB"];

/** Amounts that can be: outside them a unit was mistaken, or a column. */
const RANGES: Readonly<Record<LocalKind, readonly [least: number, most: number, words: string]>> = {
  allowance: [1_000, 2_000_000_000, dataFiguresFaultsTexts.range.allowance],
  population: [100, 70_000_000, dataFiguresFaultsTexts.range.population],
  staff: [0, 100_000, dataFiguresFaultsTexts.range.staff],
  figure: [-1e12, 1e12, dataFiguresFaultsTexts.range.figure],
};

/**
 * Reads the figures of a table in steps, so that a long one does not hold the panel up: each step is to be followed
 * by a pause. The last gives the findings.
 */
export function* findFigures(
  table: RawTable,
  layout: Layout,
  meaning: Meaning,
  register: Register,
): Generator<undefined, Findings> {
  const reading = new Reading(table, layout, meaning, register);
  for (let row = layout.heading + 1; row < table.rows.length; row++) {
    reading.take(row);
    if (row % ROWS_AT_ONCE === 0) yield undefined;
  }
  return reading.findings();
}

class Reading {
  readonly #found = new Map<string, FoundFigure | "contradicted">();
  readonly #problems: Problem[] = [];
  readonly #bodies = new Map<string, Body | string>();
  readonly #headings: readonly (string | undefined)[];
  #blanks = 0;
  #rows = 0;
  #hints = 0;

  constructor(
    private readonly table: RawTable,
    private readonly layout: Layout,
    private readonly meaning: Meaning,
    private readonly register: Register,
  ) {
    const { heading, periods, amounts } = layout;
    this.#headings = amounts.map((column) =>
      periods.from === "headings" ? periodInHeading(meaning.kind, table.rows[heading]?.[column]) : undefined,
    );
  }

  findings(): Findings {
    return {
      figures: [...this.#found.values()].filter((figure) => figure !== "contradicted"),
      problems: this.#problems.sort((a, b) => a.row - b.row),
      blanks: this.#blanks,
      rows: this.#rows,
    };
  }

  take(index: number): void {
    const cells = this.table.rows[index]!;
    if (!cells.some((cell) => textOf(cell))) return;
    this.#rows++;
    const amounts = this.layout.amounts.map((column) => ({ column, amount: readAmount(cells[column]) }));
    const given = amounts.filter(({ amount }) => amount !== undefined);
    this.#blanks += amounts.length - given.length;
    if (!given.length) return;
    const name = textOf(cells[this.layout.organisation]);
    if (!name) return this.#refuse(index, "no_organisation", dataFiguresFaultsTexts.row.noOrganisation);
    for (const { column, amount } of given) {
      const period = this.#periodOf(cells, column);
      if (period === undefined) {
        this.#refuse(index, "no_period", this.#whyNoPeriod(cells));
        return;
      }
      if (amount === null || amount === undefined) {
        this.#refuse(
          index,
          "not_a_number",
          dataFiguresFaultsTexts.row.noNumber(
            textOf(cells[column]),
            headingOf(this.table, this.layout, column),
          ),
        );
        continue;
      }
      const body = this.#bodyOf(name, period);
      if (typeof body === "string") return this.#refuse(index, "unknown_organisation", body);
      this.#figure(index, body, period, amount, cells);
    }
  }

  #figure(index: number, body: Body, period: string, given: number, cells: readonly RawCell[]): void {
    const { kind, scale } = this.meaning;
    // Thousands with decimals would else end in a fraction of a penny.
    const amount = Math.round(given * scale * 100) / 100;
    const [least, most, words] = RANGES[kind];
    const shown = amount.toLocaleString("en-GB");
    if (amount < least || amount > most)
      return this.#refuse(index, "out_of_range", dataFiguresFaultsTexts.row.cannotBe(shown, words));
    if (body.type === "OTHER" && isByYear(kind))
      return this.#refuse(
        index,
        "wrong_type",
        dataFiguresFaultsTexts.row.noFigureOf(
          textOf(cells[this.layout.organisation]),
          sayBody(body),
          kind === "allowance",
        ),
      );
    const closed = this.#notOpen(body, period);
    if (closed) return this.#refuse(index, "not_open", closed);
    const key = `${body.id}\n${period}`;
    const earlier = this.#found.get(key);
    if (earlier === undefined) {
      const source = unguarded(textOf(cells[this.layout.source])).slice(0, LONGEST_SOURCE);
      if (this.#found.size >= MOST_LOCAL_ROWS)
        return this.#refuse(index, "too_many", dataFiguresFaultsTexts.row.tooMany(MOST_LOCAL_ROWS));
      this.#found.set(key, {
        row: index + 1,
        body: body.id,
        period,
        amount,
        ...(source ? { source } : {}),
      });
      return;
    }
    const what = dataFiguresFaultsTexts.row.whose(sayBody(body), sayPeriod(period));
    if (earlier !== "contradicted" && earlier.amount === amount)
      return this.#refuse(index, "given_twice", dataFiguresFaultsTexts.row.sameTwice(what, earlier.row));
    if (earlier !== "contradicted") {
      this.#found.set(key, "contradicted");
      this.#refuse(earlier.row - 1, "contradiction", dataFiguresFaultsTexts.row.otherInRow(what, index + 1));
    }
    this.#refuse(index, "contradiction", dataFiguresFaultsTexts.row.otherBefore(what));
  }

  #periodOf(cells: readonly RawCell[], column: number): string | undefined {
    const { periods, amounts } = this.layout;
    if (periods.from === "headings") return this.#headings[amounts.indexOf(column)];
    return readPeriod(this.meaning.kind, periods.from === "column" ? cells[periods.column] : periods.text);
  }

  #whyNoPeriod(cells: readonly RawCell[]): string {
    const { periods } = this.layout;
    const wanted = isByYear(this.meaning.kind)
      ? dataFiguresFaultsTexts.period.year
      : dataFiguresFaultsTexts.period.date;
    if (periods.from === "headings") return dataFiguresFaultsTexts.period.notInHeading(wanted);
    if (periods.from === "fixed") return dataFiguresFaultsTexts.period.none(wanted);
    const held = textOf(cells[periods.column]);
    return held
      ? dataFiguresFaultsTexts.period.unread(held, wanted)
      : dataFiguresFaultsTexts.period.missing(wanted);
  }

  /** The body a text names in a period, or why none. A code that a closed body passed on means the one open then. */
  #bodyOf(name: string, period: string): Body | string {
    const key = `${name}\n${period}`;
    let known = this.#bodies.get(key);
    if (known === undefined) {
      const first = this.register.resolve(unguarded(name));
      if (first.ok) {
        const heirs = HEIRS.map((type) => this.register.resolve(unguarded(name), [type])).flatMap((heir) =>
          heir.ok ? [heir.value] : [],
        );
        known = [first.value, ...heirs].find((body) => !this.#notOpen(body, period)) ?? first.value;
      } else known = first.fault.message + this.#hint(name, first.fault.code);
      this.#bodies.set(key, known);
    }
    return known;
  }

  #hint(name: string, code: string): string {
    if (code !== "unknown_organisation" || this.#hints++ >= MOST_HINTS) return "";
    const nearest = this.register.directory.nearest(name);
    return nearest.length ? dataFiguresFaultsTexts.period.nearest(nearest.map(sayBody).join(", ")) : "";
  }

  #notOpen(body: Body, period: string): string | undefined {
    if (isByYear(this.meaning.kind)) {
      const outside = outsideLife(body, period);
      return outside && !outside.ok ? outside.fault.message : undefined;
    }
    if (isOpen(body, period)) return undefined;
    const early = body.opened !== undefined && period < body.opened;
    return early
      ? dataFiguresFaultsTexts.period.notYetOpen(sayBody(body), sayDate(body.opened!), sayDate(period))
      : dataFiguresFaultsTexts.period.closed(sayBody(body), sayDate(body.closed!), sayDate(period));
  }

  #refuse(index: number, code: ProblemCode, message: string): void {
    this.#problems.push({ row: index + 1, code, message });
  }
}

/** `2016/17`, or a day in words. */
export const sayPeriod = (period: string): string => (period.length === 7 ? period : sayDate(period));
