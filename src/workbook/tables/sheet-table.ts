/** Reads the tables that the add-in keeps fresh: all of them in one exchange, where Excel answers so much at once. */
import { inBreaths } from "../breath";
import { heldParts, loadParts, type PartKind } from "../parts";
import { keepCell } from "./cells";
import { IMAGE, IMAGE_SLICE } from "./image";
import { RECORD, TAG, type Tag } from "./kept";
import type { Held } from "./packed";
import type { TableNow } from "./plan";
import { readRecord, type TableRecord } from "./record";

/** A table of ours with its tag, as found in the workbook. */
export interface TaggedTable {
  readonly key: string;
  readonly tag: Tag;
  readonly record: TableRecord;
  readonly table: Excel.Table;
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly protectedSheet: boolean;
}

export interface ReadTable extends TaggedTable {
  readonly now: TableNow;
  /** By column: what it is filtered by, null where it is not. Undefined where no column is. */
  readonly filters: readonly (Excel.FilterCriteria | null | undefined)[] | undefined;
}

/** What the workbook holds of tables of ours. */
export interface Found {
  readonly tables: readonly TaggedTable[];
  /** Tags whose table is no longer there. */
  readonly gone: readonly { readonly key: string; readonly tag: Tag }[];
  /** One sentence for each part that cannot be used. */
  readonly faults: readonly string[];
  /** Id of the sheet in front. */
  readonly sheetInFront: string;
  readonly readOnly: boolean;
}

/** Finds our tables, without their cells. */
export async function findTables(context: Excel.RequestContext): Promise<Found> {
  const { tables } = context.workbook;
  tables.load("items/id, items/name, items/worksheet/id, items/worksheet/name");
  await loadParts(context, [TAG, RECORD, IMAGE, IMAGE_SLICE]);
  const tags = heldParts(context, TAG);
  const records = heldParts(context, RECORD);
  const tableOf = tablesOf(tags.values, [...tables.items.values()]);
  const found: Omit<TaggedTable, "protectedSheet">[] = [];
  const gone: { key: string; tag: Tag }[] = [];
  await inBreaths([...tags.values], ([key, tag]) => {
    const table = tableOf.get(key);
    if (!table) gone.push({ key, tag });
    else
      found.push({
        key,
        tag,
        record: readRecord(key, records.values),
        table,
        name: table.name,
        sheet: table.worksheet.name,
        sheetId: table.worksheet.id,
      });
  });
  for (const { table } of found) table.worksheet.protection.load("protected");
  const front = context.workbook.worksheets.getActiveWorksheet();
  front.load("id");
  context.workbook.load("readOnly");
  await context.sync();
  return {
    tables: found.map((one) => ({ ...one, protectedSheet: one.table.worksheet.protection.protected })),
    gone,
    faults: [
      ...new Set(
        [TAG, RECORD, IMAGE, IMAGE_SLICE].flatMap((kind: PartKind<unknown>) =>
          heldParts(context, kind).faults.map(({ fault }) => fault.message),
        ),
      ),
    ],
    sheetInFront: front.id,
    readOnly: context.workbook.readOnly,
  };
}

/**
 * The table of each tag, by the tag's key. A tag that fits in more ways comes before one that fits in fewer: no table
 * is filled by two.
 */
function tablesOf(
  tags: ReadonlyMap<string, Tag>,
  held: readonly Excel.Table[],
): ReadonlyMap<string, Excel.Table> {
  const found = new Map<string, Excel.Table>();
  const free = new Set(held);
  const hasId = (tag: Tag, { id }: Excel.Table): boolean => tag.tableId !== "" && tag.tableId === id;
  const hasName = (tag: Tag, { name }: Excel.Table): boolean => tag.name.toLowerCase() === name.toLowerCase();
  const fits = [(tag: Tag, table: Excel.Table) => hasId(tag, table) && hasName(tag, table), hasId, hasName];
  for (const fit of fits)
    for (const [key, tag] of tags) {
      const table = found.has(key) ? undefined : [...free].find((one) => fit(tag, one));
      if (!table) continue;
      found.set(key, table);
      free.delete(table);
    }
  return found;
}

interface Cells {
  readonly formulas: unknown[][];
  readonly values: unknown[][];
  readonly formats: string[][];
}

/** Reads the cells of tables, all in one exchange. */
export async function readTables(
  context: Excel.RequestContext,
  tables: readonly TaggedTable[],
): Promise<ReadTable[]> {
  if (!tables.length) return [];
  const asked = tables.map((one) => {
    const body = one.table.getDataBodyRange();
    body.load("formulas, values, numberFormat");
    one.table.columns.load("items/id, items/name");
    one.table.autoFilter.load("isDataFiltered");
    return body;
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readInParts(context, tables);
  }
  const read: ReadTable[] = [];
  await inBreaths(tables, (one, i) => {
    const { formulas, values, numberFormat } = asked[i]!;
    read.push(readOf(one, { formulas, values, formats: numberFormat as string[][] }));
  });
  return withFilters(context, read);
}

/** Reads what tables are filtered by, where any is. */
async function withFilters(
  context: Excel.RequestContext,
  tables: readonly ReadTable[],
): Promise<ReadTable[]> {
  const filtered = tables.filter(({ table }) => table.autoFilter.isDataFiltered);
  if (!filtered.length) return [...tables];
  for (const { table } of filtered) table.autoFilter.load("criteria");
  await context.sync();
  return tables.map((one) =>
    filtered.includes(one) ? { ...one, filters: [...one.table.autoFilter.criteria] } : one,
  );
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  ["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"].includes(String(error.code));

/** Halves what is asked for at once until Excel answers; a single table is read in slices. */
async function readInParts(
  context: Excel.RequestContext,
  tables: readonly TaggedTable[],
): Promise<ReadTable[]> {
  if (tables.length > 1) {
    const half = Math.ceil(tables.length / 2);
    const first = await readTables(context, tables.slice(0, half));
    return [...first, ...(await readTables(context, tables.slice(half)))];
  }
  const [one] = tables;
  one!.table.columns.load("items/id, items/name");
  one!.table.autoFilter.load("isDataFiltered");
  one!.table.rows.load("count");
  await context.sync();
  const read = readOf(one!, await readSlices(context, one!.table, 0, one!.table.rows.count));
  return withFilters(context, [read]);
}

const ROWS_A_SLICE = 4_000;

async function readSlices(
  context: Excel.RequestContext,
  table: Excel.Table,
  from: number,
  rows: number,
): Promise<Cells> {
  const count = Math.min(ROWS_A_SLICE, rows - from);
  const part = table
    .getDataBodyRange()
    .getRow(from)
    .getResizedRange(count - 1, 0);
  part.load("formulas, values, numberFormat");
  await context.sync();
  const read = { formulas: part.formulas, values: part.values, formats: part.numberFormat as string[][] };
  if (from + count >= rows) return read;
  const rest = await readSlices(context, table, from + count, rows);
  return {
    formulas: [...read.formulas, ...rest.formulas],
    values: [...read.values, ...rest.values],
    formats: [...read.formats, ...rest.formats],
  };
}

function readOf(one: TaggedTable, { formulas, values, formats }: Cells): ReadTable {
  return {
    ...one,
    filters: undefined,
    now: {
      columns: [...one.table.columns.items.values()].map(({ id, name }, column) => ({
        excelId: id,
        name,
        cells: values.map((row) => row[column] as Held),
      })),
      rows: values.length,
      kept: (column, row) => keepCell(formulas[row]![column], values[row]![column]),
      format: (column, row) => formats[row]![column]!,
    },
  };
}
