import { sayCell } from "../address";
import { WorkbookFault } from "../errors";
import type { Step } from "./all-or-nothing";
import { joinPatches, portions, writePatch, type Patch } from "./patches";
import { sameValue } from "./shown";
import type { Scalar } from "./frozen";

/**
 * Steps that write cells, portion after portion.
 * @param values whether what is written are values, which are then read back: Excel may take a text for something
 * else, or skip cells that a filter hides
 */
export function cellSteps(
  context: Excel.RequestContext,
  patches: readonly Patch[],
  values: boolean,
): readonly Step[] {
  return portions(joinPatches(patches)).map((portion) => ({
    make: () => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      for (const patch of portion) writePatch(context, patch, "after");
    },
    undo: () => {
      for (const patch of portion) writePatch(context, patch, "before");
    },
    ...(values && { check: () => readBack(context, portion) }),
  }));
}

async function readBack(context: Excel.RequestContext, portion: readonly Patch[]): Promise<void> {
  const asked = portion.map((patch) => {
    const { sheetId, row, column, rows, columns } = patch;
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);
    range.load("values");
    return { patch, range };
  });
  await context.sync();
  for (const { patch, range } of asked)
    for (const [r, row] of patch.after.cells.entries())
      for (const [c, written] of row.entries())
        if (!sameValue(range.values[r]?.[c], asRead(written)))
          throw new WorkbookFault(
            "not_kept",
            `Excel did not take the value of cell ${sayCell(patch.row + r, patch.column + c)} as it is: clear filters on that sheet and try again. Everything is as it was before.`,
          );
}

/** What Excel gives back of what was handed to it. */
const asRead = (written: Scalar): Scalar =>
  typeof written === "string" && written.startsWith("'") ? written.slice(1) : written;
