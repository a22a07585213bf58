/** What a plan can bear: the largest cut without redundancies (F9) and the exit cost that pays back in time (F10). */
import { breakEvenCost, turnoverCapacity } from "../equations";
import { allowanceOf, costsOf, resourceOf } from "../engine/money";
import { affordabilityOf, reductionOf } from "../engine/workforce";
import type { Inputs, UnitInputs } from "../inputs";
import { roomFor, type Results } from "../results";
import { FIELDS } from "../scenario/fields";
import { copyOf } from "./copy";
import { edgeOf } from "./edge";

/** Fewer redundancies than this share of the staff count as none: rounding of binary fractions. */
const NONE = 1e-12;
/** Cuts tried across the range before the edge is looked for. */
const SAMPLES = 256;
/** Release steps finer than this are as good as none: the samples see them. */
const FINE_STEP = 1 / SAMPLES;

/** As much of a run as the number of redundancies needs. */
function reduce(inputs: Inputs, out: Results): void {
  for (let o = 0; o < inputs.organisations.length; o++)
    allowanceOf(inputs, inputs.organisations[o]!, out.organisations[o]!);
  for (let u = 0; u < inputs.units.length; u++) {
    const unit = inputs.units[u]!;
    const results = out.units[u]!;
    resourceOf(inputs, u, out.organisations, results);
    costsOf(inputs, unit, results);
    affordabilityOf(inputs, unit, results);
    reductionOf(inputs, u, results);
  }
}

/**
 * F9: the largest cut in the target year, as a ratio, at which nobody is made redundant; the other years stay as
 * planned. Negative where the resource would have to grow; null where no cut within the bounds of the field spares
 * everyone. Redundancies can fall with a deeper cut where it reaches the next step of fixed non-pay, so the search
 * looks at every step and not only at one edge.
 */
export const breakEvenCut = (inputs: Inputs): number | null => {
  const closed = breakEvenCutClosed(inputs);
  return closed === undefined ? breakEvenCutSearched(inputs) : closed;
};

/**
 * F9 in closed form: 1 - (S0 - Tcap) / W0. It holds for one unit whose resource follows the cut in proportion, has no
 * fixed non-pay and no duplicate posts, and where neither redeployment nor agreed resignations take everyone;
 * undefined where it does not hold, null where the cut would be outside the bounds of the field.
 */
export function breakEvenCutClosed(inputs: Inputs): number | null | undefined {
  const unit = inputs.units[0];
  if (!unit || inputs.units.length !== 1 || inputs.merger || !followsCut(inputs, unit)) return undefined;
  if (unit.fixedShare > 0 || unit.redeploy >= 1 || unit.mars >= 1) return undefined;
  const own = copyOf(inputs);
  own.cut[own.targetYear] = 0;
  const out = roomFor(own);
  reduce(own, out);
  const results = out.units[0]!;
  const uncut = results.affordable[own.targetYear]!;
  if (!(uncut > 0)) return undefined;
  const spared = turnoverCapacity(results.inPost, unit, own.exits.leadQuarters);
  const cut = 1 - (results.inPost - spared) / uncut;
  return cut < FIELDS.cut.least ? null : cut;
}

/** Whether a unit's resource in the target year is in proportion to what the cut leaves. */
function followsCut(inputs: Inputs, unit: UnitInputs): boolean {
  const y = inputs.targetYear;
  if (unit.otherIncome[y] !== 0 || unit.lostIncome[y] !== 0) return false;
  if (unit.resourceKind === "direct") return unit.directPassThrough === 1 && unit.directResource > 0;
  const payers = inputs.organisations.filter((one, o) =>
    unit.resourceKind === "in_house" ? unit.organisation === o : inputs.units[one.supportUnit] === unit,
  );
  return payers.every(
    (one) =>
      Number.isNaN(one.rateOverride[y]!) &&
      (one.passThroughCsu === 1 || one.shareCsu === 0) &&
      (one.passThroughOther === 1 || one.shareOther === 0),
  );
}

/** F9 by search, for every plan. */
export function breakEvenCutSearched(inputs: Inputs): number | null {
  const own = copyOf(inputs);
  const out = roomFor(own);
  const { least, most } = FIELDS.cut;
  const year = own.targetYear;
  const at = (cut: number): Results => {
    own.cut[year] = cut;
    reduce(own, out);
    return out;
  };
  const spares = (cut: number): boolean =>
    at(cut).units.every((unit) => unit.redundancies <= NONE * Math.max(1, unit.inPost));
  const cuts = [
    ...Array.from({ length: SAMPLES + 1 }, (_, i) => least + ((most - least) * i) / SAMPLES),
    ...stepsOfRelease(own, at, year),
  ].sort((a, b) => a - b);
  for (let i = cuts.length - 1; i >= 0; i--)
    if (spares(cuts[i]!)) return i === cuts.length - 1 ? cuts[i]! : edgeOf(spares, cuts[i]!, cuts[i + 1]!);
  return null;
}

/** N2: the cuts at which a unit gives up its next step of fixed non-pay. Resource is linear in the cut. */
function stepsOfRelease(inputs: Inputs, at: (cut: number) => Results, year: number): number[] {
  const need = (cut: number): number[] =>
    at(cut).units.map((unit) => 1 - unit.resource[year]! / unit.resource[0]!);
  const [none, all] = [need(0), need(1)];
  const { least, most } = FIELDS.cut;
  return inputs.units.flatMap((unit, u) => {
    const slope = all[u]! - none[u]!;
    if (unit.fixedShare === 0 || unit.releaseStep < FINE_STEP || !(slope > 0)) return [];
    const steps = Math.round(1 / unit.releaseStep);
    return Array.from({ length: steps }, (_, s) => ((s + 1) * unit.releaseStep - none[u]!) / slope).filter(
      (cut) => cut > least && cut < most,
    );
  });
}

/** F10: what a plan may cost at one go. */
export interface BreakEvenExitCost {
  /** All one-off cost that the full-year saving pays back in the months given, pounds. */
  readonly total: number;
  /** The average cost of a redundancy that this allows; null where nobody is made redundant at local cost. */
  readonly perHead: number | null;
}

/**
 * F10: the local one-off cost that the full-year saving pays back in so many months, and the average cost of a
 * redundancy that it leaves room for after agreed resignations and integration. Null where the saving is not known.
 */
export function breakEvenExitCost(
  inputs: Inputs,
  results: Results,
  months: number,
): BreakEvenExitCost | null {
  if (results.fullYearSaving === null) return null;
  const total = breakEvenCost(results.fullYearSaving, months);
  let redundancies = 0;
  for (const unit of results.units) redundancies += unit.redundantHeads * unit.averageExit;
  const others = results.oneOffLocal - inputs.fundLocal * redundancies;
  const heads = inputs.fundLocal * results.redundantHeads;
  return { total, perHead: heads > 0 ? (total - others) / heads : null };
}
