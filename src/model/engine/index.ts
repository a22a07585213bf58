/** One run of the model: inputs to results. No clock, no chance, nothing kept between runs. */
import type { Inputs } from "../inputs";
import { roomFor, type Results } from "../results";
import { exitCostOf, timingOf } from "./exits";
import { flowsOf, gapsOf, leaversOf } from "./flows";
import { allowanceOf, costsOf, resourceOf } from "./money";
import { mergerOf, sumFlows, sumUp } from "./totals";
import { affordabilityOf, reductionOf } from "./workforce";

/** Where a run begins: with the money, or with the people who leave, where money and affordable posts stand already. */
export type RunFrom = "money" | "people";

/**
 * Runs the model. Give the results of an earlier run of the same shape to have them filled anew. From `people` on,
 * what comes before is taken from them: only what {@link RunFrom} names after it may have changed since.
 */
export function run(inputs: Inputs, out: Results = roomFor(inputs), from: RunFrom = "money"): Results {
  if (from === "money")
    for (let o = 0; o < inputs.organisations.length; o++)
      allowanceOf(inputs, inputs.organisations[o]!, out.organisations[o]!);
  for (let u = 0; u < inputs.units.length; u++) {
    const unit = inputs.units[u]!;
    const results = out.units[u]!;
    if (from === "money") {
      resourceOf(inputs, u, out.organisations, results);
      costsOf(inputs, unit, results);
      affordabilityOf(inputs, unit, results);
    }
    reductionOf(inputs, u, results);
    timingOf(inputs, results);
    exitCostOf(inputs, unit, results);
    leaversOf(inputs, unit, u, results);
    flowsOf(inputs, unit, results);
    gapsOf(inputs, unit, results);
  }
  mergerOf(inputs, out);
  sumFlows(inputs, out);
  sumUp(inputs, out);
  return out;
}
