/**
 * The worked examples of the model, for the Tests sheet: what each should come to beside a formula of its own. One line
 * each, parts divided by `|`: kind, name, words, unit, sources, and then
 * - `example`: expected, tolerance, numbers, formula;
 * - `given`: a number; `along`: several, side by side;
 * - `across`: a formula for each of several side by side.
 * In formulas `a`, `b` and so on are the numbers of the line, `{name}` is the result of another line, `[name]` its
 * number in the same column and `<name>` all its numbers.
 */
import { COSTS } from "./costs";
import { EXITS } from "./exits";
import { MONEY } from "./money";
import { PLANS } from "./plans";
import { PUBLISHED } from "./published";

export interface WorkedLine {
  readonly kind: "example" | "given" | "along" | "across";
  readonly id: string;
  readonly words: string;
  readonly unit: string;
  readonly sources: string;
  /** NaN where the line is no example. */
  readonly expected: number;
  readonly tolerance: number;
  readonly numbers: readonly number[];
  /** Blank where the line has numbers only. */
  readonly formula: string;
}

const numbersOf = (text: string): readonly number[] => (text ? text.split(";").map(Number) : []);

function readLine(line: string): WorkedLine {
  const [kind, id, words, unit, sources, ...rest] = line.split("|");
  const given = { id: id!, words: words!, unit: unit!, sources: sources!, expected: NaN, tolerance: NaN };
  if (kind === "given" || kind === "along")
    return { ...given, kind, numbers: numbersOf(rest[0]!), formula: "" };
  if (kind === "across") return { ...given, kind, numbers: [], formula: rest[0]! };
  return {
    ...given,
    kind: "example",
    expected: Number(rest[0]),
    tolerance: Number(rest[1]),
    numbers: numbersOf(rest[2]!),
    formula: rest[3]!,
  };
}

/** Sets of lines by what they are about. Lines use results of lines above them and of sets before. */
export const WORKED: readonly { readonly title: string; readonly lines: readonly WorkedLine[] }[] = [
  ["Workforces, rates a head and allowances", MONEY],
  ["Payments on leaving, and when people leave", EXITS],
  ["What one WTE costs", COSTS],
  ["Whole plans, from the cut to payback and present value", PLANS],
  ["Published totals and what they come to a person", PUBLISHED],
].map(([title, text]) => ({ title: title!, lines: text!.trim().split("\n").map(readLine) }));
