/** A scenario with the tables looked up: what is filled in, what is missing, and what decides it. */
import { describe, expect, it } from "vitest";
import { run } from "../../../src/model/engine";
import type { Checked } from "../../../src/model/issue";
import type { Inputs } from "../../../src/model/inputs";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve, targetYearOf, yearsOf } from "../../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { dayOfSerial } from "../../../src/reference/dates";
import { draft, unit } from "../drafts";
import { inputsOf, known, workforce } from "../run";

type Exits = ScenarioDraft["exits"];
type Bands = Extract<ScenarioDraft["units"][number]["cost"], { kind: "bands" }>;

const looked = (given: ScenarioDraft): Checked<Inputs> => {
  const read = readScenario(given);
  return read.ok ? resolve(read.value, workforce()) : read;
};
function missing(given: ScenarioDraft) {
  const found = looked(given);
  expect(found).not.toHaveProperty("value");
  if (found.ok) throw new Error("nothing is missing");
  return found.issues;
}
/** A plan that starts in a year, with its dates moved along. */
const from = (start: number, more: Partial<ScenarioDraft> = {}): ScenarioDraft =>
  draft({
    firstYear: `${start}/${String(start + 1).slice(2)}`,
    prices: { year: `${start}/${String(start + 1).slice(2)}` },
    exits: { ...draft().exits, announced: `${start}-04-01` },
    ...more,
  });
const banded = (more: Partial<Omit<Bands, "kind">> = {}) =>
  unit({ cost: { kind: "bands", mix: [{ band: "7", share: 1, pay: "max" }], ...more } });
const kinds = (more: Partial<Exits>, start = 2025): ScenarioDraft =>
  from(start, {
    exits: {
      announced: `${start}-04-01`,
      clawback: {},
      strata: [{ weight: 1, serviceYears: 10, salary: 40_000 }],
      ...more,
    },
  });

describe("the axis", () => {
  it("starts with the base year, a year before the plan", () =>
    expect(yearsOf({ firstYear: "2014/15", years: 2 })).toEqual(["2013/14", "2014/15", "2015/16"]));

  it("has quarters that start in April, July, October and January", () => {
    const { quarterStart, quarters, years, firstYear } = inputsOf(draft());
    expect([quarters, years, firstYear]).toEqual([8, 2, 2014]);
    expect([...quarterStart].map(dayOfSerial)).toEqual([
      ...["2014-04-01", "2014-07-01", "2014-10-01", "2015-01-01"],
      ...["2015-04-01", "2015-07-01", "2015-10-01", "2016-01-01"],
      "2016-04-01",
    ]);
  });

  it("is aimed at the last year with a cut, unless a year is named", () => {
    const at = (byYear: number[], targetYear: string | null = null): number =>
      targetYearOf({ ...draft(), firstYear: "2014/15", targetYear, cut: { byYear } } as never);
    expect(at([0.1, 0.1, 0])).toBe(2);
    expect(at([0, -0.1, 0])).toBe(2);
    expect(at([0, 0, 0])).toBe(1);
    expect(at([0.1, 0, 0], "2016/17")).toBe(3);
    expect(at([0.1, 0, 0], "2014/15")).toBe(1);
    expect(inputsOf(draft({ cut: { byYear: [0, 0.1] } })).targetYear).toBe(2);
  });

  it("sets what is given by year behind the base year, and fills in the rest", () => {
    const inputs = inputsOf(draft({ drift: [0.01, 0.02], nonPayInflation: [null, 0.03] }));
    expect([...inputs.cut]).toEqual([0, 0.1, 0]);
    expect([...inputs.drift]).toEqual([0, 0.01, 0.02]);
    expect([...inputs.nonPayInflation]).toEqual([NaN, NaN, 0.03]);
    expect([...inputs.phasing]).toEqual([0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]);
    expect(inputs).toMatchObject({
      discountRate: 0.035,
      fundLocal: 1,
      fundNational: 0,
      fundCustomers: 0,
      merger: null,
    });
    expect([...inputs.units[0]!.otherIncome]).toEqual([0, 0, 0]);
    expect(inputs.units[0]).toMatchObject({
      organisation: -1,
      directResource: 25_000_000,
      directPassThrough: 1,
    });
  });
});

