/** The Model tab in the workbench: from a question to a plan, its results, pictures, and tables on the sheet. */
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";
import { openCentralMidlands, openModel, savePlan } from "./plans";

// Every sheet of a model is calculated as it is written, and axe looks at everything: on a busy machine that takes time.
test.setTimeout(240_000);

/** A free sheet's worth of cells, on the right of what stands on the first sheet. */
const SHEET = "Start here";
const FREE = "H2";

const results = ({ pane }: Bench) => pane.getByRole("region", { name: "Results" });

/** Presses every button of a name that is another one once it is pressed. */
async function pressAll({ pane }: Bench, name: string | RegExp): Promise<void> {
  const buttons = pane.getByRole("button", { name });
  for (let left = await buttons.count(); left > 0; left--) {
    await expect(buttons).toHaveCount(left);
    await buttons.first().click();
  }
}

test("Central Midlands with Staffordshire and Lancashire: the five numbers, why, and the table on the sheet", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await bench.select(`${SHEET}!${FREE}`);
  await openCentralMidlands(bench);
  for (const [name, value] of [
    ["Affordable WTE", "1,000"],
    ["Posts to go", "47"],
    ["Redundancies", "47"],
    ["One-off cost", "£2.03m"],
    ["Payback", "2015/16 Q2"],
  ])
    await expect(results(bench).getByRole("button", { name: `${name}: ${value}. Why?` })).toBeVisible();

  await results(bench)
    .getByRole("button", { name: /^One-off cost/ })
    .click();
  const why = pane.getByRole("dialog");
  await expect(why).toContainText("One-off cost, system: £2,025,465");
  await page.keyboard.press("Escape");
  await expect(why).toBeHidden();

  const actions = pane.getByRole("region", { name: "What to do with the plan" });
  await expect(actions).toContainText(`writes H2:J23 on ${SHEET}`);
  await actions.getByRole("button", { name: "Insert results" }).click();
  await expect(actions).toContainText(`Wrote 21 rows to H2:J23 on ${SHEET}`);
  const { values } = await bench.read(`${SHEET}!H2:J23`);
  expect(values[0]).toEqual(["Measure", "Result", "Unit"]);
  expect(values).toContainEqual(["Redundancies", 47, "WTE"]);
  expect(values).toContainEqual(["Exit cost paid by NHS England", 47 * 43_095, "£"]);
  expect(values).toContainEqual(["Payback, the NHS as a whole", "2015/16 Q2", "quarter"]);
});

test("the cut follows the keyboard, and the plan is saved, found again and removed", async ({ bench }) => {
  const { pane, page } = bench;
  await openCentralMidlands(bench);
  const cut = pane.getByRole("slider", { name: "Cut in 2015/16" });
  await cut.focus();
  await page.keyboard.press("ArrowRight");
  await expect(cut).toHaveAttribute("aria-valuetext", "10.5%");
  await expect(results(bench).getByRole("button", { name: "Redundancies: 50. Why?" })).toBeVisible();

  await savePlan(bench);
  await pane.getByRole("button", { name: "All plans" }).click();
  const saved = pane.getByRole("region", { name: "Saved in this workbook" });
  await saved.getByRole("button", { name: /^Central Midlands/ }).click();
  await expect(results(bench).getByRole("button", { name: "Redundancies: 50. Why?" })).toBeVisible();
  await pane.getByRole("button", { name: "All plans" }).click();
  await saved.getByRole("button", { name: /^Remove .* from the workbook/ }).click();
  await saved.getByRole("button", { name: /^Remove .* now/ }).click();
  await expect(saved).toContainText("No plan yet");
});

test("axe finds nothing where a plan begins, and where its figures are asked for, at 320 pixels", async ({
  bench,
}) => {
  const { pane } = bench;
  await narrow(bench);
  await openModel(bench);
  await check(bench, "start");
  await pane.getByRole("button", { name: "An allowance is cut" }).click();
  await pane.getByRole("combobox", { name: /^Find:/ }).fill("00T");
  await pane.getByRole("option").first().click();
  await check(bench, "question");
  await pane.getByRole("button", { name: "Draw up the plan" }).click();
  await expect(results(bench)).toContainText("figures still to be given");
  await check(bench, "figures asked for");
});

