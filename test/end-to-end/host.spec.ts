/**
 * Office.js in the add-in's frame against the workbench's objects: what the add-in relies on in Excel must hold
 * here. The calls are made with the real library, in the add-in's own window.
 */
import { addinFrame as addin, failureOf } from "./addin-frame";
import { expect, test } from "./harness";

test.beforeEach(async ({ bench }) => {
  await addin(bench).evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Try it");
      await context.sync();
    }),
  );
});

test("values, formulas, formats and texts are read back as in Excel", async ({ bench }) => {
  const frame = addin(bench);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Try it").getRange("A1:D3");
      range.numberFormat = [
        ["General", "@", "0.0%", "dd mmm yyyy"],
        ["General", "General", "General", "General"],
        ["General", "General", "General", "General"],
      ];
      range.values = [
        [2, "007", 0.256, 42095],
        ["=A1*2", "'=not a formula", true, "2013-04-01"],
        ["=1/0", "text", "", "=D1+1"],
      ];
      await context.sync();
    }),
  );
  await bench.settled();
  const read = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Try it").getRange("A1:D3");
      range.load("address, formulas, numberFormat, text, values, valueTypes");
      await context.sync();
      const { address, formulas, numberFormat, text, values, valueTypes } = range;
      return { address, formulas, numberFormat, text, values, valueTypes };
    }),
  );
  expect(read.address).toBe("'Try it'!A1:D3");
  expect(read.values).toEqual([
    [2, "007", 0.256, 42095],
    [4, "=not a formula", true, 41365],
    ["#DIV/0!", "text", "", 42096],
  ]);
  expect(read.formulas[1]).toEqual(["=A1*2", "=not a formula", true, 41365]);
  expect(read.text[0]).toEqual(["2", "007", "25.6%", "01 Apr 2015"]);
  expect(read.text[1]?.slice(2)).toEqual(["TRUE", "2013-04-01"]);
  expect(read.numberFormat[0]).toEqual(["General", "@", "0.0%", "dd mmm yyyy"]);
  expect(read.valueTypes[2]).toEqual(["Error", "String", "Empty", "Double"]);
});

test("a format given to a formula leaves it a formula", async ({ bench }) => {
  const frame = addin(bench);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Try it").getRange("A1:B2");
      range.formulas = [
        ["=1+1", "=2+2"],
        ["=3+3", "=4+4"],
      ];
      range.numberFormat = [
        ["0.00", "@"],
        ["General", "0%"],
      ];
      range.format.fill.color = "#ffff00";
      await context.sync();
    }),
  );
  await bench.settled();
  const { formulas, values, numberFormats } = await bench.read("Try it!A1:B2");
  expect(formulas).toEqual([
    ["=1+1", "=2+2"],
    ["=3+3", "=4+4"],
  ]);
  expect(values).toEqual([
    [2, 4],
    [6, 8],
  ]);
  expect(numberFormats).toEqual([
    ["0.00", "@"],
    ["General", "0%"],
  ]);
});

test("null leaves a cell alone, a wrong size writes nothing", async ({ bench }) => {
  const frame = addin(bench);
  await bench.write("Try it!A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Try it").getRange("A1:B2").values = [
        [null, "new"],
        ["", null],
      ];
      await context.sync();
    }),
  );
  const failure = await failureOf(frame, async (context) => {
    context.workbook.worksheets.getItem("Try it").getRange("A1:B2").values = [[1, 2, 3]];
    await context.sync();
  });
  expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  expect((await bench.read("Try it!A1:B2")).values).toEqual([
    [1, "new"],
    ["", 4],
  ]);
});

test("a block that a formula spilled is seen from its cells", async ({ bench }) => {
  const frame = addin(bench);
  await bench.write("Try it!B2", '=CSU.COVERAGE("Greater Manchester CSU","2013-06-01")');
  await bench.settled();
  const spill = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Try it");
      const to = sheet.getRange("B2").getSpillingToRangeOrNullObject();
      const parent = sheet.getRange("C5").getSpillParentOrNullObject();
      const none = sheet.getRange("A1").getSpillParentOrNullObject();
      for (const range of [to, parent, none]) range.load("address");
      const used = sheet.getUsedRange(true);
      used.load("address, values, formulas, hasSpill");
      await context.sync();
      return {
        to: to.address,
        parent: parent.address,
        none: none.isNullObject,
        used: used.address,
        hasSpill: used.hasSpill,
        rows: used.values.length,
        first: used.formulas[0]?.[0],
        second: used.formulas[1]?.[0] === used.values[1]?.[0],
      };
    }),
  );
  expect(spill).toEqual({
    to: spill.used,
    parent: "'Try it'!B2",
    none: true,
    used: spill.to,
    hasSpill: true,
    rows: 13,
    first: '=CSU.COVERAGE("Greater Manchester CSU","2013-06-01")',
    second: true,
  });
});

