import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignRows, PRINT_LENGTH, printOf } from "../../../src/workbook/share/align";

const letters = (text: string): string[] => [...text];

describe("rows that are found again", () => {
  it.each([
    ["nothing happened", "abc", "abc", [0, 1, 2]],
    ["a row was put in", "abcd", "ab-cd", [0, 1, 3, 4]],
    ["a row was taken out", "abcd", "acd", [0, undefined, 1, 2]],
    ["one in, one out", "abcdef", "a-bcdf", [0, 2, 3, 4, undefined, 5]],
    ["a row was typed over", "abc", "axc", [0, 1, 2]],
    ["all were typed over", "abc", "xyz", [0, 1, 2]],
    ["a row was put in among equal ones", "ooooo", "oo-ooo", [0, 1, 3, 4, 5]],
    ["a row was put in and another typed over", "abcdefg", "ab-cdxfg", [0, 1, 3, 4, 5, 6, 7]],
    ["all is gone", "abc", "", [undefined, undefined, undefined]],
    ["it cannot be told", "aabb", "xxy", [undefined, undefined, undefined, undefined]],
  ])("%s", (_, before, now, expected) => {
    expect(alignRows(letters(before), letters(now))).toEqual(expected);
  });

  it("are found wherever rows were put in and taken out, as long as they differ", () => {
    const change = fc.record({ at: fc.nat(300), rows: fc.integer({ min: 1, max: 9 }), add: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(change, { maxLength: 8 }), (rows, changes) => {
        const before = Array.from({ length: rows }, (_, row) => `row ${row}`);
        const now = [...before];
        for (const [n, { at, rows: count, add }] of changes.entries()) {
          const place = at % (now.length + 1);
          if (add) now.splice(place, 0, ...Array.from({ length: count }, (_, i) => `new ${n} ${i}`));
          else now.splice(place, count);
        }
        alignRows(before, now).forEach((place, row) => {
          if (now.includes(before[row]!)) expect(now[place!]).toBe(before[row]);
        });
      }),
      { seed: 52, numRuns: 500 },
    );
  });
});

describe("the print of a row", () => {
  it("has one length and tells values and their kinds apart", () => {
    const rows = [[1], ["1"], [true], ["true"], [""], ["", ""], ["a", "b"], ["b", "a"], ["£ü"]];
    const prints = rows.map(printOf);
    expect(new Set(prints).size).toBe(rows.length);
    expect(prints.every((print) => print.length === PRINT_LENGTH)).toBe(true);
    expect(printOf(["a", 1])).toBe(printOf(["a", 1]));
  });
});
