/** F11: what each driver by itself does to the outputs, between a low and a high value. */
import type { Inputs } from "../inputs";
import { failed, passed, type Checked, type Issue } from "../issue";
import type { BoundDriver, Driver, DriverRef } from "./drivers";
import { bindDriver } from "./drivers";
import type { Output, OutputRef } from "./outputs";
import { allOf, Trial, valueIssues } from "./trial";

/** A driver to try; low and high are the driver's own where left out. */
export interface DriverRange extends DriverRef {
  readonly low?: number;
  readonly high?: number;
}

export interface Effect {
  readonly low: number | null;
  readonly high: number | null;
  /** Against the base; exactly 0 where the driver is at its base, null where either has no value. */
  readonly lowDelta: number | null;
  readonly highDelta: number | null;
  /** Distance between the least and the most of base, low and high; Infinity where only some have a value. */
  readonly swing: number;
}

export interface SensitivityRow {
  readonly driver: Driver;
  readonly ref: DriverRef;
  readonly base: number;
  readonly low: number;
  readonly high: number;
  /** One for each output, in the order asked for. */
  readonly effects: readonly Effect[];
}

export interface Sensitivity {
  readonly outputs: readonly { readonly output: Output; readonly base: number | null }[];
  readonly rows: readonly SensitivityRow[];
}

/** The outputs of F11: redundancies, one-off cost, payback and net present value. */
export const USUAL_OUTPUTS: readonly OutputRef[] = [
  { output: "redundancies" },
  { output: "one_off_local" },
  { output: "payback_local" },
  { output: "npv_local" },
];

/** The drivers of F11 and what stands for service and salary, or for pay, where a plan gives one figure. */
const USUAL_DRIVERS: readonly string[] = [
  "turnover",
  "capture",
  "service",
  "salary",
  "average_exit_cost",
  "pass_through_csu",
  "pass_through_direct",
  "pay_share",
  "fixed_share",
  "award",
  "cost_per_wte",
  "pay_level",
  "deflator_vintage",
  "lag",
  "local_share",
  "month_rule",
];

/** Those of the usual drivers that a plan has. */
export const usualDrivers = (inputs: Inputs, other: Inputs | null = null): readonly DriverRef[] =>
  USUAL_DRIVERS.map((driver) => ({ driver })).filter((ref) => bindDriver(ref, inputs, other).ok);

/**
 * Turns one driver at a time to its low and high value, all others at their base. `other` is the same plan on another
 * vintage of deflators, where that is to be tried.
 */
export function sensitivity(
  inputs: Inputs,
  request: { readonly drivers: readonly DriverRange[]; readonly outputs: readonly OutputRef[] },
  other: Inputs | null = null,
): Checked<Sensitivity> {
  const trial = new Trial(inputs, other);
  const drivers = allOf(
    "drivers",
    request.drivers.map((ref) => trial.driver(ref)),
  );
  const outputs = allOf(
    "outputs",
    request.outputs.map((ref) => trial.output(ref)),
  );
  if (!drivers.ok || !outputs.ok)
    return failed([...(drivers.ok ? [] : drivers.issues), ...(outputs.ok ? [] : outputs.issues)]);
  const ranges = drivers.value.map((driver, d) => rangeOf(driver, request.drivers[d]!));
  const issues = ranges.flatMap(([low, high], d) => rangeIssues(drivers.value[d]!, low, high, d));
  if (issues.length) return failed(issues);

  const readAll = (): readonly (number | null)[] => {
    trial.run();
    return outputs.value.map((output) => trial.read(output));
  };
  const base = readAll();
  const rows = drivers.value.map((driver, d): SensitivityRow => {
    const [low, high] = ranges[d]!;
    driver.set(low);
    const atLow = readAll();
    driver.set(high);
    const atHigh = readAll();
    driver.set(driver.base);
    return {
      driver: driver.driver,
      ref: driver.ref,
      base: driver.base,
      low,
      high,
      effects: base.map((value, o) => effectOf(value, atLow[o]!, atHigh[o]!)),
    };
  });
  return passed({ outputs: outputs.value.map(({ output }, o) => ({ output, base: base[o]! })), rows });
}

function rangeOf({ driver, base }: BoundDriver, given: DriverRange): readonly [number, number] {
  const [low, high] = driver.around(base);
  return [given.low ?? low, given.high ?? high];
}

function rangeIssues(driver: BoundDriver, low: number, high: number, d: number): readonly Issue[] {
  const issues = [
    ...valueIssues(driver, low, ["drivers", d, "low"]),
    ...valueIssues(driver, high, ["drivers", d, "high"]),
  ];
  if (issues.length === 0 && low > high)
    issues.push({
      code: "contradiction",
      path: ["drivers", d, "low"],
      value: low,
      allowed: `at most ${high}`,
      message: `${driver.driver.label}: the low value ${low} is above the high value ${high}: exchange them.`,
    });
  return issues;
}

const difference = (value: number | null, base: number | null): number | null =>
  value === null || base === null ? null : value - base;

function effectOf(base: number | null, low: number | null, high: number | null): Effect {
  const held = [base, low, high].filter((value) => value !== null);
  return {
    low,
    high,
    lowDelta: difference(low, base),
    highDelta: difference(high, base),
    swing: held.length === 0 ? 0 : held.length < 3 ? Infinity : Math.max(...held) - Math.min(...held),
  };
}

/** The rows of a sensitivity for one of its outputs, the widest swing first: the data of a tornado chart. */
export const tornado = ({ rows }: Sensitivity, output: number): readonly SensitivityRow[] =>
  [...rows].sort((a, b) => {
    const [first, second] = [a.effects[output]!.swing, b.effects[output]!.swing];
    return first === second ? 0 : second > first ? 1 : -1;
  });
