import { beforeEach, describe, expect, it } from "vitest";
import type { Block } from "../../src/workbook/block";
import { insertFormula } from "../../src/workbook/insert-formula";
import { insertTable } from "../../src/workbook/insert-table";
import { FakeWorkbook } from "./fake-excel";

const block: Block = {
  title: "coverage CSU-GM 2013-06-01",
  columns: [
    { header: "CCG code", kind: "text" },
    { header: "Population", kind: "persons" },
    { header: "Source", kind: "text" },
  ],
  rows: [
    ["00T", 281_000, "=HSJ"],
    ["00V", 187_000, "EHI"],
  ],
};

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});
const snapshot = (): string =>
  JSON.stringify([[...book.cells].filter(([, cell]) => cell.value !== ""), book.tables]);

describe("inserting a table", () => {
  it("writes values, formats and a named table at the active cell, in few exchanges", async () => {
    expect(await insertTable(block)).toEqual({
      sheet: "Coverage",
      cells: "C4:E6",
      name: "CSU_coverage_CSU_GM_2013_06_01",
      rows: 2,
    });
    expect(["C4", "C5", "D5", "E5", "E6"].map((at) => book.value(at))).toEqual([
      "CCG code",
      "00T",
      281_000,
      "'=HSJ",
      "EHI",
    ]);
    expect(["C5", "D5"].map((at) => book.format(at))).toEqual(["@", "#,##0"]);
    expect(book.tables).toEqual([{ name: "CSU_coverage_CSU_GM_2013_06_01", address: "C4:E6" }]);
    expect(book.syncs).toBe(3);
  });

  it("gives the table another name where the first is taken by a table or a defined name", async () => {
    book.names.push("csu_COVERAGE_csu_gm_2013_06_01");
    expect((await insertTable(block)).name).toBe("CSU_coverage_CSU_GM_2013_06_01_2");
  });

  it("widens columns that are too narrow and narrows none", async () => {
    book.widths.set("D".charCodeAt(0), 400);
    await insertTable(block);
    expect(book.widths.get("C".charCodeAt(0))).toBeGreaterThan(48);
    expect(book.widths.get("D".charCodeAt(0))).toBe(400);
  });

  it.each([
    ["a cell in the way", "occupied", /Cell D6 already holds something/, () => book.set("D6", "mine")],
    ["a formula in the way", "occupied", /Cell E4/, () => book.set("E4", "=A1")],
    ["a zero in the way", "occupied", /Cell C4/, () => book.set("C4", 0)],
    [
      "a table in the way",
      "overlaps_table",
      /table Sales/,
      () => book.tables.push({ name: "Sales", address: "E6:F9" }),
    ],
    ["merged cells in the way", "merged_cells", /merged cells at C5:D5/, () => (book.merged = "C5:D5")],
    ["a protected sheet", "protected_sheet", /sheet Coverage is protected/, () => (book.protected = true)],
    ["a workbook to read only", "read_only", /read only/, () => (book.readOnly = true)],
  ])("refuses %s and changes nothing", async (_, code, message, arrange) => {
    arrange();
    const before = snapshot();
    await expect(insertTable(block)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(snapshot()).toBe(before);
  });

  it("takes out again what was written when Excel fails half way", async () => {
    book.set("A1", "mine");
    const before = snapshot();
    book.failAt = { sync: 3, code: "GeneralException" };
    await expect(insertTable(block)).rejects.toMatchObject({ code: "refused" });
    expect(snapshot()).toBe(before);
    expect(book.format("C5")).toBe("General");
  });

  it("puts formats back that cells had on their own before Excel failed, beside those of their column", async () => {
    for (const row of [4, 5, 6]) book.cells.set(`E${row}`, { value: "", format: "0.00" });
    book.cells.set("C5", { value: "", format: "@" });
    book.failAt = { sync: 3, code: "GeneralException" };
    await expect(insertTable(block)).rejects.toMatchObject({ code: "refused" });
    const formats = ["C4", "C5", "C6", "D5", "E4", "E5", "E6"].map((at) => book.format(at));
    expect(formats).toEqual(["General", "@", "General", "General", "0.00", "0.00", "0.00"]);
  });

  it("gives each cell its own format where they change from row to row", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`code ${i}`, i % 2 ? "not published" : i, "='x"]);
    await insertTable({ ...block, rows });
    const formats = rows.map((_, i) => book.format(`D${i + 5}`));
    expect(formats).toEqual(rows.map((_, i) => (i % 2 ? "@" : "#,##0")));
    expect(rows.map((_, i) => book.format(`E${i + 5}`))).toEqual(rows.map(() => "@"));
    expect(book.value("E7")).toBe("'='x");
  });

  it("tells which Office error it was in words, and lets the next insertion through", async () => {
    book.failAt = { sync: 1, code: "InvalidOperationInCellEditMode" };
    await expect(insertTable(block)).rejects.toMatchObject({ code: "editing_cell" });
    await expect(insertTable(block)).resolves.toMatchObject({ cells: "C4:E6" });
  });
});

describe("inserting a formula", () => {
  const spec = { formula: '=CSU.COVERAGE("CSU-GM","2013-06-01")', rows: 13, columns: 9 };

  it("writes it into the active cell and names the cells its result fills", async () => {
    expect(await insertFormula(spec)).toEqual({ sheet: "Coverage", cells: "C4:K16", rows: 13 });
    expect(book.value("C4")).toBe(spec.formula);
  });

  it("makes a text cell general, so that the result shows and not the formula", async () => {
    book.cells.set("C4", { value: "", format: "@" });
    await insertFormula(spec);
    expect(book.format("C4")).toBe("General");
  });

  it("refuses where the result could not spill", async () => {
    book.set("K16", "mine");
    await expect(insertFormula(spec)).rejects.toMatchObject({
      code: "occupied",
      message: expect.stringContaining("K16"),
    });
    expect(book.value("C4")).toBe("");
  });

  it("refuses to spill into a table, but lets a single result stand in one", async () => {
    book.tables.push({ name: "Plan", address: "C4:D9" });
    await expect(insertFormula(spec)).rejects.toMatchObject({ code: "overlaps_table" });
    await expect(insertFormula({ ...spec, rows: 1, columns: 1 })).resolves.toMatchObject({ cells: "C4" });
  });
});
