/** The panel as it is looked at: narrow, by axe, and for what does not fit. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Bench } from "./harness";

const PANEL = 'iframe[src*="taskpane.html"]';

/** The panel as narrow as Excel docks it. */
export async function narrow({ page }: Bench): Promise<void> {
  const splitter = page.getByRole("separator");
  await splitter.press("Home");
  await expect(splitter).toHaveAttribute("aria-valuenow", "320");
}

/**
 * What axe finds in the panel. Left out: the focus guards of Fluent's focus trap, which hand the focus on as soon as
 * they get it and are hidden from assistive technology on purpose.
 */
async function findings({ page }: Bench, without: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include({ fromFrames: [PANEL, "body"] });
  for (const left of ["[data-tabster-dummy]", ...without]) axe.exclude({ fromFrames: [PANEL, left] });
  const { violations } = await axe.analyze();
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(" ")}`);
}

/** Resolves when nothing moves or fades any more that will come to rest: axe takes half-faded text for pale. */
const still = ({ pane }: Bench): Promise<void> =>
  pane.locator("html").evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });

/** How far the panel's page is wider than the panel. */
const overhang = ({ pane }: Bench): Promise<number> =>
  pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);

/**
 * Looks at a view with axe, and for anything wider than the panel. `without` names what another view of the same test
 * has looked at already: large pictures take axe long.
 */
export async function check(bench: Bench, view: string, without: readonly string[] = []): Promise<void> {
  await still(bench);
  expect(await findings(bench, without), view).toEqual([]);
  // Pictures are drawn anew a moment after the panel has another width.
  await expect.poll(() => overhang(bench), view).toBe(0);
}
