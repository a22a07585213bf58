/** Properties of the workforce and of how a reduction is met: P08 to P20, P42. */
import fc from "fast-check";
import { run } from "../../../src/model/engine";
import { affordableWte, reduction, released } from "../../../src/model/equations";
import type { Inputs } from "../../../src/model/inputs";
import type { Results } from "../../../src/model/results";
import { allInputs, ratio } from "../arbitraries";
import { atMost, ensure, forAll, same, type Property } from "./property";

/** The same inputs with something changed; what was given stays as it was. */
export function changed(inputs: Inputs, edit: (copy: Inputs) => void): Inputs {
  const copy = structuredClone(inputs);
  edit(copy);
  return copy;
}
const eachUnit = (inputs: Inputs, edit: (unit: Inputs["units"][number]) => void): Inputs =>
  changed(inputs, (copy) => copy.units.forEach(edit));

/** The workforce of every unit and year, before and after. */
function workforces(before: Results, after: Results, compare: (was: number, is: number) => void): void {
  for (const [u, unit] of before.units.entries())
    for (const [y, was] of unit.affordable.entries()) compare(was, after.units[u]!.affordable[y]!);
}
/** Redundancies of every unit, before and after. */
function redundancies(before: Results, after: Results, compare: (was: number, is: number) => void): void {
  for (const [u, unit] of before.units.entries()) compare(unit.redundancies, after.units[u]!.redundancies);
}

/** What is left in house is worked out from allowances of this order, in pounds. */
const ALLOWANCE = 10_000_000;

const drivers = fc.record({
  turnover: ratio(0, 0.9),
  capture: ratio(),
  redeploy: ratio(),
  mars: ratio(),
  quarters: fc.integer({ min: 0, max: 20 }),
});
const met = fc.record({
  establishment: ratio(0, 1000),
  vacancyRate: ratio(),
  affordable: ratio(0, 1200),
  drivers,
  duplicates: ratio(0, 200),
});

