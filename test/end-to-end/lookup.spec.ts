/** The look-up tab, in the workbench, through Office.js into cells. */
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

/** Free cells of the sample, on the right of what stands on its first sheet. */
const SHEET = "Start here";
const FREE = "H2";

async function lookUp({ pane, page }: Bench, text: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Find an organisation" }).fill(text);
  await pane.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}

const title = ({ pane }: Bench) => pane.getByRole("heading", { level: 2 });

test("Arden CSU: found by typing, its merger told with both sources", async ({ bench }) => {
  const { pane, page } = bench;
  await pane.getByRole("combobox", { name: "Find an organisation" }).pressSequentially("arden");
  await expect(pane.getByRole("option").first()).toContainText("Arden CSU");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await expect(title(bench)).toContainText("Arden CSU");
  await expect(title(bench)).toBeFocused();
  await expect(pane.getByText("Merged into Arden and GEM CSU (0DE) on 1 April 2015")).toBeVisible();
  await expect(pane.getByText(/^1 April 2015: it merged into this/)).toBeVisible();
  // The article that announced it, and the interview that found the merged unit at work.
  await expect(pane.getByRole("link", { name: /Midlands CSUs merge/ }).first()).toBeVisible();
  await expect(pane.getByText(/National Health Executive: Nobody gives us any money/).first()).toBeVisible();
  await expect(
    pane.getByText("No source names the CCGs that Arden CSU served on 31 March 2015."),
  ).toBeVisible();
});

test("a coverage table and a live formula go where the panel says they go", async ({ bench }) => {
  const { pane } = bench;
  await bench.select(`${SHEET}!${FREE}`);
  const day = pane.getByRole("textbox", { name: "As at" });
  await day.fill("1/6/2013");
  await lookUp(bench, "Greater Manchester CSU");
  const actions = pane.getByRole("region", { name: "Insert in the sheet" });
  await expect(actions).toContainText(`writes H2:U14 on ${SHEET}`);
  await actions.getByRole("button", { name: "Insert as table" }).click();
  await expect(actions).toContainText(`Wrote 12 rows to H2:U14 on ${SHEET}, as table CSU_coverage`);

  const { values, formulas, text, numberFormats } = await bench.read(`${SHEET}!H2:U14`);
  expect(values[0]?.slice(0, 4)).toEqual(["CCG code", "CCG", "Served by", "As at"]);
  expect(values.slice(1).map(([code]) => code)).toEqual(
    ["00T", "00V", "00W", "01D", "01G", "01M", "01N", "01W", "01Y", "02A", "02H", "00Y"].sort(),
  );
  expect(text[1]?.slice(3, 5)).toEqual(["01/06/2013", "01/04/2013"]);
  expect(values[1]?.[8]).toBe(279_899);
  expect(values[1]?.[10]).toBe(6_997_475);
  expect(numberFormats[1]?.[0]).toBe("@");
  // Values with their sources, and no formula among them.
  for (const row of values.slice(1))
    expect(row.slice(12).every((source) => String(source).length > 10)).toBe(true);
  expect(formulas.flat().some((held) => String(held).startsWith("="))).toBe(false);

  // The same cells are taken now: nothing is overwritten.
  await actions.getByRole("button", { name: "Insert formula" }).click();
  await expect(actions.getByRole("alert")).toContainText(/table CSU_coverage\w* is in the way/);

  await bench.select(`${SHEET}!H20`);
  await expect(actions).toContainText(`fills H20:P32 on ${SHEET}`);
  await actions.getByRole("button", { name: "Insert formula" }).click();
  await expect(actions).toContainText(`its result fills H20:P32 on ${SHEET}`);
  await bench.settled();
  const live = await bench.read(`${SHEET}!H20:P32`);
  expect(live.formulas[0]?.[0]).toBe('=CSU.COVERAGE("CSU-GM","2013-06-01")');
  expect(live.values[0]?.slice(0, 3)).toEqual(["code", "name", "from"]);
  expect(live.values.slice(1).map(([code]) => code)).toEqual(values.slice(1).map(([code]) => code));
});

test("axe finds nothing in search and on an organisation's page at 320 pixels", async ({ bench }) => {
  const { pane, page } = bench;
  await narrow(bench);
  await check(bench, "start");
  await pane.getByRole("combobox", { name: "Find an organisation" }).fill("manchester");
  await pane.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await check(bench, "results");
  await pane.getByRole("combobox", { name: "Find an organisation" }).fill("manchstr");
  await pane.getByText(/Nothing is called/).waitFor();
  await check(bench, "nothing found");

  await lookUp(bench, "CSU-GM");
  await title(bench).waitFor();
  for (const part of ["Money", "Figures", "What happened", "People", "Names, codes and places", "Sources"])
    await pane.getByRole("button", { name: new RegExp(`^${part}`) }).click();
  await check(bench, "organisation, unfolded");
  await pane
    .getByRole("button", { name: /^Running cost allowance of .* Show source$/ })
    .first()
    .click();
  const detail = pane.getByRole("dialog");
  await expect(detail.getByRole("button", { name: "Copy citation" })).toBeVisible();
  await check(bench, "source of a figure");
  await page.keyboard.press("Escape");
  await expect(detail).toBeHidden();
});

test("axe finds nothing on the sector's page and in help at 320 pixels", async ({ bench }) => {
  const { pane } = bench;
  await narrow(bench);
  await lookUp(bench, "All CSUs");
  await expect(title(bench)).toContainText("All CSUs");
  for (const part of ["National rates", "Alliances", "Lead provider framework", "Programmes", "What the two"])
    await pane.getByRole("button", { name: new RegExp(`^${part}`) }).click();
  await check(bench, "the sector, unfolded");

  await pane.getByRole("button", { name: "Menu" }).click();
  await pane.getByRole("menuitem", { name: /about the data/ }).click();
  await pane.getByRole("heading", { name: "Help and about the data" }).waitFor();
  await check(bench, "help and about");
});
