/** What a refresh leaves to its owner. */
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";
import { emptyBook, insert, look, pin, press } from "./tables-bench";

/** What the owner of the table has chosen. */
const arranged = (bench: Bench) =>
  excel(bench, async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.load("name, style, showTotals, showBandedRows");
    table.columns.load("items/name");
    table.autoFilter.load("criteria, isDataFiltered");
    table.sort.load("fields");
    const [header, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
    header.load("values");
    body.load("values, formulas");
    const opened = body.getColumn(4);
    opened.load("columnHidden, numberFormat");
    const totals = table.getTotalRowRange();
    totals.load("values, formulas");
    header.format.fill.load("color");
    await context.sync();
    return {
      name: table.name,
      style: table.style,
      header: header.values as string[][],
      fill: header.format.fill.color,
      hidden: opened.columnHidden,
      dates: [...new Set((opened.numberFormat as string[][]).flat())],
      totals: [table.showTotals, totals.values, totals.formulas],
      filter: table.autoFilter.criteria.map((one) => (one as { values?: unknown } | null)?.values ?? null),
      sorted: table.sort.fields,
      rows: body.values as unknown[][],
    };
  });

test("a refresh keeps filter, sort, totals, hidden columns, formats, headers and columns of one's own", async ({
  bench,
}) => {
  await emptyBook(bench);
  expect(await insert(bench)).toMatch(/^Wrote \d+ rows to B3/);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.add(undefined, undefined, "My note");
    table.columns.getItemAt(2).name = "Who";
    table.sort.apply([{ key: 2, ascending: false }]);
    table.showTotals = true;
    await context.sync();
    const body = table.getDataBodyRange();
    body.load("values, rowCount");
    await context.sync();
    body.getColumn(8).values = (body.values as unknown[][]).map((row) => [`about ${String(row[0])}`]);
    body.getColumn(4).numberFormat = body.values.map(() => ["yyyy-mm-dd"]);
    body.getColumn(4).columnHidden = true;
    table.getHeaderRowRange().format.fill.color = "#FFFF00";
    table.columns
      .getItemAt(8)
      .filter.applyValuesFilter(
        (body.values as unknown[][]).slice(0, 12).map((row) => `about ${String(row[0])}`),
      );
    await context.sync();
  });
  await pin(bench, "2016-06-01", "1 Jun 2016");
  const before = await arranged(bench);
  expect(before.hidden).toBe(true);
  expect(before.filter.filter((one) => one !== null)).toHaveLength(1);

  await look(bench);
  expect(await press(bench, "Refresh")).toMatch(/^Refreshed\. [1-9]\d* changes? written\.$/);
  const { rows, ...after } = await arranged(bench);
  const { rows: rowsBefore, ...kept } = before;
  expect(after).toEqual(kept);
  const noteOf = new Map(rowsBefore.map((row) => [row[0], row[8]]));
  const [known, added] = [
    rows.filter((row) => noteOf.has(row[0])),
    rows.filter((row) => !noteOf.has(row[0])),
  ];
  expect(known.length).toBeGreaterThan(0);
  for (const row of known) expect(row[8]).toBe(noteOf.get(row[0]));
  for (const row of added) expect(row[8]).toBe("");
  expect(rows).not.toEqual(rowsBefore);
});
