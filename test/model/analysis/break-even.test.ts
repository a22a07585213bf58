import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakEvenCut,
  breakEvenCutClosed,
  breakEvenCutSearched,
  breakEvenExitCost,
} from "../../../src/model/analysis/break-even";
import { run } from "../../../src/model/engine";
import type { Inputs } from "../../../src/model/inputs";
import { unit } from "../drafts";
import { small, wide } from "./plans";

const withUnit = (more: Parameters<typeof unit>[0]): Inputs => small({ units: [unit(more)] });

const redundanciesAt = (inputs: Inputs, cut: number): number => {
  const own = structuredClone(inputs);
  own.cut[own.targetYear] = cut;
  return run(own).redundancies;
};

describe("the largest cut without redundancies (F9)", () => {
  it("is 4% in example E09", () => {
    const inputs = withUnit({ turnover: 0.08, capture: 0.5, redeploy: 0.25, mars: 0.2 });
    expect(breakEvenCutClosed(inputs)).toBeCloseTo(0.04, 12);
    expect(breakEvenCutSearched(inputs)).toBeCloseTo(0.04, 9);
    expect(breakEvenCut(inputs)).toBeCloseTo(0.04, 12);
  });

  it("is the same by formula and by search wherever the formula holds", () => {
    fc.assert(
      fc.property(
        fc.record({
          vacancyRate: fc.double({ min: 0, max: 0.4, noNaN: true }),
          turnover: fc.double({ min: 0, max: 0.5, noNaN: true }),
          capture: fc.double({ min: 0, max: 1, noNaN: true }),
          redeploy: fc.double({ min: 0, max: 0.9, noNaN: true }),
          mars: fc.double({ min: 0, max: 0.9, noNaN: true }),
          payShare: fc.double({ min: 0.5, max: 1, noNaN: true }),
        }),
        (more) => {
          const inputs = withUnit(more);
          const closed = breakEvenCutClosed(inputs);
          const searched = breakEvenCutSearched(inputs);
          if (closed === null) expect(searched).toBeNull();
          else expect(searched).toBeCloseTo(closed!, 6);
        },
      ),
      { seed: 9, numRuns: 150 },
    );
  });

  it("holds in formula for a team whose commissioner passes every cut on, and not where it does not", () => {
    const team = (csu: number): Inputs =>
      small({
        cut: { byYear: [0.1, 0], target: "per_head", basis: "real" },
        organisations: [
          {
            id: "A",
            name: "A",
            allowance: 6_000_000,
            population: [240_000, 242_000, 243_000],
            spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
            passThrough: { csu, other: 1 },
          },
        ],
        units: [
          unit({ resource: { kind: "in_house", organisation: "A" }, establishment: 60, turnover: 0.2 }),
        ],
      });
    const closed = breakEvenCutClosed(team(1));
    expect(closed).toBeCloseTo(breakEvenCutSearched(team(1))!, 6);
    expect(breakEvenCutClosed(team(0.5))).toBeUndefined();
    expect(breakEvenCut(team(0.5))).not.toBeNull();
  });

  it.each([
    ["fixed non-pay", { fixedShare: 0.4 }],
    ["everyone redeployed", { redeploy: 1 }],
    ["everyone resigns", { mars: 1 }],
    ["other income", { otherIncome: [0, 500_000, 500_000] }],
    [
      "half the cut reaching it",
      { resource: { kind: "direct", base: 25_000_000, passThrough: 0.5 } as const },
    ],
  ])("leaves the formula alone with %s, and finds the edge", (_, more) => {
    const inputs = withUnit({ turnover: 0.1, ...more });
    expect(breakEvenCutClosed(inputs)).toBeUndefined();
    const cut = breakEvenCut(inputs)!;
    expect(redundanciesAt(inputs, cut)).toBeLessThan(1e-6);
    if (cut < 1) expect(redundanciesAt(inputs, cut + 1e-4)).toBeGreaterThan(0);
    else expect(cut).toBe(1);
  });

  const income = (year: number): number[] => [0, 0, 0].map((_, y) => (y === year ? 100_000 : 0));
  const body = (id: string, more: object = {}) => ({
    id,
    name: id,
    allowance: 10_000_000,
    population: [400_000, 400_000, 400_000],
    spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
    passThrough: { csu: 1, other: 1 },
    supportUnit: null,
    ...more,
  });
  const team = unit({ resource: { kind: "in_house", organisation: "A" }, establishment: 100 });
  const served = unit({ resource: { kind: "customers" }, establishment: 100 });
  const buying = (more: object = {}) => ({ supportUnit: "unit", ...more });
  const passing = (csu: number, other: number, spend: object = {}) => ({
    passThrough: { csu, other },
    spend: { inHouse: 0.5, csu: 0.4, other: 0.1, ...spend },
  });
  type More = Parameters<typeof small>[0];
  it.each<[string, boolean, More]>([
    ["one unit that follows the cut", true, {}],
    ["income in another year", true, { units: [unit({ otherIncome: income(2), lostIncome: income(2) })] }],
    ["other income in the target year", false, { units: [unit({ otherIncome: income(1) })] }],
    ["lost income in the target year", false, { units: [unit({ lostIncome: income(1) })] }],
    [
      "part of the cut",
      false,
      { units: [unit({ resource: { kind: "direct", base: 1e7, passThrough: 0.5 } })] },
    ],
    ["no resource", false, { units: [unit({ resource: { kind: "direct", base: 0 } })] }],
    ["no money for pay", false, { units: [unit({ payShare: 0 })] }],
    ["fixed non-pay", false, { units: [unit({ fixedShare: 0.1 })] }],
    ["redeployment of all", false, { units: [unit({ redeploy: 1 })] }],
    ["agreed resignations of all", false, { units: [unit({ mars: 1 })] }],
    ["two units", false, { units: [unit(), unit({ id: "two", name: "Two" })] }],
    ["a team", true, { units: [team], organisations: [body("A")] }],
    [
      "a team that keeps a cut to support",
      false,
      { units: [team], organisations: [body("A", passing(0.5, 1))] },
    ],
    [
      "a team that keeps a cut to others",
      false,
      { units: [team], organisations: [body("A", passing(1, 0.5))] },
    ],
    [
      "a team without support or others",
      true,
      { units: [team], organisations: [body("A", passing(0.5, 0.5, { inHouse: 1, csu: 0, other: 0 }))] },
    ],
    [
      "a team whose allowance is given",
      false,
      { units: [team], organisations: [body("A", { rateOverride: [20, null] })] },
    ],
    [
      "a team beside an organisation that keeps the cut",
      true,
      { units: [team], organisations: [body("A"), body("B", passing(0, 0))] },
    ],
    [
      "a unit that serves two",
      true,
      { units: [served], organisations: [body("A", buying()), body("B", buying())] },
    ],
    [
      "a unit of which one keeps the cut",
      false,
      { units: [served], organisations: [body("A", buying()), body("B", buying(passing(0, 1)))] },
    ],
    [
      "a unit beside an organisation that it does not serve",
      true,
      { units: [served], organisations: [body("A", buying()), body("B", passing(0, 0))] },
    ],
  ])("has a formula or not with %s", (_name, formula, more) => {
    const inputs = small(more);
    const closed = breakEvenCutClosed(inputs);
    if (!formula) expect(closed).toBeUndefined();
    else {
      expect(closed).toEqual(expect.any(Number));
      expect(breakEvenCutSearched(inputs)).toBeCloseTo(closed!, 6);
    }
  });

  it("is the deepest growth at the most, and none beyond it", () => {
    // 25 million carry 470 WTE; twice that 940, the deepest growth.
    const staff = (inPost: number) => withUnit({ establishment: inPost, vacancyRate: 0 });
    expect(breakEvenCutClosed(staff(939))).toBeCloseTo(1 - 939 / 470, 12);
    expect(breakEvenCutClosed(staff(940))).toBeCloseTo(-1, 12);
    expect(breakEvenCutClosed(staff(941))).toBeNull();
    expect(breakEvenCutSearched(staff(941))).toBeNull();
  });

  it.each([
    [0, 0.05, 1],
    [0, 0.05, 3],
    [0, 0.05, 7],
    [0, 0.125, 2],
    [0.1, 0.05, 4],
    [-0.1, 0.06, 2],
  ])("sees that after a cut of %d steps of %d give up fixed non-pay, at the step %i", (before, step, n) => {
    const fixed = { fixedShare: 0.9, releaseStep: step, payShare: 0.6, vacancyRate: 0 };
    const inputs = (establishment: number): Inputs =>
      small({ cut: { byYear: [before, 0.01] }, units: [unit({ ...fixed, establishment })] });
    // As many as the money carries just beyond the step: a thousandth further they are too many again.
    const cut = 1 - (1 - (n * step + 0.001)) / (1 - before);
    const tried = inputs(100);
    tried.cut[tried.targetYear] = cut;
    const carried = run(tried).affordable;
    expect(breakEvenCut(inputs(carried))).toBeCloseTo(cut, 9);
  });

  it("finds the deeper cut that a step of fixed non-pay makes bearable", () => {
    const inputs = withUnit({ turnover: 0.104, fixedShare: 0.9, releaseStep: 0.05 });
    const cut = breakEvenCut(inputs)!;
    expect(redundanciesAt(inputs, cut)).toBeLessThan(1e-6);
    for (let deeper = cut + 1e-4; deeper < 0.5; deeper += 1e-4)
      expect(redundanciesAt(inputs, deeper), `${deeper}`).toBeGreaterThan(1e-6);
    // Less of a cut is not always better: just before the step there are redundancies.
    expect(redundanciesAt(inputs, 0.049)).toBeGreaterThan(1);
    expect(cut).toBeGreaterThanOrEqual(0.05);
  });

  it("is negative where the resource would have to grow, and none where duplicate posts go at any cut", () => {
    expect(breakEvenCut(withUnit({ establishment: 700, turnover: 0 }))!).toBeLessThan(0);
    const merging = wide();
    merging.merger!.duplicateRate = 1;
    expect(breakEvenCut(merging)).toBeNull();
  });

  it("leaves the plan as it was", () => {
    const inputs = wide();
    const before = structuredClone(inputs);
    breakEvenCut(inputs);
    expect(inputs).toEqual(before);
  });
});

describe("the exit cost that pays back in time (F10)", () => {
  it("is the saving of the months, over those who are made redundant", () => {
    const inputs = small();
    const results = run(inputs);
    expect(breakEvenExitCost(inputs, results, 12)).toEqual({ total: 1_880_000, perHead: 40_000 });
    expect(breakEvenExitCost(inputs, results, 17.38)!.total).toBeCloseTo(1_880_000 * (17.38 / 12), 6);
  });

  it("leaves room for agreed resignations, integration and other funders: at that cost the months come out", () => {
    const inputs = wide();
    const months = 9;
    const { perHead } = breakEvenExitCost(inputs, run(inputs), months)!;
    inputs.exits.averageCost = perHead!;
    expect(run(inputs).paybackMonths).toBeCloseTo(months, 9);
  });

  it("has no cost a head where nobody is made redundant at local cost, and none at all without a saving", () => {
    const national = small({ funding: { local: 0, national: 1, customers: 0 } });
    expect(breakEvenExitCost(national, run(national), 12)).toEqual({ total: 1_880_000, perHead: null });
    const late = small();
    late.exits.exitQuarterOverride = 8;
    expect(breakEvenExitCost(late, run(late), 12)).toBeNull();
  });
});
