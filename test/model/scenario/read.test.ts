/** What is told of a scenario that cannot be used: every kind of bad input, with code, place, value, range and remedy. */
import { describe, expect, it } from "vitest";
import { sayPath, type IssueCode } from "../../../src/model/issue";
import { FIELDS, fieldOf, type FieldName } from "../../../src/model/scenario/fields";
import { readScenario, sayBounds } from "../../../src/model/scenario/read";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft, unit } from "../drafts";

type Path = readonly (string | number)[];
const at = (dotted: string): Path =>
  dotted === "" ? [] : dotted.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const organisation: NonNullable<ScenarioDraft["organisations"]>[number] = {
  id: "ccg",
  name: "A commissioner",
  allowance: 6_182_500,
  population: [250_000, 251_000, 252_000],
  spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
  passThrough: {},
};
const stratum = { weight: 1, serviceYears: 10, salary: 40_000 };
const bands = (mix: readonly object[]): ReturnType<typeof unit> =>
  unit({ cost: { kind: "bands", mix } as never });

/** A plan with one of everything. */
const full = (): ScenarioDraft =>
  draft({
    organisations: [{ ...organisation, supportUnit: "csu" }],
    units: [
      unit(),
      unit({ id: "team", name: "A team", resource: { kind: "in_house", organisation: "ccg" } }),
      unit({ id: "csu", name: "A CSU", resource: { kind: "customers" }, otherIncome: [1, 1, 1] }),
      { ...bands([{ band: "7", share: 1, pay: "max" }]), id: "bands" },
    ],
    exits: { announced: "2014-04-01", clawback: {}, strata: [stratum] },
    merger: { units: ["unit", "csu"], duplicates: { kind: "rate", rate: 0.05 } },
  });

/** The plan with the value at a place replaced; undefined takes it out. */
function put(dotted: string, value: unknown, given: ScenarioDraft = full()): ScenarioDraft {
  const copy = structuredClone(given);
  const path = at(dotted);
  const last = path.at(-1)!;
  let where = copy as unknown as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) where = where[part] as Record<string | number, unknown>;
  if (value === undefined) delete where[last];
  else where[last] = value;
  return copy;
}

function issuesOf(given: unknown) {
  const read = readScenario(given);
  expect(read).not.toHaveProperty("value");
  if (read.ok) throw new Error("taken");
  return read.issues;
}

/** Code, place, what was given, what is allowed. */
type Row = readonly [what: string, place: string, value: unknown, code: IssueCode, allowed: string];