test("axe finds nothing among all inputs of a plan at 320 pixels", async ({ bench }) => {
  const { pane } = bench;
  await narrow(bench);
  await openCentralMidlands(bench);
  for (const group of ["Money", "People", "Exits", "Timing"])
    await pane.getByRole("button", { name: new RegExp(`^${group}`) }).click();
  await pressAll(bench, /^Show \d+ more/);
  await check(bench, "every input");
});

test("axe finds nothing among kinds of leaver at 320 pixels, and what an exit costs follows them", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await narrow(bench);
  await openCentralMidlands(bench);
  await pane.getByRole("button", { name: /^Exits/ }).click();
  await pane.getByRole("combobox", { name: "What an exit costs" }).selectOption("by kind of leaver");
  const give = async (kind: string, given: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(given))
      await pane
        .getByRole("group", { name: kind, exact: true })
        .getByRole("textbox", { name: label })
        .fill(text);
  };
  await give("Kind of leaver 1", { "Years of service": "20", "Full-time salary": "70000" });
  await expect(results(bench).getByRole("button", { name: "One-off cost: £5.48m. Why?" })).toBeVisible();
  await pane.getByRole("button", { name: "Add a kind of leaver" }).press("Enter");
  // The name of the new kind has the focus.
  await page.keyboard.type("Bands 2 to 6");
  await give("Bands 2 to 6", {
    "Share of leavers": "60",
    "Years of service": "6",
    "Full-time salary": "28000",
  });
  await expect(pane.getByText("These shares sum to 160%: take 60% off one of them.")).toBeVisible();
  await pressAll(bench, /^Show \d+ more/);
  await check(bench, "kinds of leaver");
  await pane.getByRole("button", { name: "Scale them to 100%" }).press("Enter");
  await expect(results(bench).getByRole("button", { name: "One-off cost: £3.67m. Why?" })).toBeVisible();
});

test("axe finds nothing in results at 320 pixels", async ({ bench }) => {
  await narrow(bench);
  await openCentralMidlands(bench);
  await bench.pane.getByRole("tab", { name: "Results" }).click();
  await check(bench, "results");
});

test("axe finds nothing in pictures at 320 pixels; the spread is worked out beside the panel", async ({
  bench,
}) => {
  const { pane } = bench;
  await narrow(bench);
  await openCentralMidlands(bench);
  await pane.getByRole("tab", { name: "Pictures" }).click();
  await pane.getByRole("button", { name: "Work out the spread" }).click();
  await expect(pane.getByRole("slider", { name: /^How sure/ })).toBeVisible();
  await check(bench, "pictures");
  await pressAll(bench, "Show as table");
  await check(bench, "pictures as tables");
});

test("a picture is laid over the sheet at the selected cell with its words, and taken away again", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await openCentralMidlands(bench);
  await pane.getByRole("tab", { name: "Pictures" }).click();
  const bridge = pane.getByRole("region", { name: "From today's posts to those that stay" });
  await bench.select("C4");
  await expect(bridge).toContainText(/it lies over the sheet from C4 on /);
  const before = await page.evaluate(() => window.workbench.snapshot());
  await bridge.getByRole("button", { name: "Insert picture" }).click();
  await expect(bridge).toContainText(/The picture lies over .* from C4/);
  const [sheet] = (await page.evaluate(() => window.workbench.snapshot())).sheets;
  expect(sheet!.pictures).toMatchObject([{ name: "From today's posts to those that stay" }]);
  const [picture] = sheet!.pictures;
  expect(picture!.description).toBe("Of 1,047 WTE posts 47 go and 1,000 stay.");
  expect(picture!.left).toBeGreaterThan(50);
  expect(picture!.top).toBeGreaterThan(30);
  expect(picture!.width).toBeGreaterThan(150);
  // Drawn, and not a blank: the browser shows it with its words.
  const shown = page.getByRole("img", { name: picture!.description });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
  await bridge.getByRole("button", { name: "Take it away" }).click();
  await expect(bridge).toContainText("The picture was taken away again.");
  expect(await page.evaluate(() => window.workbench.snapshot())).toEqual(before);
});

