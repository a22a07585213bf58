import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellOf,
  cellsOf,
  portionsOf,
  sizeOf,
  tableName,
  widthsOf,
  type Block,
} from "../../src/workbook/block";

const seeded = { seed: 20150401, numRuns: 500 };
const block: Block = {
  title: "coverage CSU-GM",
  columns: [
    { header: "Code", kind: "text" },
    { header: "From", kind: "date" },
    { header: "Population", kind: "persons" },
    { header: "Allowance (£)", kind: "pounds" },
    { header: "Share", kind: "ratio" },
  ],
  rows: [
    ["00T", "2013-04-01", 281_000, 6_997_475, 0.25],
    ["1E05", null, undefined, "not held", 1],
  ],
};

describe("what a value becomes in a cell", () => {
  it("keeps codes as text, dates as serials and amounts as numbers", () => {
    expect(cellsOf(block)).toEqual([
      ["Code", "From", "Population", "Allowance (£)", "Share"].map((value) => ({ format: "General", value })),
      [
        { format: "@", value: "00T" },
        { format: "dd/mm/yyyy", value: 41365 },
        { format: "#,##0", value: 281_000 },
        { format: "£#,##0", value: 6_997_475 },
        { format: "0.0%", value: 0.25 },
      ],
      [
        { format: "@", value: "1E05" },
        { format: "dd/mm/yyyy", value: "" },
        { format: "#,##0", value: "" },
        { format: "@", value: "not held" },
        { format: "0.0%", value: 1 },
      ],
    ]);
    expect(sizeOf(block)).toEqual({ rows: 3, columns: 5 });
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    " =1",
    "\t=1",
    "\r\n=1",
    "＝1",
    "'=1",
    "\u0000=1",
    "\u0007=HYPERLINK(1)",
    "#N/A",
  ])("never hands %j over as a formula", (text) => {
    const { format, value } = cellOf("text", text);
    expect(format).toBe("@");
    expect(value).toMatch(/^'/);
  });

  it("never hands any text over as a formula, whatever the column was meant for", () => {
    const start = fc.constantFrom("", "=", "+", "-", "@", "＝", "\t", "\r", "\n", " ", "'", "\u0000");
    const anyText = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    const kinds = fc.constantFrom("text", "number", "persons", "pounds", "ratio", "date");
    fc.assert(
      fc.property(kinds, start, anyText, (kind, before, rest) => {
        const { format, value } = cellOf(kind, before + rest);
        if (typeof value === "number" || value === "") return;
        expect(format).toBe("@");
        expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(value.length).toBeLessThanOrEqual(32_767);
        // Apart from its guard and what cells cannot hold, the text is the text.
        const clean = (before + rest)
          .replace(/\r\n?/g, "\n")
          .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
        expect(value.startsWith("'") ? value.slice(1) : value).toBe(clean);
      }),
      seeded,
    );
  });

  it("leaves out what a workbook cannot keep, and cuts off no half of a pair", () => {
    expect(cellOf("text", "a\ud800b\uffffc\u0000d").value).toBe("abcd");
    expect(cellOf("text", "x".repeat(32_766) + "😀").value).toBe("x".repeat(32_766));
    expect(cellOf("text", "=".repeat(40_000)).value).toHaveLength(32_767);
  });

  it("writes a number that is none as text, never as an error", () => {
    expect(cellOf("pounds", NaN)).toEqual({ format: "@", value: "NaN" });
    expect(cellOf("date", "2015-02-30")).toEqual({ format: "@", value: "2015-02-30" });
  });
});

describe("portions for Excel's limit on a message", () => {
  it("keeps every row once and in order, within the limit", () => {
    const cells = Array.from({ length: 100 }, (_, i) => [{ format: "@", value: `${i} ${"x".repeat(90)}` }]);
    const portions = portionsOf(cells, 1000);
    expect(portions.flat()).toEqual(cells);
    expect(portions.length).toBeGreaterThan(10);
    for (const portion of portions)
      expect(JSON.stringify(portion.map((row) => row.map((c) => [c.format, c.value]))).length).toBeLessThan(
        1100,
      );
  });

  it("sends a row that is too long by itself", () => {
    const long = [{ format: "@", value: "y".repeat(5000) }];
    expect(portionsOf([long, long], 1000)).toEqual([[long], [long]]);
  });
});

describe("names of tables", () => {
  it("are legal and differ from every name in use, in any case", () => {
    const taken: string[] = [];
    fc.assert(
      fc.property(fc.string(), (title) => {
        const name = tableName(title, taken);
        expect(name).toMatch(/^CSU_[A-Za-z0-9_]*$/);
        expect(name.length).toBeLessThanOrEqual(255);
        expect(taken.map((n) => n.toLowerCase())).not.toContain(name.toLowerCase());
        taken.push(name.toUpperCase());
      }),
      { seed: 20150401, numRuns: 300 },
    );
  });
});

describe("widths of columns", () => {
  it("follow the longest text, within reason", () => {
    const widths = widthsOf({
      ...block,
      rows: [["x".repeat(500), "2013-04-01", 1, 1, 1]],
    });
    expect(widths[0]).toBe(252);
    expect(widths[1]).toBeLessThan(widths[0]!);
  });
});
