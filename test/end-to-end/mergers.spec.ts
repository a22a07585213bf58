/** The Mergers tab, in the workbench: pictures by pointer and keyboard, their equals in words, and cells. */
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

/** A free cell of the sample, on the right of what stands on its first sheet. */
const SHEET = "Start here";
const FREE = "H2";

/** Hundreds of lines and tiles. */
const PICTURES = ['svg[role="listbox"]'];

async function openMergers({ pane }: Bench): Promise<void> {
  await pane.getByRole("tab", { name: "Mergers" }).click();
  await lines({ pane }).waitFor();
}
const lines = ({ pane }: Pick<Bench, "pane">) => pane.getByRole("listbox", { name: /Lines of descent/ });
const map = ({ pane }: Pick<Bench, "pane">) => pane.getByRole("listbox", { name: /CCGs by who served them/ });
const detail = ({ pane }: Pick<Bench, "pane">) =>
  pane.getByRole("region", { name: "What is chosen in the picture" });
const tile = ({ pane }: Pick<Bench, "pane">) => pane.getByRole("region", { name: "The chosen tile" });

test("the line of Arden CSU is followed with the keyboard alone, and what has the focus is in sight", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await narrow(bench);
  await openMergers(bench);
  await lines(bench).getByRole("option", { selected: true }).focus();
  await expect(detail(bench)).toContainText("Arden and Greater East Midlands Commissioning Support Unit");
  await page.keyboard.press("ArrowLeft");
  await expect(detail(bench)).toContainText("Arden CSU and GEM CSU merged into Arden and GEM CSU");
  await expect(detail(bench).getByRole("link", { name: /Midlands CSUs merge/ })).toBeVisible();
  const chosen = lines(bench).getByRole("option", { selected: true });
  await expect(chosen).toBeFocused();
  await expect(chosen).toBeInViewport();
  await page.keyboard.press("End");
  await expect(detail(bench)).toContainText("its closure is announced for 31 March 2027");
  // Left again with one press of the tab key, to the sources below.
  await page.keyboard.press("Tab");
  await expect(chosen).not.toBeFocused();
  await expect(detail(bench).locator(":focus")).toHaveCount(1);
  // What is pointed at tells its facts without a press.
  await lines(bench)
    .getByRole("option", { name: /^Surrey and Sussex CSU/ })
    .hover();
  await expect(
    pane.getByText(/^Surrey and Sussex CSU: 2013 to 2013\. Closed on 31 December 2013/),
  ).toBeVisible();
});

