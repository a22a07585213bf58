/** The workbench itself: sample, typing, scheduling, ribbon, pane, accessibility. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./harness";

/** A place on the first sheet where nothing stands. */
const FREE = "Start here!B30";

test("the sample is calculated when the workbench is ready", async ({ bench }) => {
  const { values, text, messages } = await bench.read("Start here!E6:E9");
  expect(values.slice(0, 3)).toEqual([[1663800], [24.73], ["13T"]]);
  expect(text.slice(0, 2)).toEqual([["£1,663,800"], ["£24.73"]]);
  expect(messages).toEqual([[null], [null], [null], [null]]);

  const coverage = await bench.read("Coverage!A5:C18");
  expect(coverage.values[0]).toEqual(["code", "name", "from"]);
  expect(coverage.values.slice(1, 13).every(([code]) => String(code).length === 3)).toBe(true);
  expect(coverage.text[1]?.[2]).toBe("01 Apr 2013");
  expect(coverage.values[13]).toEqual(["", "", ""]);

  const allowances = await bench.read("Allowances!C6:F18");
  const column = allowances.values.map(([amount]) => Number(amount));
  expect(column.slice(0, 12).every((amount) => amount > 1_000_000)).toBe(true);
  expect(column[12]).toBeCloseTo(
    column.slice(0, 12).reduce((sum, amount) => sum + amount, 0),
    2,
  );
});

test("a typed formula is offered in our words, explained, and spills", async ({ bench }) => {
  const { page, origin } = bench;
  const metadata = (await (await page.request.get(`${origin}/functions.json`)).json()) as {
    functions: { name: string; description: string }[];
  };
  const { description } = metadata.functions.find((fn) => fn.name === "COVERAGE") ?? { description: "" };
  const offer = page.getByRole("listitem").getByText(description, { exact: true });

  await bench.select(FREE);
  await page.keyboard.type("=CSU.COV");
  await expect(offer).toBeVisible();
  // Taking the offer closes it and writes the name with its bracket.
  await offer.click();
  await expect(offer).toBeHidden();
  await expect(page.getByText("[headers]").first()).toBeVisible();
  await page.keyboard.type('"Greater Manchester CSU","2013-06-01")');
  await page.keyboard.press("Enter");
  await bench.settled();
  const { values } = await bench.read("Start here!B30:D43");
  expect(values[0]).toEqual(["code", "name", "from"]);
  expect(values.slice(1, 13).map(([code]) => code)).toContain("00T");
  expect(values[13]).toEqual(["", "", ""]);
});

test("evaluate gives values, blocks and errors with their message, and leaves the cells alone", async ({
  bench,
}) => {
  const before = await bench.read("Start here!A1:F40");
  const [allowance, nested, block, unknown, caught] = await bench.evaluate([
    '=CSU.ALLOWANCE("03V","2013/14")',
    '=CSU.NAME(CSU.SUCCESSOR("00F","2016-03-31"),"2016-03-31")',
    '=CSU.NAME({"00T";"no such body"},"2013-06-01")',
    '=CSU.NAME("no such body")',
    '=IFERROR(CSU.NAME("no such body"),"none")',
  ]);
  expect(allowance).toBe(1663800);
  expect(nested).toMatch(/Newcastle Gateshead/i);
  expect(block).toEqual([[expect.stringMatching(/Bolton/i)], [expect.objectContaining({ error: "#N/A" })]]);
  expect(unknown).toMatchObject({ error: "#N/A", message: expect.stringMatching(/no such body/i) });
  expect(caught).toBe("none");
  expect(await bench.read("Start here!A1:F40")).toEqual(before);
});

test("a thousand formulas leave as one message, equal ones as one call", async ({ bench }) => {
  const sent = () => bench.page.evaluate(() => window.workbench.coverage());
  const codes = Array.from({ length: 1000 }, (_, row) => [row % 2 === 0 ? "03V" : "00T"]);
  await bench.write("Mergers!K1:K1000", codes);
  await bench.settled();
  const before = await sent();
  const formulas = codes.map((_, row) => [`=CSU.ALLOWANCE(K${row + 1},"2013/14")`]);
  await bench.write("Mergers!L1:L1000", formulas);
  await bench.settled();
  const after = await sent();
  expect(after.waves - before.waves).toBe(1);
  expect(after.calls - before.calls).toBe(2);
  expect((await bench.read("Mergers!L999")).values).toEqual([[1663800]]);
});

