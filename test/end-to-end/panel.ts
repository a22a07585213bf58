/** The panel as it is looked at: narrow, by axe, and for what does not fit. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Bench } from "./harness";

const PANEL = 'iframe[src*="taskpane.html"]';

/** The panel as narrow as Excel docks it. */
export async function narrow({ page }: Bench): Promise<void> {
  const splitter = page.getByRole("separator");
  await splitter.focus();
  while (Number(await splitter.getAttribute("aria-valuenow")) > 320) await page.keyboard.press("ArrowRight");
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

/** How far the panel's page is wider than the panel. */
const overhang = ({ pane }: Bench): Promise<number> =>
  pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);

/**
 * Looks at a view with axe, and for anything wider than the panel. `without` names what another view of the same test
 * has looked at already: large pictures take axe long.
 */
export async function check(bench: Bench, view: string, without: readonly string[] = []): Promise<void> {
  expect(await findings(bench, without), view).toEqual([]);
  expect(await overhang(bench), view).toBe(0);
}
