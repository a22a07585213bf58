/** Sharing: freeze, restore, repair and detach, also when Excel fails at any moment. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";

const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
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
  void excel(bench, (context) => context.sync()).catch(() => undefined);
  await bench.pane.getByRole("button", { name: "Count again" }).click();
  await expect(page.locator('iframe[src*="taskpane.html"]')).toHaveCount(0);
  await bench.write("Allowances!A25", 1);
  await bench.write("Allowances!A25", "");
  await bench.settled();
  const { values } = await bench.read("Allowances!A1:F20");
  expect(values.flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
  expect(cellsOf(await snapshot(bench), "value")).toEqual(cellsOf(before, "value"));
});
