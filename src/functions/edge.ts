/**
 * The one edge between Excel's cells and the register: what an argument means, and what an answer becomes.
 *
 * Excel differs by platform in how it hands over a blank (null, 0, "" or undefined), so all of them count as not
 * given wherever zero has no meaning of its own.
 */
import { cellOfDay, dayOfCell } from "../reference/date-system";
import {
  firstDay,
  isDay,
  lastDayOfYear,
  readFinancialYear,
  sayDate,
  type Day,
  type FinancialYear,
} from "../reference/dates";
import type { Answer, Fault, FaultCode } from "../reference/fault";
import { asAtDay, noteFiguresAsked } from "../reference/store";
import { asDate, type FormattedNumber } from "./data-types";

/** What a cell holds, in or out. `unknown` data types of later Excel versions are read by their basic value. */
export type Cell = string | number | boolean | FormattedNumber | CustomFunctions.Error;
export type Block = Cell[][];

/** The most cells a function takes or gives: beyond it Excel on the web loses results without a word. */
export const MOST_CELLS = 100_000;
/** Earlier serials are years or counts written where a date belongs; no body here opened before. */
const FIRST_SENSIBLE_DAY = "2000-01-01";

/** Faults that say the argument was not understood; all others say that there is no such thing. */
const NOT_UNDERSTOOD: readonly FaultCode[] = ["bad_argument", "wrong_type", "ambiguous_organisation"];

/** The error a cell shows for a fault: `#VALUE!` for an argument not understood, else `#N/A`. */
export function errorOf(fault: Fault): CustomFunctions.Error {
  const code = NOT_UNDERSTOOD.includes(fault.code)
    ? CustomFunctions.ErrorCode.invalidValue
    : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, shortened(fault.message));
}

/** What is said of a cell is read in a small box, and must itself fit in a cell. */
const LONGEST_MESSAGE = 1_000;

/** A sentence that quotes a long text keeps its beginning, which names the argument, and its end, which names the remedy. */
function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const half = LONGEST_MESSAGE / 2 - 2;
  // Neither end is cut within a character.
  const start = message.slice(0, half).replace(/[\ud800-\udbff]$/, "");
  return `${start} … ${message.slice(-half).replace(/^[\udc00-\udfff]/, "")}`;
}

/** `#VALUE!` naming the argument and how to write it. */
export const badArgument = (message: string): CustomFunctions.Error =>
  errorOf({ code: "bad_argument", message });
/** `#N/A` for a number that is not held. */
export const absent = (message: string): CustomFunctions.Error => errorOf({ code: "not_published", message });

/** The value of an answer; throws the error of its fault, which Excel shows in the cell. */
export function orThrow<T>(found: Answer<T>): T {
  if (found.ok) return found.value;
  throw errorOf(found.fault);
}

/** The value a number of a block has where the answer has none: the error of its fault. */
export const orError = <T>(found: Answer<T>, cell: (value: T) => Cell): Cell =>
  found.ok ? cell(found.value) : errorOf(found.fault);

/**
 * A data type object (an entity, a formatted number) read by its basic value; all else as it is. What is no value of a
 * single cell becomes words that no argument knows, so that the refusal names them.
 */
export function plain(value: unknown): unknown {
  const held = isObject(value) && "basicValue" in value ? value["basicValue"] : value;
  if (Array.isArray(held)) return "several cells";
  return isObject(held) ? "a value without text" : held;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an argument counts as left out. */
export function isBlank(value: unknown): boolean {
  const held = plain(value);
  return (
    held === null || held === undefined || held === 0 || (typeof held === "string" && held.trim() === "")
  );
}

/** An argument as text, undefined where left out. A one-cell range counts as its cell. */
export function readText(value: unknown): string | undefined {
  const held = single(value);
  return isBlank(held) ? undefined : String(plain(held)).trim();
}

function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value;
}

/** A text that must be given. `example` completes the sentence "write ...". */
export function needText(value: unknown, argument: string, example: string): string {
  const text = readText(value);
  if (text === undefined) throw badArgument(`${argument} is missing: write ${example}.`);
  return text;
}

/** One of a few words, in any case; `fallback` where left out. */
export function readChoice<T extends string>(
  value: unknown,
  argument: string,
  choices: readonly T[],
  fallback: T,
): T;
export function readChoice<T extends string>(
  value: unknown,
  argument: string,
  choices: readonly T[],
): T | undefined;
export function readChoice<T extends string>(
  value: unknown,
  argument: string,
  choices: readonly T[],
  fallback?: T,
): T | undefined {
  const text = readText(value);
  if (text === undefined) return fallback;
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (!found)
    throw badArgument(
      `${argument} "${text}" is not known: write ${choices.map((c) => `"${c}"`).join(", ")}.`,
    );
  return found;
}

/** TRUE unless FALSE is given; 0 and 1 count as Excel counts them. */
export function readFlag(value: unknown, argument: string): boolean {
  const held = plain(single(value));
  if (held === null || held === undefined || held === "") return true;
  if (typeof held === "boolean") return held;
  if (held === 0 || held === 1) return held === 1;
  const text = String(held).trim().toUpperCase();
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  throw badArgument(`${argument} is TRUE or FALSE, not "${text}".`);
}