describe("awards", () => {
  const awards = (more: Partial<ScenarioDraft>): number[] => [...inputsOf(from(2015, more)).award];

  it("come from the table where none is given", () => {
    expect(awards({ award: [] })).toEqual([0, 0.01, 0.01]);
    expect(awards({ award: [null, 0.05] })).toEqual([0, 0.01, 0.05]);
  });

  it("of no one rate are asked for", () =>
    expect(missing(from(2021, { award: [] }))).toMatchObject([
      {
        code: "outside_tables",
        path: ["award", 1],
        value: "2022/23",
        allowed: "what the tables hold",
        message: expect.stringMatching(/^The award of 2022\/23 was no one rate .*give the rate to use/),
      },
    ]));

  it("after the table are asked for, or taken as none where the last ones are held", () => {
    expect(missing(from(2026, { award: [] }))).toMatchObject([{ path: ["award", 1], value: "2027/28" }]);
    expect([...inputsOf(from(2026, { award: [], beyondTables: "hold" })).award]).toEqual([0, 0.033, 0]);
  });

  it("before the table are asked for even where later ones are held", () =>
    expect(
      missing(from(2011, { award: [], beyondTables: "hold" })).map((issue) => issue.path.join(".")),
    ).toEqual(["award.0", "award.1"]));
});

describe("prices", () => {
  it("are of the vintage that is named", () => {
    const [preferred, other] = workforce().vintages();
    const of = (vintage: string | undefined) =>
      inputsOf(from(2024, { prices: { year: "2024/25", ...(vintage ? { vintage } : {}) } }));
    const index = (vintage?: string): number => known(workforce().deflator("2025/26", vintage)).index;
    expect(of(undefined).deflator[2]).toBe(index(preferred));
    expect(of(other).deflator[2]).toBe(index(other));
    expect(index(preferred)).not.toBe(index(other));
  });

  it("of years that are not held are told by the year that asks", () => {
    expect(missing(from(2009)).map((issue) => [issue.path.join("."), issue.value])).toContainEqual([
      "firstYear",
      "2008/09",
    ]);
    expect(missing(from(2030)).map((issue) => [issue.path.join("."), issue.value])).toEqual([
      ["years", "2031/32"],
    ]);
    expect(missing(draft({ prices: { year: "1999/00" } }))).toMatchObject([
      {
        code: "outside_tables",
        path: ["prices", "year"],
        value: "1999/00",
        message: expect.stringMatching(
          /Give a figure of your own, or hold the last known ones for later years\.$/,
        ),
      },
    ]);
    expect(missing(draft({ prices: { year: "2014/15", vintage: "none" } }))[0]).toMatchObject({
      message: expect.stringContaining('There is no deflator vintage "none"'),
    });
  });

  it("can be held at the last one known", () => {
    const { deflator } = inputsOf(from(2030, { beyondTables: "hold" }));
    expect(deflator[2]).toBe(deflator[1]);
    expect(missing(draft({ prices: { year: "1999/00" }, beyondTables: "hold" }))[0]!.message).not.toContain(
      "hold the last",
    );
  });
});

