import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay, serialOfDay } from "../../src/reference/dates";
import {
  block,
  errorOf,
  MOST_CELLS,
  needText,
  needYear,
  overCells,
  readChoice,
  readDay,
  readFlag,
} from "../../src/functions/edge";

const failure = (run: () => unknown): { code: string; message: string } => {
  try {
    run();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { code: error.code, message: error.message ?? "" };
    throw error;
  }
  throw new Error("no error");
};

describe("bad arguments are named with an example", () => {
  it.each([
    ["a date in words", () => readDay("1st April", "as_at"), /as_at "1st April" is not a date: .*2015-04-01/],
    ["a day that is none", () => readDay("2015-02-30", "as_at"), /as_at "2015-02-30"/],
    [
      "a British date, which Excel may read the American way",
      () => readDay("01/04/2015", "as_at"),
      /date cell/,
    ],
    ["a year where a date belongs", () => readDay(2015, "as_at"), /as_at 2015 reads as 7 July 1905/],
    ["a serial before 1900", () => readDay(-5, "as_at"), /not a date between 1900 and 9999/],
    ["a serial after 9999", () => readDay(2_958_466, "as_at"), /not a date between 1900 and 9999/],
    ["no year", () => needYear(null), /year is missing/],
    ["a year that ends elsewhere", () => needYear("2015/17"), /not a financial year/],
    ["a year in words", () => needYear("last year"), /not a financial year/],
    ["an unknown choice", () => readChoice("gp", "measure", ["ons", "registered"]), /"ons", "registered"/],
    ["a flag that is none", () => readFlag("maybe", "headers"), /headers is TRUE or FALSE/],
    ["no text", () => needText("  ", "csu", '"Arden CSU"'), /csu is missing: write "Arden CSU"/],
    [
      "ragged rows",
      () => overCells([["a", "b"], ["c"]], "organisation", (t) => t),
      /rows of different lengths/,
    ],
    [
      "an empty range",
      () =>
        overCells(
          [
            [null, 0],
            ["", " "],
          ],
          "organisation",
          (t) => t,
        ),
      /organisation is empty/,
    ],
    [
      "too large a range",
      () =>
        overCells(
          Array.from({ length: MOST_CELLS + 1 }, () => ["00T"]),
          "organisation",
          (t) => t,
        ),
      /100,001 cells, the limit is 100,000/,
    ],
  ])("%s", (_name, run, message) => {
    const { code, message: said } = failure(run);
    expect(code).toBe("#VALUE!");
    expect(said).toMatch(message);
  });
});

describe("what is no value of one cell", () => {
  it.each<[string, unknown, string]>([
    ["a range where one cell belongs", [["2014/15"], ["2015/16"]], "several cells"],
    ["an array in a cell", { type: "Array", basicValue: [[1]] }, "several cells"],
    ["a picture", { type: "WebImage" }, "a value without text"],
    ["an object without a prototype", Object.create(null), "a value without text"],
  ])("%s is refused in words", (_, value, words) => {
    expect(failure(() => readDay(value, "as_at"))?.message).toContain(`as_at "${words}" is not a date`);
    expect(failure(() => readChoice(value, "field", ["name"]))?.message).toContain(`field "${words}"`);
  });
  it("a range of nothing has no cells", () => {
    for (const nothing of [[], [[]], [[], []]])
      expect(failure(() => overCells(nothing, "organisation", () => 1))?.message).toContain("has no cells");
  });
});

describe("dates and years", () => {
  it.each([
    ["2015-04-01", "2015-04-01"],
    [42095, "2015-04-01"],
    [42095.75, "2015-04-01"],
    ["2014/15", "2015-03-31"],
    ["2014-15", "2015-03-31"],
    [null, undefined],
    [undefined, undefined],
    ["", undefined],
    [0, undefined],
    [[["2015-04-01"]], "2015-04-01"],
    [{ type: "FormattedNumber", basicValue: 42095, numberFormat: "dd/mm/yyyy" }, "2015-04-01"],
  ])("%j is the day %s", (given, day) => expect(readDay(given, "as_at")).toBe(day));

  it.each([
    ["2015/16", "2015/16"],
    ["2015-16", "2015/16"],
    ["2015/2016", "2015/16"],
    [2015, "2015/16"],
    ["2015", "2015/16"],
    ["1999/00", "1999/00"],
  ])("%j is the financial year %s", (given, year) => expect(needYear(given)).toBe(year));

  it("reads back every serial from 2000 to 2100 as the day it stands for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_415 }), (serial) => {
        const day = readDay(serial, "as_at")!;
        return isDay(day) && serialOfDay(day) === serial;
      }),
      { seed: 20_150_401 },
    );
  });
});

describe("flags", () => {
  it.each([
    [null, true],
    ["", true],
    [true, true],
    [false, false],
    [0, false],
    [1, true],
    ["false", false],
  ])("headers %j is %s", (given, flag) => expect(readFlag(given, "headers")).toBe(flag));
});

describe("ranges", () => {
  it("keep their shape, one bad cell spoiling only itself and blanks staying blank", () => {
    const out = overCells(
      [
        ["a", null],
        ["bad", "a"],
      ],
      "organisation",
      (text) => {
        if (text === "bad") throw errorOf({ code: "unknown_organisation", message: "no" });
        return text.toUpperCase();
      },
    );
    expect(out[0]).toEqual(["A", ""]);
    expect(out[1]![0]).toBeInstanceOf(CustomFunctions.Error);
    expect(out[1]![1]).toBe("A");
  });

  it("ask once for equal cells", () => {
    let asked = 0;
    overCells([["a"], ["b"], ["a"], ["a"]], "organisation", () => ++asked);
    expect(asked).toBe(2);
  });

  it("have the shape of what was given, whatever is in them", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (cells) => {
        const given = [...cells, Array.from(cells[0]!, () => "x")];
        const out = overCells(given, "organisation", (text) => text.length);
        return out.length === given.length && out.every((row) => row.length === given[0]!.length);
      }),
      { seed: 20_130_401 },
    );
  });

  it("a lone bad cell fails as a whole, so that its message shows", () => {
    expect(
      failure(() => overCells([["bad"]], "organisation", () => errorOf({ code: "closed", message: "gone" }))),
    ).toEqual({
      code: "#N/A",
      message: "gone",
    });
  });
});

describe("blocks", () => {
  it("have headers unless asked not to", () => {
    expect(block(["a"], [[1]], undefined, "none")).toEqual([["a"], [1]]);
    expect(block(["a"], [[1]], false, "none")).toEqual([[1]]);
  });
  it("are #N/A with the reason where they have no rows", () => {
    expect(failure(() => block(["a"], [], true, "none held"))).toEqual({
      code: "#N/A",
      message: "none held",
    });
  });
  it("never hold a NaN, which Excel would show as 0", () => {
    expect(block(["a"], [[NaN]], false, "none")[0]![0]).toBeInstanceOf(CustomFunctions.Error);
  });
});
