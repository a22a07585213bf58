/** Repairing: formulas that Excel no longer understands are written plainly again. */
import { sayCell } from "../address";
import { allOrNothing, onWorkbook, type Watch } from "./all-or-nothing";
import { cellSteps } from "./cell-steps";
import { readNames, underWay, type NameRead } from "./kept-parts";
import { nameStep, type NameChange } from "./names";
import type { Patch } from "./patches";
import type { Left } from "./plan-freeze";
import { readOurs, type OurCell } from "./read-ours";
import { repairFormula } from "./repair-text";
import { refuseReadOnly } from "./sheets";

/** A formula before and after. */
export interface Repaired {
  readonly sheet: string;
  /** Its cell without the sheet, or the name that stands for it. */
  readonly cell: string;
  readonly before: string;
  /** The same as before where the formula was right and only had to be entered anew. */
  readonly after: string;
}

export interface RepairReport {
  readonly repaired: readonly Repaired[];
  readonly left: readonly Left[];
}

interface RepairPlan extends RepairReport {
  readonly patches: readonly Patch[];
  readonly names: readonly NameChange[];
}

/** What repairing would change. Reads only. */
export function findBroken(): Promise<RepairReport> {
  return onWorkbook(async (context) => {
    const { repaired, left } = await planRepair(context);
    return { repaired, left };
  });
}

/**
 * Writes formulas plainly again that carry `_xldudf_`, the path of a file or an at sign before our functions, and
 * enters anew those that show #NAME? although they are right. All or nothing.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function repair(watch: Watch = {}): Promise<RepairReport> {
  return onWorkbook(async (context) => {
    await refuseReadOnly(context);
    const { repaired, left, patches, names } = await planRepair(context);
    if (!repaired.length) return { repaired, left };
    const { first, last } = await underWay(context, "repair");
    await allOrNothing(
      context,
      [first, ...cellSteps(context, patches, false), ...(names.length ? [nameStep(names)] : []), last],
      watch,
    );
    return { repaired, left };
  });
}

async function planRepair(context: Excel.RequestContext): Promise<RepairPlan> {
  const { ours, broken } = await readOurs(context);
  const unhealed = ours.filter(({ shown }) => shown[0]![0]!.value === "#NAME?");
  const names = (await readNames(context)).flatMap(brokenName);
  const repaired: Repaired[] = names.map(({ item: { name }, before, after, sheet }) => ({
    sheet: sheet ?? "",
    cell: name,
    before,
    after,
  }));
  const left: Left[] = [];
  const patches: Patch[] = [];
  for (const cell of new Set([...broken, ...unhealed])) {
    const { sheet, row, column, formula } = cell;
    if (cell.protectedSheet) {
      left.push({
        sheet,
        cell: sayCell(row, column),
        why: "is on a protected sheet: have its owner unprotect it",
      });
      continue;
    }
    const after = repairFormula(formula) ?? formula;
    repaired.push({ sheet, cell: sayCell(row, column), before: formula, after });
    patches.push(patchOf(cell, after));
  }
  return {
    repaired,
    left,
    patches,
    names: names.map(({ item, before, after }) => ({ item: item.item, before, after })),
  };
}

function brokenName(
  item: NameRead,
): { item: NameRead; sheet: string | undefined; before: string; after: string }[] {
  const after = repairFormula(item.formula);
  return after === undefined ? [] : [{ item, sheet: item.sheet, before: item.formula, after }];
}

function patchOf({ sheetId, row, column, formula, shown }: OurCell, after: string): Patch {
  const { format } = shown[0]![0]!;
  const formats = format === "@" ? { formats: [[format]] } : {};
  return {
    sheetId,
    row,
    column,
    rows: 1,
    columns: 1,
    before: { cells: [[formula]], ...formats },
    after: { cells: [[after]], ...formats },
  };
}
