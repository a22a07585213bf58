/** Selections and names made to trip over, in the panel: each is read or refused in words, and nothing is written. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { counted } from "../counted";
import { addinFrame, excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";
import { open, share } from "./sharing";

const cases = counted("Odd selections in the panel");
test.afterAll(cases.say);

const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());

/** A sheet of odd cells under an odd name, an empty one, a protected one, and names that sound like our functions. */
async function oddBook(bench: Bench): Promise<void> {
  await excel(bench, async (context) => {
    const { names, worksheets } = context.workbook;
    const odd = worksheets.add("It's (2) CSU.NAME");
    odd.getRange("A1:C4").formulas = [
      ["Code", "2016/17", "Note"],
      ["00C", 2260, "=NA()"],
      ["'=cmd|'/C calc'!A0", "=1/0", "x".repeat(32_767)],
      ["00T", "=B2*2", true],
    ];
    odd.getRange("A6").values = [["00T"]];
    odd.getRange("A6:C7").merge();
    worksheets.add("Empty");
    const locked = worksheets.add("Locked");
    locked.getRange("A1").values = [["00T"]];
    locked.protection.protect();
    names.add("CSU", odd.getRange("B2"));
    names.add("CSU.Total", odd.getRange("B2"));
    odd.getRange("E1").formulas = [["=CSU.Total*2+CSU"]];
    await context.sync();
  });
  await bench.settled();
}

const ODD = "It's (2) CSU.NAME";

/** Whole columns, rows and sheets are selected as Excel's own objects do it. */
const select = (bench: Bench, sheet: string, range: string): Promise<void> =>
  addinFrame(bench).evaluate(
    ([at, cells]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(at).getRange(cells).select();
        await context.sync();
      }),
    [sheet, range] as const,
  );

/** The sheets of the workbench are small: a whole one is fewer cells there than in Excel. */
const SELECTIONS: readonly (readonly [sheet: string, range: string, wizard: RegExp, figures: RegExp])[] = [
  [ODD, "A1:C4", /Took A1:C4 on It's \(2\) CSU\.NAME/, /Add figures/],
  [ODD, "A:C", /Took A1:C\d+ on It's/, /Add figures/],
  [ODD, "2:3", /Took A2:[A-Z]+3 on It's/, /Add figures/],
  [ODD, "A1:XFD1048576", /Took A1:[A-Z]+\d+ on It's/, /Add figures/],
  [ODD, "A6:C7", /Took A6:C7 on It's/, /Add figures/],
  [ODD, "C2", /Took C2 on It's/, /Add figures/],
  [
    "Empty",
    "A1:XFD1048576",
    /Took A1:[A-Z]+\d+ on Empty|selected cells are empty/,
    /selected cells are empty/,
  ],
  ["Empty", "D:D", /Took D1:D\d+ on Empty|selected cells are empty/, /selected cells are empty/],
  ["Empty", "B2", /Took B2 on Empty/, /selected cells are empty/],
  [
    "Empty",
    "A1:Z99999",
    /Took A1:[A-Z]+\d+ on Empty|More than 100,000 cells are selected/,
    /selected cells are empty/,
  ],
  ["Locked", "A1", /Took A1 on Locked/, /Add figures/],
];

test("odd selections are taken or refused by the wizard and by own figures, and the workbook stays as it is", async ({
  bench,
}) => {
  const { pane } = bench;
  await oddBook(bench);
  const before = await snapshot(bench);

  await pane.getByRole("button", { name: "Menu" }).click();
  await pane.getByRole("menuitem", { name: "Formula wizard" }).click();
  await pane.getByRole("combobox", { name: "I want to" }).selectOption("NAME");
  const actions = pane.getByRole("region", { name: "Insert the formula" });
  for (const [sheet, range, wizard] of SELECTIONS)
    await cases.try(async () => {
      await select(bench, sheet, range);
      const typed = pane.getByRole("button", { name: "Type organisation instead" });
      if (await typed.isVisible()) await typed.click();
      await pane.getByRole("button", { name: "Use the selected cells for organisation" }).click();
      await expect(actions, `${sheet} ${range}`).toContainText(wizard);
    });
  // What was taken last stands on a sheet that is protected: the formula is refused there.
  await bench.select("Locked!C3");
  await cases.try(async () => {
    await actions.getByRole("button", { name: "Insert formula" }).click();
    await expect(actions).toContainText("The sheet Locked is protected");
  });
  await pane.getByRole("button", { name: "Close" }).click();

  await pane.getByRole("tab", { name: "Data" }).click();
  const own = pane.getByRole("region", { name: "Your own figures" });
  for (const [sheet, range, , figures] of SELECTIONS)
    await cases.try(async () => {
      await select(bench, sheet, range);
      await own.getByRole("button", { name: "Add the selected cells…" }).click();
      await expect(own, `${sheet} ${range}`).toContainText(figures);
      const cancel = own.getByRole("button", { name: "Cancel" });
      if (await cancel.isVisible()) await cancel.click();
    });
  await bench.settled();
  expect(await snapshot(bench)).toEqual(before);
});

test("names of the workbook that sound like functions of ours neither hide them nor are frozen", async ({
  bench,
}) => {
  await oddBook(bench);
  await bench.write("Empty!A1", '=CSU.NAME("00T")&CSU');
  await bench.settled();
  expect((await bench.read("Empty!A1")).values).toEqual([["NHS Bolton CCG2260"]]);

  await open(bench);
  await cases.try(async () => {
    expect(await share(bench, "Freeze")).toMatch(/formulas frozen/);
    expect((await bench.read("Empty!A1")).formulas).toEqual([["NHS Bolton CCG2260"]]);
    const theirs = await bench.read(`'${ODD.replaceAll("'", "''")}'!E1`);
    expect(theirs.formulas).toEqual([["=CSU.Total*2+CSU"]]);
    expect(theirs.values).toEqual([[6_780]]);
  });
});
