import { describe, expect, it } from "vitest";
import { serialOfDay } from "../../src/reference/dates";
import { call, refusal, rows } from "./call";

/** The answers worked out from the published facts: independent of how the register holds them. */
describe("worked answers", () => {
  it.each<[string, unknown[], unknown]>([
    ["SUCCESSOR", ["00F", "2016-03-31"], "13T"],
    ["SUCCESSOR", ["03V", "2021-04-01"], "78H"],
    ["SUCCESSOR", ["CSU-ARDEN", "2016-01-01"], "0DE"],
    ["SUCCESSOR", ["00F", "2015-03-31"], "00F"],
    ["ALLOWANCE", ["03V", "2013/14"], 1_663_800],
    ["ALLOWANCE", ["03V", "2013/14", "published"], 1_660_000],
    ["ALLOWANCE", ["03V", 2013], 1_663_800],
    ["ALLOWANCE", ["QE1", "2024/25"], 27_091_000],
    ["PERHEAD", ["2013/14"], 25],
    ["PERHEAD", ["2014/15"], 24.73],
    ["PERHEAD", ["2015/16"], 22.07],
    ["PERHEAD", ["2014/15", "CCG", "reply"], 24.78],
    ["CODE", ["Greater Manchester CSU"], "0AJ"],
    ["CODE", ["gmcsu", "id"], "CSU-GM"],
    ["CODE", ["00F", "ons"], "E38000061"],
    ["NAME", ["00F", "2014-01-01"], "NHS Gateshead CCG"],
    ["NAME", ["00F"], "NHS Gateshead CCG"],
    ["NAME", ["QHM"], "NHS North East and North Cumbria Integrated Care Board"],
    ["STATUS", ["00F", "2014-01-01"], "open"],
    ["STATUS", ["13T", "2014-01-01"], "not yet open"],
    ["STATUS", ["CSU-SURSUS", "2014-01-01"], "closed on 31 December 2013"],
    ["STATUS", ["Arden CSU", "2015-04-01"], "merged into Arden and GEM CSU (0DE) on 1 April 2015"],
    ["SERVEDBY", ["00T", "2013-06-01"], "Greater Manchester CSU"],
    ["RELEASE", [], "1.1.0"],
    ["RELEASE", ["date"], serialOfDay("2026-11-22")],
  ])("CSU.%s(%j) is %j", (id, args, expected) => expect(call(id, ...args)).toEqual(expected));

  it.each([
    ["CCG", "2013-04-01", 211],
    ["CCG", "2015-04-01", 209],
    ["CCG", "2017-04-01", 207],
    ["CCG", "2018-04-01", 195],
    ["CCG", "2019-04-01", 191],
    ["CCG", "2020-04-01", 135],
    ["CCG", "2021-04-01", 106],
    ["ICB", "2022-07-01", 42],
    ["ICB", "2026-04-01", 36],
    ["CSU", "2013-04-01", 19],
    ["ALLIANCE", "2014-06-30", 9],
  ])("=ROWS(CSU.LIST(%j, %j, FALSE)) is %i", (type, day, count) =>
    expect(rows("LIST", type, day, false)).toHaveLength(count),
  );

  it("spills the 12 CCGs of Greater Manchester CSU with a header", () => {
    const [header, ...served] = rows("COVERAGE", "Greater Manchester CSU", "2013-06-01");
    expect(header).toEqual([
      "code",
      "name",
      "from",
      "to",
      "basis",
      "confidence",
      "population",
      "allowance",
      "source",
    ]);
    expect(served).toHaveLength(12);
    expect(served[0]!.slice(0, 3)).toEqual(["00T", "NHS Bolton CCG", serialOfDay("2013-04-01")]);
    expect(
      served.every((row) => row[5] === "high" && typeof row[6] === "number" && typeof row[7] === "number"),
    ).toBe(true);
  });

  it("a CSU's allowance and population are the sums of its CCGs", () => {
    const served = rows("COVERAGE", "CSU-GM", "2013-06-01", false);
    const sum = (column: number): number => served.reduce((total, row) => total + (row[column] as number), 0);
    expect(call("ALLOWANCE", "CSU-GM", "2013/14")).toBeCloseTo(sum(7), 6);
    expect(call("POPULATION", "CSU-GM", "2013/14")).toBe(sum(6));
  });

  it("takes a range and keeps its shape, a bad code spoiling only itself", () => {
    const got = rows("ALLOWANCE", [["03V"], ["ZZZ"], [null], ["00T"]], "2013/14");
    expect(got[0]).toEqual([1_663_800]);
    expect(got[1]![0]).toMatchObject({ error: "#N/A" });
    expect(got[2]).toEqual([""]);
    expect(got[3]![0]).toBeGreaterThan(1_000_000);
  });

  it("lists the three mergers of April 2015 with sources", () => {
    const got = rows("MERGERS", "2015-04-01", "2015-04-01", "CSU", "completed", false);
    expect(got.map((row) => [row[2], row[3]])).toEqual(
      expect.arrayContaining([
        ["Arden CSU; GEM CSU", "Arden and GEM CSU"],
        ["South CSU; South West CSU; Central Southern CSU", "SCW CSU"],
      ]),
    );
    expect(got.every((row) => String(row[8]).length > 5)).toBe(true);
  });

  it("tells the 142 mergers of CCGs as predecessors", () => {
    const got = rows("MERGERS", "2013-04-01", "2022-06-30", "CCG", "completed", false);
    expect(got.reduce((sum, row) => sum + String(row[2]).split("; ").length, 0)).toBe(142);
  });

  it("finds by part of a name, a former name, and a person", () => {
    expect(rows("FIND", "arden", null, null, false)[0]!.slice(0, 3)).toEqual([
      "CSU-ARDEN",
      "",
      "NHS Arden Commissioning Support Unit",
    ]);
    expect(rows("FIND", "Hertfordshire and Essex", "CSU", null, false)[0]![0]).toBe("CSU-CEAST");
    expect(rows("FIND", "John Parkes", null, null, false).map((row) => row[3])).toContain("person");
  });

  it("says in its last column what each row was matched by", () => {
    const matchedBy = (text: string): unknown => rows("FIND", text)[1]!.at(-1);
    expect(rows("FIND", "00L")[0]!.at(-1)).toBe("matched by");
    expect(matchedBy("00L")).toBe("code 00L");
    expect(matchedBy("Arden CSU")).toBe("name");
    expect(matchedBy("Hertfordshire and Essex CSU")).toMatch(/^former name NHS Hertfordshire and Essex/);
    expect(matchedBy("Birstol")).toBe("spelling: bristol");
    expect(matchedBy("John Parkes")).toBe("person");
  });

  it("cites publisher, title and date", () => {
    expect(call("SOURCE", "03V", "allowance", "2014-03-31")).toMatch(/NHS/);
    expect(call("SOURCE", "Arden CSU", "successor")).toMatch(/Midlands CSUs merge/);
  });
});

