/** What holds of a scenario as a whole: the further list after P42. */
import fc from "fast-check";
import { bindDriver, DRIVERS } from "../../../src/model/analysis/drivers";
import { sensitivity, USUAL_OUTPUTS } from "../../../src/model/analysis/sensitivity";
import { run } from "../../../src/model/engine";
import type { Checked } from "../../../src/model/issue";
import type { Inputs } from "../../../src/model/inputs";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { allInputs, drafts, ratio } from "../arbitraries";
import { inputsOf } from "../run";
import { changed } from "./posts";
import { ensure, forAll, same, type Property } from "./property";

type Visit = (field: string, a: number | null, b: number | null, position: number) => void;

/** Goes through the numbers of two results together, arrays by position, each by the name of its field. */
function together(a: object, b: object, visit: Visit): void {
  for (const field of Object.keys(a)) {
    const [one, other] = [a[field as keyof object], b[field as keyof object]] as [unknown, unknown];
    if (one instanceof Float64Array && other instanceof Float64Array)
      for (let i = 0; i < one.length; i++) visit(field, one[i]!, other[i]!, i);
    else if (Array.isArray(one) && Array.isArray(other))
      for (let i = 0; i < one.length; i++) together(one[i] as object, other[i] as object, visit);
    else visit(field, one as number | null, other as number | null, 0);
  }
}
const sameNumber: Visit = (field, a, b, position) => {
  if (Object.is(a, b)) return;
  if (a === null || b === null) ensure(false, `${field} ${position}: ${a} and ${b} differ`);
  else same(a, b, field);
};

/** What does not grow with the size of everything: ratios, times, prices and what is counted by the person. */
const UNSCALED = new Set([
  "perHead",
  "perHeadReal",
  "costPerWte",
  "nonPayPrices",
  "releaseNeeded",
  "release",
  "exitQuarter",
  "fullQuarter",
  "paybackLocal",
  "paybackSystem",
  "paybackMonths",
  "firstCrossingLocal",
  "firstCrossingSystem",
  "consultationDays",
  "exitDay",
  "averageExit",
  "averagePayment",
  "averageStrain",
  "averageClass1A",
  "averageInLieu",
  "averageMars",
]);
const CROSSINGS = new Set(["paybackLocal", "paybackSystem", "firstCrossingLocal", "firstCrossingSystem"]);
const REAL = new Set(["allowanceReal", "perHeadReal", "npvLocal", "npvSystem", "npvSocial"]);
/** Parts of an average that was given as one figure are not known. */
const PARTS = new Set(["averagePayment", "averageStrain", "averageClass1A", "averageInLieu"]);

function enlarge(inputs: Inputs, by: number): Inputs {
  return changed(inputs, (copy) => {
    const all = (list: Float64Array): void => list.forEach((one, i) => void (list[i] = one * by));
    for (const one of copy.organisations) {
      one.allowance *= by;
      all(one.population);
    }
    for (const unit of copy.units) {
      unit.directResource *= by;
      unit.establishment *= by;
      all(unit.otherIncome);
      all(unit.lostIncome);
    }
    if (copy.merger) {
      copy.merger.duplicates *= by;
      all(copy.merger.integration);
    }
  });
}

/** A merger of all units that costs nothing, loses nothing and finds nothing twice. */
const idleMerger = (units: readonly string[]): NonNullable<ScenarioDraft["merger"]> => ({
  units: [...units],
  duplicates: { kind: "rate", rate: 0 },
});

const SUMMED = [
  "affordable",
  "establishment",
  "inPost",
  "posts",
  "vacancies",
  "turnover",
  "redeployed",
  "mars",
  "redundancies",
  "redundantHeads",
  "exitTotal",
  "oneOffLocal",
  "oneOffSystem",
  "npvLocal",
  "npvSystem",
  "npvSocial",
] as const;

const taken = <T>(checked: Checked<T>): T => {
  if (!checked.ok) throw new Error(checked.issues.map((issue) => issue.message).join(" "));
  return checked.value;
};

