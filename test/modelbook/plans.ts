/** Plans laid out for tests, and the same plans with other numbers typed into their input cells. */
import { run } from "../../src/model/engine";
import { bindOutput } from "../../src/model/analysis/outputs";
import type { Inputs } from "../../src/model/inputs";
import { readScenario } from "../../src/model/scenario/read";
import { resolve } from "../../src/model/scenario/resolve";
import type { Scenario, ScenarioDraft } from "../../src/model/scenario/schema";
import { bookOf, type Book } from "../../src/modelbook";
import { register } from "../../src/reference/store";
import { factsFor } from "./facts";
import type { Calculated } from "./ironcalc";

export interface Plan {
  readonly scenario: Scenario;
  readonly inputs: Inputs;
  readonly book: Book;
}

/** Reads, looks up and lays out a plan that has nothing wrong with it. */
export function planOf(draft: ScenarioDraft): Plan {
  const read = readScenario(draft);
  const inputs = read.ok ? resolve(read.value, register().workforce) : read;
  if (!read.ok || !inputs.ok)
    throw new Error((inputs.ok ? [] : inputs.issues).map((issue) => issue.message).join("\n"));
  return {
    scenario: read.value,
    inputs: inputs.value,
    book: bookOf(read.value, inputs.value, factsFor(read.value)),
  };
}

export interface Comparison {
  readonly compared: number;
  /** Largest difference, relative to values above 1. */
  readonly largest: number;
  readonly where: string;
}

/** What the sheets show for every output that has a cell, against the engine. Text or an error where a number is due is infinitely far. */
export function compareWithEngine({ inputs, book }: Plan, shown: readonly Calculated[]): Comparison {
  const results = run(inputs);
  let largest = 0;
  let where = "";
  book.places.forEach(({ output, at, body, cell }, i) => {
    const bound = bindOutput({ output, ...(at || body ? { at } : {}), ...(body ? { body } : {}) }, inputs);
    if (!bound.ok) throw new Error(bound.issues[0]!.message);
    const expected = bound.value.read(results, inputs);
    const value = shown[i];
    const difference =
      expected === null
        ? value === "not within the plan"
          ? 0
          : Infinity
        : typeof value === "number"
          ? Math.abs(value - expected) / Math.max(1, Math.abs(expected))
          : Infinity;
    if (difference <= largest) return;
    largest = difference;
    where = `${output} ${at} ${body} at ${cell} shows ${String(value)} for ${String(expected)}`;
  });
  return { compared: book.places.length, largest, where };
}

export const worseOf = (a: Comparison, b: Comparison): Comparison => ({
  ...(a.largest >= b.largest ? a : b),
  compared: a.compared + b.compared,
});

/** Numbers that decide the shape of the sheets or what is looked up in tables. */
const KEPT = new Set(["version", "years", "age", "serviceYears", "noticeWeeks", "weekLimit"]);
const WHOLE = new Set(["leadQuarters", "exitQuarter", "marsQuarter", "consultationDays"]);
const SHARES = new Set(["spend", "funding"]);
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  basis: ["cash", "real"],
  target: ["total", "per_head"],
  monthRule: ["twelfth", "better_of"],
  savingStart: ["next_quarter", "pro_rata"],
};

/** The same plan with other numbers and words in its input cells; its tables stay as they are. */
export function retyped(draft: ScenarioDraft, next: () => number): ScenarioDraft {
  return other("", structuredClone(draft), next) as ScenarioDraft;
}

function other(key: string, value: unknown, next: () => number): unknown {
  if (typeof value === "number") return KEPT.has(key) ? value : otherNumber(key, value, 0.4 + 0.6 * next());
  if (typeof value === "boolean") return next() < 0.5;
  if (typeof value === "string") return CHOICES[key]?.[next() < 0.5 ? 0 : 1] ?? value;
  if (value === null || typeof value !== "object" || key === "provenance") return value;
  if (Array.isArray(value)) return otherList(key, value, next);
  const names = Object.keys(value);
  const values: unknown[] = Object.values(value);
  if (SHARES.has(key))
    return Object.fromEntries(names.map((name, i) => [name, values[(i + 1) % names.length]]));
  return Object.fromEntries(names.map((name, i) => [name, other(name, values[i], next)]));
}

function otherNumber(key: string, value: number, factor: number): number {
  if (WHOLE.has(key)) return Math.max(1, Math.round(value * factor));
  return key === "headsPerWte" ? 1 + (value - 1) * factor : value * factor;
}

function otherList(key: string, list: readonly unknown[], next: () => number): unknown {
  // Quarters of a year sum to 1 in any order.
  if (key === "phasing") return [...list].reverse();
  const factor = 0.4 + 0.6 * next();
  const share = key === "mix" ? "share" : key === "strata" ? "weight" : "";
  return list.map((one, i) => {
    if (typeof one === "number") return otherNumber(key, one, factor);
    const made = other("", one, next);
    if (!share) return made;
    const after = list[(i + 1) % list.length] as Record<string, unknown>;
    return { ...(made as object), [share]: after[share] };
  });
}
