import { fitsOnSheet, readPlace, sayCell, sayRectangle, type CellPlace } from "./address";
import { cellsOf, portionsOf, sizeOf, tableName, widthsOf, type Block, type CellSpec } from "./block";
import { faultOf, WorkbookFault } from "./errors";
import { inTurn } from "./queue";
import { writeCells, writeFormat } from "./write-cells";

/** What was written, for the sentence that says so. */
export interface Inserted {
  readonly sheet: string;
  /** Cells filled, without the sheet: `C4:J16`. */
  readonly cells: string;
  /** Name of the table in the workbook. */
  readonly name: string;
  readonly rows: number;
}

/** What is kept in the workbook of a table, in the same exchange as the table itself. */
export interface Keeping {
  /** Reads what is needed, before anything is written. */
  readonly prepare: (context: Excel.RequestContext) => Promise<void>;
  /** Queued with the table: there is never one without the other. */
  readonly keep: (context: Excel.RequestContext, name: string) => void;
  /** Once the table stands, what only then is known of it. */
  readonly complete: (context: Excel.RequestContext, table: Excel.Table) => Promise<void>;
  /** Takes out what was kept, after a failure. */
  readonly forget: (context: Excel.RequestContext) => Promise<void>;
}

/**
 * Writes a block as a native Excel table with its top left cell at the active cell: values only, so that it reads the
 * same without this add-in. Nothing that stands on the sheet is overwritten, and it is all or nothing: when Excel
 * fails half way, what was written is taken out again.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function insertTable(block: Block, keeping?: Keeping): Promise<Inserted> {
  return inTurn(async () => {
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => write(context, block, keeping));
    } catch (error) {
      throw faultOf(error);
    }
  });
}

async function write(
  context: Excel.RequestContext,
  block: Block,
  keeping: Keeping | undefined,
): Promise<Inserted> {
  const place = await startingCell(context);
  const size = sizeOf(block);
  if (!fitsOnSheet(place, size.rows, size.columns))
    throw new WorkbookFault(
      "off_sheet",
      `The table needs ${size.rows} rows and ${size.columns} columns and would run off the sheet: select a cell further up and to the left.`,
    );
  const cells = sayRectangle(place, size.rows, size.columns);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const target = sheet.getRange(cells);
  const before = await preflight(context, sheet, target, place, size.columns);
  await keeping?.prepare(context);
  const name = tableName(block.title, before.taken);

  try {
    await writeRows(context, sheet, place, portionsOf(cellsOf(block)));
    const table = sheet.tables.add(cells, true);
    table.name = name;
    keeping?.keep(context, name);
    const needed = widthsOf(block);
    // Widened where the table needs it and never narrowed: other rows of the column are the user's.
    for (let i = 0; i < size.columns; i++)
      if (needed[i]! > before.widths[i]!) target.getColumn(i).format.columnWidth = needed[i]!;
    await context.sync();
    await keeping?.complete(context, table);
  } catch (error) {
    await takeOut(context, sheet, cells, before);
    await keeping?.forget(context);
    throw error;
  }
  return { sheet: place.sheet, cells, name, rows: block.rows.length };
}

/** The active cell, on a workbook that can be written to. */
async function startingCell(context: Excel.RequestContext): Promise<CellPlace> {
  const cell = context.workbook.getActiveCell();
  cell.load("address");
  context.workbook.load("readOnly");
  await context.sync();
  if (context.workbook.readOnly)
    throw new WorkbookFault(
      "read_only",
      "This workbook is open to read only: save a copy of it and insert there. Nothing was changed.",
    );
  const place = readPlace(cell.address);
  if (!place) throw new WorkbookFault("wrong_sheet", "Select a cell on a worksheet first.");
  return place;
}

/** What was there before: empty cells, with formats and widths that are the user's. */
interface Before {
  /** By column: the format of cells that nobody ever touched. */
  readonly formats: readonly string[];
  /** Cells that were formatted on their own, without their sheet. */
  readonly formatted: { readonly cells: string; readonly formats: string[][] } | undefined;
  readonly taken: readonly string[];
  readonly widths: readonly number[];
}

