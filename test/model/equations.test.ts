/** Each equation on its own, at its edges. No tables: the numbers are worked out by hand. */
import { describe, expect, it } from "vitest";
import * as model from "../../src/model/equations";

const NEW: model.ExitTerms = {
  monthsPerYear: 1,
  maxMonths: 24,
  minServiceWeeks: 104,
  salaryFloor: 23_000,
  salaryCap: 80_000,
  maxPayment: 160_000,
  weeksPerMonth: 4.35,
};
const OLD: model.ExitTerms = { ...NEW, salaryFloor: 0, salaryCap: Infinity, maxPayment: Infinity };
const LAW: model.StatutoryTerms = { weekLimit: 500, maxYears: 20, weeksByAge: [0.5, 1, 1.5], minYears: 2 };
const MARS: model.MarsTerms = {
  monthsPerYear: 0.5,
  minMonths: 3,
  maxMonths: 12,
  cap: 80_000,
  minServiceMonths: 12,
};
const RATES: model.OnCostRates = {
  niRate: 0.138,
  niThreshold: 8_000,
  lowerEarningsLimit: 6_000,
  upperAccrualPoint: 40_000,
  rebate: 0.034,
  levy: 0.005,
};

describe("resource", () => {
  it("R2, R3: cuts of cash and of real value", () => {
    expect(model.cutFactor(0.1, "cash", 110, 100)).toBeCloseTo(0.9, 12);
    expect(model.cutFactor(0.1, "real", 110, 100)).toBeCloseTo(0.99, 12);
    const path = model.cutPath(1000, [0.1, 0.2], "real", [100, 110, 121]);
    for (const [i, one] of [1000, 990, 871.2].entries()) expect(path[i]).toBeCloseTo(one, 9);
    expect(path).toHaveLength(3);
    expect(model.cutPath(1000, [0.1], "cash", [])[1]).toBeCloseTo(900, 9);
    expect(model.cutPath(1000, [0.1], "real", [])[1]).toBeNaN();
  });

  it("R6, R8: prices and implied cuts", () => {
    expect(model.inPricesOf(110, 110, 100)).toBeCloseTo(100, 12);
    expect(model.impliedCut(200, 150)).toBe(0.25);
    expect(model.impliedCut(0, 150)).toBe(0);
  });

  it("R10: what is passed on", () => expect(model.passedOn(0.4, 0.5, 1000, 900)).toBeCloseTo(380, 9));
});

describe("affordability", () => {
  it("N2: need and release in steps", () => {
    expect(model.releaseNeeded(900, 1000)).toBeCloseTo(0.1, 12);
    expect(model.releaseNeeded(1100, 1000)).toBe(0);
    expect(model.releaseNeeded(900, 0)).toBe(0);
    expect(model.releaseNeeded(0, 0)).toBe(0);
    expect(model.released(0.1, 0.04, 1, 0)).toBeCloseTo(0.08, 12);
    expect(model.released(0.08, 0.04, 1, 0)).toBeCloseTo(0.08, 12);
    expect(model.released(0.3, 0.1, 1, 0)).toBeCloseTo(0.3, 12);
    expect(model.released(0.3, 0.1, 0.15, 0)).toBe(0.15);
    expect(model.released(0.1, 0.1, 1, 0.2)).toBe(0.2);
    expect(model.released(0.1 - 1e-12, 0.1, 1, 0)).toBeLessThanOrEqual(0.1 - 1e-12);
  });

  it("N1, N3, N4: non-pay, what is stranded, what is left for pay", () => {
    expect(model.fixedNonPay(1000, 0.4, 0.1, 1.05)).toBeCloseTo(378, 9);
    expect(model.variableNonPay(1000, 0.4, 0.7)).toBeCloseTo(180, 9);
    expect(model.strandedCost(378, 1000, 0.4, 1.05, 0.2)).toBeCloseTo(378 - 336, 9);
    expect(model.payBudget(1000, 378, 180)).toBe(442);
    expect(model.payBudget(500, 378, 180)).toBe(0);
    expect(model.unfundedNonPay(500, 378, 180)).toBe(58);
    expect(model.unfundedNonPay(1000, 378, 180)).toBe(0);
  });

  it("N5: the workforce of one year", () => {
    const given = {
      resource: 900,
      baseResource: 1000,
      costPerWte: 10,
      payShare: 0.7,
      fixedShare: 0.4,
      release: 0.1,
    };
    // 900, less 0.4 x 300 x 0.9, less 0.6 x 0.3 x 900.
    expect(model.affordableWte(given)).toBeCloseTo((900 - 108 - 162) / 10, 9);
    expect(model.affordableWte({ ...given, resource: 0 })).toBe(0);
  });
});

