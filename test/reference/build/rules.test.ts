import { describe, expect, it } from "vitest";
import { buildRelease, sayProblem, type Problem } from "../../../src/reference/build";
import { changed, miniFiles } from "./mini-tables";

const problemsOf = (files: ReadonlyMap<string, string>): readonly Problem[] => {
  const built = buildRelease(files, []);
  return built.ok ? [] : built.problems;
};

it("the made-up tables keep every rule", () => {
  expect(problemsOf(miniFiles())).toEqual([]);
});

/** What is broken, where, and which rule says so on which line. */
const BREACHES: readonly (readonly [
  what: string,
  file: string,
  from: string | RegExp,
  to: string,
  code: string,
  line: number,
])[] = [
  // The file itself
  ["a byte order mark", "names.csv", /^/, "\uFEFF", "byte_order_mark", 1],
  ["carriage returns", "codes.csv", /\n(?=CCG-01B)/, "\r\n", "line_ending", 2],
  ["a row with a cell too many", "codes.csv", "01A,2013-04-01", "01A,,2013-04-01", "ragged_row", 2],
  ["a row with a cell too few", "codes.csv", "01B,2013-04-01,", "01B,", "ragged_row", 3],
  ["a blank line", "codes.csv", "\nCCG-01B", "\n\nCCG-01B", "ragged_row", 3],
  ["an unclosed quote", "events.csv", "East and West merged", '"East and West merged', "unreadable_csv", 2],
  ["an unknown column", "staff.csv", "fte,", "fte,notes,", "unknown_column", 1],
  ["a missing column", "staff.csv", "fte,", "", "missing_column", 1],
  ["columns in another order", "staff.csv", "headcount,fte", "fte,headcount", "column_order", 1],
  // One cell
  ["a number with a comma", "allowances.csv", ",25000,", ',"25,000",', "bad_value", 2],
  ["a number that is missing", "populations.csv", ",1000,", ",,", "bad_value", 2],
  ["a year written otherwise", "allowances.csv", "2013/14,allowance", "2013-14,allowance", "bad_value", 2],
  ["a date in words", "bodies.csv", "East CSU,2013-04-01", "East CSU,April 2013", "bad_value", 2],
  ["an unknown type of body", "bodies.csv", "CCG-01A,CCG,", "CCG-01A,PCT,", "bad_value", 5],
  ["an unknown confidence", "coverage.csv", ",low,", ",maybe,", "bad_value", 3],
  ["an empty name", "bodies.csv", ",NHS Ayton CCG,", ",,", "bad_value", 5],
  ["a weight of zero", "successions.csv", "split,0.4", "split,0", "bad_value", 6],
  // Keys and references
  ["two rows with one key", "staff.csv", /\n$/, "\nCCG-01A,2014-09-30,11,9.5,T01\n", "duplicate_key", 3],
  ["a source that does not exist", "coverage.csv", "high,,,T01", "high,,,T99", "unknown_source", 2],
  ["one of two sources that does not exist", "codes.csv", "30,T01", "30,T01;T98", "unknown_source", 2],
  ["a body that does not exist", "coverage.csv", "CCG-01B,", "CCG-09Z,", "unknown_reference", 4],
  [
    "a body of a list that does not exist",
    "figures.csv",
    "SECTOR,",
    "CSU-EAST;CSU-NORTH,",
    "unknown_reference",
    2,
  ],
  ["an event that does not exist", "successions.csv", "E01,T02", "E07,T02", "unknown_reference", 2],
  ["a gap of a body that does not exist", "gaps.csv", "CCG-01B", "CCG-09Z", "unknown_reference", 2],
  ["a rate without a source", "rates.csv", "published,,T01", "published,,", "no_source", 2],
  // Dates
  ["a day that does not exist", "codes.csv", "01A,2013-04-01", "01A,2013-04-31", "no_such_day", 2],
  ["a thirteenth month", "people.csv", "2014-11", "2014-13", "no_such_day", 2],
  [
    "a window that runs backwards",
    "events.csv",
    "completed,2015-04,",
    "completed,2015-06/2015-04,",
    "dates_reversed",
    2,
  ],
  [
    "an end before the start",
    "codes.csv",
    "2013-04-01,2022-06-30",
    "2023-04-01,2022-06-30",
    "dates_reversed",
    2,
  ],
  ["a month end in the middle", "staff.csv", "2014-09-30", "2014-09-29", "not_a_month_end", 2],
  // Codes and names
  ["one code on two CCGs at one time", "codes.csv", "ods,01B", "ods,01A", "duplicate_code", 3],
  [
    "two names that read alike",
    "bodies.csv",
    "NHS Beeton CCG,Beeton CCG",
    "NHS AYTON Clinical Commissioning Group,",
    "look_alike_name",
    6,
  ],
  ["an alias that is another body's name", "names.csv", "NHS Old Ayton CCG", "Beeton", "look_alike_name", 2],
  // Lines of descent
  [
    "a successor not yet open",
    "successions.csv",
    "CCG-01B,ICB-QAA,2022-07-01",
    "CCG-01B,ICB-QAA,2022-06-30",
    "line_broken",
    5,
  ],
  [
    "a predecessor that never was open",
    "bodies.csv",
    "Beeton CCG,2013-04-01",
    "Beeton CCG,2022-07-01",
    "line_broken",
    5,
  ],
  [
    "a closing after the successor took over",
    "bodies.csv",
    "2015-03-31,merged",
    "2015-12-31,merged",
    "line_overlaps",
    2,
  ],
  ["a body that ends on two days", "successions.csv", "QCC,2026-04-01", "QCC,2026-05-01", "line_overlaps", 6],
  [
    "a successor, but no closing",
    "bodies.csv",
    "Ayton CCG,2013-04-01,,2022-06-30",
    "Ayton CCG,2013-04-01,,",
    "open_after_succession",
    4,
  ],
  ["weights of a split that do not sum to 1", "successions.csv", "split,0.4", "split,0.3", "weights", 6],
  ["a merger with a share", "successions.csv", "statutory,1,,,T01", "statutory,0.5,,,T01", "weights", 4],
  // Coverage
  [
    "coverage before the CSU opened",
    "coverage.csv",
    "CSU-BOTH,2015-04/2015-06",
    "CSU-BOTH,2014-01",
    "coverage_outside_life",
    3,
  ],
  [
    "one day told twice",
    "coverage.csv",
    "CCG-01B,CSU-WEST,2013-04-01",
    "CCG-01A,CSU-EAST,2014-04-01",
    "coverage_overlaps",
    4,
  ],
  ["coverage of a CCG by a CCG", "coverage.csv", "CCG-01B,CSU-WEST", "CCG-01B,CCG-01A", "coverage_types", 4],
  // Rates
  ["no preferred rate", "rates.csv", "announcement,yes", "announcement,", "preferred_rate", 2],
  ["two preferred rates", "rates.csv", "reply,,", "reply,yes,", "preferred_rate", 3],
  ["a gap with a figure", "rates.csv", "not_found,,,", "not_found,,21.5,", "gap_with_figure", 4],
  ["a gap without a reason", "rates.csv", "No table was found", "", "gap_with_figure", 4],
  // Pay, on-costs, price levels and terms of exit
  ["a rate above 1", "on_costs.csv", "2014/15,0.138", "2014/15,13.8", "bad_value", 2],
  ["a band that does not exist", "pay_points.csv", "7,min", "10,min", "bad_value", 2],
  ["a supplement outside the zones", "high_cost_areas.csv", "inner", "none", "bad_value", 2],
  [
    "a missing point without a reason",
    "pay_points.csv",
    "The top point was not found",
    "",
    "gap_with_figure",
    4,
  ],
  ["a missing point with an amount", "pay_points.csv", "max,,", "max,40558,", "gap_with_figure", 4],
  ["a published point without an amount", "pay_points.csv", "min,30764", "min,", "gap_with_figure", 2],
  ["a middle below the bottom", "pay_points.csv", "35536", "30763", "pay_order", 3],
  ["a spine that falls", "spine_points.csv", "31768", "30763", "pay_order", 3],
  ["local payers who pay more than all", "on_costs.csv", "0.2068", "0.1437", "on_cost_parts", 3],
  ["a rebate without its upper limit", "on_costs.csv", "111,770", "111,", "on_cost_parts", 2],
  ["a least supplement above the most", "high_cost_areas.csv", "4076", "6279", "supplement_range", 2],
  ["two preferred vintages", "deflators.csv", "Autumn,,", "Autumn,yes,", "preferred_vintage", 5],
  ["no preferred vintage", "deflators.csv", /yes/g, "", "preferred_vintage", 2],
  [
    "a vintage preferred in part",
    "deflators.csv",
    "2015/16,Spring,yes",
    "2015/16,Spring,",
    "preferred_vintage",
    2,
  ],
  ["a vintage that skips a year", "deflators.csv", "2016/17", "2017/18", "deflator_years", 2],
  [
    "two weekly limits on one day",
    "exit_terms.csv",
    "2013-02-01,2014-04-05",
    "2013-02-01,2014-04-06",
    "terms_overlap",
    31,
  ],
  ["a rule that says nothing", "exit_terms.csv", "start of consultation", "", "gap_with_figure", 10],
  [
    "a limit not found that is given",
    "exit_terms.csv",
    "05,,,pounds",
    "05,,450,pounds",
    "gap_with_figure",
    30,
  ],
  [
    "a needed parameter in words only",
    "exit_terms.csv",
    ",24,months,,",
    ",,months,two years,",
    "term_missing",
    0,
  ],
  [
    "the day of the new terms",
    "exit_terms.csv",
    "section_16_new,trigger",
    "section_16_new,starts",
    "term_missing",
    0,
  ],
  [
    "an age of statutory pay",
    "exit_terms.csv",
    "statutory,weeks_per_year,,,41",
    "statutory,weeks,,,41",
    "term_missing",
    0,
  ],
  ["a parameter payments need", "exit_terms.csv", "mars,max_payment", "mars,most", "term_missing", 0],
  // Article facts
  [
    "a fact that points nowhere",
    "article_facts.csv",
    "people:Ann Other",
    "people:Ann Author",
    "fact_not_recorded",
    3,
  ],
  [
    "a fact in an unknown table",
    "article_facts.csv",
    "bodies:CSU-EAST",
    "units:CSU-EAST",
    "fact_not_recorded",
    2,
  ],
];

