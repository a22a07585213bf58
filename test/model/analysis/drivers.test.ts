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
import { draft, unit } from "../drafts";
import { inputsOf, small, wide, wideDraft } from "./plans";

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

describe("what a driver is tried at", () => {
  const usual = { ...small(), merger: wide().merger };
  it.each([
    // A fifth down and up; a share of nothing is tried at a tenth.
    ["capture", wide(), 0.5, [0.4, 0.6], [0, 1]],
    ["redeploy", small(), 0, [0, 0.1], [0, 1]],
    ["pay_share", small(), 0.752, [0.6016, 0.9024], [0, 1]],
    ["cost_per_wte", small(), 40_000, [32_000, 48_000], [1, 400_000]],
    ["average_exit_cost", small(), 43_095, [34_476, 51_714], [0, 430_950]],
    ["average_exit_cost", small({ exits: { ...smallExits, averageCost: 0 } }), 0, [0, 0], [0, 1e12]],
    // Steps of their own, within bounds.
    ["turnover", small(), 0, [0, 0.02], [0, 1]],
    ["turnover", small({ units: [unit({ turnover: 0.1 })] }), 0.1, [0.08, 0.12], [0, 1]],
    ["turnover", small({ units: [unit({ turnover: 0.99 })] }), 0.99, [0.97, 1], [0, 1]],
    ["cut", small(), 0.1, [0.05, 0.15], [-1, 1]],
    ["cut", small({ cut: { byYear: [-0.98, 0] } }), -0.98, [-1, -0.93], [-1, 1]],
    ["award", small(), 0, [-0.01, 0.01], [-0.2, 0.5]],
    ["four_week_share", wide(), 0.02, [0, 0.07], [0, 1]],
    ["lag", small(), 0, [-1, 1], [-8, 20]],
    ["loss_rate", usual, 0.01, [0, 0.02], [0, 1]],
    ["month_rule", wide(), 0, [0, 1], [0, 1]],
    ["month_rule", wide({ exits: { ...wideDraft().exits, monthRule: "better_of" } }), 1, [0, 1], [0, 1]],
    ["local_share", wide(), 0.6, [0, 1], [0, 1]],
  ] as const)("%s from its base", (id, inputs, base, around, reach) => {
    const { driver, base: found } = bound(id, inputs);
    expect(found).toBeCloseTo(base, 12);
    expect(driver.around(found)).toEqual(around.map((one) => expect.closeTo(one, 9)));
    expect(driver.reach(found)).toEqual(reach);
  });

  it("salary a tenth down and up", () => {
    const { driver, base } = bound("salary", wide());
    expect(driver.around(base)).toEqual([base * 0.9, base * 1.1]);
  });
});

describe("what a driver means", () => {
  const passing = () => {
    const inputs = wide();
    const [a, b] = inputs.organisations;
    a!.passThroughCsu = 0.5;
    b!.passThroughCsu = 1;
    return { inputs, a: a!, b: b! };
  };

  it("weighs what organisations pass on by the money it is about", () => {
    const { inputs, a, b } = passing();
    // Shares of 40% of 6 and of 20% of 9 million.
    b.shareCsu = 0.2;
    const { base, set } = bound("pass_through_csu", inputs);
    expect(base).toBeCloseTo((0.5 * 2.4 + 1 * 1.8) / 4.2, 12);
    set(base + 0.1);
    expect([a.passThroughCsu, b.passThroughCsu]).toEqual([0.6, 1.1].map((one) => expect.closeTo(one, 12)));
  });

  it("leaves organisations alone that have no such spending", () => {
    const { inputs, a, b } = passing();
    b.shareCsu = 0;
    const { base, set } = bound("pass_through_csu", inputs);
    expect(base).toBe(0.5);
    set(0.8);
    expect([a.passThroughCsu, b.passThroughCsu]).toEqual([0.8, 1]);
  });

  it("turns one organisation alone where asked", () => {
    const { inputs, a, b } = passing();
    bound("pass_through_csu", inputs, "A").set(0.9);
    expect([a.passThroughCsu, b.passThroughCsu]).toEqual([0.9, 1]);
  });

  it("weighs units with a resource of their own by it, and leaves the others alone", () => {
    const inputs = inputsOf(
      draft({
        units: [
          unit({ id: "one", name: "One", resource: { kind: "direct", base: 10_000_000, passThrough: 0.4 } }),
          unit({ id: "two", name: "Two", resource: { kind: "direct", base: 30_000_000, passThrough: 0.8 } }),
          unit({ id: "csu", name: "Third", resource: { kind: "customers" }, otherIncome: [1e6, 1e6, 1e6] }),
        ],
      }),
    );
    inputs.units[2]!.directPassThrough = 5;
    const { base, set } = bound("pass_through_direct", inputs);
    expect(base).toBeCloseTo(0.7, 12);
    set(0.5);
    expect(inputs.units.map((one) => one.directPassThrough)).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.6, 12),
      5,
    ]);
  });

  it("counts all units alike where none has posts", () => {
    const none = { establishment: 0 };
    const inputs = inputsOf(
      draft({
        units: [
          unit({ id: "one", name: "One", turnover: 0.1, ...none }),
          unit({ id: "two", name: "Two", turnover: 0.3, ...none }),
        ],
      }),
    );
    expect(bound("turnover", inputs).base).toBeCloseTo(0.2, 12);
  });

  it("moves the pay of all bands by the same factor", () => {
    const inputs = wide();
    bound("pay_level", inputs).set(1.1);
    expect([...inputs.units[0]!.bandPay]).toEqual([
      expect.closeTo(28_000 * 1.1, 6),
      expect.closeTo(36_000 * 1.1, 6),
    ]);
    expect(inputs.units.slice(1).every((one) => one.bandPay.length === 0)).toBe(true);
  });

  it("spreads integration cost over its quarters as the plan does", () => {
    const inputs = wide();
    bound("integration", inputs).set(600_000);
    expect([...inputs.merger!.integration]).toEqual([0, 0, 400_000, 200_000, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

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
    expect(issue("pay_level").message).toContain("cannot be turned here");
  });

  it("says which bodies can be turned alone", () => {
    const refused = (id: string, body: string) => {
      const found = bindDriver({ driver: id, body }, wide(), otherPrices(wide()));
      if (found.ok) throw new Error("was found");
      return found.issues[0]!;
    };
    expect(refused("lag", "csu").allowed).toBe("no body");
    expect(refused("turnover", "A").allowed).toBe("the id of a unit");
    expect(refused("pass_through_csu", "csu")).toMatchObject({
      allowed: "the id of an organisation",
      message:
        '"csu" cannot be turned alone for Share of the cut passed on to support units: turn it for the whole plan.',
    });
  });

  it("needs integration cost, and prices for the same years, to turn them", () => {
    const inputs = wide();
    inputs.merger!.integration.fill(0);
    expect(bindDriver({ driver: "integration" }, inputs).ok).toBe(false);
    const shorter = { ...inputs, deflator: inputs.deflator.slice(1) };
    expect(bindDriver({ driver: "deflator_vintage" }, inputs, shorter).ok).toBe(false);
    expect(bindDriver({ driver: "deflator_vintage" }, inputs, otherPrices(inputs)).ok).toBe(true);
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
