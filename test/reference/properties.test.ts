import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen, type Body } from "../../src/reference/bodies";
import { addDays } from "../../src/reference/dates";
import { marketOn } from "../../src/reference/market";
import { placesOf, restate, type Stated } from "../../src/reference/restate";
import { register as real } from "../../src/reference/store";

const register = real();
const { bodies, lines } = register;
const seed = 22_070;
const ccgs = bodies.ofType("CCG");
const day = fc.integer({ min: 0, max: 3377 }).map((days) => addDays("2013-04-01", days));
const stated = fc.array(
  fc.record({
    text: fc.constantFrom(...ccgs.map((ccg) => ccg.ods)),
    value: fc.integer({ min: -1_000_000, max: 10_000_000 }).map((pence) => pence / 100),
  }),
  { minLength: 1, maxLength: 60 },
);
const total = (rows: readonly { readonly value: number }[]): number =>
  rows.reduce((sum, row) => sum + row.value, 0);

describe("succession", () => {
  it("never leads back to where it began", () => {
    const leadsTo = (from: Body, seen: Set<Body>): void => {
      for (const step of lines.after(from)) {
        expect(step.successor).not.toBe(from);
        expect(seen.has(step.successor) && step.successor === from).toBe(false);
        if (!seen.has(step.successor)) leadsTo(step.successor, seen.add(step.successor));
      }
      expect(seen.has(from) && lines.before(from).length === 0).toBe(false);
    };
    for (const body of bodies.all) {
      const seen = new Set<Body>();
      leadsTo(body, seen);
      expect(seen, `${body.id} leads to itself`).not.toContain(body);
    }
  });

  it("from every CCG of a day reaches bodies that are open on any later one, their weights summing to 1", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ccgs), day, (ccg, on) => {
        if (ccg.opened! > on) return true;
        const heirs = lines.heirs(ccg, on);
        return (
          heirs.ok &&
          heirs.value.every((heir) => isOpen(heir.body, on)) &&
          Math.abs(heirs.value.reduce((sum, heir) => sum + heir.weight, 0) - 1) < 1e-9
        );
      }),
      { seed },
    );
  });

  it("steps are told alike from both ends", () => {
    for (const body of bodies.all) {
      for (const step of lines.after(body)) expect(lines.before(step.successor)).toContain(step);
      for (const step of lines.before(body)) expect(lines.after(step.predecessor)).toContain(step);
    }
  });

  it("the CCGs open on a later day are the heirs of those open on an earlier one", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const heirs = new Set(
          bodies.openOn("CCG", early).flatMap((ccg) => {
            const found = lines.heirs(ccg, late);
            return found.ok ? found.value.map((heir) => heir.body.id) : [];
          }),
        );
        return bodies.openOn("CCG", late).every((ccg) => heirs.has(ccg.id));
      }),
      { seed, numRuns: 40 },
    );
  });
});

describe("restating", () => {
  it("conserves the total to the penny, whatever the codes and the day", () => {
    const anything = fc.array(
      fc.record({
        text: fc.oneof(fc.constantFrom(...bodies.all.map((body) => body.id)), fc.string()),
        value: fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 100),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anything, day, (rows: readonly Stated[], on) => {
        const out = restate(register, rows, on);
        return Math.abs(total(out.rows) + total(out.remainder) - total(rows)) < 0.005;
      }),
      { seed },
    );
  });

  it("changes nothing on the bodies of the same date", () => {
    fc.assert(
      fc.property(stated, day, (rows, on) => {
        const once = restate(register, rows, on);
        const twice = restate(
          register,
          once.rows.map((row) => ({ text: row.body.id, value: row.value })),
          on,
        );
        return (
          twice.remainder.length === 0 &&
          twice.rows.length === once.rows.length &&
          twice.rows.every(
            (row, i) => row.body === once.rows[i]!.body && Math.abs(row.value - once.rows[i]!.value) < 1e-6,
          )
        );
      }),
      { seed },
    );
  });

  it("by way of a day between comes to the same, where nothing is left over", () => {
    fc.assert(
      fc.property(stated, day, day, (rows, a, b) => {
        const [via, to] = a < b ? [a, b] : [b, a];
        const present = rows.filter(({ text }) => {
          const ccg = register.resolve(text);
          return ccg.ok && ccg.value.opened! <= via;
        });
        const direct = restate(register, present, to);
        const first = restate(register, present, via);
        const second = restate(
          register,
          first.rows.map((row) => ({ text: row.body.id, value: row.value })),
          to,
        );
        return (
          direct.remainder.length === 0 &&
          direct.rows.every(
            (row, i) =>
              row.body === second.rows[i]?.body && Math.abs(row.value - second.rows[i]!.value) < 1e-6,
          )
        );
      }),
      { seed },
    );
  });

  it("back to the bodies a CCG came from and forward again is the CCG", () => {
    for (const ccg of ccgs.filter((body) => lines.before(body).length)) {
      const back = placesOf(register, ccg, addDays(ccg.opened!, -1));
      expect(back.ok, ccg.id).toBe(true);
      if (!back.ok) continue;
      for (const heir of back.value) {
        const forward = lines.heirs(heir.body, ccg.opened!);
        expect(forward.ok && forward.value.map(({ body }) => body)).toEqual([ccg]);
      }
    }
  });
});

describe("the market", () => {
  it("has shares that sum to 1 with the rest, on any day and by any measure", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("ccgs", "population", "allowance"), (on, measure) => {
        const market = marketOn(register, on, measure);
        const sum = market.shares.reduce((all, row) => all + row.share, 0);
        const counted = market.shares.reduce((all, row) => all + row.ccgs, 0);
        const open = bodies.openOn("CCG", on).length;
        return (
          (counted === 0 || Math.abs(sum - 1) < 1e-9) &&
          Math.abs(counted + market.missing.length - open) < 1e-9
        );
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe("every number has a citation", () => {
  const known = new Set(register.tables.rows("sources").map((source) => source.id));
  it.each(["allowances", "populations", "staff", "figures", "coverage", "successions"] as const)(
    "in %s",
    (table) => {
      for (const row of register.tables.rows(table)) {
        const ids = row.sources.split(";");
        expect(ids.every((id) => known.has(id))).toBe(true);
      }
    },
  );
});
