/** How a scenario is kept in the workbook: one custom XML part each, by its id. */
import { z } from "zod";
import { readScenario } from "../../model/scenario/read";
import type { Scenario } from "../../model/scenario/schema";
import type { PartKind, Parts } from "../parts";

/** A scenario as the workbook keeps it. */
export interface SavedScenario {
  /** Stays when it is renamed. */
  readonly id: string;
  /** That of the scenario; no two saved ones have the same, whatever their case. */
  readonly name: string;
  readonly scenario: Scenario;
  /** Date and time in ISO form. */
  readonly savedOn: string;
}

/** What the workbook keeps of scenarios. */
export interface SavedScenarios {
  /** By name. */
  readonly saved: readonly SavedScenario[];
  /** Sentences about what is kept and cannot be used; it stays as it is. */
  readonly faults: readonly string[];
}

export const NO_SCENARIOS: SavedScenarios = { saved: [], faults: [] };

const kept = z.strictObject({
  savedOn: z.iso.datetime(),
  /** Read by {@link readScenario}, which brings older versions up to date. */
  scenario: z.record(z.string(), z.unknown()),
});
/** The payload of a part. */
export type KeptScenario = z.infer<typeof kept>;

export const SCENARIO_PART: PartKind<KeptScenario> = {
  namespace: "urn:commissioning-costs:scenarios",
  version: 1,
  schema: kept,
  called: "a saved scenario",
};

/** The scenarios among parts; one that is not sound is told of. */
export function scenariosOf({
  values,
  faults,
}: Pick<Parts<KeptScenario>, "values" | "faults">): SavedScenarios {
  const said = new Set(faults.map(({ fault }) => fault.message));
  const saved: SavedScenario[] = [];
  for (const [id, { savedOn, scenario }] of values) {
    const read = readScenario(scenario);
    if (read.ok) saved.push({ id, name: read.value.name, scenario: read.value, savedOn });
    else said.add(sayUnsound(scenario["name"], read.issues[0]?.message ?? ""));
  }
  return { saved: saved.sort(byName), faults: [...said] };
}

const sayUnsound = (name: unknown, why: string): string =>
  `The saved scenario ${typeof name === "string" ? `"${name.slice(0, 200)}" ` : ""}cannot be used and stays as it is. ${why}`;

const byName = (a: SavedScenario, b: SavedScenario): number =>
  a.name.localeCompare(b.name, "en-GB", { numeric: true, sensitivity: "base" }) || (a.id < b.id ? -1 : 1);

/** Whether two names count as the same. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
