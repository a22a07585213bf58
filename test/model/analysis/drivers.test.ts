import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bindDriver,
  driverOf,
  DRIVERS,
  driversOf,
  type BoundDriver,
} from "../../../src/model/analysis/drivers";
import { run } from "../../../src/model/engine";
import type { Inputs } from "../../../src/model/inputs";
import { allInputs } from "../arbitraries";
import { small, wide } from "./plans";

const counted = (): Inputs => {
  const inputs = wide();
  return { ...inputs, merger: { ...inputs.merger!, duplicates: 12 } };
};
const otherPrices = (inputs: Inputs): Inputs => ({
  ...inputs,
  deflator: inputs.deflator.map((index, y) => index * 1.01 ** y),
});
const PLANS = {
  small: () => small({ exits: { ...smallExits, savingPerLeaver: 50_000 } }),
  wide,
  counted,
};
const smallExits = {
  announced: "2014-04-01",
  exitQuarter: 2,
  averageCost: 43_095,
  averageMarsCost: 20_000,
  clawback: {},
};

function bound(id: string, inputs: Inputs, body?: string): BoundDriver {
  const found = bindDriver({ driver: id, ...(body ? { body } : {}) }, inputs, otherPrices(inputs));
  if (!found.ok) throw new Error(found.issues[0]!.message);
  return found.value;
}

const cases = Object.entries(PLANS).flatMap(([name, plan]) =>
  driversOf(plan(), otherPrices(plan())).map((driver) => ({ name, plan, id: driver.id })),
);

describe("the list of drivers", () => {
  it("names each once, with bounds that hold its base", () => {
    expect(new Set(DRIVERS.map((one) => one.id)).size).toBe(DRIVERS.length);
    for (const { plan, id } of cases) {
      const { driver, base } = bound(id, plan());
      expect(base, id).toBeGreaterThanOrEqual(driver.least);
      expect(base, id).toBeLessThanOrEqual(driver.most);
      for (const value of [...driver.around(base), ...driver.reach(base)]) {
        expect(value, id).toBeGreaterThanOrEqual(driver.least);
        expect(value, id).toBeLessThanOrEqual(driver.most);
      }
    }
  });

  it("has a plan here for every driver", () => {
    expect(new Set(cases.map((one) => one.id))).toEqual(new Set(DRIVERS.map((one) => one.id)));
  });
});

