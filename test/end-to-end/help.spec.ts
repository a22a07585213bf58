import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { ROOT } from "../../scripts/project";
import { expect, test } from "./harness";
import { openCentralMidlands, savePlan } from "./plans";

/** The formulas that the help page shows, as a person would type them. */
function examples(): string[] {
  const help = readFileSync(path.join(ROOT, "assets", "help.html"), "utf8");
  return [...help.matchAll(/<code\s*>(=CSU\.[A-Z]+\([^<]*\))<\/code\s*>/g)].map((found) => found[1] ?? "");
}

test("every example of the help page has an answer", async ({ bench }) => {
  const formulas = examples();
  expect(formulas.length).toBeGreaterThan(10);
  // The page asks for a plan of this name to be saved first.
  await openCentralMidlands(bench);
  await savePlan(bench);
  const answers = await bench.evaluate(formulas);
  const unanswered = formulas.flatMap((formula, i) => {
    const answer = answers[i];
    const isError = typeof answer === "object" && answer !== null && "error" in answer;
    return isError || answer === "" || answer === null || answer === undefined ? [{ formula, answer }] : [];
  });
  expect(unanswered).toEqual([]);
});

test("the Help button opens the help page in a window of its own", async ({ bench }) => {
  const opened = bench.page.context().waitForEvent("page");
  await bench.page.getByRole("button", { name: "Help", exact: true }).first().click();
  const help = await opened;
  await expect(help.getByRole("heading", { level: 1, name: "Commissioning Costs" })).toBeVisible();
  expect(help.url()).toBe(`${bench.origin}/assets/help.html`);
  const { violations } = await new AxeBuilder({ page: help }).analyze();
  expect(violations).toEqual([]);
});
