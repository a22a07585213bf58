/** Sharing when Excel fails, or the panel is closed, at any moment. */
import { counted } from "../counted";
import { expect, test, type Bench } from "./harness";
import {
  answer,
  ask,
  batches,
  breakFormulas,
  open,
  share,
  smallBook,
  snapshot,
  startAgain,
  type Verb,
} from "./sharing";

const cases = counted("Sharing when Excel fails");
test.afterAll(cases.say);

const STARTS: readonly (readonly [Verb, (bench: Bench) => Promise<unknown>])[] = [
  ["Freeze", open],
  [
    "Restore",
    async (bench) => {
      await open(bench);
      await share(bench, "Freeze");
    },
  ],
  [
    "Repair",
    async (bench) => {
      await breakFormulas(bench);
      await open(bench);
    },
  ],
  [
    "Detach",
    async (bench) => {
      await open(bench);
      await share(bench, "Freeze");
      await share(bench, "Restore");
    },
  ],
];

for (const [verb, start] of STARTS)
  test(`${verb}: whichever batch fails, and however much of it took effect, the workbook is as before or as after`, async ({
    bench,
  }) => {
    test.setTimeout(540_000);
    await smallBook(bench);
    await start(bench);
    const before = await snapshot(bench);
    await ask(bench, verb);
    const first = await batches(bench);
    await answer(bench, verb);
    const total = (await batches(bench)) - first;
    const after = await snapshot(bench);
    expect(after).not.toEqual(before);
    await startAgain(bench, before);
    let failed = 0;
    for (let n = 0; n < total; n++) {
      await ask(bench, verb);
      await bench.settled();
      await bench.page.evaluate(
        ([skip, after]) =>
          window.workbench.faults.push({ skip, code: "GeneralException", after: after || Infinity }),
        [n, n % 2 ? 0 : 2] as const,
      );
      const said = await answer(bench, verb);
      await bench.page.evaluate(() => (window.workbench.faults.length = 0));
      const now = await snapshot(bench);
      const kept = /refused|GeneralException/.test(said);
      cases.try(() => expect(now, `batch ${n} of ${total}: ${said}`).toEqual(kept ? before : after));
      if (kept) failed += 1;
      else await startAgain(bench, before);
    }
    expect(failed).toBeGreaterThan(total / 2);
  });

test("a freeze that was broken off by closing the panel is offered to be put back, and is", async ({
  bench,
}) => {
  test.setTimeout(300_000);
  await smallBook(bench);
  await open(bench);
  const before = await snapshot(bench);
  await ask(bench, "Freeze");
  const first = await batches(bench);
  await answer(bench, "Freeze");
  const total = (await batches(bench)) - first;
  let offered = 0;
  for (let n = total - 20; n < total - 8; n += 2) {
    await startAgain(bench, before);
    await ask(bench, "Freeze");
    await bench.page.evaluate((skip) => {
      window.workbench.faults.push({ skip, close: true, after: Infinity });
    }, n);
    await bench.pane.getByRole("dialog").getByRole("button", { name: "Freeze", exact: true }).click();
    await expect(bench.page.locator('iframe[src*="taskpane.html"]')).toHaveCount(0);
    await bench.page.evaluate(() => window.workbench.reloadAddin());
    await bench.page.getByRole("button", { name: "Look up" }).click();
    await open(bench);
    const note = bench.pane.getByRole("group", { name: "Was interrupted" });
    if (await note.isVisible()) {
      offered += 1;
      await note.getByRole("button").click();
      await expect(bench.pane.getByText(/restored\./)).toBeVisible();
      expect(await snapshot(bench), `broken off at batch ${n} of ${total}`).toEqual(before);
    }
  }
  expect(offered).toBeGreaterThan(1);
});
