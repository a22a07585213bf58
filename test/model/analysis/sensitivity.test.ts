import { describe, expect, it } from "vitest";
import { driversOf } from "../../../src/model/analysis/drivers";
import { grid, MOST_VALUES } from "../../../src/model/analysis/grid";
import { OUTPUTS } from "../../../src/model/analysis/outputs";
import { sensitivity, tornado, USUAL_OUTPUTS, usualDrivers } from "../../../src/model/analysis/sensitivity";
import { run } from "../../../src/model/engine";
import type { Checked } from "../../../src/model/issue";
import { small, wide } from "./plans";

function value<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.issues.map((issue) => issue.message).join(" "));
  return checked.value;
}
function issues<T>(checked: Checked<T>) {
  if (checked.ok) throw new Error("was accepted");
  return checked.issues;
}

describe("sensitivity (F11)", () => {
  it("has deltas of exactly 0 for every driver and output at its base", () => {
    const inputs = wide();
    const probe = value(
      sensitivity(
        inputs,
        { drivers: driversOf(inputs, inputs).map((one) => ({ driver: one.id })), outputs: [] },
        inputs,
      ),
    );
    const drivers = probe.rows.map(({ ref, base }) => ({ ...ref, low: base, high: base }));
    const outputs = OUTPUTS.filter((one) => !one.searched).map((one) => ({ output: one.id }));
    const { rows } = value(sensitivity(inputs, { drivers, outputs }, inputs));
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows)
      for (const [o, effect] of row.effects.entries()) {
        const where = `${row.driver.id} on ${outputs[o]!.output}`;
        if (effect.low === null) continue;
        expect(effect.lowDelta, where).toBe(0);
        expect(effect.highDelta, where).toBe(0);
        expect(effect.swing, where).toBe(0);
      }
  });

  it("gives what a plan with that value gives, one driver at a time", () => {
    const { rows, outputs } = value(
      sensitivity(small(), {
        drivers: [
          { driver: "turnover", low: 0, high: 0.08 },
          { driver: "average_exit_cost", high: 100_000 },
        ],
        outputs: [{ output: "redundancies" }, { output: "exit_cost" }],
      }),
    );
    expect(outputs.map((one) => one.base)).toEqual([47, 47 * 43_095].map((one) => expect.closeTo(one, 6)));
    const [turnover, cost] = rows;
    expect(turnover!.effects[0]!.highDelta).toBeCloseTo(-18.8, 9);
    expect(turnover!.effects[0]!.lowDelta).toBe(0);
    expect(cost!.effects[0]!.swing).toBe(0);
    expect(cost!.effects[1]!.high).toBeCloseTo(4_700_000, 6);
    expect(cost!.low).toBeCloseTo(34_476, 9);
  });

  it("covers what the specification lists, as far as a plan has it", () => {
    expect(usualDrivers(wide(), wide()).map((ref) => ref.driver)).toEqual(
      [
        "turnover",
        "capture",
        "service",
        "salary",
        "pass_through_csu",
        "pass_through_direct",
        "pay_share",
        "fixed_share",
        "award",
        "pay_level",
        "deflator_vintage",
        "lag",
        "local_share",
        "month_rule",
      ].filter((id) => id !== "pay_level" || wide().units.some((unit) => unit.bandPay.length)),
    );
    expect(usualDrivers(small()).map((ref) => ref.driver)).toContain("average_exit_cost");
  });

  it("sorts a tornado by swing, those that end within the plan in one case only first", () => {
    const inputs = small();
    const all = value(
      sensitivity(inputs, {
        drivers: [
          { driver: "turnover" },
          { driver: "pay_share" },
          { driver: "average_exit_cost" },
          { driver: "lag", low: 0, high: 6 },
        ],
        outputs: USUAL_OUTPUTS,
      }),
    );
    const swings = tornado(all, 0).map((row) => row.effects[0]!.swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(tornado(all, 0)[0]!.driver.id).toBe("pay_share");
    const [first] = tornado(all, 2);
    expect(first!.driver.id).toBe("lag");
    expect(first!.effects[2]).toMatchObject({ high: null, highDelta: null, swing: Infinity });
  });

  it("keeps the order asked for among drivers that matter alike", () => {
    const ids = ["mars", "service", "redeploy", "boundary_share", "lag", "capture"];
    const all = value(
      sensitivity(wide(), {
        drivers: ids.map((driver) => ({ driver })),
        outputs: [{ output: "establishment" }],
      }),
    );
    expect(tornado(all, 0).map((row) => row.driver.id)).toEqual(ids);
  });

  it("has no difference and no end to the swing where the plan itself has no value", () => {
    const late = small();
    late.exits.exitQuarterOverride = 8;
    const { rows } = value(
      sensitivity(late, {
        drivers: [{ driver: "lag", low: -6, high: 0 }],
        outputs: [{ output: "payback_local" }],
      }),
    );
    expect(rows[0]!.effects[0]).toEqual({
      low: 7,
      high: null,
      lowDelta: null,
      highDelta: null,
      swing: Infinity,
    });
  });

  it("refuses what is wrong with drivers alone, with outputs alone, and says of a range what is worst only", () => {
    const paths = (drivers: Parameters<typeof sensitivity>[1]["drivers"], output: string) =>
      issues(sensitivity(small(), { drivers, outputs: [{ output }] })).map((issue) => issue.path.join("."));
    expect(paths([{ driver: "weather" }], "redundancies")).toEqual(["drivers.0.driver"]);
    expect(paths([{ driver: "turnover" }], "rain")).toEqual(["outputs.0.output"]);
    expect(paths([{ driver: "turnover", low: 2, high: 0.1 }], "redundancies")).toEqual(["drivers.0.low"]);
    const flat = sensitivity(small(), {
      drivers: [{ driver: "turnover", low: 0.1, high: 0.1 }],
      outputs: [],
    });
    expect(flat.ok).toBe(true);
  });

  it("leaves the plan as it was", () => {
    const inputs = wide();
    const before = structuredClone(inputs);
    value(sensitivity(inputs, { drivers: usualDrivers(inputs), outputs: USUAL_OUTPUTS }));
    expect(inputs).toEqual(before);
  });

  it("reports everything that is wrong with a request, with its place", () => {
    expect(
      issues(
        sensitivity(small(), {
          drivers: [{ driver: "weather" }, { driver: "turnover" }, { driver: "service" }],
          outputs: [{ output: "rain" }],
        }),
      ).map((issue) => issue.path),
    ).toEqual([
      ["drivers", 0, "driver"],
      ["drivers", 2, "driver"],
      ["outputs", 0, "output"],
    ]);
    const ranges = issues(
      sensitivity(small(), {
        drivers: [
          { driver: "turnover", low: -0.1, high: 2 },
          { driver: "lag", low: 0.5 },
          { driver: "pay_share", low: 0.9, high: 0.1 },
          { driver: "capture", high: NaN },
        ],
        outputs: [],
      }),
    );
    expect(ranges.map((issue) => [issue.code, ...issue.path])).toEqual([
      ["out_of_range", "drivers", 0, "low"],
      ["out_of_range", "drivers", 0, "high"],
      ["not_whole", "drivers", 1, "low"],
      ["contradiction", "drivers", 2, "low"],
      ["not_a_number", "drivers", 3, "high"],
    ]);
  });
});

