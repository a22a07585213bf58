/** The Share section of the panel, for tests of what it does to a workbook. */
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, type Bench } from "./harness";

export const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
export const goBack = ({ page }: Bench, to: WorkbookSnapshot): Promise<void> =>
  page.evaluate((there) => window.workbench.restoreSnapshot(there), to);
/** Back to a snapshot, and counted anew. */
export async function startAgain(bench: Bench, to: WorkbookSnapshot): Promise<void> {
  await goBack(bench, to);
  await bench.pane.getByRole("button", { name: "Count again" }).click();
  const frozen = to.customXmlParts.some(({ namespaceUri }) => namespaceUri.endsWith(":frozen"));
  await expect(bench.pane.getByRole("button", { name: "Restore…" })).toHaveCount(frozen ? 1 : 0);
}
export const batches = ({ page }: Bench): Promise<number> => page.evaluate(() => window.workbench.batches());

type Lines = Record<string, unknown>;
export const cellsOf = (book: WorkbookSnapshot, part: "value" | "formula"): Lines =>
  Object.fromEntries(
    book.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([cell, held]) =>
        held[part] === undefined ? [] : [[`${sheet.name}!${cell}`, held[part]]],
      ),
    ),
  );
/** Opens the Data tab; the section has counted when this is done. */
export async function open({ pane }: Bench): Promise<void> {
  await pane.getByRole("tab", { name: "Data" }).click();
  await expect(pane.getByText(/formulas? with CSU functions|No formula with CSU/)).toBeVisible();
}

export type Verb = "Freeze" | "Restore" | "Repair" | "Detach";

/** Presses a button of the section, confirms, and gives what is said in the end. */
export async function share({ pane }: Bench, verb: Verb, where?: "This sheet"): Promise<string> {
  await pane.getByRole("button", { name: `${verb}…` }).click();
  const dialog = pane.getByRole("dialog");
  const said = pane.getByLabel("How sharing went").locator("p").first();
  await expect(dialog.or(said)).toBeVisible();
  if (await dialog.isVisible()) {
    if (where) await dialog.getByRole("radio", { name: where }).check();
    await dialog.getByRole("button", { name: verb, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(said).toBeVisible();
  return said.innerText();
}

/** One sheet with single formulas, a block, a formula in a text cell, one that leans on another, and a pinned date. */
export async function smallBook(bench: Bench): Promise<void> {
  await excel(bench, async (context) => {
    const { worksheets, settings, customXmlParts } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (sheet.name !== "Coverage") sheet.delete();
    settings.add("commissioning-costs.as-at", { version: 1, asAt: "2014-06-01" });
    customXmlParts.add('<note xmlns="urn:somebody-else">stays</note>');
    const cells = worksheets.getItem("Coverage").getRange("K2:K6");
    cells.formulas = [
      ['=CSU.STATUS("QHM","2014-06-01")'],
      ['=CSU.NAME(M2,"2023-01-01")&" (then)"'],
      ["=FORMULATEXT(K2)"],
      ['=CSU.ALLOWANCE("03V","2013/14")/2'],
      ['=CSU.NAME("no such body")'],
    ];
    cells.numberFormat = [["General"], ["@"], ["General"], ["#,##0"], ["General"]];
    worksheets.getItem("Coverage").getRange("M2").values = [["QHM"]];
    await context.sync();
  });
  await bench.settled();
}

export const breakFormulas = (bench: Bench): Promise<void> =>
  bench.write("Coverage!N2:N4", [
    ['=_xldudf_CSU_NAME("QHM")'],
    ['=1+_xludf.CSU.PERHEAD("2014/15")'],
    ['=@CSU.STATUS("QHM")'],
  ]);

/** Opens the question of a button and stops before it is answered. */
export async function ask({ pane }: Bench, verb: Verb): Promise<void> {
  await pane.getByRole("button", { name: `${verb}…` }).click();
  await expect(pane.getByRole("dialog")).toBeVisible();
}

/** Answers the question and gives what is said in the end. */
export async function answer({ pane }: Bench, verb: Verb): Promise<string> {
  await pane.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
  const said = pane.getByLabel("How sharing went").locator("p").first();
  await expect(said).toBeVisible();
  return said.innerText();
}
