/** Allowances, resources and costs by year, worked out by hand. */
import { describe, expect, it } from "vitest";
import { run } from "../../../src/model/engine";
import { duplicatesOf } from "../../../src/model/engine/workforce";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft, unit } from "../drafts";
import { inputsOf, runOf } from "../run";

const organisation: NonNullable<ScenarioDraft["organisations"]>[number] = {
  id: "ccg",
  name: "A commissioner",
  allowance: 6_000_000,
  population: [250_000, 260_000, 240_000],
  spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
  passThrough: { csu: 0.5, other: 0 },
};
const close = (found: ArrayLike<number>, wanted: readonly number[]): void => {
  expect(found).toHaveLength(wanted.length);
  for (const [i, one] of wanted.entries()) expect(found[i], `position ${i}`).toBeCloseTo(one, 4);
};
const plan = (more: Partial<ScenarioDraft>): ScenarioDraft =>
  draft({ organisations: [organisation], cut: { byYear: [0.1, 0.2] }, ...more });

describe("an allowance", () => {
  const of = (more: Partial<ScenarioDraft>) => runOf(plan(more)).organisations[0]!;

  it("is cut as a total, year on year", () => {
    close(of({}).allowance, [6_000_000, 5_400_000, 4_320_000]);
    close(of({}).perHead, [24, 5_400_000 / 260_000, 18]);
    close(of({}).csu, [2_400_000, 2_280_000, 2_064_000]);
    close(of({}).other, [600_000, 600_000, 600_000]);
    close(of({}).inHouse, [3_000_000, 2_520_000, 1_656_000]);
  });

  it("is cut a head, so that it follows the population", () =>
    close(of({ cut: { byYear: [0.1, 0.2], target: "per_head" } }).allowance, [
      6_000_000,
      24 * 0.9 * 260_000,
      24 * 0.9 * 0.8 * 240_000,
    ]));

  it("is what an override says, and later cuts start from there", () => {
    const organisations = [{ ...organisation, rateOverride: [20, null] }];
    close(of({ organisations }).allowance, [6_000_000, 5_200_000, 4_160_000]);
    close(of({ organisations, cut: { byYear: [0.1, 0.2], target: "per_head" } }).perHead, [24, 20, 16]);
  });

  it("in real terms follows the deflator", () => {
    const { deflator } = inputsOf(plan({}));
    const real = of({ cut: { byYear: [0.1, 0.2], basis: "real" } });
    close(real.allowance, [
      6_000_000,
      (5_400_000 * deflator[1]!) / deflator[0]!,
      (4_320_000 * deflator[2]!) / deflator[0]!,
    ]);
    const priced = inputsOf(plan({ prices: { year: "2015/16" } }));
    expect(priced.deflatorBase).toBe(deflator[2]);
    close(run(priced).organisations[0]!.allowanceReal, [
      (6_000_000 * deflator[2]!) / deflator[0]!,
      (5_400_000 * deflator[2]!) / deflator[1]!,
      4_320_000,
    ]);
  });
});

describe("a unit's resource", () => {
  const of = (one: ReturnType<typeof unit>, more: Partial<ScenarioDraft> = {}) =>
    runOf(plan({ units: [one], ...more })).units[0]!;

  it("is what its organisation keeps in house", () =>
    close(
      of(unit({ resource: { kind: "in_house", organisation: "ccg" } })).resource,
      [3_000_000, 2_520_000, 1_656_000],
    ));

  it("is what its customers spend, and other income less what is lost", () => {
    const other = { ...organisation, id: "second", supportUnit: "unit" };
    const elsewhere = { ...organisation, id: "third" };
    close(
      of(
        unit({
          resource: { kind: "customers" },
          otherIncome: [100, 200, 300],
          lostIncome: [10, 20, 30],
        }),
        { organisations: [{ ...organisation, supportUnit: "unit" }, other, elsewhere] },
      ).resource,
      [4_800_090, 4_560_180, 4_128_270],
    );
  });

  it("of its own is cut as the allowance is, as far as it is passed on", () => {
    const direct = (passThrough: number) =>
      unit({ resource: { kind: "direct", base: 1_000_000, passThrough } });
    close(of(direct(1)).resource, [1_000_000, 900_000, 720_000]);
    close(of(direct(0.5)).resource, [1_000_000, 950_000, 860_000]);
    close(of(direct(0)).resource, [1_000_000, 1_000_000, 1_000_000]);
    const { deflator } = inputsOf(plan({}));
    close(of(direct(1), { cut: { byYear: [0.1, 0.2], basis: "real" } }).resource, [
      1_000_000,
      (900_000 * deflator[1]!) / deflator[0]!,
      (720_000 * deflator[2]!) / deflator[0]!,
    ]);
  });

  it("comes by quarters, evenly or as phased", () => {
    close(of(unit()).resourceQuarter, [
      ...[5_625_000, 5_625_000, 5_625_000, 5_625_000],
      ...[4_500_000, 4_500_000, 4_500_000, 4_500_000],
    ]);
    const phasing = [0.4, 0.3, 0.2, 0.1, 0.1, 0.2, 0.3, 0.4];
    close(of(unit(), { phasing }).resourceQuarter, [
      ...[9_000_000, 6_750_000, 4_500_000, 2_250_000],
      ...[1_800_000, 3_600_000, 5_400_000, 7_200_000],
    ]);
  });
});

