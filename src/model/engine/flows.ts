/** Savings and costs quarter by quarter for one unit: F1 and F2, and what each year lacks: F8. */
import { turnoverCapacity } from "../equations";
import type { Inputs, UnitInputs } from "../inputs";
import type { UnitResults } from "../results";
import { quarterOf } from "./exits";

/** The quarter in which the plan is announced: turnover helps from the next one on. */
export const decisionQuarter = (inputs: Inputs): number => quarterOf(inputs, inputs.exits.announced);

/** Share of those who must leave that leaves because of duplicate posts rather than for want of money (G2). */
export function duplicateShare(unit: UnitResults, affordableAtTarget: number): number {
  if (unit.mustLeave === 0) return 0;
  const forMoney = Math.min(unit.mustLeave, Math.max(0, unit.inPost - affordableAtTarget));
  return (unit.mustLeave - forMoney) / unit.mustLeave;
}

/** WTE gone by the end of each quarter, by way of leaving. */
export function leaversOf(inputs: Inputs, unit: UnitInputs, index: number, out: UnitResults): void {
  const { exits, merger, quarters } = inputs;
  const decided = decisionQuarter(inputs);
  const forDuplicates = duplicateShare(out, out.affordable[inputs.targetYear]!);
  const merging = merger !== null && merger.units.includes(index);
  const { goneTurnover, goneRedeployed, goneMars, goneRedundant, goneVacancies } = out;
  const { inPost, turnover, redeployed, redundancies, mars, vacancies, exitQuarter } = out;
  const { leadQuarters, marsQuarter } = exits;
  const profiles = merging ? merger.profile : null;
  let counted = 0;
  let leftAnyway = 0;
  for (let q = 1; q <= quarters; q++) {
    const since = Math.min(Math.max(q - decided, 0), leadQuarters);
    if (since !== counted) {
      counted = since;
      leftAnyway = Math.min(turnover, turnoverCapacity(inPost, unit, since));
    }
    const left = q >= exitQuarter ? 1 : 0;
    const atOnce = (1 - forDuplicates) * left;
    const profile = profiles ? profiles[q - 1]! : left;
    const byProfile = forDuplicates * (profile === profile ? profile : left);
    goneTurnover[q - 1] = leftAnyway;
    goneRedeployed[q - 1] = redeployed * (atOnce + byProfile);
    goneRedundant[q - 1] = redundancies * (atOnce + byProfile);
    goneMars[q - 1] = q >= marsQuarter ? mars : 0;
    goneVacancies[q - 1] = q >= decided ? vacancies : 0;
  }
}

/** Share of the exit quarter that is left after the exit day, where savings start on the day. */
function restOfQuarter(inputs: Inputs, out: UnitResults): number {
  const q = out.exitQuarter;
  if (inputs.exits.savingStart !== "pro_rata" || Number.isNaN(out.exitDay) || q < 1 || q > inputs.quarters)
    return 0;
  const start = inputs.quarterStart[q - 1]!;
  const end = inputs.quarterStart[q]!;
  return (end - out.exitDay) / (end - start);
}

/** F1 and F2 for one unit: what leavers save from the quarter after they go, and what they cost when they go. */
export function flowsOf(inputs: Inputs, unit: UnitInputs, out: UnitResults): void {
  const { exits, quarters } = inputs;
  const baseNonPay = out.resource[0]! * (1 - unit.payShare);
  const rest = restOfQuarter(inputs, out);
  const perLeaver = exits.savingPerLeaver;
  // Taken out once: in the loop each would be looked up for every quarter of every draw.
  const { costPerWte, release, nonPayPrices } = out;
  const { goneTurnover, goneRedeployed, goneMars, goneRedundant, goneVacancies } = out;
  const { savingLocal, savingSystem, exitCost, marsCost, netLocal, netSystem } = out;
  const { averageExit, averageMars } = out;
  const { fixedShare, headsPerWte, boundaryShare } = unit;
  const { fundLocal } = inputs;
  const perVacancy = unit.agencyShare * (1 + unit.agencyPremium);
  const firstCost = costPerWte[0]!;
  const restAt = rest > 0 ? out.exitQuarter - 1 : -1;
  for (let i = 0; i < quarters; i++) {
    const year = (i >> 2) + 1;
    const cost = costPerWte[year]!;
    const saved = perLeaver === perLeaver ? (perLeaver * cost) / firstCost : cost;
    // The quarter before: nobody had gone before the first.
    const b = i - 1;
    const first = i === 0;
    let redeployed = first ? 0 : goneRedeployed[b]!;
    let redundant = first ? 0 : goneRedundant[b]!;
    const others = first ? 0 : goneTurnover[b]! + goneMars[b]!;
    const vacancies = first ? 0 : goneVacancies[b]!;
    if (i === restAt) {
      redeployed += (goneRedeployed[i]! - redeployed) * rest;
      redundant += (goneRedundant[i]! - redundant) * rest;
    }
    const agency = (vacancies * perVacancy * cost) / 4;
    const nonPay = (release[year]! * fixedShare * baseNonPay * nonPayPrices[year]!) / 4;
    const local = ((others + redundant + redeployed) * saved) / 4 + agency + nonPay;
    const system = ((others + redundant + redeployed * (1 - boundaryShare)) * saved) / 4 + agency + nonPay;
    savingLocal[i] = local;
    savingSystem[i] = system;
    const newExits = goneRedundant[i]! - (first ? 0 : goneRedundant[b]!);
    const newMars = goneMars[i]! - (first ? 0 : goneMars[b]!);
    const forExits = newExits * headsPerWte * averageExit;
    const forMars = newMars * headsPerWte * averageMars;
    exitCost[i] = forExits;
    marsCost[i] = forMars;
    netLocal[i] = local - fundLocal * (forExits + forMars);
    netSystem[i] = system - (forExits + forMars);
  }
}

/** F8: pay, non-pay and the local share of one-off cost, less the resource, year by year. */
export function gapsOf(inputs: Inputs, unit: UnitInputs, out: UnitResults): void {
  const { goneTurnover, goneRedeployed, goneMars, goneRedundant, goneVacancies, exitCost, marsCost } = out;
  const { costPerWte, inPost } = out;
  const { establishment } = unit;
  const { fundLocal } = inputs;
  const perVacancy = unit.agencyShare * (1 + unit.agencyPremium);
  for (let y = 0; y <= inputs.years; y++) {
    let pay = 0;
    let oneOff = 0;
    for (let i = 0; i < 4; i++) {
      const at = (y - 1) * 4 + i;
      const gone =
        at < 1
          ? 0
          : goneTurnover[at - 1]! + goneRedeployed[at - 1]! + goneMars[at - 1]! + goneRedundant[at - 1]!;
      const deleted = at < 1 ? 0 : goneVacancies[at - 1]!;
      const vacant = establishment - inPost - deleted;
      const agency = vacant * perVacancy;
      pay += ((inPost - gone + agency) * costPerWte[y]!) / 4;
      if (at >= 0) oneOff += fundLocal * (exitCost[at]! + marsCost[at]!);
    }
    out.gap[y] = pay + out.fixedNonPay[y]! + out.variableNonPay[y]! + oneOff - out.resource[y]!;
  }
}