describe("what is not known says why and what to do", () => {
  it.each<[string, unknown[], string, RegExp]>([
    ["ALLOWANCE", ["13T", "2013/14"], "#N/A", /opened on 1 April 2015/],
    ["ALLOWANCE", ["00F", "2016/17"], "#N/A", /closed on 31 March 2015/],
    ["ALLOWANCE", ["00T", "2017/18"], "#N/A", /not in this data. Held for it: 2013\/14, 2014\/15, 2015\/16/],
    ["PERHEAD", ["2017/18"], "#N/A", /No CCG running cost rate a head for 2017\/18/],
    ["PERHEAD", ["2014/15", "CCG", "other"], "#N/A", /Held: .*24\.73/],
    ["NAME", ["00FF"], "#N/A", /"00FF" is not an organisation held/],
    ["NAME", ["Bristl CCG"], "#N/A", /Nearest: .*Bristol/],
    ["NAME", ["13T", "2014-01-01"], "#N/A", /opens on 1 April 2015/],
    ["SUCCESSOR", ["CSU-SURSUS", "2016-01-01"], "#N/A", /without a successor held/],
    [
      "COVERAGE",
      ["Arden CSU", "2016-01-01"],
      "#N/A",
      /merged into Arden and GEM CSU .* as_at date on which it was open/,
    ],
    ["COVERAGE", ["00T", "2014-01-01"], "#VALUE!", /CSU.SERVEDBY/],
    ["COVERAGE", ["Arden CSU", "2013-06-01"], "#N/A", /No source names the CCGs/],
    ["SERVEDBY", ["CSU-GM", "2013-06-01"], "#VALUE!", /CSU.COVERAGE/],
    ["COVERAGE", [null], "#VALUE!", /csu is missing/],
    ["LIST", ["HOSPITAL"], "#VALUE!", /type "HOSPITAL" is not known/],
    ["ALLOWANCE", ["00T", "2013/14", "local"], "#N/A", /No figure of your own/],
    ["FIND", ["qqqqqq"], "#N/A", /Nothing held fits/],
    ["SOURCE", ["00T", "weather"], "#VALUE!", /item "weather" is not held/],
  ])("CSU.%s(%j) is %s", (id, args, error, message) => {
    const got = refusal(id, ...args);
    expect(got.error).toBe(error);
    expect(got.message).toMatch(message);
  });

  it("answers 100,000 codes in one range, and refuses one more", () => {
    const codes = Array.from({ length: 100_000 }, (_, i) => [i % 2 ? "00T" : `X${i}`]);
    const got = rows("ALLOWANCE", codes, "2013/14");
    expect(got).toHaveLength(100_000);
    expect(got[1]![0]).toBeGreaterThan(1_000_000);
    expect(refusal("ALLOWANCE", [...codes, ["00T"]], "2013/14").message).toMatch(/limit is 100,000/);
  });
});
