import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../docs/functions/examples";
import type { Cell, Example, Spill } from "../../docs/functions/examples/example";
import { cellText, isSpill } from "../../scripts/docs/function-pages";
import { serialOfDay } from "../../src/reference/dates";
import { call, type Failure, ids } from "../functions/call";
import { readFormula } from "./formula";

const pages = FAMILIES.flatMap((family) => Object.entries(family.pages));
const cases = pages.flatMap(([id, page]) => page.examples.map((example) => ({ id, ...example })));
const executed = new Set<string>();

describe("examples of the function pages", () => {
  it("are there for every function, and for nothing else", () => {
    expect(pages.map(([id]) => id).sort()).toEqual([...ids].sort());
  });

  it.each(pages)("%s has at least two, one of them with an error and its message", (id, page) => {
    expect(page.examples.length).toBeGreaterThanOrEqual(2);
    expect(page.examples.some((example) => messagesOf(example).length > 0)).toBe(true);
    for (const other of page.related) {
      expect(ids).toContain(other);
      expect(other).not.toBe(id);
    }
  });

  it.each(cases)("$formula", ({ id, formula, answer }) => {
    executed.add(formula);
    const asked = readFormula(formula);
    expect(asked.id).toBe(id);
    const got = call(asked.id, ...asked.args);
    if (isSpill(answer)) checkSpill(answer, got);
    else checkCell(answer, got);
  });

  it("are all executed, each once", () => {
    expect(executed.size).toBe(pages.reduce((sum, [, page]) => sum + page.examples.length, 0));
  });
});

const messagesOf = ({ answer }: Example): Cell[] =>
  (isSpill(answer) ? [...answer.first, ...answer.last].flat() : [answer]).filter(
    (cell) => typeof cell === "object" && "error" in cell && cell.message !== undefined,
  );

function checkSpill(expected: Spill, got: unknown): void {
  // The caller shows a block of one cell as that cell; no example spills only one.
  const block = got as unknown[][];
  expect(block).toHaveLength(expected.rows);
  expect(block[0]).toHaveLength(expected.columns);
  const foot = expected.rows - expected.last.length;
  expect(expected.first.length).toBeLessThanOrEqual(foot);
  const checkRow = (row: readonly Cell[], at: number): void => {
    expect(row).toHaveLength(expected.first[0]!.length);
    row.forEach((cell, c) => checkCell(cell, block[at]![c]));
  };
  expected.first.forEach(checkRow);
  expected.last.forEach((row, r) => checkRow(row, foot + r));
}

function checkCell(expected: Cell, got: unknown): void {
  if (typeof expected === "string") expect(got).toBe(expected);
  else if (typeof expected === "number") {
    expect(got).toBeTypeOf("number");
    // A page shows six decimals: what it prints is what is worked out.
    expect(cellText(got as number)).toBe(cellText(expected));
  } else if ("day" in expected) expect(got).toBe(serialOfDay(expected.day));
  else {
    expect((got as Failure).error).toBe(expected.error);
    if (expected.message !== undefined) expect((got as Failure).message).toBe(expected.message);
  }
}
