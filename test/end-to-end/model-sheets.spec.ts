import { counted } from "../counted";
import { excel } from "./addin-frame";
import { type Bench, expect, test } from "./harness";
import type { Expected } from "./model-sheets.entry";
import { type ModelSheetsFrame, withModelSheets } from "./model-sheets";

/** Models of 8 to 10 thousand cells are written through the true path; a busy machine takes its time. */
test.setTimeout(400_000);

const MODEL = "central-midlands";
const PARTS = "urn:commissioning-costs:model-book";
const snapshot = (bench: Bench) => bench.page.evaluate(() => window.workbench.snapshot());
const batches = (bench: Bench) => bench.page.evaluate(() => window.workbench.batches());

/** Row and column, from 0, of an address. */
function place(cell: string): [row: number, column: number] {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(row) - 1, column];
}

/** The largest relative difference between what cells of a copy show and what the engine says. */
async function largestDifference(bench: Bench, expected: readonly Expected[], copy = ""): Promise<number> {
  await bench.settled();
  const { values } = await bench.read(`'Outputs${copy}'!A1:BA900`);
  let largest = 0;
  for (const { sheet, cell, value } of expected) {
    expect(sheet).toBe("Outputs");
    const [row, column] = place(cell);
    const shown = values[row]![column];
    if (value === null) expect(shown, cell).toBe("not within the plan");
    else if (typeof shown !== "number") throw new Error(`${cell} shows ${String(shown)}, not ${value}`);
    else largest = Math.max(largest, Math.abs(shown - value) / Math.max(1, Math.abs(value)));
  }
  return largest;
}

/** The cell of an Inputs sheet, with its sheet, in the row with this label. */
async function inputCell(bench: Bench, label: string, copy = ""): Promise<string> {
  const { values } = await bench.read(`'Inputs${copy}'!A1:F400`);
  const row = values.findIndex((line) => line.includes(label));
  if (row < 0) throw new Error(`There is no input ${label}.`);
  return `'Inputs${copy}'!${"ABCDEF"[values[1]!.indexOf("Constant")]}${row + 1}`;
}

/** Writes a model, tells how long that took, and holds its sheets against the engine, also after an input was changed in them. */
async function writtenAsTheEngine(bench: Bench, model: ModelSheetsFrame, ready: string, copy = "") {
  const begun = Date.now();
  const written = await model.call("write", ready);
  await bench.settled();
  const all = Date.now() - begun;
  test.info().annotations.push({
    type: "time",
    description: `${ready}: ${written.cells} cells in ${Math.round(written.milliseconds)} ms, calculated after ${all} ms`,
  });
  expect(await largestDifference(bench, await model.call("expected", ready), copy)).toBeLessThan(1e-6);
  await bench.write(await inputCell(bench, "Discount rate, real", copy), 0.06);
  const changed = await model.call("expected", ready, { discountRate: 0.06 });
  expect(await largestDifference(bench, changed, copy)).toBeLessThan(1e-6);
  return written;
}

test("the sheets of a model say what the engine says, lock their formulas, and stay by themselves when others are written", async ({
  bench,
}) => {
  const model = await withModelSheets(bench);
  await writtenAsTheEngine(bench, model, MODEL);
  await expect(bench.write("Calc!I20", 1)).rejects.toThrow(/protected/);

  const { sheets } = await writtenAsTheEngine(bench, model, "arden-gem", " (2)");
  expect(sheets).toMatchObject({ inputs: "Inputs (2)", calc: "Calc (2)", log: "Change log (2)" });
  const shot = await snapshot(bench);
  const outputs = shot.sheets.find(({ name }) => name === "Outputs (2)")!;
  expect(outputs.charts.length).toBeGreaterThan(2);
  expect(
    outputs.charts.every(({ series }) => series.every(({ values }) => values.startsWith("'Outputs (2)'!"))),
  ).toBe(true);
  expect(outputs.conditions.length).toBeGreaterThan(0);
  const inputs = shot.sheets.find(({ name }) => name === "Inputs (2)")!;
  expect(inputs.validations.length).toBeGreaterThan(10);
  expect(inputs.protected).toBe(true);
  await expect(bench.page.getByRole("region", { name: "Charts of this sheet" }).getByRole("img")).toHaveCount(
    outputs.charts.length,
  );
  // The first model is as it was left.
  const first = await model.call("expected", MODEL, { discountRate: 0.06 });
  expect(await largestDifference(bench, first)).toBeLessThan(1e-6);
});

test("the sheets of the halving of 2025 say what the engine says, also after an input was changed in them", async ({
  bench,
}) => {
  await writtenAsTheEngine(bench, await withModelSheets(bench), "greater-manchester-2025");
});

