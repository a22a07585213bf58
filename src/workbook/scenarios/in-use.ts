/** The saved scenarios of the workbook as last read or changed, for panel and cells of the same runtime. */
import { NO_SCENARIOS, type SavedScenarios } from "./part";

let held: SavedScenarios = NO_SCENARIOS;
const listeners = new Set<() => void>();

/** What the workbook held when it was last read or changed. */
export const savedScenarios = (): SavedScenarios => held;

/** Tells when that changes. Returns how to stop. */
export function watchScenarios(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Takes what was read into use; says whether it is another than before. A scenario that has not changed stays the same object. */
export function takeScenarios(next: SavedScenarios): boolean {
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
