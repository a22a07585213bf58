/** Number arguments of the model's functions: bounds, defaults, and answers over ranges. */
import { badArgument, type Block, type Cell, isBlank, plain, readCells, safeCell } from "./edge";

/** What a number may be. `example` completes the sentence "write ...". */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

/** The most that is taken for an amount of money: a hundred times the cost of the whole NHS. */
const MOST_POUNDS = 1e13;

export const POUNDS: Bounds = { least: 0, most: MOST_POUNDS, example: "an amount in pounds such as 6182500" };
export const SIGNED_POUNDS: Bounds = { ...POUNDS, least: -MOST_POUNDS };
export const RATIO: Bounds = { least: 0, most: 1, example: "a ratio such as 0.1 or 10%" };
export const STAFF: Bounds = { least: 0, most: 1e7, example: "a number such as 470" };
export const YEARS_OF_SERVICE: Bounds = { least: 0, most: 60, example: "years of service such as 15.9" };

/** A blank as Excel hands it over; 0 is a number here. */
const isNothing = (value: unknown): boolean => value !== 0 && isBlank(value);

/** A number within bounds, whatever cell it comes from; undefined for a blank. Text that reads as a number counts as one. */
function numberOf(value: unknown, argument: string, bounds: Bounds): number | undefined {
  if (isNothing(value)) return undefined;
  const held = plain(value);
  const number = typeof held === "string" ? asNumber(held) : held;
  if (typeof number !== "number" || !Number.isFinite(number))
    throw badArgument(`${argument} "${String(held)}" is not a number: write ${bounds.example}.`);
  if (number < bounds.least || number > bounds.most)
    throw badArgument(
      `${argument} ${number} is outside ${bounds.least.toLocaleString("en-GB")} to ${bounds.most.toLocaleString("en-GB")}: write ${bounds.example}.`,
    );
  return number;
}

/** `10%`, `1,663,800` and `£25` as people write them in cells; a lone `£` or `%` is no number, and not 0. */
function asNumber(text: string): number {
  const bare = text.replaceAll(/[£,\s]/g, "");
  const ratio = bare.endsWith("%");
  const digits = ratio ? bare.slice(0, -1) : bare;
  return digits === "" ? NaN : Number(digits) / (ratio ? 100 : 1);
}

const lone = (value: unknown, argument: string): unknown => {
  const cells = readCells(value, argument);
  if (cells.length === 1 && cells[0]!.length === 1) return cells[0]![0];
  throw badArgument(`${argument} is one cell here, not a range: give a single number.`);
};

/** A number that must be given, in one cell. */
export function needNumber(value: unknown, argument: string, bounds: Bounds): number {
  const number = numberOf(lone(value, argument), argument, bounds);
  if (number === undefined) throw badArgument(`${argument} is missing: write ${bounds.example}.`);
  return number;
}

/** A number that may be left out. */
export const readNumber = (value: unknown, argument: string, bounds: Bounds, fallback: number): number =>
  numberOf(lone(value, argument), argument, bounds) ?? fallback;

/** A number that may be left out and for which 0 has no meaning of its own: Excel gives 0 for a blank on some platforms. */
export const readPositive = (value: unknown, argument: string, bounds: Bounds, fallback: number): number =>
  readNumber(value, argument, bounds, fallback) || fallback;

/** Every number of a range in rows, row after row; blanks count as `blank`, or are left out. */
export function readNumbers(
  value: unknown,
  argument: string,
  bounds: Bounds,
  blank?: number,
): readonly number[] {
  const numbers = readCells(value, argument)
    .flat()
    .flatMap((cell) => numberOf(cell, argument, bounds) ?? (blank === undefined ? [] : [blank]));
  if (!numbers.length) throw badArgument(`${argument} is empty: write ${bounds.example}.`);
  return numbers;
}

/** A number argument of a function that answers over ranges. */
export interface Spread {
  readonly value: unknown;
  readonly argument: string;
  readonly bounds: Bounds;
}

/**
 * One answer for every row and column of several arguments, each a range of one shape or a single cell that counts
 * for all. A bad cell spoils only its own answer; a cell whose arguments are all blank stays blank.
 */
export function overNumbers(
  spreads: readonly Spread[],
  answerOf: (numbers: readonly number[]) => Cell,
): Block {
  const blocks = spreads.map(({ value, argument }) => readCells(value, argument));
  const rows = Math.max(...blocks.map((cells) => cells.length));
  const columns = Math.max(...blocks.map((cells) => cells[0]?.length ?? 0));
  for (const [i, cells] of blocks.entries())
    if (
      (cells.length !== rows || cells[0]?.length !== columns) &&
      (cells.length !== 1 || cells[0]!.length !== 1)
    )
      throw badArgument(
        `${spreads[i]!.argument} is ${cells.length} by ${cells[0]?.length ?? 0} cells and another argument ${rows} by ${columns}: give ranges of one shape, or a single cell.`,
      );
  const single = rows === 1 && columns === 1;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c): Cell => {
      const given = blocks.map((cells) => cells[cells.length === 1 ? 0 : r]![cells[0]!.length === 1 ? 0 : c]);
      try {
        if (!single && given.every(isNothing)) return "";
        const numbers = given.map((cell, i) => {
          const { argument, bounds } = spreads[i]!;
          const number = numberOf(cell, argument, bounds);
          if (number === undefined) throw badArgument(`${argument} is missing: write ${bounds.example}.`);
          return number;
        });
        return safeCell(answerOf(numbers));
      } catch (error) {
        if (single || !(error instanceof CustomFunctions.Error)) throw error;
        return error;
      }
    }),
  );
}