const cases = counted("Sheets of the model when Excel fails");
test.afterAll(cases.say);

/** Batches at which work is made to fail: all of a few, else some of each stretch. */
function sampled(count: number, most: number): number[] {
  const step = Math.max(1, count / most);
  return [...new Set(Array.from({ length: Math.min(count, most) }, (_, i) => Math.floor(i * step)))];
}

interface Failing {
  readonly bench: Bench;
  readonly work: () => Promise<unknown>;
  readonly most: number;
}

/** Fails the work at batch after batch; the workbook is the same each time, and at the end. Says how often it failed. */
async function failEverywhere({ bench, work, most }: Failing): Promise<number> {
  const before = await snapshot(bench);
  const first = await batches(bench);
  await work();
  await bench.settled();
  const count = (await batches(bench)) - first;
  let failures = 0;
  for (const skip of sampled(count, most)) {
    await bench.page.evaluate((shot) => window.workbench.restoreSnapshot(shot), before);
    for (const after of skip % 2 ? [1] : [Infinity]) {
      await bench.page.evaluate(
        ([n, m]) => window.workbench.faults.push({ skip: n, code: "GeneralException", after: m }),
        [skip, after] as const,
      );
      const failed = await work().then(
        () => false,
        () => true,
      );
      await bench.page.evaluate(() => window.workbench.faults.splice(0));
      await bench.settled();
      if (!failed) continue;
      failures++;
      const now = await snapshot(bench);
      cases.try(() => expect(now, `batch ${skip} of ${count}, after ${after}`).toEqual(before));
    }
  }
  await bench.page.evaluate((shot) => window.workbench.restoreSnapshot(shot), before);
  return failures;
}

test("writing that fails at any step or is cancelled leaves nothing, and the next writes as if it had never been", async ({
  bench,
}) => {
  const model = await withModelSheets(bench);
  const failures = await failEverywhere({ bench, most: 8, work: () => model.call("write", MODEL) });
  expect(failures).toBeGreaterThan(5);

  const before = await snapshot(bench);
  for (const steps of [1, 3]) {
    expect(await model.call("cancelAfter", MODEL, steps)).toBe("cancelled");
    await bench.settled();
    expect(await snapshot(bench)).toEqual(before);
  }
  expect((await model.call("write", MODEL)).sheets.inputs).toBe("Inputs");
  const shot = await snapshot(bench);
  expect(shot.customXmlParts.filter(({ namespaceUri }) => namespaceUri === PARTS)).toHaveLength(1);
});

test("an update that fails at any step puts every cell back; one that does not lets new values in around what the user did", async ({
  bench,
}) => {
  const model = await withModelSheets(bench);
  await model.call("write", MODEL);
  const work = () => model.call("update", MODEL, { discountRate: 0.05, "exits.legalPerExit": 500 });
  expect(await failEverywhere({ bench, most: 10, work })).toBeGreaterThan(5);

  const rate = await inputCell(bench, "Discount rate, real");
  await bench.write(rate, 0.02);
  await excel(bench, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Inputs");
    sheet.protection.unprotect();
    sheet.getRange("9:9").insert("Down" as Excel.InsertShiftDirection);
    sheet.getRange("B9").values = [["A row of my own"]];
    sheet.name = "Our inputs";
    await context.sync();
  });
  await bench.settled();
  const changes = { discountRate: 0.05, "exits.legalPerExit": 500 };
  expect(await model.call("check", MODEL, changes)).toMatchObject({
    kind: "updated",
    flowed: ["Legal cost of an exit"],
  });
  const { outcome } = await model.call("update", MODEL, changes);
  expect(outcome).toMatchObject({
    kind: "updated",
    edits: [{ id: "discountRate", sheet: "Our inputs", theirs: 0.02, was: 0.035, ours: 0.05 }],
    restored: [],
    flowed: ["Legal cost of an exit"],
  });
  expect((await bench.read("Our inputs!B9")).values).toEqual([["A row of my own"]]);
  const expected = await model.call("expected", MODEL, { ...changes, discountRate: 0.02 });
  expect(await largestDifference(bench, expected)).toBeLessThan(1e-6);
  const log = (await bench.read("Change log!A1:F9")).values;
  expect(log.some((row) => row[5] === "Legal cost of an exit")).toBe(true);
  // The grid's engine warns of formulas it has renamed while rows were put in.
  const warnings = bench.faults.filter((fault) => fault.includes("Dependency tree not found"));
  for (const warning of warnings) bench.faults.splice(bench.faults.indexOf(warning), 1);
});
