import { describe, expect, it } from "vitest";
import { call, refusal, rows } from "./call";

/** The model's functions against figures worked out by hand or published. */
describe("model functions", () => {
  it.each<[string, unknown[], number]>([
    ["CUT", [6_182_500, 0.1], 5_564_250],
    ["REAL", [5_728_618.025, "2016/17", "2014/15"], 5_579_706.25],
    ["COSTPERWTE", [7, "2014/15", "max"], 49_570.084],
    ["COSTPERWTE", ["Band 7", "2025/26", "max"], 75_450.088],
    ["COSTPERWTE", [7, "2025/26", "max", "none", "local"], 70_307.348],
    ["COSTPERWTE", [7, "2016/17", "min", "inner"], 47_122.4916],
    ["AFFORDABLEWTE", [22_500_000, 40_000, 0.752], 423],
    ["AFFORDABLEWTE", [22_500_000, 40_000, 0.752, 0.4, 25_000_000], 416.8],
    ["AFFORDABLEWTE", [22_500_000, 40_000, 0.752, 0.4, 25_000_000, 0.08], 421.76],
    ["REDUNDANCY", [40_558, 15.9], 50_697.5],
    ["REDUNDANCY", [98_453, 30], 160_000],
    ["REDUNDANCY", [98_453, 30, null, "old"], 196_906],
    ["REDUNDANCY", [17_425, 10, 0.6], 11_500],
    ["REDUNDANCY", [40_558, 1.99], 0],
    ["REDUNDANCY", [40_558, 15, null, "old", "better_of"], 50_892.49],
    ["MARS", [30_000, 10], 12_500],
    ["MARS", [30_000, 2], 7_500],
    ["MARS", [98_453, 30], 80_000],
    ["EXITCOST", [47, 43_095], 2_025_465],
    ["EXITCOST", [47, 43_095, 0], 0],
    ["PAYBACK", [42_000_000, 29_000_000], 17.379],
    [
      "NPV",
      [[[-2_025_465, 0, 0, 0, 470_000, 470_000, 470_000, 470_000, 470_000, 470_000, 470_000, 470_000]]],
      1_545_960.24,
    ],
    ["NPV", [[[-42, 0, 0, 0, 29, 0, 0, 0]], 0], -13],
  ])("CSU.%s(%j) is %d", (id, args, expected) => {
    const got = call(id, ...args);
    expect(Math.abs((got as number) - expected)).toBeLessThan(Math.max(0.01, 0.000_001 * Math.abs(expected)));
  });

  it("cuts year by year, in real terms with the deflator of each year", () => {
    const [first, second] = rows("CUT", 6_182_500, 0.05, 2, "real", "2015/16");
    expect(first![0]).toBeCloseTo(5_913_034.445, 2);
    expect(second![0]).toBeCloseTo(5_728_618.025, 2);
    expect(rows("CUT", 100, [[0.1, 0.5]])).toEqual([[90, 45]]);
    expect(rows("CUT", 100, [[0.1], [0.5]])).toEqual([[90], [45]]);
  });

  it("shows the five ways of meeting a reduction, which add up", () => {
    const block = rows("REDUCTION", 500, 0.06, 423, 0.08, 0.5, 0.25, 0.2, 4);
    expect(block[0]).toEqual(["way", "WTE", "share"]);
    const wte = block.slice(1).map((row) => row[1] as number);
    [77, 30, 18.8, 7.05, 4.23, 16.92].forEach((expected, i) => expect(wte[i]).toBeCloseTo(expected, 9));
    expect(rows("REDUCTION", 500, 0.06, 423, null, null, null, null, null, false)[5]![1]).toBeCloseTo(47, 9);
  });

  it("answers over ranges; a bad cell spoils only its own answer", () => {
    const got = rows("REDUNDANCY", [[40_558], [98_453], [""], ["x"]], [[15.9], [30], [""], [4]]);
    expect(got.slice(0, 3)).toEqual([[50_697.5], [160_000], [""]]);
    expect(got[3]![0]).toMatchObject({ error: "#VALUE!" });
    expect(rows("COSTPERWTE", [[7], ["8d"]], "2014/15", "max")[1]![0]).toMatchObject({ error: "#N/A" });
    expect(rows("REAL", [[100, 200]], "2015/16", "2015/16")).toEqual([[100, 200]]);
  });

  it("sets units side by side, and sums only what is held of all", () => {
    const block = rows("MERGE", [["Central Midlands CSU", "Staffordshire and Lancashire CSU"]], "2014-03-31");
    expect(block[0]).toHaveLength(6);
    expect(block[0]!.slice(0, 2)).toEqual(["figure", "unit"]);
    const served = block.find((row) => row[0] === "CCGs served")!;
    expect(served[4]).toBe((served[2] as number) + (served[3] as number));
    const staff = block.find((row) => row[0] === "Staff")!;
    expect(staff[3], "held only together").toMatchObject({ error: "#N/A" });
    expect([staff[4], staff[5]]).toEqual([1000, expect.stringContaining("together: over")]);
    const planned = block.find((row) => row[0] === "planned redundancies")!;
    expect(planned[4], "no sum of what is held in part").toMatchObject({ error: "#N/A" });
  });

  it.each<[string, unknown[], RegExp]>([
    ["REDUNDANCY", [40_558, 61], /service_years 61 is outside 0 to 60/],
    ["REDUNDANCY", [null, 5], /salary is missing/],
    ["REDUNDANCY", ["£", 5], /salary "£" is not a number/],
    ["REDUNDANCY", [40_558, " % "], /service_years " % " is not a number/],
    ["REDUNDANCY", [40_558, 5, null, "newer"], /terms "newer" is not known: write "new", "old"/],
    ["CUT", [100, 1.5], /cut 1.5 is outside -1 to 1/],
    ["CUT", [100, 0.1, 1, "real"], /first_year is missing/],
    ["CUT", [100, [[0.1, 0.2]], 3], /cut has 2 ratios and years is 3/],
    ["COSTPERWTE", ["12", "2014/15"], /band "12" is not known: write one of 2, 3/],
    ["AFFORDABLEWTE", [1e6, 40_000, 75], /pay_share 75 is outside 0 to 1/],
    ["MARS", [[[1, 2]], [[1], [2]]], /give ranges of one shape/],
    ["MERGE", [[["NECS"]]], /fewer than two units/],
    ["NPV", ["ten"], /flows "ten" is not a number/],
  ])("CSU.%s(%j) is not understood", (id, args, message) => {
    const { error, message: said } = refusal(id, ...args);
    expect(error).toBe("#VALUE!");
    expect(said).toMatch(message);
  });

  it.each<[string, unknown[], RegExp]>([
    ["COSTPERWTE", ["8d", "2013/14", "max"], /maximum|top|not in this data/],
    ["COSTPERWTE", [7, "2031/32"], /2031\/32 is not in this data/],
    ["COSTPERWTE", [7, "2022/23", "max", "inner"], /not in this data/],
    ["REAL", [100, "2014/15", "2040/41"], /2040\/41 is not in this data/],
    ["PAYBACK", [100, 0], /There is no saving/],
  ])("CSU.%s(%j) is not known", (id, args, message) => {
    const { error, message: said } = refusal(id, ...args);
    expect(error).toBe("#N/A");
    expect(said).toMatch(message);
  });
});