/** A day: a date cell, ISO text, or a financial year, which means its last day. Undefined where left out. */
export function readDay(value: unknown, argument: string): Day | undefined {
  noteFiguresAsked();
  const held = plain(single(value));
  if (isBlank(held)) return undefined;
  if (typeof held === "number") return dayFromNumber(held, argument);
  const text = String(held).trim();
  if (isDay(text)) return text;
  const year = readFinancialYear(text);
  if (year && !/^\d{4}$/.test(text)) return lastDayOfYear(year);
  throw badArgument(
    `${argument} "${text}" is not a date: write a date cell, "2015-04-01", or a financial year such as "2014/15".`,
  );
}

function dayFromNumber(serial: number, argument: string): Day {
  const day = dayOfCell(serial);
  if (day === undefined)
    throw badArgument(`${argument} ${serial} is not a date between 1900 and 9999: write "2015-04-01".`);
  if (day < FIRST_SENSIBLE_DAY)
    throw badArgument(
      `${argument} ${serial} reads as ${sayDate(day)}: write a date cell, "2015-04-01", or a financial year such as "2014/15".`,
    );
  return day;
}

/** The day a question is about: as given, else the workbook's pinned day, else the day of the release. */
export const readAsAt = (value: unknown): Day => readDay(value, "as_at") ?? asAtDay();

/** A financial year that must be given: `2015/16`, `2015-16` or 2015, the year it starts in. */
export function needYear(value: unknown): FinancialYear {
  noteFiguresAsked();
  const text = readText(value);
  if (text === undefined)
    throw badArgument('year is missing: write "2015/16", or 2015 for the year that starts in April 2015.');
  const year = readFinancialYear(text);
  if (!year) throw badArgument(`year "${text}" is not a financial year: write "2015/16", "2015-16" or 2015.`);
  return year;
}

/** The cells of a range or single value, checked for size and for being a rectangle. */
export function readCells(value: unknown, argument: string): readonly (readonly unknown[])[] {
  const cells: readonly (readonly unknown[])[] = isMatrix(value) ? value : [[value]];
  const columns = cells[0]?.length ?? 0;
  if (!columns) throw badArgument(`${argument} has no cells: give a cell or a range.`);
  const count = cells.length * columns;
  if (count > MOST_CELLS)
    throw badArgument(
      `${argument} has ${count.toLocaleString("en-GB")} cells, the limit is ${MOST_CELLS.toLocaleString("en-GB")}: split the range, or insert a table from the pane.`,
    );
  for (const row of cells)
    if (row.length !== columns)
      throw badArgument(`${argument} has rows of different lengths: give a rectangular range.`);
  return cells;
}

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] =>
  Array.isArray(value) && value.every(Array.isArray);

/**
 * One answer for every cell of a range, in its shape; a bad cell spoils only itself, a blank one stays blank.
 * Equal cells are answered once, so that long columns cost one look-up a different code: plain loops, because this
 * is what a column of 100,000 codes waits for.
 */
export function overCells(value: unknown, argument: string, answerOf: (text: string) => Cell): Block {
  const cells = readCells(value, argument);
  const known = new Map<unknown, Cell>();
  const out: Block = new Array<Cell[]>(cells.length);
  let anything = false;
  for (let r = 0; r < cells.length; r++) {
    const row = cells[r]!;
    const answers = new Array<Cell>(row.length);
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      let found = known.get(cell);
      if (found === undefined) {
        const blank = isBlank(cell);
        if (!blank) anything = true;
        found = blank ? "" : attempt(() => answerOf(String(plain(cell))));
        known.set(cell, found);
      }
      answers[c] = found;
    }
    out[r] = answers;
  }
  if (!anything)
    throw badArgument(`${argument} is empty: give an ODS code such as "00T", a name, or a range of them.`);
  // A lone cell fails as a whole, so that the message shows even where arrays hide it.
  const only = out.length === 1 && out[0]!.length === 1 ? out[0]![0] : undefined;
  if (only instanceof CustomFunctions.Error) throw only;
  return out;
}

function attempt(answerOf: () => Cell): Cell {
  try {
    return answerOf();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}

/** A block with its header row; `none` is the reason shown where it has no rows. */
export function block(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  headers: unknown,
  none: string,
): Block {
  const named = readFlag(headers, "headers");
  if (!rows.length) throw absent(none);
  if ((rows.length + 1) * names.length > MOST_CELLS)
    throw badArgument(
      `The answer has more than ${MOST_CELLS.toLocaleString("en-GB")} cells: ask for less, or insert it as a table from the pane.`,
    );
  const safe = rows.map((row) => row.map(safeCell));
  return named ? [[...names], ...safe] : safe;
}

/** Excel would show 0 for a NaN or an infinity inside a block. */
export const safeCell = (cell: Cell): Cell =>
  typeof cell === "number" && !Number.isFinite(cell) ? absent("This number is not known.") : cell;

/** A day as a date, "" where there is none. */
export const dateCell = (day: Day | undefined): Cell => (day === undefined ? "" : asDate(cellOfDay(day)));
/** The serial of the first possible day of a date stated imprecisely. */
export const statedDateCell = (text: string): Cell => dateCell(firstDay(text));
/** A number that may be missing. */
export const numberCell = (value: number | null | undefined, message: string): Cell =>
  value ?? absent(message);
