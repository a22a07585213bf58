/** Provenance of ready plans in a few words. */
import type { Provenance } from "../schema";

export const sourced = (sources: readonly string[], note = "", date = ""): Provenance => ({
  kind: "sourced",
  sources: [...sources],
  date,
  note,
});
export const assumption = (note: string, sources: readonly string[] = []): Provenance => ({
  kind: "assumption",
  sources: [...sources],
  date: "",
  note,
});
export const rule = (note: string): Provenance => ({ kind: "rule", sources: [], date: "", note });
