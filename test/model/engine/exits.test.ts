/** What an exit costs on average, and when it falls, worked out by hand. */
import { describe, expect, it } from "vitest";
import { run } from "../../../src/model/engine";
import { longestNotice, paymentOf, quarterOf } from "../../../src/model/engine/exits";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { dayOfSerial, serialOfDay } from "../../../src/reference/dates";
import { draft, unit } from "../drafts";
import { inputsOf, runOf } from "../run";

type Exits = ScenarioDraft["exits"];
type Stratum = NonNullable<Exits["strata"]>[number];

const SENIOR: Stratum = { weight: 0.75, salary: 60_000, serviceYears: 20.5 };
const JUNIOR: Stratum = { weight: 0.25, salary: 24_000, serviceYears: 10, fte: 0.5 };

const leaving = (exits: Partial<Exits>, people = 47, firstYear = "2025/26"): ScenarioDraft =>
  draft({
    firstYear,
    prices: { year: firstYear },
    units: [
      unit({
        resource: { kind: "direct", base: people * 400_000 },
        establishment: people * 10,
        vacancyRate: 0,
        headsPerWte: 1.25,
        payShare: 1,
      }),
    ],
    exits: { announced: `${firstYear.slice(0, 4)}-04-01`, clawback: {}, strata: [SENIOR, JUNIOR], ...exits },
  });
const one = (exits: Partial<Exits>, people?: number, firstYear?: string) =>
  runOf(leaving(exits, people, firstYear)).units[0]!;

describe("the average exit", () => {
  it("adds up payment, National Insurance, notice, lawyers and help, over the kinds of leaver", () => {
    const found = one({
      fourWeekShare: 0.1,
      clawback: { probability: 0.5, share: 0.4 },
      payInLieuShare: 0.5,
      legalPerExit: 500,
      outplacementPerExit: 250,
    });
    // 20 months at 5,000 and 10 at 1,000; some are not paid, some repay.
    expect(found.averagePayment).toBeCloseTo((0.75 * 100_000 + 0.25 * 10_000) * 0.9 * 0.8, 6);
    expect(found.averageStrain).toBe(0);
    expect(found.averageClass1A).toBeCloseTo(0.75 * 0.15 * 70_000, 6);
    // 12 and 10 weeks at 40,000 a WTE, shared by 1.25 people.
    expect(found.averageInLieu).toBeCloseTo((0.5 * (0.75 * 12 + 0.25 * 10) * 32_000) / 52, 6);
    expect(found.averageExit).toBeCloseTo(
      found.averagePayment + found.averageClass1A + found.averageInLieu + 750,
      6,
    );
    expect(found.averageMars).toBeCloseTo(0.75 * 50_000 + 0.25 * 5_000, 6);
  });

  it("knows no Class 1A before April 2020", () => expect(one({}, 47, "2018/19").averageClass1A).toBe(0));

  it("counts the strain of a pension under the old terms, for those who take it", () => {
    const strata: Stratum[] = [
      {
        weight: 0.5,
        salary: 40_558,
        serviceYears: 15.9,
        age: 57,
        takesPension: true,
        capitalisedCost: 90_000,
      },
      { weight: 0.5, salary: 40_558, serviceYears: 15.9, age: 57, capitalisedCost: 90_000 },
    ];
    const found = one({ strata }, 47, "2014/15");
    expect(found.averageStrain).toBeCloseTo(0.5 * 39_302.5, 6);
    expect(found.averageExit).toBeCloseTo(50_697.5 + 19_651.25, 6);
    expect(one({ strata }, 47, "2015/16").averageStrain).toBe(0);
  });

  it("uses the costs and rates of the year of exits", () => {
    const given = leaving({ payInLieuShare: 1, exitQuarter: 5 });
    const inputs = inputsOf({ ...given, award: [0, 0.1] });
    expect(run(inputs).units[0]!.averageInLieu).toBeCloseTo((11.5 * 32_000 * 1.1) / 52, 6);
    inputs.exits.exitQuarterOverride = 4;
    expect(run(inputs).units[0]!.averageInLieu).toBeCloseTo((11.5 * 32_000) / 52, 6);
    inputs.exits.exitQuarterOverride = 12;
    expect(run(inputs).units[0]!.averageInLieu).toBeCloseTo((11.5 * 32_000 * 1.1) / 52, 6);
  });

  it("puts back in the social view what was paid to people, and no more", () => {
    const results = runOf(leaving({ exitQuarter: 2, legalPerExit: 10_000 }));
    const found = results.units[0]!;
    const paid = found.redundantHeads * found.averagePayment;
    // The first year of the plan is not discounted; prices are those of 2025/26.
    expect(results.npvSocial - results.npvSystem).toBeCloseTo(paid, 4);
    const later = runOf(leaving({ exitQuarter: 6, legalPerExit: 10_000 }));
    const inputs = inputsOf(leaving({}));
    const real = inputs.deflatorBase / inputs.deflator[2]!;
    expect(later.npvSocial - later.npvSystem).toBeCloseTo((paid * real) / 1.035, 4);
  });

  it("costs nothing where nobody has served long enough", () => {
    const results = runOf(leaving({ strata: [{ weight: 1, salary: 40_000, serviceYears: 1.5 }] }));
    expect(results.units[0]).toMatchObject({ averageExit: 0, averagePayment: 0, averageClass1A: 0 });
    expect(results.exitTotal).toBe(0);
    expect(results.npvSocial).toBe(results.npvSystem);
  });

  it("is never below what the law gives", () => {
    const { exits } = inputsOf(leaving({ weekLimit: 400 }));
    const [stratum] = exits.strata;
    const nothing = { ...exits, terms: { ...exits.terms, monthsPerYear: 0 } };
    // At 45 with 20 years: 4 of them at 41 or over. 22 weeks at the limit.
    expect(paymentOf(stratum!, nothing)).toBeCloseTo(22 * 400, 9);
    expect(paymentOf({ ...stratum!, fte: 0.2 }, nothing)).toBeCloseTo((22 * 12_000) / 52, 9);
    expect(paymentOf(stratum!, exits)).toBeCloseTo(100_000, 9);
  });
});

