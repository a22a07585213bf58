import { expect, test, type Bench } from "./harness";
import type { Expected } from "./model-sheets.entry";
import { withModelSheets } from "./model-sheets";

/** The largest relative difference between what cells show and what the engine says. */
async function largestDifference(bench: Bench, expected: readonly Expected[]): Promise<number> {
  await bench.settled();
  const sheets = [...new Set(expected.map(({ sheet }) => sheet))];
  const read = new Map(
    await Promise.all(
      sheets.map(async (sheet) => [sheet, (await bench.read(`'${sheet}'!A1:BA900`)).values] as const),
    ),
  );
  let largest = 0;
  for (const { sheet, cell, value } of expected) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const shown = read.get(sheet)![Number(row) - 1]![column];
    if (value === null) expect(shown, cell).toBe("not within the plan");
    else if (typeof shown !== "number")
      throw new Error(`${sheet}!${cell} shows ${String(shown)}, not ${value}`);
    else largest = Math.max(largest, Math.abs(shown - value) / Math.max(1, Math.abs(value)));
  }
  return largest;
}

for (const ready of ["central-midlands", "arden-gem", "greater-manchester-2025"])
  test(`the sheets of ${ready} say what the engine says`, async ({ bench }) => {
    const model = await withModelSheets(bench);
    const { milliseconds, cells } = await model.call("write", ready);
    const expected = await model.call("expected", ready);
    expect(await largestDifference(bench, expected)).toBeLessThan(1e-6);
    process.stdout.write(`${ready}: ${cells} cells in ${Math.round(milliseconds)} ms\n`);
    expect(milliseconds).toBeLessThan(3000);
  });
