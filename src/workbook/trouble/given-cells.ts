/** What the cells hold that calls of our functions are given, read in few exchanges. */
import type { Area } from "../share/formula-text";
import type { Given, OurCall, TableCells } from "./calls";

/** The formula a call stands in. */
export interface Standing {
  readonly row: number;
  readonly calls: readonly OurCall[];
}

/** What an argument holds; undefined where that cannot be known here. */
export type Look = (given: Given, row: number) => readonly (readonly unknown[])[] | undefined;

/** More cells than this are not fetched for the sake of one sentence. */
const MOST_CELLS = 5_000;
const MOST_IN_ALL = 50_000;

/** Reads everything that the calls are given by address or by table. Cells that are gone are not among it. */
export async function readGivenCells(
  context: Excel.RequestContext,
  standing: readonly Standing[],
): Promise<Look> {
  const wanted = standing.flatMap(({ row, calls }) =>
    calls.flatMap((call) => allGiven(call).map((given) => ({ given, row }))),
  );
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name, items/columns/items/name");
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const columnOf = (cells: TableCells): Excel.Range | undefined =>
    tables.items
      .find(({ name }) => same(name, cells.table))
      ?.columns.items.find(({ name }) => same(name, cells.column))
      ?.getDataBodyRange();
  const asked = new Map<string, { readonly range: Excel.Range; readonly table: boolean }>();
  let cells = 0;
  for (const { given } of wanted) {
    const key = keyOf(given);
    if (key === undefined || asked.has(key)) continue;
    if (given.kind === "table") {
      const range = columnOf(given.cells);
      range?.load("rowIndex, rowCount");
      if (range) asked.set(key, { range, table: true });
    } else if (given.kind === "area" && sheets.has(given.area.sheet.toLowerCase())) {
      const { sheet, top, left, bottom, right } = given.area;
      const size = (bottom - top + 1) * (right - left + 1);
      if (size > MOST_CELLS || (cells += size) > MOST_IN_ALL) continue;
      const range = worksheets
        .getItem(sheet)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load("values");
      asked.set(key, { range, table: false });
    }
  }
  if (asked.size) await context.sync();
  const columns = [...asked.values()].filter(
    ({ range, table }) => table && (cells += range.rowCount) <= MOST_IN_ALL && range.rowCount <= MOST_CELLS,
  );
  for (const { range } of columns) range.load("values");
  if (columns.length) await context.sync();
  const readable = new Set([...asked.values()].filter((one) => !one.table || columns.includes(one)));
  return (given, row) => {
    const key = keyOf(given);
    const found = key === undefined ? undefined : asked.get(key);
    if (!found || !readable.has(found)) return undefined;
    const { values } = found.range;
    if (given.kind !== "table" || !given.cells.thisRow) return values;
    const own = values[row - found.range.rowIndex];
    return own && [own];
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const allGiven = (call: OurCall): readonly Given[] =>
  call.given.flatMap((given) => (given.kind === "call" ? allGiven(given.call) : [given]));

function keyOf(given: Given): string | undefined {
  if (given.kind === "table")
    return JSON.stringify([given.cells.table.toLowerCase(), given.cells.column.toLowerCase()]);
  return given.kind === "area" ? JSON.stringify(areaKey(given.area)) : undefined;
}

const areaKey = ({ sheet, top, left, bottom, right }: Area): readonly unknown[] => [
  sheet.toLowerCase(),
  top,
  left,
  bottom,
  right,
];