describe("the day of exits", () => {
  const day = (found: { exitDay: number }): string => dayOfSerial(found.exitDay)!;

  it("comes after consultation by headcount and the longest notice", () => {
    expect(one({}, 15)).toMatchObject({ consultationDays: 0, exitQuarter: 1 });
    expect(day(one({}, 15))).toBe("2025-06-24");
    // 1.25 people a post: 16 posts are 20 people, 80 are 100.
    expect(one({}, 16).consultationDays).toBe(30);
    expect(one({}, 79).consultationDays).toBe(30);
    expect(one({}, 80).consultationDays).toBe(45);
    expect(day(one({}, 80))).toBe("2025-08-08");
    expect(one({}, 80).exitQuarter).toBe(2);
  });

  it("follows days of consultation and weeks of notice that are given", () => {
    expect(one({ consultationDays: 60 }).consultationDays).toBe(60);
    const strata = [
      { ...SENIOR, noticeWeeks: 0 },
      { ...JUNIOR, noticeWeeks: 26 },
    ];
    expect(day(one({ strata, consultationDays: 0 }))).toBe("2025-09-30");
    const nobody = [
      { ...SENIOR, weight: 1, noticeWeeks: 4 },
      { ...JUNIOR, weight: 0, noticeWeeks: 26 },
    ];
    expect(day(one({ strata: nobody, consultationDays: 0 }))).toBe("2025-04-29");
    expect(longestNotice(inputsOf(leaving({ strata: nobody })).exits)).toBe(4);
  });

  it("has a quarter, one more than the last beyond the plan", () => {
    const inputs = inputsOf(leaving({}));
    expect(quarterOf(inputs, serialOfDay("2025-03-31"))).toBe(0);
    expect(quarterOf(inputs, serialOfDay("2025-04-01"))).toBe(1);
    expect(quarterOf(inputs, serialOfDay("2025-06-30"))).toBe(1);
    expect(quarterOf(inputs, serialOfDay("2025-07-01"))).toBe(2);
    expect(quarterOf(inputs, serialOfDay("2027-03-31"))).toBe(8);
    expect(quarterOf(inputs, serialOfDay("2027-04-01"))).toBe(9);
    expect(quarterOf(inputs, serialOfDay("2099-04-01"))).toBe(9);
  });

  it("beyond the plan costs and saves nothing within it", () => {
    const results = runOf(leaving({ announced: "2027-03-01" }));
    expect(results.units[0]!.exitQuarter).toBe(9);
    expect([...results.units[0]!.exitCost]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(results.fullQuarter).toBeNull();
  });

  it("moves by whole quarters with its place in the quarter, never before the first", () => {
    const moved = (delayQuarters: number, exits: Partial<Exits> = {}) => {
      const inputs = inputsOf(leaving(exits));
      inputs.exits.delayQuarters = delayQuarters;
      return run(inputs).units[0]!;
    };
    const planned = one({}, 47);
    expect([planned.exitQuarter, day(planned)]).toEqual([2, "2025-07-24"]);
    expect([moved(2).exitQuarter, day(moved(2))]).toEqual([4, "2026-01-24"]);
    expect([moved(-1).exitQuarter, day(moved(-1))]).toEqual([1, "2025-04-24"]);
    expect([moved(-5).exitQuarter, day(moved(-5))]).toEqual([1, "2025-04-24"]);
    expect(moved(20).exitQuarter).toBe(9);
    expect([moved(7).exitQuarter, moved(6).exitQuarter]).toEqual([9, 8]);
    expect([moved(1, { exitQuarter: 1 }).exitQuarter, moved(-1, { exitQuarter: 8 }).exitQuarter]).toEqual([
      2, 7,
    ]);
  });

  /** A plan of 2025/26 and 2026/27; notice is of 12 weeks, so that people leave 84 days after the consultation. */
  const late = (day: string): Partial<Exits> => ({
    announced: "2027-01-01",
    consultationDays: serialOfDay(day) - serialOfDay("2027-01-01") - 84,
    savingStart: "pro_rata",
  });
  it.each([
    // Day planned, quarters, day moved, quarter of the plan, days of that quarter still to come and in all.
    ["2027-04-01", -1, "2027-01-01", 8, 90, 90],
    ["2027-04-21", -2, "2026-10-21", 7, 72, 92],
    ["2027-06-30", -1, "2027-03-31", 8, 1, 90],
    ["2027-07-01", -1, "2027-04-01", 9, 0, 1],
    ["2027-07-01", -2, "2027-01-01", 8, 90, 90],
    ["2027-10-18", -4, "2026-10-18", 7, 75, 92],
    ["2028-02-20", -3, "2027-05-21", 9, 0, 1],
    ["2028-02-20", -4, "2027-02-20", 8, 40, 90],
    ["2028-02-20", -7, "2026-05-21", 5, 41, 91],
    ["2027-10-18", -12, "2025-04-18", 1, 74, 91],
    ["2027-10-18", 3, "2028-07-18", 9, 0, 1],
  ] as const)(
    "comes back from %s beyond the plan, %i quarters on, as %s in quarter %i",
    (planned, delay, wanted, quarter, rest, whole) => {
      const inputs = inputsOf(leaving(late(planned)));
      expect(day(run(inputs).units[0]!)).toBe(planned);
      inputs.exits.delayQuarters = delay;
      const found = run(inputs).units[0]!;
      expect([day(found), found.exitQuarter]).toEqual([wanted, quarter]);
      expect(quarterOf(inputs, found.exitDay)).toBe(quarter);
      // 47 people at 40,000 a year: the part of the quarter after the day is saved in it, a whole quarter in the next.
      for (const [i, saved] of found.savingLocal.entries())
        expect(saved, `quarter ${i + 1}`).toBeCloseTo(
          i + 1 < quarter ? 0 : 47 * 10_000 * (i + 1 === quarter ? rest / whole : 1),
          6,
        );
    },
  );

  it("is the last of a quarter that is shorter than the one it was planned in", () => {
    const inputs = inputsOf(leaving({ announced: "2025-09-30", consultationDays: 8 }));
    expect(day(run(inputs).units[0]!)).toBe("2025-12-31");
    inputs.exits.delayQuarters = 1;
    const found = run(inputs).units[0]!;
    expect([day(found), found.exitQuarter]).toEqual(["2026-03-31", 4]);
  });
});
