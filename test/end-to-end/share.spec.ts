/** Sharing: freeze, restore, repair and detach, also when Excel fails at any moment. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";

const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
const goBack = ({ page }: Bench, to: WorkbookSnapshot): Promise<void> =>
  page.evaluate((there) => window.workbench.restoreSnapshot(there), to);
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
  await bench.settled();
  await page.evaluate(() => window.workbench.closeAddin());
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
      ['=CSU.STATUS("QHM")'],
      ['=CSU.NAME(M2)&" (today)"'],
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

const STARTS: readonly (readonly [Verb, (bench: Bench) => Promise<unknown>])[] = [["Freeze", open]];

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
    await goBack(bench, before);
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
        await goBack(bench, before);
      }
    }
    expect(failed).toBeGreaterThan(total / 2);
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