describe("pay and on-costs", () => {
  it("are those of each year, in the view of pensions that is chosen", () => {
    const year = known(workforce().onCosts("2025/26"));
    const full = inputsOf(from(2025, { units: [banded({ pension: "full" })] })).units[0]!;
    const local = inputsOf(from(2025, { units: [banded({ pension: "local" })] })).units[0]!;
    expect(full.pension[1]).toBe(year.pensionFull);
    expect(local.pension[1]).toBe(year.pensionLocal);
    expect(full.pension[1]).toBeGreaterThan(local.pension[1]!);
    expect([...full.bandPay]).toEqual([known(workforce().pay("2024/25", "7", "max")).amount]);
    expect(full).toMatchObject({ fixedCostPerWte: NaN, inScheme: 1 });
    expect([...full.bandShare]).toEqual([1]);
    expect(inputsOf(from(2025, { units: [banded()] })).rates[1]).toMatchObject({
      niRate: 0.15,
      rebate: 0,
      levy: 0.005,
    });
  });

  it("are not asked of the tables where a WTE has one cost", () => {
    const early = inputsOf(from(2012));
    expect(early.rates[0]).toMatchObject({ niRate: 0, levy: 0 });
    expect(early.units[0]).toMatchObject({ fixedCostPerWte: 40_000, inScheme: 1 });
    expect([...early.units[0]!.pension]).toEqual([0, 0, 0]);
    expect(inputsOf(kinds({}, 2013)).rates[0]!.niRate).toBe(0);
  });

  it("that are not held are told one by one, with what is held", () => {
    const found = missing(
      from(2013, {
        units: [
          unit({
            cost: {
              kind: "bands",
              mix: [
                { band: "7", share: 0.5, pay: "max" },
                { band: "8d", share: 0.5, pay: 70_000 },
              ],
            },
          }),
        ],
      }),
    );
    expect(found.map((issue) => [issue.path.join("."), issue.value])).toEqual([
      ["years", "2012/13"],
      ["units.0.cost.mix.0.pay", "max"],
    ]);
    const point = missing(from(2015, { units: [banded({ mix: [{ band: "8d", share: 1, pay: "max" }] })] }));
    expect(point).toMatchObject([
      { code: "outside_tables", path: ["units", 0, "cost", "mix", 0, "pay"], value: "max" },
    ]);
  });

  it("after the tables can be held at the last ones known", () => {
    const late = from(2027, { units: [banded()], award: [0, 0] });
    expect(missing(late).map((issue) => issue.path.join("."))).toContain("years");
    const held = inputsOf({ ...late, beyondTables: "hold" });
    expect(held.rates[2]).toEqual(held.rates[0]);
    expect(held.units[0]!.pension[2]).toBe(held.units[0]!.pension[0]);
  });

  it("hold high-cost areas year by year, and lift their limits with awards once held", () => {
    const inner = from(2026, { units: [banded({ zone: "inner" })], award: [0.1, 0.2], beyondTables: "hold" });
    const one = inputsOf(inner).units[0]!;
    const last = known(workforce().highCostArea("2026/27", "inner"));
    expect([...one.zoneRate]).toEqual([0.2, 0.2, 0.2]);
    expect(one.zoneLeast[1]).toBe(last.min);
    expect(one.zoneLeast[2]).toBeCloseTo(last.min * 1.2, 9);
    expect(one.zoneMost[2]).toBeCloseTo(last.max * 1.2, 9);
    const later = inputsOf(
      from(2027, { units: [banded({ zone: "inner" })], award: [0.1, 0.2], beyondTables: "hold" }),
    ).units[0]!;
    expect(later.zoneMost[2]).toBeCloseTo(last.max * 1.1 * 1.2, 9);
    expect([...inputsOf(from(2025, { units: [banded()] })).units[0]!.zoneMost]).toEqual([0, 0, 0]);
    expect(missing(from(2022, { units: [banded({ zone: "inner" })], award: [0, 0] }))).toMatchObject([
      { code: "outside_tables", path: ["units", 0, "cost", "zone"], value: "inner" },
      { code: "outside_tables", path: ["units", 0, "cost", "zone"], value: "inner" },
    ]);
  });
});

describe("terms of exit", () => {
  it("go by the day of the announcement, unless they are given", () => {
    expect(inputsOf(kinds({}, 2014)).exits).toMatchObject({
      regime: "old",
      terms: { salaryFloor: 0, salaryCap: Infinity, maxPayment: Infinity, maxMonths: 24, monthsPerYear: 1 },
    });
    expect(inputsOf(kinds({ announced: "2015-04-01" }, 2015)).exits).toMatchObject({
      regime: "new",
      terms: { salaryFloor: 23_000, salaryCap: 80_000, maxPayment: 160_000, minServiceWeeks: 104 },
    });
    const late = kinds({ announced: "2015-03-31" }, 2014);
    expect(inputsOf(late).exits.regime).toBe("old");
  });

  it("know Class 1A from the day on which payments fall after April 2020", () => {
    // Ten weeks of notice: announced on 27 January 2020, paid on 6 April.
    expect(inputsOf(kinds({ announced: "2020-01-27" }, 2019)).exits.class1AThreshold).toBe(30_000);
    expect(inputsOf(kinds({ announced: "2020-01-26" }, 2019)).exits.class1AThreshold).toBe(Infinity);
  });

  it("fill in notice by service, the quarter of agreed exits, and no overrides", () => {
    const { exits } = inputsOf(kinds({ announced: "2025-08-15" }));
    expect(exits).toMatchObject({
      marsQuarter: 3,
      consultationOverride: NaN,
      exitQuarterOverride: NaN,
      averageCost: NaN,
      averageMarsCost: NaN,
      savingPerLeaver: NaN,
      clawback: 0,
      statutory: { weekLimit: 719, maxYears: 20, minYears: 2, weeksByAge: [0.5, 1, 1.5] },
    });
    expect(exits.strata[0]!.noticeWeeks).toBe(10);
    expect(inputsOf(kinds({ announced: "2027-03-31" }, 2025)).exits.marsQuarter).toBe(8);
    expect(inputsOf(kinds({ announced: "2025-04-01" })).exits.marsQuarter).toBe(2);
    expect(inputsOf(kinds({ announced: "2026-04-01" })).exits.marsQuarter).toBe(6);
    expect(inputsOf(kinds({ announced: "2026-01-01" })).exits.marsQuarter).toBe(5);
  });

  it("take what is given in place of all that", () =>
    expect(
      inputsOf(
        kinds({
          marsQuarter: 7,
          exitQuarter: 5,
          weekLimit: 600,
          clawback: { probability: 0.5, share: 0.4 },
          savingPerLeaver: 50_000,
          strata: [{ weight: 1, serviceYears: 10, salary: 40_000, noticeWeeks: 26 }],
        }),
      ).exits,
    ).toMatchObject({
      marsQuarter: 7,
      exitQuarterOverride: 5,
      clawback: 0.2,
      savingPerLeaver: 50_000,
      statutory: { weekLimit: 600 },
      strata: [{ noticeWeeks: 26 }],
    }));

  it("ask for a limit that is not held only where it could decide", () => {
    // The limit of 2016/17 was not found. Contractual pay is above what the law gives, whatever the limit.
    expect(inputsOf(kinds({}, 2016)).exits.statutory.weekLimit).toBe(Infinity);
    // The new terms pay nothing above 160,000: by law, 30 weeks of a million a year are more.
    const rich = [{ weight: 1, serviceYears: 30, salary: 1_000_000, age: 65 }];
    expect(missing(kinds({ strata: rich }, 2016))).toMatchObject([
      {
        code: "outside_tables",
        path: ["exits", "strata", 0],
        value: 1_000_000,
        message: expect.stringContaining("decides what this kind of leaver is paid"),
      },
    ]);
    expect(looked(kinds({ strata: rich, weekLimit: 479 }, 2016)).ok).toBe(true);
    expect(looked(kinds({ strata: rich }, 2025)).ok).toBe(true);
  });
});

