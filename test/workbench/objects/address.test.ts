import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterDelete,
  afterInsert,
  between,
  bounding,
  columnIndex,
  columnName,
  contains,
  formatBlock,
  intersection,
  parseAddress,
  quoteSheet,
  SHEET_LIMITS,
} from "../../../src/workbench/objects/address";
import { OfficeError } from "../../../src/workbench/objects/errors";

const SEED = 20130401;

describe("columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("%i is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });
});

describe("parseAddress", () => {
  it.each([
    ["A1", null, between(0, 0, 0, 0)],
    ["$B$2:$D$5", null, between(1, 1, 4, 3)],
    ["d5:b2", null, between(1, 1, 4, 3)],
    ["Coverage!C3", "Coverage", between(2, 2, 2, 2)],
    ["'Jo''s sheet'!A1:B2", "Jo's sheet", between(0, 0, 1, 1)],
    ["'A!B'!A1", "A!B", between(0, 0, 0, 0)],
    ["B:C", null, { row: 0, column: 1, rows: SHEET_LIMITS.rows, columns: 2 }],
    ["2:3", null, { row: 1, column: 0, rows: 2, columns: SHEET_LIMITS.columns }],
    ["XFD1048576", null, between(1_048_575, 16_383, 1_048_575, 16_383)],
  ])("reads %s", (text, sheet, block) => {
    expect(parseAddress(text)).toEqual({ sheet, block });
  });

  it.each([
    "",
    "A",
    "1",
    "A0",
    "A1:",
    ":B2",
    "A1:B2:C3",
    "A1:B",
    "A:1",
    "XFE1",
    "A1048577",
    "A1,B2",
    "People[Pop]",
  ])("refuses %j", (text) => {
    expect(() => parseAddress(text)).toThrowError(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => parseAddress(text)).toThrow(OfficeError);
  });

  it("reads back what formatBlock writes", () => {
    const block = fc
      .record({
        row: fc.integer({ min: 0, max: 5000 }),
        column: fc.integer({ min: 0, max: 5000 }),
        rows: fc.integer({ min: 1, max: 5000 }),
        columns: fc.integer({ min: 1, max: 5000 }),
      })
      .chain((finite) =>
        fc.constantFrom(
          finite,
          { ...finite, row: 0, rows: SHEET_LIMITS.rows },
          { ...finite, column: 0, columns: SHEET_LIMITS.columns },
        ),
      );
    const sheet = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => /^[^:\\/?*[\]']+$/.test(name));
    fc.assert(
      fc.property(block, sheet, fc.boolean(), (cells, name, fixed) => {
        const read = parseAddress(`${quoteSheet(name)}!${formatBlock(cells, fixed)}`);
        expect(read).toEqual({ sheet: name, block: cells });
      }),
      { seed: SEED },
    );
  });
});

describe("quoteSheet", () => {
  it.each([
    ["Coverage", "Coverage"],
    ["Start here", "'Start here'"],
    ["2013", "'2013'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["Jo's", "'Jo''s'"],
  ])("%s becomes %s", (name, quoted) => expect(quoteSheet(name)).toBe(quoted));
});

describe("blocks", () => {
  const a = between(1, 1, 3, 3);
  it("share what lies in both", () => {
    expect(intersection(a, between(3, 2, 9, 9))).toEqual(between(3, 2, 3, 3));
    expect(intersection(a, between(4, 1, 5, 3))).toBeNull();
  });
  it("are bounded by one that holds both", () =>
    expect(bounding(a, between(9, 0, 9, 0))).toEqual(between(1, 0, 9, 3)));
  it("contain what lies wholly within", () => {
    expect(contains(a, between(2, 2, 3, 3))).toBe(true);
    expect(contains(a, between(2, 2, 4, 3))).toBe(false);
  });
});

describe("insertions and deletions", () => {
  it.each([
    ["before", 2, [7, 3]],
    ["at the start", 5, [7, 3]],
    ["inside", 6, [5, 5]],
    ["behind", 8, [5, 3]],
  ])("rows inserted %s", (_, at, moved) => expect(afterInsert(5, 3, at, 2)).toEqual(moved));

  it.each([
    ["before", 1, 2, [3, 3]],
    ["across the start", 4, 2, [4, 2]],
    ["inside", 6, 1, [5, 2]],
    ["across the end", 7, 4, [5, 2]],
    ["behind", 8, 2, [5, 3]],
    ["all of it", 4, 9, null],
  ])("rows deleted %s", (_, at, count, moved) => expect(afterDelete(5, 3, at, count)).toEqual(moved));

  it("an insertion undone by its deletion leaves everything in place", () => {
    const n = fc.integer({ min: 0, max: 50 });
    const one = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(n, one, n, one, (start, length, at, count) => {
        const [movedStart, movedLength] = afterInsert(start, length, at, count);
        expect(afterDelete(movedStart, movedLength, at, count)).toEqual([start, length]);
      }),
      { seed: SEED },
    );
  });
});
