import { describe, expect, it } from "vitest";
import { bindOutput, outputOf, OUTPUTS, readAlong } from "../../../src/model/analysis/outputs";
import { run } from "../../../src/model/engine";
import { draft, unit } from "../drafts";
import { inputsOf, small, wide } from "./plans";

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

describe("people and when they go", () => {
  it("has left of the staff in post whoever has not gone by any of the ways", () => {
    const ways = ["gone_turnover", "gone_redeployed", "gone_mars", "gone_redundant"];
    for (const body of [undefined, "team-a", "csu"])
      for (let q = 1; q <= 12; q++) {
        const gone = ways.map((way) => read("wide", way, q, body)!);
        const left = read("wide", "in_post", undefined, body)! - gone.reduce((sum, one) => sum + one, 0);
        expect(read("wide", "staff_left", q, body)).toBeCloseTo(left, 9);
        if (q === 12) expect(Math.min(...gone)).toBeGreaterThan(0);
      }
  });

  const dated = draft().exits;
  delete dated.exitQuarter;
  it.each([
    ["a quarter that is given", draft(), 2, 2],
    ["the last quarter of the plan", draft({ exits: { ...draft().exits, exitQuarter: 8 } }), 8, 8],
    ["a day after the plan", draft({ exits: { ...dated, announced: "2016-03-31" } }), null, null],
    ["nobody who must leave", draft({ cut: { byYear: [0, 0] } }), null, null],
  ])("has a quarter of exits for %s", (_name, given, ofPlan, ofUnit) => {
    const inputs = inputsOf(given);
    const results = run(inputs);
    const output = outputOf("exit_quarter")!;
    expect(output.ofPlan(results, inputs, 0)).toBe(ofPlan);
    expect(output.ofBody(results, inputs, 0, 0)).toBe(ofUnit);
  });

  it("has the longest consultation, whichever unit comes first, and none where nobody must leave", () => {
    const large = unit({ id: "large", name: "Large" });
    const few = unit({
      id: "few",
      name: "Few",
      establishment: 50,
      resource: { kind: "direct", base: 2_500_000 },
    });
    const days = outputOf("consultation_days")!;
    for (const units of [
      [large, few],
      [few, large],
    ]) {
      const inputs = inputsOf(draft({ units, exits: dated }));
      const results = run(inputs);
      expect(days.ofPlan(results, inputs, 0)).toBe(30);
      expect(results.units.map((one) => one.consultationDays).sort()).toEqual([0, 30]);
    }
    const still = inputsOf(draft({ cut: { byYear: [0, 0] } }));
    expect(days.ofPlan(run(still), still, 0)).toBeNull();
  });
});

describe("a number found", () => {
  const found = (ref: Parameters<typeof bindOutput>[0]) => {
    const bound = bindOutput(ref, plans.wide);
    if (!bound.ok) throw new Error(bound.issues[0]!.message);
    return bound.value;
  };

  it("is of the target year, the last quarter or the plan unless something else is asked for", () => {
    expect(found({ output: "resource" })).toMatchObject({ at: plans.wide.targetYear, index: -1 });
    expect(found({ output: "net_local" }).at).toBe(12);
    expect(found({ output: "redundancies" }).at).toBe(0);
    expect(found({ output: " Redundancies " }).output.id).toBe("redundancies");
  });

  it("is of the body that is named", () => {
    expect(found({ output: "resource", body: "csu" }).index).toBe(2);
    expect(found({ output: "allowance", body: "B" }).index).toBe(1);
    expect(read("wide", "allowance", 0, "B")).toBe(9_000_000);
    expect(read("wide", "per_head", 0, "A")).toBeCloseTo(25, 9);
    expect(read("wide", "cash_cut", 0, "A")).toBeNull();
    expect(read("wide", "cash_cut", 2, "A")).toBeCloseTo(0.1, 12);
    expect(read("small", "cash_cut", 1)).toBeNull();
    const results = run(plans.wide);
    const along = readAlong(outputOf("resource")!, results, plans.wide, 0);
    expect(along).toEqual([...results.units[0]!.resource]);
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
    expect(refused({ output: "allowance", body: "csu" }).allowed).toBe("an organisation of this plan");
    expect(refused({ output: "redundancies", at: -1 }).code).toBe("off_axis");
    expect(refused({ output: "resource", at: 4 }).message).toBe(
      "at: 4 is not on the plan's axis: give year 0 to 3.",
    );
    expect(refused({ output: "redundencies" }).message).toBe(
      'output: "redundencies" is not known here: give the name of an output.',
    );
  });
});
