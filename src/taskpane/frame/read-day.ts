import { isDay, lastDayOfYear, type Day } from "../../reference/dates";

/** Days the panel can be about: no body held is older, none announced is later. */
const FIRST_DAY = "2010-04-01";
const LAST_DAY = "2035-12-31";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const two = (text: string): string => text.padStart(2, "0");

/**
 * The day a person means: `1/4/2015` (day first), `1 Apr 2015`, `2015-04-01`, or a financial year `2014/15` (its last
 * day). Undefined for anything else, and for days outside the span held.
 */
export function readDay(text: string): Day | undefined {
  const day = asDay(text.trim().toLowerCase());
  return day !== undefined && isDay(day) && day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}

function asDay(text: string): string | undefined {
  const numbers = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text);
  if (numbers) return `${numbers[3]}-${two(numbers[2]!)}-${two(numbers[1]!)}`;
  const words = /^(\d{1,2})\s*([a-z]{3,9})\.?,?\s*(\d{4})$/.exec(text);
  const month = words ? MONTHS.indexOf(words[2]!.slice(0, 3)) + 1 : 0;
  if (words && month) return `${words[3]}-${two(String(month))}-${two(words[1]!)}`;
  const year = /^(\d{4})[/-](\d{2})$/.exec(text);
  if (year && (Number(year[1]) + 1) % 100 === Number(year[2])) return lastDayOfYear(`${year[1]}/${year[2]}`);
  return text;
}

/** `1 Apr 2015` */
export const sayShortDay = (day: Day): string => {
  const month = MONTHS[Number(day.slice(5, 7)) - 1]!;
  return `${Number(day.slice(8))} ${month.charAt(0).toUpperCase()}${month.slice(1)} ${day.slice(0, 4)}`;
};
