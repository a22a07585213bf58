import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import type { ScenarioDraft } from "../../src/model/scenario/schema";
import { drafts } from "../model/arbitraries";
import { draft, unit } from "../model/drafts";
import { calculate, type CalculatedBook } from "./ironcalc";
import { compareWithEngine, planOf, retyped, worseOf, type Comparison, type Plan } from "./plans";

/** What the sheets show against the engine; every check has to hold. */
function compare(plan: Plan, sheets: CalculatedBook): Comparison {
  const shown = sheets.read([...plan.book.places, plan.book.master]);
  expect(shown.at(-1), "the master check").toBe(true);
  return compareWithEngine(plan, shown);
}

/** Types what the second plan has in its input cells into the sheets of the first. Returns how many cells that took. */
function retype(sheets: CalculatedBook, first: Plan, second: Plan): number {
  let changed = 0;
  first.book.sheets.forEach((sheet, s) => {
    // About lists which inputs are not what they usually are.
    if (sheet.id === "about") return;
    const others = second.book.sheets[s]!.cells;
    expect(others).toHaveLength(sheet.cells.length);
    const differing = sheet.cells.filter((cell, i) => cell.value !== others[i]!.value);
    const calculated = differing.filter(({ role }) => role !== "input" && role !== "note");
    expect(calculated, "Only input cells differ between two plans of one shape.").toEqual([]);
  });
  first.book.inputs.forEach(({ sheet, cell, value }, i) => {
    const typed = second.book.inputs[i]!;
    expect(typed.cell).toBe(cell);
    if (typed.value === value) return;
    sheets.write(sheet, cell, typed.value);
    changed++;
  });
  return changed;
}

/** Announced in the last month of the plan: consultation ends after it. */
const endOfPlan = { ...draft().exits, announced: "2016-03-01" };
delete endOfPlan.exitQuarter;

const SHAPES = 34;
const RETYPED = 5;
/** Every calculation is one of a unit and a quarter: plans with more of them than this take IronCalc too long. */
const MOST_UNITS_BY_YEARS = 8;

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
    const plan = planOf(given);
    const { largest, where, compared } = compare(plan, calculate(plan.book));
    expect(compared).toBeGreaterThan(100);
    expect(largest, where).toBeLessThan(1e-6);
  });

  it(`on ${SHAPES * (1 + RETYPED)} random plans: ${SHAPES} workbooks, and ${RETYPED} more plans typed into the input cells of each`, () => {
    const next = fc.sample(fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })), {
      numRuns: 20_000,
      seed: 20_261_122,
    });
    let drawn = 0;
    const random = (): number => next[drawn++ % next.length]!;
    let worst: Comparison = { compared: 0, largest: 0, where: "" };
    let plans = 0;
    const small = drafts.filter(({ units, years }) => units.length * (years ?? 1) <= MOST_UNITS_BY_YEARS);
    for (const given of fc.sample(small, { numRuns: SHAPES, seed: 20_261_122 })) {
      const first = planOf(given);
      const sheets = calculate(first.book);
      worst = worseOf(worst, compare(first, sheets));
      plans++;
      for (let i = 0; i < RETYPED; i++, plans++) {
        const second = planOf(retyped(given, random));
        for (const { sheet, cell, value } of first.book.inputs) if (i > 0) sheets.write(sheet, cell, value);
        expect(retype(sheets, first, second)).toBeGreaterThan(10);
        worst = worseOf(worst, compare(second, sheets));
      }
    }
    process.stdout.write(
      `IronCalc against the engine: ${plans} random plans, ${worst.compared} outputs, largest difference ${worst.largest.toExponential(2)} (${worst.where})\n`,
    );
    expect(plans).toBeGreaterThanOrEqual(200);
    expect(worst.largest, worst.where).toBeLessThan(1e-6);
  }, 900_000);
});