describe("what the parts of a plan are to each other", () => {
  const organisation = (id: string): NonNullable<ScenarioDraft["organisations"]>[number] => ({
    id,
    name: id,
    allowance: 1_000_000,
    population: [1000, 1000, 1000],
    spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
    passThrough: {},
  });

  it("is by position", () => {
    const inputs = inputsOf(
      draft({
        organisations: [
          organisation("a"),
          { ...organisation("b"), supportUnit: "csu", rateOverride: [null, 20] },
        ],
        units: [
          unit(),
          unit({ id: "csu", resource: { kind: "customers" } }),
          unit({ id: "team", resource: { kind: "in_house", organisation: "b" } }),
        ],
        merger: {
          units: ["team", "csu"],
          duplicates: { kind: "rate", rate: 0.05 },
          profile: [0, 0, 0, 0.5, 0.5, 1, 1, 1],
          integration: [1, 2, 3, 4, 5, 6, 7, 8],
          lossRate: [0.1, 0.2],
        },
      }),
    );
    expect(inputs.organisations.map((one) => one.supportUnit)).toEqual([-1, 1]);
    expect([...inputs.organisations[1]!.rateOverride]).toEqual([NaN, NaN, 20]);
    expect(inputs.units.map((one) => one.organisation)).toEqual([-1, -1, 1]);
    expect(inputs.units.map((one) => one.resourceKind)).toEqual(["direct", "customers", "in_house"]);
    expect(inputs.merger).toMatchObject({
      units: [2, 1],
      duplicateRate: 0.05,
      duplicates: NaN,
      margin: 0.15,
      transferShare: 0,
    });
    expect([...inputs.merger!.profile]).toEqual([0, 0, 0, 0.5, 0.5, 1, 1, 1]);
    expect([...inputs.merger!.integration]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...inputs.merger!.lossRate]).toEqual([0, 0.1, 0.2]);
  });

  it("leaves a merger without figures at nothing", () => {
    const { merger } = inputsOf(
      draft({
        units: [unit(), unit({ id: "other" })],
        merger: { units: ["unit", "other"], duplicates: { kind: "posts", posts: 3 } },
      }),
    );
    expect(merger).toMatchObject({ duplicates: 3, duplicateRate: 0 });
    expect([...merger!.profile].every(Number.isNaN)).toBe(true);
    expect([...merger!.integration, ...merger!.lossRate].every((one) => one === 0)).toBe(true);
  });

  it("runs on several things missing with none of them, and tells all", () => {
    const issues = missing(
      from(2021, {
        award: [],
        prices: { year: "1999/00" },
        units: [banded({ zone: "inner" })],
      }),
    );
    const places = new Set(issues.map((issue) => issue.path.join(".")));
    expect(places).toEqual(new Set(["prices.year", "award.1", "units.0.cost.zone"]));
    expect(run(inputsOf(draft())).posts).toBeGreaterThan(0);
  });
});
