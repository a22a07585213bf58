/** Resource and cost per WTE year by year: R1 to R13 and C1 to C6, for every organisation and unit. */
import { costPerWte, cutFactor, highCostSupplement, inPricesOf, passedOn } from "../equations";
import type { Inputs, OrganisationInputs, UnitInputs } from "../inputs";
import type { OrganisationResults, UnitResults } from "../results";

/** R1 to R12 for one organisation. */
export function allowanceOf(inputs: Inputs, given: OrganisationInputs, out: OrganisationResults): void {
  const { cut, cutBasis, cutTarget, deflator, deflatorBase, years } = inputs;
  const base = given.allowance;
  let rate = base / given.population[0]!;
  let amount = base;
  for (let y = 0; y <= years; y++) {
    const people = given.population[y]!;
    if (y > 0) {
      const factor = cutFactor(cut[y]!, cutBasis, deflator[y]!, deflator[y - 1]!);
      const override = given.rateOverride[y]!;
      if (override === override) amount = override * people;
      else amount = cutTarget === "total" ? amount * factor : rate * factor * people;
      rate = amount / people;
    }
    out.allowance[y] = amount;
    out.allowanceReal[y] = inPricesOf(amount, deflator[y]!, deflatorBase);
    out.perHead[y] = amount / people;
    out.perHeadReal[y] = out.allowanceReal[y]! / people;
    const csu = passedOn(given.shareCsu, given.passThroughCsu, base, amount);
    const other = passedOn(given.shareOther, given.passThroughOther, base, amount);
    out.csu[y] = csu;
    out.other[y] = other;
    out.inHouse[y] = amount - csu - other;
  }
}

/** R13 and R14 for one unit. Reads the organisations' results. */
export function resourceOf(
  inputs: Inputs,
  index: number,
  organisations: readonly OrganisationResults[],
  out: UnitResults,
): void {
  const unit = inputs.units[index]!;
  let followed = 1;
  for (let y = 0; y <= inputs.years; y++) {
    let resource = unit.otherIncome[y]! - unit.lostIncome[y]!;
    if (unit.resourceKind === "in_house") resource += organisations[unit.organisation]!.inHouse[y]!;
    else if (unit.resourceKind === "customers") {
      for (let o = 0; o < organisations.length; o++)
        if (inputs.organisations[o]!.supportUnit === index) resource += organisations[o]!.csu[y]!;
    } else {
      if (y > 0)
        followed *= cutFactor(inputs.cut[y]!, inputs.cutBasis, inputs.deflator[y]!, inputs.deflator[y - 1]!);
      resource += unit.directResource * (1 + unit.directPassThrough * (followed - 1));
    }
    out.resource[y] = resource;
  }
  for (let i = 0; i < inputs.quarters; i++)
    out.resourceQuarter[i] = out.resource[(i >> 2) + 1]! * inputs.phasing[i]!;
}

/** C1 to C6 for one unit. */
export function costsOf(inputs: Inputs, unit: UnitInputs, out: UnitResults): void {
  const { award, drift, rates, years } = inputs;
  const single = unit.fixedCostPerWte;
  let growth = 1;
  for (let y = 0; y <= years; y++) {
    if (y > 0) growth *= (1 + award[y]!) * (1 + drift[y]!);
    if (single === single) {
      out.costPerWte[y] = single * growth;
      continue;
    }
    let cost = 0;
    for (let b = 0; b < unit.bandShare.length; b++) {
      const share = unit.bandShare[b]!;
      if (share === 0) continue;
      const basic = unit.bandPay[b]! * growth;
      const supplement = highCostSupplement(basic, unit.zoneRate[y]!, unit.zoneLeast[y]!, unit.zoneMost[y]!);
      cost +=
        share * costPerWte(basic, supplement, rates[y]!, unit.pension[y]!, unit.headsPerWte, unit.inScheme);
    }
    out.costPerWte[y] = cost;
  }
}