export const POSTS: readonly Property[] = [
  forAll("P08", "the affordable workforce is never below 0", allInputs, (inputs) => {
    for (const unit of run(inputs).units)
      for (const wte of unit.affordable) ensure(wte >= 0 && Number.isFinite(wte), `${wte} WTE`);
  }),
  forAll("P09", "pay and non-pay use up the resource", allInputs, (inputs) => {
    for (const unit of run(inputs).units)
      for (let y = 0; y <= inputs.years; y++) {
        const used =
          unit.affordable[y]! * unit.costPerWte[y]! + unit.fixedNonPay[y]! + unit.variableNonPay[y]!;
        atMost(unit.resource[y]!, used, `year ${y}`);
        if (unit.payBudget[y]! > 0) same(used, unit.resource[y]!, `year ${y}`);
        else same(used - unit.unfunded[y]!, unit.resource[y]!, `year ${y}, unfunded`);
      }
  }),
  forAll("P10", "more release never lowers the workforce", fc.tuple(allInputs, ratio()), ([inputs, more]) => {
    const freer = eachUnit(inputs, (unit) => (unit.releaseCap = Math.min(1, unit.releaseCap + more)));
    workforces(run(inputs), run(freer), (was, is) => atMost(was, is, "released"));
  }),
  forAll(
    "P11",
    "less resource never raises the workforce, where nothing is released for it",
    fc.tuple(allInputs, ratio(), ratio()),
    ([inputs, less, release]) => {
      // A release in steps may: a contract that ends frees more than the last pound that was cut.
      const fixed = eachUnit(inputs, (unit) => (unit.releaseCap = 0));
      const leaner = eachUnit(fixed, (unit) => {
        for (let y = 1; y <= inputs.years; y++) unit.lostIncome[y]! += less * 1_000_000;
      });
      workforces(run(fixed), run(leaner), (was, is) => atMost(is, was, "leaner"));
      const { payShare, fixedShare } = inputs.units[0]!;
      const wte = (resource: number): number =>
        affordableWte({ resource, baseResource: 1e7, costPerWte: 4e4, payShare, fixedShare, release });
      atMost(wte(1e7 * (1 - less)), wte(1e7), "one year alone");
    },
  ),
  forAll(
    "P12",
    "dearer staff never raise the workforce",
    fc.tuple(allInputs, ratio(0, 0.5)),
    ([inputs, more]) => {
      const dearer = eachUnit(inputs, (unit) => {
        unit.fixedCostPerWte *= 1 + more;
        for (let b = 0; b < unit.bandPay.length; b++) unit.bandPay[b]! *= 1 + more;
      });
      workforces(run(inputs), run(dearer), (was, is) => atMost(is, was, "dearer"));
    },
  ),
  forAll("P13", "no cut and no release reproduce the base pay bill", allInputs, (inputs) => {
    const still = changed(inputs, (copy) => {
      copy.cut.fill(0);
      copy.cutBasis = "cash";
      copy.cutTarget = "total";
      copy.nonPayInflation.fill(0);
      for (const one of copy.organisations) one.rateOverride.fill(NaN);
      for (const unit of copy.units) {
        unit.releaseCap = 0;
        unit.otherIncome.fill(0);
        unit.lostIncome.fill(0);
      }
    });
    for (const [u, unit] of run(still).units.entries())
      for (let y = 0; y <= inputs.years; y++)
        same(
          unit.affordable[y]! * unit.costPerWte[y]!,
          unit.resource[0]! * still.units[u]!.payShare,
          `year ${y}`,
          ALLOWANCE,
        );
  }),
  forAll("P14", "posts go in five ways that add up", allInputs, (inputs) => {
    for (const unit of run(inputs).units) {
      same(
        unit.vacancies + unit.turnover + unit.redeployed + unit.mars + unit.redundancies,
        unit.posts,
        "posts",
      );
      same(unit.vacancies + unit.mustLeave, unit.posts, "vacancies and people");
    }
  }),
  forAll("P15", "none of them is negative", allInputs, (inputs) => {
    for (const unit of run(inputs).units)
      for (const way of ["vacancies", "turnover", "redeployed", "mars", "redundancies"] as const)
        ensure(unit[way] >= 0, `${way}: ${unit[way]}`);
  }),
  forAll("P16", "no more redundancies than staff in post, nor posts than there are", allInputs, (inputs) => {
    for (const [u, unit] of run(inputs).units.entries()) {
      atMost(unit.redundancies, unit.inPost, "redundancies");
      atMost(unit.mustLeave, unit.inPost, "leavers");
      atMost(unit.posts, inputs.units[u]!.establishment, "posts");
    }
  }),
  forAll(
    "P17",
    "higher turnover never raises redundancies",
    fc.tuple(allInputs, ratio(0, 0.5)),
    ([inputs, more]) => {
      const higher = eachUnit(inputs, (unit) => (unit.turnover += more));
      redundancies(run(inputs), run(higher), (was, is) => atMost(is, was, "higher turnover"));
    },
  ),
  forAll(
    "P18",
    "a longer lead never raises redundancies",
    fc.tuple(allInputs, fc.integer({ min: 1, max: 8 })),
    ([inputs, more]) => {
      const longer = changed(inputs, (copy) => (copy.exits.leadQuarters += more));
      redundancies(run(inputs), run(longer), (was, is) => atMost(is, was, "longer lead"));
    },
  ),
  forAll(
    "P19",
    "a deeper cut never lowers redundancies, where nothing is released for it",
    fc.tuple(allInputs, ratio(0, 0.5), fc.nat(4)),
    ([inputs, more, at]) => {
      const fixed = eachUnit(inputs, (unit) => (unit.releaseCap = 0));
      const deeper = changed(fixed, (copy) => (copy.cut[1 + (at % inputs.years)]! += more));
      // What is passed on above 1, or a base below 0, turns a cut into growth for the in-house team.
      for (const copy of [fixed, deeper])
        for (const one of copy.organisations)
          [one.passThroughCsu, one.passThroughOther] = [
            Math.min(1, one.passThroughCsu),
            Math.min(1, one.passThroughOther),
          ];
      redundancies(run(fixed), run(deeper), (was, is) => atMost(was, is, "deeper cut"));
    },
  ),
  forAll("P20", "without need nobody leaves", met, (one) => {
    const enough = Math.max(one.affordable, one.establishment);
    const none = reduction(one.establishment, one.vacancyRate, enough, one.drivers);
    for (const way of [
      "posts",
      "vacancies",
      "mustLeave",
      "turnover",
      "redeployed",
      "mars",
      "redundancies",
    ] as const)
      same(none[way], 0, way);
    const all = reduction(one.establishment, one.vacancyRate, one.affordable, one.drivers, one.duplicates);
    same(
      all.vacancies + all.turnover + all.redeployed + all.mars + all.redundancies,
      Math.min(one.establishment, Math.max(0, one.establishment - one.affordable) + one.duplicates),
      "with duplicates",
    );
  }),
  forAll(
    "P42",
    "what is released is within need and cap, within one step of them, and never taken back",
    fc.record({
      needs: fc.array(ratio(), { minLength: 1, maxLength: 6 }),
      step: ratio(0.001, 1),
      cap: ratio(),
    }),
    ({ needs, step, cap }) => {
      let before = 0;
      let most = 0;
      for (const need of needs) {
        most = Math.max(most, need);
        const now = released(need, step, cap, before);
        atMost(before, now, "monotone");
        atMost(now, Math.min(most, cap), "need and cap");
        ensure(Math.min(need, cap) - now < step + 1e-9, "within one step");
        before = now;
      }
      same(released(needs[0]!, step, cap, 0), released(needs[0]!, step, cap, -1), "from nothing");
    },
  ),
];