describe("the cost of a WTE", () => {
  const of = (more: Partial<ScenarioDraft>) => runOf(plan(more)).units[0]!.costPerWte;

  it("grows with awards and drift", () =>
    close(of({ award: [0.01, 0.02], drift: [0.001, 0.002] }), [
      40_000,
      40_000 * 1.01 * 1.001,
      40_000 * 1.01 * 1.001 * 1.02 * 1.002,
    ]));

  it("is made of bands that grow, each with its on-costs", () => {
    const inputs = inputsOf(
      plan({
        award: [0.01, 0],
        units: [
          unit({
            cost: {
              kind: "bands",
              mix: [
                { band: "7", share: 0.25, pay: 40_558 },
                { band: "5", share: 0, pay: 20_000 },
                { band: "3", share: 0.75, pay: 20_000 },
              ],
              inScheme: 0.9,
              zone: "inner",
            },
          }),
        ],
      }),
    );
    const [, costs] = run(inputs).units[0]!.costPerWte;
    const cost = (basic: number): number => {
      const [least, most] = [inputs.units[0]!.zoneLeast[1]!, inputs.units[0]!.zoneMost[1]!];
      const gross = basic + Math.min(Math.max(0.2 * basic, least), most);
      const ni = 0.138 * (gross - 7956) - 0.9 * 0.034 * (Math.min(gross, 40_040) - 5772);
      return gross + ni + 0.14 * 0.9 * gross;
    };
    expect(costs).toBeCloseTo(0.25 * cost(40_558 * 1.01) + 0.75 * cost(20_000 * 1.01), 6);
  });
});

describe("non-pay", () => {
  it("follows its own inflation, or the deflator where none is given", () => {
    const inputs = inputsOf(plan({ units: [unit({ fixedShare: 0.4 })], nonPayInflation: [0.05, null] }));
    const growth = inputs.deflator[2]! / inputs.deflator[1]!;
    close(run(inputs).units[0]!.nonPayPrices, [1, 1.05, 1.05 * growth]);
  });

  it("is released as far as the deepest cut so far needs", () => {
    const one = runOf(
      plan({ cut: { byYear: [0.1, -0.5] }, units: [unit({ fixedShare: 0.4, releaseStep: 0.04 })] }),
    ).units[0]!;
    close(one.releaseNeeded, [0, 0.1, 0]);
    close(one.release, [0, 0.08, 0.08]);
    close(one.stranded, [0, 49_600, -198_400]);
  });

  it("that no money is left for is said", () => {
    const one = runOf(
      plan({
        cut: { byYear: [0.9, 0] },
        units: [unit({ fixedShare: 1, releaseStep: 1, payShare: 0.5 })],
      }),
    ).units[0]!;
    close(one.payBudget, [12_500_000, 0, 0]);
    close(one.unfunded, [0, 10_000_000, 10_000_000]);
    close(one.affordable, [312.5, 0, 0]);
  });
});

describe("posts held twice", () => {
  const merging = (duplicates: object) =>
    inputsOf(
      plan({
        units: [
          unit({ id: "a", establishment: 100 }),
          unit({ id: "b", establishment: 0 }),
          unit({ id: "c", establishment: 300 }),
          unit({ id: "d" }),
        ],
        merger: { units: ["a", "b", "c"], duplicates: duplicates as never },
      }),
    );

  it("are a share of all but the largest, or counted; each unit bears them by its size", () => {
    const rate = merging({ kind: "rate", rate: 0.1 });
    expect(rate.units.map((_, u) => duplicatesOf(rate, u))).toEqual([2.5, 0, 7.5, 0]);
    const posts = merging({ kind: "posts", posts: 8 });
    expect(posts.units.map((_, u) => duplicatesOf(posts, u))).toEqual([2, 0, 6, 0]);
  });

  it("are none without a merger, or among nobody", () => {
    const inputs = merging({ kind: "posts", posts: 8 });
    for (const one of inputs.units) one.establishment = 0;
    expect(duplicatesOf(inputs, 0)).toBe(0);
    inputs.merger = null;
    expect(duplicatesOf(inputs, 0)).toBe(0);
  });
});
