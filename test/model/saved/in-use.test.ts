import { beforeEach, describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { readScenario } from "../../../src/model/scenario/read";
import {
  NO_SCENARIOS,
  needScenarios,
  readScenariosWith,
  sameName,
  savedScenarios,
  scenariosKnown,
  takeScenarios,
  watchScenarios,
  type SavedScenario,
} from "../../../src/model/saved/in-use";

function saved(name: string, savedOn = "2026-11-22T10:00:00.000Z"): SavedScenario {
  const scenario = readScenario({ ...READY_SCENARIOS[0]!.draft, name });
  if (!scenario.ok) throw new Error(scenario.issues[0]!.message);
  return { id: name, name, scenario: scenario.value, savedOn };
}
const taken = (...names: string[]) => takeScenarios({ saved: names.map((name) => saved(name)), faults: [] });

beforeEach(() => void takeScenarios(NO_SCENARIOS));

describe("the scenarios in use", () => {
  it("are what was taken last, and stay the same objects while they do not change", () => {
    expect(taken("Cut", "Merger")).toBe(true);
    const before = savedScenarios().saved;
    expect(taken("Cut", "Merger")).toBe(false);
    expect(savedScenarios().saved).toBe(before);
    expect(
      takeScenarios({ saved: [saved("Cut"), saved("Merger", "2026-11-23T10:00:00.000Z")], faults: [] }),
    ).toBe(true);
    const [cut, merger] = savedScenarios().saved;
    expect(cut).toBe(before[0]);
    expect(merger).not.toBe(before[1]);
    expect(scenariosKnown()).toBe(true);
  });

  it("are others in another order, or with one less, or with a fault", () => {
    taken("Cut", "Merger");
    expect(taken("Merger", "Cut")).toBe(true);
    expect(taken("Merger")).toBe(true);
    const faults = ["One cannot be read."];
    expect(takeScenarios({ saved: [saved("Merger")], faults })).toBe(true);
    expect(savedScenarios().faults).toEqual(faults);
    expect(takeScenarios({ saved: [saved("Merger")], faults: [...faults] })).toBe(false);
  });

  it("tell whoever watches when they change, until that is stopped", () => {
    let told = 0;
    const stop = watchScenarios(() => told++);
    taken("Cut");
    expect(told).toBe(1);
    taken("Cut");
    expect(told).toBe(1);
    stop();
    taken("Merger");
    expect(told).toBe(1);
  });

  it("are read no more once they are known", async () => {
    let read = 0;
    readScenariosWith(() => {
      read++;
      return Promise.resolve();
    });
    await needScenarios();
    expect(read).toBe(0);
  });

  it.each([
    ["Cut", " cut ", true],
    ["Cut", "Cuts", false],
    ["", " ", true],
  ])('take "%s" and "%s" for one name or not', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});
