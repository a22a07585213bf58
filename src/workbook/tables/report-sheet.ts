import { sayRectangle } from "../address";
import { cellsOf, portionsOf, sizeOf, tableName, type Block, type CellSpec, type Value } from "../block";
import { inExcel } from "./in-excel";
import type { RefreshReport } from "./refresh";

/** The report as a block: one row a change. */
const reportBlock = (report: RefreshReport): Block => ({
  title: "changes",
  columns: [
    { header: "Table", kind: "text" },
    { header: "Sheet", kind: "text" },
    { header: "Change", kind: "text" },
    { header: "Row", kind: "text" },
    { header: "Column", kind: "text" },
    { header: "Before", kind: "number" },
    { header: "After", kind: "number" },
    { header: "Difference", kind: "number" },
    { header: "Reason", kind: "text" },
  ],
  rows: report.tables.flatMap(({ name, sheet, changes }) =>
    changes.map((change): Value[] => [
      name,
      sheet,
      change.kind === "kept" ? "kept: your notes" : change.kind,
      change.row,
      change.column,
      plain(change.before),
      plain(change.after),
      change.difference,
      change.reason,
    ]),
  ),
});

const plain = (held: string | number | boolean): Value => (typeof held === "boolean" ? String(held) : held);

/**
 * Writes a report on a sheet of its own, behind all others; none where Excel fails.
 * @returns the name of the sheet
 * @throws WorkbookFault with cause and remedy
 */
export const keepReport = (report: RefreshReport): Promise<string> =>
  inExcel(async (context) => {
    const block = reportBlock(report);
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name");
    await context.sync();
    const name = freeName([...worksheets.items.values()].map((sheet) => sheet.name));
    const taken = [...tables.items.values(), ...names.items.values()].map((item) => item.name);
    const sheet = worksheets.add(name);
    try {
      await writeRows(context, sheet, 0, portionsOf(cellsOf(block)));
      const { rows, columns } = sizeOf(block);
      const table = sheet.tables.add(sayRectangle({ sheet: "", row: 0, column: 0 }, rows, columns), true);
      table.name = tableName(block.title, taken);
      await context.sync();
      return name;
    } catch (error) {
      const made = worksheets.getItemOrNullObject(name);
      made.load("name");
      await context.sync();
      if (!made.isNullObject) made.delete();
      await context.sync();
      throw error;
    }
  }, true);

function freeName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? "Changes" : `Changes ${n}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  from: number,
  [rows, ...rest]: readonly (readonly (readonly CellSpec[])[])[],
): Promise<void> {
  if (!rows) return;
  const range = sheet.getRangeByIndexes(from, 0, rows.length, rows[0]!.length);
  range.numberFormat = rows.map((row) => row.map((cell) => cell.format));
  range.values = rows.map((row) => row.map((cell) => cell.value));
  await context.sync();
  return writeRows(context, sheet, from + rows.length, rest);
}
