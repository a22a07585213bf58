import { WorkbookFault } from "../errors";
import { inWorkbook } from "../in-workbook";

/**
 * Shows a cell and selects it, on its sheet.
 * @param cell its address without the sheet
 * @throws {@link WorkbookFault} `place_gone` where there is no such sheet any more
 */
export function goTo(sheet: string, cell: string): Promise<void> {
  return inWorkbook(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.load("visibility");
    await context.sync();
    // A cell of a hidden sheet cannot be selected; the sheet stays hidden.
    if (found.visibility !== Excel.SheetVisibility.visible)
      throw new WorkbookFault(
        "place_gone",
        "That sheet is hidden: unhide it in Excel, then try again. Nothing was changed.",
      );
    found.activate();
    found.getRange(cell).select();
    await context.sync();
  });
}
