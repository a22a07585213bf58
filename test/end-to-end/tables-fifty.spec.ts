/** Fifty tables in one refresh: as few exchanges with Excel as for one, and every table right. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { addinFrame, excel } from "./addin-frame";
import { expect as strict, test, type Bench } from "./harness";

const expect = strict.configure({ timeout: 200_000 });
const TABLES = 50;

const batches = ({ page }: Bench): Promise<number> => page.evaluate(() => window.workbench.batches());
const section = ({ pane }: Bench) => pane.getByRole("region", { name: "Tables in this workbook" });

async function press(bench: Bench, name: string): Promise<number> {
  const before = await batches(bench);
  await section(bench).getByRole("button", { name, exact: true }).click();
  await expect(section(bench).getByRole("button", { name: "Cancel" })).toHaveCount(0);
  return (await batches(bench)) - before;
}

async function pin({ pane, ...bench }: Bench, asAt: string, said: string): Promise<void> {
  await addinFrame({ pane, ...bench }).evaluate(
    (day) =>
      Excel.run(async (context) => {
        context.workbook.settings.add("commissioning-costs.as-at", { version: 1, asAt: day });
        await context.sync();
      }),
    asAt,
  );
  await pane.getByRole("tab", { name: "Look up" }).click();
  await pane.getByRole("tab", { name: "Data" }).click();
  await expect(pane.getByText(`As at ${said}, pinned`)).toBeVisible();
}

const valuesOfAll = (bench: Bench): Promise<unknown[][][]> =>
  excel(bench, async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange());
    for (const range of ranges) range.load("values");
    await context.sync();
    return ranges.map(({ values }) => values as unknown[][]);
  });

/** Puts copies of the one table beside and below it, each with a tag and a record of its own. */
const copyTable = (bench: Bench, copies: number): Promise<void> =>
  addinFrame(bench).evaluate(
    (count) =>
      Excel.run(async (context) => {
        const { tables, customXmlParts } = context.workbook;
        const range = tables.getItemAt(0).getRange();
        range.load("values, numberFormat, rowCount, columnCount");
        const kinds = ["urn:commissioning-costs:table", "urn:commissioning-costs:table-rows"];
        const found = kinds.map((kind) => customXmlParts.getByNamespace(kind).getOnlyItem().getXml());
        const table = tables.getItemAt(0);
        table.load("id, name");
        table.columns.load("items/id");
        await context.sync();
        const [tag, rows] = found.map(
          ({ value }) => new DOMParser().parseFromString(value, "text/xml").documentElement,
        );
        const key = tag!.getAttribute("key")!;
        const kept = JSON.parse(tag!.textContent) as {
          name: string;
          tableId: string;
          columns: { excelId: unknown }[];
        };
        const sheet = table.worksheet;
        const write = (part: Element, ownKey: string, text: string): void => {
          const copy = part.cloneNode() as Element;
          copy.setAttribute("key", ownKey);
          copy.textContent = text;
          customXmlParts.add(new XMLSerializer().serializeToString(copy));
        };
        for (let n = 1; n <= count; n++) {
          const place = sheet.getRangeByIndexes(
            (n >> 1) * 38,
            (n % 2) * 10,
            range.rowCount,
            range.columnCount,
          );
          place.numberFormat = range.numberFormat;
          place.values = range.values;
          const name = `CSU_copy_${n}`;
          tables.add(place, true).name = name;
          const columns = kept.columns.map((column) => ({ ...column, excelId: "" }));
          write(tag!, `${key}-${n}`, JSON.stringify({ ...kept, name, tableId: "", columns }));
          write(rows!, `${key}-${n}:0`, rows!.textContent);
        }
        await context.sync();
      }),
    copies,
  );

test("fifty tables are refreshed in as many exchanges as one, and all are right", async ({ bench }) => {
  test.setTimeout(500_000);
  const { pane, page } = bench;
  await excel(bench, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.add("Work").activate();
    for (const sheet of worksheets.items) sheet.delete();
    settings.add("commissioning-costs.as-at", { version: 1, asAt: "2013-06-01" });
    await context.sync();
  });
  await bench.select("Work!A1");
  await pane.getByRole("tab", { name: "Data" }).click();
  await expect(pane.getByText("As at 1 Jun 2013, pinned")).toBeVisible();
  await pane.getByRole("combobox", { name: "New table" }).selectOption({ label: "Market shares by CCGs" });
  await pane.getByRole("button", { name: "Insert table" }).click();
  await expect(pane.getByText(/^Wrote \d+ rows to A1/)).toBeVisible();
  const start: WorkbookSnapshot = await page.evaluate(() => window.workbench.snapshot());

  await pin(bench, "2013-12-01", "1 Dec 2013");
  const looksOfOne = await press(bench, "Look for changes in all");
  const writesOfOne = await press(bench, "Refresh");
  const [right] = await valuesOfAll(bench);

  await page.evaluate((to) => window.workbench.restoreSnapshot(to), start);
  await copyTable(bench, TABLES - 1);
  const [before] = await valuesOfAll(bench);
  expect(before).not.toEqual(right);
  await pin(bench, "2013-12-01", "1 Dec 2013");
  await addinFrame(bench).evaluate(() => {
    const tasks: { name: string; duration: number }[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) tasks.push({ name, duration });
    }).observe({ type: "longtask" });
  });
  const looks = await press(bench, "Look for changes in all");
  await expect(pane.getByRole("region", { name: "What a refresh would change" })).toBeVisible();
  const writes = await press(bench, "Refresh");
  await expect(pane.getByText(/^Refreshed\./)).toBeVisible();
  const tasks = await addinFrame(bench).evaluate(
    () => (window as unknown as { longTasks: { name: string; duration: number }[] }).longTasks,
  );
  const own = tasks.filter(({ name }) => name === "self").map(({ duration }) => duration);
  test.info().annotations.push({
    type: "longest tasks of the panel, in ms",
    description: String(own.sort((a, b) => b - a).slice(0, 5)),
  });

  const all = await valuesOfAll(bench);
  expect(all).toHaveLength(TABLES);
  for (const values of all) expect(values).toEqual(right);
  expect(looks).toBe(looksOfOne);
  expect(writes).toBe(writesOfOne);
});