test("a target is solved for at 320 pixels, and axe finds nothing there", async ({ bench }) => {
  const { pane } = bench;
  await narrow(bench);
  await openCentralMidlands(bench);
  await pane.getByRole("tab", { name: "Solve for" }).click();
  await pane.getByRole("textbox", { name: "Target" }).fill("20");
  await pane.getByRole("button", { name: "Find it" }).click();
  await expect(pane.getByText(/brings People made redundant to/)).toBeVisible();
  await check(bench, "solve for a target");
});

test("two plans are compared at 320 pixels, and axe finds nothing there", async ({ bench }) => {
  const { pane } = bench;
  await narrow(bench);
  await openCentralMidlands(bench);
  await pane.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(pane.getByRole("table", { name: /^Inputs that differ/ })).toBeVisible();
  await check(bench, "comparison");
});
/** The row of a sheet that begins with a label, as letters of columns and values. */
async function rowOf(bench: Bench, sheet: string, label: string): Promise<[cell: string, value: unknown][]> {
  const { values } = await bench.read(`'${sheet}'!A1:Z200`);
  const at = values.findIndex((row) => row.slice(0, 3).includes(label));
  expect(at, `${label} on ${sheet}`).toBeGreaterThanOrEqual(0);
  return values[at]!.map((value, i) => [`'${sheet}'!${String.fromCharCode(65 + i)}${at + 1}`, value]);
}
const firstNumber = (row: readonly [string, unknown][]): unknown =>
  row.find(([, value]) => typeof value === "number")?.[1];

test("the model is inserted as sheets; a deeper cut on its Inputs sheet gives the panel's redundancies", async ({
  bench,
}) => {
  const { pane } = bench;
  await openCentralMidlands(bench);
  const actions = pane.getByRole("region", { name: "What to do with the plan" });
  await actions.getByRole("button", { name: "Insert the model" }).click();
  await expect(actions).toContainText("Wrote the model as 8 sheets", { timeout: 200_000 });
  await bench.settled();
  expect(firstNumber(await rowOf(bench, "Outputs", "Redundancies"))).toBeCloseTo(47, 6);

  const cut = (await rowOf(bench, "Inputs", "Cut in the year")).find(([, value]) => value === 0.1)!;
  await bench.write(cut[0], 0.2);
  await bench.settled();
  await pane.getByRole("button", { name: /^Money/ }).click();
  await pane.getByRole("textbox", { name: "Cut, 2015/16" }).fill("20");
  await expect(results(bench).getByRole("button", { name: "Redundancies: 94. Why?" })).toBeVisible();
  expect(firstNumber(await rowOf(bench, "Outputs", "Redundancies"))).toBeCloseTo(94, 6);

  // The sheets are known again: what was typed there stays when new values of the plan flow in.
  await pane.getByRole("textbox", { name: "Cut, 2015/16" }).fill("15");
  await actions.getByRole("button", { name: "Insert the model" }).click();
  const offer = actions.getByRole("group", { name: "Sheets of this plan" });
  await expect(offer).toContainText("This plan is on 8 sheets already", { timeout: 60_000 });
  await expect(offer).toContainText(/0\.2 in .* on Inputs stays; the plan has 0\.15/);
  await check(bench, "update offered");
  await offer.getByRole("button", { name: "Update these sheets" }).click();
  await expect(actions).toContainText(/Brought the model up to date: .* 1 input of yours kept/, {
    timeout: 60_000,
  });
  await bench.settled();
  expect(firstNumber(await rowOf(bench, "Outputs", "Redundancies"))).toBeCloseTo(94, 6);
});
