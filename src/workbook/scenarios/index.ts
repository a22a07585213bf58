/**
 * Scenarios saved in the workbook, so that they travel with the file. They are changed one at a time, all or nothing:
 * what is kept, and the cells with `CSU.SCENARIO` that show it, change together or not at all.
 */
import {
  sameName,
  savedScenarios,
  scenariosKnown,
  takeScenarios,
  type SavedScenario,
  type SavedScenarios,
} from "../../model/saved/in-use";
import type { Scenario } from "../../model/scenario/schema";
import { changeParts, runWaiting, type InUse } from "../change-parts";
import { WorkbookFault } from "../errors";
import { findOurCells, workOutAgain } from "../our-cells";
import { deletePart, readParts, writePart, type Parts } from "../parts";
import { inTurn } from "../queue";
import { SCENARIO_PART, scenariosOf, type KeptScenario } from "./part";

export {
  NO_SCENARIOS,
  sameName,
  savedScenarios,
  watchScenarios,
  type SavedScenario,
  type SavedScenarios,
} from "../../model/saved/in-use";

/** The most scenarios a workbook keeps. */
export const MOST_SCENARIOS = 100;

/** A scenario to be kept: in the place of the one with this id, or beside the others. */
export interface ToSave {
  readonly id?: string;
  readonly scenario: Scenario;
}

const SHOWS_SCENARIO = /\bCSU\.SCENARIO\s*\(/i;
const CALLS_US = /\bCSU\./i;

/** Has the cells that show a scenario worked out again; those that call us by a name may be such. */
async function calculate(context: Excel.RequestContext): Promise<void> {
  const runs = await findOurCells(context);
  await workOutAgain(
    context,
    runs.filter(({ formulas }) => formulas.some((text) => SHOWS_SCENARIO.test(text) || !CALLS_US.test(text))),
  );
}

const IN_USE: InUse<KeptScenario> = {
  kind: SCENARIO_PART,
  take: (parts) => takeScenarios(scenariosOf(parts)),
  calculate,
  halfDone:
    "Excel stopped half way, and cells may not show the scenarios that are saved: press Refresh on the Commissioning tab.",
};

/**
 * Reads the scenarios of the workbook and takes them into use. Cells that show one are worked out again where what was
 * read is not what they were answered from.
 * @returns the sound ones by name, and sentences about the others, which stay as they are
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function listScenarios(): Promise<SavedScenarios> {
  return inTurn(() =>
    runWaiting(async (context) => {
      const known = scenariosKnown();
      const changed = takeScenarios(scenariosOf(await readParts(context, SCENARIO_PART)));
      if (known && changed) await calculate(context);
      return savedScenarios();
    }),
  );
}
/**
 * Keeps a scenario in the workbook, under its own name.
 * @throws {@link WorkbookFault} `name_taken` where another one has this name, `too_large`, else with cause and remedy;
 * the workbook is then as it was
 */
export function saveScenario({ id = crypto.randomUUID(), scenario }: ToSave): Promise<SavedScenario> {
  return change(({ saved }, before) => {
    refuseTaken(saved, scenario.name, id);
    if (!before.has(id) && before.size >= MOST_SCENARIOS)
      throw new WorkbookFault(
        "too_large",
        `A workbook keeps at most ${MOST_SCENARIOS} scenarios: remove one that is not needed. Nothing was changed.`,
      );
    return { id, value: keptOf(scenario) };
  });
}

/**
 * Gives a saved scenario another name; cells that ask for it by the old name no longer find it.
 * @throws {@link WorkbookFault} `name_taken`, `place_gone`, else with cause and remedy; the workbook is then as it was
 */
export function renameScenario(id: string, name: string): Promise<SavedScenario> {
  return change(({ saved }) => {
    const { scenario } = find(saved, id);
    refuseTaken(saved, name, id);
    return { id, value: keptOf({ ...scenario, name: name.trim() }) };
  });
}

/**
 * Keeps a copy of a saved scenario as `name (2)`, or the next number that is free.
 * @throws {@link WorkbookFault} `place_gone`, else with cause and remedy; the workbook is then as it was
 */
export function cloneScenario(id: string): Promise<SavedScenario> {
  return change(({ saved }) => {
    const { scenario } = find(saved, id);
    return { id: crypto.randomUUID(), value: keptOf({ ...scenario, name: freeName(saved, scenario.name) }) };
  });
}

/** A name that no saved scenario has yet: the one given, or with the next free number behind it. */
export function freeName(saved: readonly Pick<SavedScenario, "name">[], name: string): string {
  const base = name.replace(/ \(\d{1,4}\)$/, "").slice(0, 190);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? base : `${base} (${n})`;
    if (!saved.some((one) => sameName(one.name, candidate))) return candidate;
  }
}

/**
 * Takes a scenario out of the workbook. One that is not there is no fault.
 * @throws {@link WorkbookFault} with cause and remedy; the workbook is then as it was
 */
export async function removeScenario(id: string): Promise<void> {
  await changeParts(IN_USE, {
    plan: ({ values }) => new Map([...values].filter(([key]) => key !== id)),
    carryOut: async (context, before, values) => {
      deletePart(context, SCENARIO_PART, id);
      await settle(context, { ...before, values });
    },
  });
}

interface Change {
  readonly id: string;
  readonly value: KeptScenario;
}

/** Writes one scenario as worked out from what is kept at that moment. */
function change(
  plan: (now: SavedScenarios, before: ReadonlyMap<string, KeptScenario>) => Change,
): Promise<SavedScenario> {
  return changeParts(IN_USE, {
    plan: (before) => plan(scenariosOf(before), before.values),
    carryOut: async (context, before, { id, value }) => {
      writePart(context, SCENARIO_PART, value, id);
      await settle(context, { ...before, values: new Map(before.values).set(id, value) });
      return find(savedScenarios().saved, id);
    },
  });
}

/** Kept before any cell shows it: a number on the sheet always has its scenario in the file. */
async function settle(context: Excel.RequestContext, parts: Parts<KeptScenario>): Promise<void> {
  await context.sync();
  IN_USE.take(parts);
  await calculate(context);
}

const keptOf = (scenario: Scenario): KeptScenario => ({
  savedOn: new Date().toISOString(),
  scenario: { ...scenario },
});

function find(saved: readonly SavedScenario[], id: string): SavedScenario {
  const found = saved.find((one) => one.id === id);
  if (found) return found;
  throw new WorkbookFault(
    "place_gone",
    "This scenario is no longer in the workbook, or cannot be used: save it anew. Nothing was changed.",
  );
}

function refuseTaken(saved: readonly SavedScenario[], name: string, id: string): void {
  const other = saved.find((one) => one.id !== id && sameName(one.name, name));
  if (other)
    throw new WorkbookFault(
      "name_taken",
      `A scenario called "${other.name}" is saved already: choose another name. Nothing was changed.`,
    );
}
