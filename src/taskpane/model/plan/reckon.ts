/** From a plan as it is typed to its results: within a millisecond, so that they follow a slider. */
import { run } from "../../../model/engine";
import type { Origin } from "../../../model/explain";
import type { Inputs } from "../../../model/inputs";
import type { Checked } from "../../../model/issue";
import { passed } from "../../../model/issue";
import type { Results } from "../../../model/results";
import { readScenario } from "../../../model/scenario/read";
import { resolve } from "../../../model/scenario/resolve";
import type { Scenario } from "../../../model/scenario/schema";
import type { Workforce } from "../../../reference/workforce";

/** A plan that was worked out, with all that explaining it needs. */
export interface Reckoned {
  readonly scenario: Scenario;
  readonly inputs: Inputs;
  readonly results: Results;
  readonly origin: Origin;
}

/** Works a plan out; everything that keeps it from being worked out otherwise, and then no result at all. */
export function reckon(plan: Scenario, workforce: Workforce): Checked<Reckoned> {
  const read = readScenario(plan);
  if (!read.ok) return read;
  const resolved = resolve(read.value, workforce);
  if (!resolved.ok) return resolved;
  const scenario = read.value;
  return passed({
    scenario,
    inputs: resolved.value,
    results: run(resolved.value),
    origin: { scenario, workforce },
  });
}
