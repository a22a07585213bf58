/** Tables that are kept fresh: insert, refresh and undo, whatever their owner does to them and whenever Excel fails. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";

/** Without heights of rows: the grid gives rows that move the heights it draws them with. */
const snapshot = async ({ page }: Bench): Promise<WorkbookSnapshot> => {
  const book = await page.evaluate(() => window.workbench.snapshot());
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rowHeights: {} })) };
};

/** Only one sheet, empty, so that snapshots are small; pinned to a day on which nineteen units stood. */
async function emptyBook(bench: Bench): Promise<void> {
  await excel(bench, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.add("Work").activate();
    for (const sheet of worksheets.items) sheet.delete();
    settings.add("commissioning-costs.as-at", { version: 1, asAt: "2013-06-01" });
    await context.sync();
  });
  await bench.settled();
  await expect(bench.pane.getByText("As at 1 Jun 2013, pinned")).toBeVisible();
  await bench.pane.getByRole("tab", { name: "Data" }).click();
}

const pin = (bench: Bench, asAt: string): Promise<void> =>
  bench.pane.locator("body").evaluate(
    (_, day) =>
      Excel.run(async (context) => {
        context.workbook.settings.add("commissioning-costs.as-at", { version: 1, asAt: day });
        await context.sync();
      }),
    asAt,
  );

const form = (bench: Bench) => bench.pane.getByRole("group", { name: "New table" });

/** Inserts the list of CSUs of the pinned day at B3; gives what the panel says. */
async function insert(bench: Bench): Promise<string> {
  await bench.select("Work!B3");
  const said = form(bench).locator("p").last();
  await form(bench).getByRole("button", { name: "Insert table" }).click();
  await expect(said).not.toBeEmpty({ timeout: 20_000 });
  return said.innerText();
}

const said = (bench: Bench) =>
  bench.pane.getByRole("region", { name: "Tables in this workbook" }).locator(":scope > p").last();

async function press(bench: Bench, name: string): Promise<string> {
  await bench.pane.getByRole("button", { name, exact: true }).click();
  await expect(said(bench)).not.toBeEmpty({ timeout: 20_000 });
  return said(bench).innerText();
}

async function look(bench: Bench): Promise<void> {
  await bench.pane.getByRole("button", { name: "Look for changes in all" }).click();
  await expect(bench.pane.getByRole("region", { name: "What a refresh would change" })).toBeVisible();
}

/** A table with a note column, a note, a renamed header, an edit, and another pinned day: much to refresh. */
async function usedTable(bench: Bench): Promise<void> {
  await emptyBook(bench);
  await insert(bench);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.add(undefined, undefined, "My note");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    await context.sync();
    body.getCell(0, 8).values = [["rang on Monday"]];
    body.getCell(3, 8).values = [["ask again"]];
    body.getCell(2, 2).values = [["my own name for it"]];
    body.getRow(0).format.fill.color = "#FFFF00";
    table.columns.getItemAt(2).name = "Who";
    table.columns.getItemAt(3).delete();
    await context.sync();
  });
  await pin(bench, "2016-06-01");
  await expect(bench.pane.getByText("As at 1 Jun 2016, pinned")).toBeVisible();
  await bench.settled();
}

test("a table is inserted with its tag, refreshed around its owner's work, and put back", async ({
  bench,
}) => {
  await usedTable(bench);
  const before = await snapshot(bench);
  await look(bench);
  expect(await snapshot(bench), "looking writes nothing").toEqual(before);
  await expect(bench.pane.getByText(/removed/).first()).toBeVisible();
  await expect(bench.pane.getByText(/Columns you deleted stay deleted: Type/)).toBeVisible();

  expect(await press(bench, "Refresh")).toMatch(/^Refreshed\. \d+ changes written\.$/);
  const table = await excel(bench, async (context) => {
    const one = context.workbook.tables.getItemAt(0);
    const range = one.getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(table[0]).toEqual([
    "Id",
    "ODS code",
    "Who",
    "Opened",
    "Closed",
    "Successor code",
    "Source",
    "My note",
  ]);
  const notes = table.filter((row) => row[7] !== "").slice(1);
  expect(notes.map((row) => row[7])).toEqual(expect.arrayContaining(["rang on Monday", "ask again"]));
  expect(table.flat()).not.toContain("my own name for it");

  expect(await press(bench, "Undo last refresh")).toBe("1 table put back as before the last refresh.");
  expect(await snapshot(bench)).toEqual(before);
});
