/** What is not held is refused, every time, with what is missing, what is held near it and what to do. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/reference/fault";
import { register } from "../../../src/reference/store";
import { BANDS, PAY_POINTS, type Band, type PayPoint, type Zone } from "../../../src/reference/workforce";
import { sayYears } from "../../../src/reference/workforce/held";
import { miniRegister } from "../mini";

const { workforce, tables } = register();
const refusal = (answer: Answer<unknown>): string => (answer.ok ? "answered" : answer.fault.message);

const YEARS_BEFORE_THE_SPINE_ENDED = ["2013/14", "2014/15", "2015/16", "2016/17", "2017/18"];
const RESTRUCTURED = ["2018/19", "2019/20"];
/** Points that no source found gives, written down by hand. */
const MISSING: readonly (readonly [year: string, band: Band, point: PayPoint])[] = [
  ...YEARS_BEFORE_THE_SPINE_ENDED.map((year) => [year, "8d", "max"] as const),
  ...RESTRUCTURED.flatMap((year) => [
    [year, "2", "mid"] as const,
    [year, "3", "mid"] as const,
    ...(["4", "5", "6", "7", "8a", "8b", "8c"] as const).flatMap((band) =>
      (["min", "mid"] as const).map((point) => [year, band, point] as const),
    ),
    ...(["8d", "9"] as const).flatMap((band) => PAY_POINTS.map((point) => [year, band, point] as const)),
  ]),
];

describe("pay", () => {
  it.each(MISSING)("of %s, band %s, %s is refused", (year, band, point) => {
    const found = workforce.pay(year, band, point);
    expect(found.ok).toBe(false);
    expect(refusal(found)).toMatch(/ is not in this data \(.*held.*\): give the salary itself\.$/);
    expect(refusal(found)).toContain(`band ${band} in ${year}`);
  });

  it("is held at every other point of every year", () => {
    const missing = new Set(MISSING.map((one) => one.join(" ")));
    for (const year of workforce.years().pay)
      for (const band of BANDS)
        for (const point of PAY_POINTS)
          expect(workforce.pay(year, band, point).ok, `${year} ${band} ${point}`).toBe(
            !missing.has(`${year} ${band} ${point}`),
          );
  });

  it("names the reason, the points beside it and the years that have it", () =>
    expect(refusal(workforce.pay("2014/15", "8d", "max"))).toBe(
      "The top of band 8d in 2014/15 is not in this data (Spine point 50, the top of band 8d, was not found; held in 2014/15: bottom £65,922, middle £71,886; held for other years: 2020/21 to 2026/27): give the salary itself.",
    ));

  it.each(["2012/13", "2027/28", "2014-15", ""])("of the year %j is refused with the years held", (year) =>
    expect(refusal(workforce.pay(year, "7", "max"))).toContain("(held: 2013/14 to 2026/27)"),
  );

  it.each([47, 48, 50, 51, 52, 53, 1, 0])("of 2015/16 at spine point %i is refused", (point) =>
    expect(workforce.spine("2015/16", point).ok).toBe(false),
  );
  it("of a spine point names the years in which it is held", () => {
    expect(refusal(workforce.spine("2015/16", 1))).toContain("(held: 2013/14 to 2014/15)");
    expect(refusal(workforce.spine("2018/19", 34))).toContain("(held: 2013/14 to 2017/18)");
  });
});

describe("other tables", () => {
  it.each<[string, Answer<unknown>, string]>([
    ["awards", workforce.award("2027/28"), "(held: 2013/14 to 2026/27)"],
    ["on-costs", workforce.onCosts("2012/13"), "(held: 2013/14 to 2026/27)"],
    ["deflators", workforce.deflator("2031/32"), "(held: 2009/10 to 2030/31)"],
  ])("of %s are refused outside their years", (_name, found, held) => expect(refusal(found)).toContain(held));

  it.each(["inner", "outer", "fringe"] satisfies Zone[])(
    "have no %s supplement in 2022/23 and 2023/24",
    (zone) => {
      for (const year of ["2022/23", "2023/24"])
        expect(refusal(workforce.highCostArea(year, zone))).toContain(
          "(held: 2013/14 to 2021/22, 2024/25 to 2026/27)",
        );
    },
  );

  it.each(["2013-01-31", "2013-02-01", "2014-04-05", "2016-04-06", "2017-04-05", "2026-04-06", "2030-01-01"])(
    "have no weekly limit on %s",
    (day) =>
      expect(refusal(workforce.statutory(day))).toMatch(
        /not in this data \(held: £\d{3} from .*\): enter the limit/,
      ),
  );

  it("know no other vintage and no other benchmark", () => {
    expect(refusal(workforce.deflator("2014/15", "HMT June 2026"))).toBe(
      'There is no deflator vintage "HMT June 2026": write "OBR EFO March 2026" or "OBR EFO November 2025".',
    );
    expect(refusal(workforce.benchmark("BM99"))).toContain("(held: BM01 to BM23)");
  });
});

describe("the list of gaps", () => {
  it.each([
    ["pay_points", 5],
    ["high_cost_areas", 2],
    ["on_costs", 2],
    ["deflators", 2],
    ["exit_terms", 8],
    ["benchmarks", 5],
  ])("of %s has %i entries", (topic, count) =>
    expect(tables.rows("gaps").filter((row) => row.topic === topic)).toHaveLength(count),
  );
});

it("years are told in runs", () => {
  expect(sayYears([])).toBe("");
  expect(sayYears(["2013/14"])).toBe("2013/14");
  expect(sayYears(["1999/00", "2000/01", "2003/04", "2005/06", "2006/07"])).toBe(
    "1999/00 to 2000/01, 2003/04, 2005/06 to 2006/07",
  );
});

it("a release without a rule that payments need is refused when the rule is asked for", () => {
  const empty = miniRegister({}).workforce;
  expect(() => empty.marsTerms()).toThrow(/lacks the rule mars months_per_year/);
  expect(empty.deflator("2014/15").ok).toBe(false);
  expect(empty.years().pay).toEqual([]);
});
