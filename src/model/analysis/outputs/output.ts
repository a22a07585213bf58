/** What an output is: one number of a plan, or one a year or quarter, for the plan or for one of its bodies. */
import type { Inputs } from "../../inputs";
import type { Results } from "../../results";

export type OutputUnit =
  "GBP" | "GBP per head" | "GBP per WTE" | "WTE" | "heads" | "ratio" | "quarter" | "months" | "days";

/** One number for the whole plan, one for each year from the base year (0), or one for each quarter from 1. */
export type OutputAxis = "plan" | "year" | "quarter";
/** The bodies that have the output for themselves. */
export type OutputBodies = "none" | "organisation" | "unit";
export type OutputGroup = "money" | "staff" | "exits" | "flows" | "appraisal";

export interface Output {
  /** Kept for good: sheets name outputs by it. */
  readonly id: string;
  readonly label: string;
  readonly unit: OutputUnit;
  readonly group: OutputGroup;
  /** Equations of the model that give it. */
  readonly equations: readonly string[];
  readonly axis: OutputAxis;
  readonly bodies: OutputBodies;
  /** Moves in whole steps, so that a target is met or passed rather than hit. */
  readonly steps: boolean;
  /** What no value means: it never happens within the plan, or it cannot be told. */
  readonly absent: "never" | "unknown";
  /** Takes a search over many runs instead of reading one. */
  readonly searched: boolean;
  /** For the plan; `at` is a year from 0 or a quarter from 1, and means nothing for one number. */
  readonly ofPlan: (results: Results, inputs: Inputs, at: number) => number | null;
  /** For the body with this index; the plan's value where the output has no bodies. */
  readonly ofBody: (results: Results, inputs: Inputs, at: number, index: number) => number | null;
}

type Reader = (results: Results, inputs: Inputs, at: number) => number | null;
type BodyReader = (results: Results, inputs: Inputs, at: number, index: number) => number | null;

interface Given {
  readonly unit: OutputUnit;
  readonly group: OutputGroup;
  readonly equations: readonly string[];
  readonly axis?: OutputAxis;
  readonly steps?: boolean;
  readonly absent?: "never" | "unknown";
  readonly searched?: boolean;
}

function output(
  id: string,
  label: string,
  given: Given,
  bodies: OutputBodies,
  ofPlan: Reader,
  ofBody: BodyReader,
): Output {
  return {
    id,
    label,
    unit: given.unit,
    group: given.group,
    equations: given.equations,
    axis: given.axis ?? "plan",
    bodies,
    steps: given.steps ?? false,
    absent: given.absent ?? "unknown",
    searched: given.searched ?? false,
    ofPlan,
    ofBody,
  };
}

/** An output of the plan as a whole. */
export const ofPlan = (id: string, label: string, given: Given, read: Reader): Output =>
  output(id, label, given, "none", read, read);

/** An output that each body has, and a rule for the plan. */
export const ofBodies = (
  id: string,
  label: string,
  given: Given,
  bodies: "organisation" | "unit",
  read: BodyReader,
  plan: Reader,
): Output => output(id, label, given, bodies, plan, read);

/** An output that each body has and that adds up over the plan; none where the plan has no such body. */
export function summed(
  id: string,
  label: string,
  given: Given,
  bodies: "organisation" | "unit",
  read: (results: Results, inputs: Inputs, at: number, index: number) => number,
): Output {
  const total: Reader = (results, inputs, at) => {
    const count = bodies === "unit" ? results.units.length : results.organisations.length;
    if (count === 0) return null;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += read(results, inputs, at, i);
    return sum;
  };
  return output(id, label, given, bodies, total, read);
}

/** `value` as an output: what is not a finite number is no value. */
export const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