const UNREADABLE: readonly Row[] = [
  ["negative headcount", "units.0.establishment", -5, "out_of_range", "0 to 1,000,000 (WTE)"],
  ["not a number", "units.0.establishment", NaN, "not_a_number", "0 to 1,000,000 (WTE)"],
  ["infinity", "units.0.resource.base", Infinity, "not_a_number", "0 to 1,000,000,000,000 (GBP)"],
  ["minus infinity", "units.0.turnover", -Infinity, "not_a_number", "0 to 1 (ratio)"],
  ["words for a number", "units.0.establishment", "many", "not_a_number", "0 to 1,000,000 (WTE)"],
  ["a cut over 100%", "cut.byYear.0", 1.01, "out_of_range", "-1 to 1 (ratio)"],
  ["service over 60 years", "exits.strata.0.serviceYears", 60.5, "out_of_range", "0 to 60 (years)"],
  [
    "an unknown band",
    "units.3.cost.mix.0.band",
    "10",
    "unknown_choice",
    "one of 2, 3, 4, 5, 6, 7, 9, 8a, 8b, 8c, 8d",
  ],
  [
    "an unknown point",
    "units.3.cost.mix.0.pay",
    "top",
    "unknown_choice",
    "one of min, mid, max, or 1 to 1,000,000 (GBP per WTE)",
  ],
  ["a salary of 0", "units.3.cost.mix.0.pay", 0, "out_of_range", "1 to 1,000,000 (GBP per WTE)"],
  [
    "no salary at all",
    "units.3.cost.mix.0.pay",
    undefined,
    "missing",
    "one of min, mid, max, or 1 to 1,000,000 (GBP per WTE)",
  ],
  ["an unknown kind", "units.0.cost.kind", "guess", "unknown_choice", "one of fixed, bands"],
  ["an unknown basis", "cut.basis", "nominal", "unknown_choice", "one of cash, real"],
  ["half a quarter", "exits.leadQuarters", 2.5, "not_whole", "0 to 40 (quarters)"],
  ["too many years", "years", 11, "out_of_range", "1 to 10 (years)"],
  ["part of a year", "years", 1.5, "not_whole", "1 to 10 (years)"],
  ["an award of 200%", "award.1", 2, "out_of_range", "-0.2 to 0.5 (ratio)"],
  ["a share above 1", "organisations.0.spend.csu", 1.2, "out_of_range", "0 to 1 (ratio)"],
  ["nobody", "organisations.0.population.0", 0, "out_of_range", "1 to 1,000,000,000 (persons)"],
  ["a band's share below 0", "units.3.cost.mix.0.share", -0.1, "out_of_range", "0 to 1 (ratio)"],
  ["a rate above 1", "merger.duplicates.rate", 2, "out_of_range", "0 to 1 (ratio)"],
  ["a cost of nothing", "units.0.cost.perWte", 0, "out_of_range", "1 to 10,000,000 (GBP per WTE)"],
  ["a missing part", "funding", undefined, "missing", "a group of values"],
  ["a missing number", "units.0.payShare", undefined, "missing", "0 to 1 (ratio)"],
  ["a missing date", "exits.announced", undefined, "missing", "text"],
  ["a missing list", "units", undefined, "missing", "a list"],
  ["no units", "units", [], "wrong_length", "at least 1 of them"],
  ["too many quarters", "phasing", Array.from({ length: 41 }, () => 0), "wrong_length", "at most 40 of them"],
  ["no name", "name", " ", "wrong_length", "at least 1 characters"],
  ["a long note", "note", "x".repeat(4001), "wrong_length", "at most 4000 characters"],
  ["words for a list", "units", "none", "wrong_kind", "a list"],
  ["words for yes or no", "exits.strata.0.takesPension", "yes", "wrong_kind", "yes or no"],
  ["a number for words", "prices.vintage", 5, "wrong_kind", "text"],
  ["words for a group", "cut", "10%", "wrong_kind", "a group of values"],
  [
    "a day in words",
    "exits.announced",
    "soon",
    "not_a_date",
    'a date such as 2015-04-01, or a year such as "2015/16"',
  ],
  [
    "a year with a dash",
    "firstYear",
    "2014-15",
    "not_a_date",
    'a date such as 2015-04-01, or a year such as "2015/16"',
  ],
  ["an unknown name", "units.0.colour", "red", "unknown_reference", "a name of the scenario"],
  ["an unknown name on top", "colour", "red", "unknown_reference", "a name of the scenario"],
];

const CONTRADICTORY: readonly Row[] = [
  ["shares of spending", "organisations.0.spend.inHouse", 0.6, "shares_do_not_sum", "shares that sum to 1"],
  [
    "a share that is slightly out",
    "organisations.0.spend.inHouse",
    0.50001,
    "shares_do_not_sum",
    "shares that sum to 1",
  ],
  ["shares of funding", "funding.local", 0.9, "shares_do_not_sum", "shares that sum to 1"],
  ["shares of bands", "units.3.cost.mix.0.share", 0.8, "shares_do_not_sum", "shares that sum to 1"],
  ["kinds of leaver", "exits.strata.0.weight", 0.5, "shares_do_not_sum", "shares that sum to 1"],
  [
    "quarters of a year",
    "phasing",
    [0.25, 0.25, 0.25, 0.25, 0.3, 0.25, 0.25, 0.25],
    "shares_do_not_sum",
    "shares that sum to 1",
  ],
  ["a year that is none", "firstYear", "2014/16", "not_a_date", 'a financial year such as "2015/16"'],
  ["a target year that is none", "targetYear", "2015/15", "not_a_date", 'a financial year such as "2015/16"'],
  ["a price year that is none", "prices.year", "2014/16", "not_a_date", 'a financial year such as "2015/16"'],
  ["a target before the plan", "targetYear", "2013/14", "off_axis", "a year of the plan"],
  ["a target after the plan", "targetYear", "2016/17", "off_axis", "a year of the plan"],
  ["a cut for one year of two", "cut.byYear", [0.1], "wrong_length", "2 values"],
  ["no cuts by year of two", "award", [0], "wrong_length", "2 values, or none"],
  ["one drift of two", "drift", [0], "wrong_length", "2 values, or none"],
  ["one rate of inflation of two", "nonPayInflation", [0], "wrong_length", "2 values, or none"],
  ["two quarters of eight", "phasing", [0.5, 0.5], "wrong_length", "8 values, or none"],
  ["two populations of three", "organisations.0.population", [1, 1], "wrong_length", "3 values"],
  ["one rate of two", "organisations.0.rateOverride", [22.07], "wrong_length", "2 values, or none"],
  ["two incomes of three", "units.0.otherIncome", [1, 1], "wrong_length", "3 values, or none"],
  ["two losses of three", "units.0.lostIncome", [1, 1], "wrong_length", "3 values, or none"],
  [
    "a supplier that is no unit",
    "organisations.0.supportUnit",
    "other",
    "unknown_reference",
    "a unit of this plan that is paid by customers",
  ],
  [
    "a supplier that has no customers",
    "organisations.0.supportUnit",
    "unit",
    "unknown_reference",
    "a unit of this plan that is paid by customers",
  ],
  [
    "a team of nobody",
    "units.1.resource.organisation",
    "other",
    "unknown_reference",
    "an organisation of this plan",
  ],
  ["a unit twice", "units.1.id", "unit", "duplicate", "each unit once"],
  [
    "an average beside kinds of leaver",
    "exits.averageCost",
    43_095,
    "contradiction",
    "an average or kinds of leaver",
  ],
  ["no idea of the cost of exits", "exits.strata", [], "missing", "kinds of leaver, or an average cost"],
  [
    "service longer than life at work",
    "exits.strata.0.serviceYears",
    31,
    "contradiction",
    "at most 30 years at age 45",
  ],
  ["exits beyond the plan", "exits.exitQuarter", 9, "off_axis", "1 to 8"],
  ["agreed exits beyond the plan", "exits.marsQuarter", 9, "off_axis", "1 to 8"],
  ["a day that is none", "exits.announced", "2014-02-30", "not_a_date", "a date such as 2015-04-01"],
  ["a day before the plan", "exits.announced", "2014-03-31", "off_axis", "a day of the plan"],
  ["a day after the plan", "exits.announced", "2016-04-01", "off_axis", "a day of the plan"],
  ["new terms too early", "exits.regime", "new", "contradiction", '"old" before 2015-04-01'],
  ["a merger with nobody", "merger.units.1", "other", "unknown_reference", "a unit of this plan"],
  ["a merger with itself", "merger.units.1", "unit", "duplicate", "each unit once"],
  ["a profile for four quarters", "merger.profile", [0, 0, 0, 1], "wrong_length", "8 values, or none"],
  ["integration for four quarters", "merger.integration", [0, 0, 0, 1], "wrong_length", "8 values, or none"],
  ["losses for one year", "merger.lossRate", [0.1], "wrong_length", "2 values, or none"],
];
/** Places that are named by the list they stand in, or by what they are a part of. */
const NAMED_AT: Readonly<Record<string, string>> = {
  "organisations.0.spend.inHouse": "organisations.0.spend",
  "funding.local": "funding",
  "units.3.cost.mix.0.share": "units.3.cost.mix",
  "exits.strata.0.weight": "exits.strata",
};