describe("the cost of a WTE", () => {
  it("C2: a supplement between its limits", () => {
    expect(model.highCostSupplement(30_000, 0.2, 4_000, 6_500)).toBe(6_000);
    expect(model.highCostSupplement(10_000, 0.2, 4_000, 6_500)).toBe(4_000);
    expect(model.highCostSupplement(90_000, 0.2, 4_000, 6_500)).toBe(6_500);
    expect(model.highCostSupplement(90_000, 0, 4_000, 6_500)).toBe(0);
  });

  it("C4: the contracted-out rebate between its limits", () => {
    expect(model.contractedOutRebate(5_999, RATES)).toBe(0);
    expect(model.contractedOutRebate(6_000, RATES)).toBe(0);
    expect(model.contractedOutRebate(16_000, RATES)).toBeCloseTo(340, 9);
    expect(model.contractedOutRebate(90_000, RATES)).toBeCloseTo(0.034 * 34_000, 9);
    expect(model.contractedOutRebate(16_000, { ...RATES, rebate: 0 })).toBe(0);
  });

  it("C4: National Insurance of one person", () => {
    expect(model.employerNi(8_000, { ...RATES, rebate: 0 }, 1)).toBe(0);
    expect(model.employerNi(18_000, RATES, 0)).toBeCloseTo(1_380, 9);
    expect(model.employerNi(18_000, RATES, 0.5)).toBeCloseTo(1_380 - 0.5 * 408, 9);
  });

  it("C6: all together, for people who share a post", () => {
    const gross = 33_000;
    const ni = 1.1 * (0.138 * (30_000 - 8_000) - 0.9 * 0.034 * 24_000);
    expect(model.costPerWte(30_000, 3_000, RATES, 0.14, 1.1, 0.9)).toBeCloseTo(
      gross + ni + 0.14 * gross * 0.9 + 0.005 * gross,
      6,
    );
  });
});

describe("the reduction", () => {
  const drivers = { turnover: 0.2, capture: 0.5, redeploy: 0.5, mars: 0.5, quarters: 4 };

  it("M1 to M7: five ways, and posts held twice", () => {
    expect(model.reduction(100, 0.1, 72, drivers)).toEqual({
      inPost: 90,
      posts: 28,
      vacancies: 10,
      mustLeave: 18,
      turnover: expect.closeTo(9, 9),
      redeployed: expect.closeTo(4.5, 9),
      mars: expect.closeTo(2.25, 9),
      redundancies: expect.closeTo(2.25, 9),
    });
    expect(model.reduction(100, 0.1, 72, drivers, 12)).toMatchObject({ posts: 40, mustLeave: 30 });
    expect(model.reduction(100, 0.1, 72, drivers, 500)).toMatchObject({ posts: 100, mustLeave: 90 });
    expect(model.reduction(100, 0.1, 120, drivers, 5)).toMatchObject({
      posts: 5,
      vacancies: 5,
      mustLeave: 0,
    });
    expect(model.reduction(100, 0.1, 85, drivers)).toMatchObject({
      mustLeave: 5,
      turnover: 5,
      redundancies: 0,
    });
  });

  it("M2: a workforce that is affordable but for rounding loses nobody, in whatever program it is worked out", () => {
    const none = { posts: 0, mustLeave: 0, redundancies: 0 };
    expect(model.reduction(577, 0, 577 - 1.2e-13, drivers)).toMatchObject(none);
    expect(model.reduction(100_000, 0, 100_000 - 1e-8, drivers)).toMatchObject(none);
    expect(model.reduction(577, 0, 577 - 1e-6, drivers).posts).toBeCloseTo(1e-6, 12);
  });

  it("M5: turnover adds up over quarters", () => {
    expect(model.turnoverCapacity(90, drivers, 4)).toBeCloseTo(9, 9);
    expect(model.turnoverCapacity(90, drivers, 8)).toBeCloseTo(45 * (1 - 0.64), 9);
    expect(model.turnoverCapacity(90, drivers, 0)).toBe(0);
  });
});

