import { describe, expect, test } from "vitest";
import { addressLists } from "../../../src/workbook/model-book/look";

describe("addresses of many rectangles", () => {
  const areas = Array.from({ length: 500 }, (_, i) => ({ row: 2 * i, column: 0, rows: 1, columns: 23 }));

  test("every rectangle is in one list, in order", () => {
    const addresses = addressLists(areas).flatMap((list) => list.split(","));
    expect(addresses).toEqual(areas.map(({ row }) => `A${row + 1}:W${row + 1}`));
  });

  test("lists are as long as Excel takes them, and no longer", () => {
    const lists = addressLists(areas);
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.length).toBeLessThan(10);
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(1_000);
  });
});
