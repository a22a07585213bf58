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
  const cells = await preflight(context, place, spec);
  // A cell formatted as text would show the formula instead of its result.
  if (cell.numberFormat[0]?.[0] === "@") cell.numberFormat = [["General"]];
  cell.formulas = [[spec.formula]];
  await context.sync();
  return { sheet: place.sheet, cells, rows: spec.rows };
}

/** Rows and columns of a block of cells. */
type Size = Pick<FormulaSpec, "rows" | "columns">;

/**
 * Looks at the cells that a formula and its answer will fill, and refuses where anything is in the way.
 * @param standing the block from the first of them on that a formula fills which makes room
 * @returns the cells, without the sheet
 */
export async function preflight(
  context: Excel.RequestContext,
  place: CellPlace,
  spec: Size,
  standing: Size = { rows: 0, columns: 0 },
): Promise<string> {
  if (!fitsOnSheet(place, spec.rows, spec.columns))
    throw new WorkbookFault(
      "off_sheet",
      `The result needs ${spec.rows} rows and ${spec.columns} columns and would run off the sheet: select a cell further up and to the left.`,
    );
  const cells = sayRectangle(place, spec.rows, spec.columns);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const target = sheet.getRange(cells);
  target.load("formulas");
  const { protection } = sheet;
  protection.load("protected");
  const tables = target.getTables(false);
  tables.load("items/name");
  await context.sync();
  refuseProtected(protection, place.sheet);
  // A single result may stand in a table; a block cannot spill into one.
  if (spec.rows * spec.columns > 1) refuseTables(tables);
  const held = target.formulas.map((row, r) =>
    row.map((cell: unknown, c) => (r < standing.rows && c < standing.columns ? "" : cell)),
  );
  refuseOccupied(held, place);
  return cells;
}
