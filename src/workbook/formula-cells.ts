/** The cells that a formula being put together is given, and a formula that stands in the sheet already. */
import { readPlace, sayCell, splitAddress, type CellPlace } from "./address";
import { faultOf, WorkbookFault } from "./errors";
import { preflight, type FormulaSpec } from "./insert-formula";
import type { Inserted } from "./insert-table";
import { inWorkbook } from "./in-workbook";

/** Cells of one sheet, with what they held when they were read. */
export interface GivenCells {
  readonly sheet: string;
  /** Without the sheet, as a formula writes it: `A2:A9`. */
  readonly range: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** The most cells our functions take. */
const MOST_CELLS = 100_000;

/** The selected cells; a whole column counts down to its last cell that holds something. */
export const readSelection = (): Promise<GivenCells> =>
  inWorkbook(async (context) => read(context, selectionOf(context)));

/** The cells of a sheet at an address. */
export const readCellsAt = (sheet: string, range: string): Promise<GivenCells> =>
  inWorkbook(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (found.isNullObject)
      throw new WorkbookFault("place_gone", `There is no sheet ${sheet} any more: select other cells.`);
    return read(context, found.getRange(range));
  });

const selectionOf = (context: Excel.RequestContext): Excel.Range => context.workbook.getSelectedRange();

async function read(context: Excel.RequestContext, asked: Excel.Range): Promise<GivenCells> {
  try {
    asked.load("address, cellCount, isEntireColumn, isEntireRow");
    await context.sync();
  } catch (error) {
    if (typeof error === "object" && error && "code" in error && error.code === "InvalidSelection")
      throw new WorkbookFault(
        "nothing_selected",
        "Several blocks, or something that is no cell, are selected: select one cell or one block of cells.",
      );
    throw faultOf(error);
  }
  let cells = asked;
  if (asked.isEntireColumn || asked.isEntireRow) {
    const used = asked.getUsedRangeOrNullObject(true);
    used.load("address, cellCount");
    await context.sync();
    if (used.isNullObject)
      throw new WorkbookFault(
        "nothing_selected",
        "The selected cells are empty: select those with the values.",
      );
    cells = used;
  }
  // Excel says -1 where there are more than it counts.
  if (cells.cellCount < 0 || cells.cellCount > MOST_CELLS)
    throw new WorkbookFault(
      "too_large",
      `More than ${MOST_CELLS.toLocaleString("en-GB")} cells are selected: select fewer.`,
    );
  cells.load("values");
  await context.sync();
  return { ...splitAddress(cells.address), rows: cells.values as unknown[][] };
}

/** A formula where it stands; "" where the cell holds none. */
export interface StandingFormula {
  readonly place: CellPlace;
  readonly formula: string;
}

/** The formula of the active cell. */
export const readActiveFormula = (): Promise<StandingFormula> =>
  inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address, formulas");
    await context.sync();
    const place = readPlace(cell.address);
    if (!place) throw new WorkbookFault("wrong_sheet", "Select a cell on a worksheet first.");
    const held: unknown = cell.formulas[0]?.[0];
    return { place, formula: typeof held === "string" && held.startsWith("=") ? held : "" };
  });

/**
 * Writes a formula in the place of another, where that one still stands unchanged and the cells the answer will spill
 * into are free.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export const replaceFormula = (
  spec: FormulaSpec,
  { place, formula }: StandingFormula,
): Promise<Omit<Inserted, "name">> =>
  inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = sheet.getRange(sayCell(place.row, place.column));
    cell.load("formulas");
    // What the old formula spills into makes room too.
    const spilled = cell.getSpillingToRangeOrNullObject();
    spilled.load("rowCount, columnCount");
    await context.sync();
    if (cell.formulas[0]?.[0] !== formula)
      throw new WorkbookFault(
        "place_gone",
        `Cell ${sayCell(place.row, place.column)} on ${place.sheet} holds another formula by now: read it again. Nothing was changed.`,
      );
    const filled = spilled.isNullObject
      ? { rows: 1, columns: 1 }
      : { rows: spilled.rowCount, columns: spilled.columnCount };
    const cells = await preflight(context, place, spec, filled);
    cell.formulas = [[spec.formula]];
    await context.sync();
    return { sheet: place.sheet, cells, rows: spec.rows };
  });