describe("the build refuses", () => {
  it.each(BREACHES)("%s", (_, file, from, to, code, line) => {
    const problems = problemsOf(changed(file, from, to));
    expect(problems.map((problem) => problem.code)).toContain(code);
    const problem = problems.find((candidate) => candidate.code === code && candidate.line === line)!;
    expect(problem, JSON.stringify(problems)).toBeDefined();
    expect(problem.rule && problem.message && problem.remedy).toBeTruthy();
  });

  it("a table that is missing and a file that is no table", () => {
    const files = miniFiles();
    files.delete("clusters.csv");
    files.set("notes.csv", "a,b\n");
    expect(problemsOf(files).map(({ code, file }) => `${code} ${file}`)).toEqual([
      "unknown_table notes.csv",
      "missing_table clusters.csv",
    ]);
  });

  it.each([
    undefined,
    "",
    "{",
    '{"version":"1.0.0"}',
    '{"version":"one","date":"2026-11-22"}',
    '{"version":"1.0.0","date":"2026-02-30"}',
  ])("a label of %s", (text) => {
    const files = miniFiles();
    if (text === undefined) files.delete("release.json");
    else files.set("release.json", text);
    expect(problemsOf(files).map(({ code }) => code)).toEqual(["bad_label"]);
  });
});

