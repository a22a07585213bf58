import { beforeEach, describe, expect, it } from "vitest";
import { OUTPUTS, bindOutput } from "../../../src/model/analysis/outputs";
import { run } from "../../../src/model/engine";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve } from "../../../src/model/scenario/resolve";
import type { Scenario } from "../../../src/model/scenario/schema";
import { register } from "../../../src/reference/store";
import { answerScenario } from "../../../src/model/saved/answer";
import { takeScenarios } from "../../../src/model/saved/in-use";
import { draft } from "../drafts";

function read(i: number, name: string): Scenario {
  const scenario = readScenario({ ...READY_SCENARIOS[i]!.draft, name });
  if (!scenario.ok) throw new Error(scenario.issues[0]!.message);
  return scenario.value;
}
const save = (...scenarios: readonly Scenario[]): void =>
  void takeScenarios({
    saved: scenarios.map((scenario, i) => ({
      id: `${i}`,
      name: scenario.name,
      scenario,
      savedOn: "2026-11-22T10:00:00.000Z",
    })),
    faults: [],
  });
const ask = (name: string, output: string, at?: string) => answerScenario({ name, output, at });
const refusal = (name: string, output: string, at?: string) => {
  const got = ask(name, output, at);
  if (got.ok) throw new Error(`It answered ${got.value}.`);
  return got.fault;
};

beforeEach(() => save(read(0, "Merger"), read(1, "Cut")));

describe("an output of a saved scenario", () => {
  it("is what the engine gives, for every output that has a value", () => {
    const inputs = resolve(read(1, "Cut"), register().workforce);
    if (!inputs.ok) throw new Error(inputs.issues[0]!.message);
    const results = run(inputs.value);
    let answered = 0;
    for (const { id } of OUTPUTS) {
      const bound = bindOutput({ output: id }, inputs.value);
      if (!bound.ok) throw new Error(id);
      const value = bound.value.read(results, inputs.value);
      const got = ask(" cut ", id.toUpperCase());
      expect(got.ok, id).toBe(value !== null);
      if (got.ok) {
        expect(got.value, id).toBe(value);
        answered++;
      }
    }
    expect(answered).toBeGreaterThan(30);
  });

  it("is of a year or quarter by name or by number, the base year by name", () => {
    const { firstYear } = read(1, "Cut");
    const year = `${firstYear}`;
    expect(ask("Cut", "pay_budget", year)).toEqual(ask("Cut", "pay_budget", "1"));
    expect(ask("Cut", "pay_budget", year)).not.toEqual(ask("Cut", "pay_budget", "0"));
    const base = `${+firstYear.slice(0, 4) - 1}/${firstYear.slice(2, 4)}`;
    expect(ask("Cut", "pay_budget", base)).toEqual(ask("Cut", "pay_budget", "0"));
    expect(ask("Cut", "cumulative_local", `${year} q3`)).toEqual(ask("Cut", "cumulative_local", "3"));
    expect(ask("Cut", "cumulative_local")).not.toEqual(ask("Cut", "cumulative_local", "3"));
  });

  it("follows the scenario when that is changed", () => {
    const before = ask("Cut", "posts_to_remove");
    const harder = read(1, "Cut");
    save({ ...harder, cut: { ...harder.cut, byYear: harder.cut.byYear.map((cut) => cut + 0.05) } });
    const after = ask("Cut", "posts_to_remove");
    if (!before.ok || !after.ok) throw new Error("There is no answer.");
    expect(after.value).toBeGreaterThan(before.value);
  });

  it("is not available where scenario or output are not there, and says which are", () => {
    expect(refusal("Gone", "redundancies")).toEqual({
      code: "not_published",
      message: 'No scenario called "Gone" is saved in this workbook: choose "Merger", "Cut".',
    });
    expect(refusal("Merger", "redundency_cost").message).toContain('"redundancy_cost"');
    save();
    expect(refusal("Gone", "redundancies").message).toContain("nor any other");
  });

  it.each([
    ["npv_local", "1", /leave out/],
    ["pay_budget", "99", /write "\d{4}\/\d\d" to/],
    ["pay_budget", "2015/16 Q2", /no year/],
    ["cumulative_local", "2015/16", /Q1/],
    ["cumulative_local", "0", /no quarter/],
  ])("%s at %s is an argument that is not understood", (output, at, says) => {
    expect(refusal("Cut", output, at)).toMatchObject({
      code: "bad_argument",
      message: expect.stringMatching(says) as string,
    });
  });

  it("is not available where the tables end before the plan", () => {
    save({ ...read(1, "Late"), firstYear: "2045/46" });
    expect(refusal("Late", "redundancies").message).toMatch(/^"Late" cannot be worked out\./);
  });
});

