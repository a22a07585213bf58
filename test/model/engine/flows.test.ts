/** One plan worked out by hand, quarter by quarter: who has gone, what it saves and costs, on both boundaries. */
import { describe, expect, it } from "vitest";
import { run } from "../../../src/model/engine";
import { decisionQuarter, duplicateShare } from "../../../src/model/engine/flows";
import type { Inputs } from "../../../src/model/inputs";
import type { Results, UnitResults } from "../../../src/model/results";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft, unit } from "../drafts";
import { inConstantPrices, inputsOf } from "../run";

type Exits = ScenarioDraft["exits"];

/**
 * 100 posts, 10 vacant, on 4 million of which 90% is pay at 40,000; cut by 20%. Left: 3.2 million less 160,000 of fixed
 * and 160,000 of other non-pay carries 72 posts, so 28 go: 10 vacancies, 9 turnover, 4.5 redeployed, 2.25 agreed, 2.25
 * redundant.
 */
const plan = (exits: Partial<Exits> = {}, more: Partial<ScenarioDraft> = {}): ScenarioDraft =>
  draft({
    cut: { byYear: [0.2, 0] },
    units: [
      unit({
        resource: { kind: "direct", base: 4_000_000 },
        establishment: 100,
        vacancyRate: 0.1,
        headsPerWte: 1.2,
        payShare: 0.9,
        fixedShare: 0.5,
        releaseStep: 0.1,
        turnover: 0.2,
        capture: 0.5,
        redeploy: 0.5,
        mars: 0.5,
        boundaryShare: 0.4,
        agencyShare: 0.5,
        agencyPremium: 0.2,
      }),
    ],
    exits: {
      announced: "2014-07-01",
      exitQuarter: 4,
      marsQuarter: 3,
      averageCost: 50_000,
      averageMarsCost: 20_000,
      clawback: {},
      ...exits,
    },
    funding: { local: 0.25, national: 0.5, customers: 0.25 },
    ...more,
  });
const ran = (exits: Partial<Exits> = {}, more: Partial<ScenarioDraft> = {}): Results =>
  inConstantPrices(plan(exits, more));
const only = (results: Results): UnitResults => results.units[0]!;
/** Turnover's share of 90 people after so many quarters. */
const left = (quarters: number): number => 45 * (1 - 0.8 ** (quarters / 4));
const close = (found: ArrayLike<number>, wanted: readonly number[]): void => {
  expect(found).toHaveLength(wanted.length);
  for (const [i, one] of wanted.entries()) expect(found[i], `position ${i}`).toBeCloseTo(one, 6);
};

