/**
 * Each way in which a number of a plan comes about: equation, formula and terms as the specification has them, unit,
 * words, and for what was given where it was given and what is known about it. The table was read against the
 * specification row by row; a row that changes has to be read against it again.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { EXPLAINED_PLANS } from "./plans";
import { kindOf, workingsOf, type Row } from "./workings";

const TABLE: Row[] = parse(readFileSync(new URL("workings.csv", import.meta.url)), { columns: true });
const KINDS = new Set(TABLE.map(kindOf));

describe("how numbers come about", () => {
  it("is in the table once for each way, under a plan that has it", () => {
    expect(TABLE.length).toBeGreaterThan(500);
    expect(KINDS.size).toBe(TABLE.length);
    expect(Object.keys(EXPLAINED_PLANS)).toEqual(expect.arrayContaining(TABLE.map((row) => row.plan)));
  });

  it.each(Object.keys(EXPLAINED_PLANS))("is as the table says: %s", (plan) => {
    const found = workingsOf(plan);
    expect(found.filter((row) => !KINDS.has(kindOf(row)))).toEqual([]);
    const listed = new Map(found.map((row) => [kindOf(row), row]));
    for (const row of TABLE) if (row.plan === plan) expect(listed.get(kindOf(row)), row.id).toEqual(row);
  });

  it("has an equation of the model, words and a unit for each number", () => {
    for (const { id, label, unit, equation, formula, rule } of TABLE) {
      if (id.includes("input/")) continue;
      expect(equation, id).toMatch(/^(R([1-9]|1[0-4])|C[1-6]|N[1-5]|M[1-8]|K([1-9]|1[01])|G[1-5]|F[1-9])$/);
      expect(rule, id).toMatch(/^[A-Z].{10,}\.$/);
      for (const said of [label, unit, formula]) expect(said, id).not.toBe("");
    }
  });
});
