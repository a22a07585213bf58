/** Tables when Excel fails: at every batch of an insertion, a refresh and an undo, before it or half way through it. */
import { counted } from "../counted";
import { expect, test, type Bench } from "./harness";
import {
  asMade,
  asSeen,
  batches,
  emptyBook,
  forgetLateMeasuring,
  goBack,
  insert,
  look,
  press,
  snapshot,
  usedTable,
} from "./tables-bench";

const cases = counted("Tables when Excel fails");
test.afterAll(cases.say);

test.afterEach(({ bench }) => forgetLateMeasuring(bench));

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
      const isDone = done.test(words);
      if (!isDone) failed += 1;
      cases.try(() =>
        expect(isDone ? asMade(now) : asSeen(now), `${moment}: ${words}`).toEqual(isDone ? after : before),
      );
    }
  await goBack(bench, start);
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

test("a refresh and its undo are done or were never begun, whichever batch fails", async ({ bench }) => {
  test.setTimeout(600_000);
  await usedTable(bench);
  const refreshes = await failEachBatch(bench, {
    ready: () => look(bench),
    run: () => press(bench, "Refresh"),
    done: /^Refreshed\./,
  });
  expect(refreshes).toBeGreaterThanOrEqual(9);
  await look(bench);
  await press(bench, "Refresh");
  const undoes = await failEachBatch(bench, {
    ready: () => look(bench),
    run: () => press(bench, "Undo last refresh"),
    done: /put back as before/,
  });
  expect(undoes).toBeGreaterThanOrEqual(9);
});
