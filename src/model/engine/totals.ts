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
  for (let i = 0; i < inputs.quarters; i++) {
    let savingLocal = 0;
    let savingSystem = 0;
    let exits = 0;
    for (const unit of out.units) {
      savingLocal += unit.savingLocal[i]!;
      savingSystem += unit.savingSystem[i]!;
      exits += unit.exitCost[i]! + unit.marsCost[i]!;
    }
    const merging = out.integration[i]! + out.incomeLoss[i]!;
    out.savingLocal[i] = savingLocal;
    out.savingSystem[i] = savingSystem;
    out.costLocal[i] = inputs.fundLocal * exits + merging;
    out.costSystem[i] = exits + merging - moved * out.incomeLoss[i]!;
    out.fundedNational[i] = inputs.fundNational * exits;
    out.fundedCustomers[i] = inputs.fundCustomers * exits;
    out.netLocal[i] = savingLocal - out.costLocal[i]!;
    out.netSystem[i] = savingSystem - out.costSystem[i]!;
    out.transfers[i] =
      out.fundedNational[i]! +
      out.fundedCustomers[i]! +
      (savingLocal - savingSystem) -
      moved * out.incomeLoss[i]!;
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

/** WTE gone by the end of the quarter with this index. */
const goneBy = (unit: UnitResults, q: number): number =>
  unit.goneTurnover[q]! + unit.goneRedeployed[q]! + unit.goneMars[q]! + unit.goneRedundant[q]!;

/** As good as all: sums of binary fractions miss the whole by less. */
const ALMOST_ALL = 1 - 1e-12;

/** The last quarter in which anyone leaves; 0 where nobody does, more than the last where some leave beyond it. */
function lastExit(inputs: Inputs, unit: UnitResults): number {
  const n = inputs.quarters;
  const all = unit.turnover + unit.redeployed + unit.mars + unit.redundancies;
  if (all === 0) return 0;
  const enough = all * ALMOST_ALL;
  if (goneBy(unit, n - 1) < enough) return n + 1;
  let q = n;
  while (q > 1 && goneBy(unit, q - 2) >= enough) q--;
  return q;
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
export const nothingToPayBack = (out: Results, total: Float64Array): boolean =>
  out.turnover + out.redeployed + out.mars + out.redundancies > 0 && total.every((sum) => sum === 0);

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
    for (let year = 0; year < inputs.years; year++) {
      let payments = 0;
      for (let i = year * 4; i < year * 4 + 4; i++) payments += share * unit.exitCost[i]! + unit.marsCost[i]!;
      value += (payments * real(year)) / (1 + inputs.discountRate) ** year;
    }
  }
  return value;
}