describe("exits", () => {
  it("K1: months by complete years", () => {
    expect(model.monthsEarned(104 / 52, NEW)).toBe(2);
    expect(model.monthsEarned(103.99 / 52, NEW)).toBe(0);
    expect(model.monthsEarned(15.99, NEW)).toBe(15);
    expect(model.monthsEarned(24, NEW)).toBe(24);
    expect(model.monthsEarned(40, NEW)).toBe(24);
    expect(model.monthsEarned(10, { ...NEW, monthsPerYear: 0.5 })).toBe(5);
    // A tenth, ten times over, is a shade under one: years come in as sums of months.
    expect(model.monthsEarned(3 - 1e-12, NEW)).toBe(3);
  });

  it("K2, K3: the salary and the month that count", () => {
    expect(model.reckonableSalary(20_000, NEW)).toBe(23_000);
    expect(model.reckonableSalary(50_000, NEW)).toBe(50_000);
    expect(model.reckonableSalary(90_000, NEW)).toBe(80_000);
    expect(model.reckonableSalary(90_000, OLD)).toBe(90_000);
    expect(model.monthOfPay(12_000, NEW, "twelfth")).toBe(1_000);
    expect(model.monthOfPay(12_000, NEW, "better_of")).toBeCloseTo((4.35 * 12_000) / 52, 9);
    expect(model.monthOfPay(12_000, { ...NEW, weeksPerMonth: 4 }, "better_of")).toBe(1_000);
  });

  it("K4: the payment, by hours worked", () => {
    expect(model.redundancyPayment(48_000, 10.5, 0.5, NEW, "twelfth")).toBe(20_000);
    expect(model.redundancyPayment(90_000, 40, 1, NEW, "better_of")).toBe(160_000);
    expect(model.redundancyPayment(90_000, 40, 0.5, NEW, "better_of")).toBe(80_000);
    expect(model.redundancyPayment(90_000, 40, 1, OLD, "twelfth")).toBe(180_000);
  });

  it("K5: weeks by the age in each year", () => {
    expect(model.statutoryWeeks(25, 6, LAW)).toBe(4.5);
    expect(model.statutoryWeeks(45, 10, LAW)).toBe(12);
    expect(model.statutoryWeeks(41, 10, LAW)).toBe(10);
    expect(model.statutoryWeeks(42.9, 10.9, LAW)).toBe(10.5);
    expect(model.statutoryWeeks(64, 40, LAW)).toBe(30);
    expect(model.statutoryWeeks(20, 3, LAW)).toBe(1.5);
    expect(model.statutoryWeeks(22, 3, LAW)).toBe(1.5);
    expect(model.statutoryWeeks(23, 3, LAW)).toBe(2);
    expect(model.statutoryWeeks(45, 1.99, LAW)).toBe(0);
    expect(model.statutoryWeeks(45, 2, LAW)).toBe(3);
    expect(model.statutoryWeeks(45, 3 - 1e-12, LAW)).toBe(4.5);
    expect(model.statutoryPayment(400, 45, 10, LAW)).toBe(4_800);
    expect(model.statutoryPayment(600, 45, 10, LAW)).toBe(6_000);
  });

  it("K6, K7, K8: strain, National Insurance and notice", () => {
    expect(model.pensionStrain(90_000, 50_000, "old", true)).toBe(40_000);
    expect(model.pensionStrain(40_000, 50_000, "old", true)).toBe(0);
    expect(model.pensionStrain(90_000, 50_000, "old", false)).toBe(0);
    expect(model.pensionStrain(90_000, 50_000, "new", true)).toBe(0);
    expect(model.class1A(50_000, 0.15, 30_000)).toBe(3_000);
    expect(model.class1A(30_000, 0.15, 30_000)).toBe(0);
    expect(model.class1A(20_000, 0.15, 30_000)).toBe(0);
    expect(model.class1A(1e9, 0.15, Infinity)).toBe(0);
    expect(model.payInLieu(0.5, 12, 52_000)).toBe(6_000);
  });

  it("K9: agreed resignations, from 3 to 12 months", () => {
    expect(model.marsPayment(36_000, 0.99, MARS)).toBe(0);
    expect(model.marsPayment(36_000, 1, MARS)).toBe(9_000);
    expect(model.marsPayment(36_000, 9.9, MARS)).toBe(13_500);
    expect(model.marsPayment(36_000, 10 - 1e-12, MARS)).toBe(15_000);
    expect(model.marsPayment(36_000, 30, MARS)).toBe(36_000);
    expect(model.marsPayment(99_000, 30, MARS)).toBe(80_000);
    expect(model.marsPayment(36_000, 1 - 1e-12, MARS)).toBe(9_000);
  });

  it("notice by complete years", () => {
    const terms = { weeksUnderTwoYears: 1, weeksPerYear: 1, maxWeeks: 12 };
    expect([0, 1.9, 2, 5.9, 12, 30].map((years) => model.noticeWeeks(years, terms))).toEqual([
      1, 1, 2, 5, 12, 12,
    ]);
    expect(model.noticeWeeks(3, { ...terms, weeksPerYear: 2 })).toBe(6);
    expect(model.noticeWeeks(6 - 1e-12, terms)).toBe(6);
  });

  it("consultation by headcount", () => {
    const thresholds = [
      { people: 100, days: 45 },
      { people: 20, days: 30 },
    ];
    expect([0, 19.9, 20, 99, 100, 500].map((people) => model.consultationDays(people, thresholds))).toEqual([
      0, 0, 30, 30, 45, 45,
    ]);
  });
});

