/** Every output of the model by a name that stays: what sheets, charts, targets and explanations ask for. */
import type { Inputs } from "../../inputs";
import { failed, passed, type Checked, type Issue } from "../../issue";
import type { Results } from "../../results";
import { APPRAISAL_OUTPUTS, FLOW_OUTPUTS } from "./flows";
import { MONEY_OUTPUTS } from "./money";
import type { Output } from "./output";
import { EXIT_OUTPUTS, STAFF_OUTPUTS } from "./staff";

export type { Output, OutputAxis, OutputBodies, OutputGroup, OutputUnit } from "./output";

/** In the order in which people read them. */
export const OUTPUTS: readonly Output[] = [
  ...MONEY_OUTPUTS,
  ...STAFF_OUTPUTS,
  ...EXIT_OUTPUTS,
  ...FLOW_OUTPUTS,
  ...APPRAISAL_OUTPUTS,
];

const BY_ID: ReadonlyMap<string, Output> = new Map(OUTPUTS.map((output) => [output.id, output]));

/** The output of that name, in any case; undefined where there is none. */
export const outputOf = (id: string): Output | undefined => BY_ID.get(id.trim().toLowerCase());

/** One number of a plan, as a request: plain data. */
export interface OutputRef {
  readonly output: string;
  /** Year from 0 (the base year) or quarter from 1; left out: the target year, the last quarter. */
  readonly at?: number;
  /** Id of an organisation or unit; left out: the whole plan. */
  readonly body?: string;
}

/** One number of a plan, found and ready to be read from run after run. */
export interface BoundOutput {
  readonly output: Output;
  readonly ref: OutputRef;
  readonly at: number;
  /** Index of the body; -1 for the plan. */
  readonly index: number;
  readonly read: (results: Results, inputs: Inputs) => number | null;
}

/** What `at` means where none is given: the target year, or the last quarter. */
const usualPlace = (output: Output, inputs: Inputs): number =>
  output.axis === "year" ? inputs.targetYear : output.axis === "quarter" ? inputs.quarters : 0;

/** Finds an output, its year or quarter, and its body in a plan. */
export function bindOutput(ref: OutputRef, inputs: Inputs): Checked<BoundOutput> {
  const output = outputOf(ref.output);
  if (!output) return refuse("unknown_reference", "output", ref.output, "the name of an output");
  const at = ref.at ?? usualPlace(output, inputs);
  const [least, most] =
    output.axis === "year" ? [0, inputs.years] : output.axis === "quarter" ? [1, inputs.quarters] : [0, at];
  if (!Number.isInteger(at) || at < least || at > most)
    return refuse("off_axis", "at", ref.at, `${output.axis} ${least} to ${most}`);
  const index = bodyIndex(output, ref.body, inputs);
  if (index === null)
    return refuse(
      "unknown_reference",
      "body",
      ref.body,
      output.bodies === "none"
        ? "no body: this output is of the whole plan"
        : `${output.bodies === "unit" ? "a unit" : "an organisation"} of this plan`,
    );
  const { ofPlan, ofBody } = output;
  return passed({
    output,
    ref,
    at,
    index,
    read:
      index < 0
        ? (results, given) => ofPlan(results, given, at)
        : (results, given) => ofBody(results, given, at, index),
  });
}

/** The index of a body; -1 for the whole plan, null for one that does not have the output. */
function bodyIndex(output: Output, body: string | undefined, inputs: Inputs): number | null {
  if (body === undefined) return -1;
  const bodies =
    output.bodies === "unit" ? inputs.units : output.bodies === "organisation" ? inputs.organisations : [];
  const index = bodies.findIndex((one) => one.id === body);
  return index < 0 ? null : index;
}

function refuse(code: Issue["code"], key: string, value: unknown, allowed: string): Checked<never> {
  const message = `${key}: ${JSON.stringify(value ?? null)} is not ${key === "at" ? "on the plan's axis" : "known here"}: give ${allowed}.`;
  return failed([{ code, path: [key], value, allowed, message }]);
}

/** The values of an output along its axis: years 0 to the last, quarters 1 to the last, or the one number. */
export function readAlong(
  output: Output,
  results: Results,
  inputs: Inputs,
  index = -1,
): readonly (number | null)[] {
  const places =
    output.axis === "year"
      ? Array.from({ length: inputs.years + 1 }, (_, y) => y)
      : output.axis === "quarter"
        ? Array.from({ length: inputs.quarters }, (_, q) => q + 1)
        : [0];
  return places.map((at) =>
    index < 0 ? output.ofPlan(results, inputs, at) : output.ofBody(results, inputs, at, index),
  );
}
