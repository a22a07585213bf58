/** Two drivers against each other: one output for every pair of values. */
import type { Inputs } from "../inputs";
import { failed, passed, type Checked, type Issue } from "../issue";
import type { Driver, DriverRef } from "./drivers";
import type { Output, OutputRef } from "./outputs";
import { allOf, Trial, valueIssues } from "./trial";

export interface GridAxis extends DriverRef {
  readonly values: readonly number[];
}

export interface Grid {
  readonly across: { readonly driver: Driver; readonly base: number; readonly values: readonly number[] };
  readonly down: { readonly driver: Driver; readonly base: number; readonly values: readonly number[] };
  readonly output: Output;
  /** A row for each value of `down`, a cell for each of `across`; null where the output has no value. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/** Values on one axis: more than a person reads, and few enough to keep the panel at once responsive. */
export const MOST_VALUES = 41;

/** Runs the plan for every pair of values, all other drivers at their base. */
export function grid(
  inputs: Inputs,
  request: { readonly across: GridAxis; readonly down: GridAxis; readonly output: OutputRef },
  other: Inputs | null = null,
): Checked<Grid> {
  const trial = new Trial(inputs, other);
  const drivers = allOf("axes", [trial.driver(request.across), trial.driver(request.down)]);
  const output = trial.output(request.output);
  if (!drivers.ok || !output.ok)
    return failed([...(drivers.ok ? [] : drivers.issues), ...(output.ok ? [] : output.issues)]);
  const [across, down] = drivers.value as [(typeof drivers.value)[number], (typeof drivers.value)[number]];
  const issues: Issue[] = [];
  for (const [name, bound] of [
    ["across", across],
    ["down", down],
  ] as const) {
    const { values } = request[name];
    if (values.length === 0 || values.length > MOST_VALUES)
      issues.push({
        code: "wrong_length",
        path: [name, "values"],
        value: values.length,
        allowed: `1 to ${MOST_VALUES} values`,
        message: `${values.length} values of ${bound.driver.label} cannot be shown: give 1 to ${MOST_VALUES}.`,
      });
    else issues.push(...values.flatMap((value, i) => valueIssues(bound, value, [name, "values", i])));
  }
  if (across.driver === down.driver && across.ref.body === down.ref.body)
    issues.push({
      code: "duplicate",
      path: ["down", "driver"],
      value: down.driver.id,
      allowed: "two different drivers",
      message: `${down.driver.label} is on both axes: choose another driver for one of them.`,
    });
  if (issues.length) return failed(issues);

  const cells = request.down.values.map((y) => {
    down.set(y);
    return request.across.values.map((x) => {
      across.set(x);
      trial.run();
      return trial.read(output.value);
    });
  });
  return passed({
    across: { driver: across.driver, base: across.base, values: request.across.values },
    down: { driver: down.driver, base: down.base, values: request.down.values },
    output: output.value.output,
    cells,
  });
}