/** Looks at everything that could be in the way, in one exchange, and says what is. */
async function preflight(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  target: Excel.Range,
  place: CellPlace,
  columns: number,
): Promise<Before> {
  const { workbook } = context;
  sheet.protection.load("protected");
  // Only cells that hold or show anything are looked at: mostly there are none. A cell that a formula spills into has
  // a value and no formula.
  const used = target.getUsedRangeOrNullObject(false);
  used.load("address, formulas, values, numberFormat");
  const edges = [target.getRow(0), target.getLastRow()];
  for (const edge of edges) edge.load("numberFormat");
  const inTheWay = target.getTables(false);
  inTheWay.load("items/name");
  const merged = target.getMergedAreasOrNullObject();
  merged.load("address");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  const widths = Array.from({ length: columns }, (_, i) => {
    const format = target.getColumn(i).format;
    format.load("columnWidth");
    return format;
  });
  await context.sync();
  refuseProtected(sheet.protection, place.sheet);
  if (!merged.isNullObject)
    throw new WorkbookFault(
      "merged_cells",
      `There are merged cells at ${withoutSheet(merged.address)}: select a cell with free space below and to the right. Nothing was changed.`,
    );
  refuseTables(inTheWay);
  const usedPlace = used.isNullObject ? undefined : readPlace(used.address);
  if (usedPlace) {
    refuseOccupied(used.formulas, usedPlace);
    refuseOccupied(used.values, usedPlace);
  }
  // The first row tells how a column looks, or the last one where the first was formatted on its own.
  const told = edges[usedPlace?.row === place.row ? 1 : 0]!;
  return {
    formats: (told.numberFormat as string[][])[0]!,
    formatted: usedPlace && {
      cells: withoutSheet(used.address),
      formats: used.numberFormat as string[][],
    },
    taken: [...workbook.tables.items, ...workbook.names.items].map((item) => item.name),
    widths: widths.map((format) => format.columnWidth),
  };
}

/** Refuses a sheet that is protected. */
export function refuseProtected(protection: { readonly protected: boolean }, sheet: string): void {
  if (protection.protected)
    throw new WorkbookFault(
      "protected_sheet",
      `The sheet ${sheet} is protected: choose another sheet, or have its owner unprotect it. Nothing was changed.`,
    );
}

/** Refuses cells that lie in a table. */
export function refuseTables(tables: { readonly items: readonly { readonly name: string }[] }): void {
  const table = tables.items[0];
  if (table)
    throw new WorkbookFault(
      "overlaps_table",
      `The table ${table.name} is in the way: select a cell clear of it. Nothing was changed.`,
    );
}

/** Refuses cells that hold anything, naming the first that does. */
export function refuseOccupied(formulas: readonly (readonly unknown[])[], place: CellPlace): void {
  for (const [down, row] of formulas.entries())
    for (const [along, held] of row.entries())
      if (held !== "")
        throw new WorkbookFault(
          "occupied",
          `Cell ${sayCell(place.row + down, place.column + along)} already holds something: select a cell with free space below and to the right. Nothing was changed.`,
        );
}

/** Writes portion after portion, number formats before values, each in one exchange. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: CellPlace,
  portions: readonly (readonly (readonly CellSpec[])[])[],
): Promise<void> {
  const [rows, ...rest] = portions;
  if (!rows) return;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const range = sheet.getRange(sayRectangle(place, rows.length, rows[0]!.length));
  writeCells(
    range,
    rows.map((row) => row.map((cell) => cell.value)),
    rows.map((row) => row.map((cell) => cell.format)),
  );
  if (rest.length) await context.sync();
  await writeRows(context, sheet, { ...place, row: place.row + rows.length }, rest);
}

/**
 * Takes out what a failed insertion left: the cells were empty before, their formats and widths are put back. The
 * table goes first, as Excel would give the emptied headers of a table names of its own.
 */
async function takeOut(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: string,
  { formats, formatted, widths }: Before,
): Promise<void> {
  const target = sheet.getRange(cells);
  const made = target.getTables(true);
  made.load("items/name");
  await context.sync();
  for (const table of made.items.values()) table.convertToRange();
  target.clear(Excel.ClearApplyTo.contents);
  formats.forEach((format, i) => writeFormat(target.getColumn(i), format));
  if (formatted) sheet.getRange(formatted.cells).numberFormat = formatted.formats;
  widths.forEach((width, i) => (target.getColumn(i).format.columnWidth = width));
  await context.sync();
}

const withoutSheet = (address: string): string =>
  address.replaceAll(/(?<=^|,)(?:'(?:[^']|'')+'|[^,!']+)!/g, "");