describe("a plan of two years", () => {
  it("meets the reduction in five ways", () =>
    expect(only(ran())).toMatchObject({
      inPost: 90,
      posts: expect.closeTo(28, 9),
      vacancies: expect.closeTo(10, 9),
      mustLeave: expect.closeTo(18, 9),
      turnover: expect.closeTo(9, 9),
      redeployed: expect.closeTo(4.5, 9),
      mars: expect.closeTo(2.25, 9),
      redundancies: expect.closeTo(2.25, 9),
      redundantHeads: expect.closeTo(2.7, 9),
      marsHeads: expect.closeTo(2.7, 9),
      consultationCount: expect.closeTo(10.8, 9),
      consultationDays: 0,
      exitDay: NaN,
      exitQuarter: 4,
      averageExit: 50_000,
      averagePayment: NaN,
      averageStrain: NaN,
      averageClass1A: NaN,
      averageInLieu: NaN,
      averageMars: 20_000,
    }));

  it("lets people go from the quarter in which it was decided", () => {
    const one = only(ran());
    close(one.goneVacancies, [0, 10, 10, 10, 10, 10, 10, 10]);
    close(one.goneTurnover, [0, 0, left(1), left(2), left(3), 9, 9, 9]);
    close(one.goneMars, [0, 0, 2.25, 2.25, 2.25, 2.25, 2.25, 2.25]);
    close(one.goneRedeployed, [0, 0, 0, 4.5, 4.5, 4.5, 4.5, 4.5]);
    close(one.goneRedundant, [0, 0, 0, 2.25, 2.25, 2.25, 2.25, 2.25]);
    expect(decisionQuarter(inputsOf(plan({ announced: "2014-06-30" })))).toBe(1);
    expect(decisionQuarter(inputsOf(plan({ announced: "2016-03-31" })))).toBe(8);
  });

  it("saves from the quarter after, with agency staff and released non-pay beside pay", () => {
    const release = 10_000;
    const agency = 60_000;
    const pay = 10_000;
    const everyone = release + agency + (9 + 2.25 + 4.5 + 2.25) * pay;
    const one = only(ran());
    const local = [
      release,
      release,
      release + agency,
      release + agency + (left(1) + 2.25) * pay,
      release + agency + (left(2) + 9) * pay,
      release + agency + (left(3) + 9) * pay,
      everyone,
      everyone,
    ];
    close(one.savingLocal, local);
    // Redeployed inside these organisations: 40% of 4.5 people are still paid by them.
    close(
      one.savingSystem,
      local.map((saved, i) => (i < 4 ? saved : saved - 0.4 * 4.5 * pay)),
    );
  });

  it("costs when people go, by heads, and is paid by three funders", () => {
    const results = ran();
    const one = only(results);
    close(one.exitCost, [0, 0, 0, 135_000, 0, 0, 0, 0]);
    close(one.marsCost, [0, 0, 54_000, 0, 0, 0, 0, 0]);
    close(results.costLocal, [0, 0, 13_500, 33_750, 0, 0, 0, 0]);
    close(results.costSystem, [0, 0, 54_000, 135_000, 0, 0, 0, 0]);
    close(results.fundedNational, [0, 0, 27_000, 67_500, 0, 0, 0, 0]);
    close(results.fundedCustomers, [0, 0, 13_500, 33_750, 0, 0, 0, 0]);
    close(results.transfers, [0, 0, 40_500, 101_250, 18_000, 18_000, 18_000, 18_000]);
    close(one.netLocal, [...results.netLocal]);
    close(one.netSystem, [...results.netSystem]);
    expect(results.netLocal[3]).toBeCloseTo(results.savingLocal[3]! - 33_750, 6);
    expect(results.netSystem[3]).toBeCloseTo(results.savingSystem[3]! - 135_000, 6);
    expect(results).toMatchObject({
      exitTotal: expect.closeTo(189_000, 6),
      exitLocal: expect.closeTo(47_250, 6),
      exitNational: expect.closeTo(94_500, 6),
      exitCustomers: expect.closeTo(47_250, 6),
      oneOffLocal: expect.closeTo(47_250, 6),
      oneOffSystem: expect.closeTo(189_000, 6),
    });
  });

  it("comes to totals, years and months", () => {
    const results = ran();
    const one = only(results);
    expect(results).toMatchObject({
      affordable: expect.closeTo(72, 9),
      establishment: 100,
      inPost: 90,
      posts: expect.closeTo(28, 9),
      vacancies: expect.closeTo(10, 9),
      turnover: expect.closeTo(9, 9),
      redeployed: expect.closeTo(4.5, 9),
      mars: expect.closeTo(2.25, 9),
      redundancies: expect.closeTo(2.25, 9),
      redundantHeads: expect.closeTo(2.7, 9),
      fullQuarter: 7,
      fullYearSaving: expect.closeTo(4 * 250_000, 6),
      fullYearSavingSystem: expect.closeTo(4 * 232_000, 6),
      paybackMonths: expect.closeTo((12 * 47_250) / 1_000_000, 9),
    });
    const sum = (list: Float64Array, from: number): number =>
      list.slice(from, from + 4).reduce((all, each) => all + each, 0);
    close(results.inYearSaving, [0, sum(one.savingLocal, 0), sum(one.savingLocal, 4)]);
    close(results.inYearNet, [0, sum(one.netLocal, 0), sum(one.netLocal, 4)]);
    const [first, second] = [sum(one.netSystem, 0), sum(one.netSystem, 4)];
    expect(results.npvSystem).toBeCloseTo(first + second / 1.035, 6);
    expect(results.npvLocal).toBeCloseTo(sum(one.netLocal, 0) + sum(one.netLocal, 4) / 1.035, 6);
    // One average covers all: it counts as payment, and payments are transfers in the social view.
    expect(results.npvSocial).toBeCloseTo(results.npvSystem + 189_000, 6);
  });

  it("says what each year lacks", () => {
    const { gap } = only(ran());
    const nonPay = 160_000 + 160_000;
    const quarters = [
      // 10 vacancies, half of them covered by agency staff at 120%, until they are deleted.
      96 * 10_000,
      96 * 10_000,
      90 * 10_000,
      (90 - left(1) - 2.25) * 10_000,
    ];
    const first = quarters.reduce((sum, pay) => sum + pay, 0);
    expect(gap[0]).toBeCloseTo(96 * 40_000 + 200_000 + 200_000 - 4_000_000, 6);
    expect(gap[1]).toBeCloseTo(first + nonPay + 47_250 - 3_200_000, 6);
    const second = (90 * 4 - left(2) - left(3) - 9 - 9 - 9 * 4) * 10_000;
    expect(gap[2]).toBeCloseTo(second + nonPay - 3_200_000, 6);
  });

  it("is saved at what was said of a leaver, grown as cost grows", () => {
    const one = only(ran({ savingPerLeaver: 60_000 }, { award: [0.1, 0.1] }));
    const cost = 40_000 * 1.1 * 1.1;
    expect(one.costPerWte[2]).toBeCloseTo(cost, 6);
    const gone = one.goneTurnover[6]! + one.goneMars[6]! + one.goneRedeployed[6]! + one.goneRedundant[6]!;
    const agency = (10 * 0.5 * cost * 1.2) / 4;
    const nonPay = (one.release[2]! * 0.5 * 400_000) / 4;
    expect(one.savingLocal[7]).toBeCloseTo((gone * 60_000 * 1.21) / 4 + agency + nonPay, 6);
  });

  it("can count a saving from the day of exit", () => {
    const exits: Partial<Exits> = { consultationDays: 31, savingStart: "pro_rata" };
    const given = plan(exits);
    delete given.exits.exitQuarter;
    const dated = inputsOf(given);
    // Announced on 1 July, 31 days: 1 August, with 61 of the 92 days of the quarter to come.
    const out = run(dated).units[0]!;
    expect(out.exitQuarter).toBe(2);
    expect(out.exitDay - dated.exits.announced).toBe(31);
    dated.exits.savingStart = "next_quarter";
    const later = run(dated).units[0]!;
    expect(later.savingLocal[1]).toBeCloseTo(10_000, 6);
    const rest = 61 / 92;
    expect(out.savingLocal[1]! - later.savingLocal[1]!).toBeCloseTo(rest * 6.75 * 10_000, 6);
    expect(out.savingSystem[1]! - later.savingSystem[1]!).toBeCloseTo(rest * (6.75 - 0.4 * 4.5) * 10_000, 6);
    expect(out.savingLocal[2]).toBeCloseTo(later.savingLocal[2]!, 6);
    expect(out.savingLocal[0]).toBeCloseTo(later.savingLocal[0]!, 6);
  });

  it("names no full year where people leave too late for one", () => {
    const late = ran({ exitQuarter: 8 });
    expect(late).toMatchObject({
      fullQuarter: null,
      fullYearSaving: null,
      fullYearSavingSystem: null,
      paybackMonths: null,
    });
    expect(ran({ exitQuarter: 7 })).toMatchObject({ fullQuarter: 8 });
    expect(ran({ marsQuarter: 8 })).toMatchObject({ fullQuarter: null });
  });

  it("has not paid back while the cost of some exits is still to come", () => {
    const at = (quarters: Partial<Pick<Inputs["exits"], "exitQuarterOverride" | "marsQuarter">>): Results => {
      const inputs = inputsOf(plan());
      Object.assign(inputs.exits, quarters);
      return run(inputs);
    };
    const never = {
      paybackLocal: null,
      paybackSystem: null,
      firstCrossingLocal: null,
      firstCrossingSystem: null,
    };
    // Vacancies and turnover save from the start; the redundancies of the ninth quarter are in no running total.
    const late = at({ exitQuarterOverride: 9 });
    expect(late.cumLocal[7]).toBeGreaterThan(0);
    expect(late).toMatchObject(never);
    expect(at({ marsQuarter: 9 })).toMatchObject(never);
    const last = at({ exitQuarterOverride: 8, marsQuarter: 8 });
    expect(last.paybackLocal).not.toBeNull();
    expect(last.firstCrossingSystem).not.toBeNull();
  });

  it("has nothing to pay back where people must leave and nothing is saved or spent", () => {
    const bare = { vacancyRate: 0, fixedShare: 0, redeploy: 0, mars: 0, agencyShare: 0 };
    const never = {
      paybackLocal: null,
      paybackSystem: null,
      firstCrossingLocal: null,
      firstCrossingSystem: null,
    };
    // All go of themselves, from the quarter after the announcement: the last one of the plan.
    const turnover = { ...bare, turnover: 1, capture: 1 };
    expect(ran({ announced: "2016-01-01" }, { units: [unit(turnover)] })).toMatchObject({
      redundancies: 0,
      ...never,
    });
    // Everyone is found a post within the system: the employer saves, the system does not.
    const moved = ran({ exitQuarter: 2 }, { units: [unit({ ...bare, redeploy: 1, boundaryShare: 1 })] });
    expect(moved).toMatchObject({ paybackLocal: 1, paybackSystem: null, firstCrossingSystem: null });
  });

  it("is full at once where nobody leaves", () => {
    const still = ran(
      {},
      { cut: { byYear: [0, 0] }, units: [unit({ vacancyRate: 0.06, establishment: 400 })] },
    );
    expect(still).toMatchObject({
      posts: 0,
      fullQuarter: 1,
      fullYearSaving: 0,
      paybackMonths: null,
      paybackLocal: 1,
      firstCrossingLocal: 1,
      bridgeLocal: 0,
      npvLocal: 0,
    });
  });
});

