/**
 * `npm run pseudo`: builds the panel with texts two fifths longer, with accents, walks through its tabs and the views
 * of its menu at 320 pixels, and prints what does not fit and which texts stayed as they are. Pictures of what was
 * seen are left in `test-results/pseudo`. Exit code 1 where something does not fit.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "@playwright/test";
import { openWorkbench } from "./bench/workbench-page";
import { needed, make, ROOT, run, WORKBENCH } from "./project";

const PICTURES = path.join(ROOT, "test-results", "pseudo");
const NARROW = 320;
const MOST_TOLD = 40;
const webpack = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");

/** What is wider than the panel or cut off, in words. */
const misfits = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const told: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      told.push(`the page is ${root.scrollWidth - root.clientWidth} pixels too wide`);
    for (const one of document.querySelectorAll<HTMLElement>(
      "button, a, label, h1, h2, h3, p, td, th, [role=tab]",
    )) {
      const { overflowX } = getComputedStyle(one);
      const hidden = overflowX === "hidden" || overflowX === "clip";
      if (hidden && one.scrollWidth > one.clientWidth + 1)
        told.push(`cut off: ${one.innerText.slice(0, 60)}`);
    }
    return told;
  });

/** Texts in sight without an accent. What is no data, and nothing that functions or the model say, is missing from the table. */
const unchanged = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const seen = (node.parentElement?.getClientRects().length ?? 0) > 0;
      if (seen && /[a-z]{2}/i.test(text) && !/[\u00c0-\u024f\u1e00-\u1eff]/.test(text)) found.add(text);
    }
    return [...found];
  });

async function narrow(page: Page): Promise<void> {
  const splitter = page.getByRole("separator");
  await splitter.focus();
  while (Number(await splitter.getAttribute("aria-valuenow")) > NARROW)
    await page.keyboard.press("ArrowRight");
}

if (
  (await run(process.execPath, [webpack, "--mode", "development", "--config-name", "addin"], {
    env: { PSEUDO: "1" },
  })) !== 0
)
  process.exit(1);
if (needed(WORKBENCH) && !(await make(WORKBENCH, true))) process.exit(1);
mkdirSync(PICTURES, { recursive: true });
const workbench = await openWorkbench({ addin: path.join(ROOT, "dist-pseudo"), height: 1600 });
const { page, frame } = workbench;
await narrow(page);

let faults = 0;
async function look(name: string): Promise<void> {
  await page.evaluate(() => window.workbench.settled());
  await page.locator('iframe[src*="taskpane.html"]').screenshot({ path: path.join(PICTURES, `${name}.png`) });
  const told = await misfits(frame);
  faults += told.length;
  console.log(`${name}: ${told.length ? told.join("; ") : "fits"}`);
  const same = await unchanged(frame);
  if (same.length) console.log(`  as they are: ${same.slice(0, MOST_TOLD).join(" | ")} (${same.length})`);
}

const tabs = frame.getByRole("tab");
for (let nth = 0; nth < (await tabs.count()); nth++) {
  await tabs.nth(nth).click();
  await frame.locator('[role="tabpanel"]:visible').first().waitFor();
  await look(`tab-${nth + 1}`);
}
// The menu is the first button of the frame whatever it is called.
const menu = frame.locator("header button[aria-haspopup=menu]").first();
await menu.click();
const views = await frame.getByRole("menuitem").count();
await page.keyboard.press("Escape");
for (let nth = 0; nth < views; nth++) {
  await menu.click();
  await frame.getByRole("menuitem").nth(nth).click();
  await frame.getByRole("heading", { level: 2 }).first().waitFor();
  await look(`menu-${nth + 1}`);
}
await workbench.close();
console.log(faults ? `\n${faults} places do not fit` : "\nEverything fits");
process.exit(faults ? 1 : 0);
