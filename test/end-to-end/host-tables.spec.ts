/**
 * Tables as a refresh relies on them. The pages named are Microsoft's: `api` is
 * https://learn.microsoft.com/javascript/api/excel/, `excel` https://learn.microsoft.com/office/dev/add-ins/excel/,
 * `support` https://support.microsoft.com/office/.
 */
import { addinFrame, excel, failureOf } from "./addin-frame";
import { type Bench, expect, test } from "./harness";

/** A table of four bodies, a total, a note and a formula of the user's beside each row, and cells that refer to it. */
test.beforeEach(async ({ bench }) => {
  await excel(bench, async (context) => {
    const sheet = context.workbook.worksheets.add("Bodies");
    sheet.getRange("B3:D7").values = [
      ["Code", "Body", "Allowance"],
      ["00T", "Bolton", 40],
      ["00V", "Bury", 10],
      ["00W", "Central Manchester", 30],
      ["00Y", "Oldham", 20],
    ];
    sheet.getRange("B3:D3").values = [["Code", "Body", "Allowance"]];
    const table = sheet.tables.add("B3:D7", true);
    table.name = "Bodies";
    table.columns.add(undefined, [["Twice"], ["=D4*2"], ["=D5*2"], ["=D6*2"], ["=D7*2"]]);
    sheet.getRange("C5").format.fill.color = "#FFFF00";
    sheet.getRange("H1:H2").formulas = [["=SUM(Bodies[Allowance])"], ["=SUM(D4:D7)"]];
    sheet.getRange("B12:C13").values = [
      ["Key", "Value"],
      ["x", 1],
    ];
    sheet.tables.add("B12:C13", true).name = "Below";
    await context.sync();
  });
  await bench.page.evaluate(() => window.workbench.note("Bodies!C5", "rang on Monday"));
  await bench.settled();
});

const sheetOf = async (bench: Bench) => {
  const { sheets } = await bench.page.evaluate(() => window.workbench.snapshot());
  const sheet = sheets.find(({ name }) => name === "Bodies");
  if (!sheet) throw new Error("The sheet is gone.");
  return sheet;
};
const columnIds = (bench: Bench) =>
  excel(bench, async (context) => {
    const { columns } = context.workbook.tables.getItem("Bodies");
    columns.load("items/id, items/name");
    await context.sync();
    return Object.fromEntries(columns.items.map(({ id, name }) => [name, id]));
  });
const tableOf = async (bench: Bench) => {
  const { tables } = await sheetOf(bench);
  const table = tables.find(({ name }) => name === "Bodies");
  if (!table) throw new Error("The table is gone.");
  return table;
};

test("conditions hide rows, are read back by column, and are cleared (excel/excel-add-ins-tables#apply-filters-to-a-table, api excel.autofilter)", async ({
  bench,
}) => {
  const hidden = async () => (await sheetOf(bench)).hiddenRows.map((row) => row + 1);
  const filter = await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.columns.getItem("Allowance").filter.apply({ filterOn: "Custom", criterion1: ">15" });
    table.columns.getItem("Body").filter.applyValuesFilter(["Bolton", "OLDHAM", "Bury"]);
    table.autoFilter.load("criteria, enabled, isDataFiltered");
    const one = table.columns.getItem("Body").filter;
    one.load("criteria");
    const shown = table.worksheet.getRange("B4:B7");
    shown.load("rowHidden");
    await context.sync();
    const { criteria, enabled, isDataFiltered } = table.autoFilter;
    return { criteria, enabled, isDataFiltered, one: one.criteria, rowHidden: shown.rowHidden as unknown };
  });
  expect(filter).toEqual({
    criteria: [
      {},
      { filterOn: "Values", values: ["Bolton", "OLDHAM", "Bury"] },
      { filterOn: "Custom", criterion1: ">15" },
      {},
    ],
    enabled: true,
    isDataFiltered: true,
    one: { filterOn: "Values", values: ["Bolton", "OLDHAM", "Bury"] },
    rowHidden: null,
  });
  expect(await hidden()).toEqual([5, 6]);
  // Conditions stay as they are when cells change, until they are applied again.
  await bench.write("Bodies!D5", 99);
  expect(await hidden()).toEqual([5, 6]);
  await excel(bench, async (context) => {
    context.workbook.tables.getItem("Bodies").reapplyFilters();
    await context.sync();
  });
  expect(await hidden()).toEqual([6]);
  // Rows that come above take the hidden rows along.
  await excel(bench, async (context) => {
    context.workbook.worksheets.getItem("Bodies").getRange("1:2").insert("Down");
    await context.sync();
  });
  expect(await hidden()).toEqual([8]);
  await excel(bench, async (context) => {
    context.workbook.tables.getItem("Bodies").clearFilters();
    await context.sync();
  });
  expect(await hidden()).toEqual([]);
  expect((await tableOf(bench)).look).toMatchObject({ filters: {}, filteredRows: [] });
});

