/** What freezing and restoring decide, without Excel. */
import { describe, expect, it } from "vitest";
import type { FrozenCell } from "../../../src/workbook/share/frozen";
import { constantOf } from "../../../src/workbook/share/names";
import { joinPatches, portions, type Patch } from "../../../src/workbook/share/patches";
import { planFreeze } from "../../../src/workbook/share/plan-freeze";
import { planRestore, type Held, type Now } from "../../../src/workbook/share/plan-restore";
import type { OurCell } from "../../../src/workbook/share/read-ours";
import { missingFrom } from "../../../src/workbook/share/tables-used";

const ourCell = (row: number, value: unknown, formula = `=CSU.NAME(A${row + 1})`): OurCell => ({
  sheetId: "s1",
  sheet: "S",
  protectedSheet: false,
  row,
  column: 1,
  formula,
  shown: [[{ value, text: String(value), format: "General" }]],
});

describe("freezing", () => {
  it("leaves cells without an answer, with the reason", () => {
    const { sheets, left } = planFreeze([
      ourCell(0, "a"),
      ourCell(1, "#BUSY!"),
      ourCell(2, "#NAME?"),
      ourCell(3, "#SPILL!"),
    ]);
    expect(sheets[0]!.cells).toHaveLength(1);
    expect(left.map(({ cell, why }) => `${cell} ${why.split(":")[0]}`)).toEqual([
      "B2 is still being worked out",
      "B3 shows #NAME?",
      "B4 shows #SPILL!",
    ]);
  });

  it("touches number formats only where a value needs it", () => {
    const text: OurCell = { ...ourCell(0, 5), shown: [[{ value: 5, text: "5", format: "@" }]] };
    const [plain, inText] = [ourCell(1, 5), text].map((cell) => planFreeze([cell]).sheets[0]!.patches[0]!);
    expect(plain!.after).toEqual({ cells: [[5]] });
    expect(inText!.after).toEqual({ cells: [[5]], formats: [["@"]] });
    expect(inText!.before.formats).toEqual([["@"]]);
  });
});

describe("restoring", () => {
  const cell: FrozenCell = { row: 4, column: 1, formula: "=CSU.NAME(A5)", values: [["x"]] };
  const now = (held: Partial<Held> | undefined, more: Partial<Now> = {}): Now => ({
    placeOf: (area) => ({ ...area, top: area.top + 2, bottom: area.bottom + 2 }),
    heldAt: () => held && { value: "x", formula: "x", format: "General", ...held },
    idOf: () => "s1",
    missing: () => undefined,
    ...more,
  });
  const plan = (given: Now) => planRestore({ sheetId: "s1", sheet: "S", anchors: [], cells: [cell] }, given);

  it("puts the formula where its value still stands", () => {
    const { patches, left, remaining } = plan(now({}));
    expect(patches).toMatchObject([{ row: 6, column: 1, after: { cells: [["=CSU.NAME(A7)"]] } }]);
    expect([left, remaining]).toEqual([[], []]);
  });

  it.each([
    ["was changed", now({ value: "y", formula: "y" }), "was changed"],
    ["holds another formula", now({ formula: "=1+1" }), "was changed"],
    ["is gone", now({}, { placeOf: () => undefined }), "is gone"],
    [
      "speaks of cells that are gone",
      now({}, { placeOf: (area) => (area.left ? area : undefined) }),
      "speaks of cells",
    ],
    ["speaks of a table that is gone", now({}, { missing: () => "the table T" }), "speaks of the table T"],
  ])("leaves and keeps one that %s", (_, given, why) => {
    const { patches, left, remaining } = plan(given);
    expect(patches).toEqual([]);
    expect(left[0]).toMatchObject({ formula: cell.formula, why: expect.stringContaining(why) });
    expect(remaining).toEqual([cell]);
  });

  it("has nothing to do where the formula is there already", () => {
    const { patches, left, remaining } = plan(now({ formula: "=CSU.NAME(A7)" }));
    expect([patches, left, remaining]).toEqual([[], [], []]);
  });
});

describe("writing", () => {
  const patch = (row: number, column = 1): Patch => ({
    sheetId: "s",
    row,
    column,
    rows: 1,
    columns: 1,
    before: { cells: [[`=CSU.NAME(A${row})`]] },
    after: { cells: [[`'${"x".repeat(40)}`]] },
  });

  it("joins cells below one another and cuts what is too long for a message", () => {
    const many = Array.from({ length: 50_000 }, (_, i) => patch(49_999 - i));
    const joined = joinPatches([...many, patch(3, 2)]);
    expect(joined.map(({ rows }) => rows)).toEqual([50_000, 1]);
    const parts = portions(joined);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flat().reduce((sum, { rows }) => sum + rows, 0)).toBe(50_001);
    for (const part of parts)
      expect(JSON.stringify(part.map(({ after }) => after)).length).toBeLessThan(1_600_000);
  });
});

describe("names and tables", () => {
  it.each([
    ["Double", 1.5, "=1.5"],
    ["Boolean", true, "=TRUE"],
    ["String", 'a "b"', '="a ""b"""'],
    ["String", "=CSU.NAME(A1)", undefined],
    ["Array", "x", undefined],
    ["Error", "#N/A", undefined],
  ])("a name of type %s for %s becomes %s", (type, value, constant) => {
    expect(constantOf(type, value, "=CSU.NAME(A1)")).toBe(constant);
  });

  it.each([
    ["=CSU.NAME([@Code])", undefined],
    ["=CSU.NAME(Codes[Code])", undefined],
    ["=CSU.NAME(Codes[Gone])", "the column Gone"],
    ["=CSU.NAME(Gone[Code])", "the table Gone"],
    ["=CSU.NAME([@Gone])", "the column Gone"],
    ["=CSU.NAME(A1)", undefined],
  ])("what is missing for %s is %s", (formula, missing) => {
    expect(missingFrom(formula, new Map([["codes", new Set(["code"])]]))).toBe(missing);
  });
});
