/** What one cell of a table of figures says. */
import { dayOfCell } from "../../../../reference/date-system";
import { isDay, lastDay, readFinancialYear, yearOf } from "../../../../reference/dates";
import type { LocalKind } from "../../../../reference/local/local-set";
import { readDay } from "../../../frame/read-day";
import type { RawCell } from "../read/raw-table";

/** Signs that tables write where they have no figure. */
const NO_FIGURE = /^(?:[-–—.]+|n\/?a|nil|none|:|\*)?$/i;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
/** Numbers that are days of this century in a cell, and neither years nor amounts of posts. */
const FIRST_DAY_NUMBER = 35_000;
const LAST_DAY_NUMBER = 65_000;

export const textOf = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).replaceAll(/\s+/g, " ").trim();

/** A text that a spreadsheet program guarded against being a formula, without its guard. */
export const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@＝＋－＠\t])/, "");

/** The number in a cell; undefined where it holds none on purpose, null where it is no number. */
export function readAmount(cell: RawCell | undefined): number | undefined | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "boolean") return null;
  const text = unguarded(textOf(cell)).replaceAll(/[£\s]/g, "");
  if (NO_FIGURE.test(text)) return undefined;
  const negative = /^\((.+)\)$/.exec(text);
  const digits = negative ? `-${negative[1]!}` : text;
  const value = NUMBER.test(digits) ? Number(digits.replaceAll(",", "")) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** Whether figures of a kind are given for a financial year, and not for a day. */
export const isByYear = (kind: LocalKind): boolean => kind === "allowance" || kind === "population";

/**
 * The financial year or day a cell names, as figures of the kind are given: of a day the year it lies in, of a year
 * or month its last day. Undefined for anything else.
 */
export function readPeriod(kind: LocalKind, cell: RawCell | undefined): string | undefined {
  const text = textOf(cell).replace(/^FY\s*/i, "");
  const year = readFinancialYear(text);
  if (isByYear(kind) && year) return year;
  const number = typeof cell === "number" ? cell : /^\d{5}$/.test(text) ? Number(text) : undefined;
  const day =
    number !== undefined && number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER
      ? dayOfCell(number)
      : (readDay(text) ?? monthEnd(text) ?? (year ? readDay(year) : undefined));
  if (day === undefined) return undefined;
  return isByYear(kind) ? yearOf(day) : day;
}

const MONTH = /^([a-z]{3,9})[\s-](\d{4}|\d{2})$/i;

/** `September 2016` and `Sep-16` mean the last day of the month. */
function monthEnd(text: string): string | undefined {
  const parts = MONTH.exec(text);
  if (!parts) return undefined;
  const first = readDay(`1 ${parts[1]!} ${parts[2]!.padStart(4, "20")}`);
  const day = first ? lastDay(first.slice(0, 7)) : undefined;
  return day && isDay(day) ? day : undefined;
}

const YEAR_WITHIN = /(?:19|20|21)\d{2}\s*[/–-]\s*(?:20|21)?\d{2}(?!\d)/;

/** The period a heading names, also among other words: `Allocation 2016-17 (£000)`. */
export function periodInHeading(kind: LocalKind, cell: RawCell | undefined): string | undefined {
  const whole = readPeriod(kind, cell);
  if (whole) return whole;
  const within = YEAR_WITHIN.exec(textOf(cell))?.[0];
  return within ? readPeriod(kind, within.replaceAll(/\s/g, "")) : undefined;
}