test("a merger goes to the Model tab with its units and its year", async ({ bench }) => {
  const { pane, page } = bench;
  await openMergers(bench);
  await lines(bench).getByRole("option", { selected: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await detail(bench).getByRole("button", { name: "Model this merger" }).click();
  await expect(pane.getByRole("tab", { name: "Model" })).toHaveAttribute("aria-selected", "true");
  const panel = pane.getByRole("tabpanel", { name: "Model" });
  await expect(panel).toContainText("Arden CSU");
  await expect(panel).toContainText("GEM CSU");
});

test("the map of a day is walked tile by tile, and goes into cells", async ({ bench }) => {
  const { pane, page } = bench;
  await openMergers(bench);
  await pane.getByRole("slider", { name: /^Map of/ }).focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  await expect(pane.getByText("Map of 1 April 2015 to 31 December 2015")).toBeVisible();
  await map(bench).getByRole("option", { selected: true }).focus();
  const first = await tile(bench).getByRole("heading").textContent();
  await page.keyboard.press("ArrowDown");
  await expect(tile(bench).getByRole("heading")).not.toHaveText(first!);
  await expect(map(bench).getByRole("option", { selected: true })).toBeFocused();
  await map(bench)
    .getByRole("option", { name: /^NHS Bolton CCG/ })
    .click();
  await expect(tile(bench)).toContainText("North West CSU");

  await bench.select(`${SHEET}!${FREE}`);
  const actions = pane.getByRole("region", { name: "Insert in the sheet" }).filter({ visible: true });
  await actions.getByRole("combobox", { name: "Insert" }).selectOption("Who served each CCG on 1 April 2015");
  await actions.getByRole("button", { name: "Insert as table" }).click();
  await expect(actions).toContainText(`Wrote 209 rows to H2:T211 on ${SHEET}`);
  const { values } = await bench.read(`${SHEET}!H2:T211`);
  expect(values[0]?.slice(0, 4)).toEqual(["CCG code", "CCG", "Served by", "Supplier code"]);
  const bolton = values.find(([code]) => code === "00T");
  expect(bolton?.slice(1, 3)).toEqual(["NHS Bolton CCG", "North West CSU"]);
});

test("every merger goes into cells as a formula that stays live", async ({ bench }) => {
  const { pane } = bench;
  await openMergers(bench);
  await bench.select(`${SHEET}!${FREE}`);
  const actions = pane.getByRole("region", { name: "Insert in the sheet" }).filter({ visible: true });
  await actions.getByRole("button", { name: "Insert formula" }).click();
  await expect(actions).toContainText("its result fills H2:P34");
  await bench.settled();
  const live = await bench.read(`${SHEET}!H2:P34`);
  expect(live.formulas[0]?.[0]).toBe('=CSU.MERGERS(,,"CSU")');
  expect(live.values[0]?.slice(0, 4)).toEqual(["date", "status", "predecessors", "successor"]);
  expect(live.values.slice(1).every(([date]) => Number(date) > 41_000)).toBe(true);
});

test("axe finds nothing in the pictures and their equals in words at 320 pixels", async ({ bench }) => {
  test.slow();
  const { pane } = bench;
  await narrow(bench);
  await openMergers(bench);
  await check(bench, "as it opens");
  await detail(bench)
    .getByText(/^What the sources tell of it/)
    .click();
  await pane.getByText("The same as tables").click();
  await pane.getByRole("table", { name: /Changes, talks and plans/ }).waitFor();
  await check(bench, "unfolded", PICTURES);
});

test("axe finds nothing in the list beside the map at 320 pixels", async ({ bench }) => {
  test.slow();
  const { pane } = bench;
  await narrow(bench);
  await openMergers(bench);
  await pane.getByText(/^Greater Manchester CSU: 12 CCGs/).click();
  await map(bench)
    .getByRole("option", { name: /no source says who served it$/ })
    .first()
    .click();
  await check(bench, "a tile of which nothing is known, the list unfolded", PICTURES);
});

for (const [name, media] of [
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const)
  test(`axe finds nothing at 320 pixels: ${name}`, async ({ bench }) => {
    test.slow();
    await bench.page.emulateMedia(media);
    await narrow(bench);
    await openMergers(bench);
    await lines(bench).getByRole("option", { selected: true }).focus();
    await bench.page.keyboard.press("ArrowLeft");
    await check(bench, name);
  });

test("lines of descent and the map are laid over the sheet as pictures", async ({ bench }) => {
  const { pane, page } = bench;
  await pane.getByRole("tab", { name: "Mergers" }).click();
  const buttons = pane.getByRole("button", { name: "Insert picture" });
  await buttons.first().click();
  await expect(pane.getByText(/^The picture lies over/)).toHaveCount(1);
  await buttons.last().click();
  await expect(pane.getByText(/^The picture lies over/)).toHaveCount(2);
  const { pictures } = (await page.evaluate(() => window.workbench.snapshot())).sheets[0]!;
  expect(pictures.map(({ name }) => name)).toEqual([
    "Lines of descent of the commissioning support units",
    expect.stringMatching(/^CCGs by support unit, /),
  ]);
  for (const { description, bytes } of pictures) {
    expect(description.length).toBeGreaterThan(40);
    expect(bytes).toBeGreaterThan(20_000);
  }
});
