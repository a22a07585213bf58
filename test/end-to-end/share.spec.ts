/** Sharing: freeze, restore, repair and detach, also when Excel fails at any moment. */
import AxeBuilder from "@axe-core/playwright";
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";

const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
const goBack = ({ page }: Bench, to: WorkbookSnapshot): Promise<void> =>
  page.evaluate((there) => window.workbench.restoreSnapshot(there), to);
/** Back to a snapshot, and counted anew. */
async function startAgain(bench: Bench, to: WorkbookSnapshot): Promise<void> {
  await goBack(bench, to);
  await bench.pane.getByRole("button", { name: "Count again" }).click();
  const frozen = to.customXmlParts.some(({ namespaceUri }) => namespaceUri.endsWith(":frozen"));
  await expect(bench.pane.getByRole("button", { name: "Restore…" })).toHaveCount(frozen ? 1 : 0);
}
const batches = ({ page }: Bench): Promise<number> => page.evaluate(() => window.workbench.batches());

type Lines = Record<string, unknown>;
const cellsOf = (book: WorkbookSnapshot, part: "value" | "formula"): Lines =>
  Object.fromEntries(
    book.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([cell, held]) =>
        held[part] === undefined ? [] : [[`${sheet.name}!${cell}`, held[part]]],
      ),
    ),
  );
/** Formulas that call our functions. */
const ours = (book: WorkbookSnapshot): unknown[] =>
  Object.values(cellsOf(book, "formula")).filter((formula) => String(formula).includes("CSU."));

/** Opens the Data tab; the section has counted when this is done. */
async function open({ pane }: Bench): Promise<void> {
  await pane.getByRole("tab", { name: "Data" }).click();
  await expect(pane.getByText(/formulas? with CSU functions|No formula with CSU/)).toBeVisible();
}

type Verb = "Freeze" | "Restore" | "Repair" | "Detach";

