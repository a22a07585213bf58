import { faultOf } from "../errors";
import { inTurn } from "../queue";

/**
 * Runs work on the workbook when all work before it has ended. What changes cells is one step of Excel's own undo
 * where Excel can do so; where it finds that it cannot after all, the work, which is all or nothing, is done again
 * without.
 */
export function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  changesCells = false,
): Promise<T> {
  return inTurn(async () => {
    try {
      const grouped = changesCells && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
      return await Excel.run(
        { delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) },
        work,
      ).catch((error: unknown) => {
        if (!grouped || !isUndoRefusal(error)) throw error;
        return Excel.run({ delayForCellEdit: true }, work);
      });
    } catch (error) {
      throw faultOf(error);
    }
  });
}

const isUndoRefusal = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "UndoNotSupported";
