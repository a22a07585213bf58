/**
 * The value of one driver that brings an output to a target. The driver is tried across its range, brackets in which
 * the target is passed are halved, and of several solutions the nearest to the plan is given first. An output that
 * moves in steps, or has to be on one side of the target, is met at the nearest value that meets it.
 */
import type { Inputs } from "../inputs";
import { failed, passed, type Checked, type Issue } from "../issue";
import type { BoundDriver, Driver, DriverRef } from "./drivers";
import { edgeOf, rootBetween } from "./edge";
import type { BoundOutput, Output, OutputRef } from "./outputs";
import { Trial, valueIssues } from "./trial";

export type Meet = "exactly" | "at_most" | "at_least";

export interface Goal {
  readonly driver: DriverRef;
  readonly output: OutputRef;
  readonly target: number;
  /** Left out: exactly, and at most for an output that moves in steps. */
  readonly meet?: Meet;
  /** Where to look; left out: the driver's own reach. */
  readonly from?: number;
  readonly to?: number;
}

/** What the output does as the driver rises across the range that was searched. */
export type Trend = "rising" | "falling" | "level" | "mixed";

interface Searched {
  readonly driver: Driver;
  readonly output: Output;
  readonly target: number;
  readonly meet: Meet;
  readonly from: number;
  readonly to: number;
  readonly trend: Trend;
}

export interface Solution extends Searched {
  readonly found: true;
  /** The value of the driver. */
  readonly value: number;
  /** What the output is there. */
  readonly reached: number;
  /** Further values that do it, nearest to the plan first. */
  readonly others: readonly number[];
}

export interface NoSolution extends Searched {
  readonly found: false;
  /** The least and most that the output comes to; null where it never has a value. */
  readonly reach: readonly [least: number, most: number] | null;
  /** The value tried that comes nearest to the target. */
  readonly closest: { readonly value: number; readonly reached: number } | null;
  /** One sentence for people. */
  readonly message: string;
}

/** Values tried across the range. What rises and falls back between two of them is not seen. */
const SAMPLES = 96;
/** As near to the target, beside the range of the output, as counts as there. */
const NEAR = 1e-7;
/** Rounding of binary fractions that does not count against a limit. */
const DUST = 1e-12;
/** How often a nearest miss is looked at more closely. */
const CLOSER_LOOKS = 2;

/** Finds the value of the driver; says what can be reached where there is none. */
export function solve(
  inputs: Inputs,
  goal: Goal,
  other: Inputs | null = null,
): Checked<Solution | NoSolution> {
  const trial = new Trial(inputs, other);
  const driver = trial.driver(goal.driver);
  const output = trial.output(goal.output);
  if (!driver.ok || !output.ok)
    return failed([...(driver.ok ? [] : driver.issues), ...(output.ok ? [] : output.issues)]);
  const [usualFrom, usualTo] = driver.value.driver.reach(driver.value.base);
  const from = goal.from ?? usualFrom;
  const to = goal.to ?? usualTo;
  const issues = goalIssues(goal, driver.value, from, to);
  if (issues.length) return failed(issues);
  return passed(search(trial, driver.value, output.value, goal, from, to));
}

function goalIssues(goal: Goal, driver: BoundDriver, from: number, to: number): readonly Issue[] {
  const issues = [...valueIssues(driver, from, ["from"]), ...valueIssues(driver, to, ["to"])];
  if (!Number.isFinite(goal.target))
    issues.push({
      code: "not_a_number",
      path: ["target"],
      value: goal.target,
      allowed: "a number",
      message: "The target cannot be read: give a number.",
    });
  if (from >= to)
    issues.push({
      code: "contradiction",
      path: ["from"],
      value: from,
      allowed: `below ${to}`,
      message: `The search would go from ${from} to ${to}: let it start below its end.`,
    });
  return issues;
}

function search(
  trial: Trial,
  driver: BoundDriver,
  output: BoundOutput,
  goal: Goal,
  from: number,
  to: number,
): Solution | NoSolution {
  const { steps, absent } = output.output;
  const meet = goal.meet ?? (steps ? "at_most" : "exactly");
  const { target } = goal;
  const at = (value: number): number => {
    driver.set(value);
    trial.run();
    return trial.read(output) ?? (absent === "never" ? Infinity : NaN);
  };
  const tried = samplesOf(driver, from, to);
  const values = tried.map(at);
  const finite = values.filter(Number.isFinite);
  const reach = finite.length ? ([Math.min(...finite), Math.max(...finite)] as const) : null;
  const swing = reach ? reach[1] - reach[0] : 0;
  const scale = Math.max(swing, Math.abs(target) * NEAR, Number.MIN_VALUE);
  const near = scale * (meet === "exactly" ? NEAR : DUST);
  const meets = (value: number): boolean =>
    Number.isFinite(value) &&
    (meet === "exactly"
      ? Math.abs(value - target) <= near
      : meet === "at_most"
        ? value <= target + near
        : value >= target - near);
  const test: Test = { at, meets, target, points: meet === "exactly" && !steps };
  const whole = driver.driver.whole;
  let found = whole ? tried.filter((_, i) => meets(values[i]!)) : hitsOf(test, tried, values, driver.base);
  let closest = closestOf(tried, values, target);
  // A peak between two values tried may reach what they do not: look closer at the nearest miss.
  for (let look = 0; look < CLOSER_LOOKS && !whole && found.length === 0 && closest; look++) {
    const width = (to - from) / SAMPLES ** (look + 1);
    const within = samplesOf(
      driver,
      Math.max(from, closest.value - width),
      Math.min(to, closest.value + width),
    );
    const seen = within.map(at);
    found = hitsOf(test, within, seen, driver.base);
    closest = closestOf(within, seen, target) ?? closest;
  }
  const searched = {
    driver: driver.driver,
    output: output.output,
    target,
    meet,
    from,
    to,
    trend: trendOf(values, swing),
  };
  const [best, ...others] = [...new Set(found)].sort(
    (a, b) => Math.abs(a - driver.base) - Math.abs(b - driver.base) || a - b,
  );
  if (best !== undefined) return { found: true, ...searched, value: best, reached: at(best), others };
  return { found: false, ...searched, reach, closest, message: sayNone(searched, reach) };
}

