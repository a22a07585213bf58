/** A plan while it is worked on: its numbers, what is still asked for, and what stands in the fields as typed. */
import { READY_SCENARIOS } from "../../../model/scenario/ready";
import type { Asked, DraftPath } from "../../../model/scenario/gather";
import type { Provenance, Scenario, ScenarioDraft } from "../../../model/scenario/schema";
import { numberAt, type Entry } from "./entry";
import { readTyped } from "./numbers";
import { setAt, wholePlan } from "./whole";

/** What an exit costs, given in one of the two ways: as an average, or by kind of leaver. */
export interface ExitCosts {
  readonly costs: Pick<Scenario["exits"], "averageCost" | "averageMarsCost" | "strata">;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly asked: readonly Asked[];
  readonly typed: Readonly<Record<string, string>>;
}

export interface Plan {
  /** Of this panel; a saved plan has another one in the workbook. */
  readonly id: string;
  /** Where it is saved in the workbook; undefined for one that is not. */
  readonly savedAs: string | undefined;
  /** Whether anything has changed since it was opened or saved. */
  readonly changed: boolean;
  /** Whether a slider made the last change: more come at once, and what takes long to draw may wait for the last. */
  readonly turned: boolean;
  readonly scenario: Scenario;
  readonly asked: readonly Asked[];
  /** Text in fields that somebody typed in, by path; others show the number as it is. */
  readonly typed: Readonly<Record<string, string>>;
  /** The way of costing exits that is not in use: who goes back to it finds it as it was. */
  readonly otherCosts: ExitCosts | undefined;
}

export const openPlan = (
  draft: ScenarioDraft,
  asked: readonly Asked[] = [],
  savedAs: string | undefined = undefined,
): Plan => ({
  id: crypto.randomUUID(),
  savedAs,
  changed: false,
  turned: false,
  scenario: wholePlan(draft),
  asked,
  typed: {},
  otherCosts: undefined,
});

/** A finished plan that comes with the add-in. */
export const openReady = (id: string): Plan => openPlan(READY_SCENARIOS.find((one) => one.id === id)!.draft);

/** The same plan beside it, under a name of its own. */
export const clonePlan = (plan: Plan, name: string): Plan => ({
  ...plan,
  id: crypto.randomUUID(),
  savedAs: undefined,
  changed: true,
  turned: false,
  scenario: { ...plan.scenario, name },
});

const changedTo = (plan: Plan, scenario: Scenario, typed = plan.typed): Plan => ({
  ...plan,
  scenario,
  typed,
  changed: true,
  turned: false,
});

/** Puts values in, each marked as the user's own. */
export function setValues(
  plan: Plan,
  values: readonly { readonly path: DraftPath; readonly value: number | null }[],
): Plan {
  const scenario = structuredClone(plan.scenario);
  const typed = { ...plan.typed };
  for (const { path, value } of values) {
    const key = path.join(".");
    setAt(scenario, path, value);
    delete typed[key];
    if (value === null) delete scenario.provenance[key];
    else scenario.provenance[key] = { kind: "user", sources: [], date: "", note: "" };
  }
  return changedTo(plan, scenario, typed);
}

/** Takes what was typed in a field. Text that is no number leaves the number open, and the plan without results. */
export function typeIn(plan: Plan, entry: Entry, text: string): Plan {
  const read = readTyped(text, entry.field.unit);
  const value = read ?? (entry.optional ? null : NaN);
  const values = [{ path: entry.path, value }];
  if (value !== null && Number.isFinite(value)) values.push(...followers(plan, entry, value));
  const next = setValues(plan, values);
  return { ...next, typed: { ...next.typed, [entry.key]: text } };
}

/** Later years that were asked for with this one, and have no figure of their own, follow it. */
function followers(plan: Plan, entry: Entry, value: number): { path: DraftPath; value: number }[] {
  const last = entry.path.at(-1);
  if (typeof last !== "number" || entry.path.at(-2) !== "lostIncome") return [];
  const before = numberAt(plan.scenario, entry.path);
  const out: { path: DraftPath; value: number }[] = [];
  for (let y = last + 1; y <= plan.scenario.years; y++) {
    const path = [...entry.path.slice(0, -1), y];
    const now = numberAt(plan.scenario, path);
    if (Object.is(now, before) || Number.isNaN(now)) out.push({ path, value });
  }
  return out;
}

/** Confirms an assumption: the number stays and is the user's own from now on. */
export const confirm = (plan: Plan, entry: Entry): Plan =>
  setValues(plan, [{ path: entry.path, value: numberAt(plan.scenario, entry.path) }]);

/** Changes something that is no number. */
export const change = (plan: Plan, with_: (scenario: Scenario) => Scenario): Plan =>
  changedTo(plan, with_(plan.scenario));

/** What is asked for and not given. */
export const missing = (plan: Plan): readonly Asked[] =>
  plan.asked.filter(({ path }) => Number.isNaN(numberAt(plan.scenario, path)));
