/** A plan to try things on: a copy of its inputs, drivers to turn, outputs to read, run after run in the same memory. */
import { run, type RunFrom } from "../engine";
import type { Inputs } from "../inputs";
import { failed, passed, type Checked, type Issue } from "../issue";
import { roomFor, type Results } from "../results";
import { copyOf } from "./copy";
import { bindDriver, type BoundDriver, type DriverRef } from "./drivers";
import { bindOutput, type BoundOutput, type OutputRef } from "./outputs";

export class Trial {
  readonly #inputs: Inputs;
  readonly #other: Inputs | null;
  readonly #results: Results;

  constructor(inputs: Inputs, other: Inputs | null) {
    this.#inputs = copyOf(inputs);
    this.#other = other;
    this.#results = roomFor(this.#inputs);
  }

  /** Drivers of this copy: turning them leaves the plan that was given alone. */
  driver(ref: DriverRef): Checked<BoundDriver> {
    return bindDriver(ref, this.#inputs, this.#other);
  }

  output(ref: OutputRef): Checked<BoundOutput> {
    return bindOutput(ref, this.#inputs);
  }

  /** From `people` on where all that was turned since a whole run acts there. */
  run(from: RunFrom = "money"): void {
    run(this.#inputs, this.#results, from);
  }

  /** An output of the last run. */
  read(output: BoundOutput): number | null {
    return output.read(this.#results, this.#inputs);
  }
}

/** All values, or all issues, each with the place of its item before its path. */
export function allOf<T>(key: string, items: readonly Checked<T>[]): Checked<readonly T[]> {
  const issues = items.flatMap((item, i) =>
    item.ok ? [] : item.issues.map((issue) => ({ ...issue, path: [key, i, ...issue.path] })),
  );
  return issues.length
    ? failed(issues)
    : passed(items.map((item) => (item as { readonly ok: true; readonly value: T }).value));
}

/** What keeps a value from being given to a driver; empty where nothing does. */
export function valueIssues(
  { driver }: BoundDriver,
  value: number,
  path: readonly (string | number)[],
): readonly Issue[] {
  const allowed = `${driver.least} to ${driver.most} (${driver.unit})`;
  const say = (code: Issue["code"], what: string): readonly Issue[] => [
    { code, path, value, allowed, message: `${driver.label}: ${value} ${what}: give ${allowed}.` },
  ];
  if (!Number.isFinite(value)) return say("not_a_number", "is not a number");
  if (value < driver.least || value > driver.most) return say("out_of_range", "is outside its range");
  if (driver.whole && !Number.isInteger(value)) return say("not_whole", "is not a whole number");
  return [];
}