test("filtered rows: a block of values is misplaced (github.com/OfficeDev/office-js/issues/224), cells are not moved (issues/994)", async ({
  bench,
}) => {
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.columns.getItem("Body").filter.applyValuesFilter(["Bolton", "Central Manchester", "Oldham"]);
    await context.sync();
    table.columns.getItem("Allowance").getDataBodyRange().values = [[1], [2], [3], [4]];
    await context.sync();
  });
  expect((await bench.read("Bodies!D4:D7")).values.flat()).toEqual([1, 10, 1, 2]);
  const failure = await failureOf(addinFrame(bench), async (context) => {
    context.workbook.tables.getItem("Bodies").rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(failure?.code).toBe("FilteredRangeConflict");
});

test("sorting moves whole rows with formats, notes and formulas; hidden rows stay; reapply sorts again (api excel.tablesort, support/sort-data-in-a-table)", async ({
  bench,
}) => {
  const sorted = await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.sort.apply([{ key: 2, ascending: true }]);
    table.sort.load("fields, matchCase");
    await context.sync();
    return { fields: table.sort.fields.map(({ key, ascending }) => ({ key, ascending })) };
  });
  expect(sorted.fields).toEqual([{ key: 2, ascending: true }]);
  await bench.settled();
  const block = await bench.read("Bodies!B4:E7");
  expect(block.values).toEqual([
    ["00V", "Bury", 10, 20],
    ["00Y", "Oldham", 20, 40],
    ["00W", "Central Manchester", 30, 60],
    ["00T", "Bolton", 40, 80],
  ]);
  expect(block.formulas.map((row) => row[3])).toEqual(["=D4*2", "=D5*2", "=D6*2", "=D7*2"]);
  const { cells } = await sheetOf(bench);
  expect(cells["C4"]).toMatchObject({ note: "rang on Monday", style: { bg: { rgb: "#FFFF00" } } });
  expect(cells["C5"]?.note).toBeUndefined();
  await bench.write("Bodies!D4", 35);
  await excel(bench, async (context) => {
    context.workbook.tables.getItem("Bodies").sort.reapply();
    await context.sync();
  });
  expect((await bench.read("Bodies!D4:D7")).values.flat()).toEqual([20, 30, 35, 40]);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.columns.getItem("Allowance").filter.applyCustomFilter("<>30");
    table.sort.apply([{ key: 2, ascending: false }]);
    table.sort.clear();
    await context.sync();
  });
  expect((await bench.read("Bodies!D4:D7")).values.flat()).toEqual([40, 30, 35, 20]);
  await bench.settled();
  expect((await bench.read("Bodies!E4:E7")).values.flat()).toEqual([80, 60, 70, 40]);
});