test("an error in the selected cell is explained at the foot of the window", async ({ bench }) => {
  await bench.write(FREE, '=CSU.ALLOWANCE("13T","2013/14")');
  await bench.settled();
  await bench.select(FREE);
  const status = bench.page.getByRole("contentinfo");
  await expect(status).toContainText("#N/A");
  await expect(status).toContainText("2015");
  await bench.select("Start here!E6");
  await expect(status).not.toContainText("#N/A");
});

test("edits follow through, and undo takes them back", async ({ bench }) => {
  await bench.select("Start here!C6");
  await bench.page.keyboard.type("00T");
  await bench.page.keyboard.press("Enter");
  await bench.settled();
  const changed = (await bench.read("Start here!E6")).values[0]?.[0];
  expect(changed).not.toBe(1663800);
  await bench.page.keyboard.press("Control+z");
  await bench.settled();
  expect((await bench.read("Start here!E6")).values).toEqual([[1663800]]);
});

test("rows inserted while a call is on its way take the answer with them", async ({ bench }) => {
  await bench.write("Start here!B30:B31", [['=CSU.NAME("00T")'], ['=CSU.NAME("00V")']]);
  const frame = bench.page.frame({ url: /taskpane\.html/ });
  await frame?.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Start here").getRange("31:32");
      range.insert(Excel.InsertShiftDirection.down);
      await context.sync();
    }),
  );
  await bench.settled();
  const { values } = await bench.read("Start here!B30:B33");
  expect(values).toEqual([[expect.stringMatching(/Bolton/i)], [""], [""], [expect.stringMatching(/Bury/i)]]);
});

test("a reloaded add-in calculates its cells again", async ({ bench }) => {
  const before = (await bench.page.evaluate(() => window.workbench.coverage())).calls;
  await bench.page.evaluate(() => window.workbench.reloadAddin());
  expect((await bench.page.evaluate(() => window.workbench.coverage())).calls).toBeGreaterThan(before);
  expect((await bench.read("Start here!E6:E7")).values).toEqual([[1663800], [24.73]]);
});

test("the ribbon comes from the manifest and opens the pane; the bar beside it moves by keys", async ({
  bench,
}) => {
  const { page } = bench;
  await expect(page.getByRole("tab", { name: "Commissioning" })).toBeVisible();
  const pane = page.getByRole("complementary", { name: "Commissioning Costs" });
  const bar = pane.getByRole("separator");
  await bar.focus();
  await bar.press("Home");
  await expect(bar).toHaveAttribute("aria-valuenow", "320");
  expect((await pane.locator("iframe").boundingBox())?.width).toBe(320);
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expect(pane).toBeHidden();
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expect(pane).toBeVisible();
});

test("a keyboard shortcut of the add-in works while the grid has the focus", async ({ bench }) => {
  await bench.page.getByRole("button", { name: "Close the add-in" }).click();
  const pane = bench.page.locator("#addin-pane");
  await expect(pane).toBeHidden();
  await bench.select(FREE);
  await bench.page.keyboard.press("Control+Shift+Alt+KeyL");
  await expect(pane).toBeVisible();
});

test("nothing that the add-in asks for is missing, and the panel says so", async ({ bench }) => {
  const { members } = await bench.page.evaluate(() => window.workbench.coverage());
  expect(members.filter((entry) => !entry.implemented)).toEqual([]);
  await bench.page.getByRole("button", { name: "Coverage" }).click();
  const panel = bench.page.getByRole("region", { name: "Office.js coverage" });
  await expect(panel).toContainText("0 missing");
  await expect(panel.getByRole("row").nth(1)).toBeVisible();
});

test("axe finds nothing in the page around the grid", async ({ bench }) => {
  await bench.page.getByRole("button", { name: "Coverage" }).click();
  // Left out: the add-in's frame, which has a test of its own, and Univer's own elements, which break
  // aria-allowed-attr, aria-command-name, aria-roles, button-name, label and tabindex.
  const found = await new AxeBuilder({ page: bench.page }).exclude("iframe").exclude(".sheet-grid").analyze();
  expect(found.violations).toEqual([]);
});
