/** A plan as it is typed: numbers in fields, what is asked for, the sliders, and what is drawn up from a question. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { register } from "../../../src/reference/store";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { entriesOf } from "../../../src/taskpane/model/plan/entries";
import { faultsOf } from "../../../src/taskpane/model/plan/faults";
import { aimedAt, depthOf, turnDepth, turnYear } from "../../../src/taskpane/model/plan/levers";
import { readTyped, sayRange, sayTyped, showTyped } from "../../../src/taskpane/model/plan/numbers";
import {
  confirm,
  missing,
  openPlan,
  openReady,
  setValues,
  typeIn,
  type Plan,
} from "../../../src/taskpane/model/plan/plan";
import { drawUp, QUESTIONS, usualYear, type QuestionId } from "../../../src/taskpane/model/plan/questions";
import { reckon } from "../../../src/taskpane/model/plan/reckon";
import { binsOf } from "../../../src/taskpane/model/pictures/uncertain";

const body = (text: string) => {
  const found = register().resolve(text);
  if (!found.ok) throw new Error(found.fault.message);
  return found.value;
};
const workforce = () => register().workforce;
const entry = (plan: Plan, key: string) => entriesOf(plan.scenario).find((one) => one.key === key)!;

function drawn(id: QuestionId, bodies: readonly string[], leaving: readonly string[] = [], cut = 0.1): Plan {
  const question = QUESTIONS.find((one) => one.id === id)!;
  const chosen = bodies.map(body);
  const made = drawUp(register(), question, {
    bodies: chosen,
    leaving: leaving.map(body),
    firstYear: usualYear(register(), chosen, "2015-06-01"),
    years: 5,
    cut,
  });
  return openPlan(made.draft, made.asked);
}

describe("numbers in fields", () => {
  test.each([
    ["1,234.5", "WTE", 1234.5],
    ["£1.2m", "GBP", 1_200_000],
    ["85k", "GBP", 85_000],
    ["10", "ratio", 0.1],
    ["2.5 %", "ratio", 0.025],
    ["-5", "ratio", -0.05],
    ["(3)", "WTE", -3],
  ] as const)("%s in a field of %s is %d", (text, unit, value) => {
    expect(readTyped(text, unit)).toBe(value);
  });
  test("what is no number is not taken for one, and an empty field holds none", () => {
    for (const text of ["ten", "1e3", "1,23", "m"]) expect(readTyped(text, "GBP")).toBeNaN();
    expect(readTyped("  ", "GBP")).toBeUndefined();
  });
  test("what is shown of a share reads as that share again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
        expect(readTyped(showTyped(n / 10_000, "ratio"), "ratio")).toBeCloseTo(n / 10_000, 12);
      }),
      { seed: 6 },
    );
  });
  test("ranges and values are said with their units", () => {
    expect(sayRange({ least: 0, most: 1, unit: "ratio" })).toBe("0% to 100%");
    expect(sayRange({ least: 0, most: 1e12, unit: "GBP" })).toBe("£0 or more");
    expect(sayTyped(43_095.4, "GBP")).toBe("£43,095");
    expect(sayTyped(3, "quarter")).toBe("Quarter 3");
  });
});

test("every number of the ready examples can be typed: its entry leads to the number, each once", () => {
  for (const { id } of READY_SCENARIOS) {
    const plan = openReady(id);
    const entries = entriesOf(plan.scenario);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    for (const one of entries) {
      const typed = typeIn(plan, one, "");
      const worked = reckon(typed.scenario, workforce());
      // Left to the model, a rate is looked up: a table may not hold it.
      if (one.optional)
        expect(
          worked.ok ? [] : worked.issues.filter(({ code }) => code !== "outside_tables"),
          one.key,
        ).toEqual([]);
      else {
        if (worked.ok) throw new Error(`${one.key} can be left empty`);
        expect(faultsOf(worked.issues, entries, typed).byEntry.get(one.key), one.key).toMatch(
          /^Still to be given: /,
        );
      }
    }
  }
});

test("typing marks a number as the user's own, confirming keeps it, and the example itself stays as it is", () => {
  const plan = openReady("arden-gem");
  const turnover = entry(plan, "units.0.turnover");
  const typed = typeIn(plan, turnover, "12");
  expect(typed.scenario.units[0]!.turnover).toBe(0.12);
  expect(typed.scenario.provenance["units.0.turnover"]!.kind).toBe("user");
  const confirmed = confirm(plan, entry(plan, "units.0.capture"));
  expect(confirmed.scenario.units[0]!.capture).toBe(0.5);
  expect(confirmed.scenario.provenance["units.0.capture"]!.kind).toBe("user");
  expect(openReady("arden-gem").scenario).toEqual(plan.scenario);
});

describe("the sliders", () => {
  test("the only cut of a plan goes with the year; of several each stays", () => {
    const plan = openReady("central-midlands");
    expect(aimedAt(plan.scenario)).toBe(2);
    const moved = turnYear(plan, 3);
    expect(moved.scenario.cut.byYear).toEqual([0, 0, 0, 0.1]);
    expect(moved.scenario.targetYear).toBe("2016/17");
    const two = setValues(plan, [{ path: ["cut", "byYear", 0], value: 0.05 }]);
    expect(turnYear(two, 0).scenario.cut.byYear).toEqual([0.05, 0, 0.1, 0]);
    expect(depthOf(turnYear(two, 0).scenario)).toMatchObject({ label: "Cut in 2013/14", value: 0.05 });
  });
  test("where a rate a head is given, it is what is turned, in all years that have it", () => {
    const plan = openReady("greater-manchester-2025");
    expect(depthOf(plan.scenario)).toMatchObject({ kind: "per_head", value: 18.76 });
    const turned = turnDepth(plan, 20);
    expect(turned.scenario.organisations[0]!.rateOverride).toEqual([null, 20, 20, 20, 20]);
  });
});

describe("plans drawn up from a question", () => {
  test("two CSUs merge, their income and staff asked for where they are not held", () => {
    const plan = drawn("csus_merge", ["CSU-ARDEN", "CSU-GEM"]);
    expect(plan.scenario.name).toBe("Arden CSU and GEM CSU merged");
    expect(plan.scenario.merger!.units).toEqual(["CSU-ARDEN", "CSU-GEM"]);
    const open = missing(plan).map(({ path }) => path.join("."));
    expect(open).toContain("units.0.payShare");
    const given = setValues(
      plan,
      missing(plan).map(({ path }) => ({
        path,
        value: path.at(-1) === "payShare" ? 0.6 : path.at(-1) === "base" ? 30e6 : 500,
      })),
    );
    expect(missing(given)).toEqual([]);
    const worked = reckon(given.scenario, workforce());
    expect(worked.ok && worked.value.results.posts).toBeGreaterThan(0);
  });
  test("a customer leaves: what it paid is asked for once and lost in every year", () => {
    const plan = drawn("customer_leaves", ["CSU-GM"], ["00T"], 0);
    const loss = entry(plan, "units.0.lostIncome.1");
    const open = reckon(plan.scenario, workforce());
    const faults = open.ok ? undefined : faultsOf(open.issues, entriesOf(plan.scenario), plan);
    expect([...faults!.byEntry.keys()].filter((key) => key.includes("lostIncome"))).toEqual([loss.key]);
    const typed = typeIn(plan, loss, "2m");
    expect(typed.scenario.units[0]!.lostIncome).toEqual([0, 2e6, 2e6, 2e6, 2e6, 2e6]);
    const later = typeIn(typed, entry(typed, "units.0.lostIncome.3"), "1m");
    expect(typeIn(later, loss, "3m").scenario.units[0]!.lostIncome).toEqual([0, 3e6, 3e6, 1e6, 1e6, 1e6]);
  });
  test("CCGs merge: their teams become one, with posts held twice as a marked assumption", () => {
    const plan = drawn("commissioners_merge", ["00T", "00V"]);
    expect(plan.scenario.merger).toMatchObject({
      units: [body("00T").id, body("00V").id],
      duplicates: { kind: "rate", rate: 0.05 },
    });
    expect(plan.scenario.provenance["merger.duplicates.rate"]!.kind).toBe("assumption");
  });
  test("a plan starts in a year before which the allowance is held, within the lives of its bodies", () => {
    expect(usualYear(register(), [body("00T")], "2026-11-22")).toBe("2016/17");
    expect(usualYear(register(), [body("CSU-ARDEN")], "2026-11-22")).toBe("2014/15");
    expect(usualYear(register(), [], "2015-06-01")).toBe("2015/16");
  });
});

test("bins hold every draw once, and one bin where all are alike", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (list) => {
      const bins = binsOf(Float64Array.from(list).sort(), 24);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
    }),
    { seed: 6 },
  );
  expect(binsOf(Float64Array.of(2, 2, 2, Infinity), 24)).toEqual([{ from: 2, to: 2, count: 3 }]);
});
