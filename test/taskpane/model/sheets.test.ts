/** The sheets of a plan from the panel: with every list filled in, they say what the engine says. */
import { expect, test } from "vitest";
import { register } from "../../../src/reference/store";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { modelToWrite } from "../../../src/taskpane/model/lay-out";
import { openReady } from "../../../src/taskpane/model/plan/plan";
import { reckon } from "../../../src/taskpane/model/plan/reckon";
import { sheetNamesOf } from "../../../src/workbook/model-book";
import { calculate } from "../../modelbook/ironcalc";

test.each(READY_SCENARIOS.map(({ id }) => id))("%s on sheets shows the panel's redundancies", (id) => {
  const { workforce } = register();
  const worked = reckon(openReady(id).scenario, workforce);
  if (!worked.ok) throw new Error(worked.issues[0]!.message);
  const model = modelToWrite(register(), worked.value, "id", new Date("2026-11-22T10:00:00Z"));
  const book = model.lay(sheetNamesOf(1), [{ ...model.log, changed: "" }]);
  const place = book.places.find(({ output, body }) => output === "redundancies" && body === "")!;
  const [shown, sound] = calculate(book).read([place, book.master]);
  expect(shown).toBeCloseTo(worked.value.results.redundancies, 6);
  expect(sound).toBe(true);
});
