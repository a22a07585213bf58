/** One number of a plan as the checklist asks for it. */
import { financialYear } from "../../../reference/dates";
import type { DraftPath } from "../../../model/scenario/gather";
import { fieldOf, type Field, type FieldName } from "../../../model/scenario/fields";
import type { Scenario } from "../../../model/scenario/schema";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";

export const GROUPS = ["money", "people", "exits", "timing"] as const;
export type Group = (typeof GROUPS)[number];
export const GROUP_NAMES: Readonly<Record<Group, string>> = modelPlanTexts.groups;

export interface Entry {
  /** The path joined with dots: the same for the same number of a plan. */
  readonly key: string;
  readonly path: DraftPath;
  readonly label: string;
  readonly name: FieldName;
  readonly field: Field;
  readonly group: Group;
  /** The organisation, unit or kind of leaver it is of; empty for the whole plan. */
  readonly body: string;
  /** May be left to the model. */
  readonly optional: boolean;
  /** Shown when more is asked for: most plans leave it as it is. */
  readonly rare: boolean;
}

interface Given {
  readonly label?: string;
  readonly rare?: boolean;
  readonly optional?: boolean;
  readonly year?: string;
}

/** Collects entries of one group and body. */
export class Entries {
  readonly all: Entry[] = [];

  add(group: Group, body: string, path: DraftPath, name: FieldName, given: Given = {}): void {
    const field = fieldOf(name);
    const { label = field.label, rare = false, optional = false, year } = given;
    this.all.push({
      key: path.join("."),
      path,
      label: year ? `${label}, ${year}` : label,
      name,
      field,
      group,
      body,
      optional,
      rare,
    });
  }
}

/** The year of the plan with this index: 0 is the first one, -1 the base year. */
export const planYear = (scenario: Pick<Scenario, "firstYear">, index: number): string =>
  financialYear(+scenario.firstYear.slice(0, 4) + index);

/** What a plan holds at a path; undefined for nothing. */
function valueAt(plan: unknown, path: DraftPath): unknown {
  let at = plan;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

/** The number at a path: null where it is left to the model, NaN where it is asked for. */
export const numberAt = (plan: unknown, path: DraftPath): number | null => {
  const value = valueAt(plan, path);
  return typeof value === "number" ? value : null;
};
