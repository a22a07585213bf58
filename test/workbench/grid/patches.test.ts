import {
  ArrayValueObject,
  type BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  FUNCTION_NAMES_LOOKUP,
  functionLookup,
  NumberValueObject,
} from "@univerjs/engine-formula";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InvertedIndex, patchInvertedIndex, patchSort } from "../../../src/workbench/grid/patches";

type Index = typeof CELL_INVERTED_INDEX_CACHE;
const newIndex = () => new (CELL_INVERTED_INDEX_CACHE.constructor as new () => Index)();
const mended = () => {
  const index = newIndex();
  patchInvertedIndex(index as unknown as InvertedIndex);
  return index;
};

/** How often the index looks whether a set holds a row while every row of a column is replaced. */
function lookups(index: Index, rows: number): number {
  const { has } = Set.prototype;
  let count = 0;
  Set.prototype.has = function (value) {
    count += 1;
    return has.call(this, value);
  };
  try {
    for (let row = 0; row < rows; row++) index.set("u", "s", 0, row + 0.5, row, true);
  } finally {
    Set.prototype.has = has;
  }
  return count;
}

describe("the index of cell values", () => {
  it("walks over all values of a column for each result, unpatched", () => {
    expect(lookups(newIndex(), 500)).toBeGreaterThan(100_000);
  });

  it("takes the same time for each result, patched", () => {
    expect(lookups(mended(), 500)).toBeLessThanOrEqual(500);
  });

  it("answers as the unpatched one does", () => {
    const value = fc.constantFrom<string | number | boolean | null>(
      0,
      1,
      2,
      "a",
      "A",
      "",
      null,
      true,
      "#N/A",
    );
    const step = fc.record({ row: fc.integer({ min: 0, max: 6 }), value, force: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const [plain, patched] = [newIndex(), mended()];
        const seen = new Set<number>();
        for (const { row, value: v, force } of steps) {
          // The engine builds a row once and replaces it afterwards; it never builds it twice.
          const isForceUpdate = force || seen.has(row);
          seen.add(row);
          for (const index of [plain, patched]) index.set("u", "s", 0, v, row, isForceUpdate);
        }
        const all = (index: Index) =>
          [0, 1, 2, "a", "", true, "#N/A"].map((v) =>
            index.getCellPositions("u", "s", 0, v, [[0, 6]])?.matchingRows.sort(),
          );
        expect(all(patched)).toEqual(all(plain));
      }),
      { seed: 2015, numRuns: 300 },
    );
  });
});

describe("SORT", () => {
  const range = () => ArrayValueObject.createByArray([[3], [1], [2]]);
  const sort = (array: ArrayValueObject) => {
    const found = functionLookup.find(([, name]) => name === FUNCTION_NAMES_LOOKUP.SORT);
    const Sort = found?.[0] as unknown as new (name: string) => BaseFunction;
    return new Sort("SORT").calculate(array, NumberValueObject.create(1)) as ArrayValueObject;
  };

  // In this order: the patch cannot be taken back.
  it("sorts the range it reads, unpatched; leaves it alone, patched", () => {
    const spoiled = range();
    sort(spoiled);
    expect(spoiled.toValue()).toEqual([[1], [2], [3]]);

    patchSort();
    const kept = range();
    expect(sort(kept).toValue()).toEqual([[1], [2], [3]]);
    expect(kept.toValue()).toEqual([[3], [1], [2]]);
  });
});
