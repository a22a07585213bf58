/** Figures of the user's own, as every function that gives figures sees them. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LocalSet } from "../../src/reference/local/local-set";
import { register, setLocalFigures, watchRegister } from "../../src/reference/store";
import { call, refusal, rows } from "./call";

const set = (more: Partial<LocalSet>): LocalSet => ({
  id: "a",
  order: 1,
  kind: "allowance",
  measure: "allowance",
  unit: "GBP",
  source: "Allocations 2016/17, tab A",
  entered: "2026-11-22",
  rows: [{ body: "CCG-00C", period: "2016/17", amount: 2_260_000 }],
  ...more,
});
const CITED = "local figure: Allocations 2016/17, tab A, entered 22 November 2026";

afterEach(() => setLocalFigures([]));

describe("an allowance of one's own", () => {
  it("is what best and local give, and nothing else", () => {
    expect(refusal("ALLOWANCE", "00C", "2016/17", "local")).toMatchObject({
      message: expect.stringContaining("No figure of your own is stored for"),
    });
    setLocalFigures([set({})]);
    expect(call("ALLOWANCE", "00C", "2016/17")).toBe(2_260_000);
    expect(call("ALLOWANCE", "00C", "2016/17", "best")).toBe(2_260_000);
    expect(call("ALLOWANCE", "00C", "2016/17", "local")).toBe(2_260_000);
    expect(refusal("ALLOWANCE", "00C", "2016/17", "published").error).toBe("#N/A");
    expect(refusal("ALLOWANCE", "00C", "2017/18", "local").message).toContain("only for 2016/17");
    setLocalFigures([]);
    expect(refusal("ALLOWANCE", "00C", "2016/17").error).toBe("#N/A");
  });

  it("goes before a published one, which can still be asked for", () => {
    const published = call("ALLOWANCE", "00C", "2013/14", "published");
    setLocalFigures([set({ rows: [{ body: "CCG-00C", period: "2013/14", amount: 1 }] })]);
    expect(call("ALLOWANCE", "00C", "2013/14")).toBe(1);
    expect(call("ALLOWANCE", "00C", "2013/14", "published")).toBe(published);
  });

  it("is cited by its source and the day it was entered", () => {
    setLocalFigures([set({})]);
    expect(call("SOURCE", "00C", "allowance", "2016/17")).toBe(CITED);
    const profile = rows("PROFILE", "00C", "2016/17").find(([field]) => field === "allowance");
    expect(profile).toEqual(["allowance", 2_260_000, "2016/17", "local", "exact", CITED]);
  });

  it("names the source of its own row where it has one", () => {
    setLocalFigures([
      set({ rows: [{ body: "CCG-00C", period: "2016/17", amount: 1, source: "Board paper 7" }] }),
    ]);
    expect(call("SOURCE", "00C", "allowance", "2016/17")).toBe(
      "local figure: Board paper 7, entered 22 November 2026",
    );
  });

  it("that was added later counts, and the earlier one is back when it goes", () => {
    const later = set({ id: "b", order: 2, rows: [{ body: "CCG-00C", period: "2016/17", amount: 3 }] });
    setLocalFigures([later, set({})]);
    expect(call("ALLOWANCE", "00C", "2016/17")).toBe(3);
    expect(register().local.count).toBe(1);
    setLocalFigures([set({})]);
    expect(call("ALLOWANCE", "00C", "2016/17")).toBe(2_260_000);
  });

  it("of an organisation that is not held harms nothing", () => {
    setLocalFigures([
      set({
        rows: ["CCG-NONE", "__proto__", "constructor"].map((body) => ({
          body,
          period: "2016/17",
          amount: 1,
        })),
      }),
    ]);
    expect(refusal("ALLOWANCE", "00C", "2016/17").error).toBe("#N/A");
    expect(({} as Record<string, unknown>).amount).toBeUndefined();
  });

  it("fills the sum of a CSU once every one of its CCGs has one", () => {
    const { support, bodies } = register();
    const unit = bodies.get("CSU-GM")!;
    const served = support.customersOf(unit, "2014-04-01").map((service) => service.ccg.id);
    const each = (ids: readonly string[]): LocalSet =>
      set({ rows: ids.map((body) => ({ body, period: "2014/15", amount: 1000 })) });
    setLocalFigures([each(served.slice(1))]);
    expect(refusal("ALLOWANCE", "CSU-GM", "2014/15", "local").message).toContain("no sum is given");
    setLocalFigures([each(served)]);
    expect(call("ALLOWANCE", "CSU-GM", "2014/15", "local")).toBe(served.length * 1000);
  });
});

describe("other figures of one's own", () => {
  it("give populations by measure, and before published ones where no measure is named", () => {
    const published = call("POPULATION", "00C", "2014/15", "registered");
    setLocalFigures([
      set({
        kind: "population",
        measure: "ons",
        unit: "persons",
        rows: [{ body: "CCG-00C", period: "2014/15", amount: 106_001 }],
      }),
    ]);
    expect(call("POPULATION", "00C", "2014/15", "ons")).toBe(106_001);
    expect(call("POPULATION", "00C", "2014/15")).toBe(106_001);
    expect(call("POPULATION", "00C", "2014/15", "registered")).toBe(published);
    expect(call("SOURCE", "00C", "population", "2014/15")).toBe(CITED);
  });

  it("give staff from their day on, until a later month is held", () => {
    const [before, after] = [call("HEADCOUNT", "00C", "2016-03-31"), call("HEADCOUNT", "00C", "2016-06-30")];
    setLocalFigures([
      set({
        kind: "staff",
        measure: "fte",
        unit: "FTE",
        rows: [{ body: "CCG-00C", period: "2016-05-31", amount: 61.5 }],
      }),
    ]);
    expect(call("HEADCOUNT", "00C", "2016-03-31")).toBe(before);
    expect(call("HEADCOUNT", "00C", "2016-05-31")).toBe(61.5);
    expect(call("SOURCE", "00C", "staff", "2016-05-31")).toBe(CITED);
    expect(call("HEADCOUNT", "00C", "2016-06-30")).toBe(after);
    expect(rows("PROFILE", "00C", "2016-05-31")).toContainEqual([
      "fte",
      61.5,
      "2016-05-31",
      "local",
      "exact",
      CITED,
    ]);
  });

  it("give staff of a CSU, for which only a headcount is told", () => {
    setLocalFigures([
      set({
        kind: "staff",
        measure: "fte",
        unit: "FTE",
        rows: [{ body: "CSU-GM", period: "2014-04-01", amount: 512 }],
      }),
    ]);
    expect(call("HEADCOUNT", "CSU-GM", "2014-06-01", "fte")).toBe(512);
  });

  it("give any metric to FIGURE, PROFILE and SOURCE", () => {
    setLocalFigures([
      set({
        kind: "figure",
        measure: "establishment",
        unit: "posts",
        rows: [{ body: "CSU-GM", period: "2014-04-01", amount: 640 }],
      }),
    ]);
    expect(call("FIGURE", "CSU-GM", "establishment", "2014-06-01")).toBe(640);
    expect(call("FIGURE", "CSU-GM", "establishment", "2014-06-01", "tab A")).toBe(640);
    expect(refusal("FIGURE", "CSU-GM", "establishment", "2013-06-01").message).toContain(
      "ask for a later date",
    );
    expect(call("SOURCE", "CSU-GM", "establishment", "2014-06-01")).toBe(CITED);
  });
});

describe("the register", () => {
  it("shares what figures of one's own do not change, and tells when another is in use", () => {
    const told = vi.fn();
    const stop = watchRegister(told);
    const plain = register();
    setLocalFigures([set({})]);
    const laid = register();
    expect(told).toHaveBeenCalledOnce();
    expect(laid).not.toBe(plain);
    expect(laid.bodies).toBe(plain.bodies);
    expect(laid.directory).toBe(plain.directory);
    expect(laid.money.years()).toContain("2016/17");
    setLocalFigures([]);
    expect(register()).toBe(plain);
    stop();
    setLocalFigures([set({})]);
    expect(told).toHaveBeenCalledTimes(2);
  });
});