test("tables: headers, rows, columns, structured references, names that clash", async ({ bench }) => {
  const frame = addin(bench);
  const made = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Try it");
      sheet.getRange("A1:B3").values = [
        ["Code", "Allowance"],
        ["00C", 5],
        ["00D", 6],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "People";
      const below = sheet.tables.add("A6:B7", true);
      below.name = "Below";
      table.rows.add(undefined, [["00F", 7]]);
      table.columns.add(undefined, [["Twice"], [1], [2], [3]]);
      sheet.getRange("E1:E2").formulas = [["=SUM(People[Allowance])"], ["=SUM(People[Twice])"]];
      table.load("name, style, showTotals");
      table.columns.load("items/name");
      table.rows.load("count");
      const all = table.getRange();
      all.load("address");
      const next = below.getRange();
      next.load("address");
      await context.sync();
      return {
        name: table.name,
        columns: table.columns.items.map((column) => column.name),
        rows: table.rows.count,
        address: all.address,
        below: next.address,
      };
    }),
  );
  expect(made).toEqual({
    name: "People",
    columns: ["Code", "Allowance", "Twice"],
    rows: 3,
    address: "'Try it'!A1:C4",
    below: "'Try it'!A7:B8",
  });
  await bench.settled();
  expect((await bench.read("Try it!E1:E2")).values).toEqual([[18], [6]]);

  const clash = await failureOf(frame, async (context) => {
    context.workbook.tables.getItem("Below").name = "PEOPLE";
    await context.sync();
  });
  expect(clash?.code).toBe("InvalidArgument");
  const overlap = await failureOf(frame, async (context) => {
    context.workbook.worksheets.getItem("Try it").tables.add("B3:D5", true);
    await context.sync();
  });
  expect(overlap?.code).toBe("InvalidArgument");

  const left = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("People").convertToRange();
      range.load("values");
      const gone = context.workbook.tables.getItemOrNullObject("People");
      gone.load("name");
      await context.sync();
      return { gone: gone.isNullObject, corner: range.values[0]?.[0] };
    }),
  );
  expect(left).toEqual({ gone: true, corner: "Code" });
});

test("names, settings and XML parts are kept in the workbook, also when the add-in is loaded anew", async ({
  bench,
}) => {
  await addin(bench).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Try it");
      sheet.getRange("A1").values = [[25]];
      context.workbook.names.add("Rate", sheet.getRange("A1"), "per head");
      context.workbook.names.add("Pounds", "=24.73");
      sheet.getRange("B1:B2").formulas = [["=Rate*2"], ["=Pounds*2"]];
      context.workbook.settings.add("pinned", { date: "2015-03-31" });
      context.workbook.customXmlParts.add('<costs xmlns="urn:example:costs"><a/></costs>');
      await context.sync();
    }),
  );
  await bench.settled();
  expect((await bench.read("Try it!B1:B2")).values).toEqual([[50], [49.46]]);

  await bench.page.evaluate(() => window.workbench.reloadAddin());
  const kept = await addin(bench).evaluate(() =>
    Excel.run(async (context) => {
      const rate = context.workbook.names.getItem("Rate");
      rate.load("comment, formula, scope, type, value");
      const pounds = context.workbook.names.getItem("Pounds");
      pounds.load("value");
      const setting = context.workbook.settings.getItemOrNullObject("pinned");
      setting.load("value");
      const part = context.workbook.customXmlParts
        .getByNamespace("urn:example:costs")
        .getOnlyItemOrNullObject();
      part.load("namespaceUri");
      const xml = part.getXml();
      await context.sync();
      return {
        rate: [rate.comment, rate.formula, rate.scope, rate.type, rate.value],
        pounds: pounds.value as number,
        setting: setting.value as object,
        document: Office.context.document.settings.get("pinned") as object,
        xml: xml.value,
      };
    }),
  );
  expect(kept).toEqual({
    rate: ["per head", "='Try it'!$A$1", "Workbook", "Range", "'Try it'!A1"],
    pounds: 24.73,
    setting: { date: "2015-03-31" },
    document: { date: "2015-03-31" },
    xml: '<costs xmlns="urn:example:costs"><a/></costs>',
  });
});

