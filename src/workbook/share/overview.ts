/** What of the add-in is in the workbook: read for the panel, and changed by nothing here. */
import { readParts } from "../parts";
import { onWorkbook } from "./all-or-nothing";
import { FROZEN, FROZEN_NAMES, UNDER_WAY, type Doing } from "./frozen";
import { readNames } from "./kept-parts";
import { readOurs } from "./read-ours";
import { repairFormula } from "./repair-text";
import { activeSheetId } from "./sheets";

/** A number for the sheet in front and one for the whole workbook. */
export interface Count {
  readonly sheet: number;
  readonly workbook: number;
}

export interface Overview {
  /** Cells with our functions. */
  readonly formulas: Count;
  /** Formulas that were frozen to values. */
  readonly frozen: Count;
  /** Formulas that can be repaired. */
  readonly broken: number;
  readonly tables: number;
  /** What was begun and not ended, as when the panel was closed in the middle of it. */
  readonly interrupted: Doing | undefined;
  /** Sentences about what is kept and cannot be read. */
  readonly faults: readonly string[];
}

/** Reads what the panel says of sharing. */
export function overview(): Promise<Overview> {
  return onWorkbook(async (context) => {
    const active = await activeSheetId(context);
    const { tables } = context.workbook;
    tables.load("items/name");
    const { ours, broken } = await readOurs(context);
    const frozen = await readParts(context, FROZEN);
    const names = await readParts(context, FROZEN_NAMES);
    const underWay = await readParts(context, UNDER_WAY);
    const unhealed = ours.filter(
      ({ formula, shown }) => shown[0]![0]!.value === "#NAME?" && repairFormula(formula) === undefined,
    );
    const brokenNames = (await readNames(context)).filter(
      ({ formula }) => repairFormula(formula) !== undefined,
    );
    const parts = [...frozen.values.values()];
    const cellsOf = (some: typeof parts): number => some.reduce((sum, { cells }) => sum + cells.length, 0);
    return {
      formulas: { sheet: ours.filter(({ sheetId }) => sheetId === active).length, workbook: ours.length },
      frozen: {
        sheet: cellsOf(parts.filter(({ sheetId }) => sheetId === active)),
        workbook: [...names.values.values()].reduce((sum, one) => sum + one.names.length, cellsOf(parts)),
      },
      broken: broken.length + unhealed.length + brokenNames.length,
      tables: tables.items.length,
      interrupted: underWay.values.get("")?.doing,
      faults: [...new Set([...frozen.faults, ...names.faults].map(({ fault }) => fault.message))],
    };
  });
}
