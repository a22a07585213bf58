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
