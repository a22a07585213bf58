/** Names that call our functions: frozen to a constant, and back. */
import { callsUs } from "../our-cells";
import type { Step } from "./all-or-nothing";
import type { FrozenNames } from "./frozen";
import type { NameRead } from "./kept-parts";
import type { Left } from "./plan-freeze";

/** A name that is to stand for something else. */
export interface NameChange {
  readonly item: Excel.NamedItem;
  readonly before: string;
  readonly after: string;
}

export interface NamesPlan {
  readonly names: FrozenNames["names"];
  readonly changes: readonly NameChange[];
  readonly left: readonly Left[];
}

/** Which names become which constants. Those whose value Excel does not tell stay and are listed. */
export function planNames(all: readonly NameRead[]): NamesPlan {
  const names: FrozenNames["names"] = [];
  const changes: NameChange[] = [];
  const left: Left[] = [];
  const others = new Map(all.map(({ name }) => [name.toLowerCase(), false]));
  for (const { item, name, sheet, formula, type, value } of all) {
    if (!callsUs(formula, others)) continue;
    const written = constantOf(type, value, formula);
    if (written === undefined)
      left.push({
        sheet: sheet ?? "",
        cell: name,
        why: "is a name for more than one value: give it a constant in the Name Manager, or delete it",
      });
    else {
      names.push({ name, formula, written, ...(sheet !== undefined && { sheet }) });
      changes.push({ item, before: formula, after: written });
    }
  }
  return { names, changes, left };
}

/** The longest text a formula takes between quotes. */
const LONGEST_TEXT = 255;

/** The constant a name stands for, as a formula; undefined where it is not one value. */
export function constantOf(type: string, value: unknown, formula: string): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return `=${value}`;
  if (typeof value === "boolean") return value ? "=TRUE" : "=FALSE";
  const told = type === "String" && typeof value === "string" && value !== formula;
  return told && value.length <= LONGEST_TEXT ? `="${value.replaceAll('"', '""')}"` : undefined;
}

/** Which names go back to their formula: those that still have the constant they were given. */
export function planNamesBack(
  frozen: FrozenNames,
  all: readonly NameRead[],
): {
  readonly changes: readonly NameChange[];
  readonly remaining: FrozenNames["names"];
  readonly left: readonly Left[];
} {
  const changes: NameChange[] = [];
  const remaining: FrozenNames["names"] = [];
  const left: Left[] = [];
  for (const kept of frozen.names) {
    const now = all.find(({ name, sheet }) => name === kept.name && sheet === kept.sheet);
    if (now?.formula === kept.formula) continue;
    if (now?.formula === kept.written)
      changes.push({ item: now.item, before: kept.written, after: kept.formula });
    else {
      remaining.push(kept);
      left.push({
        sheet: kept.sheet ?? "",
        cell: kept.name,
        why: now ? "is a name that was changed since it was frozen" : "is a name that is gone",
        formula: kept.formula,
      });
    }
  }
  return { changes, remaining, left };
}

/** A step that gives names their formulas. */
export const nameStep = (changes: readonly NameChange[]): Step => ({
  make: () => {
    for (const { item, after } of changes) item.formula = after;
  },
  undo: () => {
    for (const { item, before } of changes) item.formula = before;
  },
});
