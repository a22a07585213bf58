import { OUTPUTS } from "../../model/analysis/outputs";
import { savedScenarios } from "../../model/saved/in-use";
import { register } from "../../reference/store";
import type { FieldKind } from "./fields";

/** What the data, the model or the workbook offer for an argument that is typed freely. */
const OFFERED: Readonly<Record<string, () => readonly string[]>> = {
  metric: () => [...new Set(register().figures.all.map(({ metric }) => metric))].sort(),
  output: () => OUTPUTS.map(({ id }) => id),
  name: () => savedScenarios().saved.map(({ name }) => name),
};

/** Words that an argument may be, to choose from while typing. */
export const suggestionsFor = (name: string, field: FieldKind): readonly string[] =>
  field.kind === "choice" && field.open ? field.options : (OFFERED[name]?.() ?? []);
