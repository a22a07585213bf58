/**
 * What can go wrong between the add-in and the workbook, provoked on purpose. The pages named are Microsoft's, from
 * https://learn.microsoft.com/office/dev/add-ins/.
 */
import { addinFrame, excel, failureOf } from "./addin-frame";
import { type Bench, expect, test } from "./harness";

const snapshot = (bench: Bench) => bench.page.evaluate(() => window.workbench.snapshot());

const write = async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getItem("Coverage");
  sheet.getRange("H1").values = [["first"]];
  sheet.getRange("H2").values = [["second"]];
  await context.sync();
};

test("a batch that fails half way leaves what it had done (concepts/resource-limits, excel/error-handling)", async ({
  bench,
}) => {
  const before = await snapshot(bench);
  const inH = async () => (await bench.read("Coverage!H1:H2")).values.flat();
  for (const { after, left } of [
    { after: 0, left: ["", ""] },
    { after: Infinity, left: ["first", "second"] },
  ]) {
    await bench.page.evaluate(
      (count) => window.workbench.faults.push({ skip: 0, code: "ServiceNotAvailable", after: count }),
      after,
    );
    expect((await failureOf(addinFrame(bench), write))?.code).toBe("ServiceNotAvailable");
    expect(await inH()).toEqual(left);
    await bench.page.evaluate((kept) => window.workbench.restoreSnapshot(kept), before);
  }
  // Somewhere in between lies a count after which only the first cell is written.
  const seen = new Set<string>();
  for (let after = 1; after < 12; after++) {
    await bench.page.evaluate(
      (count) => window.workbench.faults.push({ skip: 0, code: "RequestAborted", after: count }),
      after,
    );
    await failureOf(addinFrame(bench), write);
    seen.add((await inH()).join());
    await bench.page.evaluate((kept) => window.workbench.restoreSnapshot(kept), before);
  }
  expect([...seen]).toEqual([",", "first,", "first,second"]);
});

