/** Days as places from left to right. */
import { type Day } from "../../../reference/dates";

/** The first year of the picture: when plans for units were first assessed. */
const FIRST_YEAR = 2012;
/** Years with many changes are drawn wider than those after them. */
const LAST_WIDE_YEAR = 2017;
const WIDE = 138;
const NARROW = 58;
/** Room before the first day and after the last. */
const MARGIN = 16;

const widthOf = (year: number): number => (year <= LAST_WIDE_YEAR ? WIDE : NARROW);

/** Where a day is, in pixels from the left. */
export function xOf(day: Day): number {
  const year = +day.slice(0, 4);
  let x = MARGIN;
  for (let before = FIRST_YEAR; before < year; before++) x += widthOf(before);
  const start = Date.UTC(year, 0, 1);
  const part = (Date.parse(day) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return x + part * widthOf(year);
}

/** The width of a picture that ends on a day. */
export const widthTo = (day: Day): number => Math.ceil(xOf(day) + MARGIN);

/** The first day of every calendar year up to a day, with its name. */
export function yearsTo(day: Day): { readonly year: string; readonly x: number }[] {
  const years: { year: string; x: number }[] = [];
  for (let year = FIRST_YEAR; year <= +day.slice(0, 4); year++)
    years.push({ year: String(year), x: xOf(`${year}-01-01`) });
  return years;
}
