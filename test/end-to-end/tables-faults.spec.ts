/** Tables when Excel fails: at every batch of an insertion, a refresh and an undo, before it or half way through it. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";

const NOW = { timeout: 20_000 };
const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
const batches = ({ page }: Bench): Promise<number> => page.evaluate(() => window.workbench.batches());

/** Taken anew at once, so that it is not forgotten among the snapshots that follow. */
async function goBack({ page }: Bench, to: WorkbookSnapshot): Promise<void> {
  await page.evaluate(async (there) => {
    await window.workbench.restoreSnapshot(there);
    await window.workbench.snapshot();
  }, to);
}

/** The grid measures rows when it has time, also of a sheet that going back has taken away meanwhile. */
const MEASURED_TOO_LATE = /Cannot destructure property 'rowData'[^]*AutoHeightService/;
test.afterEach(({ bench }) => {
  const others = bench.faults.filter((fault) => !MEASURED_TOO_LATE.test(fault));
  bench.faults.splice(0, bench.faults.length, ...others);
});

/** What two workbooks are compared by: the grid gives rows that move the heights it draws them with. */
const asSeen = (book: WorkbookSnapshot) => ({
  ...book,
  customXmlParts: book.customXmlParts.map(({ xml }) => xml).toSorted(),
  sheets: book.sheets.map((sheet) => ({ ...sheet, rowHeights: {} })),
});
/** Keys are drawn anew each time, so parts are compared by kind where something was made anew. */
const asMade = (book: WorkbookSnapshot) => ({
  ...asSeen(book),
  customXmlParts: book.customXmlParts.map(({ namespaceUri }) => namespaceUri).toSorted(),
});

/** Only one sheet, empty; pinned to a day on which nineteen units stood. */
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
  await bench.select("Work!B3");
}

const tables = ({ pane }: Bench) => pane.getByRole("region", { name: "Tables in this workbook" });
const form = ({ pane }: Bench) => pane.getByRole("group", { name: "New table" });

/** Inserts the list of CSUs of the pinned day at the selected cell; gives what the panel says. */
async function insert(bench: Bench): Promise<string> {
  await form(bench).getByRole("button", { name: "Insert table" }).click();
  const said = form(bench).locator("p").last();
  await expect(said).not.toBeEmpty(NOW);
  // The list of tables is read anew.
  await expect(tables(bench).getByRole("button", { name: "Cancel" })).toHaveCount(0, NOW);
  return said.innerText();
}

/** Presses a button and waits until what it began has ended; gives what the panel says. */
async function press(bench: Bench, name: string): Promise<string> {
  await bench.pane.getByRole("button", { name, exact: true }).click();
  await expect(tables(bench).getByRole("button", { name: "Cancel" })).toHaveCount(0, NOW);
  return tables(bench).locator(":scope > p").last().innerText();
}

async function look(bench: Bench): Promise<void> {
  await press(bench, "Look for changes in all");
  await expect(bench.pane.getByRole("region", { name: "What a refresh would change" })).toBeVisible();
}

/** A table with notes beside it, a renamed header, an edit, a deleted column and another pinned day. */
async function usedTable(bench: Bench): Promise<void> {
  await emptyBook(bench);
  await insert(bench);
  await excel(bench, async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.add(undefined, undefined, "My note");
    const body = table.getDataBodyRange();
    body.getCell(0, 8).values = [["rang on Monday"]];
    body.getCell(3, 8).values = [["ask again"]];
    body.getCell(2, 2).values = [["my own name for it"]];
    body.getRow(0).format.fill.color = "#FFFF00";
    table.columns.getItemAt(2).name = "Who";
    table.columns.getItemAt(3).delete();
    context.workbook.settings.add("commissioning-costs.as-at", { version: 1, asAt: "2016-06-01" });
    await context.sync();
  });
  await bench.pane.getByRole("tab", { name: "Look up" }).click();
  await bench.pane.getByRole("tab", { name: "Data" }).click();
  await expect(bench.pane.getByText("As at 1 Jun 2016, pinned")).toBeVisible();
  await bench.settled();
}

/** What is done before, the operation itself, and how the panel says that it was done. */
interface Operation {
  readonly ready?: () => Promise<void>;
  readonly run: () => Promise<string>;
  readonly done: RegExp;
}

/**
 * Lets every batch of an operation fail: before it, after its third action, and with all of it done.
 * Returns how often the operation failed.
 */
async function failEachBatch(bench: Bench, { ready, run, done }: Operation): Promise<number> {
  await ready?.();
  const start = await snapshot(bench);
  const before = asSeen(start);
  const first = await batches(bench);
  expect(await run()).toMatch(done);
  const count = (await batches(bench)) - first;
  const after = asMade(await snapshot(bench));
  let failed = 0;
  for (let n = 0; n < count; n++)
    for (const effect of [0, 3, Infinity]) {
      const moment = `batch ${n + 1} of ${count}, ${effect} actions done`;
      await goBack(bench, start);
      await ready?.();
      await bench.page.evaluate(
        ([skip, actions]) =>
          void window.workbench.faults.push({ skip, code: "GeneralException", after: actions }),
        [n, effect] as const,
      );
      const words = await run();
      await bench.settled();
      await bench.page.evaluate(() => (window.workbench.faults.length = 0));
      const now = await snapshot(bench);
      if (done.test(words)) expect(asMade(now), `${moment}: ${words}`).toEqual(after);
      else {
        failed += 1;
        expect(asSeen(now), `${moment}: ${words}`).toEqual(before);
      }
    }
  return failed;
}

test("an insertion leaves a table with its tag or nothing at all, whichever batch fails", async ({
  bench,
}) => {
  test.setTimeout(300_000);
  await emptyBook(bench);
  const failed = await failEachBatch(bench, { run: () => insert(bench), done: /^Wrote \d+ rows to B3/ });
  expect(failed).toBeGreaterThanOrEqual(9);
});

test("a refresh is done or was never begun, whichever batch fails", async ({ bench }) => {
  test.setTimeout(300_000);
  await usedTable(bench);
  const failed = await failEachBatch(bench, {
    ready: () => look(bench),
    run: () => press(bench, "Refresh"),
    done: /^Refreshed\./,
  });
  expect(failed).toBeGreaterThanOrEqual(9);
});

test("an undo is done or was never begun, whichever batch fails", async ({ bench }) => {
  test.setTimeout(300_000);
  await usedTable(bench);
  await look(bench);
  await press(bench, "Refresh");
  const failed = await failEachBatch(bench, {
    ready: () => look(bench),
    run: () => press(bench, "Undo last refresh"),
    done: /put back as before/,
  });
  expect(failed).toBeGreaterThanOrEqual(9);
});
