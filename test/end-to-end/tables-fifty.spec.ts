/** Fifty tables in one refresh: as few exchanges with Excel as for one, and every table right. */
import { expect, test } from "./harness";
import {
  asSeen,
  batches,
  copyTable,
  emptyBook,
  goBack,
  insert,
  look,
  pin,
  press,
  snapshot,
  valuesOfAll,
  type TablesBench,
} from "./tables-bench";

const TABLES = 50;

/**
 * How many exchanges with Excel something takes, once the panel has done what it does of its own accord: after another
 * day was pinned it reads the release too, before whatever is asked of it next.
 */
async function exchanges(bench: TablesBench, work: () => Promise<unknown>): Promise<number> {
  await look(bench);
  const before = await batches(bench);
  await work();
  return (await batches(bench)) - before;
}

test("fifty tables are refreshed in as many exchanges as one, and all are right", async ({ bench }) => {
  test.setTimeout(500_000);
  await emptyBook(bench, "A1");
  expect(await insert(bench, "Market shares by CCGs")).toMatch(/^Wrote \d+ rows to A1/);
  const start = await snapshot(bench);

  await pin(bench, "2013-12-01", "1 Dec 2013");
  const looksOfOne = await exchanges(bench, () => look(bench));
  const writesOfOne = await exchanges(bench, () => press(bench, "Refresh"));
  const [right] = await valuesOfAll(bench);

  await goBack(bench, start);
  await copyTable(bench, TABLES - 1);
  const [before] = await valuesOfAll(bench);
  expect(before).not.toEqual(right);
  await pin(bench, "2013-12-01", "1 Dec 2013");
  const looks = await exchanges(bench, () => look(bench));
  let said = "";
  const writes = await exchanges(bench, async () => (said = await press(bench, "Refresh")));
  expect(said).toMatch(/^Refreshed\./);

  const all = await valuesOfAll(bench);
  expect(all).toHaveLength(TABLES);
  for (const values of all) expect(values).toEqual(right);
  expect(looks).toBe(looksOfOne);
  expect(writes).toBe(writesOfOne);
});

test("rows go from fifty tables at once, and undoing brings every cell of them back", async ({ bench }) => {
  test.setTimeout(500_000);
  await emptyBook(bench, "A1");
  await insert(bench);
  await copyTable(bench, TABLES - 1);
  await pin(bench, "2016-06-01", "1 Jun 2016");
  await bench.page.evaluate(() => window.workbench.settled());
  const before = asSeen(await snapshot(bench));

  await look(bench);
  expect(await press(bench, "Refresh")).toMatch(/^Refreshed\./);
  const all = await valuesOfAll(bench);
  expect(all).toHaveLength(TABLES);
  // Six units were left on 1 June 2016, below the header.
  const [right] = all;
  expect(right).toHaveLength(7);
  for (const values of all) expect(values).toEqual(right);

  expect(await press(bench, "Undo last refresh")).toBe("50 tables put back as before the last refresh.");
  await bench.page.evaluate(() => window.workbench.settled());
  expect(asSeen(await snapshot(bench)).sheets).toEqual(before.sheets);
});