describe.each(cases)("$id in the $name plan", ({ plan, id }) => {
  it("changes nothing at its base, and gives everything back after it was turned", () => {
    const inputs = plan();
    const before = structuredClone(inputs);
    const driver = bound(id, inputs);
    driver.set(driver.base);
    delete inputs.exits.delayQuarters;
    expect(inputs).toEqual(before);
    fc.assert(
      fc.property(fc.double({ min: driver.driver.least, max: driver.driver.most, noNaN: true }), (value) => {
        driver.set(driver.driver.whole ? Math.round(value) : value);
        driver.set(driver.base);
        delete inputs.exits.delayQuarters;
        expect(inputs).toEqual(before);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it("changes the inputs when turned", () => {
    const inputs = plan();
    const before = structuredClone(inputs);
    const driver = bound(id, inputs);
    const [low, high] = driver.driver.around(driver.base);
    driver.set(high === driver.base ? low : high);
    expect(inputs).not.toEqual(before);
  });
});

describe("a driver of units that differ", () => {
  it("moves shares by the same difference and keeps them within their bounds", () => {
    const inputs = wide();
    const driver = bound("turnover", inputs);
    const mean = (60 * 0.08 + 90 * 0.12 + 230 * 0.1 + 500 * 0.1) / 880;
    expect(driver.base).toBeCloseTo(mean, 12);
    driver.set(mean + 0.02);
    expect(inputs.units.map((unit) => +unit.turnover.toFixed(9))).toEqual([0.1, 0.14, 0.12, 0.12]);
    driver.set(0);
    expect(inputs.units[0]!.turnover).toBe(0);
    expect(inputs.units[1]!.turnover).toBeGreaterThan(0);
  });

  it("turns one body alone where asked", () => {
    const inputs = wide();
    const driver = bound("turnover", inputs, "team-b");
    expect(driver.base).toBe(0.12);
    driver.set(0.3);
    expect(inputs.units.map((unit) => unit.turnover)).toEqual([0.08, 0.3, 0.1, 0.1]);
  });

  it("moves salaries by the same factor", () => {
    const inputs = wide();
    const driver = bound("salary", inputs);
    driver.set(driver.base * 1.1);
    expect(inputs.exits.strata.map((one) => Math.round(one.salary))).toEqual([37_400, 66_000, 108_298]);
  });

  it("never gives more service than an age allows", () => {
    const inputs = wide();
    bound("service", inputs).set(60);
    expect(inputs.exits.strata.map((one) => one.serviceYears)).toEqual([30, 37, 42]);
  });
});

describe("what a driver means", () => {
  it("leaves the rest of the funding to nation and customers as the plan divides it", () => {
    const inputs = wide();
    bound("local_share", inputs).set(0.2);
    expect([inputs.fundLocal, inputs.fundNational, inputs.fundCustomers]).toEqual([
      0.2,
      expect.closeTo(0.6, 12),
      expect.closeTo(0.2, 12),
    ]);
  });

  it("sends funding to the nation where the plan is wholly local", () => {
    const inputs = small();
    bound("local_share", inputs).set(0.25);
    expect([inputs.fundNational, inputs.fundCustomers]).toEqual([0.75, 0]);
  });

  it.each([
    ["dates", wide()],
    ["a given quarter", small()],
  ])("moves exits by whole quarters where they follow from %s", (_, inputs) => {
    const before = run(inputs).units.map((unit) => unit.exitQuarter);
    const driver = bound("lag", inputs);
    driver.set(2);
    expect(run(inputs).units.map((unit) => unit.exitQuarter)).toEqual(before.map((quarter) => quarter + 2));
    driver.set(-8);
    expect(run(inputs).units.map((unit) => unit.exitQuarter)).toEqual(before.map(() => 1));
    expect(inputs.exits.marsQuarter).toBe(1);
  });

  it("keeps the day's place in its quarter when exits slip", () => {
    const inputs = wide();
    const { quarterStart } = inputs;
    const [before] = run(inputs).units;
    bound("lag", inputs).set(1);
    const [after] = run(inputs).units;
    expect(after!.exitDay - quarterStart[after!.exitQuarter - 1]!).toBe(
      before!.exitDay - quarterStart[before!.exitQuarter - 1]!,
    );
  });

  it("brings exits that lie beyond the plan back by as many quarters as asked", () => {
    const inputs = wide();
    inputs.exits.announced = inputs.quarterStart[11]! + 5;
    inputs.exits.consultationOverride = 200;
    expect(run(inputs).units[0]!.exitQuarter).toBe(13);
    bound("lag", inputs).set(-4);
    // Announced on day 5 of quarter 12; 200 days and 12 weeks later is in quarter 15; four earlier is 11.
    expect(run(inputs).units[0]!.exitQuarter).toBe(11);
  });

  it("takes prices from the other vintage", () => {
    const inputs = wide();
    const before = run(inputs).npvLocal;
    bound("deflator_vintage", inputs).set(1);
    expect(run(inputs).npvLocal).not.toBe(before);
  });
});

describe("a driver that cannot be turned", () => {
  it("says why", () => {
    const issue = (id: string, body?: string) => {
      const found = bindDriver({ driver: id, ...(body ? { body } : {}) }, small());
      if (found.ok) throw new Error("was found");
      return found.issues[0]!;
    };
    expect(issue("service").message).toContain("one average cost for an exit");
    expect(issue("integration").message).toContain("no merger");
    expect(issue("deflator_vintage").message).toContain("no other vintage");
    expect(issue("weather")).toMatchObject({ code: "unknown_reference", path: ["driver"] });
    expect(issue("lag", "unit")).toMatchObject({ path: ["body"] });
    expect(issue("turnover", "nobody")).toMatchObject({ path: ["body"] });
    expect(driverOf("weather")).toBeUndefined();
  });
});

describe("a run that begins with the people who leave", () => {
  const late = DRIVERS.filter(({ from }) => from === "people");

  it("is offered for what acts there", () => {
    const ids = late.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(["turnover", "redeploy", "average_exit_cost", "lag", "loss_rate"]),
    );
    for (const id of ["cut", "award", "cost_per_wte", "pay_level", "fixed_share"])
      expect(ids).not.toContain(id);
  });

  it.each(late.map(({ id }) => id))("is a whole run where only %s was turned", (id) => {
    let turned = 0;
    const check = (inputs: Inputs, at: number): void => {
      const out = run(inputs);
      const found = bindDriver({ driver: id }, inputs, otherPrices(inputs));
      if (!found.ok) return;
      turned++;
      const { driver, base, set } = found.value;
      const [low, high] = driver.reach(base);
      const value = low + (high - low) * at;
      set(driver.whole ? Math.round(value) : value);
      expect(run(inputs, out, "people")).toEqual(run(inputs));
    };
    fc.assert(
      fc.property(allInputs, fc.double({ min: 0, max: 1, noNaN: true }), (inputs, at) => check(inputs, at)),
      { numRuns: 150, seed: 20_261_122 },
    );
    for (const plan of Object.values(PLANS)) check(plan(), 0.3);
    expect(turned).toBeGreaterThan(0);
  });
});