interface Test {
  readonly at: (value: number) => number;
  readonly meets: (value: number) => boolean;
  readonly target: number;
  /** The target can be hit by a crossing; else what meets it is a stretch with an end. */
  readonly points: boolean;
}

/** Values that meet the target: the plan's own, ends of stretches that meet it, and crossings of it. */
function hitsOf(
  { at, meets, target, points }: Test,
  tried: readonly number[],
  values: readonly number[],
  base: number,
): number[] {
  const found: number[] = [];
  const point = (i: number): boolean => points && alone(values, i, meets);
  for (let i = 0; i < tried.length; i++) {
    const [x, value] = [tried[i]!, values[i]!];
    const [nextX, next] = [tried[i + 1], values[i + 1]];
    if (meets(value) && (x === base || point(i))) found.push(x);
    if (nextX === undefined || next === undefined) continue;
    if (meets(value) !== meets(next)) {
      const inside = meets(value) ? i : i + 1;
      if (!point(inside)) found.push(edgeOf((v) => meets(at(v)), tried[inside]!, inside === i ? nextX : x));
    } else if (points && !meets(value) && (value - target) * (next - target) < 0) {
      const root = rootBetween((v) => at(v) - target, x, nextX);
      // At a jump the sign changes and the target is not met.
      if (meets(at(root))) found.push(root);
    }
  }
  return found;
}

/** Whether no neighbour meets the target too, so that the value is a point and not the end of a stretch. */
const alone = (values: readonly number[], i: number, meets: (value: number) => boolean): boolean =>
  !(i > 0 && meets(values[i - 1]!)) && !(i + 1 < values.length && meets(values[i + 1]!));

/** Every whole value, or values across the range with the plan's own among them. */
function samplesOf({ driver, base }: BoundDriver, from: number, to: number): readonly number[] {
  if (driver.whole) return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const across = Array.from({ length: SAMPLES + 1 }, (_, i) => from + ((to - from) * i) / SAMPLES);
  return [...new Set(base > from && base < to ? [...across, base] : across)].sort((a, b) => a - b);
}

function trendOf(values: readonly number[], swing: number): Trend {
  const dust = swing * NEAR;
  let rises = false;
  let falls = false;
  for (let i = 1; i < values.length; i++) {
    const [before, now] = [values[i - 1]!, values[i]!];
    if (now > before + dust) rises = true;
    if (now < before - dust) falls = true;
  }
  return rises && falls ? "mixed" : rises ? "rising" : falls ? "falling" : "level";
}

function closestOf(
  tried: readonly number[],
  values: readonly number[],
  target: number,
): { readonly value: number; readonly reached: number } | null {
  let closest: { value: number; reached: number } | null = null;
  for (const [i, reached] of values.entries())
    if (
      Number.isFinite(reached) &&
      !(closest && Math.abs(closest.reached - target) <= Math.abs(reached - target))
    )
      closest = { value: tried[i]!, reached };
  return closest;
}

const said = (value: number): string => value.toLocaleString("en-GB", { maximumSignificantDigits: 6 });
const WORDS: Readonly<Record<Meet, string>> = {
  exactly: "to",
  at_most: "to at most",
  at_least: "to at least",
};

function sayNone(searched: Searched, reach: readonly [number, number] | null): string {
  const { driver, output, target, meet, from, to } = searched;
  const tried = `${driver.label} from ${said(from)} to ${said(to)}`;
  if (!reach)
    return `${output.label} has no value anywhere with ${tried}: look further along the plan, or choose another output.`;
  const [least, most] = reach;
  const why =
    target >= least && target <= most
      ? "it jumps past that: choose a target at most or at least"
      : `it stays between ${said(least)} and ${said(most)}: choose a target there, or another driver`;
  return `No ${tried} brings ${output.label} ${WORDS[meet]} ${said(target)}; ${why}.`;
}
