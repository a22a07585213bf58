/** The trouble page on a workbook with cells in trouble of every kind the workbench can make. */
import { addinFrame, excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

const SECRET = "Confidential merger of Anytown";

async function openTrouble({ pane }: Bench): Promise<void> {
  await pane.getByRole("button", { name: "Menu" }).focus();
  await pane.getByRole("button", { name: "Menu" }).press("Enter");
  await pane.getByRole("menuitem", { name: "Trouble page" }).press("Enter");
  await expect(pane.getByRole("heading", { name: "Trouble", exact: true })).toBeFocused();
}

test("cells in trouble are listed with cause and remedy, gone to by keyboard, and counted for support", async ({
  bench,
}) => {
  const { pane } = bench;
  await narrow(bench);
  await excel(bench, async (context) => {
    context.workbook.worksheets.add("Anytown paper").activate();
    await context.sync();
  });
  await bench.write("Anytown paper!A1:A7", [
    [SECRET],
    ['=CSU.NAME("00T")'],
    ["=CSU.NAME(A1)"],
    ["=CSU.NAMES(A1)"],
    ['=IF(TRUE,CSU.PERHEAD("no year"),1)'],
    ['=CSU.NAME("00T")+1'],
    ['=CSU.STATUS(CSU.NAME("nobody"))'],
  ]);
  await bench.settled();
  await openTrouble(bench);
  const list = pane.getByRole("region", { name: "Cells in trouble" });
  await expect(list.getByRole("status")).toContainText("in trouble");
  const lines = list.getByRole("listitem");
  await expect(lines.filter({ hasText: "A3 on Anytown" })).toContainText(`"${SECRET}"`);
  await expect(lines.filter({ hasText: "A4 on Anytown" })).toContainText("There is no function CSU.NAMES");
  await expect(lines.filter({ hasText: "A5 on Anytown" })).toContainText("is not a financial year");
  await expect(lines.filter({ hasText: "A6 on Anytown" })).toContainText(
    "Our functions in this formula give an answer",
  );
  await expect(lines.filter({ hasText: "A7 on Anytown" })).toContainText('"nobody"');
  await expect(lines.filter({ hasText: "A2 on Anytown" })).toHaveCount(0);
  await check(bench, "trouble page");

  await pane.getByRole("button", { name: "Go to A7 on Anytown paper" }).press("Enter");
  await expect(list.getByRole("status")).toHaveText("A7 on Anytown paper is selected in Excel.");
  const selected = await excel(bench, async (context) => {
    const cell = context.workbook.getSelectedRange();
    cell.load("address");
    await context.sync();
    return cell.address;
  });
  expect(selected).toContain("A7");

  // As in browsers that do not let a frame copy.
  await addinFrame(bench).evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await pane.getByRole("button", { name: "Copy for support" }).press("Enter");
  const box = pane.getByRole("textbox", { name: "Copy with Ctrl+C" });
  await expect(box).toBeFocused();
  const text = await box.inputValue();
  expect(text).toContain("In trouble: 5");
  expect(text).toContain("ExcelApi 1.13: yes (needed)");
  for (const kept of [SECRET, "Anytown", "nobody", "A3", "NAMES", "no year"])
    expect(text).not.toContain(kept);
  await check(bench, "text for support");

  await bench.write("Anytown paper!A3:A7", [[""], [""], [""], [""], [""]]);
  await bench.settled();
  await pane.getByRole("button", { name: "Scan again" }).press("Enter");
  await expect(list.getByRole("status")).toContainText("none in trouble.");
});