it("names every breach at once, in the order of the tables and their lines", () => {
  const files = miniFiles();
  files.set("coverage.csv", files.get("coverage.csv")!.replaceAll(",T01", ",T77"));
  files.set("codes.csv", files.get("codes.csv")!.replaceAll(",T01", ",T77"));
  expect(problemsOf(files).map(({ file, line }) => `${file}:${line}`)).toEqual([
    "codes.csv:2",
    "codes.csv:3",
    "coverage.csv:2",
    "coverage.csv:4",
  ]);
});

it("counts lines rightly below a cell that holds a line break", () => {
  const files = changed("sources.csv", "Opening of the units", '"Opening\nof the units"');
  files.set("sources.csv", files.get("sources.csv")! + "T02,,Twice,,,,\n");
  expect(problemsOf(files).map(({ code, line }) => `${code} ${line}`)).toEqual(["duplicate_key 5"]);
});

it("says a breach in one line with cause and remedy", () => {
  const [problem] = problemsOf(changed("coverage.csv", "high,,,T01", "high,,,T99"));
  expect(sayProblem(problem!)).toBe(
    'coverage.csv:2 [unknown_source] "T99" is not in sources.csv. Rule: The column "sources" holds identifiers of sources.csv. Remedy: Correct the identifier, or add its row to sources.csv.',
  );
});

it("refuses a body that comes after itself", () => {
  const files = changed("successions.csv", /$/, "ICB-QBB,ICB-QAA,2026-04-01,,merger,1,,,T01\n");
  expect(problemsOf(files).map(({ code }) => code)).toContain("own_successor");
});
