import { type Body, isOpenWithin, sayBody } from "./bodies";
import { firstDayOfYear, lastDayOfYear, sayDate, type FinancialYear } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import type { FigureBasis, LocalFigure, LocalFigures } from "./local/local-figures";
import type { Basis, Row } from "./schema";
import type { Support } from "./support";
import { groupBy, listed, type Tables } from "./tables";

/**
 * Which allowance figure is wanted; `best` is the user's own, else the most precise one that agrees with what was
 * published.
 */
export type AllowanceBasis = "best" | "published" | "derived" | "local";
export const ALLOWANCE_BASES: readonly AllowanceBasis[] = ["best", "published", "derived", "local"];

/** An amount in pounds for one financial year, with what it rests on. */
export interface Allowance {
  readonly amount: number;
  readonly year: FinancialYear;
  readonly basis: FigureBasis;
  /** Pounds to which it is stated. */
  readonly roundedTo: number;
  readonly method: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** A national rate in pounds a head of population, or the reason why none is held. */
export interface Rate {
  readonly year: FinancialYear;
  readonly type: "CCG" | "ICB";
  readonly variant: string;
  readonly preferred: boolean;
  readonly perHead: number | null;
  readonly total: number | null;
  readonly changePercent: number | null;
  readonly scope: string;
  readonly basis: Basis;
  readonly note: string;
  readonly sources: readonly string[];
}

/** Running cost allowances and the national rates behind them. */
export class Money {
  readonly rates: readonly Rate[];
  readonly #tables: Tables;
  #byYear: ReadonlyMap<FinancialYear, ReadonlyMap<string, readonly Row<"allowances">[]>> | undefined;
  readonly #best = new Map<string, ReadonlyMap<string, Allowance>>();

  constructor(
    tables: Tables,
    private readonly support: Support,
    private readonly local: LocalFigures,
  ) {
    this.#tables = tables;
    this.rates = tables.rows("rates").map((row) => ({
      year: row.year,
      type: row.type,
      variant: row.variant,
      preferred: row.preferred === "yes",
      perHead: row.per_head,
      total: row.total,
      changePercent: row.change_percent,
      scope: row.scope,
      basis: row.basis,
      note: row.note,
      sources: listed(row.sources),
    }));
  }

  /** Allowances of one year by body id, chosen by basis: one look-up a body for callers with long lists. */
  allowancesOf(year: FinancialYear, basis: AllowanceBasis): ReadonlyMap<string, Allowance> {
    const key = `${year} ${basis}`;
    let chosen = this.#best.get(key);
    if (!chosen) {
      const found = new Map<string, Allowance>();
      for (const [body, rows] of this.#year(year) ?? []) {
        const row = choose(rows, basis);
        if (row) found.set(body, allowance(row));
      }
      if (basis === "best" || basis === "local")
        for (const [body, figure] of this.local.allowancesIn(year)) found.set(body, ownAllowance(figure));
      this.#best.set(key, (chosen = found));
    }
    return chosen;
  }

  /** Every allowance, plan and budget published or derived for a body, by year. */
  about(body: Body): readonly Row<"allowances">[] {
    return this.#tables.rows("allowances").filter((row) => row.body === body.id);
  }

  /** Financial years for which any allowance is held, oldest first. */
  years(): readonly FinancialYear[] {
    return [...new Set([...this.#years().keys(), ...this.local.allowanceYears()])].sort();
  }

  /**
   * The running cost allowance of a body in a financial year, in pounds. A CSU has none of its own: it gets the
   * sum of the CCGs it served on the first day of the year on which it was open.
   */
  allowance(body: Body, year: FinancialYear, basis: AllowanceBasis = "best"): Answer<Allowance> {
    const held = this.allowancesOf(year, basis).get(body.id);
    if (held) return answer(held);
    const closedOrNew = outsideLife(body, year);
    if (closedOrNew) return closedOrNew;
    if (body.type === "CSU") return this.#ofCustomers(body, year, basis);
    return refuse("not_published", this.#whyNone(body, year, basis));
  }

  #ofCustomers(csu: Body, year: FinancialYear, basis: AllowanceBasis): Answer<Allowance> {
    const sum = sumOverCustomers(this.support, csu, year, (ccg) => this.allowance(ccg, year, basis));
    if (!sum.ok) return sum;
    const parts = sum.value;
    return answer({
      amount: parts.reduce((total, part) => total + part.amount, 0),
      year,
      basis: "derived",
      roundedTo: Math.max(...parts.map((part) => part.roundedTo)),
      method: `sum of the ${parts.length} CCGs served`,
      note: "",
      sources: [...new Set(parts.flatMap((part) => part.sources))],
    });
  }

  /**
   * The national rate in pounds a head for a year: the preferred one, or the variant asked for.
   * Conflicting published figures are variants; what was not found says so.
   */
  perHead(year: FinancialYear, type: "CCG" | "ICB" = "CCG", variant?: string): Answer<Rate> {
    const held = this.rates.filter((rate) => rate.year === year && rate.type === type);
    const priced = held.filter((rate) => rate.perHead !== null);
    const found = variant
      ? priced.find((rate) => rate.variant === variant.trim().toLowerCase())
      : priced.find((rate) => rate.preferred);
    if (found) return answer(found);
    const variants = priced.map((rate) => `"${rate.variant}" (${rate.perHead!.toFixed(2)})`).join(", ");
    const others = variants ? ` Held: ${variants}.` : "";
    const reason = held.find((rate) => rate.basis === "not_found")?.note;
    return refuse(
      "not_published",
      variant && priced.length
        ? `No variant "${variant}" of the ${type} rate for ${year}.${others}`
        : `No ${type} running cost rate a head for ${year} is held${reason ? ` (${reason})` : ""}.${others}`,
    );
  }

  #years(): ReadonlyMap<FinancialYear, ReadonlyMap<string, readonly Row<"allowances">[]>> {
    if (!this.#byYear) {
      const rows = this.#tables.rows("allowances").filter((row) => row.kind === "allowance");
      this.#byYear = new Map(
        [...groupBy(rows, (row) => row.year)].map(([year, of]) => [year, groupBy(of, (row) => row.body)]),
      );
    }
    return this.#byYear;
  }

  #year(year: FinancialYear): ReadonlyMap<string, readonly Row<"allowances">[]> | undefined {
    return this.#years().get(year);
  }

