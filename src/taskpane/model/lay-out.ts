/** A plan as the sheets that are written of it. Loaded when a model is first inserted. */
import type { Register } from "../../reference/register";
import { SCENARIO_VERSION } from "../../model/scenario/schema";
import { bookOf, factsOf, type LogRow } from "../../modelbook";
import type { ModelToWrite } from "../../workbook/model-book";
import type { Reckoned } from "./plan/reckon";

/** Lays out a plan that is saved under this id; `now` is the time of writing, `what` is said in the change log. */
export function modelToWrite(
  register: Register,
  { scenario, inputs }: Reckoned,
  scenarioId: string,
  now: Date,
  what: "Model written" | "Model brought up to date" = "Model written",
): ModelToWrite {
  const made = now.toLocaleString("en-GB", { dateStyle: "short", timeStyle: "short" });
  const engine = String(SCENARIO_VERSION);
  const log: Omit<LogRow, "changed"> = {
    when: made,
    who: "Commissioning Costs",
    what,
    engine,
    release: register.facts.version,
  };
  return {
    scenarioId,
    log,
    lay: (sheetNames, rows) =>
      bookOf(
        scenario,
        inputs,
        factsOf(register, scenario, { made, engine, seed: null, log: rows, sheetNames }),
      ),
  };
}