describe("a grid of two drivers", () => {
  it("has in each cell what the plan comes to with both values", () => {
    const inputs = small();
    const result = value(
      grid(inputs, {
        across: { driver: "turnover", values: [0, 0.08] },
        down: { driver: "cut", values: [0, 0.05, 0.1] },
        output: { output: "redundancies" },
      }),
    );
    expect(result.cells.map((row) => row.map((cell) => +cell!.toFixed(9)))).toEqual([
      [0, 0],
      [23.5, 4.7],
      [47, 28.2],
    ]);
    expect(result.across.base).toBe(0);
    expect(result.down.base).toBe(0.1);
    const own = small();
    own.cut[1] = 0.05;
    expect(result.cells[1]![0]).toBe(run(own).redundancies);
  });

  it("says null where an output has no value", () => {
    const { cells } = value(
      grid(small(), {
        across: { driver: "lag", values: [0, 6] },
        down: { driver: "turnover", values: [0] },
        output: { output: "payback_local" },
      }),
    );
    expect(cells).toEqual([[7, null]]);
  });

  it("refuses one driver on both axes, too many values, none, and values out of bounds", () => {
    const code = (across: number[], down: string, values: number[]) =>
      issues(
        grid(small(), {
          across: { driver: "turnover", values: across },
          down: { driver: down, values },
          output: { output: "redundancies" },
        }),
      ).map((issue) => issue.code);
    expect(code([0.1], "turnover", [0.1])).toEqual(["duplicate"]);
    expect(
      code(
        Array.from({ length: MOST_VALUES + 1 }, () => 0.1),
        "cut",
        [],
      ),
    ).toEqual(["wrong_length", "wrong_length"]);
    expect(code([0.1, 1.1], "cut", [0.1])).toEqual(["out_of_range"]);
    expect(code([0.1], "weather", [0.1])).toEqual(["unknown_reference"]);
  });

  it("names the place of what it refuses", () => {
    const places = (across: number[], down: string, values: number[]) =>
      issues(
        grid(small(), {
          across: { driver: "turnover", values: across },
          down: { driver: down, values },
          output: { output: "redundancies" },
        }),
      ).map((issue) => issue.path.join("."));
    expect(places([], "cut", [0.1, 2])).toEqual(["across.values", "down.values.1"]);
    expect(places([0.1], "turnover", [0.1])).toEqual(["down.driver"]);
  });

  it("takes as many values as it says, and one driver for two bodies", () => {
    const values = Array.from({ length: MOST_VALUES }, (_, i) => i / 100);
    const { cells } = value(
      grid(wide(), {
        across: { driver: "turnover", body: "team-a", values },
        down: { driver: "turnover", body: "team-b", values: [0.1] },
        output: { output: "redundancies" },
      }),
    );
    expect(cells[0]).toHaveLength(MOST_VALUES);
    expect(new Set(cells[0]).size).toBeGreaterThan(10);
  });
});