describe("posts held twice", () => {
  const merging = (profile: number[], exits: Partial<Exits> = {}): ScenarioDraft => {
    const small = unit({
      id: "small",
      resource: { kind: "direct", base: 4_000_000 },
      establishment: 100,
      vacancyRate: 0,
      payShare: 1,
    });
    return plan(
      { exitQuarter: 2, averageMarsCost: 0, ...exits },
      {
        cut: { byYear: [0.1, 0] },
        units: [
          small,
          { ...small, id: "large", establishment: 300, resource: { kind: "direct", base: 12_000_000 } },
          { ...small, id: "apart" },
        ],
        merger: {
          units: ["small", "large"],
          duplicates: { kind: "posts", posts: 40 },
          profile,
          integration: [0, 1000, 2000, 0, 0, 0, 0, 0],
          lossRate: [0.1, 0.2],
          margin: 0.5,
          transferShare: 0.25,
        },
      },
    );
  };

  it("are shared out by establishment, on top of what is not affordable", () => {
    const { units } = inConstantPrices(merging([]));
    expect(units.map((one) => one.duplicates)).toEqual([10, 30, 0]);
    expect(units[0]!.posts).toBeCloseTo(10 + 10, 9);
    expect(units[1]!.posts).toBeCloseTo(30 + 30, 9);
    expect(units[2]!.posts).toBeCloseTo(10, 9);
  });

  it("go by their profile, the others at the exit quarter", () => {
    const [small, , apart] = inConstantPrices(merging([0, 0, 0, 0.5, 0.5, 0.5, 1, 1])).units;
    close(small!.goneRedundant, [0, 10, 10, 15, 15, 15, 20, 20]);
    close(small!.exitCost, [0, 500_000, 0, 250_000, 0, 0, 250_000, 0]);
    close(apart!.goneRedundant, [0, 10, 10, 10, 10, 10, 10, 10]);
    close(inConstantPrices(merging([])).units[0]!.goneRedundant, [0, 20, 20, 20, 20, 20, 20, 20]);
  });

  it("bring integration and lost income, of which some moves inside the system", () => {
    const results = inConstantPrices(merging([]));
    close(results.integration, [0, 1000, 2000, 0, 0, 0, 0, 0]);
    // 10%, then 20% of 14.4 million a year at a margin of a half.
    const lost = [180_000, 180_000, 180_000, 180_000, 360_000, 360_000, 360_000, 360_000];
    close(results.incomeLoss, lost);
    expect(results.costLocal[2]).toBeCloseTo(2000 + 180_000, 6);
    expect(results.costSystem[2]).toBeCloseTo(2000 + 0.75 * 180_000, 6);
    expect(results.transfers[2]).toBeCloseTo(-0.25 * 180_000, 6);
    expect(results.oneOffLocal - results.exitLocal).toBeCloseTo(3000, 6);
    expect(results.oneOffSystem - results.exitTotal).toBeCloseTo(3000, 6);
  });

  it("count for nothing where everyone must leave for want of money", () => {
    const one = only(ran());
    expect(duplicateShare(one, 72)).toBeCloseTo(0, 9);
    expect(duplicateShare({ ...one, mustLeave: 0 }, 72)).toBe(0);
    expect(duplicateShare({ ...one, mustLeave: 20, inPost: 90 }, 75)).toBeCloseTo(0.25, 9);
    expect(duplicateShare({ ...one, mustLeave: 20, inPost: 90 }, 100)).toBe(1);
  });
});
