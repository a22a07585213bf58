/** What tables of figures are understood to say, and what is told of rows that cannot be taken. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { register } from "../../../../src/reference/store";
import { periodInHeading, readAmount, readPeriod } from "../../../../src/taskpane/data/figures/meaning/cells";
import {
  guessLayout,
  guessMeaning,
  type Layout,
  type Meaning,
} from "../../../../src/taskpane/data/figures/meaning/columns";
import { findFigures, type Findings } from "../../../../src/taskpane/data/figures/meaning/figures-of";
import type { RawCell, RawTable } from "../../../../src/taskpane/data/figures/read/raw-table";
import type { LocalKind } from "../../../../src/reference/local/local-set";

const ALLOWANCES: Meaning = { kind: "allowance", measure: "allowance", scale: 1, unit: "GBP" };
const table = (...rows: RawCell[][]): RawTable => ({ name: "Table", rows });

function find(of: RawTable, layout: Partial<Layout> = {}, meaning: Meaning = ALLOWANCES): Findings {
  const guessed = guessLayout(of, meaning.kind, register());
  const steps = findFigures(of, { ...guessed, ...layout }, meaning, register());
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const problems = (found: Findings): string[] => found.problems.map(({ row, code }) => `${row} ${code}`);

describe("a cell", () => {
  it.each<[RawCell, number | undefined | null]>([
    [2260.5, 2260.5],
    ["£2,260,000", 2_260_000],
    [" 1 234.50 ", 1234.5],
    ["(12)", -12],
    ["-12", -12],
    ["'-12", -12],
    ["", undefined],
    [null, undefined],
    ["–", undefined],
    ["n/a", undefined],
    ["#N/A", null],
    ["12%", null],
    ["1,23", null],
    ["1e5", null],
    ["=1+1", null],
    ["12 CCGs", null],
    [true, null],
    ["Infinity", null],
  ])("%j is the amount %j", (cell, amount) => {
    expect(readAmount(cell)).toBe(amount);
  });

  it.each<[LocalKind, RawCell, string | undefined]>([
    ["allowance", "2016/17", "2016/17"],
    ["allowance", "2016-17", "2016/17"],
    ["allowance", "2016–17", "2016/17"],
    ["allowance", "FY2016/2017", "2016/17"],
    ["allowance", 2016, "2016/17"],
    ["allowance", "2016/18", undefined],
    ["population", "1/4/2016", "2016/17"],
    ["staff", "2016/17", "2017-03-31"],
    ["staff", 42_643, "2016-09-30"],
    ["staff", "30/9/2016", "2016-09-30"],
    ["staff", "30 September 2016", "2016-09-30"],
    ["staff", "September 2016", "2016-09-30"],
    ["staff", "Sep-16", "2016-09-30"],
    ["staff", "2016-09-30", "2016-09-30"],
    ["staff", "soon", undefined],
    ["figure", null, undefined],
  ])("of %s %j is the period %j", (kind, cell, period) => {
    expect(readPeriod(kind, cell)).toBe(period);
  });

  it("names a year in a heading among other words", () => {
    expect(periodInHeading("allowance", "Running cost allocation 2016-17 (£'000)")).toBe("2016/17");
    expect(periodInHeading("allowance", "Growth since 2013")).toBeUndefined();
  });
});

describe("the columns of a table", () => {
  it("are found in one that has a row a figure", () => {
    const given = table(
      ["Running cost allowances", null, null, null],
      ["Code", "Name", "Year", "Amount (£)"],
      ["00C", "NHS Darlington CCG", "2016/17", 2_260_000],
    );
    expect(guessLayout(given, "allowance", register())).toEqual({
      heading: 1,
      organisation: 0,
      periods: { from: "column", column: 2 },
      amounts: [3],
      source: -1,
    });
  });

  it("are found in one that has a column a year, in thousands", () => {
    const given = table(
      ["Organisation", "Code", "2016/17 £000", "2017/18 £000", "Source"],
      ["NHS Darlington CCG", "00C", 2260, 2201.125, "Tab A"],
      ["NHS Durham Dales, Easington and Sedgefield CCG", "00D", 6000, "-", null],
    );
    expect(guessMeaning(given)).toMatchObject({ kind: "allowance", scale: 1000 });
    const found = find(given, {}, guessMeaning(given));
    expect(found.figures).toEqual([
      { row: 2, body: "CCG-00C", period: "2016/17", amount: 2_260_000, source: "Tab A" },
      { row: 2, body: "CCG-00C", period: "2017/18", amount: 2_201_125, source: "Tab A" },
      { row: 3, body: "CCG-00D", period: "2016/17", amount: 6_000_000 },
    ]);
    expect(found).toMatchObject({ problems: [], blanks: 1, rows: 2 });
  });

  it("are found without headings", () => {
    const given = table(["00C", "2016/17", 2_260_000], ["00D", "2016/17", 6_000_000]);
    expect(find(given).figures).toHaveLength(2);
  });

  it.each<[string, RawCell[], LocalKind, string]>([
    ["population", ["Code", "Registered patients 2016/17"], "population", "registered"],
    ["staff", ["Code", "Date", "FTE"], "staff", "fte"],
    ["headcount", ["Code", "Date", "Headcount"], "staff", "headcount"],
    ["posts", ["Code", "Date", "Establishment (posts)"], "figure", "establishment"],
  ])("say that a table is about %s", (_, head, kind, measure) => {
    expect(guessMeaning(table(head, ["00C"]))).toMatchObject({ kind, measure });
  });
});

describe("rows that cannot be taken", () => {
  const head: RawCell[] = ["Code", "Year", "Amount"];
  it("are told by row, with what to do, and leave the others alone", () => {
    const found = find(
      table(
        head,
        ["00C", "2016/17", 2_260_000],
        ["0OC", "2016/17", 1_000_000],
        ["00D", "2016/17", "about six"],
        ["00D", "then", 6_000_000],
        ["00F", "2016/17", 12],
        [null, "2016/17", 5_000_000],
        ["00G", "2012/13", 5_000_000],
        ["13T", "2014/15", 5_000_000],
        ["00C", "2022/23", null],
        ["England", "2016/17", 1_000_000_000],
      ),
    );
    expect(found.figures.map(({ body }) => body)).toEqual(["CCG-00C"]);
    expect(problems(found)).toEqual([
      "3 unknown_organisation",
      "4 not_a_number",
      "5 no_period",
      "6 out_of_range",
      "7 no_organisation",
      "8 not_open",
      "9 not_open",
      "11 wrong_type",
    ]);
    expect(found.blanks).toBe(1);
    expect(found.problems[0]!.message).toMatch(/"0OC" is not an organisation held.*Nearest: .*\(00/);
    for (const { message } of found.problems) expect(message).toMatch(/[.]$/);
  });

  it("say the same twice count once; those that contradict each other not at all", () => {
    const found = find(
      table(
        head,
        ["00C", "2016/17", 2_260_000],
        ["NHS Darlington CCG", "2016-17", 2_260_000],
        ["00D", "2016/17", 6_000_000],
        ["00D", "2016/17", 6_100_000],
        ["00D", "2016/17", 6_000_000],
      ),
    );
    expect(found.figures.map(({ body, row }) => `${row} ${body}`)).toEqual(["2 CCG-00C"]);
    expect(problems(found)).toEqual([
      "3 given_twice",
      "4 contradiction",
      "5 contradiction",
      "6 contradiction",
    ]);
  });

  it("of a code that a closed body passed on are of the one open then", () => {
    const found = find(table(head, ["00L", "2023/24", 1_000_000], ["00L", "2016/17", 1_000_000]));
    expect(found.figures.map(({ body }) => body)).toEqual(["SUBICB-00L", "CCG-00L"]);
  });
});

describe("any table", () => {
  const cell: fc.Arbitrary<RawCell> = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom<RawCell>(
      null,
      "00C",
      "00D",
      "2016/17",
      "Code",
      "Year",
      "__proto__",
      "=1+1",
      2016,
      5e6,
      42_643,
    ),
  );
  it("gives figures that could be stored, or reasons, and never both for one cell", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
          ),
        fc.constantFrom<LocalKind>("allowance", "population", "staff", "figure"),
        fc.constantFrom(1, 1000, 1_000_000),
        (rows, kind, scale) => {
          const given = table(...rows);
          const found = find(given, {}, { ...ALLOWANCES, kind, scale });
          const keys = found.figures.map(({ body, period }) => `${body} ${period}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { body, amount, row } of found.figures) {
            expect(register().bodies.get(body)).toBeDefined();
            expect(Number.isFinite(amount)).toBe(true);
            expect(row).toBeLessThanOrEqual(rows.length);
          }
          for (const { row } of found.problems) expect(row).toBeGreaterThan(0);
        },
      ),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});
