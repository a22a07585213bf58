/** Which inputs two plans do not have alike: each is compared with its own kind, of the same body and year. */
import { describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import type { Scenario } from "../../../src/model/scenario/schema";
import { wholePlan } from "../../../src/taskpane/model/plan/whole";
import { differingInputs } from "../../../src/taskpane/model/results/board";

const ready = (id: string): Scenario => wholePlan(READY_SCENARIOS.find((one) => one.id === id)!.draft);
const central = ready("central-midlands");
const arden = ready("arden-gem");
const between = (a: Scenario, b: Scenario) =>
  Object.fromEntries(differingInputs(a, b).map(({ label, first, second }) => [label, [first, second]]));

describe("inputs that differ", () => {
  it("are none between a plan and itself, and the one that was changed", () => {
    expect(differingInputs(central, central)).toEqual([]);
    const deeper = structuredClone(central) as { cut: { byYear: number[] } } & Scenario;
    deeper.cut.byYear[2] = 0.2;
    expect(between(central, deeper)).toEqual({ "Cut, 2015/16": ["10%", "20%"] });
  });

  it("are those of the same year, where the plans begin in different ones", () => {
    expect(central.firstYear).not.toBe(arden.firstYear);
    const differing = between(central, arden);
    const year = (plan: Scenario, index: number): string => String(+plan.firstYear.slice(0, 4) + index);
    for (const plan of [central, arden])
      plan.cut.byYear.forEach((cut, index) => {
        const label = Object.keys(differing).find((one) => one.startsWith(`Cut, ${year(plan, index)}/`));
        const other = plan === central ? arden : central;
        const there = other.cut.byYear[+year(plan, index) - +other.firstYear.slice(0, 4)] ?? 0;
        if (cut === there) expect(label).toBeUndefined();
        else expect(differing[label!]![plan === central ? 0 : 1]).toBe(`${cut * 100}%`);
      });
  });

  it("are those of the same body: what only one plan has stands beside nothing", () => {
    const differing = between(central, arden);
    expect(differing["Establishment, Central Midlands CSU"]).toEqual(["470 WTE", "–"]);
    const [own, none] = between(arden, central)["Establishment, NHS Arden CSU"] ?? [];
    expect([own, none]).toEqual([expect.stringMatching(/ WTE$/), "–"]);
    expect(differing["Vacancy rate, Central Midlands CSU"], "nought beside nothing").toBeUndefined();
  });
});