test("resizing keeps columns by id, moves nothing and takes the totals along (api excel.table#resize, #showTotals)", async ({
  bench,
}) => {
  const before = await columnIds(bench);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.showTotals = true;
    await context.sync();
  });
  await bench.settled();
  expect((await bench.read("Bodies!B8:E8")).formulas).toEqual([
    ["Total", "", "", "=SUBTOTAL(109,Bodies[Twice])"],
  ]);
  expect((await bench.read("Bodies!E8")).values).toEqual([[200]]);
  await excel(bench, async (context) => {
    context.workbook.tables.getItem("Bodies").resize("B3:F10");
    await context.sync();
  });
  await bench.settled();
  expect(await tableOf(bench)).toMatchObject({
    address: "B3:F10",
    columns: ["Code", "Body", "Allowance", "Twice", "Column5"],
  });
  expect((await bench.read("Bodies!B10:E10")).values).toEqual([["Total", "", "", 200]]);
  expect((await bench.read("Bodies!B8:E9")).values.flat().join("")).toBe("");
  expect(await columnIds(bench)).toMatchObject(before);
  await bench.write("Bodies!D8", 5);
  await bench.settled();
  expect((await bench.read("Bodies!H1:H2")).values).toEqual([[105], [100]]);
  const failures = [
    await failureOf(addinFrame(bench), async (context) => {
      context.workbook.tables.getItem("Bodies").resize("B4:F9");
      await context.sync();
    }),
    await failureOf(addinFrame(bench), async (context) => {
      context.workbook.tables.getItem("Bodies").resize("B3:F13");
      await context.sync();
    }),
  ];
  expect(failures.map((failure) => failure?.code)).toEqual(["InvalidArgument", "InvalidArgument"]);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.showTotals = false;
    table.resize("B3:E7");
    await context.sync();
  });
  expect(await columnIds(bench)).toEqual(before);
});

test("renaming a column, also by typing into its header, renames it in formulas and names (support/using-structured-references-with-excel-tables)", async ({
  bench,
}) => {
  const before = await columnIds(bench);
  await excel(bench, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bodies");
    context.workbook.names.add("Allowances", "=Bodies[Allowance]");
    sheet.getRange("H3:H5").formulas = [
      ['="[Allowance] is "&SUM(Bodies[Allowance])'],
      ["=SUM(Bodies[[Allowance]:[Twice]])"],
      ["=SUM(Allowances)"],
    ];
    await context.sync();
  });
  await bench.write("Bodies!D3", "Pounds [£]");
  await bench.settled();
  const { formulas, values } = await bench.read("Bodies!H1:H5");
  expect(formulas.flat()).toEqual([
    "=SUM(Bodies[Pounds '[£']])",
    "=SUM(D4:D7)",
    "=\"[Allowance] is \"&SUM(Bodies[Pounds '[£']])",
    "=SUM(Bodies[[Pounds '[£']]:[Twice]])",
    "=SUM(Allowances)",
  ]);
  expect(values[1]).toEqual([100]);
  const after = await columnIds(bench);
  expect(after["Pounds [£]"]).toBe(before["Allowance"]);
  await bench.write("Bodies!D3", "Rate");
  await bench.settled();
  expect((await bench.read("Bodies!H1:H2")).values.flat()).toEqual([100, 100]);
  expect((await bench.read("Bodies!H4:H5")).values.flat()).toEqual([300, 100]);
  await bench.write("Bodies!C3", "rate");
  await bench.write("Bodies!B3", "");
  expect((await bench.read("Bodies!B3:D3")).values).toEqual([["Column1", "rate", "Rate2"]]);
  await excel(bench, async (context) => {
    context.workbook.tables.getItem("Bodies").name = "Places";
    await context.sync();
  });
  await bench.settled();
  expect((await bench.read("Bodies!H1")).formulas).toEqual([["=SUM(Places[Rate2])"]]);
});

