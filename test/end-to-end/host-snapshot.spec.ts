/** Snapshots of the workbook: what they tell apart, and the way back to them. */
import { excel } from "./addin-frame";
import { type Bench, expect, test } from "./harness";

const snapshot = (bench: Bench) => bench.page.evaluate(() => window.workbench.snapshot());

/** A sheet with a table, formats, names, settings, a part and a block that spills. */
const fill = (bench: Bench) =>
  excel(bench, async (context) => {
    const { names, settings, customXmlParts, worksheets } = context.workbook;
    const sheet = worksheets.add("Kept");
    sheet.getRange("A1:B3").values = [
      ["Code", "Allowance"],
      ["00C", 5],
      ["00D", 6],
    ];
    sheet.getRange("B2:B3").numberFormat = [["£#,##0"], ["£#,##0"]];
    sheet.tables.add("A1:B3", true).name = "People";
    sheet.getRange("D1").formulas = [['=CSU.COVERAGE("Greater Manchester CSU","2013-06-01")']];
    sheet.getRange("B5").formulas = [["=SUM(People[Allowance])"]];
    sheet.getRange("B:B").format.columnWidth = 90;
    names.add("Rate", sheet.getRange("B2"), "per head");
    settings.add("pinned", { date: "2015-03-31" });
    customXmlParts.add('<costs xmlns="urn:example:costs"><a/></costs>');
    await context.sync();
  });

test("a snapshot shows every part of the workbook", async ({ bench }) => {
  await fill(bench);
  const { sheets, names, settings, customXmlParts } = await snapshot(bench);
  const kept = sheets.at(-1);
  expect(kept).toMatchObject({ name: "Kept", visibility: "Visible", merged: [], hiddenRows: [] });
  expect(kept?.columnWidths).toEqual({ 1: 120 });
  expect(kept?.tables).toEqual([
    {
      name: "People",
      address: "A1:B3",
      columns: ["Code", "Allowance"],
      look: expect.objectContaining({ style: "TableStyleMedium2", showTotals: false }) as object,
    },
  ]);
  expect(kept?.cells["B2"]).toEqual({ value: 5, style: { n: { pattern: "£#,##0" } } });
  expect(kept?.cells["B5"]).toEqual({ value: 11, formula: "=SUM(People[Allowance])" });
  expect(kept?.cells["E2"]).toMatchObject({ spilled: true });
  expect(names).toContainEqual({
    name: "Rate",
    sheet: null,
    formula: "=Kept!$B$2",
    comment: "per head",
    visible: true,
  });
  expect(settings).toMatchObject({ pinned: { date: "2015-03-31" } });
  expect(customXmlParts).toEqual([
    { namespaceUri: "urn:example:costs", xml: '<costs xmlns="urn:example:costs"><a/></costs>' },
  ]);
});

test("the workbook goes back to a snapshot whatever was done to it, and calculates on from there", async ({
  bench,
}) => {
  await fill(bench);
  const before = await snapshot(bench);
  await excel(bench, async (context) => {
    const { names, settings, customXmlParts, worksheets, tables } = context.workbook;
    const sheet = worksheets.getItem("Kept");
    tables.getItem("People").rows.add(undefined, [["00F", 7]]);
    tables.getItem("People").name = "Others";
    sheet.getRange("A1").values = [["Body"]];
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("D3").clear();
    sheet.getRange("A9:B9").format.fill.color = "#FF0000";
    sheet.name = "Changed";
    worksheets.add("New").tables.add("A1:B2", true);
    names.getItem("Rate").delete();
    names.add("Other", "=5");
    settings.getItem("pinned").delete();
    customXmlParts.getByNamespace("urn:example:costs").getOnlyItem().delete();
    await context.sync();
  });
  expect(await snapshot(bench)).not.toEqual(before);

  await bench.page.evaluate((kept) => window.workbench.restoreSnapshot(kept), before);
  expect(await snapshot(bench)).toEqual(before);

  await bench.write("Kept!B3", 60);
  await bench.settled();
  expect((await bench.read("Kept!B5")).values).toEqual([[65]]);
  await bench.write("Kept!D1", '=CSU.COVERAGE("Greater Manchester CSU","2014-06-01")');
  await bench.settled();
  expect((await bench.read("Kept!E2")).values).not.toEqual([[""]]);

  await bench.page.evaluate((kept) => window.workbench.restoreSnapshot(kept), before);
  expect(await snapshot(bench)).toEqual(before);
});

test("a reset brings back the workbook of the start and takes waiting faults away", async ({ bench }) => {
  const start = await snapshot(bench);
  await fill(bench);
  await excel(bench, async (context) => {
    context.workbook.worksheets.getItem("Start here").delete();
    await context.sync();
  });
  await bench.page.evaluate(() => window.workbench.faults.push({ skip: 0, code: "AccessDenied" }));
  await bench.page.evaluate(() => window.workbench.reset());
  expect(await snapshot(bench)).toEqual(start);
  expect(await bench.page.evaluate(() => window.workbench.faults.length)).toBe(0);
});

test("batches are counted one by one; the library's tidying up is none", async ({ bench }) => {
  const count = () => bench.page.evaluate(() => window.workbench.batches());
  const before = await count();
  await excel(bench, async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.track();
    range.load("values");
    await context.sync();
    range.values = [["x"]];
    await context.sync();
  });
  await expect.poll(count).toBe(before + 2);
  await bench.settled();
  expect(await count()).toBe(before + 2);
});
