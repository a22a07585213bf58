/**
 * Days and the one rule for dates that sources state imprecisely.
 *
 * A day is ISO text (`2015-04-01`): it sorts as text and knows no time zone. Sources often give only a month, a
 * year or a window (`2014-07/2014-12`). Then a change that has a successor happens on the first possible day, so
 * that lines of descent never overlap or break, and a closure without a successor on the last possible day.
 */

/** ISO text of a calendar day, for example `2015-04-01`. */
export type Day = string;
/** A financial year by the label it is published under, for example `2015/16` (1 April 2015 to 31 March 2016). */
export type FinancialYear = string;

const DAY_MS = 86_400_000;

const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
const utc = (day: Day): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** Whether the text is a day that exists in the calendar, between 1900 and 9999. */
export function isDay(text: string): boolean {
  return /^(19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(text) && iso(utc(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  return iso(utc(day) + days * DAY_MS);
}

export const dayBefore = (day: Day): Day => addDays(day, -1);

/** First possible day of a date that may be a day, month, year or window; undefined for blank. */
export function firstDay(text: string): Day | undefined {
  const start = text.split("/")[0]!;
  if (!start) return undefined;
  return start.length === 4 ? `${start}-01-01` : start.length === 7 ? `${start}-01` : start;
}

/** Last possible day of a date that may be a day, month, year or window; undefined for blank. */
export function lastDay(text: string): Day | undefined {
  const end = text.split("/").at(-1)!;
  if (!end) return undefined;
  if (end.length === 4) return `${end}-12-31`;
  return end.length === 7 ? iso(Date.UTC(+end.slice(0, 4), +end.slice(5, 7), 0)) : end;
}

/** Whether the date is known to the day. */
export const isPrecise = (text: string): boolean => text.length === 10;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** How a date reads to people: `1 April 2015`, `June 2014`, `2014`, `July 2014 to December 2014`. */
export function sayDate(text: string): string {
  const one = (part: string): string => {
    const month = MONTHS[+part.slice(5, 7) - 1];
    if (part.length === 4 || !month) return part.slice(0, 4);
    return part.length === 7
      ? `${month} ${part.slice(0, 4)}`
      : `${+part.slice(8, 10)} ${month} ${part.slice(0, 4)}`;
  };
  return text.split("/").map(one).join(" to ");
}

/** The financial year that starts in the calendar year given: 2015 is `2015/16`. */
export function financialYear(startsIn: number): FinancialYear {
  return `${startsIn}/${String((startsIn + 1) % 100).padStart(2, "0")}`;
}

/** A financial year as people write it, `2015/16`, `2015-16`, `2015/2016` or the year it starts in; else undefined. */
export function readFinancialYear(text: string): FinancialYear | undefined {
  const parts = /^((?:19|20|21)\d{2})(?:\s*[/–-]\s*(\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const [start, end] = [+parts[1]!, parts[2]];
  // An end in full is the next year, century and all: "2014/2115" is a slip and not 2014/15.
  return end === undefined || String(start + 1).slice(-end.length) === end ? financialYear(start) : undefined;
}

/** The financial year a day lies in. */
export function yearOf(day: Day): FinancialYear {
  const year = +day.slice(0, 4);
  return financialYear(day.slice(5) < "04-01" ? year - 1 : year);
}

export const firstDayOfYear = (year: FinancialYear): Day => `${year.slice(0, 4)}-04-01`;
export const lastDayOfYear = (year: FinancialYear): Day => `${+year.slice(0, 4) + 1}-03-31`;

/**
 * Excel's 1900 date system: serial 61 is 1 March 1900, and serial 60 the 29 February 1900 that never was.
 * Undefined for what is no day between 1 January 1900 and 31 December 9999.
 */
export function dayOfSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= 2_958_465) || whole === 60) return undefined;
  return iso((whole - (whole > 60 ? 25_569 : 25_568)) * DAY_MS);
}

/** The serial of a day in Excel's 1900 date system. */
export function serialOfDay(day: Day): number {
  const days = utc(day) / DAY_MS;
  return days + (day < "1900-03-01" ? 25_568 : 25_569);
}
