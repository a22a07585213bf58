import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEvenCut } from "../../../src/model/analysis/break-even";
import { solve, type Goal, type NoSolution, type Solution } from "../../../src/model/analysis/solve";
import { Trial } from "../../../src/model/analysis/trial";
import type { Inputs } from "../../../src/model/inputs";
import { unit } from "../drafts";
import { small, wide } from "./plans";

function solved(inputs: Inputs, goal: Goal): Solution {
  const result = solve(inputs, goal);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join(" "));
  if (!result.value.found) throw new Error(result.value.message);
  return result.value;
}
function unsolved(inputs: Inputs, goal: Goal): NoSolution {
  const result = solve(inputs, goal);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join(" "));
  if (result.value.found) throw new Error(`solved by ${result.value.value}`);
  return result.value;
}
function outputAt(inputs: Inputs, goal: Goal, driverValue: number): number | null {
  const trial = new Trial(inputs, null);
  const [driver, output] = [trial.driver(goal.driver), trial.output(goal.output)];
  if (!driver.ok || !output.ok) throw new Error("not bound");
  driver.value.set(driverValue);
  trial.run();
  return trial.read(output.value);
}

const REDUNDANCIES = { output: "redundancies" };

describe("solving for a target", () => {
  it("finds the turnover that spares half of the 47", () => {
    const goal = { driver: { driver: "turnover" }, output: REDUNDANCIES, target: 23.5 };
    const solution = solved(small(), goal);
    expect(solution.value).toBeCloseTo(0.1, 6);
    expect(solution.reached).toBeCloseTo(23.5, 4);
    expect(solution.trend).toBe("falling");
    expect(solution.others).toEqual([]);
  });

  it("finds the edge of a stretch where many values do: the largest cut without redundancies", () => {
    const inputs = small({ units: [unit({ turnover: 0.08, redeploy: 0.25, mars: 0.2 })] });
    const solution = solved(inputs, { driver: { driver: "cut" }, output: REDUNDANCIES, target: 0 });
    expect(solution.value).toBeCloseTo(breakEvenCut(inputs)!, 6);
    expect(solution.trend).toBe("rising");
  });

  it("keeps the plan's own value where it meets the target already", () => {
    const inputs = small();
    const goal = { driver: { driver: "average_exit_cost" }, output: { output: "payback_local" }, target: 7 };
    expect(solved(inputs, goal).value).toBe(43_095);
    expect(solved(inputs, { ...goal, meet: "exactly" }).value).toBe(43_095);
  });

  it("takes an output in steps to the nearest value that meets it", () => {
    const inputs = small();
    const goal = { driver: { driver: "average_exit_cost" }, output: { output: "payback_local" }, target: 6 };
    const { value, reached, meet } = solved(inputs, goal);
    expect(meet).toBe("at_most");
    // Four quarters of 470,000 from quarter 3 pay 1,880,000 by quarter 6: 40,000 for each of 47.
    expect(value).toBeCloseTo(40_000, 3);
    expect(reached).toBe(6);
    expect(outputAt(inputs, goal, value + 1)).toBe(7);
  });

  it("meets a target from the side that was asked for", () => {
    const goal = {
      driver: { driver: "average_exit_cost" },
      output: { output: "npv_local" },
      target: 1_000_000,
    };
    const { value } = solved(small(), { ...goal, meet: "at_least" });
    expect(outputAt(small(), goal, value)).toBeGreaterThanOrEqual(1_000_000 - 1);
    expect(value).toBeLessThan(43_095);
    expect(solved(small(), { ...goal, target: 0, meet: "at_least" }).value).toBe(43_095);
  });

  it("tries whole numbers only where the driver has no others", () => {
    const goal = {
      driver: { driver: "lag" },
      output: { output: "payback_local" },
      target: 5,
      from: -1,
      to: 5,
    };
    const none = unsolved(small(), goal);
    expect(none.reach![0]).toBe(6);
    const { value } = solved(small(), { ...goal, target: 6 });
    expect(value).toBe(-1);
  });

  it("says what can be reached where nothing does it", () => {
    const none = unsolved(small(), { driver: { driver: "turnover" }, output: REDUNDANCIES, target: 60 });
    expect(none.reach).toEqual([0, expect.closeTo(47, 9)]);
    expect(none.closest).toEqual({ value: 0, reached: expect.closeTo(47, 9) });
    expect(none.message).toBe(
      "No Staff turnover a year from 0 to 1 brings Redundancies to 60; it stays between 0 and 47: choose a target there, or another driver.",
    );
  });

  it("says that an output jumps past a target, and meets it from one side", () => {
    const inputs = small({
      units: [
        unit({ establishment: 600, vacancyRate: 0, fixedShare: 0.9, releaseStep: 0.05, payShare: 0.9 }),
      ],
    });
    const at = (cut: number) =>
      outputAt(inputs, { driver: { driver: "cut" }, output: { output: "release" }, target: 0 }, cut)!;
    expect(at(0.07)).toBeCloseTo(0.05, 12);
    const goal = { driver: { driver: "cut" }, output: { output: "release" }, target: 0.07, from: 0, to: 0.2 };
    expect(unsolved(inputs, goal).message).toContain("jumps past that");
    expect(solved(inputs, { ...goal, meet: "at_least", from: 0.06 }).value).toBeCloseTo(0.1, 9);
  });

  it("gives the nearest of several solutions first, and the others", () => {
    // Affordable staff saw up and down as fixed non-pay goes in steps.
    const inputs = small({
      units: [unit({ fixedShare: 0.9, releaseStep: 0.2, payShare: 0.4, establishment: 260, vacancyRate: 0 })],
      cut: { byYear: [0.3, 0] },
    });
    const goal = {
      driver: { driver: "cut" },
      output: { output: "affordable_wte", at: 1 },
      target: 120,
      from: 0,
      to: 0.9,
    };
    const { value, others, trend } = solved(inputs, goal);
    expect(trend).toBe("mixed");
    expect(others.length).toBeGreaterThan(0);
    for (const one of [value, ...others]) expect(outputAt(inputs, goal, one)).toBeCloseTo(120, 3);
    expect(Math.abs(value - 0.3)).toBeLessThanOrEqual(Math.min(...others.map((one) => Math.abs(one - 0.3))));
  });

  it("has the value of any driver back from the output it gives", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("turnover", "salary", "pay_share", "local_share", "pass_through_csu"),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (id, part) => {
          const inputs = wide();
          const goal = { driver: { driver: id }, output: { output: "npv_local" }, target: 0 };
          const trial = new Trial(inputs, null);
          const bound = trial.driver(goal.driver);
          if (!bound.ok) throw new Error("not bound");
          const [from, to] = bound.value.driver.reach(bound.value.base);
          const target = outputAt(inputs, goal, from + part * (to - from))!;
          const { reached, trend } = solved(inputs, { ...goal, target });
          expect(reached).toBeCloseTo(target, -2);
          expect(["rising", "falling", "mixed"]).toContain(trend);
        },
      ),
      { seed: 7, numRuns: 25 },
    );
  });

  describe("where the driver takes whole numbers only", () => {
    const goal = (target: number, more: Partial<Goal> = {}): Goal => ({
      driver: { driver: "lag" },
      output: { output: "cumulative_local", at: 8 },
      target,
      from: -1,
      to: 4,
      ...more,
    });
    /** Each quarter later costs a quarter's saving of 470,000. */
    const at = (lag: number): number => 794_535 - 470_000 * lag;
    const swing = at(-1) - at(4);

    it.each([-1, 0, 1, 3, 4])("finds %i, and nothing else, where the target is what it gives", (lag) => {
      expect(solved(small(), goal(at(lag)))).toMatchObject({ value: lag, others: [], trend: "falling" });
    });

    it("counts as there what is as near as rounding, and no more", () => {
      expect(solved(small(), goal(at(1) + swing * 5e-8)).value).toBe(1);
      unsolved(small(), goal(at(1) + swing * 5e-7));
      unsolved(small(), goal(at(1) - swing * 5e-7));
    });

    it.each([
      ["at_most", at(1), 1],
      ["at_most", at(1) - swing * 1e-8, 2],
      ["at_least", at(3), 3],
      ["at_least", at(3) + swing * 1e-8, 2],
    ] as const)("meets a limit of %s %d at the value nearest to the plan", (meet, target, lag) => {
      const inputs = small();
      inputs.exits.delayQuarters = meet === "at_most" ? 0 : 4;
      const { value, others } = solved(inputs, goal(target, { meet }));
      expect(value).toBe(lag);
      const rest =
        meet === "at_most" ? [lag + 1, lag + 2, lag + 3, lag + 4] : [lag - 1, lag - 2, lag - 3, lag - 4];
      expect(others).toEqual(rest.filter((one) => one >= -1 && one <= 4));
    });

    it.each([
      [at(2) + 0.3 * 470_000, 2],
      [at(2) - 0.3 * 470_000, 2],
      [at(4) - 1, 4],
      [at(-1) + 1, -1],
    ])("names the nearest miss of %d", (target, lag) => {
      const none = unsolved(small(), goal(target));
      expect(none.closest).toEqual({ value: lag, reached: expect.closeTo(at(lag), 6) });
      expect(none.reach).toEqual([expect.closeTo(at(4), 6), expect.closeTo(at(-1), 6)]);
    });
  });

  /** Turnover spares people until it spares all: 47 less half of 470 times it, over a year. */
  const spared = (target: number, more: Partial<Goal> = {}): Goal => ({
    driver: { driver: "turnover" },
    output: REDUNDANCIES,
    target,
    ...more,
  });
  const left = (turnover: number): number => 47 - 0.5 * 470 * turnover;

  it("gives a value that was tried as it is, once", () => {
    for (const part of [0.25, 0.5, 1]) {
      const found = solved(small(), spared(left(part * 0.16), { from: 0, to: 0.16 }));
      expect(found).toMatchObject({ value: part * 0.16, others: [] });
    }
    expect(solved(small(), spared(47, { from: 0, to: 0.16 }))).toMatchObject({ value: 0, others: [] });
  });

  it("gives the near end of a stretch that does, and no other value of it", () => {
    const { value, others } = solved(small(), spared(0, { from: 0, to: 0.9 }));
    expect(value).toBeCloseTo(0.2, 6);
    expect(others).toEqual([]);
    const limit = solved(small(), spared(left(0.1), { meet: "at_most", from: 0, to: 0.15 }));
    expect(limit.value).toBeCloseTo(0.1, 9);
    expect(limit.others).toEqual([]);
  });

  it("does not leave the range that was asked for, however near the target is beyond it", () => {
    const beyond = unsolved(small(), spared(left(0.1004), { from: 0.05, to: 0.1 }));
    expect(beyond.closest!.value).toBeCloseTo(0.1, 12);
    const before = unsolved(small(), spared(left(0.0496), { from: 0.05, to: 0.1 }));
    expect(before.closest!.value).toBeCloseTo(0.05, 12);
    const own = unsolved(small(), spared(47, { from: 0.05, to: 0.1 }));
    expect(own.reach).toEqual([left(0.1), left(0.05)].map((one) => expect.closeTo(one, 6)));
  });

  it.each([1e-4, 2e-6, 5e-6])("looks closer at a peak between two values tried: %d beyond it", (past) => {
    // The second step of fixed non-pay goes at a cut of 20%, which lifts the affordable staff for a moment.
    const inputs = small({
      units: [unit({ fixedShare: 0.9, releaseStep: 0.2, payShare: 0.4, establishment: 260, vacancyRate: 0 })],
      cut: { byYear: [0.05, 0] },
    });
    const goal: Goal = {
      driver: { driver: "cut" },
      output: { output: "affordable_wte", at: 1 },
      target: 0,
      from: 0.17,
      to: 0.251,
    };
    const target = outputAt(inputs, goal, 0.2 + past)!;
    // None of the 97 values that are tried first comes to it.
    for (let i = 0; i <= 96; i++)
      expect(outputAt(inputs, goal, 0.17 + (0.081 * i) / 96)!).toBeLessThan(target);
    const { value, reached } = solved(inputs, { ...goal, target });
    expect(value).toBeCloseTo(0.2 + past, 7);
    expect(reached).toBeCloseTo(target, 4);
  });

  it("sees a payback that is never reached as rising, and an output that does not move as level", () => {
    const late = unsolved(small(), {
      driver: { driver: "lag" },
      output: { output: "payback_local" },
      target: 3,
      from: 1,
      to: 5,
    });
    expect(late).toMatchObject({ trend: "rising", reach: [8, 8], closest: { value: 1, reached: 8 } });
    const still = unsolved(small(), {
      driver: { driver: "turnover" },
      output: { output: "establishment" },
      target: 400,
    });
    expect(still).toMatchObject({ trend: "level", reach: [500, 500] });
  });

  it("says in words why there is none", () => {
    const said = (goal: Partial<Goal>): string =>
      unsolved(small(), { driver: { driver: "turnover" }, output: REDUNDANCIES, target: 1, ...goal }).message;
    expect(said({ output: { output: "average_payment" } })).toBe(
      "Redundancy payment, on average has no value anywhere with Staff turnover a year from 0 to 1: look further along the plan, or choose another output.",
    );
    expect(said({ target: -5 })).toContain("it stays between 0 and 47: choose a target there");
    expect(said({ target: 60, meet: "at_least" })).toContain("brings Redundancies to at least 60;");
    expect(said({ output: { output: "establishment" }, target: 1_234_567.891 })).toContain("to 1,234,570;");
  });

  it("refuses goals that cannot be read", () => {
    const codes = (goal: Partial<Goal>) => {
      const result = solve(small(), {
        driver: { driver: "turnover" },
        output: REDUNDANCIES,
        target: 1,
        ...goal,
      });
      return result.ok ? [] : result.issues.map((issue) => [issue.code, ...issue.path]);
    };
    expect(codes({ target: NaN })).toEqual([["not_a_number", "target"]]);
    expect(codes({ from: 0.5, to: 0.5 })).toEqual([["contradiction", "from"]]);
    expect(codes({ to: 4 })).toEqual([["out_of_range", "to"]]);
    expect(codes({ from: -1 })).toEqual([["out_of_range", "from"]]);
    expect(codes({ driver: { driver: "weather" } })).toEqual([["unknown_reference", "driver"]]);
    expect(codes({ output: { output: "rain" } })).toEqual([["unknown_reference", "output"]]);
    expect(codes({ driver: { driver: "weather" }, output: { output: "rain" } })).toEqual([
      ["unknown_reference", "driver"],
      ["unknown_reference", "output"],
    ]);
  });
});
