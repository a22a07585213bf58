/** How every number of a plan comes about, as rows that can be held against the specification. */
import { bindOutput, OUTPUTS, type OutputRef } from "../../../src/model/analysis/outputs";
import { run } from "../../../src/model/engine";
import { explainer, type ExplanationNode, type InputTerm, type Term } from "../../../src/model/explain";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve } from "../../../src/model/scenario/resolve";
import { workforce } from "../run";
import { EXPLAINED_PLANS, type Plan } from "./plans";

export interface Row {
  readonly plan: string;
  readonly id: string;
  readonly label: string;
  readonly where: string;
  readonly unit: string;
  /** Equation of a number that is worked out; for an input, what kind of word there is on it. */
  readonly equation: string;
  /** Formula; for an input, its place in the scenario. */
  readonly formula: string;
  /** Names in the formula with the ids of their numbers; for an input, its sources. */
  readonly terms: string;
  /** What is done in words; for an input, what is noted about it. */
  readonly rule: string;
}

const ofInput = (plan: string, { id, label, where, unit, path, provenance }: InputTerm): Row => ({
  plan,
  id,
  label,
  where,
  unit,
  equation: provenance!.kind,
  formula: path.join("."),
  terms: provenance!.sources.join(" "),
  rule: provenance!.note,
});
const ofNode = (plan: string, node: ExplanationNode): Row => ({
  plan,
  id: node.id,
  label: node.label,
  where: node.where,
  unit: node.unit,
  equation: node.equation,
  formula: node.formula,
  terms: Object.entries(node.terms)
    .map(([name, term]) => `${name}=${term.id}`)
    .join(" "),
  rule: node.rule,
});

/** Rows are of one kind where only numbers differ: quarters, years, bodies, or the run of the break-even cut. */
export const kindOf = ({ id, label, unit, equation, formula, rule }: Row): string =>
  [id.replace(/^[^/]* [^/]*\//, "").replace(/\/[ousbyq]\d+/g, ""), label, unit, equation, formula, rule]
    .join("|")
    .replace(/\d+/g, "#");

/** What is asked for: every output of the plan and of its first and last body, in the first and the last period. */
function* asked(inputs: Parameters<typeof bindOutput>[1]): Generator<OutputRef> {
  for (const { id, axis, bodies } of OUTPUTS) {
    const places =
      axis === "plan" ? [undefined] : axis === "year" ? [0, 1, inputs.years] : [1, 2, inputs.quarters];
    const of = bodies === "unit" ? inputs.units : bodies === "organisation" ? inputs.organisations : [];
    const ends = of.length ? [of[0]!.id, of.at(-1)!.id] : [];
    for (const body of [undefined, ...ends])
      for (const at of places)
        yield { output: id, ...(at === undefined ? {} : { at }), ...(body === undefined ? {} : { body }) };
  }
}

function termsOf({ draft, change }: Plan): ReadonlySet<Term> {
  const scenario = readScenario(draft);
  const inputs = scenario.ok ? resolve(scenario.value, workforce()) : scenario;
  if (!scenario.ok || !inputs.ok) throw new Error(JSON.stringify(inputs));
  change?.(inputs.value);
  const explained = explainer(inputs.value, run(inputs.value), {
    scenario: scenario.value,
    workforce: workforce(),
  });
  const terms = new Set<Term>();
  for (const ref of asked(inputs.value)) {
    const found = explained(ref);
    if (!found.ok) throw new Error(found.issues[0]!.message);
    terms.add(found.value);
  }
  // Terms found on the way join the end of the list that is being gone through.
  for (const term of terms)
    if (term.kind === "calculated") for (const below of Object.values(term.terms)) terms.add(below);
  return terms;
}

/** One row for each way in which a number of a plan comes about. */
export function workingsOf(name: string): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const term of termsOf(EXPLAINED_PLANS[name]!)) {
    const row = term.kind === "input" ? ofInput(name, term) : ofNode(name, term);
    const kind = kindOf(row);
    if (!rows.has(kind)) rows.set(kind, row);
  }
  return [...rows.values()];
}
