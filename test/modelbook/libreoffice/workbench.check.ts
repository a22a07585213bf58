/**
 * The model as the panel writes it in the workbench, changed there as its reader would, saved as a file and opened in
 * LibreOffice. `KEEP=folder` keeps the files, to be opened by hand.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorkbench, type OpenWorkbench } from "../../../scripts/bench/workbench-page";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { requireBuilds } from "../../end-to-end/serve.setup";
import { workbenchFile } from "./from-workbench";
import { ensureOffice, recalculate } from "./office";
import { differences, errorsOf, readXlsx } from "./read-xlsx";
import { xlsxOf } from "./xlsx";

const MINUTES = 60_000;
const KEEP = process.env["KEEP"];
const folder = mkdtempSync(path.join(tmpdir(), "saved-model-"));
const fileOf = (name: string): string => path.join(folder, `${name}.xlsx`);

/** What is done with a plan in the panel before it is inserted, and in the sheets after. */
interface Plan {
  readonly name: string;
  readonly question: string;
  readonly before?: (bench: OpenWorkbench) => Promise<void>;
  readonly after?: (bench: OpenWorkbench) => Promise<void>;
}

const [centralMidlands, ...others] = READY_SCENARIOS.map(({ id, question }) => ({ name: id, question }));
const PLANS: readonly Plan[] = [
  { ...centralMidlands!, after: doubleTheCut },
  ...others,
  { ...centralMidlands!, name: "kinds-of-leaver", before: giveKinds },
];

/** Types a cut of 20% over that of 10% on the sheet of inputs. */
async function doubleTheCut({ page }: OpenWorkbench): Promise<void> {
  const { sheets } = await page.evaluate(() => window.workbench.snapshot());
  const { cells } = sheets.find(({ name }) => name === "Inputs")!;
  const row = Object.keys(cells)
    .find((at) => cells[at]!.value === "Cut in the year")!
    .slice(1);
  const cut = Object.keys(cells).find((at) => at.replace(/^[A-Z]+/, "") === row && cells[at]!.value === 0.1)!;
  await page.evaluate((at) => window.workbench.write(`Inputs!${at}`, 0.2), cut);
}

/** Costs exits by two kinds of leaver, one of them with a pension. */
async function giveKinds({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: /^Exits/ }).click();
  await pane.getByRole("combobox", { name: "What an exit costs" }).selectOption("by kind of leaver");
  await pane.getByRole("button", { name: "Add a kind of leaver" }).click();
  for (const [nth, given] of [
    { "Share of leavers": "25", "Years of service": "22", "Full-time salary": "78000", Age: "57" },
    { "Share of leavers": "75", "Years of service": "4.5", "Full-time salary": "24500", Age: "31" },
  ].entries())
    for (const [label, text] of Object.entries(given))
      await pane
        .getByRole("group", { name: `Kind of leaver ${nth + 1}` })
        .getByRole("textbox", { name: label })
        .fill(text);
  const first = pane.getByRole("group", { name: "Kind of leaver 1" });
  await first.getByRole("combobox", { name: "Takes an unreduced pension" }).selectOption("yes");
  await first.getByRole("textbox", { name: /^Capitalised cost/ }).fill("64000");
}

/** Opens a plan in the panel, inserts its model and saves the sheets that came. */
async function save(bench: OpenWorkbench, { name, question, before, after }: Plan): Promise<void> {
  const { page, pane } = bench;
  await page.evaluate(async () => {
    await window.workbench.reset();
    await window.workbench.reloadAddin();
    await window.workbench.settled();
  });
  const own = (await page.evaluate(() => window.workbench.snapshot())).sheets.map((sheet) => sheet.name);
  await pane.getByRole("tab", { name: "Model" }).click();
  await pane.getByRole("button", { name: question }).click();
  await before?.(bench);
  const actions = pane.getByRole("region", { name: "What to do with the plan" });
  await actions.getByRole("button", { name: "Insert the model" }).click();
  await actions.getByText(/^Wrote the model as 8 sheets/).waitFor({ timeout: 3 * MINUTES });
  await after?.(bench);
  const shot = await page.evaluate(async () => {
    await window.workbench.settled();
    return window.workbench.snapshot();
  });
  const written = shot.sheets.map((sheet) => sheet.name).filter((sheet) => !own.includes(sheet));
  writeFileSync(fileOf(name), xlsxOf(workbenchFile(shot, written)));
}

beforeAll(async () => {
  requireBuilds();
  ensureOffice();
  const bench = await openWorkbench();
  try {
    for (const plan of PLANS) await save(bench, plan);
  } finally {
    await bench.close();
  }
  recalculate(
    PLANS.map(({ name }) => fileOf(name)),
    path.join(folder, "saved"),
  );
  if (!KEEP) return;
  mkdirSync(KEEP, { recursive: true });
  for (const { name } of PLANS) copyFileSync(fileOf(name), path.join(KEEP, `${name}.xlsx`));
}, 30 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(PLANS)(
  "$name, saved from the workbench: LibreOffice shows the same everywhere, and no error",
  ({ name }) => {
    const before = readXlsx(readFileSync(fileOf(name)));
    const after = readXlsx(readFileSync(path.join(folder, "saved", `${name}.xlsx`)));
    expect(before.sheets.size).toBe(8);
    expect(before.formulas).toBeGreaterThan(1000);
    expect(after.formulas).toBe(before.formulas);
    expect(errorsOf(after)).toEqual([]);
    expect([...after.sheets.get("Outputs")!.values()]).toContain("All checks hold");
    expect(differences(before, after)).toEqual([]);
  },
);
