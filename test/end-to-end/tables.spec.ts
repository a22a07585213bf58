/** A table that is kept fresh: inserted, refreshed around its owner's work, and put back. */
import { excel } from "./addin-frame";
import { expect, test } from "./harness";
import { asSeen, emptyBook, look, press, snapshot, usedTable, valuesOfAll } from "./tables-bench";

test("a table is inserted with its tag, refreshed around its owner's work, and put back", async ({
  bench,
}) => {
  await usedTable(bench);
  const before = asSeen(await snapshot(bench));
  await look(bench);
  expect(asSeen(await snapshot(bench)), "looking writes nothing").toEqual(before);
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
  expect(asSeen(await snapshot(bench))).toEqual(before);
});

test("a table that is inserted from Look up has the chosen columns, and a refresh keeps to them", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await emptyBook(bench);
  await pane.getByRole("tab", { name: "Look up" }).click();
  await pane.getByRole("combobox", { name: "Find an organisation" }).fill("CSU-GM");
  await pane.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  const form = pane.getByRole("region", { name: "Insert in the sheet" });
  await form.getByText("Columns: 14 of 14").click();
  const columns = form.getByRole("group", { name: "Columns" });
  await expect(columns.getByRole("checkbox", { name: "CCG code" })).toBeDisabled();
  for (const name of ["Served by", "Confidence"]) await columns.getByRole("checkbox", { name }).uncheck();
  await expect(form.getByText(/writes B3:M15 on Work/)).toBeVisible();
  await form.getByRole("button", { name: "Insert as table" }).click();
  await expect(form.getByText(/^Wrote 12 rows to B3:M15/)).toBeVisible();
  const [inserted] = await valuesOfAll(bench);
  expect(inserted![0]).toHaveLength(12);
  expect(inserted![0]).not.toContain("Confidence");

  await bench.write("Work!C5", "mine");
  await pane.getByRole("tab", { name: "Data" }).click();
  await look(bench);
  expect(await press(bench, "Refresh")).toBe("Refreshed. 1 change written.");
  expect(await valuesOfAll(bench)).toEqual([inserted]);
});
