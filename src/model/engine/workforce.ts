/** What workforce each unit can afford, and how the reduction is met: N1 to N5 and M1 to M8. */
import {
  duplicatePosts,
  fixedNonPay,
  payBudget,
  reduction,
  releaseNeeded,
  released,
  strandedCost,
  unfundedNonPay,
  variableNonPay,
} from "../equations";
import type { Inputs, UnitInputs } from "../inputs";
import type { UnitResults } from "../results";

/** N1 to N5 for one unit. */
export function affordabilityOf(inputs: Inputs, unit: UnitInputs, out: UnitResults): void {
  const { deflator, nonPayInflation, years } = inputs;
  const base = out.resource[0]!;
  const baseNonPay = base * (1 - unit.payShare);
  let prices = 1;
  let release = 0;
  for (let y = 0; y <= years; y++) {
    if (y > 0) {
      const given = nonPayInflation[y]!;
      prices *= given === given ? 1 + given : deflator[y]! / deflator[y - 1]!;
    }
    const resource = out.resource[y]!;
    const need = releaseNeeded(resource, base);
    release = released(need, unit.releaseStep, unit.releaseCap, release);
    const fixed = fixedNonPay(baseNonPay, unit.fixedShare, release, prices);
    const variable = variableNonPay(resource, unit.fixedShare, unit.payShare);
    out.nonPayPrices[y] = prices;
    out.releaseNeeded[y] = need;
    out.release[y] = release;
    out.fixedNonPay[y] = fixed;
    out.variableNonPay[y] = variable;
    out.stranded[y] = strandedCost(fixed, baseNonPay, unit.fixedShare, prices, need);
    out.payBudget[y] = payBudget(resource, fixed, variable);
    out.unfunded[y] = unfundedNonPay(resource, fixed, variable);
    out.affordable[y] = out.payBudget[y]! / out.costPerWte[y]!;
  }
}

/** G1, G2: posts that the merger makes superfluous, shared out by establishment; 0 for a unit outside it. */
export function duplicatesOf(inputs: Inputs, index: number): number {
  const { merger, units } = inputs;
  if (!merger || !merger.units.includes(index)) return 0;
  const sizes = merger.units.map((u) => units[u]!.establishment);
  const all = sizes.reduce((sum, one) => sum + one, 0);
  const posts =
    merger.duplicates === merger.duplicates ? merger.duplicates : duplicatePosts(sizes, merger.duplicateRate);
  return all === 0 ? 0 : (posts * units[index]!.establishment) / all;
}

/** M1 to M8 for one unit at the target year. */
export function reductionOf(inputs: Inputs, index: number, out: UnitResults): void {
  const unit = inputs.units[index]!;
  out.duplicates = duplicatesOf(inputs, index);
  const met = reduction(
    unit.establishment,
    unit.vacancyRate,
    out.affordable[inputs.targetYear]!,
    {
      turnover: unit.turnover,
      capture: unit.capture,
      redeploy: unit.redeploy,
      mars: unit.mars,
      quarters: inputs.exits.leadQuarters,
    },
    out.duplicates,
  );
  out.inPost = met.inPost;
  out.posts = met.posts;
  out.vacancies = met.vacancies;
  out.mustLeave = met.mustLeave;
  out.turnover = met.turnover;
  out.redeployed = met.redeployed;
  out.mars = met.mars;
  out.redundancies = met.redundancies;
  out.redundantHeads = met.redundancies * unit.headsPerWte;
  out.marsHeads = met.mars * unit.headsPerWte;
  // Volunteers and redeployed people count towards collective consultation (W23); agreed resignations too, which is prudent.
  out.consultationCount = (met.redeployed + met.mars + met.redundancies) * unit.headsPerWte;
}
