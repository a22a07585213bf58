/** What is exported can be brought back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalRow, LocalSet } from "../../../../src/reference/local/local-set";
import { register } from "../../../../src/reference/store";
import { csvOf } from "../../../../src/taskpane/data/figures/csv";
import { guessLayout, guessMeaning } from "../../../../src/taskpane/data/figures/meaning/columns";
import { findFigures } from "../../../../src/taskpane/data/figures/meaning/figures-of";
import { readSource } from "../../../../src/taskpane/data/figures/read/read-source";

const set = (rows: readonly LocalRow[]): LocalSet => ({
  id: "a",
  order: 1,
  kind: "allowance",
  measure: "allowance",
  unit: "GBP",
  source: "=Board paper",
  entered: "2026-11-22",
  rows,
});

async function broughtBack(csv: string): Promise<LocalRow[]> {
  const answer = await readSource({ kind: "text", text: csv });
  if (!answer.ok) throw new Error(answer.message);
  const table = answer.tables[0]!;
  const meaning = guessMeaning(table);
  const steps = findFigures(table, guessLayout(table, meaning.kind, register()), meaning, register());
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.problems).toEqual([]);
  return step.value.figures.map(({ body, period, amount, source }) => ({ body, period, amount, source }));
}

describe("the export", () => {
  it("holds no cell that a spreadsheet program takes for a formula", () => {
    expect(csvOf(set([{ body: "CCG-00C", period: "2016/17", amount: 1, source: "@SUM(1)" }]))).toContain(
      "'@SUM(1)",
    );
    expect(csvOf(set([{ body: "CCG-00C", period: "2016/17", amount: 1 }]))).toContain("'=Board paper");
  });

  it("comes back as it went, whatever its sources say", async () => {
    const ccgs = register().bodies.openOn("CCG", "2016-06-01").slice(0, 40);
    const source = fc
      .oneof(
        fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 }),
        fc.constantFrom("=1+1", "+44", "-5", "@x", 'a "quoted", one', "two\nlines"),
      )
      .map((text) => text.replaceAll(/\s+/g, " ").trim())
      .filter((text) => text !== "" && !text.startsWith("'"));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            body: fc.constantFrom(...ccgs.map(({ id }) => id)),
            period: fc.constantFrom("2015/16", "2016/17"),
            amount: fc.integer({ min: 100_000, max: 4_000_000_00 }).map((pence) => pence / 100),
            source,
          }),
          { minLength: 1, maxLength: 10, selector: ({ body, period }) => `${body} ${period}` },
        ),
        async (rows) => {
          expect(await broughtBack(csvOf(set(rows)))).toEqual(rows);
        },
      ),
      { seed: 20_261_122, numRuns: 100 },
    );
  });
});
