import { describe, expect, it } from "vitest";
import { serialOfDay } from "../../src/reference/dates";
import { call, refusal, rows } from "./call";

describe("what is not understood or not held says why", () => {
  it.each<[string, unknown[], string, RegExp]>([
    ["FIELD", ["00T"], "#VALUE!", /field is missing: write "region"/],
    ["FIELD", ["00T", "weather"], "#N/A", /No weather of Bolton CCG .* Held for it: id, type, name/],
    ["PROFILE", [null], "#VALUE!", /organisation is missing/],
    ["PREDECESSORS", ["00T"], "#N/A", /No predecessor of Bolton CCG/],
    ["PREDECESSORS", ["13T", "2020-01-01"], "#N/A", /stood on 1 January 2020/],
    ["HISTORY", ["ORG-HSJ"], "#N/A", /came from no other body/],
    ["HEADCOUNT", ["00C", "2014-03-31"], "#N/A", /hosted, shared or paid elsewhere/],
    ["HEADCOUNT", ["CSU-GM", "2014-01-01"], "#N/A", /Only a headcount is held .*550/],
    [
      "HEADCOUNT",
      ["00T", "2015-03-31", "people"],
      "#VALUE!",
      /measure "people" is not known: write "fte", "headcount"/,
    ],
    ["FIGURE", ["Arden CSU", "ccg_customers"], "#N/A", /only together with GEM CSU: 37/],
    ["FIGURE", ["CSU-CMID", "planned_redundancies", "2013-04-01"], "#N/A", /ask for a later date/],
    [
      "FIGURE",
      ["CSU-CMID", "planned redundancies", "2013-04-01"],
      "#N/A",
      /^The first planned redundancies of/,
    ],
    ["FIGURE", ["CSU-CMID", "income"], "#N/A", /No income .* Held for it:/],
    [
      "FIGURE",
      ["CSU-ARDEN", "income"],
      "#N/A",
      /Held for it: (?!.*_)planned spend per head, .*CCG customers/,
    ],
    [
      "FIGURE",
      ["SECTOR", "income", "2013/14", "nobody"],
      "#N/A",
      /from "nobody". Held: .*808,000,000 from "C55"/,
    ],
    ["NAME", ['=HYPERLINK("https://example.org")'], "#N/A", /is not an organisation held/],
    ["SHARE", ["00T", "2013-06-01"], "#VALUE!", /CSU.SERVEDBY/],
    ["SHARE", ["CSU-GM", "2016-01-01"], "#N/A", /merged into North West CSU/],
    ["SHARE", ["Arden CSU", "2013-06-01"], "#N/A", /No source names a CCG/],
    ["MARKET", ["2023-01-01"], "#N/A", /No CCG was open/],
    ["MARKET", ["2013-06-01", "people"], "#VALUE!", /measure "people"/],
    ["RESTATE", [[["00T"], ["00V"]], [[1]], "2016-04-01"], "#VALUE!", /codes has 2 cells and values 1/],
    [
      "RESTATE",
      [[[1], [2]], [["00T"], ["00V"]], "2016-04-01"],
      "#VALUE!",
      /values has "00T" in place 1.*codes first/,
    ],
    ["RESTATE", [[[null]], [[null]]], "#N/A", /codes and values are blank/],
    ["RESTATE", [[["00T"]], [[1]], "2016-04-01", "halves"], "#VALUE!", /how "halves"/],
  ])("CSU.%s(%j) is %s", (id, args, error, message) => {
    const got = refusal(id, ...args);
    expect(got.error).toBe(error);
    expect(got.message).toMatch(message);
  });
});

describe("one body", () => {
  it.each<[string, unknown[], unknown]>([
    ["FIELD", ["00T", "region", "2014-01-01"], "North of England"],
    ["FIELD", ["00T", "region", "2022-01-01"], "North West"],
    ["FIELD", ["00T", "sub icb"], "NHS Greater Manchester ICB - 00T"],
    ["FIELD", ["Arden CSU", "opened"], serialOfDay("2013-04-01")],
    ["FIELD", ["NECS", "lpf_outcome"], "Lot 1, 2A, 2B"],
    ["HEADCOUNT", ["CSU-GM", "2014-01-01", "headcount"], 550],
    ["FIGURE", ["CSU-CMID", "planned redundancies", "2013-12-31"], 47],
    ["FIGURE", ["CSU-CMID", "planned_redundancies"], 40],
    ["FIGURE", ["SECTOR", "income", "2013/14", "C55"], 808_000_000],
    ["FIGURE", ["SECTOR", "income", "2013/14", "C31"], 670_000_000],
    ["FIGURE", ["SECTOR", "dh_estimate_of_csus_low"], 25],
  ])("CSU.%s(%j) is %j", (id, args, expected) => expect(call(id, ...args)).toEqual(expected));

  it("the official headcount of a month is the published one", () => {
    expect(call("HEADCOUNT", "00T", "2015-03-31")).toBe(94.22);
    expect(call("HEADCOUNT", "QE1", "2025-03-31")).toBe(816.99);
  });

  it("a profile names date, basis, precision and source of every line", () => {
    const [header, ...lines] = rows("PROFILE", "Central Midlands CSU");
    expect(header).toEqual(["field", "value", "date", "basis", "precision", "source"]);
    for (const line of lines) expect(String(line[5]), String(line[0])).not.toBe("");
    expect(lines).toContainEqual([
      "planned_redundancies",
      47,
      "2013-12/2014-01",
      "published",
      "exact",
      "HSJ (2013-12/2014-01)",
    ]);
    expect(lines).toContainEqual([
      "planned_redundancies",
      40,
      "2014-01",
      "published",
      "about",
      "HSJ (2014-01)",
    ]);
  });

  it("predecessors stand as they did at the date", () => {
    expect(rows("PREDECESSORS", "13T", null, false).map((row) => row[0])).toEqual(["00F", "00G", "00H"]);
    expect(rows("PREDECESSORS", "QHM", "2014-01-01", false)).toHaveLength(13);
    expect(rows("PREDECESSORS", "QHM", "2021-05-01", false)).toHaveLength(8);
  });

  it("a history runs both ways and marks what is inferred", () => {
    const story = rows("HISTORY", "NEL CSU", false);
    expect(story.map((row) => row[2])).toEqual([
      "rename",
      "rename",
      "merger",
      "takeover",
      "merger",
      "part",
      "merger",
      "takeover",
    ]);
    expect(story[4]!.slice(1, 6)).toEqual([
      "June 2014 to December 2014",
      "merger",
      "Kent and Medway CSU (0AM); North West London CSU (0AT); South London CSU (0AX)",
      "South East CSU (CSU-SEAST)",
      "inferred",
    ]);
  });
});

