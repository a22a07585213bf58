/** What freezing will do, decided without touching the workbook. */
import { sayCell } from "../address";
import type { FrozenCell } from "./frozen";
import type { Patch } from "./patches";
import type { OurCell } from "./read-ours";
import { keep } from "./shown";

/** A cell that is left as it is. */
export interface Left {
  readonly sheet: string;
  /** Its address without the sheet: `C4`. */
  readonly cell: string;
  /** Cause and remedy in one sentence. */
  readonly why: string;
  /** The formula that is kept for it, where it is not in the cell. */
  readonly formula?: string;
}

/** Formulas of one sheet that become values. */
export interface SheetPlan {
  readonly sheetId: string;
  readonly sheet: string;
  readonly protectedSheet: boolean;
  readonly cells: FrozenCell[];
  readonly patches: Patch[];
}

export interface FreezePlan {
  readonly sheets: readonly SheetPlan[];
  readonly left: readonly Left[];
}

const TEXT_FORMAT = "@";

/** Which formulas become which values. Those without an answer stay formulas and are listed. */
export function planFreeze(cells: readonly OurCell[]): FreezePlan {
  const sheets = new Map<string, SheetPlan>();
  const left: Left[] = [];
  for (const cell of cells) {
    const planned = planCell(cell);
    if (!planned) {
      left.push({ sheet: cell.sheet, cell: sayCell(cell.row, cell.column), why: whyNot(cell) });
      continue;
    }
    const { sheetId, sheet, protectedSheet } = cell;
    const plan = sheets.get(sheetId) ?? { sheetId, sheet, protectedSheet, cells: [], patches: [] };
    sheets.set(sheetId, plan);
    plan.cells.push(planned.frozen);
    plan.patches.push(planned.patch);
  }
  return { sheets: [...sheets.values()], left };
}

function planCell(cell: OurCell): { readonly frozen: FrozenCell; readonly patch: Patch } | undefined {
  const { sheetId, row, column, formula, shown } = cell;
  const kept = shown.map((shownRow) => shownRow.map(keep));
  const all = kept.flat();
  if (all.some((one) => one === undefined)) return undefined;
  const known = kept.map((keptRow) => keptRow.map((one) => one!));
  const formats = shown.map((shownRow) => shownRow.map(({ format }) => format));
  const given = known.map((keptRow, r) => keptRow.map((one, c) => one.format ?? formats[r]![c]!));
  const dated = known.flat().flatMap((one, i) => (one.format === undefined ? [] : [i]));
  // Formats are touched only where a value would not go in or not look the same without.
  const touched = dated.length > 0 || formats.flat().includes(TEXT_FORMAT);
  return {
    frozen: {
      row,
      column,
      formula,
      values: known.map((keptRow) => keptRow.map(({ value }) => value)),
      ...(dated.length && { dated }),
    },
    patch: {
      sheetId,
      row,
      column,
      rows: shown.length,
      columns: shown[0]!.length,
      before: { cells: [[formula]], ...(touched && { formats }) },
      after: {
        cells: known.map((keptRow) => keptRow.map(({ write }) => write)),
        ...(touched && { formats: given }),
      },
    },
  };
}

/** Why a cell has no value to be frozen to. */
function whyNot({ shown }: OurCell): string {
  const said = shown.flat().find((one) => !keep(one))?.value;
  if (said === "#NAME?") return "shows #NAME?: repair the formulas first";
  if (said === "#SPILL!") return "shows #SPILL!: clear the cells its block needs";
  if (said === "#BUSY!" || said === "#GETTING_DATA") return "is still being worked out: wait a moment";
  return `shows ${String(said)}, which is no answer: correct it, or delete it`;
}
