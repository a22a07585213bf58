/** Sharing: what its owner did to the workbook between freezing and restoring, and the section for everybody. */
import { excel } from "./addin-frame";
import { expect, test } from "./harness";
import { check, narrow } from "./panel";
import { ask, breakFormulas, cellsOf, goBack, open, share, smallBook, snapshot } from "./sharing";

test("frozen cells are found where rows and columns have taken them, and their formulas speak of what they spoke of", async ({
  bench,
}) => {
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

test("at 320 pixels axe finds nothing in the section and its questions, and nothing runs off the panel", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await breakFormulas(bench);
  await narrow(bench);
  await open(bench);
  for (const verb of ["Freeze", "Repair", "Detach"] as const) {
    await ask(bench, verb);
    await check(bench, verb);
    await page.keyboard.press("Escape");
    await expect(pane.getByRole("dialog")).toHaveCount(0);
    await expect(pane.getByRole("button", { name: `${verb}…` })).toBeFocused();
  }
  await share(bench, "Freeze");
  await check(bench, "frozen");
});
