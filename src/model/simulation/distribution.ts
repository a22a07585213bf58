/** What a driver may turn out to be: a distribution as plain data, and what is wrong with one. */
import type { Driver } from "../analysis/drivers";
import type { Issue } from "../issue";

export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  /** Anything from low to high alike. */
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  /** From low to high, most likely at the mode. */
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** Bell curve, cut off at the bounds of the driver. */
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number };

/** What is wrong with a distribution for a driver; empty where nothing is. Bounds are never clamped in silence. */
export function distributionIssues(
  given: Distribution,
  driver: Driver,
  path: readonly (string | number)[] = [],
): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (code: Issue["code"], key: string, value: number, allowed: string, what: string): void => {
    issues.push({
      code,
      path: [...path, key],
      value,
      allowed,
      message: `${driver.label}, ${key}: ${value} ${what}: give ${allowed}.`,
    });
  };
  const { kind, ...numbers } = given;
  for (const [key, value] of Object.entries(numbers) as [string, number][]) {
    if (!Number.isFinite(value)) add("not_a_number", key, value, "a number", "is not a number");
    else if (key === "sd") {
      if (value <= 0) add("out_of_range", key, value, "a spread above 0", "is no spread");
    } else if (value < driver.least || value > driver.most)
      add("out_of_range", key, value, boundsOf(driver), "is outside the range of the driver");
    else if (driver.whole && kind === "fixed" && !Number.isInteger(value))
      add("not_whole", key, value, "a whole number", "is not a whole number");
  }
  if (issues.length) return issues;
  if (kind === "uniform" || kind === "triangular") {
    if (given.low > given.high)
      add("contradiction", "low", given.low, `at most ${given.high}`, "is above the high value");
    else if (kind === "triangular" && (given.mode < given.low || given.mode > given.high))
      add(
        "contradiction",
        "mode",
        given.mode,
        `${given.low} to ${given.high}`,
        "is not between low and high",
      );
  }
  return issues;
}

/** Bounds as people write them, with the hint that shares may be typed as percentages. */
const boundsOf = ({ least, most, unit }: Driver): string =>
  unit === "ratio" ? `${least * 100}% to ${most * 100}%` : `${least} to ${most} (${unit})`;
