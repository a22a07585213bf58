/** The Data tab's tables in the workbench, for the tests of what becomes of them and for measuring them. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { addinFrame, excel } from "./addin-frame";
import { expect as strict, type Bench } from "./harness";

/** What the tables need of a bench: the workbench's page and the panel in it. */
export type TablesBench = Pick<Bench, "page" | "pane">;

const expect = strict.configure({ timeout: 200_000 });

export const snapshot = ({ page }: TablesBench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
export const batches = ({ page }: TablesBench): Promise<number> =>
  page.evaluate(() => window.workbench.batches());

/** Back to a snapshot, which is taken anew at once, so that it is not forgotten among those that follow. */
export async function goBack({ page }: TablesBench, to: WorkbookSnapshot): Promise<void> {
  await page.evaluate(async (there) => {
    await window.workbench.restoreSnapshot(there);
    await window.workbench.snapshot();
  }, to);
}

/** What two workbooks are compared by: the grid gives rows that move the heights it draws them with. */
export const asSeen = (book: WorkbookSnapshot) => ({
  ...book,
  customXmlParts: book.customXmlParts.map(({ xml }) => xml).toSorted(),
  sheets: book.sheets.map((sheet) => ({ ...sheet, rowHeights: {} })),
});
/** Keys are drawn anew each time, so parts are compared by kind where something was made anew. */
export const asMade = (book: WorkbookSnapshot) => ({
  ...asSeen(book),
  customXmlParts: book.customXmlParts.map(({ namespaceUri }) => namespaceUri).toSorted(),
});

/** The grid measures rows when it has time, also of a sheet that going back has taken away meanwhile. */
const MEASURED_TOO_LATE =
  /calculateAutoHeightInRange|Cannot destructure property 'rowData'[^]*AutoHeightService/;
export function forgetLateMeasuring({ faults }: Pick<Bench, "faults">): void {
  const others = faults.filter((fault) => !MEASURED_TOO_LATE.test(fault));
  faults.splice(0, faults.length, ...others);
}

/** Only one sheet, named Work, with a text above the place of a table where one is wanted. */
export async function oneSheet(bench: TablesBench, above = ""): Promise<void> {
  await addinFrame(bench).evaluate(
    (text) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        const work = worksheets.add("Work");
        work.activate();
        if (text) work.getRange("D4").values = [[text]];
        for (const sheet of worksheets.items) sheet.delete();
        await context.sync();
      }),
    above,
  );
}

/** Only one sheet, empty, so that snapshots are small; pinned to a day on which nineteen units stood. */
export async function emptyBook(bench: TablesBench, cell = "B3"): Promise<void> {
  await oneSheet(bench);
  await setPin(bench, "2013-06-01");
  await bench.page.evaluate(async (address) => {
    await window.workbench.settled();
    await window.workbench.select(address);
  }, `Work!${cell}`);
  await bench.pane.getByRole("tab", { name: "Data" }).click();
  await expect(bench.pane.getByText("As at 1 Jun 2013, pinned")).toBeVisible();
}

/** Writes the pinned day as somebody else with the same workbook would. */
const setPin = (bench: TablesBench, day: string): Promise<void> =>
  addinFrame(bench).evaluate(
    (asAt) =>
      Excel.run(async (context) => {
        context.workbook.settings.add("commissioning-costs.as-at", { version: 1, asAt });
        await context.sync();
      }),
    day,
  );

/** Pins the workbook to a day; the panel has heard of it when this is done. */
export async function pin(bench: TablesBench, day: string, said: string): Promise<void> {
  await setPin(bench, day);
  await bench.pane.getByRole("tab", { name: "Look up" }).click();
  await bench.pane.getByRole("tab", { name: "Data" }).click();
  await expect(bench.pane.getByText(`As at ${said}, pinned`)).toBeVisible();
}

const section = ({ pane }: TablesBench) => pane.getByRole("region", { name: "Tables in this workbook" });
const form = ({ pane }: TablesBench) => pane.getByRole("group", { name: "New table" });

/** The section has done what was asked of it, and read the list of tables anew. */
const atRest = (bench: TablesBench): Promise<void> =>
  expect(section(bench).getByRole("button", { name: "Cancel" })).toHaveCount(0);

/** Inserts a table at the selected cell, the list of CSUs unless another is named; gives what the panel says. */
export async function insert(bench: TablesBench, table?: string): Promise<string> {
  if (table) await bench.pane.getByRole("combobox", { name: "New table" }).selectOption({ label: table });
  await form(bench).getByRole("button", { name: "Insert table" }).click();
  const said = form(bench).locator("p").last();
  await expect(said).not.toBeEmpty();
  await atRest(bench);
  return said.innerText();
}

/** Presses a button of the section and waits until what it began has ended; gives what the panel says. */
export async function press(bench: TablesBench, name: string): Promise<string> {
  await section(bench).getByRole("button", { name, exact: true }).click();
  await atRest(bench);
  return section(bench).locator(":scope > p").last().innerText();
}

/** Looks for changes; the report stands when this is done. */
export async function look(bench: TablesBench): Promise<void> {
  await press(bench, "Look for changes in all");
  await expect(bench.pane.getByRole("region", { name: "What a refresh would change" })).toBeVisible();
}

/** A table with notes beside it, a renamed header, an edit, a deleted column and another pinned day. */
export async function usedTable(bench: TablesBench): Promise<void> {
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
    await context.sync();
  });
  await pin(bench, "2016-06-01", "1 Jun 2016");
  await bench.page.evaluate(() => window.workbench.settled());
}

/** Cells of all tables, header and all. */
export const valuesOfAll = (bench: TablesBench): Promise<unknown[][][]> =>
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
export const copyTable = (bench: TablesBench, copies: number): Promise<void> =>
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
