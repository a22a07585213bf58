import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTPUTS, type OutputRef } from "../../../src/model/analysis/outputs";
import { run } from "../../../src/model/engine";
import { EXPLAINABLE, explainer, type Term } from "../../../src/model/explain";
import type { Inputs } from "../../../src/model/inputs";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve } from "../../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { drafts } from "../arbitraries";
import { draft, unit } from "../drafts";
import { workforce } from "../run";
import { Recalculation } from "./formulas";
import { EXPLAINED_PLANS } from "./plans";

/** Every number there is: each output for the plan and each body, each year or quarter. */
function* everyRef(inputs: Inputs): Generator<OutputRef> {
  for (const { id, axis, bodies } of OUTPUTS) {
    const places =
      axis === "plan"
        ? [undefined]
        : axis === "year"
          ? Array.from({ length: inputs.years + 1 }, (_, y) => y)
          : Array.from({ length: inputs.quarters }, (_, q) => q + 1);
    const of = bodies === "unit" ? inputs.units : bodies === "organisation" ? inputs.organisations : [];
    for (const body of [undefined, ...of.map((one) => one.id)])
      for (const at of places)
        yield { output: id, ...(at === undefined ? {} : { at }), ...(body === undefined ? {} : { body }) };
  }
}

function scenarioOf(given: ScenarioDraft) {
  const read = readScenario(given);
  if (!read.ok) throw new Error(read.issues[0]!.message);
  const inputs = resolve(read.value, workforce());
  if (!inputs.ok) throw new Error(inputs.issues[0]!.message);
  return { scenario: read.value, inputs: inputs.value };
}

const valueAt = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Record<string | number, unknown> | undefined)?.[part], root);

/** Faults that are told; looking for more would only take time. */
const ENOUGH = 5;

/** Explains every output of a scenario and works each out anew; returns how many numbers that took. */
function recompute(given: ScenarioDraft, change: (inputs: Inputs) => void = () => {}): number {
  const { scenario, inputs } = scenarioOf(given);
  change(inputs);
  const results = run(inputs);
  const explained = explainer(inputs, results, { scenario, workforce: workforce() });
  const recalculation = new Recalculation();
  for (const ref of everyRef(inputs)) {
    const found = explained(ref);
    if (!found.ok) throw new Error(`${JSON.stringify(ref)}: ${found.issues[0]!.message}`);
    recalculation.of(found.value);
    if (recalculation.faults.length >= ENOUGH) break;
    const output = OUTPUTS.find((one) => one.id === ref.output)!;
    const bodies = output.bodies === "unit" ? inputs.units : inputs.organisations;
    const index = bodies.findIndex((one) => one.id === ref.body);
    const shown =
      index < 0
        ? output.ofPlan(results, inputs, ref.at ?? 0)
        : output.ofBody(results, inputs, ref.at ?? 0, index);
    const value = found.value.value;
    const equal =
      shown === null || value === null
        ? shown === value
        : Math.abs(shown - value) <= 1e-9 * Math.max(1e-6, Math.abs(shown));
    if (!equal) recalculation.faults.push(`${JSON.stringify(ref)} is ${shown}, explained as ${value}`);
  }
  expect(recalculation.faults.slice(0, ENOUGH)).toEqual([]);
  const terms: readonly Term[] = [...recalculation.seen.keys()];
  expect(new Set(terms.map((term) => term.id)).size, "one id, one number").toBe(terms.length);
  for (const term of terms) {
    if (term.kind !== "input") continue;
    expect(term.provenance, term.id).not.toBeNull();
    const said = valueAt(scenario, term.path);
    if (typeof said === "number" && term.provenance!.note.startsWith("Changed") === false)
      expect(said, `${term.path.join(".")} for ${term.id}`).toBe(term.value);
  }
  return terms.length;
}

describe("explanations of all outputs", () => {
  it("cover the list of outputs and no other", () => {
    expect([...EXPLAINABLE].sort()).toEqual(OUTPUTS.map((one) => one.id).sort());
  });

  it.each(Object.entries(EXPLAINED_PLANS))("recompute a plan from its inputs: %s", (_name, plan) => {
    expect(recompute(plan.draft, plan.change)).toBeGreaterThan(100);
  });

  it.each([-2, 30])("recompute a plan whose exits an analysis moves by %i quarters", (delay) => {
    const exits = { ...draft().exits, savingStart: "pro_rata" as const };
    delete exits.exitQuarter;
    recompute(draft({ exits, units: [unit({ redeploy: 0.2, mars: 0.1 })] }), (inputs) => {
      inputs.exits.delayQuarters = delay;
    });
  });

  it("recompute scenarios at random from their inputs", { timeout: 240_000 }, () => {
    const cases = Math.ceil(Math.min(300, Number(process.env["PROPERTY_CASES"] ?? 300)) / 5);
    let numbers = 0;
    fc.assert(
      fc.property(drafts, (given) => {
        numbers += recompute(given);
      }),
      { numRuns: cases, seed: 20_140_107 },
    );
    expect(numbers).toBeGreaterThan(cases * 100);
  });
});
