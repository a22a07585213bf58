/**
 * The rival of the simulation: the equations of one unit typed out in one loop over typed arrays, with nothing that
 * could be given or changed but the two drivers it knows. It draws as the simulation does and comes to the same
 * numbers, which the bench checks.
 */
import type { Inputs } from "../../src/model/inputs";
import type { SimulationRequest } from "../../src/model/simulation/simulation";
import { samplerOf, streamsOf } from "../../src/model/simulation/sampler";

const ANY = { least: 0, most: 1e12, whole: false };

/** Redundancies and local net present value of every draw of turnover and average exit cost. */
export function handLoop(
  inputs: Inputs,
  { draws, seed, drivers }: SimulationRequest,
): readonly Float64Array[] {
  const unit = inputs.units[0]!;
  const { years, quarters, targetYear, exits } = inputs;
  const streams = streamsOf(seed, 2);
  const drawTurnover = samplerOf(drivers[0]!.distribution, { ...ANY, most: 1 }, streams[0]!);
  const drawCost = samplerOf(drivers[1]!.distribution, ANY, streams[1]!);
  const redundancies = new Float64Array(draws);
  const values = new Float64Array(draws);
  const resource = new Float64Array(years + 1);
  const cost = new Float64Array(years + 1);
  const released = new Float64Array(years + 1);
  const prices = new Float64Array(years + 1);
  const affordable = new Float64Array(years + 1);
  const net = new Float64Array(quarters);
  const cumulated = new Float64Array(quarters);
  for (let d = 0; d < draws; d++) {
    const turnover = drawTurnover();
    const exitCost = drawCost();
    let factor = 1;
    let growth = 1;
    let price = 1;
    let release = 0;
    const base = unit.directResource;
    const nonPay = base * (1 - unit.payShare);
    for (let y = 0; y <= years; y++) {
      if (y > 0) {
        factor *= 1 - inputs.cut[y]!;
        growth *= (1 + inputs.award[y]!) * (1 + inputs.drift[y]!);
        price *= 1 + inputs.nonPayInflation[y]!;
      }
      const money = base * factor;
      const need = Math.max(0, 1 - money / base);
      const stepped = unit.releaseStep * Math.floor(need / unit.releaseStep + 1e-9);
      release = Math.max(release, Math.min(unit.releaseCap, stepped, need));
      resource[y] = money;
      cost[y] = unit.fixedCostPerWte * growth;
      released[y] = release;
      prices[y] = price;
      const fixed = unit.fixedShare * nonPay * (1 - release) * price;
      const variable = (1 - unit.fixedShare) * (1 - unit.payShare) * money;
      affordable[y] = Math.max(0, money - fixed - variable) / cost[y]!;
    }
    const inPost = unit.establishment * (1 - unit.vacancyRate);
    const posts = Math.max(0, unit.establishment - affordable[targetYear]!);
    const vacant = Math.min(unit.establishment - inPost, posts);
    const leaving = posts - vacant;
    const most = unit.capture * inPost * (1 - (1 - turnover) ** (exits.leadQuarters / 4));
    const byTurnover = Math.min(leaving, most);
    const moved = unit.redeploy * (leaving - byTurnover);
    const resigned = unit.mars * (leaving - byTurnover - moved);
    const redundant = leaving - byTurnover - moved - resigned;
    let gone = 0;
    let before = 0;
    let running = 0;
    let resignedBefore = 0;
    let redundantBefore = 0;
    for (let q = 1; q <= quarters; q++) {
      const year = ((q - 1) >> 2) + 1;
      const since = Math.min(Math.max(q - 1, 0), exits.leadQuarters);
      const left =
        since === 0 ? 0 : Math.min(byTurnover, unit.capture * inPost * (1 - (1 - turnover) ** (since / 4)));
      const out = q >= exits.exitQuarterOverride ? 1 : 0;
      const away = q >= exits.marsQuarter ? resigned : 0;
      gone = left + out * (moved + redundant) + away;
      const saving =
        (before * cost[year]!) / 4 + (released[year]! * unit.fixedShare * nonPay * prices[year]!) / 4;
      const exitsNow = (out * redundant - redundantBefore) * unit.headsPerWte * exitCost;
      const marsNow = (away - resignedBefore) * unit.headsPerWte * exits.averageMarsCost;
      net[q - 1] = saving - inputs.fundLocal * (exitsNow + marsNow);
      running += net[q - 1]!;
      cumulated[q - 1] = running;
      before = gone;
      resignedBefore = away;
      redundantBefore = out * redundant;
    }
    let value = 0;
    for (let y = 0; y < years; y++) {
      const flow = net[y * 4]! + net[y * 4 + 1]! + net[y * 4 + 2]! + net[y * 4 + 3]!;
      value += (flow * inputs.deflatorBase) / inputs.deflator[y + 1]! / (1 + inputs.discountRate) ** y;
    }
    redundancies[d] = redundant;
    values[d] = value;
  }
  return [redundancies, values];
}
