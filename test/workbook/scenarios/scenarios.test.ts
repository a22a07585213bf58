// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { readScenario } from "../../../src/model/scenario/read";
import { partXml } from "../../../src/workbook/parts";
import { SCENARIO_PART } from "../../../src/workbook/scenarios/part";
import { FakeParts } from "../fake-parts";

const read = readScenario(READY_SCENARIOS[0]!.draft);
if (!read.ok) throw new Error("The ready scenario cannot be read.");
const SCENARIO = read.value;
const NAMED = (name: string) => ({ ...SCENARIO, name });
const SAVED_ON = "2026-11-22T09:00:00.000Z";

let book: FakeParts;
beforeEach(() => {
  vi.resetModules();
  book = new FakeParts();
  const run = (_: unknown, work: (context: Excel.RequestContext) => unknown): unknown => work(book.context());
  Object.assign(globalThis, { Excel: { run } });
});
const open = () => import("../../../src/workbook/scenarios");
const kept = () => book.kept.map(({ xml }) => xml).sort();

describe("scenarios saved in the workbook", () => {
  it("are listed by name, with those who watch told", async () => {
    const { saveScenario, listScenarios, savedScenarios, watchScenarios } = await open();
    const told = vi.fn();
    watchScenarios(told);
    const second = await saveScenario({ scenario: NAMED("Plan 10") });
    const first = await saveScenario({ scenario: NAMED("plan 2") });
    expect(told).toHaveBeenCalledTimes(2);
    expect(savedScenarios()).toEqual({ saved: [first, second], faults: [] });
    expect(await listScenarios()).toEqual({ saved: [first, second], faults: [] });
    expect(first.scenario).toEqual(NAMED("plan 2"));
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("come back from the file as they went in", async () => {
    for (const { draft } of READY_SCENARIOS) {
      const scenario = readScenario(draft);
      if (!scenario.ok) throw new Error(draft.name);
      const value = { savedOn: SAVED_ON, scenario: { ...scenario.value } };
      book.add(partXml(SCENARIO_PART, value, draft.name.replaceAll(/\W/g, "")));
    }
    const { listScenarios } = await open();
    const { saved, faults } = await listScenarios();
    expect(faults).toEqual([]);
    expect(saved.map(({ name }) => name).sort()).toEqual(
      READY_SCENARIOS.map(({ draft }) => draft.name).sort(),
    );
  });

  it("take the place of the one with the same id, and of no other with the same name", async () => {
    const { saveScenario, savedScenarios } = await open();
    const one = await saveScenario({ scenario: NAMED("One") });
    await saveScenario({ id: one.id, scenario: { ...NAMED("One"), note: "Changed" } });
    expect(savedScenarios().saved.map(({ id, scenario }) => [id, scenario.note])).toEqual([
      [one.id, "Changed"],
    ]);
    expect(book.kept).toHaveLength(1);
    await expect(saveScenario({ scenario: NAMED(" ONE ") })).rejects.toMatchObject({ code: "name_taken" });
    expect(book.kept).toHaveLength(1);
  });

  it("are renamed, copied under the next free name, and removed", async () => {
    const { saveScenario, renameScenario, cloneScenario, removeScenario, savedScenarios } = await open();
    const one = await saveScenario({ scenario: NAMED("One") });
    expect((await cloneScenario(one.id)).name).toBe("One (2)");
    const third = await cloneScenario(one.id);
    expect(third).toMatchObject({
      name: "One (3)",
      scenario: { name: "One (3)", units: one.scenario.units },
    });
    expect(await renameScenario(one.id, " Uno ")).toMatchObject({ id: one.id, name: "Uno" });
    expect((await cloneScenario(third.id)).name).toBe("One");
    await removeScenario(third.id);
    expect(savedScenarios().saved.map(({ name }) => name)).toEqual(["One", "One (2)", "Uno"]);
    await expect(renameScenario(third.id, "Gone")).rejects.toMatchObject({ code: "place_gone" });
    await expect(renameScenario(one.id, "one (2)")).rejects.toMatchObject({ code: "name_taken" });
  });

  it("that are damaged, newer or contradict themselves are told of, not used, and stay", async () => {
    const { namespace } = SCENARIO_PART;
    book.add(`<part xmlns="${namespace}" version="1" key="a">{"scenario":</part>`);
    book.add(`<part xmlns="${namespace}" version="7" key="b">{}</part>`);
    const value = (scenario: object) => ({ savedOn: SAVED_ON, scenario: { ...scenario } });
    book.add(partXml(SCENARIO_PART, value({ ...NAMED("Later"), version: 5 }), "c"));
    book.add(partXml(SCENARIO_PART, value({ ...NAMED("Odd"), years: -3 }), "d"));
    book.add(partXml(SCENARIO_PART, value(NAMED("Sound")), "e"));
    const before = kept();
    const { listScenarios } = await open();
    const { saved, faults } = await listScenarios();
    expect(saved.map(({ name }) => name)).toEqual(["Sound"]);
    expect(faults).toHaveLength(4);
    expect(faults[0]).toContain("damaged");
    expect(faults[1]).toContain("newer version");
    expect(faults[2]).toMatch(/"Later".*newer version/);
    expect(faults[3]).toMatch(/"Odd".*years/i);
    expect(kept()).toEqual(before);
  });

  it("are as before, in file and in use, whichever exchange with Excel fails", async () => {
    const { saveScenario, renameScenario, removeScenario, savedScenarios } = await open();
    const one = await saveScenario({ scenario: NAMED("One") });
    const changes = [
      () => saveScenario({ scenario: NAMED("Two") }),
      () => saveScenario({ id: one.id, scenario: { ...NAMED("One"), note: "Changed" } }),
      () => renameScenario(one.id, "Uno"),
      () => removeScenario(one.id),
    ];
    let failures = 0;
    for (const change of changes) {
      const [before, held] = [kept(), savedScenarios()];
      for (let sync = 1; ; sync++) {
        book.failAt = { sync: book.syncs + sync, code: "GeneralException" };
        const failed = await Promise.resolve(change()).then(
          () => false,
          () => true,
        );
        book.failAt = undefined;
        if (!failed) break;
        failures++;
        expect([kept(), savedScenarios()]).toEqual([before, held]);
        if (sync > 12) throw new Error("It never succeeds.");
      }
    }
    expect(failures).toBeGreaterThan(8);
  });
});
