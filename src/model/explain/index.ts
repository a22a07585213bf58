/**
 * Why a number of a plan is what it is: the chain of numbers that it was worked out from, each with its equation, its
 * formula and its terms, down to what the plan was given.
 */
import { bindOutput, type OutputRef } from "../analysis/outputs";
import type { Inputs } from "../inputs";
import { passed, type Checked } from "../issue";
import type { Results } from "../results";
import { APPRAISAL } from "./appraisal";
import { Chain } from "./chain";
import { AVERAGES } from "./exits";
import { FLOWS_BY_QUARTER, FLOWS_BY_YEAR } from "./flows";
import { GONE } from "./gone";
import type { ExplanationNode } from "./node";
import { ORGANISATIONS } from "./organisations";
import type { Origin } from "./provenance";
import { STAFF } from "./staff";
import { TIMING } from "./timing";
import { UNIT_RESOURCE_BY_QUARTER, UNITS_BY_YEAR } from "./units";

export type { ExplanationNode, InputTerm, Path, Term, Terms, TermUnit } from "./node";
export type { Origin } from "./provenance";
export { listTerms, type ExplanationList } from "./list";
export { sayExplanation, sayTerm, type SaidStep } from "./say";

/** How an output is explained, for the plan and for one of its bodies. */
interface Explained {
  readonly plan: (x: Chain, at: number) => ExplanationNode;
  readonly body?: (x: Chain, index: number, at: number) => ExplanationNode;
}

const EXPLAINED: Readonly<Record<string, Explained>> = {
  ...ORGANISATIONS,
  ...UNITS_BY_YEAR,
  ...UNIT_RESOURCE_BY_QUARTER,
  ...STAFF,
  ...TIMING,
  ...GONE,
  ...AVERAGES,
  ...FLOWS_BY_QUARTER,
  ...FLOWS_BY_YEAR,
  ...APPRAISAL,
};

/** Ids of the outputs that can be explained: all of the list of outputs. */
export const EXPLAINABLE: readonly string[] = Object.keys(EXPLAINED);

/**
 * Explains numbers of one run; what they have in common is worked out once. The terms of a node are read from `inputs`
 * and `results` when they are first asked for: neither may change while they are being explained. With the scenario
 * and the tables it was looked up in, every input says where it comes from.
 *
 * A reference that is not known, off the axis or of another body is refused with an issue.
 */
export function explainer(
  inputs: Inputs,
  results: Results,
  origin: Origin | null = null,
): (ref: OutputRef) => Checked<ExplanationNode> {
  const chain = new Chain(inputs, results, origin);
  return (ref) => {
    const bound = bindOutput(ref, inputs);
    if (!bound.ok) return bound;
    const { output, at, index } = bound.value;
    const { plan, body } = EXPLAINED[output.id]!;
    return passed(index < 0 || !body ? plan(chain, at) : body(chain, index, at));
  };
}

/** One number of a run explained. See {@link explainer}. */
export const explain = (
  inputs: Inputs,
  results: Results,
  ref: OutputRef,
  origin: Origin | null = null,
): Checked<ExplanationNode> => explainer(inputs, results, origin)(ref);
