/** Sharing a workbook with people who do not have the add-in: freeze, restore, repair, detach. */
export type { Watch } from "./all-or-nothing";
export { detach, planDetach, type DetachPlan } from "./detach";
export { freeze, type Report, type Scope } from "./freeze";
export type { Doing } from "./frozen";
export { overview, type Overview } from "./overview";
export type { Left } from "./plan-freeze";
export { findBroken, repair, type Repaired, type RepairReport } from "./repair";
export { forgetFrozen, restore } from "./restore";
