import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnLetters,
  fitsOnSheet,
  readPlace,
  sayRectangle,
  splitAddress,
} from "../../src/workbook/address";

describe("addresses", () => {
  it.each([
    ["Coverage!C4", { sheet: "Coverage", row: 3, column: 2 }],
    ["'My sheet'!$B$2:$D$9", { sheet: "My sheet", row: 1, column: 1 }],
    ["'It''s 2014!'!AA10", { sheet: "It's 2014!", row: 9, column: 26 }],
    ["XFD1048576", { sheet: "", row: 1_048_575, column: 16_383 }],
  ])("reads %s", (address, place) => expect(readPlace(address)).toEqual(place));

  it.each(["", "Coverage!", "Chart 1", "A", "1:1", "A:A"])("reads no cell in %j", (address) =>
    expect(readPlace(address)).toBeUndefined(),
  );

  it.each([
    ["Coverage!$A$2:B9", { sheet: "Coverage", range: "A2:B9" }],
    ["'It''s 2014!'!$1:$1", { sheet: "It's 2014!", range: "1:1" }],
    ["A:A", { sheet: "", range: "A:A" }],
  ])("parts %s into sheet and cells", (address, parts) => expect(splitAddress(address)).toEqual(parts));

  it("names the rectangle a block fills", () => {
    const from = { sheet: "Coverage", row: 3, column: 2 };
    expect(sayRectangle(from, 13, 8)).toBe("C4:J16");
    expect(sayRectangle(from, 1, 1)).toBe("C4");
  });

  it("reads back every column it names", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => {
        expect(readPlace(`${columnLetters(column)}1`)?.column).toBe(column);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("knows the edge of the sheet", () => {
    const last = { sheet: "S", row: 1_048_575, column: 16_383 };
    expect(fitsOnSheet(last, 1, 1)).toBe(true);
    expect(fitsOnSheet(last, 2, 1)).toBe(false);
    expect(fitsOnSheet(last, 1, 2)).toBe(false);
  });
});
