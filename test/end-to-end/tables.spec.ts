/** A table that is kept fresh: inserted, refreshed around its owner's work, and put back. */
import { excel } from "./addin-frame";
import { expect, test } from "./harness";
import { asSeen, look, press, snapshot, usedTable } from "./tables-bench";

test("a table is inserted with its tag, refreshed around its owner's work, and put back", async ({
  bench,
}) => {
  test.setTimeout(120_000);
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
