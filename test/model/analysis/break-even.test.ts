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
