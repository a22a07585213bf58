/** Scenarios run from end to end, as a cell or the panel runs them: read, looked up in the register, calculated. */
import { run } from "../../src/model/engine";
import type { Inputs } from "../../src/model/inputs";
import type { Results } from "../../src/model/results";
import { readScenario } from "../../src/model/scenario/read";
import { resolve } from "../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../src/model/scenario/schema";
import { register } from "../../src/reference/store";
import type { Answer } from "../../src/reference/fault";

export const workforce = () => register().workforce;

/** What the register answers; its refusal fails the test. */
export function known<T>(found: Answer<T>): T {
  if (!found.ok) throw new Error(found.fault.message);
  return found.value;
}

/** Inputs of a scenario that has nothing wrong with it. */
export function inputsOf(draft: ScenarioDraft): Inputs {
  const read = readScenario(draft);
  const resolved = read.ok ? resolve(read.value, workforce()) : read;
  if (!resolved.ok) throw new Error(resolved.issues.map((issue) => issue.message).join("\n"));
  return resolved.value;
}

export const runOf = (draft: ScenarioDraft): Results => run(inputsOf(draft));

/** The same in constant prices, as the worked examples that name no inflation mean it. */
export function inConstantPrices(draft: ScenarioDraft): Results {
  const inputs = inputsOf(draft);
  inputs.deflator.fill(100);
  inputs.deflatorBase = 100;
  return run(inputs);
}
