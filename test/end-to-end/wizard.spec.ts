/** The formula wizard, through Office.js into cells and back. */
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

const SHEET = "Start here";

async function openWizard({ pane, page }: Bench): Promise<void> {
  await pane.getByRole("button", { name: "Menu" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("menuitem", { name: "Formula wizard" }).press("Enter");
  await expect(pane.getByRole("heading", { name: "Formula wizard" })).toBeFocused();
}

test("a formula is put together, inserted, taken up again and replaced, at 320 pixels", async ({ bench }) => {
  const { pane } = bench;
  await narrow(bench);
  await bench.write(`${SHEET}!H2:H3`, [["00T"], ["00C"]]);
  await openWizard(bench);
  await check(bench, "wizard, nothing chosen");
  await pane.getByRole("combobox", { name: "I want to" }).selectOption("SERVEDBY");
  await bench.select(`${SHEET}!H2:H3`);
  await pane.getByRole("button", { name: "Use the selected cells for ccg" }).click();
  await pane.getByRole("textbox", { name: "as_at" }).fill("1/6/2013");
  const answer = pane.getByRole("group", { name: "Answer" });
  await expect(answer).toContainText("Greater Manchester CSU");
  const actions = pane.getByRole("region", { name: "Insert the formula" });
  await expect(actions).toContainText("select another cell for the formula");
  await bench.select(`${SHEET}!J2`);
  await expect(actions).toContainText(`fills J2:J3 on ${SHEET}`);
  await expect(pane.getByRole("group", { name: "Formula" })).toContainText(
    '=CSU.SERVEDBY(H2:H3,"2013-06-01")',
  );
  await check(bench, "wizard, filled");
  await actions.getByRole("button", { name: "Insert formula" }).click();
  await expect(actions.getByRole("status")).toContainText(`fills J2:J3 on ${SHEET}`);
  await bench.settled();
  const live = await bench.read(`${SHEET}!J2:J3`);
  expect(live.formulas[0]?.[0]).toBe('=CSU.SERVEDBY(H2:H3,"2013-06-01")');
  expect(live.values[0]?.[0]).toBe("Greater Manchester CSU");
  // The panel said beforehand what the cells show.
  for (const [shown] of live.values) await expect(answer).toContainText(String(shown));

  // Taken up again, in place, although its own answer fills the cells below.
  await pane.getByRole("button", { name: "Edit the formula in the selected cell" }).click();
  await expect(pane.getByText("stands in the fields below")).toBeVisible();
  await expect(pane.getByText(`From H2:H3 on ${SHEET}, 2 cells`)).toBeVisible();
  await pane.getByRole("textbox", { name: "as_at" }).fill("2014/15");
  await pane.getByRole("button", { name: "Replace the formula in J2" }).click();
  await expect(actions.getByRole("status")).toContainText(`fills J2:J3 on ${SHEET}`);
  expect((await bench.read(`${SHEET}!J2`)).formulas[0]?.[0]).toBe('=CSU.SERVEDBY(H2:H3,"2014/15")');

  // A call inside a longer formula, with arguments that Excel works out, loses nothing.
  const longer = '=IFERROR(CSU.NAME(UPPER(H2)&"",{"2013-06-01"}),"")&"!"';
  await bench.write(`${SHEET}!J6`, longer);
  await bench.select(`${SHEET}!J6`);
  await pane.getByRole("button", { name: "Edit the formula in the selected cell" }).click();
  await expect(pane.getByRole("textbox", { name: "organisation" })).toHaveValue('UPPER(H2)&""');
  await expect(pane.getByText("Part of a longer formula")).toBeVisible();
  await expect(answer).toContainText("Excel works out organisation on the way");
  await check(bench, "wizard, kept as written");
  await pane.getByRole("textbox", { name: "organisation" }).fill('LOWER(H2)&""');
  await pane.getByRole("button", { name: "Replace the formula in J6" }).click();
  await expect(actions.getByRole("status")).toContainText("Wrote the formula to J6");
  await bench.settled();
  const kept = await bench.read(`${SHEET}!J6`);
  expect(kept.formulas[0]?.[0]).toBe('=IFERROR(CSU.NAME(LOWER(H2)&"","2013-06-01"),"")&"!"');
  expect(kept.values[0]?.[0]).toBe("NHS Bolton CCG!");

  // A formula of another kind stays as it is.
  const other = '=CSU.NAME("00T")&CSU.NAME("00C")';
  await bench.write(`${SHEET}!J6`, other);
  await pane.getByRole("button", { name: "Edit the formula in the selected cell" }).click();
  await expect(pane.getByText(/holds more than one call .* unharmed/)).toBeVisible();
  expect((await bench.read(`${SHEET}!J6`)).formulas[0]?.[0]).toBe(other);
});
