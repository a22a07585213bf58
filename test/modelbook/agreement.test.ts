import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindOutput } from "../../src/model/analysis/outputs";
import { run } from "../../src/model/engine";
import { readScenario } from "../../src/model/scenario/read";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { resolve } from "../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../src/model/scenario/schema";
import { bookOf } from "../../src/modelbook";
import { register } from "../../src/reference/store";
import { drafts } from "../model/arbitraries";
import { draft, unit } from "../model/drafts";
import { facts } from "./facts";
import { calculate } from "./ironcalc";

/** The largest relative difference between sheet and engine over every output that has a cell. */
function compare(given: ScenarioDraft): { largest: number; where: string; compared: number } {
  const read = readScenario(given);
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.message).join("\n"));
  const inputs = resolve(read.value, register().workforce);
  if (!inputs.ok) throw new Error(inputs.issues.map((issue) => issue.message).join("\n"));
  const results = run(inputs.value);
  const book = bookOf(read.value, inputs.value, facts);
  const sheet = calculate(book);
  const got = sheet.read([...book.places, book.master]);
  expect(got.at(-1), "the master check").toBe(true);
  let largest = 0;
  let where = "";
  book.places.forEach((at, i) => {
    const ref = { output: at.output, at: at.at, ...(at.body ? { body: at.body } : {}) };
    const bound = bindOutput(at.at === 0 && !at.body ? { output: at.output } : ref, inputs.value);
    if (!bound.ok) throw new Error(`${at.output}: ${bound.issues[0]!.message}`);
    const expected = bound.value.read(results, inputs.value);
    const value = got[i]!;
    if (expected === null) {
      expect(value, at.output).toBe("not within the plan");
      return;
    }
    if (typeof value !== "number")
      throw new Error(
        `${at.output} ${at.at} ${at.body} at ${at.cell} shows ${String(value)}, not ${expected}`,
      );
    const difference = Math.abs(value - expected) / Math.max(1, Math.abs(expected));
    if (difference > largest)
      [largest, where] = [difference, `${at.output} ${at.at} ${at.body}: ${value} for ${expected}`];
  });
  return { largest, where, compared: book.places.length };
}

/** Announced in the last month of the plan: consultation ends after it. */
const endOfPlan = { ...draft().exits, announced: "2016-03-01" };
delete endOfPlan.exitQuarter;

/** Each takes IronCalc about a second. */
const RANDOM = 40;

describe("the sheets agree with the engine in IronCalc", () => {
  it.each<[string, ScenarioDraft]>([
    ["the worked example", draft()],
    [
      "fixed non-pay, turnover, redeployment, agreed resignations",
      draft({
        units: [
          unit({
            fixedShare: 0.4,
            turnover: 0.08,
            redeploy: 0.25,
            mars: 0.2,
            agencyShare: 0.3,
            agencyPremium: 0.2,
            boundaryShare: 0.5,
          }),
        ],
      }),
    ],
    ["exits after the plan", draft({ exits: endOfPlan })],
    [
      "people leave of themselves when the plan ends",
      draft({
        units: [unit({ vacancyRate: 0, turnover: 1, capture: 1 })],
        exits: endOfPlan,
      }),
    ],
    ...READY_SCENARIOS.map((one): [string, ScenarioDraft] => [one.id, one.draft]),
  ])("%s", (_, given) => {
    const { largest, where, compared } = compare(given);
    expect(compared).toBeGreaterThan(100);
    expect(largest, where).toBeLessThan(1e-6);
  });

  it(`on ${RANDOM} random plans`, () => {
    let largest = 0;
    let where = "";
    let compared = 0;
    for (const given of fc.sample(drafts, { numRuns: RANDOM, seed: 20_261_122 })) {
      const one = compare(given);
      compared += one.compared;
      if (one.largest > largest) ({ largest, where } = one);
    }
    process.stdout.write(
      `Largest difference of ${compared} outputs: ${largest.toExponential(2)} (${where})\n`,
    );
    expect(largest, where).toBeLessThan(1e-6);
  }, 300_000);
});