test("columns and rows that come or go, in the sheet or in the table, move tables, names, held ranges and formulas (excel/excel-add-ins-ranges-insert, support/insert-or-delete-rows-and-columns)", async ({
  bench,
}) => {
  const before = await columnIds(bench);
  const held = await excel(bench, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bodies");
    context.workbook.names.add("Corner", sheet.getRange("D7"));
    const range = sheet.getRange("D6:D7");
    range.track();
    await context.sync();
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("D:D").insert("Right");
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("6:7").insert("Down");
    await context.sync();
    sheet.getRange("C2:G2").insert("Down");
    range.load("address");
    const name = context.workbook.names.getItem("Corner");
    name.load("formula");
    await context.sync();
    return [range.address, name.formula];
  });
  // B3:E7 by one column and two rows, with a column and two rows inside it.
  expect(await tableOf(bench)).toMatchObject({
    address: "C5:G11",
    columns: ["Code", "Column2", "Body", "Allowance", "Twice"],
  });
  expect(held).toEqual(["Bodies!F10:F11", "=Bodies!$F$11"]);
  expect(await columnIds(bench)).toMatchObject(before);
  await bench.settled();
  expect((await bench.read("Bodies!J2:J3")).formulas.flat()).toEqual([
    "=SUM(Bodies[Allowance])",
    "=SUM(F6:F11)",
  ]);
  expect((await bench.read("Bodies!J2")).values).toEqual([[100]]);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItem("Bodies");
    table.columns.getItem("Column2").delete();
    table.rows.deleteRowsAt(1, 2);
    table.rows.add(1, [["01D", "Rochdale", 7, null as unknown as string]]);
    table.rows.add(undefined, [["01G", "Salford", 8, null as unknown as string]]);
    await context.sync();
  });
  await bench.settled();
  const rows = await bench.read("Bodies!C5:F11");
  expect(rows.values.map((row) => row[0])).toEqual(["Code", "00T", "01D", "00V", "00W", "00Y", "01G"]);
  // The column of formulas is a calculated column: new rows get its formula.
  expect(rows.values.map((row) => row[3])).toEqual(["Twice", 80, 14, 20, 60, 40, 16]);
  expect(await columnIds(bench)).toEqual(before);
});

test("cells of a table are not torn apart, and its header stays (api excel.errorcodes: insertDeleteConflict)", async ({
  bench,
}) => {
  const before = await sheetOf(bench);
  const codes: (string | undefined)[] = [];
  for (const change of [
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Bodies").getRange("C1").insert("Down");
      await context.sync();
    },
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Bodies").getRange("A5").insert("Right");
      await context.sync();
    },
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Bodies").getRange("B8:B9").delete("Up");
      await context.sync();
    },
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Bodies").getRange("2:3").delete("Up");
      await context.sync();
    },
  ]) {
    codes.push((await failureOf(addinFrame(bench), change))?.code);
  }
  expect(codes).toEqual(new Array(4).fill("InsertDeleteConflict"));
  expect(await sheetOf(bench)).toEqual(before);
  await excel(bench, async (context) => {
    context.workbook.tables.getItem("Bodies").getDataBodyRange().delete("Up");
    await context.sync();
  });
  expect(await tableOf(bench)).toMatchObject({ address: "B3:E4" });
  expect((await bench.read("Bodies!B4:E4")).values.flat().join("")).toBe("");
  await excel(bench, async (context) => {
    context.workbook.worksheets.getItem("Bodies").getRange("2:5").delete("Up");
    await context.sync();
  });
  expect((await sheetOf(bench)).tables.map(({ name }) => name)).toEqual(["Below"]);
});

test("the region around a cell ends at empty rows and columns (api excel.range#getSurroundingRegion)", async ({
  bench,
}) => {
  const addresses = await excel(bench, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bodies");
    const ranges = ["C5", "H2", "B13", "N40"].map((cell) => sheet.getRange(cell).getSurroundingRegion());
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map((range) => range.address.split("!")[1]);
  });
  expect(addresses).toEqual(["B3:E7", "H1:H2", "B12:C13", "N40"]);
});