  #whyNone(body: Body, year: FinancialYear, basis: AllowanceBasis): string {
    const years = this.about(body)
      .filter((row) => row.kind === "allowance")
      .map((row) => row.year);
    const own = this.local.of("allowance", body.id).map((figure) => figure.period);
    if (basis === "local")
      return `No figure of your own is stored for ${sayBody(body)} in ${year}${own.length ? `, only for ${own.join(", ")}` : ""}: add it in the panel, under Data.`;
    const held =
      years.length || own.length
        ? ` Held for it: ${[...new Set([...years, ...own])].sort().join(", ")}.`
        : "";
    if (years.includes(year))
      return `No ${basis} allowance of ${sayBody(body)} for ${year}: leave the basis out.`;
    return `NHS England's figure for ${sayBody(body)} in ${year} is not in this data.${held}`;
  }
}

/** A refusal when the body was open on no day of the year. */
export function outsideLife(body: Body, year: FinancialYear): Answer<never> | undefined {
  if (isOpenWithin(body, firstDayOfYear(year), lastDayOfYear(year))) return undefined;
  const early = body.opened !== undefined && body.opened > lastDayOfYear(year);
  return early
    ? refuse(
        "not_yet_open",
        `${sayBody(body)} opened on ${sayDate(body.opened!)}: it has no figure for ${year}.`,
      )
    : refuse("closed", `${sayBody(body)} closed on ${sayDate(body.closed!)}: it has no figure for ${year}.`);
}

/** One figure for every CCG a CSU served when the year began (or it opened); none when any is missing. */
export function sumOverCustomers<T>(
  support: Support,
  csu: Body,
  year: FinancialYear,
  figure: (ccg: Body) => Answer<T>,
): Answer<readonly T[]> {
  const start = firstDayOfYear(year);
  const day = csu.opened !== undefined && csu.opened > start ? csu.opened : start;
  const customers = support.customersOf(csu, day).map((service) => service.ccg);
  if (!customers.length)
    return refuse("not_mapped", `No source names the CCGs that ${sayBody(csu)} served on ${sayDate(day)}.`);
  const answers = customers.map((ccg) => ({ ccg, of: figure(ccg) }));
  const missing = answers.filter(({ of }) => !of.ok).map(({ ccg }) => ccg.ods);
  if (missing.length)
    return refuse(
      "not_published",
      `${missing.length} of the ${customers.length} CCGs that ${sayBody(csu)} served have no figure for ${year} (${missing.slice(0, 5).join(", ")}): no sum is given.`,
    );
  return answer(answers.flatMap(({ of }) => (of.ok ? [of.value] : [])));
}

const allowance = (row: Row<"allowances">): Allowance => ({
  amount: row.amount,
  year: row.year,
  basis: row.basis,
  roundedTo: row.rounded_to,
  method: row.method,
  note: row.note,
  sources: listed(row.sources),
});

const ownAllowance = (figure: LocalFigure): Allowance => ({
  amount: figure.amount,
  year: figure.period,
  basis: "local",
  roundedTo: 1,
  method: "your own figure",
  note: "",
  sources: [figure.source],
});

function choose(rows: readonly Row<"allowances">[], basis: AllowanceBasis): Row<"allowances"> | undefined {
  const published = rows.find((row) => row.basis === "published");
  const derived = rows.find((row) => row.basis === "derived");
  if (basis === "published") return published;
  if (basis === "derived") return derived;
  if (basis === "local") return undefined;
  // A derived figure that rounds to the published one is the same figure, more precisely.
  const agrees =
    published && derived && derived.rounded_to < published.rounded_to
      ? Math.abs(derived.amount - published.amount) <= published.rounded_to / 2
      : false;
  return agrees ? derived : (published ?? derived);
}
