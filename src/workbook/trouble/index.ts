/** Cells of ours in trouble, and what runs here. */
export type { Cause } from "./ask";
export { findTroubles, type Trouble, type Troubles } from "./find";
export { goTo } from "./go-to";
export { hostFacts, type HostFacts, type RequirementSet } from "./host";
