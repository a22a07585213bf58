/** Which column of a table is what: guessed from headings and from what the cells hold, and then the user's to say. */
import type { LocalKind } from "../../../../reference/local/local-set";
import type { Register } from "../../../../reference/register";
import { dataFiguresTexts } from "../../../../texts/en-GB/data-figures";
import type { RawCell, RawTable } from "../read/raw-table";
import { periodInHeading, readAmount, readPeriod, textOf } from "./cells";

/** Where the years or dates stand. */
export type Periods =
  | { readonly from: "column"; readonly column: number }
  | { readonly from: "headings" }
  /** One for all rows, as typed. */
  | { readonly from: "fixed"; readonly text: string };

/** How a table is to be understood. Rows and columns count from 0. */
export interface Layout {
  /** Row of the headings; -1 where there is none. */
  readonly heading: number;
  readonly organisation: number;
  readonly periods: Periods;
  /** Columns of amounts; one, unless the years are in the headings. */
  readonly amounts: readonly number[];
  /** Column that says where each amount comes from; -1 where there is none. */
  readonly source: number;
}

/** What the figures are. */
export interface Meaning {
  readonly kind: LocalKind;
  /** Measure as the set keeps it; free text for other figures. */
  readonly measure: string;
  /** What one in the table stands for: 1, 1,000 or 1,000,000. */
  readonly scale: number;
  /** Unit of other figures. */
  readonly unit: string;
}

const LOOKED_AT = 40;
const HEADINGS_WITHIN = 15;
const WORDS = {
  organisation: /\b(?:code|ods|organisation|ccg|icb|csu|body|name|commissioner|area)\b/i,
  code: /\bcode\b|\bods\b/i,
  period: /\byear\b|\bdate\b|\bas at\b|\bmonth\b|\bperiod\b/i,
  amount:
    /amount|allowance|allocation|£|value|population|persons|patients|\bfte\b|\bwte\b|headcount|staff|posts|total|figure/i,
  source: /\bsource\b|\breference\b|\borigin\b/i,
} as const;

export const columnsOf = (table: RawTable): number => table.rows[0]?.length ?? 0;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const share = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.length ? items.filter(is).length / items.length : 0;

/** A heading as people see it: its text, or the letter of its column. */
export function headingOf(table: RawTable, layout: Pick<Layout, "heading">, column: number): string {
  return textOf(table.rows[layout.heading]?.[column]) || dataFiguresTexts.columns.nameless(column + 1);
}

/** Figures of a column below the headings, without blanks. */
function cellsBelow(table: RawTable, heading: number, column: number): RawCell[] {
  const filled = table.rows.slice(heading + 1).flatMap((row) => (textOf(row[column]) ? [row[column]!] : []));
  return filled.slice(0, LOOKED_AT);
}

/** The best guess at a table; every part of it can be said otherwise. */
export function guessLayout(table: RawTable, kind: LocalKind, register: Register): Layout {
  const names = (cell: RawCell): boolean => register.resolve(textOf(cell)).ok;
  const heading = guessHeading(table, names);
  const columns = range(columnsOf(table)).map((column) => ({
    column,
    heading: heading < 0 ? null : table.rows[heading]![column]!,
    title: heading < 0 ? "" : textOf(table.rows[heading]![column]),
    cells: cellsBelow(table, heading, column),
  }));
  const best = (score: (of: (typeof columns)[number]) => number): number =>
    columns.reduce((found, of) => (score(of) > score(columns[found]!) ? of.column : found), 0);

  const organisation = best(
    ({ title, cells }) =>
      2 * share(cells, (cell) => typeof cell === "string" && names(cell)) +
      (WORDS.code.test(title) ? 0.2 : WORDS.organisation.test(title) ? 0.1 : 0),
  );
  const isPeriod = (cell: RawCell): boolean => readPeriod(kind, cell) !== undefined;
  const period = columns.find(
    ({ column, title, cells }) =>
      column !== organisation &&
      share(cells, isPeriod) > 0.6 &&
      (WORDS.period.test(title) || share(cells, (cell) => /^\d{4}\s*[/–-]/.test(textOf(cell))) > 0.6),
  );
  const others = columns.filter(({ column }) => column !== organisation && column !== period?.column);
  const numeric = others.filter(({ cells }) => {
    const given = cells.map(readAmount).filter((amount) => amount !== undefined);
    return share(given, (amount) => amount !== null) > 0.5;
  });
  const byHeading = numeric.filter((of) => periodInHeading(kind, of.heading) !== undefined);
  const wide = !period && byHeading.length > 0;
  const amount = numeric.find(({ title }) => WORDS.amount.test(title)) ?? numeric[0] ?? others[0];
  return {
    heading,
    organisation,
    periods: period
      ? { from: "column", column: period.column }
      : wide
        ? { from: "headings" }
        : { from: "fixed", text: "" },
    amounts: wide ? byHeading.map(({ column }) => column) : amount ? [amount.column] : [],
    source: others.find(({ title }) => WORDS.source.test(title))?.column ?? -1,
  };
}

/** The first row that reads like headings: words above cells that name organisations or hold figures. */
function guessHeading(table: RawTable, names: (cell: RawCell) => boolean): number {
  const rows = table.rows.slice(0, HEADINGS_WITHIN);
  const found = rows.findIndex((row) => {
    const texts = row.map(textOf).filter(Boolean);
    if (
      texts.length < Math.min(2, columnsOf(table)) ||
      row.some((cell) => typeof cell === "string" && names(cell))
    )
      return false;
    return texts.some(
      (text) => WORDS.organisation.test(text) || WORDS.period.test(text) || WORDS.amount.test(text),
    );
  });
  if (found >= 0) return found;
  const named = rows.findIndex((row) => row.some((cell) => typeof cell === "string" && names(cell)));
  return named > 0 ? named - 1 : named === 0 ? -1 : 0;
}

/** What a table seems to be about, from its headings and its name. */
export function guessMeaning(table: RawTable): Meaning {
  const words = [table.name, ...table.rows.slice(0, HEADINGS_WITHIN).flat().map(textOf)]
    .join(" | ")
    .toLowerCase();
  const scale = /£\s*'?000|£\s*'?k\b|thousand/.test(words)
    ? 1000
    : /£\s*m\b|£\s*million|\(million/.test(words)
      ? 1e6
      : 1;
  if (/allowance|allocation|running cost/.test(words))
    return { kind: "allowance", measure: "allowance", scale, unit: "GBP" };
  if (/population|persons|patients/.test(words))
    return {
      kind: "population",
      measure: /registered|patients/.test(words)
        ? "registered"
        : /\bons\b|resident/.test(words)
          ? "ons"
          : "allowance",
      scale: 1,
      unit: "persons",
    };
  if (/establishment|\bposts\b/.test(words))
    return { kind: "figure", measure: "establishment", scale: 1, unit: "posts" };
  if (/\bfte\b|\bwte\b|headcount|\bstaff\b/.test(words)) {
    const heads = /headcount/.test(words) && !/\bfte\b|\bwte\b/.test(words);
    return {
      kind: "staff",
      measure: heads ? "headcount" : "fte",
      scale: 1,
      unit: heads ? "headcount" : "FTE",
    };
  }
  return { kind: "allowance", measure: "allowance", scale, unit: "GBP" };
}
