/** How a scenario is kept in the workbook: one custom XML part each, by its id. */
import { z } from "zod";
import type { SavedScenario, SavedScenarios } from "../../model/saved/in-use";
import { readScenario } from "../../model/scenario/read";
import type { PartKind, Parts } from "../parts";

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

export { sameName } from "../../model/saved/in-use";
