/** The sheets in LibreOffice, against the engine. `WORKBOOK=file.xlsx` adds a saved workbook of the same kind. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { drafts } from "../../model/arbitraries";
import { compareWithEngine, planOf, worseOf, type Comparison } from "../plans";
import { describedFile } from "./described";
import { ensureOffice, recalculate } from "./office";
import { differences, errorsOf, readXlsx, type Saved, type SavedWorkbook } from "./read-xlsx";
import { xlsxOf } from "./xlsx";

const RANDOM = 12;
const PLANS = [
  ...READY_SCENARIOS.map(({ id, draft }) => [id, planOf(draft)] as const),
  ...fc
    .sample(drafts, { numRuns: RANDOM, seed: 20_261_122 })
    .map((draft, i) => [`random-${i + 1}`, planOf(draft)] as const),
];
const GIVEN = process.env["WORKBOOK"];

const folder = mkdtempSync(path.join(tmpdir(), "model-in-libreoffice-"));
const fileOf = (name: string): string => path.join(folder, `${name}.xlsx`);
const savedOf = (name: string): SavedWorkbook =>
  readXlsx(readFileSync(path.join(folder, "saved", `${name}.xlsx`)));
beforeAll(() => {
  ensureOffice();
  for (const [name, { book }] of PLANS) writeFileSync(fileOf(name), xlsxOf(describedFile(book)));
  if (GIVEN) writeFileSync(fileOf("given"), readFileSync(GIVEN));
  const saved = path.join(folder, "saved");
  mkdirSync(saved);
  recalculate([...PLANS.map(([name]) => fileOf(name)), ...(GIVEN ? [fileOf("given")] : [])], saved);
}, 1_800_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the sheets in LibreOffice", () => {
  let worst: Comparison = { compared: 0, largest: 0, where: "" };

  it.each(PLANS)("%s: no result is in the file, none is an error, and each is the engine's", (name, plan) => {
    const written = readXlsx(readFileSync(fileOf(name)));
    expect(written.formulas).toBeGreaterThan(1000);
    expect(written.withoutResult).toBe(written.formulas);
    const saved = savedOf(name);
    expect(saved.withoutResult).toBe(0);
    expect(errorsOf(saved)).toEqual([]);
    const read = (at: { readonly sheet: string; readonly cell: string }): Exclude<Saved, object> =>
      saved.sheets.get(at.sheet)!.get(at.cell) as Exclude<Saved, object>;
    expect(read(plan.book.master), "the master check").toBe(true);
    const one = compareWithEngine(plan, plan.book.places.map(read));
    worst = worseOf(worst, one);
    expect(one.largest, one.where).toBeLessThan(1e-6);
  });

  it("agree with the engine over all plans", () => {
    process.stdout.write(
      `LibreOffice against the engine: ${PLANS.length} plans, ${worst.compared} outputs, largest difference ${worst.largest.toExponential(2)} (${worst.where})\n`,
    );
    expect(worst.compared).toBeGreaterThan(1000);
    expect(worst.largest).toBeLessThan(1e-6);
  });

  it.each(GIVEN ? [GIVEN] : [])("%s shows in LibreOffice what it was saved with, and no error", (file) => {
    const before = readXlsx(readFileSync(file));
    const after = savedOf("given");
    expect(errorsOf(after)).toEqual([]);
    expect(differences(before, after)).toEqual([]);
  });
});
