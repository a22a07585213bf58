/** Sharing: freeze, restore, repair and detach. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { expect, test } from "./harness";
import { answer, ask, breakFormulas, cellsOf, open, share, snapshot } from "./sharing";

/** Formulas that call our functions. */
const ours = (book: WorkbookSnapshot): unknown[] =>
  Object.values(cellsOf(book, "formula")).filter((formula) => String(formula).includes("CSU."));

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
