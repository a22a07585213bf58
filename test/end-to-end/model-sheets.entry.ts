/** The writer of the model, made to run in the add-in's window: what the panel does, without the panel. */
import { bindOutput } from "../../src/model/analysis/outputs";
import { run } from "../../src/model/engine";
import type { Inputs } from "../../src/model/inputs";
import { readScenario } from "../../src/model/scenario/read";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { resolve } from "../../src/model/scenario/resolve";
import type { Scenario, ScenarioDraft } from "../../src/model/scenario/schema";
import { bookOf } from "../../src/modelbook";
import { register } from "../../src/reference/store";
import {
  checkBook,
  updateBook,
  writeBook,
  type ModelToWrite,
  type UpdateOutcome,
  type Written,
} from "../../src/workbook/model-book";
import { facts } from "../modelbook/facts";

/** What a test changes of a ready scenario, by names joined with dots: `units.0.turnover`. */
export type Changes = Readonly<Record<string, unknown>>;

/** A number of the engine and the cell that should show it; null stands for words. */
export interface Expected {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | null;
}

function scenarioOf(ready: string, changes: Changes): Scenario {
  const found = READY_SCENARIOS.find(({ id }) => id === ready);
  if (!found) throw new Error(`There is no ready scenario ${ready}.`);
  const draft = structuredClone(found.draft) as ScenarioDraft;
  for (const [path, value] of Object.entries(changes)) put(draft, path.split("."), value);
  const read = readScenario(draft);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

function put(into: object, [key, ...rest]: readonly string[], value: unknown): void {
  const record = into as Record<string, unknown>;
  if (rest.length) put(record[key!] as object, rest, value);
  else record[key!] = value;
}

function resolved(scenario: Scenario): Inputs {
  const inputs = resolve(scenario, register().workforce);
  if (!inputs.ok) throw new Error(inputs.issues.map(({ message }) => message).join("\n"));
  return inputs.value;
}

function modelOf(scenario: Scenario): ModelToWrite {
  const inputs = resolved(scenario);
  return {
    scenarioId: scenario.name,
    log: { when: "22/11/2026 10:00", who: "A. Analyst", what: "Model written", engine: "1", release: "1" },
    lay: (sheetNames, log) => bookOf(scenario, inputs, { ...facts, sheetNames, log }),
  };
}

const modelSheets = {
  /** Writes a ready scenario; says how long that took. */
  async write(ready: string, changes: Changes = {}): Promise<Written & { readonly milliseconds: number }> {
    const begun = performance.now();
    const written = await writeBook(modelOf(scenarioOf(ready, changes)));
    return { ...written, milliseconds: performance.now() - begun };
  },

  /** Brings the sheets of a ready scenario up to date; says how long that took. */
  async update(
    ready: string,
    changes: Changes = {},
  ): Promise<{ readonly outcome: UpdateOutcome; readonly milliseconds: number }> {
    const begun = performance.now();
    const outcome = await updateBook(modelOf(scenarioOf(ready, changes)));
    return { outcome, milliseconds: performance.now() - begun };
  },

  check: (ready: string, changes: Changes = {}): Promise<UpdateOutcome> =>
    checkBook(modelOf(scenarioOf(ready, changes))),

  /** Cancels the writing of a ready scenario after so many steps. */
  cancelAfter(ready: string, steps: number): Promise<string> {
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done === steps) stop.abort();
    };
    return writeBook(modelOf(scenarioOf(ready, {})), { signal: stop.signal, onProgress }).then(
      () => "written",
      (error: { code: string }) => error.code,
    );
  },

  /** What the engine makes of a ready scenario, and in which cells of a first copy that stands. */
  expected(ready: string, changes: Changes = {}): Expected[] {
    const scenario = scenarioOf(ready, changes);
    const inputs = resolved(scenario);
    const results = run(inputs);
    return bookOf(scenario, inputs, facts).places.map(({ output, at, body, sheet, cell }) => {
      const bound = bindOutput(
        at === 0 && !body ? { output } : { output, at, ...(body ? { body } : {}) },
        inputs,
      );
      if (!bound.ok) throw new Error(bound.issues[0]!.message);
      return { sheet, cell, value: bound.value.read(results, inputs) };
    });
  },
};

export type ModelSheets = typeof modelSheets;
Object.assign(globalThis, { modelSheets });
