/**
 * How the workbook counts days. Excel hands a date over as a number, and takes one back, in the system of the
 * workbook: from 1900, or, in some workbooks that began on a Mac, from 1904, where every number is 1,462 lower.
 */
import { dayOfSerial, serialOfDay, type Day } from "./dates";

export type DateSystem = 1900 | 1904;

/** Days between the first days of the two systems. */
const DAYS_APART = 1462;

let system: DateSystem = 1900;
let used = false;

/** Says how the workbook counts days; 1900 until something else is said. */
export function countDaysFrom(found: DateSystem): void {
  system = found;
}

/** How the workbook counts days. */
export const dateSystem = (): DateSystem => system;

/** Whether a date of a cell has been read or made, so that another system would make answers given wrong. */
export const cellDatesUsed = (): boolean => used;

const shift = (): number => {
  used = true;
  return system === 1904 ? DAYS_APART : 0;
};

/** The day a number in a cell stands for; undefined for what is no day between 1900 and 9999. */
export const dayOfCell = (serial: number): Day | undefined => dayOfSerial(serial + shift());

/** The number that shows a day in a cell. */
export const cellOfDay = (day: Day): number => serialOfDay(day) - shift();
