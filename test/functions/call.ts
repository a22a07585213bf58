/** Calls a custom function as Excel does: by its metadata, with every argument left out given as null. */
import { FUNCTIONS } from "../../src/functions/by-name";
import { prepareScenarios } from "../../src/functions/catalogue/scenario";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { readScenario } from "../../src/model/scenario/read";
import { takeScenarios } from "../../src/model/saved/in-use";
import metadata from "./functions.json";

/** A workbook in which the first ready scenario is saved. */
const ready = readScenario({ ...READY_SCENARIOS[0]!.draft, name: "Merger of 2014" });
if (!ready.ok) throw new Error(ready.issues[0]!.message);
takeScenarios({
  saved: [{ id: "1", name: ready.value.name, scenario: ready.value, savedOn: "2026-11-22T10:00:00.000Z" }],
  faults: [],
});
await prepareScenarios();

export interface Failure {
  readonly error: string;
  readonly message: string;
}

export const ids = metadata.functions.map((entry) => entry.id);

/** What a function of this name takes and gives, as Excel is told. */
export const described = (id: string) => metadata.functions.find((candidate) => candidate.id === id);

/** What the function itself gives, before a sheet makes anything of it; throws what it throws. */
export function invoke(id: string, ...args: unknown[]): unknown {
  const entry = described(id);
  const run = FUNCTIONS.get(id);
  if (!entry || !run) throw new Error(`no function ${id}`);
  const given = entry.parameters.map((parameter, i) => {
    const value = args[i] === undefined ? null : args[i];
    const matrix = "dimensionality" in parameter && parameter.dimensionality === "matrix";
    return matrix && !Array.isArray(value) ? [[value]] : value;
  });
  return run(...given);
}

/** The answer as a sheet shows it: one cell for a 1 by 1 block, and errors as data. */
export function call(id: string, ...args: unknown[]): unknown {
  try {
    return shown(invoke(id, ...args));
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return failure(error);
    throw error;
  }
}

/** The message of the error a call gives; fails the test where it gives none. */
export function refusal(id: string, ...args: unknown[]): Failure {
  const got = call(id, ...args);
  if (typeof got === "object" && got !== null && "error" in got) return got as Failure;
  throw new Error(`${id} gave ${JSON.stringify(got)} where an error was expected`);
}

/** A block, even where it has one cell. */
export function rows(id: string, ...args: unknown[]): unknown[][] {
  const got = call(id, ...args);
  if (Array.isArray(got)) return got as unknown[][];
  if (typeof got === "object" && got !== null) throw new Error(`${id}: ${(got as Failure).message}`);
  return [[got]];
}

const failure = (error: CustomFunctions.Error): Failure => ({
  error: error.code,
  message: error.message ?? "",
});
const cell = (value: unknown): unknown => (value instanceof CustomFunctions.Error ? failure(value) : value);

function shown(value: unknown): unknown {
  if (!Array.isArray(value)) return cell(value);
  const block = (value as unknown[][]).map((row) => row.map(cell));
  return block.length === 1 && block[0]!.length === 1 ? block[0]![0] : block;
}
