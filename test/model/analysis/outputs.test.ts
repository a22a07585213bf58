import { describe, expect, it } from "vitest";
import { bindOutput, outputOf, OUTPUTS, readAlong } from "../../../src/model/analysis/outputs";
import { run } from "../../../src/model/engine";
import { small, wide } from "./plans";

const plans = { small: small(), wide: wide() };
const read = (plan: keyof typeof plans, output: string, at?: number, body?: string): number | null => {
  const inputs = plans[plan];
  const bound = bindOutput(
    { output, ...(at === undefined ? {} : { at }), ...(body === undefined ? {} : { body }) },
    inputs,
  );
  if (!bound.ok) throw new Error(bound.issues[0]!.message);
  return bound.value.read(run(inputs), inputs);
};

describe("the list of outputs", () => {
  it("names each once, in words that sheets can use", () => {
    const ids = OUTPUTS.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(new Set(OUTPUTS.map((one) => one.label)).size).toBe(ids.length);
    for (const one of OUTPUTS)
      for (const equation of one.equations) expect(equation).toMatch(/^[RCNMKGF]\d+$/);
  });

  it.each(["small", "wide"] as const)(
    "reads a number, or says there is none, for all of the %s plan",
    (plan) => {
      const inputs = plans[plan];
      const results = run(inputs);
      for (const output of OUTPUTS) {
        const count = { none: 0, organisation: inputs.organisations.length, unit: inputs.units.length }[
          output.bodies
        ];
        for (let index = -1; index < count; index++)
          for (const value of readAlong(output, results, inputs, index))
            expect(value === null || Number.isFinite(value), `${output.id}: ${value}`).toBe(true);
      }
    },
  );

  it("reads the whole axis: base year first, quarters from the first", () => {
    const results = run(plans.small);
    const along = (id: string) => readAlong(outputOf(id)!, results, plans.small);
    expect(along("resource")).toEqual([25_000_000, 22_500_000, 22_500_000]);
    expect(along("gone_redundant")).toEqual([0, 47, 47, 47, 47, 47, 47, 47]);
    expect(along("payback_local")).toEqual([7]);
  });
});

describe("outputs of the article's case", () => {
  it.each([
    ["redundancies", 47],
    ["posts_to_remove", 77],
    ["affordable_wte", 423],
    ["exit_cost", 2_025_465],
    ["bridge_local", 2_025_465],
    ["full_year_saving", 1_880_000],
    ["payback_local", 7],
    ["cumulative_local", 794_535],
  ])("%s is %d", (output, expected) => {
    expect(read("small", output)).toBeCloseTo(expected, 6);
  });

  it("has no allowance where the plan has no commissioner", () => {
    expect(read("small", "allowance")).toBeNull();
    expect(read("small", "per_head")).toBeNull();
  });
});

describe("outputs of bodies", () => {
  it.each([
    ["redundancies", undefined],
    ["redundancy_cost", 3],
    ["affordable_wte", 2],
    ["staff_left", 4],
    ["gap", 1],
  ])("%s of the plan is the sum over its units", (output, at) => {
    const units = plans.wide.units.map((unit) => read("wide", output, at, unit.id)!);
    expect(read("wide", output, at)).toBeCloseTo(
      units.reduce((sum, one) => sum + one, 0),
      6,
    );
    expect(new Set(units).size).toBeGreaterThan(1);
  });

  it("takes averages over the people they are about, not over units", () => {
    const { units } = run(plans.wide);
    const heads = units.reduce((sum, one) => sum + one.redundantHeads, 0);
    const cost = units.reduce((sum, one) => sum + one.redundantHeads * one.averageExit, 0);
    expect(read("wide", "average_exit_cost")).toBeCloseTo(cost / heads, 9);
    expect(read("wide", "per_head", 1)).toBeCloseTo(25, 9);
    expect(read("wide", "cash_cut", 0)).toBeNull();
    expect(read("wide", "cash_cut", 2)).toBeCloseTo(0.1, 12);
  });

  it("counts a deflated cut against the price level, not against cash", () => {
    const { deflator } = plans.wide;
    const inflation = deflator[2]! / deflator[1]! - 1;
    expect(1 - read("wide", "cash_cut", 2)!).toBeCloseTo(
      (1 - read("wide", "real_cut", 2)!) * (1 + inflation),
      12,
    );
  });
});

describe("a request that cannot be met", () => {
  const refused = (ref: Parameters<typeof bindOutput>[0]) => {
    const bound = bindOutput(ref, plans.wide);
    if (bound.ok) throw new Error("was found");
    return bound.issues[0]!;
  };
  it("says what is not known and what is allowed", () => {
    expect(refused({ output: "redundencies" })).toMatchObject({
      code: "unknown_reference",
      path: ["output"],
    });
    expect(refused({ output: "resource", at: 4 })).toMatchObject({
      code: "off_axis",
      allowed: "year 0 to 3",
    });
    expect(refused({ output: "net_local", at: 0 })).toMatchObject({ allowed: "quarter 1 to 12" });
    expect(refused({ output: "resource", at: 1.5 }).code).toBe("off_axis");
    expect(refused({ output: "resource", body: "A" })).toMatchObject({
      path: ["body"],
      allowed: "a unit of this plan",
    });
    expect(refused({ output: "payback_local", body: "csu" }).allowed).toContain("whole plan");
  });
});