/** Presses a button of the section, confirms, and gives what is said in the end. */
async function share({ pane }: Bench, verb: Verb, where?: "This sheet"): Promise<string> {
  await pane.getByRole("button", { name: `${verb}…` }).click();
  const dialog = pane.getByRole("dialog");
  const said = pane.getByLabel("How sharing went").locator("p").first();
  await expect(dialog.or(said)).toBeVisible();
  if (await dialog.isVisible()) {
    if (where) await dialog.getByRole("radio", { name: where }).check();
    await dialog.getByRole("button", { name: verb, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(said).toBeVisible();
  return said.innerText();
}

test("freezing keeps every number and text, restoring brings back every formula, detaching leaves values alone", async ({
  bench,
}) => {
  await bench.write("Start here!H2:H4", [
    ['=CSU.STATUS("QHM","2014-06-01")'],
    ['=IF(CSU.STATUS("QHM")="open",1,2)'],
    ['=CSU.NAME("no such body")'],
  ]);
  await bench.settled();
  const before = await snapshot(bench);
  const count = ours(before).length;
  await open(bench);

  expect(await share(bench, "Freeze")).toMatch(/^\d+ formulas frozen\. Everybody now sees the values/);
  const frozen = await snapshot(bench);
  expect(cellsOf(frozen, "value")).toEqual(cellsOf(before, "value"));
  expect(ours(frozen)).toEqual([]);
  // The user's own formulas have not become values.
  expect(Object.values(cellsOf(frozen, "formula"))).toContain('=IFERROR(E6/C6-1,"")');

  expect(await share(bench, "Restore")).toMatch(/^\d+ formulas restored\.$/);
  expect(ours(before)).toHaveLength(count);
  expect(await snapshot(bench)).toEqual(before);

  await share(bench, "Detach");
  const detached = await snapshot(bench);
  expect(cellsOf(detached, "value")).toEqual(cellsOf(before, "value"));
  expect(ours(detached)).toEqual([]);
  expect(detached).toMatchObject({ names: [], customXmlParts: [], settings: {} });
});

test("a colleague without the add-in sees every number of a frozen workbook, also after working it out again", async ({
  bench,
}) => {
  await bench.settled();
  const before = await snapshot(bench);
  await open(bench);
  await share(bench, "Freeze");
  const { page } = bench;
  // The add-in is taken away, as on a machine that never had it.
  await page.evaluate(() => {
    window.workbench.faults.push({ skip: 0, close: true });
  });
  await bench.pane.getByRole("button", { name: "Count again" }).click();
  await expect(page.locator('iframe[src*="taskpane.html"]')).toHaveCount(0);
  await bench.write("Allowances!A25", 1);
  await bench.write("Allowances!A25", "");
  await bench.settled();
  const { values } = await bench.read("Allowances!A1:F20");
  expect(values.flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
  expect(cellsOf(await snapshot(bench), "value")).toEqual(cellsOf(before, "value"));
});

/** One sheet with single formulas, a block, a formula in a text cell, one that leans on another, and a pinned date. */
async function smallBook(bench: Bench): Promise<void> {
  await excel(bench, async (context) => {
    const { worksheets, settings, customXmlParts } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (sheet.name !== "Coverage") sheet.delete();
    settings.add("commissioning-costs.as-at", { version: 1, asAt: "2014-06-01" });
    customXmlParts.add('<note xmlns="urn:somebody-else">stays</note>');
    const cells = worksheets.getItem("Coverage").getRange("K2:K6");
    cells.formulas = [
      ['=CSU.STATUS("QHM","2014-06-01")'],
      ['=CSU.NAME(M2,"2023-01-01")&" (then)"'],
      ["=FORMULATEXT(K2)"],
      ['=CSU.ALLOWANCE("03V","2013/14")/2'],
      ['=CSU.NAME("no such body")'],
    ];
    cells.numberFormat = [["General"], ["@"], ["General"], ["#,##0"], ["General"]];
    worksheets.getItem("Coverage").getRange("M2").values = [["QHM"]];
    await context.sync();
  });
  await bench.settled();
}

const breakFormulas = (bench: Bench): Promise<void> =>
  bench.write("Coverage!N2:N4", [
    ['=_xldudf_CSU_NAME("QHM")'],
    ['=1+_xludf.CSU.PERHEAD("2014/15")'],
    ['=@CSU.STATUS("QHM")'],
  ]);

/** Opens the question of a button and stops before it is answered. */
async function ask({ pane }: Bench, verb: Verb): Promise<void> {
  await pane.getByRole("button", { name: `${verb}…` }).click();
  await expect(pane.getByRole("dialog")).toBeVisible();
}

/** Answers the question and gives what is said in the end. */
async function answer({ pane }: Bench, verb: Verb): Promise<string> {
  await pane.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
  const said = pane.getByLabel("How sharing went").locator("p").first();
  await expect(said).toBeVisible({ timeout: 20_000 });
  return said.innerText();
}

const STARTS: readonly (readonly [Verb, (bench: Bench) => Promise<unknown>])[] = [
  ["Freeze", open],
  [
    "Restore",
    async (bench) => {
      await open(bench);
      await share(bench, "Freeze");
    },
  ],
  [
    "Repair",
    async (bench) => {
      await breakFormulas(bench);
      await open(bench);
    },
  ],
  [
    "Detach",
    async (bench) => {
      await open(bench);
      await share(bench, "Freeze");
      await share(bench, "Restore");
    },
  ],
];

for (const [verb, start] of STARTS)
  test(`${verb}: whichever batch fails, and however much of it took effect, the workbook is as before or as after`, async ({
    bench,
  }) => {
    test.setTimeout(540_000);
    await smallBook(bench);
    await start(bench);
    const before = await snapshot(bench);
    await ask(bench, verb);
    const first = await batches(bench);
    await answer(bench, verb);
    const total = (await batches(bench)) - first;
    const after = await snapshot(bench);
    expect(after).not.toEqual(before);
    await startAgain(bench, before);
    let failed = 0;
    for (let n = 0; n < total; n++) {
      await ask(bench, verb);
      await bench.page.evaluate(
        ([skip, after]) =>
          window.workbench.faults.push({ skip, code: "GeneralException", after: after || Infinity }),
        [n, n % 2 ? 0 : 2] as const,
      );
      const said = await answer(bench, verb);
      await bench.page.evaluate(() => (window.workbench.faults.length = 0));
      const now = await snapshot(bench);
      if (/refused|GeneralException/.test(said)) {
        failed += 1;
        expect(now, `batch ${n} of ${total}: ${said}`).toEqual(before);
      } else {
        expect(now, `batch ${n} of ${total}: ${said}`).toEqual(after);
        await startAgain(bench, before);
      }
    }
    expect(failed).toBeGreaterThan(total / 2);
  });

test("a freeze that was broken off by closing the panel is offered to be put back, and is", async ({
  bench,
}) => {
  test.setTimeout(300_000);
  await smallBook(bench);
  await open(bench);
  const before = await snapshot(bench);
  await ask(bench, "Freeze");
  const first = await batches(bench);
  await answer(bench, "Freeze");
  const total = (await batches(bench)) - first;
  let offered = 0;
  for (let n = total - 20; n < total - 8; n += 2) {
    await startAgain(bench, before);
    await ask(bench, "Freeze");
    await bench.page.evaluate((skip) => {
      window.workbench.faults.push({ skip, close: true, after: Infinity });
    }, n);
    await bench.pane.getByRole("dialog").getByRole("button", { name: "Freeze", exact: true }).click();
    await expect(bench.page.locator('iframe[src*="taskpane.html"]')).toHaveCount(0);
    await bench.page.evaluate(() => window.workbench.reloadAddin());
    await bench.page.getByRole("button", { name: "Look up" }).click();
    await open(bench);
    const note = bench.pane.getByRole("group", { name: "Was interrupted" });
    if (await note.isVisible()) {
      offered += 1;
      await note.getByRole("button").click();
      await expect(bench.pane.getByText(/restored\./)).toBeVisible();
      expect(await snapshot(bench), `broken off at batch ${n} of ${total}`).toEqual(before);
    }
  }
  expect(offered).toBeGreaterThan(1);
});

test("frozen cells are found where rows and columns have taken them, and their formulas speak of what they spoke of", async ({
  bench,
}) => {
  test.setTimeout(120_000);
  await bench.settled();
  const before = await snapshot(bench);
  const move = async (): Promise<void> => {
    await excel(bench, async (context) => {
      const sheet = (name: string) => context.workbook.worksheets.getItem(name);
      sheet("Start here").getRange("8:8").insert("Down");
      sheet("Start here").getRange("3:3").insert("Down");
      sheet("Start here").getRange("C:C").insert("Right");
      sheet("Coverage").getRange("2:2").insert("Down");
      sheet("Allowances").getRange("A:A").insert("Right");
      sheet("Allowances").getRange("19:19").insert("Down");
      sheet("Coverage").name = "Who served whom";
      await context.sync();
    });
    await bench.settled();
  };
  await move();
  const expected = await snapshot(bench);
  await bench.select("Start here!A1");
  await goBack(bench, before);
  await open(bench);
  await share(bench, "Freeze");
  await move();
  expect(await share(bench, "Restore")).toMatch(/restored\.$/);
  expect(cellsOf(await snapshot(bench), "formula")).toEqual(cellsOf(expected, "formula"));
  expect(await snapshot(bench)).toEqual(expected);
});

test("cells changed since freezing are left, listed with their formula, and forgotten when told to", async ({
  bench,
}) => {
  await smallBook(bench);
  await open(bench);
  await share(bench, "Freeze", "This sheet");
  await bench.write("Coverage!K2", "mine");
  await bench.write("Coverage!B8", "mine too");
  expect(await share(bench, "Restore")).toContain("2 formulas could not go back and stay kept");
  const left = bench.pane.getByLabel("How sharing went").getByRole("listitem");
  await expect(left).toHaveCount(2);
  await expect(left.filter({ hasText: "Coverage!K2 was changed since it was frozen" })).toContainText(
    '=CSU.STATUS("QHM","2014-06-01")',
  );
  await expect(left.filter({ hasText: "Coverage!A5" })).toContainText("=CSU.COVERAGE(B2,B3)");
  const { formulas } = await bench.read("Coverage!K2:K6");
  expect(formulas.map(([formula]) => formula)).toEqual([
    "mine",
    '=CSU.NAME(M2,"2023-01-01")&" (then)"',
    "=FORMULATEXT(K2)",
    '=CSU.ALLOWANCE("03V","2013/14")/2',
    '=CSU.NAME("no such body")',
  ]);
  expect((await bench.read("Coverage!B8")).values).toEqual([["mine too"]]);
  await bench.pane.getByRole("button", { name: "Forget these formulas" }).click();
  await expect(bench.pane.getByText("The kept formulas are forgotten.", { exact: false })).toBeVisible();
  const { names, customXmlParts } = await snapshot(bench);
  expect(names).toEqual([]);
  expect(customXmlParts.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:somebody-else"]);
});

test("formulas that lost their functions are shown, written plainly again, and answer", async ({ bench }) => {
  await breakFormulas(bench);
  await bench.settled();
  await open(bench);
  await expect(bench.pane.getByText("3 formulas that Excel does not understand here.")).toBeVisible();
  await ask(bench, "Repair");
  await expect(bench.pane.getByRole("dialog")).toContainText(
    '=_xldudf_CSU_NAME("QHM") becomes =CSU.NAME("QHM")',
  );
  expect(await answer(bench, "Repair")).toBe("3 formulas repaired.");
  await bench.settled();
  const { formulas, values } = await bench.read("Coverage!N2:N4");
  expect(formulas).toEqual([['=CSU.NAME("QHM")'], ['=1+CSU.PERHEAD("2014/15")'], ['=CSU.STATUS("QHM")']]);
  expect(values.flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
});

test("at 320 pixels axe finds nothing in the section and its questions, and nothing runs off the panel", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await breakFormulas(bench);
  const splitter = page.getByRole("separator");
  await splitter.focus();
  while (Number(await splitter.getAttribute("aria-valuenow")) > 320) await page.keyboard.press("ArrowRight");
  await open(bench);
  const check = async (state: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page })
      .include({ fromFrames: ['iframe[src*="taskpane.html"]', "body"] })
      .exclude({ fromFrames: ['iframe[src*="taskpane.html"]', "[data-tabster-dummy]"] })
      .analyze();
    expect(
      violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(" ")}`),
      state,
    ).toEqual([]);
    expect(await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), state).toBe(0);
  };
  for (const verb of ["Freeze", "Repair", "Detach"] as const) {
    await ask(bench, verb);
    await check(verb);
    await page.keyboard.press("Escape");
    await expect(pane.getByRole("dialog")).toHaveCount(0);
  }
  await share(bench, "Freeze");
  await check("frozen");
});
