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
  let counted = 0;
  let leftAnyway = 0;
  for (let q = 1; q <= quarters; q++) {
    const since = Math.min(Math.max(q - decided, 0), exits.leadQuarters);
    if (since !== counted) {
      counted = since;
      leftAnyway = Math.min(out.turnover, turnoverCapacity(out.inPost, unit, since));
    }
    const left = q >= out.exitQuarter ? 1 : 0;
    const atOnce = (1 - forDuplicates) * left;
    const profile = merging ? merger.profile[q - 1]! : left;
    const byProfile = forDuplicates * (profile === profile ? profile : left);
    out.goneTurnover[q - 1] = leftAnyway;
    out.goneRedeployed[q - 1] = out.redeployed * (atOnce + byProfile);
    out.goneRedundant[q - 1] = out.redundancies * (atOnce + byProfile);
    out.goneMars[q - 1] = q >= exits.marsQuarter ? out.mars : 0;
    out.goneVacancies[q - 1] = q >= decided ? out.vacancies : 0;
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
  for (let i = 0; i < quarters; i++) {
    const year = (i >> 2) + 1;
    const cost = out.costPerWte[year]!;
    const saved = perLeaver === perLeaver ? (perLeaver * cost) / out.costPerWte[0]! : cost;
    // The quarter before: nobody had gone before the first.
    const b = i - 1;
    const first = i === 0;
    let redeployed = first ? 0 : out.goneRedeployed[b]!;
    let redundant = first ? 0 : out.goneRedundant[b]!;
    const others = first ? 0 : out.goneTurnover[b]! + out.goneMars[b]!;
    const vacancies = first ? 0 : out.goneVacancies[b]!;
    if (rest > 0 && i === out.exitQuarter - 1) {
      redeployed += (out.goneRedeployed[i]! - redeployed) * rest;
      redundant += (out.goneRedundant[i]! - redundant) * rest;
    }
    const agency = (vacancies * unit.agencyShare * cost * (1 + unit.agencyPremium)) / 4;
    const nonPay = (out.release[year]! * unit.fixedShare * baseNonPay * out.nonPayPrices[year]!) / 4;
    out.savingLocal[i] = ((others + redundant + redeployed) * saved) / 4 + agency + nonPay;
    out.savingSystem[i] =
      ((others + redundant + redeployed * (1 - unit.boundaryShare)) * saved) / 4 + agency + nonPay;
    const newExits = out.goneRedundant[i]! - (first ? 0 : out.goneRedundant[b]!);
    const newMars = out.goneMars[i]! - (first ? 0 : out.goneMars[b]!);
    out.exitCost[i] = newExits * unit.headsPerWte * out.averageExit;
    out.marsCost[i] = newMars * unit.headsPerWte * out.averageMars;
    const oneOff = out.exitCost[i]! + out.marsCost[i]!;
    out.netLocal[i] = out.savingLocal[i]! - inputs.fundLocal * oneOff;
    out.netSystem[i] = out.savingSystem[i]! - oneOff;
  }
}

/** F8: pay, non-pay and the local share of one-off cost, less the resource, year by year. */
export function gapsOf(inputs: Inputs, unit: UnitInputs, out: UnitResults): void {
  for (let y = 0; y <= inputs.years; y++) {
    let pay = 0;
    let oneOff = 0;
    for (let i = 0; i < 4; i++) {
      const at = (y - 1) * 4 + i;
      const gone =
        at < 1
          ? 0
          : out.goneTurnover[at - 1]! +
            out.goneRedeployed[at - 1]! +
            out.goneMars[at - 1]! +
            out.goneRedundant[at - 1]!;
      const deleted = at < 1 ? 0 : out.goneVacancies[at - 1]!;
      const vacant = unit.establishment - out.inPost - deleted;
      const agency = vacant * unit.agencyShare * (1 + unit.agencyPremium);
      pay += ((out.inPost - gone + agency) * out.costPerWte[y]!) / 4;
      if (at >= 0) oneOff += inputs.fundLocal * (out.exitCost[at]! + out.marsCost[at]!);
    }
    out.gap[y] = pay + out.fixedNonPay[y]! + out.variableNonPay[y]! + oneOff - out.resource[y]!;
  }
}