describe("appraisal", () => {
  it("F3, F5, F6: totals, payback and the balance needed", () => {
    expect([...model.cumulative([-5, 3, 3])]).toEqual([-5, -2, 1]);
    const used = new Float64Array(2);
    expect(model.cumulative([1, 1], used)).toBe(used);
    expect(model.paybackQuarter([-5, -2, 1])).toBe(3);
    expect(model.paybackQuarter([-5, 2, -1, 0])).toBe(4);
    expect(model.paybackQuarter([0, 0])).toBe(1);
    expect(model.paybackQuarter([1, -1])).toBeNull();
    expect(model.paybackQuarter([-0.005, -0.006, -0.004])).toBe(3);
    expect(model.paybackQuarter([-1, -0.005])).toBe(2);
    expect(model.firstCrossing([-5, 2, -1, 0])).toBe(2);
    expect(model.firstCrossing([0])).toBe(1);
    expect(model.firstCrossing([-0.006, -0.005])).toBe(2);
    expect(model.firstCrossing([-1])).toBeNull();
    expect(model.bridgeNeeded([-5, -7, 1])).toBe(7);
    expect(model.bridgeNeeded([5, 1])).toBe(0);
    expect(model.paybackMonths(42, 29)).toBeCloseTo(17.3793, 4);
  });

  it("F7: year by year, the first not discounted, in prices of the base year", () => {
    expect(model.netPresentValue([1, 1, 1, 1, 2, 2, 2, 2, 3], 0.1)).toBeCloseTo(4 + 8 / 1.1 + 3 / 1.21, 9);
    expect(model.netPresentValue([4, 0, 0, 0, 8], 0, (year) => (year === 0 ? 1 : 0.5))).toBe(8);
    expect(model.netPresentValue([], 0.1)).toBe(0);
  });

  it("F10, G1, G4: what breaks even, what is held twice, what is lost", () => {
    expect(model.breakEvenCost(1_200, 18)).toBe(1_800);
    expect(model.duplicatePosts([470, 1_000], 0.05)).toBeCloseTo(23.5, 9);
    expect(model.duplicatePosts([10, 20, 30], 0.1)).toBeCloseTo(3, 9);
    expect(model.duplicatePosts([10], 0.1)).toBe(0);
    expect(model.duplicatePosts([], 0.1)).toBe(0);
    expect(model.incomeLossPerQuarter(0.01, 35_000_000, 0.15)).toBeCloseTo(13_125, 6);
  });
});
