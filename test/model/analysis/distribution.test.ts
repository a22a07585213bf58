import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driverOf } from "../../../src/model/analysis/drivers";
import { distributionIssues, type Distribution } from "../../../src/model/simulation/distribution";
import { parseDistribution } from "../../../src/model/simulation/parse-distribution";
import { samplerOf, streamsOf } from "../../../src/model/simulation/sampler";

const salary = driverOf("salary")!;
const turnover = driverOf("turnover")!;
const lag = driverOf("lag")!;

const parsed = (text: string, driver = salary): Distribution => {
  const result = parseDistribution(text, driver);
  if (!result.ok) throw new Error(result.issues[0]!.message);
  return result.value;
};

describe("distributions as people write them", () => {
  it.each<[string, Distribution]>([
    ["5 to 8", { kind: "uniform", low: 5, high: 8 }],
    ["  5   TO 8 ", { kind: "uniform", low: 5, high: 8 }],
    ["5-8", { kind: "uniform", low: 5, high: 8 }],
    ["5 – 8", { kind: "uniform", low: 5, high: 8 }],
    ["between 5 and 8.5", { kind: "uniform", low: 5, high: 8.5 }],
    ["£30,000 to £45,500", { kind: "uniform", low: 30_000, high: 45_500 }],
    ["30k to 45k", { kind: "uniform", low: 30_000, high: 45_000 }],
    ["from 0.03m to 0.04m", { kind: "uniform", low: 30_000, high: 40_000 }],
    ["5 to 8, most likely 6", { kind: "triangular", low: 5, mode: 6, high: 8 }],
    ["about 40,000", { kind: "triangular", low: 38_000, mode: 40_000, high: 42_000 }],
    ["c. 40k", { kind: "triangular", low: 38_000, mode: 40_000, high: 42_000 }],
    ["40,000 ± 2,500", { kind: "normal", mean: 40_000, sd: 2_500 }],
    ["40k give or take 2.5k", { kind: "normal", mean: 40_000, sd: 2_500 }],
    ["47", { kind: "fixed", value: 47 }],
  ])("%s", (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it.each<[string, Distribution]>([
    ["5% to 8%", { kind: "uniform", low: 0.05, high: 0.08 }],
    ["5 to 8%", { kind: "uniform", low: 0.05, high: 0.08 }],
    ["0.05 to 0.08", { kind: "uniform", low: 0.05, high: 0.08 }],
    ["8% give or take 1%", { kind: "normal", mean: 0.08, sd: 0.01 }],
    ["about 98%", { kind: "triangular", low: 0.931, mode: 0.98, high: 1 }],
  ])("%s of a share", (text, expected) => {
    expect(parsed(text, turnover)).toEqual(expected);
  });

  it("takes about 10% for 9.5% to 10.5%, as the published case does", () => {
    expect(parsed("around 10%", turnover)).toEqual({
      kind: "triangular",
      low: expect.closeTo(0.095, 12),
      mode: 0.1,
      high: expect.closeTo(0.105, 12),
    });
  });

  it("goes below zero where a driver does", () => {
    expect(parsed("-2 to 3", lag)).toEqual({ kind: "uniform", low: -2, high: 3 });
  });

  it.each([
    "",
    "soon",
    "5 to",
    "to 8",
    "5 to 8 to 9",
    "1e5",
    "about",
    "£",
    "5 to 8, perhaps 6",
    "NaN",
    "∞",
    "9".repeat(200),
  ])('refuses "%s" with an example', (text) => {
    const result = parseDistribution(text, turnover);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.issues[0]!.message).toContain('"5% to 8%"');
  });

  it("says that a share of 5 to 8 is out of range, and how to write it", () => {
    const result = parseDistribution("5 to 8", turnover);
    if (result.ok) throw new Error("was accepted");
    expect(result.issues.map((issue) => issue.code)).toEqual(["out_of_range", "out_of_range"]);
    expect(result.issues[0]!.message).toContain("0% to 100%");
  });

  it("never fails in another way, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-–£%km ±~tobuands") }), (text) => {
        const result = parseDistribution(text, salary);
        if (result.ok) expect(distributionIssues(result.value, salary)).toEqual([]);
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });
});

