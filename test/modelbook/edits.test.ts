/** What is typed into input cells, taken back into the scenario. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/model/scenario/resolve";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import type { ScenarioDraft } from "../../src/model/scenario/schema";
import { withEdits, type InputEdit } from "../../src/modelbook";
import { register } from "../../src/reference/store";
import { drafts } from "../model/arbitraries";
import { draft, unit } from "../model/drafts";
import { planOf, retyped } from "./plans";

/** The scenario after edits, and what the engine would run on. */
function after(given: ScenarioDraft, edits: readonly InputEdit[]) {
  const { scenario, book } = planOf(given);
  const read = withEdits(scenario, book, edits);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  const inputs = resolve(read.value, register().workforce);
  if (!inputs.ok) throw new Error(inputs.issues.map(({ message }) => message).join("\n"));
  return { scenario: read.value, inputs: inputs.value };
}

describe("edits of input cells", () => {
  it("make of a plan the plan whose numbers were typed", () => {
    const next = fc.sample(fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })), { numRuns: 5000, seed: 3 });
    let drawn = 0;
    for (const given of fc.sample(drafts, { numRuns: 25, seed: 3 })) {
      const other = retyped(given, () => next[drawn++ % next.length]!);
      const [first, second] = [planOf(given), planOf(other)];
      const edits = second.book.inputs.filter(({ value }, i) => value !== first.book.inputs[i]!.value);
      expect(edits.length).toBeGreaterThan(5);
      expect(after(given, edits).inputs).toEqual(second.inputs);
    }
  });

  it("read days, years, words and blanks as the scenario keeps them", () => {
    const { scenario } = after(draft({ exits: { ...draft().exits, strata: [] } }), [
      { id: "exits.announced", value: 41_736 },
      { id: "targetYear", value: 2 },
      { id: "exits.exitQuarter", value: "" },
      { id: "cut.basis", value: "real" },
    ]);
    expect(scenario.exits).toMatchObject({ announced: "2014-04-07", exitQuarter: null });
    expect(scenario).toMatchObject({ targetYear: "2015/16", cut: { basis: "real" } });
  });

  it("fill a list that was left to the model with what its other cells show", () => {
    const given = draft({ award: [], drift: [] });
    const shown = planOf(given).inputs.award;
    const { scenario } = after(given, [{ id: "award.2015/16", value: 0.03 }]);
    expect(scenario.award).toEqual([shown[1], 0.03]);
    expect(scenario.drift).toEqual([]);
  });

  it("count posts held twice where a number is typed, and go back to the share where it is blanked", () => {
    const given = READY_SCENARIOS[0]!.draft;
    const counted = after(given, [{ id: "merger.duplicates.posts", value: 12 }]).scenario;
    expect(counted.merger!.duplicates).toEqual({ kind: "posts", posts: 12 });
    const shared = after(counted, [
      { id: "merger.duplicates.posts", value: "" },
      { id: "merger.duplicates.rate", value: 0.03 },
    ]).scenario;
    expect(shared.merger!.duplicates).toEqual({ kind: "rate", rate: 0.03 });
  });

  it("find a body by its id where others have come before it, and leave out one that is gone", () => {
    const before = planOf(draft()).book.inputs.find(({ id }) => id === "units.unit.turnover")!;
    expect(before.path).toBe("units.0.turnover");
    const more = draft({ units: [unit({ id: "new", name: "New" }), unit()] });
    const { scenario } = after(more, [
      { id: "units.unit.turnover", value: 0.2 },
      { id: "units.gone.turnover", value: 0.3 },
    ]);
    expect(scenario.units.map(({ turnover }) => turnover)).toEqual([0, 0.2]);
  });

  it("are refused with what is allowed where the scenario cannot take them", () => {
    const { scenario, book } = planOf(draft());
    const refused = withEdits(scenario, book, [{ id: "units.unit.turnover", value: 7 }]);
    expect(refused).toMatchObject({
      ok: false,
      issues: [{ code: "out_of_range", path: ["units", 0, "turnover"] }],
    });
  });
});