function tells([, place, value, code, allowed]: Row, named: string, given: unknown): void {
  const issues = issuesOf(put(place, value));
  expect(issues).toHaveLength(1);
  const [issue] = issues;
  expect(issue).toMatchObject({ code, path: at(named), allowed });
  expect(issue!.value).toEqual(given);
  expect(issue!.message.startsWith(sayPath(at(named))), issue!.message).toBe(true);
  expect(issue!.message, "no remedy").toMatch(/[:,] .{8,}\.$/);
  expect(issue!.message, "more than one sentence").not.toMatch(/[.!?] [A-Z]/);
}

describe("a scenario", () => {
  it("with one of everything is taken, defaults filled in", () => {
    const read = readScenario(full());
    expect(read).toMatchObject({ ok: true, value: { discountRate: 0.035, beyondTables: "refuse" } });
    expect(read.ok && read.value.units[2]).toMatchObject({ releaseStep: 0.04, capture: 0.5 });
    expect(read.ok && read.value.exits).toMatchObject({ leadQuarters: 4, regime: null, weekLimit: null });
  });

  it.each(UNREADABLE)("tells of %s: %s", (...row) => tells(row, row[1], row[2]));

  it.each(CONTRADICTORY)("tells of %s: %s", (...row) => {
    const [, place, value, code] = row;
    const named = NAMED_AT[place] ?? place;
    const issue = issuesOf(put(place, value))[0]!;
    // A length is told as a number, shares as the list of them.
    if (code === "wrong_length") tells(row, named, (value as unknown[]).length);
    else if (code === "shares_do_not_sum") tells(row, issue.path.join("."), issue.value);
    else tells(row, named, value);
    if (code === "shares_do_not_sum" && place !== "phasing") expect(issue.path).toEqual(at(named));
  });

  it("tells of a phasing by the year whose quarters are out", () =>
    expect(issuesOf(put("phasing", [0.25, 0.25, 0.25, 0.25, 0.3, 0.25, 0.25, 0.25]))).toMatchObject([
      {
        path: ["phasing", 4],
        value: [0.3, 0.25, 0.25, 0.25],
        message: expect.stringContaining("year 2 sum to 1.05:"),
      },
    ]));

  it("tells of old terms too late, of two given ends, and of a missing average", () => {
    const late = { ...full(), firstYear: "2015/16", prices: { year: "2015/16" } };
    const exits = { ...full().exits, announced: "2015-04-01" };
    expect(issuesOf({ ...late, exits: { ...exits, regime: "old" } })).toMatchObject([
      { code: "contradiction", path: ["exits", "regime"], value: "old", allowed: '"new" from 2015-04-01' },
    ]);
    expect(readScenario({ ...late, exits: { ...exits, regime: "new" } }).ok).toBe(true);
    expect(issuesOf(put("exits", { ...full().exits, exitQuarter: 2, consultationDays: 30 }))).toMatchObject([
      { code: "contradiction", path: ["exits", "exitQuarter"], value: 2 },
    ]);
    const single = { announced: "2014-04-01", clawback: {}, averageCost: 43_095 };
    expect(issuesOf(draft({ units: [unit({ mars: 0.2 })], exits: single }))).toMatchObject([
      { code: "missing", path: ["exits", "averageMarsCost"], value: null, allowed: "pounds" },
    ]);
    expect(readScenario(draft({ exits: single })).ok).toBe(true);
  });

  it("tells of a body that is in it twice, and of two teams on one body's money", () => {
    expect(issuesOf(put("organisations", [organisation, organisation]))).toMatchObject([
      { code: "duplicate", path: ["organisations", 1, "id"], value: "ccg", allowed: "each body once" },
    ]);
    expect(issuesOf(put("units.0.resource", { kind: "in_house", organisation: "ccg" }))).toMatchObject([
      { code: "contradiction", path: ["units", 1, "resource", "organisation"], value: "ccg" },
    ]);
  });

  it("tells of a support unit without customers, unless it has other income", () => {
    const alone = put("organisations.0.supportUnit", null);
    expect(issuesOf(put("units.2.otherIncome", [], alone))).toMatchObject([
      { code: "contradiction", path: ["units", 2, "resource"], value: "customers" },
    ]);
    expect(readScenario(alone).ok).toBe(true);
    expect(readScenario(put("units.2.otherIncome", [])).ok).toBe(true);
  });

  it("tells of duplicate posts that come back", () =>
    expect(issuesOf(put("merger.profile", [0, 0.5, 0.5, 0.4, 1, 1, 1, 1]))).toMatchObject([
      { code: "contradiction", path: ["merger", "profile", 3], value: 0.4 },
    ]));

  it("takes what is at the edge of its range, and shares that people round", () => {
    for (const [place, value] of [
      ["cut.byYear.0", 1],
      ["cut.byYear.0", -1],
      ["exits.strata.0.serviceYears", 30],
      ["exits.exitQuarter", 8],
      ["exits.exitQuarter", 1],
      ["targetYear", "2014/15"],
      ["targetYear", "2015/16"],
      ["exits.announced", "2015-03-31"],
      ["exits.regime", "old"],
      ["organisations.0.spend", { inHouse: 0.3333333, csu: 0.3333333, other: 0.3333334 }],
      ["merger.profile", [0, 0.5, 0.5, 0.5, 1, 1, 1, 1]],
    ] as const)
      expect(readScenario(put(place, value)), `${place} ${JSON.stringify(value)}`).toMatchObject({
        ok: true,
      });
  });

  it("tells of everything at once", () => {
    let bad = put("units.0.establishment", -1);
    bad = put("cut.byYear.1", 2, bad);
    bad = put("units.3.cost.mix.0.band", "1", bad);
    expect(issuesOf(bad).map((issue) => issue.path.join("."))).toEqual([
      "cut.byYear.1",
      "units.0.establishment",
      "units.3.cost.mix.0.band",
    ]);
    let clash = put("funding.local", 0.5);
    clash = put("exits.regime", "new", clash);
    clash = put("award", [0], clash);
    clash = put("merger.units.1", "other", clash);
    expect(
      issuesOf(clash)
        .map((issue) => issue.code)
        .sort(),
    ).toEqual(["contradiction", "shares_do_not_sum", "unknown_reference", "wrong_length"]);
  });
});

describe("the list of fields", () => {
  it.each(Object.keys(FIELDS) as FieldName[])(
    "%s has a default within its range, and says who set it",
    (name) => {
      const field = fieldOf(name);
      expect(field.least).toBeLessThan(field.most);
      if (field.byDefault === undefined) return;
      expect(field.byDefault).toBeGreaterThanOrEqual(field.least);
      expect(field.byDefault).toBeLessThanOrEqual(field.most);
      expect(field.source, "no source and no mark that there is none").not.toBeUndefined();
    },
  );

  it("is said in words with units", () =>
    expect(sayBounds(FIELDS.establishment)).toBe("0 to 1,000,000 (WTE)"));
});