describe("what is wrong with a distribution", () => {
  it.each<[Distribution, string, string]>([
    [{ kind: "uniform", low: 8, high: 5 }, "contradiction", "low"],
    [{ kind: "triangular", low: 5, mode: 9, high: 8 }, "contradiction", "mode"],
    [{ kind: "normal", mean: 5, sd: 0 }, "out_of_range", "sd"],
    [{ kind: "normal", mean: -1, sd: 1 }, "out_of_range", "mean"],
    [{ kind: "fixed", value: NaN }, "not_a_number", "value"],
    [{ kind: "uniform", low: 0, high: Infinity }, "not_a_number", "high"],
  ])("%o", (given, code, key) => {
    expect(distributionIssues(given, salary, ["drivers", 0])[0]).toMatchObject({
      code,
      path: ["drivers", 0, key],
    });
  });

  it.each<[Distribution, typeof lag]>([
    [{ kind: "uniform", low: 5, high: 5 }, salary],
    [{ kind: "triangular", low: 5, mode: 5, high: 8 }, salary],
    [{ kind: "triangular", low: 5, mode: 8, high: 8 }, salary],
    [{ kind: "fixed", value: 1.5 }, salary],
    [{ kind: "normal", mean: 5, sd: 1e9 }, salary],
    [{ kind: "uniform", low: -0.5, high: 2.5 }, lag],
  ])("is nothing with %o", (given, driver) => {
    expect(distributionIssues(given, driver)).toEqual([]);
  });

  it("is all that is wrong with it, and only then what its parts say together", () => {
    const keys = (given: Distribution) =>
      distributionIssues(given, salary).map((issue) => [issue.code, ...issue.path]);
    expect(keys({ kind: "triangular", low: 9, mode: 4, high: 8 })).toEqual([["contradiction", "low"]]);
    expect(keys({ kind: "triangular", low: 5, mode: 4, high: 8 })).toEqual([["contradiction", "mode"]]);
    expect(keys({ kind: "uniform", low: 5, high: -8 })).toEqual([["out_of_range", "high"]]);
    expect(keys({ kind: "triangular", low: NaN, mode: -1, high: 8 })).toEqual([
      ["not_a_number", "low"],
      ["out_of_range", "mode"],
    ]);
  });

  it("takes a fixed part of a quarter for a mistake", () => {
    expect(distributionIssues({ kind: "fixed", value: 1.5 }, lag)[0]!.code).toBe("not_whole");
  });
});

const BOUNDS = { least: 0, most: 100, whole: false };
const drawn = (given: Distribution, n = 20_000, bounds = BOUNDS, seed = 5): Float64Array => {
  const draw = samplerOf(given, bounds, streamsOf(seed, 1)[0]!);
  return Float64Array.from({ length: n }, draw);
};
const mean = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const sd = (values: Float64Array): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)));
};

describe("draws", () => {
  it.each<[Distribution, number, number]>([
    [{ kind: "fixed", value: 7 }, 7, 0],
    [{ kind: "uniform", low: 20, high: 50 }, 35, 30 / Math.sqrt(12)],
    [
      { kind: "triangular", low: 10, mode: 20, high: 60 },
      30,
      Math.sqrt((100 + 400 + 3600 - 200 - 600 - 1200) / 18),
    ],
    [{ kind: "triangular", low: 10, mode: 10, high: 40 }, 20, Math.sqrt(50)],
    [{ kind: "triangular", low: 10, mode: 10, high: 10 }, 10, 0],
    [{ kind: "normal", mean: 50, sd: 8 }, 50, 8],
    // Half a bell curve: mean sd * sqrt(2 / pi).
    [{ kind: "normal", mean: 0, sd: 10 }, 10 * Math.sqrt(2 / Math.PI), 10 * Math.sqrt(1 - 2 / Math.PI)],
    // So wide a bell that its bounds leave an even spread.
    [{ kind: "normal", mean: 50, sd: 100_000 }, 50, 100 / Math.sqrt(12)],
  ])("of %o have its mean and spread", (given, expectedMean, expectedSd) => {
    const values = drawn(given);
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(0.03 * expectedSd + 1e-9);
    expect(Math.abs(sd(values) - expectedSd)).toBeLessThan(0.03 * expectedSd + 1e-9);
  });

  it("stay within their bounds", () => {
    for (const given of [
      { kind: "normal", mean: 95, sd: 30 },
      { kind: "normal", mean: 5, sd: 400 },
      { kind: "uniform", low: 0, high: 100 },
    ] as const)
      for (const value of drawn(given)) expect(value >= 0 && value <= 100).toBe(true);
  });

  it("of whole numbers give each one its share", () => {
    const counts = new Map<number, number>();
    for (const value of drawn({ kind: "uniform", low: 1, high: 4 }, 20_000, { ...BOUNDS, whole: true }))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4]);
    for (const count of counts.values()) expect(Math.abs(count - 5_000)).toBeLessThan(250);
  });

  it("differ from stream to stream and from seed to seed, and not from time to time", () => {
    const uniform = { kind: "uniform", low: 0, high: 1 } as const;
    const first = drawn(uniform, 100);
    expect(drawn(uniform, 100)).toEqual(first);
    expect(drawn(uniform, 100, BOUNDS, 6)).not.toEqual(first);
    const [a, b] = streamsOf(5, 2).map((stream) => {
      const draw = samplerOf(uniform, BOUNDS, stream);
      return Float64Array.from({ length: 5_000 }, draw);
    }) as [Float64Array, Float64Array];
    const together = mean(a.map((value, i) => (value - 0.5) * (b[i]! - 0.5))) * 12;
    expect(Math.abs(together)).toBeLessThan(0.05);
  });

  it("of neighbouring seeds are not alike from the first on", () => {
    const firsts = Array.from(
      { length: 2_000 },
      (_, seed) => drawn({ kind: "uniform", low: 0, high: 1 }, 1, BOUNDS, seed)[0]!,
    );
    expect(Math.abs(mean(Float64Array.from(firsts)) - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(sd(Float64Array.from(firsts)) - 1 / Math.sqrt(12))).toBeLessThan(0.02);
  });
});