describe("the market", () => {
  const sharesOf = (block: unknown[][]): number =>
    block.filter((row) => row[0] !== "HHI").reduce((sum, row) => sum + (row[4] as number), 0);

  it.each(["ccgs", "population", "allowance"])("shares by %s sum to 1 with the rest row", (measure) => {
    const block = rows("MARKET", "2013-06-01", measure, false);
    expect(sharesOf(block)).toBeCloseTo(1, 12);
    expect(block.map((row) => row[1])).toContain("Not mapped");
  });

  it("by CCGs counts all 211, the HHI being that of the 194 mapped ones", () => {
    const block = rows("MARKET", "2013-04-01", "ccgs", false);
    const units = block.filter((row) => !["HHI", "", "ORG-INHOUSE"].includes(row[0] as string));
    expect(units.reduce((sum, row) => sum + (row[2] as number), 0)).toBe(194);
    const hhi = units.reduce((sum, row) => sum + ((row[2] as number) / 194) ** 2, 0) * 10_000;
    expect(block.find((row) => row[0] === "HHI")![3]).toBeCloseTo(hhi, 9);
  });

  it("a share is the one of the market's row", () => {
    const row = rows("MARKET", "2013-06-01", "allowance", false).find((line) => line[0] === "0AR")!;
    expect(call("SHARE", "NECS", "2013-06-01", "allowance")).toBe(row[4]);
  });

  it("several dates give one block with a date column, mergers showing as concentration", () => {
    const block = rows("MARKET", [["2013-04-01"], ["2014-12-01"], ["2015-04-02"]], null, false);
    const hhi = block.filter((row) => row[1] === "HHI");
    expect(hhi.map((row) => row[0])).toEqual(["2013-04-01", "2014-12-01", "2015-04-02"].map(serialOfDay));
    const values = hhi.map((row) => row[4] as number);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});

describe("restating", () => {
  const sum = (block: unknown[][]): number => block.reduce((total, row) => total + (row[2] as number), 0);

  it("merges forward, keeps what cannot be placed with the reason, and conserves the total", () => {
    const block = rows(
      "RESTATE",
      [["00F"], ["00H"], ["00J"], ["zzz"], ["CSU-SURSUS"]],
      [[100], [200], [300], [7], [9]],
      "2016-04-01",
      null,
      false,
    );
    expect(block.map((row) => row.slice(0, 4))).toEqual([
      ["00J", "NHS North Durham CCG", 300, "00J"],
      ["13T", "NHS Newcastle Gateshead CCG", 300, "00F; 00H"],
      ["", "Not placed: zzz", 7, "zzz"],
      ["", "Not placed: CSU-SURSUS", 9, "CSU-SURSUS"],
    ]);
    expect(block[3]![4]).toMatch(/closed on 31 December 2013, without a successor/);
    expect(sum(block)).toBe(616);
  });

  it("splits back to the bodies of an earlier date by population, weights shown", () => {
    const block = rows("RESTATE", [["13T"]], [[1000]], "2014-01-01", null, false);
    expect(block.map((row) => row[0])).toEqual(["00F", "00G", "00H"]);
    expect(block[0]![3]).toMatch(/^13T \(\d+\.\d%\)$/);
    expect(sum(block)).toBeCloseTo(1000, 9);
  });

  it("splits forward by the weights of the split, or gives the whole to the largest", () => {
    expect(rows("RESTATE", [["QNQ"]], [[1000.01]], "2026-05-01", null, false)).toHaveLength(3);
    expect(
      rows("RESTATE", [["QNQ"]], [[1000.01]], "2026-05-01", "largest", false).map((row) => [row[0], row[2]]),
    ).toEqual([["S0E4D", 1000.01]]);
  });

  it("flags the boundary moves of 2022", () => {
    expect(rows("RESTATE", [["01Y"]], [[1]], "2023-01-01", null, false)[0]![4]).toMatch(
      /33,604 people .* High Peak .* not adjusted for/,
    );
  });
});
