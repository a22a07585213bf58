/** The scenario as a whole: merger block (G3 to G5), funding (K11), both boundaries and the appraisal (F3 to F7). */
import {
  bridgeNeeded,
  cumulative,
  firstCrossing,
  incomeLossPerQuarter,
  netPresentValue,
  paybackMonths,
  paybackQuarter,
} from "../equations";
import type { Inputs } from "../inputs";
import type { Results, UnitResults } from "../results";

/** G3 and G4 by quarter. */
export function mergerOf(inputs: Inputs, out: Results): void {
  const { merger } = inputs;
  if (!merger) return;
  for (let i = 0; i < inputs.quarters; i++) {
    const year = (i >> 2) + 1;
    let income = 0;
    for (const u of merger.units) income += out.units[u]!.resource[year]!;
    out.integration[i] = merger.integration[i]!;
    out.incomeLoss[i] = incomeLossPerQuarter(merger.lossRate[year]!, income, merger.margin);
  }
}

/** F1 to F3 over all units, on both boundaries. Money of other funders and moves inside the system are transfers. */
export function sumFlows(inputs: Inputs, out: Results): void {
  const moved = inputs.merger?.transferShare ?? 0;
  const { integration, incomeLoss, savingLocal, savingSystem, costLocal, costSystem } = out;
  const { fundedNational, fundedCustomers, transfers, netLocal, netSystem } = out;
  const { fundLocal, fundNational, fundCustomers, quarters } = inputs;
  savingLocal.fill(0);
  savingSystem.fill(0);
  // All exits of the quarter, until the share of the scenario's organisations takes their place.
  costLocal.fill(0);
  for (let u = 0; u < out.units.length; u++) {
    const unit = out.units[u]!;
    const { savingLocal: local, savingSystem: system, exitCost, marsCost } = unit;
    for (let i = 0; i < quarters; i++) {
      savingLocal[i]! += local[i]!;
      savingSystem[i]! += system[i]!;
      costLocal[i]! += exitCost[i]! + marsCost[i]!;
    }
  }
  for (let i = 0; i < quarters; i++) {
    const exits = costLocal[i]!;
    const lost = incomeLoss[i]!;
    const merging = integration[i]! + lost;
    const local = savingLocal[i]!;
    const system = savingSystem[i]!;
    const national = fundNational * exits;
    const customers = fundCustomers * exits;
    const ownCost = fundLocal * exits + merging;
    const allCost = exits + merging - moved * lost;
    costLocal[i] = ownCost;
    costSystem[i] = allCost;
    fundedNational[i] = national;
    fundedCustomers[i] = customers;
    netLocal[i] = local - ownCost;
    netSystem[i] = system - allCost;
    transfers[i] = national + customers + (local - system) - moved * lost;
  }
  cumulative(out.netLocal, out.cumLocal);
  cumulative(out.netSystem, out.cumSystem);
  for (let y = 1; y <= inputs.years; y++) {
    let saving = 0;
    let net = 0;
    for (let i = (y - 1) * 4; i < y * 4; i++) {
      saving += out.savingLocal[i]!;
      net += out.netLocal[i]!;
    }
    out.inYearSaving[y] = saving;
    out.inYearNet[y] = net;
  }
}

/** As good as all: sums of binary fractions miss the whole by less. */
const ALMOST_ALL = 1 - 1e-12;

/** The last quarter in which anyone leaves; 0 where nobody does, more than the last where some leave beyond it. */
function lastExit(inputs: Inputs, unit: UnitResults): number {
  const n = inputs.quarters;
  const all = unit.turnover + unit.redeployed + unit.mars + unit.redundancies;
  if (all === 0) return 0;
  const enough = all * ALMOST_ALL;
  const { goneTurnover, goneRedeployed, goneMars, goneRedundant } = unit;
  for (let q = n; q >= 1; q--) {
    const gone = goneTurnover[q - 1]! + goneRedeployed[q - 1]! + goneMars[q - 1]! + goneRedundant[q - 1]!;
    if (gone < enough) return q + 1;
  }
  return 1;
}

/** Whether some exits or agreed resignations fall after the plan: their cost is not in its running totals. */
export function exitsAfterPlan(inputs: Inputs, out: Results): boolean {
  const end = inputs.quarters - 1;
  let held = 0;
  for (const unit of out.units)
    held += unit.goneRedeployed[end]! + unit.goneMars[end]! + unit.goneRedundant[end]!;
  return held < (out.redeployed + out.mars + out.redundancies) * ALMOST_ALL;
}

