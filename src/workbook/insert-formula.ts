import { fitsOnSheet, readPlace, sayRectangle, type CellPlace } from "./address";
import { faultOf, WorkbookFault } from "./errors";
import { refuseOccupied, refuseProtected, refuseTables, type Inserted } from "./insert-table";
import { inTurn } from "./queue";

/** A formula with the size of the block it is expected to spill, 1 by 1 for a single value. */
export interface FormulaSpec {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Writes a formula into the active cell, where the cells it will spill into are free: a spilled block that meets
 * anything shows #SPILL! instead of figures.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function insertFormula(spec: FormulaSpec): Promise<Omit<Inserted, "name">> {
  return inTurn(async () => {
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => write(context, spec));
    } catch (error) {
      throw faultOf(error);
    }
  });
}

async function write(context: Excel.RequestContext, spec: FormulaSpec): Promise<Omit<Inserted, "name">> {
  const cell = context.workbook.getActiveCell();
  cell.load("address, numberFormat");
  await context.sync();
  const place = readPlace(cell.address);
  if (!place) throw new WorkbookFault("wrong_sheet", "Select a cell on a worksheet first.");
  if (!fitsOnSheet(place, spec.rows, spec.columns))
    throw new WorkbookFault(
      "off_sheet",
      `The result needs ${spec.rows} rows and ${spec.columns} columns and would run off the sheet: select a cell further up and to the left.`,
    );
  const cells = sayRectangle(place, spec.rows, spec.columns);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  await preflight(context, sheet, cells, place, spec);
  // A cell formatted as text would show the formula instead of its result.
  if (cell.numberFormat[0]?.[0] === "@") cell.numberFormat = [["General"]];
  cell.formulas = [[spec.formula]];
  await context.sync();
  return { sheet: place.sheet, cells, rows: spec.rows };
}

async function preflight(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: string,
  place: CellPlace,
  spec: FormulaSpec,
): Promise<void> {
  const target = sheet.getRange(cells);
  target.load("formulas");
  sheet.protection.load("protected");
  const tables = target.getTables(false);
  tables.load("items/name");
  await context.sync();
  refuseProtected(sheet.protection, place.sheet);
  // A single result may stand in a table; a block cannot spill into one.
  if (spec.rows * spec.columns > 1) refuseTables(tables);
  refuseOccupied(target.formulas, place);
}
