import { needScenarios, scenariosKnown } from "../../model/saved/in-use";
import type * as answers from "../../model/saved/answer";
import { absent, needText, orThrow, readText } from "../edge";

/** The engine, once it has been loaded: cells that ask for no scenario do not wait for it. */
let engine: typeof answers | undefined;

/** Loads the engine, and has the scenarios of the workbook read. */
export async function prepareScenarios(): Promise<typeof answers> {
  engine = await import(/* webpackChunkName: "scenarios" */ "../../model/saved/answer");
  await needScenarios();
  return engine;
}

/**
 * An output of a scenario saved in this workbook, such as its redundancies or what it saves by a year.
 * @customfunction SCENARIO SCENARIO
 * @param name Name of the saved scenario, as the Model tab shows it.
 * @param output Name of the output, such as "redundancies", "exit_cost" or "npv_local".
 * @param [year_or_quarter] Year such as "2015/16" or quarter such as "2015/16 Q2", or counted from 1. Left out: the year aimed at, the last quarter.
 * @returns A number in the unit of the output.
 */
export function scenario(name: any, output: any, year_or_quarter?: any): any {
  const asked = {
    name: needText(name, "name", 'the name of a saved scenario, such as "Merger of 2014"'),
    output: needText(output, "output", '"redundancies", "exit_cost" or another output of the model'),
    at: readText(year_or_quarter),
  };
  if (engine && scenariosKnown()) return orThrow(engine.answerScenario(asked));
  return prepareScenarios().then(
    (ready) => orThrow(ready.answerScenario(asked)),
    (error: unknown) => {
      throw absent(
        `The scenarios of this workbook could not be read. ${error instanceof Error ? error.message : "Press Recalculate on the Commissioning tab."}`,
      );
    },
  );
}
