/** Selections that are no plain block of cells, and cells that hold what nobody should put into a cell. */
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { register } from "../../src/reference/store";
import { guessLayout, guessMeaning } from "../../src/taskpane/data/figures/meaning/columns";
import { findFigures } from "../../src/taskpane/data/figures/meaning/figures-of";
import { TableFault, trimmed, type RawCell } from "../../src/taskpane/data/figures/read/raw-table";
import { ALONE, readCall, writeCall } from "../../src/taskpane/wizard/call";
import { WorkbookFault } from "../../src/workbook/errors";
import { readSelection, type GivenCells } from "../../src/workbook/formula-cells";
import { insertCells } from "../../src/workbook/insert-cells";
import { insertFormula } from "../../src/workbook/insert-formula";
import { insertTable } from "../../src/workbook/insert-table";
import { readSelectedCells } from "../../src/workbook/selected-cells";
import { counted } from "../counted";
import { FakeWorkbook } from "../workbook/fake-excel";
import { blockOf, SelectionExcel, type Block, type Selected } from "./fake-selection";
import { marksLeft } from "./hostile-values";

const cases = counted("Hostile selections");
afterAll(cases.say);

let excel: SelectionExcel;
beforeEach(() => {
  excel = new SelectionExcel();
  excel.install();
});

/** What a reader makes of the selection: what it read, or the code of the refusal in words. */
async function outcome(read: () => Promise<unknown>): Promise<string> {
  try {
    await read();
    return "read";
  } catch (error) {
    // Nothing but a sentence with cause and remedy reaches the panel, and Excel's own words never do.
    expect(error).toBeInstanceOf(WorkbookFault);
    const { code, message } = error as WorkbookFault;
    expect(message).toMatch(/^[A-Z].{20,}[:,].*\.$|^[A-Z].{20,}\.$/s);
    expect(message).not.toContain("language of the user");
    return code;
  }
}

const block = (over: Partial<Block>): Block => ({
  address: "Paper!A1",
  rowCount: 1,
  columnCount: 1,
  cellCount: 1,
  ...over,
});
const filled = blockOf("Paper", [
  ["Code", 2016],
  ["00T", 6_997_475],
]);
const column = block({
  address: "Paper!A:B",
  rowCount: 1_048_576,
  columnCount: 2,
  cellCount: 2_097_152,
  isEntireColumn: true,
});
const rows = block({
  address: "Paper!3:9",
  rowCount: 7,
  columnCount: 16_384,
  cellCount: 114_688,
  isEntireRow: true,
});
const sheet = block({
  address: "Paper!1:1048576",
  rowCount: 1_048_576,
  columnCount: 16_384,
  cellCount: -1,
  isEntireColumn: true,
  isEntireRow: true,
});
const wholeRow = block({
  address: "Paper!$1:$1",
  columnCount: 16_384,
  cellCount: 16_384,
  isEntireRow: true,
  values: [["00T"]],
});
const merged = blockOf("Paper", [
  ["Allowances of 2016/17", "", ""],
  ["", "", ""],
  ["00T", "", 6_997_475],
]);

const SHAPES: readonly (readonly [
  what: string,
  selected: Selected | { refused: string },
  figures: string,
  wizard: string,
])[] = [
  [
    "several areas, a picture or a chart",
    { refused: "InvalidSelection" },
    "nothing_selected",
    "nothing_selected",
  ],
  ["nothing on a chart sheet", { refused: "UnsupportedSheet" }, "wrong_sheet", "wrong_sheet"],
  ["a sheet that is gone", { refused: "ItemNotFound" }, "place_gone", "place_gone"],
  ["a cell being edited", { refused: "InvalidOperationInCellEditMode" }, "editing_cell", "editing_cell"],
  ["something Excel has no word for", { refused: "GeneralException" }, "refused", "refused"],
  ["an error of the name of a property of all objects", { refused: "__proto__" }, "refused", "refused"],
  ["a block", { whole: filled, used: filled }, "read", "read"],
  ["merged cells", { whole: merged, used: merged }, "read", "read"],
  ["whole columns", { whole: column, used: filled }, "read", "read"],
  ["empty columns", { whole: column, used: undefined }, "nothing_selected", "nothing_selected"],
  ["whole rows", { whole: rows, used: filled }, "read", "read"],
  ["a row filled to its end", { whole: wholeRow, used: wholeRow }, "read", "read"],
  ["a whole sheet", { whole: sheet, used: filled }, "read", "read"],
  ["a whole empty sheet", { whole: sheet, used: undefined }, "nothing_selected", "nothing_selected"],
  ["a whole sheet that is full", { whole: sheet, used: sheet }, "too_large", "too_large"],
  [
    "more cells than are taken",
    {
      whole: block({ rowCount: 100_001, cellCount: 100_001 }),
      used: block({ rowCount: 100_001, cellCount: 100_001 }),
    },
    "too_large",
    "too_large",
  ],
  // The wizard hands empty cells on: a formula may well be written before its cells are filled.
  ["an empty cell", { whole: blockOf("Paper", [[""]]), used: undefined }, "nothing_selected", "read"],
];