test("another person's edit between two syncs is there at the second, and told as remote (excel/co-authoring-in-excel-add-ins)", async ({
  bench,
}) => {
  await addinFrame(bench).evaluate(async () => {
    const told: string[] = [];
    Object.assign(window, { told });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Coverage").onChanged.add((event) => {
        told.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await bench.page.evaluate(() =>
    window.workbench.faults.push({
      skip: 1,
      meanwhile: () => window.workbench.coauthorWrites("Coverage!H1", "theirs"),
    }),
  );
  const reads = await excel(bench, async (context) => {
    const range = context.workbook.worksheets.getItem("Coverage").getRange("H1");
    range.load("values");
    await context.sync();
    const first = range.values[0]?.[0] as string;
    range.load("values");
    await context.sync();
    return [first, range.values[0]?.[0] as string];
  });
  expect(reads).toEqual(["", "theirs"]);
  await bench.write("Coverage!H2", "mine");
  await expect
    .poll(() => addinFrame(bench).evaluate(() => (window as unknown as { told: string[] }).told))
    .toEqual(["H1 Remote", "H2 Local"]);
});

test("a protected sheet refuses changes and says so; the rest of the workbook takes them (excel/excel-add-ins-worksheets)", async ({
  bench,
}) => {
  await bench.page.evaluate(() => window.workbench.protect("Coverage"));
  const before = await snapshot(bench);
  const frame = addinFrame(bench);
  const changes: ((context: Excel.RequestContext) => Promise<unknown>)[] = [
    write,
    async (context) => {
      context.workbook.worksheets.getItem("Coverage").getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    },
    async (context) => {
      context.workbook.worksheets.getItem("Coverage").getRange("3:4").insert("Down");
      await context.sync();
    },
    async (context) => {
      context.workbook.worksheets.getItem("Coverage").getRange("H1:H2").insert("Down");
      await context.sync();
    },
    async (context) => {
      context.workbook.worksheets.getItem("Coverage").tables.add("H1:I3", true);
      await context.sync();
    },
    async (context) => {
      context.workbook.worksheets.getItem("Coverage").getRange("A:A").format.columnWidth = 10;
      await context.sync();
    },
    async (context) => {
      context.workbook.worksheets.getItem("Coverage").protection.unprotect("guess");
      context.workbook.worksheets.getItem("Coverage").protection.protect({}, "again");
      context.workbook.worksheets.getItem("Coverage").protection.protect({}, "twice");
      await context.sync();
    },
  ];
  for (const change of changes.slice(0, -1)) {
    expect((await failureOf(frame, change))?.code, change.toString()).toBe("AccessDenied");
  }
  expect(await snapshot(bench)).toEqual(before);
  const state = await excel(bench, async (context) => {
    const { worksheets, protection } = context.workbook;
    const sheet = worksheets.getItem("Coverage");
    sheet.protection.load("protected");
    protection.load("protected");
    worksheets.getItem("Start here").getRange("H1").values = [["free"]];
    await context.sync();
    const locked = [sheet.protection.protected, protection.protected];
    sheet.protection.unprotect();
    sheet.protection.protect({}, "secret");
    await context.sync();
    return locked;
  });
  expect(state).toEqual([true, false]);
  const wrong = await failureOf(frame, async (context) => {
    context.workbook.worksheets.getItem("Coverage").protection.unprotect("guess");
    await context.sync();
  });
  expect(wrong?.code).toBe("AccessDenied");
});

test("a workbook open for reading says so and refuses every change (api Excel.Workbook.readOnly)", async ({
  bench,
}) => {
  await bench.page.evaluate(() => window.workbench.setReadOnly(true));
  const before = await snapshot(bench);
  const frame = addinFrame(bench);
  for (const change of [
    write,
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.add("More");
      await context.sync();
    },
    async (context: Excel.RequestContext) => {
      context.workbook.settings.add("key", 1);
      await context.sync();
    },
    async (context: Excel.RequestContext) => {
      context.workbook.customXmlParts.add("<a/>");
      await context.sync();
    },
    async (context: Excel.RequestContext) => {
      context.workbook.names.add("Rate", "=5");
      await context.sync();
    },
  ]) {
    expect((await failureOf(frame, change))?.code, change.toString()).toBe("AccessDenied");
  }
  expect(await snapshot(bench)).toEqual(before);
  const { workbook, document } = await excel(bench, async (context) => {
    context.workbook.load("readOnly");
    await context.sync();
    return { workbook: context.workbook.readOnly, document: String(Office.context.document.mode) };
  });
  expect([workbook, document]).toEqual([true, "readWrite"]);
  await bench.page.evaluate(() => window.workbench.reloadAddin());
  expect(await addinFrame(bench).evaluate(() => String(Office.context.document.mode))).toBe("readOnly");
});

test("messages above 5 MB are refused: a request before, an answer after the deed (concepts/resource-limits-and-performance-optimization)", async ({
  bench,
}) => {
  const frame = addinFrame(bench);
  const request = await failureOf(frame, async (context) => {
    const range = context.workbook.worksheets.getItem("Coverage").getRange("AA1:AA200");
    range.values = Array.from({ length: 200 }, () => ["x".repeat(27_000)]);
    await context.sync();
  });
  expect(request?.code).toBe("RequestPayloadSizeLimitExceeded");
  expect((await bench.read("Coverage!AA1")).values).toEqual([[""]]);
  const answer = await failureOf(frame, async (context) => {
    const range = context.workbook.worksheets.getItem("Coverage").getRange("AA1:AA200");
    for (let part = 0; part < 2; part++) {
      range.getCell(part * 100, 0).getResizedRange(99, 0).values = Array.from({ length: 100 }, () => [
        "x".repeat(27_000),
      ]);
      await context.sync();
    }
    range.load("values");
    await context.sync();
  });
  expect(answer?.code).toBe("ResponsePayloadSizeLimitExceeded");
  expect((await bench.read("Coverage!AA200")).values[0]?.[0]).toHaveLength(27_000);
});

test("delayForCellEdit waits until the cell is edited; without it the batch fails (excel/excel-add-ins-delay-in-cell-edit)", async ({
  bench,
}) => {
  await bench.page.evaluate(() => (window.workbench.conditions.editing = true));
  expect((await failureOf(addinFrame(bench), write))?.code).toBe("InvalidOperationInCellEditMode");
  const waiting = addinFrame(bench).evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Coverage").getRange("H1").values = [["waited"]];
      await context.sync();
      return "done";
    }),
  );
  expect((await bench.read("Coverage!H1")).values).toEqual([[""]]);
  await bench.page.evaluate(() => (window.workbench.conditions.editing = false));
  expect(await waiting).toBe("done");
  expect((await bench.read("Coverage!H1")).values).toEqual([["waited"]]);
});

test("the pane can be closed in the middle of a batch and opened again on what was left", async ({
  bench,
}) => {
  await bench.page.evaluate(() => window.workbench.faults.push({ skip: 0, close: true, after: Infinity }));
  void failureOf(addinFrame(bench), write).catch(() => undefined);
  await expect(bench.page.locator('iframe[src*="taskpane.html"]')).toHaveCount(0);
  expect((await bench.read("Coverage!H1:H2")).values.flat()).toEqual(["first", "second"]);
  await bench.page.evaluate(() => window.workbench.reloadAddin());
  expect(await failureOf(addinFrame(bench), write)).toBeNull();
  expect(await bench.evaluate(['=CSU.NAME("00T")'])).not.toEqual([{ error: "#N/A" }]);
});

test("a person who hides or shows the pane is heard by the add-in (develop/show-hide-add-in)", async ({
  bench,
}) => {
  const seen = addinFrame(bench);
  await seen.evaluate(async () => {
    const told: string[] = [];
    Object.assign(window, { told });
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => told.push(String(visibilityMode)));
  });
  await bench.page.getByRole("button", { name: "Close the add-in" }).click();
  await expect
    .poll(() => seen.evaluate(() => (window as unknown as { told: string[] }).told))
    .toEqual(["Hidden"]);
});