export const WHOLE: readonly Property[] = [
  forAll(
    "sensitivity",
    "a driver at its base changes nothing",
    fc.tuple(allInputs, fc.nat(100)),
    ([inputs, pick]) => {
      const ref = { driver: DRIVERS[pick % DRIVERS.length]!.id };
      const bound = bindDriver(ref, inputs);
      // Not every plan has every driver.
      if (!bound.ok) return;
      const { base } = bound.value;
      const drivers = [{ ...ref, low: base, high: base }];
      const { rows } = taken(sensitivity(inputs, { drivers, outputs: USUAL_OUTPUTS }));
      for (const [o, { low, lowDelta, highDelta, swing }] of rows[0]!.effects.entries())
        ensure(
          swing === 0 && (low === null || (lowDelta === 0 && highDelta === 0)),
          `${ref.driver} moves ${USUAL_OUTPUTS[o]!.output}`,
        );
    },
  ),
  forAll("K11", "shares of funding conserve the cost of exits", allInputs, (inputs) => {
    const results = run(inputs);
    same(results.exitLocal + results.exitNational + results.exitCustomers, results.exitTotal, "total");
    for (let q = 0; q < inputs.quarters; q++) {
      const paid = results.units.reduce((all, unit) => all + unit.exitCost[q]! + unit.marsCost[q]!, 0);
      const merging = results.integration[q]! + results.incomeLoss[q]!;
      same(
        results.costLocal[q]! - merging + results.fundedNational[q]! + results.fundedCustomers[q]!,
        paid,
        `quarter ${q + 1}`,
      );
    }
  }),
  forAll("system", "the system's net is the sum of local nets less transfers", allInputs, (inputs) => {
    const results = run(inputs);
    for (let q = 0; q < inputs.quarters; q++) {
      const merging = results.integration[q]! + results.incomeLoss[q]!;
      const local = results.units.reduce((all, unit) => all + unit.netLocal[q]!, -merging);
      same(results.netLocal[q]!, local, `local, quarter ${q + 1}`);
      same(results.netSystem[q]!, local - results.transfers[q]!, `system, quarter ${q + 1}`);
    }
  }),
  forAll("merge", "a merger without effects is the sum of its units", drafts, (draft) => {
    const merger = draft.units.length > 1 ? idleMerger(draft.units.map((unit) => unit.id)) : null;
    const merged = run(inputsOf({ ...draft, merger }));
    const apart = draft.units.map((unit) => {
      const { organisations, ...rest } = draft;
      return run(
        inputsOf({
          ...rest,
          merger: null,
          units: [unit],
          // Customers of a unit that is not in this plan buy outside it.
          organisations: (organisations ?? []).map((one) =>
            one.supportUnit === unit.id ? one : { ...one, supportUnit: null },
          ),
        }),
      );
    });
    for (const key of SUMMED)
      same(
        merged[key],
        apart.reduce((all, one) => all + one[key], 0),
        key,
      );
    for (let q = 0; q < merged.netLocal.length; q++)
      same(
        merged.netLocal[q]!,
        apart.reduce((all, one) => all + one.netLocal[q]!, 0),
        `quarter ${q + 1}`,
      );
  }),
  forAll(
    "scale",
    "when all people and money grow, pounds and WTE grow with them and ratios and times do not",
    fc.tuple(allInputs, fc.constantFrom(2, 4, 8, 0.5)),
    ([inputs, by]) => {
      // Days of consultation go by headcount, so that a larger plan leaves later: they are given here.
      const given = changed(inputs, ({ exits }) => (exits.consultationOverride = 30));
      const small = run(given);
      // A total within pennies of 0 counts as 0 before it grows and not after.
      const pennies = [small.cumLocal, small.cumSystem].some((totals) =>
        totals.some((cum) => cum !== 0 && Math.abs(cum) < 1),
      );
      together(small, run(enlarge(given, by)), (field, one, many, position) => {
        if (pennies && CROSSINGS.has(field)) return;
        sameNumber(field, one === null || UNSCALED.has(field) ? one : one * by, many, position);
      });
    },
  ),
  forAll("permute", "the order of organisations and units changes nothing", drafts, (draft) => {
    const turned = {
      ...draft,
      organisations: [...(draft.organisations ?? [])].reverse(),
      units: [...draft.units].reverse(),
      merger: draft.merger ? { ...draft.merger, units: [...draft.merger.units].reverse() } : null,
    };
    const [one, other] = [run(inputsOf(draft)), run(inputsOf(turned))];
    const { organisations, units } = other;
    const back = { organisations: [...organisations].reverse(), units: [...units].reverse() };
    together(one, { ...other, ...back }, sameNumber);
  }),
  forAll(
    "base year",
    "another base year changes real values by one factor",
    fc.tuple(allInputs, ratio(0.5, 2)),
    ([inputs, by]) => {
      const rebased = changed(inputs, (copy) => (copy.deflatorBase *= by));
      together(run(inputs), run(rebased), (field, one, other, position) =>
        sameNumber(field, one !== null && REAL.has(field) ? one * by : one, other, position),
      );
    },
  ),
  forAll("again", "results that are filled anew hold nothing of the run before", allInputs, (inputs) => {
    const used = run(
      changed(inputs, (copy) => {
        copy.cut.fill(0.3);
        copy.exits.exitQuarterOverride = 1;
        copy.fundLocal = 0.5;
      }),
    );
    together(run(inputs), run(inputs, used), sameNumber);
  }),
  forAll("finite", "a valid scenario has finite results", allInputs, (inputs) => {
    const single = Number.isFinite(inputs.exits.averageCost);
    const given = Number.isFinite(inputs.exits.exitQuarterOverride);
    const results = run(inputs);
    together(results, results, (field, value) => {
      const open = (single && PARTS.has(field)) || (given && field === "exitDay");
      ensure(open || value === null || Number.isFinite(value), `${field} is ${value}`);
    });
  }),
];