describe("a selection of", () => {
  it.each(SHAPES)(
    "%s is read or refused in words, and nothing is written",
    async (_, selected, figures, wizard) => {
      excel.selected = selected;
      await cases.try(async () => expect(await outcome(readSelectedCells)).toBe(figures));
      await cases.try(async () => expect(await outcome(readSelection)).toBe(wizard));
      expect(excel.written).toEqual([]);
    },
  );

  it("whole rows that are full keep the name a formula gives them", async () => {
    excel.selected = { whole: wholeRow, used: wholeRow };
    expect(await readSelection()).toMatchObject({ sheet: "Paper", range: "1:1" });
  });
});

const CODES = [
  "InvalidSelection",
  "ItemNotFound",
  "ResponsePayloadSizeLimitExceeded",
  "Timeout",
  "AccessDenied",
  "x",
];
it.each([1, 2, 3])(
  "an Excel that fails at exchange %i is told in words, and nothing is written",
  async (exchange) => {
    for (const code of CODES)
      for (const read of [readSelectedCells, readSelection]) {
        excel.selected = { whole: column, used: filled };
        excel.failAt = { exchange, code };
        await cases.try(async () => {
          const said = await outcome(read);
          // Two exchanges are enough for the one that reads no size of the whole first.
          if (said === "read") expect([read, exchange]).toEqual([readSelectedCells, 3]);
        });
      }
    expect(excel.written).toEqual([]);
  },
);

it.each([1, 2, 3])("a selection that moves on after exchange %i is read as it was", async (moves) => {
  const other = blockOf("Elsewhere", [["secret"]], "Q9");
  for (const whole of [filled, column])
    for (const read of [readSelectedCells, readSelection] as const)
      await cases.try(async () => {
        excel.selected = { whole, used: filled };
        excel.meanwhile = (exchange) => {
          if (exchange === moves) excel.selected = { whole: other, used: other };
        };
        const found: { readonly rows: unknown } = await read();
        expect(found.rows).toEqual(filled.values);
        expect(JSON.stringify(found)).not.toMatch(/Elsewhere|secret/);
      });
  expect(excel.written).toEqual([]);
});