describe("a plan of two years from 2014/15", () => {
  const plan = (name = "Plan"): Scenario => {
    const scenario = readScenario(draft({ name }));
    if (!scenario.ok) throw new Error(scenario.issues[0]!.message);
    return scenario.value;
  };
  beforeEach(() => save(plan()));

  it.each([
    ["resource", "2013/14", 25_000_000],
    ["resource", "0", 25_000_000],
    ["resource", "1", 22_500_000],
    ["resource", "2015-16", 22_500_000],
    ["cumulative_local", "2", -2_025_465],
    ["cumulative_local", "2014/15 Q2", -2_025_465],
    ["cumulative_local", "2014/15 q1", 0],
    ["cumulative_local", "1", 0],
    ["cumulative_local", "8", 794_535],
    ["cumulative_local", "2015/16Q4", 794_535],
  ])("answers %s at %s", (output, at, value) => {
    expect(ask("Plan", output, at)).toMatchObject({ ok: true, value: expect.closeTo(value, 6) as number });
  });

  const YEARS = 'is no year of the plan: for Resource write "2013/14" to "2015/16", or 1 to 2.';
  const QUARTERS =
    'is no quarter of the plan: for Running total, local write "2014/15 Q1" to "2015/16 Q4", or 1 to 8.';
  it.each([
    ["resource", "3", YEARS],
    ["resource", "2012/13", YEARS],
    ["resource", "2016/17", YEARS],
    ["resource", "soon", YEARS],
    ["cumulative_local", "9", QUARTERS],
    ["cumulative_local", "2013/14 Q4", QUARTERS],
    ["cumulative_local", "2016/17 Q1", QUARTERS],
    ["cumulative_local", "2015/16 Q5", QUARTERS],
    ["cumulative_local", "2015/16 Q1 or so", QUARTERS],
    ["cumulative_local", "in\n2015/16 Q1", QUARTERS],
  ])("has no %s at %s", (output, at, says) => {
    expect(refusal("Plan", output, at)).toEqual({
      code: "bad_argument",
      message: `year_or_quarter "${at}" ${says}`,
    });
  });

  it("says that what never happens does not", () => {
    expect(refusal("Plan", "average_payment")).toEqual({
      code: "not_published",
      message:
        'Redundancy payment, on average has no value in "Plan": it does not come about within the plan.',
    });
  });

  it("names eight scenarios, and how many more there are", () => {
    const names = Array.from({ length: 9 }, (_, i) => `Plan ${i + 1}`);
    const eight = 'choose "Plan 1", "Plan 2", "Plan 3", "Plan 4", "Plan 5", "Plan 6", "Plan 7", "Plan 8"';
    save(...names.slice(0, 8).map((name) => plan(name)));
    expect(refusal("Gone", "resource").message).toMatch(new RegExp(`${eight}\\.$`));
    save(...names.map((name) => plan(name)));
    expect(refusal("Gone", "resource").message).toMatch(new RegExp(`${eight} and 1 more\\.$`));
  });

  it.each([
    ["NPV  local", "npv_local"],
    ["redundancy-cost ", "redundancy_cost"],
    ["CASH_CUTS", "cash_cut"],
  ])("offers for %s the three outputs that are nearest, %s first", (output, nearest) => {
    expect(refusal("Plan", output).message).toMatch(
      new RegExp(`^There is no output "${output}": choose one such as "${nearest}", "\\w+", "\\w+"\\.$`),
    );
  });
});
