import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TABLES } from "../../src/reference/schema";
import { register } from "../../src/reference/store";

const text = readFileSync("docs/what-is-held.md", "utf8");

/** The rows of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, after] = text.split(`# ${heading}\n`);
  if (after === undefined) throw new Error(`docs/what-is-held.md has no heading ${heading}`);
  return after
    .split(/\n#/)[0]!
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Against facts that were counted by hand, not by the code that writes the page. */
describe("what is held", () => {
  it("counts every table once, adding up to the release", () => {
    const rows = rowsUnder("Tables");
    expect(rows.map(([name]) => name!.replaceAll("`", "")).sort()).toEqual(Object.keys(TABLES).sort());
    const sum = rows.reduce((total, row) => total + Number(row[1]!.replaceAll(",", "")), 0);
    expect(sum).toBe(register().facts.rows);
  });

  it.each([
    ["1 April 2013", 211, 194],
    ["1 April 2014", 211, 185],
    ["1 April 2015", 209, 175],
    ["1 April 2017", 207, 128],
    ["1 April 2021", 106, 29],
  ])("says how many CCGs were open on %s, and served by a CSU", (day, open, byCsu) => {
    const row = rowsUnder("How complete coverage is").find(([date]) => date === day)!;
    expect(row.slice(1, 3).map(Number)).toEqual([open, byCsu]);
  });

  it("parts the open CCGs of every date without rest, by supplier and by confidence", () => {
    const rows = rowsUnder("How complete coverage is").map((row) => row.slice(1).map(Number));
    expect(rows).toHaveLength(9);
    for (const [open, byCsu, otherwise, unmapped, high, medium, low] of rows) {
      expect(byCsu! + otherwise! + unmapped!).toBe(open);
      expect(high! + medium! + low!).toBe(byCsu! + otherwise!);
    }
  });

  it("shows both rates of 2014/15 and says which is preferred", () => {
    const rates = rowsUnder("National rates and totals").filter((row) => row[0] === "2014/15");
    expect(rates.map((row) => [row[2], row[3]])).toEqual(
      expect.arrayContaining([
        ["`announcement` (preferred)", "24.73"],
        ["`reply`", "24.78"],
      ]),
    );
  });

  it("shows the three published incomes of all CSUs for 2013/14 with their sources", () => {
    const incomes = rowsUnder("Other figures").filter(
      (row) => row[0] === "All CSUs" && row[1] === "`income`",
    );
    expect(incomes.map((row) => row[3])).toEqual(["about 670,000,000", "about 750,000,000", "808,000,000"]);
    for (const row of incomes) expect(row[5]).not.toBe("");
  });

  it("shows the published sums of ICB allowances", () => {
    const sums = rowsUnder("Allowances by year").filter((row) => row[1] === "allowance" && row[2] === "ICB");
    expect(sums.map((row) => row[5])).toEqual(["1,108,760,000", "908,760,000", "873,991,620"]);
  });

  it.each([
    ["2014/15", [21, 10, 1, 1]],
    ["2018/19", [4, 7, 0, 22]],
    ["2022/23", [25, 8, 0, 0]],
    ["2026/27", [0, 33, 0, 0]],
  ])("says how many pay points of %s are published, derived, estimated and missing", (year, counts) => {
    const row = rowsUnder("Pay, on-costs and terms of exit").find(([held]) => held === year)!;
    expect(row.slice(1, 5).map(Number)).toEqual(counts);
  });

  it("names the years in which supplements are missing and the one without a rate of award", () => {
    const rows = rowsUnder("Pay, on-costs and terms of exit");
    expect(rows.filter((row) => row[6] === "missing").map(([year]) => year)).toEqual(["2022/23", "2023/24"]);
    expect(rows.filter((row) => row[7] === "no one rate").map(([year]) => year)).toEqual(["2022/23"]);
  });

  it("shows both vintages of the deflator from the year in which they part", () => {
    const rows = rowsUnder("Deflators");
    expect(rows).toHaveLength(7);
    expect(rows[0]).toEqual(["2024/25", "outturn", "104.95", "104.625"]);
  });

  it.each(register().tables.rows("gaps"))("names the gap: $what", ({ what, body }) => {
    const missing = text.split("## What is missing")[1]!.replaceAll("\\", "");
    expect(missing).toContain(what);
    if (body) expect(missing).toContain(register().bodies.get(body)!.shortName);
  });
});
