/** A film of what happens to a table in a workbook: a picture of each step, and that each step does what it says. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator } from "@playwright/test";
import { newerRelease } from "../../scripts/newer-release";
import { excel } from "./addin-frame";
import { expect, test } from "./harness";
import { publish } from "./publish";

test("coverage is inserted, noted on, refreshed to a newer release, undone, frozen and restored", async ({
  bench,
}) => {
  test.setTimeout(240_000);
  const { pane, page } = bench;
  const folder = path.join(test.info().project.outputDir, "film");
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  /** A picture of the whole page, with this in sight. */
  const picture = async (name: string, inSight?: Locator): Promise<void> => {
    await bench.settled();
    await inSight?.evaluate((element) => element.scrollIntoView({ block: "start" }));
    const number = String(++taken).padStart(2, "0");
    await page.screenshot({ path: path.join(folder, `${number}-${name}.png`), animations: "disabled" });
  };
  const tables = pane.getByRole("region", { name: "Tables in this workbook" });
  const press = async (name: string): Promise<void> => {
    await tables.getByRole("button", { name, exact: true }).click();
    await expect(tables.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  };
  const cells = (): Promise<unknown[][]> =>
    excel(bench, async (context) => {
      const range = context.workbook.tables.getItemAt(0).getRange();
      range.load("values");
      await context.sync();
      return range.values;
    });
  const share = async (verb: string): Promise<Locator> => {
    const section = pane.getByRole("region", { name: "Share" });
    await section.getByRole("button", { name: `${verb}…` }).click();
    const dialog = pane.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await picture(`${verb.toLowerCase()}-asked`);
    await dialog.getByRole("button", { name: verb, exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(section.getByLabel("How sharing went")).not.toBeEmpty();
    await picture(`${verb.toLowerCase()}-done`, section);
    return section;
  };

  await excel(bench, async (context) => {
    const { worksheets, tables: all } = context.workbook;
    all.load("items/name");
    worksheets.load("items/name");
    await context.sync();
    const work = worksheets.add("Work");
    work.activate();
    for (const sheet of worksheets.items) sheet.delete();
    work.getRange("A1:A2").formulas = [["Who this unit served"], ['=CSU.NAME("CSU-GM","2014-06-01")']];
    context.workbook.settings.add("commissioning-costs.as-at", { version: 1, asAt: "2014-06-01" });
    await context.sync();
  });
  await bench.select("Work!A4");
  await pane.getByRole("combobox", { name: "Find an organisation" }).fill("Greater Manchester CSU");
  await pane.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  const actions = pane.getByRole("region", { name: "Insert in the sheet" });
  await picture("found", actions);
  await actions.getByRole("button", { name: "Insert as table" }).click();
  await expect(actions).toContainText("as table CSU_coverage");
  await picture("inserted", actions);
  const inserted = await cells();
  expect(inserted.flat()).toContain("00V");

  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.add(undefined, undefined, "My note");
    await context.sync();
    const body = table.getDataBodyRange();
    body.load("columnCount");
    await context.sync();
    body.getCell(3, body.columnCount - 1).values = [["rang on Monday"]];
    await context.sync();
  });
  await picture("noted");
  const noted = await cells();

  const newer = newerRelease();
  await publish(bench, newer);
  await pane.getByRole("tab", { name: "Data" }).click();
  await pane.getByRole("button", { name: "Check for a newer release" }).click();
  const take = pane.getByRole("button", { name: `Use release ${newer.version} for this workbook` });
  await expect(take).toBeVisible();
  await picture("newer-release");
  await take.click();
  await expect(pane.getByText(/is in use/)).toBeVisible();
  await picture("release-in-use");

  await press("Look for changes in all");
  await expect(pane.getByRole("region", { name: "What a refresh would change" })).toContainText("1 removed");
  await picture("report", tables);
  expect(await cells()).toEqual(noted);
  await press("Refresh");
  await picture("refreshed", tables);
  const refreshed = await cells();
  expect(refreshed).toHaveLength(noted.length - 1);
  expect(refreshed.flat()).not.toContain("00V");
  expect(refreshed.find((row) => row.at(-1) === "rang on Monday")).toEqual(noted[4]);
  await press("Undo last refresh");
  await picture("undone", tables);
  expect(await cells()).toEqual(noted);

  await share("Freeze");
  const { formulas } = await bench.read("Work!A2");
  expect(String(formulas[0]![0])).not.toContain("=");
  await share("Restore");
  expect((await bench.read("Work!A2")).formulas).toEqual([['=CSU.NAME("CSU-GM","2014-06-01")']]);
});
