import { describe, expect, it } from "vitest";
import type { CellContent } from "../../../src/workbench/objects/content";
import { sortOrder } from "../../../src/workbench/objects/sort-order";

const sorted = (
  values: CellContent[],
  ascending = true,
  options: { textAsNumber?: boolean; matchCase?: boolean } = {},
) =>
  sortOrder(
    values.length,
    [{ values, ascending, textAsNumber: options.textAsNumber ?? false }],
    options.matchCase ?? false,
  ).map((old) => values[old]);

describe("the order of rows (support/sort-data-in-a-range-or-table)", () => {
  it("is numbers, texts, FALSE and TRUE, errors, and empty cells last whichever way", () => {
    const values: CellContent[] = ["", true, "b", "#N/A", 10, false, "A", -2];
    expect(sorted(values)).toEqual([-2, 10, "A", "b", false, true, "#N/A", ""]);
    expect(sorted(values, false)).toEqual(["#N/A", true, false, "b", "A", 10, -2, ""]);
  });

  it("keeps equal rows as they were, whichever way", () => {
    const names = ["b", "B", "a", "b"];
    const levels = [{ values: names, ascending: false, textAsNumber: false }];
    expect(sortOrder(4, levels, false)).toEqual([0, 1, 3, 2]);
  });

  it("minds case and numbers kept as text when told to", () => {
    expect(sorted(["B", "b", "a"], true, { matchCase: true })).toEqual(["a", "b", "B"]);
    expect(sorted(["10", "9", 8], true)).toEqual([8, "10", "9"]);
    expect(sorted(["10", "9", 8], true, { textAsNumber: true })).toEqual([8, "9", "10"]);
  });

  it("goes by the next level where the first does not decide", () => {
    const levels = [
      { values: [1, 1, 0], ascending: false, textAsNumber: false },
      { values: ["z", "y", "x"], ascending: true, textAsNumber: false },
    ];
    expect(sortOrder(3, levels, false)).toEqual([1, 0, 2]);
  });
});