const BAD_CELLS = [
  "x".repeat(32_767),
  "'".repeat(32_767),
  "=cmd|'/C calc'!A0",
  "+1",
  "@SUM(1)",
  "#N/A",
  "#SPILL!",
  "__proto__",
  "constructor",
  "\ud800",
  "\u0000",
  "\u202e00T",
  '<img src=x onerror="alert(1)">',
  "]]>",
  "00T",
  "2016/17",
  "2016-02-31",
  "£1,0,0",
  "9".repeat(400),
];
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom<RawCell[]>(...BAD_CELLS, "", true, false, 0, -0, 1e308, -1, 42_644, 1.5),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const table = fc
  .record({ height: fc.integer({ min: 1, max: 6 }), width: fc.integer({ min: 1, max: 5 }) })
  .chain(({ height, width }) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

it("cells of any content become figures or are listed, and never an error", async () => {
  await fc.assert(
    fc.asyncProperty(table, (values) =>
      cases.try(async () => {
        excel.selected = { whole: blockOf("Paper", values), used: blockOf("Paper", values) };
        const read = await readSelectedCells();
        let taken;
        try {
          taken = trimmed(read.address, read.rows);
        } catch (error) {
          expect(error).toBeInstanceOf(TableFault);
          return;
        }
        const meaning = guessMeaning(taken);
        const steps = findFigures(taken, guessLayout(taken, meaning.kind, register()), meaning, register());
        let step = steps.next();
        while (!step.done) step = steps.next();
        for (const { amount, body } of step.value.figures) {
          expect(Number.isFinite(amount)).toBe(true);
          expect(register().bodies.get(body)).toBeDefined();
        }
        for (const { code } of step.value.problems) expect(code).not.toBe("");
      }),
    ),
    { seed: 92, numRuns: 400 },
  );
  expect(excel.written).toEqual([]);
  expect(marksLeft()).toEqual([]);
});

/** Names that sheets can have in Excel, made to be taken for something else. */
const SHEETS = [
  "It's",
  "a!b",
  "R1C1",
  "TRUE",
  "A1",
  "CSU",
  "CSU.NAME",
  "#REF!",
  "=1+1",
  "(x)",
  "a,b",
  'say "no"',
  "{1,2}",
  "@home",
  "𝕏 ß İ",
  "__proto__",
  "x".repeat(31),
  "2016",
  "-",
  " ",
];
it.each(SHEETS)("cells of the sheet %j are named so that Excel finds them again", async (name) => {
  excel.selected = { whole: blockOf(name, [["00T"], ["00C"]], "B2"), used: undefined };
  await cases.try(async () => {
    const found: GivenCells = await readSelection();
    expect(found).toEqual({ sheet: name, range: "B2:B3", rows: [["00T"], ["00C"]] });
    const { sheet, range } = found;
    const formula = writeCall(
      { id: "NAME", given: [{ kind: "cells", cells: { sheet, range } }], around: ALONE },
      "Home",
    );
    expect(readCall(formula, "Home")).toMatchObject({
      ok: true,
      call: { given: [{ kind: "cells", cells: { sheet, range } }] },
    });
  });
});

describe("what stands at the selected cell", () => {
  const write = {
    table: () =>
      insertTable({ title: "t", columns: [{ header: "CCG code", kind: "text" }], rows: [["00T"], ["=1"]] }),
    formula: () => insertFormula({ formula: '=CSU.COVERAGE("CSU-GM")', rows: 3, columns: 1 }),
    example: () =>
      insertCells({
        rows: 3,
        columns: 1,
        widths: [8],
        lay: () => ["a", "b", "c"].map((text) => [{ kind: "text", text }]),
      }),
  } as const;
  const held: readonly unknown[] = [...BAD_CELLS, "=A1", false, 0, "=NA()", "'"];
  const snapshot = (book: FakeWorkbook): string =>
    JSON.stringify([[...book.cells].filter(([, { value }]) => value !== ""), book.tables]);

  it.each(Object.keys(write) as (keyof typeof write)[])("is never overwritten by a %s", async (what) => {
    for (const value of held)
      for (const at of ["C4", "C6"])
        await cases.try(async () => {
          const book = new FakeWorkbook();
          book.install();
          book.set(at, value);
          const before = snapshot(book);
          expect(await outcome(write[what])).toBe("occupied");
          expect(snapshot(book)).toBe(before);
        });
  });

  it.each(Object.keys(write) as (keyof typeof write)[])(
    "refuses a %s in words where Excel does",
    async (what) => {
      const arranged: readonly (readonly [string, (book: FakeWorkbook) => void])[] = [
        ["protected_sheet", (book) => (book.protected = true)],
        ["wrong_sheet", (book) => (book.failAt = { sync: 1, code: "UnsupportedSheet" })],
        ["place_gone", (book) => (book.failAt = { sync: 2, code: "ItemNotFound" })],
        ["refused", (book) => (book.failAt = { sync: 1, code: "InvalidSelection" })],
        ["overlaps_table", (book) => book.tables.push({ name: "CSU", address: "C5:D9" })],
      ];
      for (const [code, arrange] of arranged)
        for (const name of SHEETS.filter((one) => !/[!']/.test(one)))
          await cases.try(async () => {
            const book = new FakeWorkbook();
            book.install();
            book.sheet = name;
            arrange(book);
            const before = snapshot(book);
            expect(await outcome(write[what])).toBe(code);
            expect(snapshot(book)).toBe(before);
          });
    },
  );
});
