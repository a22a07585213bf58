/** The pinned date: kept in the workbook, seen by functions, set and taken away in the panel. */
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

const SHEET = "Start here";
/** A question without a date, one with, a block, and a cell of the user's own. */
const QUESTIONS = [
  ['=CSU.STATUS("QHM")'],
  ['=CSU.STATUS("QHM","2014-06-01")'],
  ['=IF(CSU.STATUS("QHM")="open",1,2)'],
  ["=1+1"],
] as const;

const at = (row: number): string => `${SHEET}!H${row}`;

async function answers(bench: Bench): Promise<unknown[]> {
  await bench.settled();
  return (await bench.read(`${SHEET}!H2:H5`)).values.map(([value]) => value);
}

async function pinTo({ pane }: Bench, typed: string, day: string): Promise<void> {
  await pane.getByRole("textbox", { name: "As at" }).fill(typed);
  await pane.getByRole("button", { name: "Pin to this workbook" }).click();
  await pane.getByRole("button", { name: `Pin to ${day}` }).click();
}

/** Puts a value in the setting as another program would. */
async function keepSetting({ pane }: Bench, value: unknown): Promise<void> {
  await pane.locator("body").evaluate(
    (_, held) =>
      Excel.run(async (context) => {
        context.workbook.settings.add("commissioning-costs.as-at", held);
        await context.sync();
      }),
    value,
  );
}

const reload = ({ page }: Bench): Promise<void> => page.evaluate(() => window.workbench.reloadAddin());

test("pinning changes the answers that name no date, and outlives the add-in; unpinning takes it back", async ({
  bench,
}) => {
  const { pane } = bench;
  await bench.write(
    `${SHEET}!H2:H5`,
    QUESTIONS.map((row) => [...row]),
  );
  expect(await answers(bench)).toEqual(["open", "not yet open", 1, 2]);

  await pane.getByRole("textbox", { name: "As at" }).fill("1/1/2014");
  await pane.getByRole("button", { name: "Pin to this workbook" }).click();
  const asked = pane.getByRole("group", { name: "Pin" });
  await expect(asked).toContainText("Formulas that leave as_at out will answer as at 1 Jan 2014.");
  const count = Number(/(\d[\d,]*) cells with CSU functions/.exec(await asked.innerText())?.[1]);
  expect(count).toBeGreaterThanOrEqual(3);
  // Nothing has happened yet.
  expect(await answers(bench)).toEqual(["open", "not yet open", 1, 2]);

  const before = await bench.read(`${SHEET}!A1:G40`);
  await asked.getByRole("button", { name: "Pin to 1 Jan 2014" }).click();
  await expect(pane.getByText(`Pinned to 1 Jan 2014. ${count} cells recalculated.`)).toBeVisible();
  await expect(pane.getByText("As at 1 Jan 2014, pinned")).toBeVisible();
  expect(await answers(bench)).toEqual(["not yet open", "not yet open", 2, 2]);
  const after = await bench.read(`${SHEET}!A1:G40`);
  expect(after.formulas).toEqual(before.formulas);
  expect(after.numberFormats).toEqual(before.numberFormats);

  await reload(bench);
  await expect(pane.getByText("As at 1 Jan 2014, pinned")).toBeVisible();
  await expect(pane.getByRole("textbox", { name: "As at" })).toHaveValue("1 Jan 2014");
  await expect.poll(() => answers(bench)).toEqual(["not yet open", "not yet open", 2, 2]);

  await pane.getByRole("button", { name: "Unpin" }).click();
  await pane.getByRole("button", { name: "Unpin the workbook" }).click();
  await expect(pane.getByText(/^Unpinned/)).toBeVisible();
  expect(await answers(bench)).toEqual(["open", "not yet open", 1, 2]);
});

test("a formula that spills is asked again as a whole, and its cells are not written into", async ({
  bench,
}) => {
  await bench.write(at(2), '=CSU.LIST("ICB")');
  await bench.settled();
  const lines = async (): Promise<number> => {
    await bench.settled();
    return (await bench.read(`${SHEET}!H3:H80`)).values.filter(([code]) => code !== "").length;
  };
  expect(await lines()).toBe(36);
  await pinTo(bench, "1/7/2022", "1 Jul 2022");
  await expect(bench.pane.getByText(/^Pinned to 1 Jul 2022/)).toBeVisible();
  expect(await lines()).toBe(42);
  const { formulas } = await bench.read(`${SHEET}!H2:H4`);
  expect(formulas[0]).toEqual(['=CSU.LIST("ICB")']);
  expect(String(formulas[1]?.[0])).not.toContain("=");
});

test("a setting that is not ours is told, not used and not thrown away", async ({ bench }) => {
  const { pane } = bench;
  await bench.write(at(2), '=CSU.STATUS("QHM")');
  await keepSetting(bench, { foreign: true });
  await reload(bench);
  await expect(pane.getByRole("alert")).toContainText("cannot be read and is not used");
  await bench.settled();
  expect((await bench.read(at(2))).values[0]?.[0]).toBe("open");
  await pinTo(bench, "1/1/2014", "1 Jan 2014");
  await expect(pane.getByText("As at 1 Jan 2014, pinned")).toBeVisible();
  await expect(pane.getByRole("alert")).toHaveCount(0);
});

test("at 320 pixels axe finds nothing in any state of the pin, and nothing runs off the panel", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await narrow(bench);
  await pane.getByRole("button", { name: "Pin to this workbook" }).click();
  await pane.getByRole("group", { name: "Pin" }).waitFor();
  await check(bench, "asked");
  await page.keyboard.press("Enter");
  await pane.getByText(/^Pinned to .* recalculated/).waitFor();
  await check(bench, "pinned");
  await pane.getByRole("textbox", { name: "As at" }).fill("1/6/2013");
  await pane.getByRole("button", { name: "Pin 1 Jun 2013 instead" }).waitFor();
  await check(bench, "elsewhere");
});

test("the workbench says, as Excel does, which day numbers count from", async ({ bench }) => {
  const number = await bench.pane.locator("body").evaluate(() =>
    Excel.run(async (context) => {
      const first = context.workbook.functions.date(1904, 1, 1);
      first.load("value");
      await context.sync();
      return first.value;
    }),
  );
  expect(number).toBe(1462);
  await expect(bench.pane.getByText(/counts days from 1904/)).toHaveCount(0);
});