test("edits, sheets and the selection are told, on the sheet and on the workbook", async ({ bench }) => {
  const frame = addin(bench);
  await frame.evaluate(async () => {
    const told: string[] = [];
    Object.assign(window, { told });
    const note = (line: string) => {
      told.push(line);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Try it").onChanged.add((event) => note(`sheet ${event.address} ${event.source}`));
      worksheets.onChanged.add((event) => note(`workbook ${event.address}`));
      worksheets.onAdded.add(() => note("added"));
      worksheets.onActivated.add(() => note("activated"));
      worksheets.getItem("Try it").onSelectionChanged.add((event) => note(`selected ${event.address}`));
      worksheets.getItem("Try it").onCalculated.add(() => note("calculated"));
      context.workbook.onSelectionChanged.add(() => note("selected"));
      await context.sync();
    });
  });
  await bench.write("Try it!P5:Q6", [
    [1, 2],
    [3, 4],
  ]);
  await bench.write("Try it!P8", "=P5+1");
  await bench.select("Try it!P5:Q6");
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Another");
      await context.sync();
    }),
  );
  const told = () => frame.evaluate(() => (window as unknown as { told: string[] }).told);
  await expect
    .poll(told)
    .toEqual(
      expect.arrayContaining([
        "sheet P5:Q6 Local",
        "workbook P5:Q6",
        "calculated",
        "activated",
        "selected",
        "selected P5:Q6",
        "added",
      ]),
    );
  // Once, for the sheet that was selected: adding a sheet brings none to the front.
  expect((await told()).filter((line) => line === "activated")).toHaveLength(1);
  const selected = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      range.load("address");
      cell.load("address");
      await context.sync();
      return [range.address, cell.address];
    }),
  );
  expect(selected).toEqual(["'Try it'!P5:Q6", "'Try it'!P5"]);
});

test("a range that is held moves with its cells", async ({ bench }) => {
  const moved = await addin(bench).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Try it");
      const range = sheet.getRange("B30:C31");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.track();
      await context.sync();
      sheet.getRange("5:6").insert("Down");
      await context.sync();
      range.load("address, values");
      await context.sync();
      return { address: range.address, values: range.values };
    }),
  );
  expect(moved).toEqual({
    address: "'Try it'!B32:C33",
    values: [
      [1, 2],
      [3, 4],
    ],
  });
});

test("a large block is written and read whole", async ({ bench }) => {
  const last = await addin(bench).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Try it").getRange("AA1:AD2600");
      range.values = Array.from({ length: 2600 }, (_, i) => [i, i / 2, `row ${i}`, i % 2 === 0]);
      const corner = range.getLastRow();
      corner.load("values");
      await context.sync();
      return corner.values;
    }),
  );
  expect(last).toEqual([[2599, 1299.5, "row 2599", false]]);
});

test("what is missing answers ApiNotFound by name and is listed in the coverage", async ({ bench }) => {
  const failure = await failureOf(addin(bench), async (context) => {
    context.workbook.worksheets.getItem("Try it").pivotTables.load("items/name");
    await context.sync();
  });
  expect(failure).toMatchObject({ code: "ApiNotFound", location: "Worksheet.pivotTables" });
  expect(failure?.message).toContain("Worksheet.pivotTables");
  const members = await bench.page.evaluate(() => window.workbench.coverage().members);
  expect(members).toContainEqual(
    expect.objectContaining({ className: "Worksheet", member: "pivotTables", implemented: false }),
  );
  expect(members).toContainEqual(
    expect.objectContaining({ className: "WorksheetCollection", member: "getItem", implemented: true }),
  );
});

test("errors carry Excel's codes; what was done before the failure stays done", async ({ bench }) => {
  const frame = addin(bench);
  const missing = await failureOf(frame, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Try it");
    sheet.getRange("A1").values = [["done"]];
    context.workbook.worksheets.getItem("No such sheet").load("name");
    sheet.getRange("A2").values = [["never"]];
    await context.sync();
  });
  expect(missing?.code).toBe("ItemNotFound");
  expect((await bench.read("Try it!A1:A2")).values).toEqual([["done"], [""]]);
  const twice = await failureOf(frame, async (context) => {
    context.workbook.worksheets.add("TRY IT");
    await context.sync();
  });
  expect(twice?.code).toBe("ItemAlreadyExists");
});

test("faults can be put in the way of a batch", async ({ bench }) => {
  const frame = addin(bench);
  await bench.page.evaluate(() =>
    window.workbench.faults.push(
      { skip: 0, hostError: 5102 },
      { skip: 1, code: "InvalidOperationInCellEditMode" },
    ),
  );
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("Try it").getRange("A1").values = [[1]];
    await context.sync();
  };
  expect((await failureOf(frame, write))?.code).toBe("ActivityLimitReached");
  expect((await failureOf(frame, write))?.code).toBe("InvalidOperationInCellEditMode");
  expect(await failureOf(frame, write)).toBeNull();
});

test("document settings, the pane's visibility and the ribbon are answered", async ({ bench }) => {
  const answers = await addin(bench).evaluate(async () => {
    const { settings } = Office.context.document;
    settings.set("choice", 5);
    const saved = await new Promise<Office.AsyncResultStatus>((resolve) =>
      settings.saveAsync((result) => resolve(result.status)),
    );
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    const stored = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("choice");
      setting.load("value");
      await context.sync();
      return setting.value as number;
    });
    return { saved: String(saved), startup: String(await Office.addin.getStartupBehavior()), stored };
  });
  expect(answers).toEqual({ saved: "succeeded", startup: "Load", stored: 5 });
});
