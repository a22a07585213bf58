import { describe, expect, it } from "vitest";
import { run } from "../../src/model/engine";
import { fillIn, draftFromRegister, type PlanRequest } from "../../src/model/scenario/from-register";
import { readScenario } from "../../src/model/scenario/read";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { resolve } from "../../src/model/scenario/resolve";
import type { Scenario, ScenarioDraft } from "../../src/model/scenario/schema";
import { register } from "../../src/reference/store";

const body = (text: string) => {
  const found = register().resolve(text);
  if (!found.ok) throw new Error(found.fault.message);
  return found.value;
};

function results(draft: ScenarioDraft) {
  const read = readScenario(draft);
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.message).join("\n"));
  const inputs = resolve(read.value, register().workforce);
  if (!inputs.ok) throw new Error(inputs.issues.map((issue) => issue.message).join("\n"));
  return { scenario: read.value, out: run(inputs.value) };
}

/** Paths of the numbers a person gave, defaults of the schema left out. */
function numbersOf(value: unknown, path: string[] = []): string[] {
  if (typeof value === "number") return [path.join(".")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    path.length === 0 && ["provenance", "version", "years"].includes(key)
      ? []
      : numbersOf(inner, [...path, key]),
  );
}

const tells = (provenance: Scenario["provenance"], path: string): boolean => {
  const parts = path.split(".");
  return parts.some((_, i) => parts.slice(0, parts.length - i).join(".") in provenance);
};

describe("a plan drawn up from the register", () => {
  const request = (more: Partial<PlanRequest> = {}): PlanRequest => ({
    name: "Bolton",
    commissioners: [body("00T")],
    supportUnits: [],
    firstYear: "2015/16",
    years: 3,
    cuts: [0.1, 0, 0],
    ...more,
  });

  it("fills in allowance, population and staff of a CCG with their sources, and asks for the rest", () => {
    const { draft, known, asked } = draftFromRegister(register(), request());
    expect(draft.organisations![0]!.allowance).toBe(
      (() => {
        const held = register().money.allowance(body("00T"), "2014/15");
        return held.ok ? held.value.amount : 0;
      })(),
    );
    expect(asked.map((one) => one.path.join("."))).toEqual([
      "organisations.0.spend.inHouse",
      "organisations.0.spend.csu",
      "organisations.0.spend.other",
      "units.0.payShare",
    ]);
    for (const one of asked) expect(one.why.length).toBeGreaterThan(20);
    for (const one of known)
      if (one.provenance.kind === "sourced")
        expect(one.provenance.sources.length, one.label).toBeGreaterThan(0);
    expect(known.every((one) => Number.isFinite(one.value))).toBe(true);
  });

  it("is refused until everything that was asked is given, and then runs", () => {
    const { draft, asked } = draftFromRegister(register(), request());
    const refused = readScenario(draft);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.issues).toHaveLength(asked.length);
    const answers = [0.5, 0.4, 0.1, 0.8];
    const filled = fillIn(
      draft,
      asked.map(({ path }, i) => ({ path, value: answers[i]! })),
    );
    expect(readScenario(draft).ok, "the draft given is left as it is").toBe(false);
    const { scenario, out } = results(filled);
    expect(scenario.provenance["units.0.payShare"]?.kind).toBe("user");
    expect(out.organisations[0]!.allowance[1]).toBeCloseTo(out.organisations[0]!.allowance[0]! * 0.9, 6);
    expect(out.posts).toBeGreaterThan(0);
  });

  it("has every number it holds sourced or marked", () => {
    const { draft, asked } = draftFromRegister(register(), request());
    const open = new Set(asked.map((one) => one.path.join(".")));
    const untold = numbersOf(draft).filter(
      (path) => !open.has(path) && !tells(draft.provenance as Scenario["provenance"], path),
    );
    expect(untold.filter((path) => !/^(cut|funding)\./.test(path))).toEqual([]);
  });

  it("carries the last population on, and says so", () => {
    const { known } = draftFromRegister(
      register(),
      request({ commissioners: [body("QE1")], firstYear: "2025/26" }),
    );
    const people = known.filter((one) => one.label.startsWith("Population"));
    expect(people.at(-1)!.provenance.kind).toBe("assumption");
    expect(people.at(-1)!.value).toBe(people.at(-2)!.value);
  });

  it("pays a support unit from its customers in the plan, else asks for its income with a start", () => {
    const gm = body("Greater Manchester CSU");
    const withCustomer = draftFromRegister(register(), request({ supportUnits: [gm], firstYear: "2014/15" }));
    expect(withCustomer.draft.organisations![0]!.supportUnit).toBe(gm.id);
    expect(withCustomer.draft.units[1]!.resource).toEqual({ kind: "customers" });
    const alone = draftFromRegister(
      register(),
      request({
        commissioners: [],
        supportUnits: [body("Central Midlands CSU"), gm],
        firstYear: "2014/15",
        merge: true,
      }),
    );
    const income = alone.asked.find((one) => one.path.join(".") === "units.0.resource.base");
    expect(income?.suggestion?.value).toBe(35_000_002);
    expect(alone.draft.merger?.units).toEqual(["CSU-CMID", gm.id]);
  });
});

describe("ready plans", () => {
  it("are the two mergers of 2014 and the halving of 2025", () => {
    expect(READY_SCENARIOS.map((one) => one.id)).toEqual([
      "central-midlands",
      "arden-gem",
      "greater-manchester-2025",
    ]);
  });

  it.each(READY_SCENARIOS)("$id has every input sourced or marked, by sources that are held", ({ draft }) => {
    const provenance = draft.provenance as Scenario["provenance"];
    expect(numbersOf(draft).filter((path) => !tells(provenance, path))).toEqual([]);
    const known = new Set(
      register()
        .tables.rows("sources")
        .map((row) => row.id),
    );
    for (const [path, told] of Object.entries(provenance)) {
      for (const source of told.sources) expect(known.has(source), `${path}: ${source}`).toBe(true);
      if (told.kind === "sourced") expect(told.sources.length, path).toBeGreaterThan(0);
    }
  });

  it("Central Midlands: 47 of 470, paid nationally", () => {
    const { out } = results(READY_SCENARIOS[0]!.draft);
    expect(out.redundancies).toBeCloseTo(47, 6);
    expect(out.units[0]!.affordable[3]).toBeCloseTo(423, 6);
    expect(out.units[1]!.redundancies).toBeCloseTo(0, 6);
    expect(out.exitTotal).toBeCloseTo(2_025_465, 2);
    expect([out.exitLocal, out.paybackLocal]).toEqual([0, 1]);
  });

  it("Greater Manchester: about half of the posts, and a payback near the board's own", () => {
    const { out } = results(READY_SCENARIOS[2]!.draft);
    expect(out.organisations[0]!.perHead[2]).toBeCloseTo(18.76, 10);
    expect(out.posts / out.establishment).toBeGreaterThan(0.4);
    expect(out.posts / out.establishment).toBeLessThan(0.6);
    expect(out.paybackMonths).toBeGreaterThan(8);
    expect(out.paybackMonths).toBeLessThan(20);
  });

  it("Arden and Greater East Midlands: duplicates and the cut add up", () => {
    const { out } = results(READY_SCENARIOS[1]!.draft);
    expect(out.posts).toBeCloseTo(
      out.vacancies + out.turnover + out.redeployed + out.mars + out.redundancies,
      9,
    );
    expect(out.units[0]!.duplicates + out.units[1]!.duplicates).toBeCloseTo((0.05 * 9_400) / 19, 9);
    expect(out.paybackLocal).toBeGreaterThan(0);
  });
});
