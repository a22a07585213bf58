import { faultOf, WorkbookFault } from "./errors";

/** Cells as they stood when they were read; later changes of the sheet are not followed. */
export interface SelectedCells {
  /** `Allowances!A1:F212` */
  readonly address: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** Cells read at once: Excel on the web answers with 5 MB at most. */
const MOST_CELLS = 100_000;

/**
 * What the selected cells hold, without the empty rows and columns around it; a whole column may be selected.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export async function readSelectedCells(): Promise<SelectedCells> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      used.load("address, rowCount, columnCount");
      await context.sync();
      if (used.isNullObject)
        throw new WorkbookFault(
          "nothing_selected",
          "The selected cells are empty: select the cells with the figures and their headings, then press this again.",
        );
      if (used.rowCount * used.columnCount > MOST_CELLS)
        throw new WorkbookFault(
          "too_large",
          `More than ${MOST_CELLS.toLocaleString("en-GB")} cells are selected: select only the rows and columns with the figures.`,
        );
      used.load("values");
      await context.sync();
      return { address: used.address, rows: used.values as SelectedCells["rows"] };
    });
  } catch (error) {
    if (typeof error === "object" && error && "code" in error && error.code === "InvalidSelection")
      throw new WorkbookFault(
        "nothing_selected",
        "Several blocks, or something that is no cell, are selected: select one block of cells with the figures and their headings.",
      );
    throw faultOf(error);
  }
}
