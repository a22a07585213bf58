/** How figures, dates and marks read to people. Pure: no React, no Excel. */
import { precisionWord } from "../../reference/figures";
import type { Basis, Precision } from "../../reference/schema";

export { capital, sayMetric, sayStated } from "../../reference/words";

/** What a figure rests on; `local` is one of the user's own. */
export type Rests = Basis | "local";

export const MARKS: Readonly<Record<Rests, { readonly mark: string; readonly words: string }>> = {
  published: { mark: "●", words: "published" },
  derived: { mark: "◐", words: "derived from published figures" },
  estimated: { mark: "○", words: "estimate" },
  inferred: { mark: "○", words: "inferred" },
  not_found: { mark: "○", words: "not found" },
  local: { mark: "◆", words: "your own figure" },
};

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const pence = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const sayNumber = (value: number): string => exact.format(value);
export const sayPersons = (value: number): string => whole.format(value);
/** `£1,663,800` */
export const sayPounds = (value: number): string => `£${whole.format(value)}`;
/** `£24.73` */
export const sayPence = (value: number): string => `£${pence.format(value)}`;
/** `1 row`, `12 rows` */
export const sayCount = (count: number, one: string): string =>
  `${whole.format(count)} ${one}${count === 1 ? "" : "s"}`;

/** A figure with its unit as the table states it: `£90m`, `10%`, `37`, `£12.00 a head`. */
export function sayAmount(value: number, unit: string): string {
  switch (unit) {
    case "GBP":
      return sayPounds(value);
    case "GBP m":
      return `£${exact.format(value)}m`;
    case "GBP m per year":
      return `£${exact.format(value)}m a year`;
    case "GBP per head":
      return `${sayPence(value)} a head`;
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
  if (opened) return `since ${opened.slice(0, 4)}`;
  return closed ? `until ${closed.slice(0, 4)}` : "";
}
