/** The pictures for people who see little: at 200 % zoom, by keyboard alone. */
import { expect, test, type Bench } from "./harness";
import { check } from "./panel";
import { openCentralMidlands } from "./plans";

/** A window of 1,440 by 900 with a panel of 640 at 200 %: half as many pixels of the page either way. */
async function zoomIn({ page, pane }: Bench): Promise<void> {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.locator('iframe[src*="taskpane.html"]').evaluate((frame: HTMLElement) => {
    Object.assign(frame.style, {
      position: "fixed",
      inset: "0 0 0 auto",
      width: "320px",
      height: "100vh",
    });
  });
  await expect.poll(() => pane.locator("html").evaluate(() => window.innerWidth)).toBe(320);
}

/** What of the panel the tab key does not come to, from before its first control until it leaves the panel. */
async function outOfReach({ page, pane }: Bench): Promise<string[]> {
  const left = await pane.locator("body").evaluateHandle((body) => {
    const all = body.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex]",
    );
    const controls = [...all].filter(
      (one) =>
        one.tabIndex >= 0 &&
        one.checkVisibility({ visibilityProperty: true }) &&
        // The arrow keys go on from the chosen tab and radio button; Fluent's focus guards hand the focus on.
        !one.matches(
          ":disabled, [role=tab][aria-selected=false], [type=radio]:not(:checked), [data-tabster-dummy]",
        ),
    );
    const unreached = new Set<EventTarget | null>(controls);
    document.addEventListener("focusin", ({ target }) => unreached.delete(target));
    return { unreached, count: controls.length };
  });
  const count = await left.evaluate((all) => all.count);
  expect(count).toBeGreaterThan(10);
  await page.getByRole("button", { name: "Close the add-in" }).focus();
  const inPanel = (): Promise<boolean> => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  for (let presses = 0; presses < 2 * count; presses++) {
    await page.keyboard.press("Tab");
    if (!(await inPanel())) break;
  }
  return left.evaluate(({ unreached }) => [...unreached].map((one) => (one as HTMLElement).outerHTML));
}

test("the pictures of mergers fit at 200 % zoom, every control is reached by keyboard, and axe finds nothing", async ({
  bench,
}) => {
  test.slow();
  const { pane } = bench;
  await zoomIn(bench);
  await pane.getByRole("tab", { name: "Mergers" }).click();
  await pane.getByRole("listbox", { name: /CCGs by who served them/ }).waitFor();
  await check(bench, "mergers");
  expect(await outOfReach(bench), "mergers").toEqual([]);
});

test("the pictures of a plan fit at 200 % zoom, every control is reached by keyboard, and axe finds nothing", async ({
  bench,
}) => {
  test.slow();
  const { pane } = bench;
  await zoomIn(bench);
  await openCentralMidlands(bench);
  await pane.getByRole("tab", { name: "Pictures" }).click();
  await pane.getByRole("heading", { name: "From today's posts to those that stay" }).waitFor();
  await check(bench, "pictures of a plan");
  expect(await outOfReach(bench), "pictures of a plan").toEqual([]);
});
