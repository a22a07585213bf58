/** From when a plan has paid back: F5. Half a penny is the room that sums of binary fractions need. */
import { exitsAfterPlan, nothingToPayBack } from "../engine/totals";
import type { Chain } from "./chain";
import { runningTotal } from "./flows";
import { GONE } from "./gone";
import { numbered, partsText, type ExplanationNode, type Terms, type Working } from "./node";
import type { Boundary } from "./savings";
import { STAFF } from "./staff";

/** The running totals of all quarters: `total1`, `total2`. */
export const totals = (x: Chain, boundary: Boundary): Terms =>
  numbered(
    "total",
    Array.from({ length: x.inputs.quarters }, (_, i) => runningTotal(x, boundary, i + 1)),
  );

/** Everybody who leaves with the exits or an agreed resignation, whenever that is. */
const exits = (x: Chain): ExplanationNode =>
  x.node("exits", {}, () => ({
    equation: "M6",
    label: "Redeployed, agreed resignations and redundancies",
    unit: "WTE",
    value: x.results.redeployed + x.results.mars + x.results.redundancies,
    rule: "All who do not leave of themselves.",
    formula: "redeployed + agreed_resignations + redundancies",
    terms: () => ({
      redeployed: STAFF.redeployed.plan(x),
      agreed_resignations: STAFF.mars_leavers.plan(x),
      redundancies: STAFF.redundancies.plan(x),
    }),
  }));

/** Those of them who have gone by the end of the plan. */
const exitsWithin = (x: Chain): ExplanationNode =>
  x.node("exits_within", {}, () => {
    const last = x.inputs.quarters;
    return {
      equation: "M6",
      label: "Of them: gone by the end of the plan",
      unit: "WTE",
      value: x.results.units.reduce(
        (sum, unit) =>
          sum + unit.goneRedeployed[last - 1]! + unit.goneMars[last - 1]! + unit.goneRedundant[last - 1]!,
        0,
      ),
      rule: "Those gone by the end of the last quarter.",
      formula: "redeployed + agreed_resignations + redundant",
      terms: () => ({
        redeployed: GONE.gone_redeployed.plan(x, last),
        agreed_resignations: GONE.gone_mars.plan(x, last),
        redundant: GONE.gone_redundant.plan(x, last),
      }),
    };
  });

/** A quarter found from the running totals, where these hold the cost of all exits and anything at all. */
function found(x: Chain, boundary: Boundary, rule: string, formula: string): Working {
  const late = exitsAfterPlan(x.inputs, x.results);
  if (!late && nothingToPayBack(x.results, boundary === "local" ? x.results.cumLocal : x.results.cumSystem))
    return {
      equation: "F5",
      rule: "People must leave, but within the plan nothing is saved or spent: there is nothing to pay back.",
      formula: "none",
    };
  return {
    equation: "F5",
    rule: late ? "Some exits fall after the plan, so that their cost is still to come." : rule,
    formula: `if(within < exits * (1 - 1e-12), none, ${formula})`,
    terms: () => ({ exits: exits(x), within: exitsWithin(x), ...totals(x, boundary) }),
  };
}

export const payback = (x: Chain, boundary: Boundary): ExplanationNode =>
  x.output(`payback_${boundary}`, {}, () => {
    const n = x.inputs.quarters;
    return found(
      x,
      boundary,
      "The quarter after the last one whose running total is below zero; none where the plan ends below.",
      `if(total${n} < -0.005, none, 1 + max(0, ${partsText(n, (q) => `if(total${q} < -0.005, ${q}, 0)`)}))`,
    );
  });

export const firstCrossing = (x: Chain, boundary: Boundary): ExplanationNode =>
  x.output(`first_crossing_${boundary}`, {}, () => {
    const n = x.inputs.quarters;
    const first = partsText(n, (q) => `if(total${q} < -0.005, ${n + 1}, ${q})`);
    return found(
      x,
      boundary,
      "The first quarter whose running total is not below zero, whatever follows.",
      `if(min(${first}) > ${n}, none, min(${first}))`,
    );
  });
