/** The scenarios saved in the workbook as last read or changed, for panel and cells of the same runtime. */
import type { Scenario } from "../scenario/schema";

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

/** Whether two names count as the same. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Reads the scenarios of the workbook and takes them into use. */
export type ScenarioReader = () => Promise<unknown>;

let read: ScenarioReader | undefined;
let reading: Promise<unknown> | undefined;

/** Says how the workbook is read; who answers cells knows nothing of it. */
export function readScenariosWith(reader: ScenarioReader): void {
  read = reader;
}

/**
 * Has the workbook read where that has not been done yet.
 * @throws what the reader throws, an error with cause and remedy
 */
export async function needScenarios(): Promise<void> {
  if (!known) await (reading ??= (read ?? unread)().finally(() => (reading = undefined)));
}

const unread = (): Promise<never> =>
  Promise.reject(new Error("Open the panel from the Commissioning tab, then press Recalculate there."));

let held: SavedScenarios = NO_SCENARIOS;
let known = false;
const listeners = new Set<() => void>();

/** What the workbook held when it was last read or changed. */
export const savedScenarios = (): SavedScenarios => held;

/** Whether the workbook has been read. */
export const scenariosKnown = (): boolean => known;

/** Tells when that changes. Returns how to stop. */
export function watchScenarios(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Takes what was read into use; says whether it is another than before. A scenario that has not changed stays the same object. */
export function takeScenarios(next: SavedScenarios): boolean {
  known = true;
  const before = new Map(held.saved.map((one) => [JSON.stringify(one), one]));
  const saved = next.saved.map((one) => before.get(JSON.stringify(one)) ?? one);
  const same =
    saved.length === held.saved.length &&
    saved.every((one, i) => one === held.saved[i]) &&
    JSON.stringify(next.faults) === JSON.stringify(held.faults);
  if (same) return false;
  held = { saved, faults: next.faults };
  for (const tell of listeners) tell();
  return true;
}
