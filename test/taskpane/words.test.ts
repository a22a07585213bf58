import { describe, expect, it } from "vitest";
import { sayAmount, sayMetric, sayNote, sayPrecisely, sayYears } from "../../src/taskpane/figure/words";
import { readDay, sayShortDay } from "../../src/taskpane/frame/read-day";

describe("the as-at date as people type it", () => {
  it.each([
    ["1/4/2015", "2015-04-01"],
    ["01.04.2015", "2015-04-01"],
    ["1 Apr 2015", "2015-04-01"],
    ["31 march 2015", "2015-03-31"],
    ["2015-04-01", "2015-04-01"],
    ["2014/15", "2015-03-31"],
    ["2014-15", "2015-03-31"],
  ])("%s is %s", (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    "",
    "4/31/2015",
    "31/2/2015",
    "2014/16",
    "1 Foo 2015",
    "2015",
    "1/1/1999",
    "1/1/2040",
    "yesterday",
  ])("%j is no date", (text) => expect(readDay(text)).toBeUndefined());

  it("reads back what it shows", () => {
    for (const day of ["2013-04-01", "2022-06-30", "2026-11-22"]) expect(readDay(sayShortDay(day))).toBe(day);
  });
});

describe("figures in words", () => {
  it.each([
    [1_663_800, "GBP", "£1,663,800"],
    [90, "GBP m", "£90m"],
    [9, "GBP m per year", "£9m a year"],
    [25, "GBP per head", "£25.00 a head"],
    [10, "per cent", "10%"],
    [37, "count", "37"],
    [47, "posts", "47 posts"],
  ])("%d %s reads %s", (value, unit, words) => expect(sayAmount(value, unit)).toBe(words));

  it("keeps the word for how exact it is", () => {
    expect(sayPrecisely("over", "1,000")).toBe("over 1,000");
    expect(sayPrecisely("exact", "37")).toBe("37");
  });

  it("spells names of figures with the trade's abbreviations", () => {
    expect(sayMetric("ccg_customers")).toBe("CCG customers");
    expect(sayMetric("number_of_csus")).toBe("Number of CSUs");
    expect(sayMetric("gp_practices")).toBe("GP practices");
  });
});

describe("dates and lives in words", () => {
  it.each([
    ["day", ""],
    ["month (inferred)", " (inferred)"],
    ["day (merger effective 1 April 2015); Merged into X", " (merger effective 1 April 2015; Merged into X)"],
    ["Planned date", " (Planned date)"],
    ["", ""],
  ])("the note %j adds %j", (note, words) => expect(sayNote(note)).toBe(words));

  it("gives the years of a life", () => {
    expect(sayYears("2013-04-01", "2015-03-31")).toBe("2013–2015");
    expect(sayYears("2015-04-01", undefined)).toBe("since 2015");
    expect(sayYears("2012-01-01", "2012-06-30")).toBe("2012");
    expect(sayYears(undefined, undefined)).toBe("");
  });
});
