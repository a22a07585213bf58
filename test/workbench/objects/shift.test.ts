import { describe, expect, it } from "vitest";
import { entire, fateOf, type Shift, shiftItems } from "../../../src/workbench/objects/shift";

/** B3:D7. */
const block = { row: 2, column: 1, rows: 5, columns: 3 };
const shift = (kind: Shift["kind"], axis: Shift["axis"], cells: Shift["cells"]): Shift => ({
  kind,
  axis,
  cells,
});
const rows = (at: number, count = 1) => entire("row", at, count);
const columns = (at: number, count = 1) => entire("column", at, count);

describe("cells that belong together", () => {
  it("move when rows or columns come before them, and grow when these come among them", () => {
    expect(fateOf(block, shift("insert", "row", rows(2)))).toEqual({
      kind: "moves",
      block: { ...block, row: 3 },
    });
    expect(fateOf(block, shift("insert", "row", rows(3, 2)))).toEqual({
      kind: "moves",
      block: { ...block, rows: 7 },
    });
    expect(fateOf(block, shift("insert", "row", rows(7)))).toEqual({ kind: "stays" });
    expect(fateOf(block, shift("insert", "column", columns(2)))).toEqual({
      kind: "moves",
      block: { ...block, columns: 4 },
    });
  });

  it("shrink, move up or go when rows or columns are deleted", () => {
    expect(fateOf(block, shift("delete", "row", rows(0, 2)))).toEqual({
      kind: "moves",
      block: { ...block, row: 0 },
    });
    expect(fateOf(block, shift("delete", "row", rows(1, 3)))).toEqual({
      kind: "moves",
      block: { ...block, row: 1, rows: 3 },
    });
    expect(fateOf(block, shift("delete", "column", columns(0, 9)))).toEqual({ kind: "goes" });
  });

  it("are torn when only some of their columns or rows would move, and stay when none would", () => {
    const above = { row: 0, column: 1, rows: 1, columns: 3 };
    expect(fateOf(block, shift("insert", "row", above))).toEqual({
      kind: "moves",
      block: { ...block, row: 3 },
    });
    expect(fateOf(block, shift("insert", "row", { ...above, columns: 2 }))).toEqual({ kind: "torn" });
    expect(fateOf(block, shift("delete", "row", { ...above, column: 2 }))).toEqual({ kind: "torn" });
    expect(fateOf(block, shift("insert", "row", { ...above, column: 4 }))).toEqual({ kind: "stays" });
    expect(fateOf(block, shift("insert", "row", { ...above, row: 7, columns: 1 }))).toEqual({
      kind: "stays",
    });
  });
});

describe("a list with one item a column", () => {
  const after = (change: Shift) => shiftItems(["a", "b", "c"], 1, change, () => "new").join("");

  it("gets items where columns come among its own, and loses those of columns that go", () => {
    expect(after(shift("insert", "column", columns(2, 2)))).toBe("anewnewbc");
    expect(after(shift("insert", "column", columns(1)))).toBe("abc");
    expect(after(shift("insert", "column", columns(4)))).toBe("abc");
    expect(after(shift("delete", "column", columns(2)))).toBe("ac");
    expect(after(shift("delete", "column", columns(0, 2)))).toBe("bc");
    expect(after(shift("delete", "column", columns(3, 9)))).toBe("ab");
    expect(after(shift("delete", "column", columns(0)))).toBe("abc");
  });
});
