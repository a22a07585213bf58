/** How figures, dates and marks read to people. Pure: no React, no Excel. */
import { precisionWord } from "../../reference/figures";
import type { Basis, Precision } from "../../reference/schema";
import { figureTexts } from "../../texts/en-GB/figure";
import { sayWhole } from "../../texts/numbers";

export { capital, sayMetric, sayStated } from "../../reference/words";

/** What a figure rests on; `local` is one of the user's own. */
export type Rests = Basis | "local";

export const MARKS: Readonly<Record<Rests, { readonly mark: string; readonly words: string }>> = {
  published: { mark: "●", words: figureTexts.basis.published },
  derived: { mark: "◐", words: figureTexts.basis.derived },
  estimated: { mark: "○", words: figureTexts.basis.estimated },
  inferred: { mark: "○", words: figureTexts.basis.inferred },
  not_found: { mark: "○", words: figureTexts.basis.notFound },
  local: { mark: "◆", words: figureTexts.basis.local },
};

const exact = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const pence = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const sayNumber = (value: number): string => exact.format(value);
export const sayPersons = sayWhole;
/** `£1,663,800` */
export const sayPounds = (value: number): string => `£${sayWhole(value)}`;
/** `£24.73` */
export const sayPence = (value: number): string => `£${pence.format(value)}`;

/** A figure with its unit as the table states it: `£90m`, `10%`, `37`, `£12.00 a head`. */
export function sayAmount(value: number, unit: string): string {
  switch (unit) {
    case "GBP":
      return sayPounds(value);
    case "GBP m":
      return `£${exact.format(value)}m`;
    case "GBP m per year":
      return figureTexts.amounts.millionsAYear(exact.format(value));
    case "GBP per head":
      return figureTexts.amounts.perHead(sayPence(value));
    case "per cent":
      return `${exact.format(value)}%`;
    case "count":
    case "":
      return exact.format(value);
    default:
      return `${exact.format(value)} ${unit}`;
  }
}

/** `over 1,000`, `about 10%`, `37`. */
export const sayPrecisely = (precision: Precision, amount: string): string =>
  [precisionWord(precision), amount].filter(Boolean).join(" ");

/** A note on a date in brackets. The word for how exact it is, with which notes begin, is seen from the date itself. */
export function sayNote(note: string): string {
  const rest = note
    .replace(/^(day|month|year)s?\b[\s;,]*/, "")
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/^\(([^()]*)\);/, "$1;");
  return rest ? ` (${rest})` : "";
}

/** The years of a life, short: `2013–2015`, `since 2015`. */
export function sayYears(opened: string | undefined, closed: string | undefined): string {
  if (opened && closed)
    return opened.slice(0, 4) === closed.slice(0, 4)
      ? opened.slice(0, 4)
      : `${opened.slice(0, 4)}–${closed.slice(0, 4)}`;
  if (opened) return figureTexts.years.since(opened.slice(0, 4));
  return closed ? figureTexts.years.until(closed.slice(0, 4)) : "";
}