/** Whether people must leave and yet nothing is saved or spent within the plan: there is nothing to pay back. */
export function nothingToPayBack(out: Results, total: Float64Array): boolean {
  for (let i = 0; i < total.length; i++) if (total[i] !== 0) return false;
  return out.turnover + out.redeployed + out.mars + out.redundancies > 0;
}

/** Sums over units and the appraisal. */
export function sumUp(inputs: Inputs, out: Results): void {
  const target = inputs.targetYear;
  out.affordable = out.establishment = out.inPost = out.posts = out.vacancies = 0;
  out.turnover = out.redeployed = out.mars = out.redundancies = out.redundantHeads = 0;
  out.exitTotal = 0;
  let last = 0;
  for (let u = 0; u < out.units.length; u++) {
    const unit = out.units[u]!;
    out.affordable += unit.affordable[target]!;
    out.establishment += inputs.units[u]!.establishment;
    out.inPost += unit.inPost;
    out.posts += unit.posts;
    out.vacancies += unit.vacancies;
    out.turnover += unit.turnover;
    out.redeployed += unit.redeployed;
    out.mars += unit.mars;
    out.redundancies += unit.redundancies;
    out.redundantHeads += unit.redundantHeads;
    out.exitTotal += unit.redundantHeads * unit.averageExit + unit.marsHeads * unit.averageMars;
    last = Math.max(last, lastExit(inputs, unit));
  }
  out.exitLocal = inputs.fundLocal * out.exitTotal;
  out.exitNational = inputs.fundNational * out.exitTotal;
  out.exitCustomers = inputs.fundCustomers * out.exitTotal;
  let integration = 0;
  for (let i = 0; i < inputs.quarters; i++) integration += out.integration[i]!;
  out.oneOffLocal = out.exitLocal + integration;
  out.oneOffSystem = out.exitTotal + integration;

  const full = last + 1;
  const held = full <= inputs.quarters;
  out.fullQuarter = held ? full : null;
  out.fullYearSaving = held ? 4 * out.savingLocal[full - 1]! : null;
  out.fullYearSavingSystem = held ? 4 * out.savingSystem[full - 1]! : null;
  const late = exitsAfterPlan(inputs, out);
  const local = late || nothingToPayBack(out, out.cumLocal);
  const system = late || nothingToPayBack(out, out.cumSystem);
  out.paybackLocal = local ? null : paybackQuarter(out.cumLocal);
  out.paybackSystem = system ? null : paybackQuarter(out.cumSystem);
  out.firstCrossingLocal = local ? null : firstCrossing(out.cumLocal);
  out.firstCrossingSystem = system ? null : firstCrossing(out.cumSystem);
  out.paybackMonths =
    out.fullYearSaving !== null && out.fullYearSaving > 0
      ? paybackMonths(out.oneOffLocal, out.fullYearSaving)
      : null;
  out.bridgeLocal = bridgeNeeded(out.cumLocal);
  out.bridgeSystem = bridgeNeeded(out.cumSystem);
  const real = deflatorOf(inputs);
  out.npvLocal = netPresentValue(out.netLocal, inputs.discountRate, real);
  out.npvSystem = netPresentValue(out.netSystem, inputs.discountRate, real);
  out.npvSocial = out.npvSystem + paymentsAsTransfers(inputs, out);
}

/** What turns cash of a year of the plan, counted from 0, into base-year prices. */
function deflatorOf({ deflator, deflatorBase }: Inputs): (year: number) => number {
  return (year) => deflatorBase / deflator[year + 1]!;
}

/** Present value of redundancy and agreed resignation payments, put back in the social view. */
function paymentsAsTransfers(inputs: Inputs, out: Results): number {
  const real = deflatorOf(inputs);
  let value = 0;
  for (const unit of out.units) {
    // Strain, tax and notice are resources used; where only one average is known all of it counts as payment.
    const paid = unit.averagePayment;
    const share = unit.averageExit === 0 ? 0 : paid === paid ? paid / unit.averageExit : 1;
    const { exitCost, marsCost } = unit;
    let discount = 1;
    for (let year = 0; year < inputs.years; year++) {
      let payments = 0;
      for (let i = year * 4; i < year * 4 + 4; i++) payments += share * exitCost[i]! + marsCost[i]!;
      value += (payments * real(year)) / discount;
      discount *= 1 + inputs.discountRate;
    }
  }
  return value;
}
