import { type Bench, expect, test } from "./harness";
import { withModelSheets } from "./model-sheets";

/** Writing takes 5 to 10 thousand cells through the true path; a busy machine takes its time. */
test.setTimeout(240_000);

const MODEL = "central-midlands";
const snapshot = (bench: Bench) => bench.page.evaluate(() => window.workbench.snapshot());

/** The cell of the Inputs sheet, with its sheet, in the row with this label. */
async function inputCell(bench: Bench, label: string): Promise<string> {
  const { values } = await bench.read("Inputs!A1:F400");
  const row = values.findIndex((line) => line.includes(label));
  if (row < 0) throw new Error(`There is no input ${label}.`);
  return `Inputs!${"ABCDEF"[values[1]!.indexOf("Constant")]}${row + 1}`;
}

test("a second model gets sheets of its own, each with its charts, rules and locks", async ({ bench }) => {
  const model = await withModelSheets(bench);
  await model.call("write", MODEL);
  const { sheets } = await model.call("write", "arden-gem");
  expect(sheets).toMatchObject({ inputs: "Inputs (2)", calc: "Calc (2)", log: "Change log (2)" });
  const shot = await snapshot(bench);
  const outputs = shot.sheets.find(({ name }) => name === "Outputs (2)")!;
  expect(outputs.charts.length).toBeGreaterThan(2);
  const own = outputs.charts.flatMap(({ series }) => series.map(({ values }) => values));
  expect(own.every((values) => values.startsWith("'Outputs (2)'!"))).toBe(true);
  expect(outputs.conditions.length).toBeGreaterThan(0);
  const inputs = shot.sheets.find(({ name }) => name === "Inputs (2)")!;
  expect(inputs.validations.length).toBeGreaterThan(10);
  expect(inputs.protected).toBe(true);
  await expect(bench.page.getByRole("region", { name: "Charts of this sheet" }).getByRole("img")).toHaveCount(
    outputs.charts.length,
  );
});

test("an input can be changed on its locked sheet, a formula cannot", async ({ bench }) => {
  const model = await withModelSheets(bench);
  await model.call("write", MODEL);
  await bench.write(await inputCell(bench, "Discount rate, real"), 0.01);
  await expect(bench.write("Calc!I20", 1)).rejects.toThrow(/protected/);
});
