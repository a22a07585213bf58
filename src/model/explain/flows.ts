/** Savings, costs and gaps over time: F1 to F4, F8, G3 to G5. */
import { incomeLossPerQuarter } from "../equations";
import type { Chain } from "./chain";
import { costPerWte } from "./costs";
import { averageExit, averageMars, fundingShare } from "./exits";
import { ofUnit } from "./given";
import { gone, goneMars, goneRedundant, goneVacancies, quarterTotal } from "./gone";
import { numbered, sumText, type ExplanationNode, type InputTerm, type Terms } from "./node";
import { saving } from "./savings";
import { inPost } from "./staff";
import { totalOf } from "./totals";
import { fixedNonPay, resource, variableNonPay } from "./units";

type ByQuarter = (x: Chain, u: number, q: number) => ExplanationNode;

/** F2: the cost of those who leave in a quarter by one way. */
const costOfLeavers =
  (id: string, goneBy: ByQuarter, average: (x: Chain, u: number) => ExplanationNode): ByQuarter =>
  (x, u, q) =>
    x.output(id, { u, q }, () => ({
      equation: "F2",
      rule: "People who leave in the quarter, each at the average cost.",
      formula: `${q === 1 ? "gone" : "(gone - gone_before)"} * heads_per_wte * average`,
      terms: () => ({
        gone: goneBy(x, u, q),
        ...(q === 1 ? {} : { gone_before: goneBy(x, u, q - 1) }),
        heads_per_wte: ofUnit(x, u, "headsPerWte"),
        average: average(x, u),
      }),
    }));

export const REDUNDANCY_COST = quarterTotal(
  "redundancy_cost",
  "F2",
  costOfLeavers("redundancy_cost", goneRedundant, averageExit),
);
export const MARS_COST = quarterTotal("mars_cost", "F2", costOfLeavers("mars_cost", goneMars, averageMars));

/** G3. */
export const integration = (x: Chain, q: number): ExplanationNode =>
  x.output("integration_cost", { q }, () => {
    const { merger } = x.inputs;
    return {
      equation: "G3",
      rule: merger ? "The cost given for the quarter." : "The plan has no merger.",
      formula: merger ? "given" : "0",
      terms: (): Terms =>
        merger
          ? {
              given: x.given(
                "integration",
                { q },
                {
                  path: ["merger", "integration", q - 1],
                  value: merger.integration[q - 1]!,
                  field: "integration",
                },
              ),
            }
          : {},
    };
  });

const yearOf = (q: number): number => ((q - 1) >> 2) + 1;

/** G5: income of the merging units together. */
const combinedIncome = (x: Chain, y: number): ExplanationNode => {
  const merging = x.inputs.merger!.units;
  return x.node("combined_income", { y }, () => ({
    equation: "G5",
    label: "Income of the merging units",
    unit: "GBP",
    value: merging.reduce((sum, u) => sum + x.results.units[u]!.resource[y]!, 0),
    rule: "The merging units together.",
    formula: sumText(merging.length, (n) => `resource${n}`),
    terms: () =>
      numbered(
        "resource",
        merging.map((u) => resource(x, u, y)),
      ),
  }));
};

/** G4: a quarter's part of what lost customers contributed. */
const incomeLoss = (x: Chain, q: number): ExplanationNode =>
  x.output("income_loss", { q }, () => {
    const { merger } = x.inputs;
    const y = yearOf(q);
    if (!merger || incomeLossPerQuarter(merger.lossRate[y]!, 1, merger.margin) === 0)
      return {
        equation: "G4",
        rule: merger ? "No income is lost in this year." : "The plan has no merger.",
        formula: "0",
      };
    return {
      equation: "G4",
      rule: "Income lost with customers, as far as it contributed, in a quarter.",
      formula: "loss_rate * income * margin / 4",
      terms: () => ({
        loss_rate: x.given(
          "loss_rate",
          { y },
          { path: ["merger", "lossRate", y - 1], value: merger.lossRate[y]!, field: "lossRate" },
        ),
        income: combinedIncome(x, y),
        margin: x.given("margin", {}, { path: ["merger", "margin"], value: merger.margin, field: "margin" }),
      }),
    };
  });

/** F2: one-off cost of a quarter's leavers, whoever pays. */
const exits = (x: Chain, q: number): ExplanationNode =>
  x.node("exits", { q }, () => ({
    equation: "F2",
    label: "Cost of leavers in the quarter, whoever pays",
    unit: "GBP",
    value: x.results.units.reduce((sum, unit) => sum + (unit.exitCost[q - 1]! + unit.marsCost[q - 1]!), 0),
    rule: "Redundancies and agreed resignations.",
    formula: "redundancies + agreed_resignations",
    terms: () => ({
      redundancies: REDUNDANCY_COST.plan(x, q),
      agreed_resignations: MARS_COST.plan(x, q),
    }),
  }));

const movedShare = (x: Chain): InputTerm =>
  x.given(
    "transfer_share",
    {},
    {
      path: ["merger", "transferShare"],
      value: x.inputs.merger!.transferShare,
      field: "transferShare",
    },
  );

type Boundary = "local" | "system";

const cost = (x: Chain, boundary: Boundary, q: number): ExplanationNode =>
  x.output(`cost_${boundary}`, { q }, () => {
    const merging = x.inputs.merger !== null;
    const local = boundary === "local";
    return {
      equation: "F2",
      rule: `${local ? "The local part of the cost of leavers" : "All cost of leavers, whoever pays"}${
        merging ? ", integration, and income lost" : ""
      }${merging && !local ? ", but for what moves inside the plan" : ""}.`,
      formula: `${local ? "local_part * leavers" : "leavers"}${merging ? " + integration + income_loss" : ""}${
        merging && !local ? " - moved * income_loss" : ""
      }`,
      terms: () => ({
        ...(local ? { local_part: fundingShare(x, "local") } : {}),
        leavers: exits(x, q),
        ...(merging ? { integration: integration(x, q), income_loss: incomeLoss(x, q) } : {}),
        ...(merging && !local ? { moved: movedShare(x) } : {}),
      }),
    };
  });

const paidBy =
  (who: "national" | "customers") =>
  (x: Chain, q: number): ExplanationNode =>
    x.output(`funded_${who}`, { q }, () => ({
      equation: "K11",
      rule: "A share of the cost of leavers.",
      formula: "share * leavers",
      terms: () => ({ share: fundingShare(x, who), leavers: exits(x, q) }),
    }));

const transfers = (x: Chain, q: number): ExplanationNode =>
  x.output("transfers", { q }, () => {
    const merging = x.inputs.merger !== null;
    return {
      equation: "F2",
      rule: "What the local sums count and the system's do not: others' money, and moves inside the plan.",
      formula: `national + customers + (saving_local - saving_system)${merging ? " - moved * income_loss" : ""}`,
      terms: () => ({
        national: paidBy("national")(x, q),
        customers: paidBy("customers")(x, q),
        saving_local: saving(x, "local", q),
        saving_system: saving(x, "system", q),
        ...(merging ? { moved: movedShare(x), income_loss: incomeLoss(x, q) } : {}),
      }),
    };
  });

export const net = (x: Chain, boundary: Boundary, q: number): ExplanationNode =>
  x.output(`net_${boundary}`, { q }, () => ({
    equation: "F3",
    rule: "Savings less one-off costs.",
    formula: "saving - cost",
    terms: () => ({ saving: saving(x, boundary, q), cost: cost(x, boundary, q) }),
  }));

export const runningTotal = (x: Chain, boundary: Boundary, q: number): ExplanationNode =>
  x.output(`cumulative_${boundary}`, { q }, () => ({
    equation: "F3",
    rule: "The running total of the quarter before, and this quarter's net.",
    formula: q === 1 ? "net" : "before + net",
    terms: () => ({
      ...(q === 1 ? {} : { before: runningTotal(x, boundary, q - 1) }),
      net: net(x, boundary, q),
    }),
  }));

export const QUARTERS_OF_YEAR = [1, 2, 3, 4] as const;
export const quarterIn = (y: number, n: number): number => (y - 1) * 4 + n;

const inYear =
  (id: string, of: (x: Chain, q: number) => ExplanationNode) =>
  (x: Chain, y: number): ExplanationNode =>
    x.output(id, { y }, () => ({
      equation: "F4",
      rule: y === 0 ? "The plan starts after the base year." : "The four quarters of the year.",
      formula: y === 0 ? "0" : sumText(4, (n) => `quarter${n}`),
      terms: (): Terms =>
        y === 0
          ? {}
          : numbered(
              "quarter",
              QUARTERS_OF_YEAR.map((n) => of(x, quarterIn(y, n))),
            ),
    }));
export const inYearNet = inYear("in_year_net", (x, q) => net(x, "local", q));

/** Pay of a year: those still in post in each quarter, and agency staff in empty posts. */
const pay = (x: Chain, u: number, y: number): ExplanationNode =>
  x.node("pay", { u, y }, () => {
    const quarters = y === 0 ? [0] : QUARTERS_OF_YEAR.map((n) => quarterIn(y, n));
    const paid = quarters.map((q) => paidFor(x, u, q));
    const wte = paid.reduce((sum, one) => sum + one.value!, 0) / paid.length;
    return {
      equation: "F8",
      label: "Pay in the year",
      unit: "GBP",
      value: wte * x.results.units[u]!.costPerWte[y]!,
      rule: "WTE paid for, quarter by quarter, at the cost of one WTE.",
      formula:
        y === 0 ? "paid1 * cost_per_wte" : `${sumText(paid.length, (n) => `paid${n}`)} / 4 * cost_per_wte`,
      terms: () => ({ ...numbered("paid", paid), cost_per_wte: costPerWte(x, u, y) }),
    };
  });

/** WTE paid for in a quarter; quarter 0 stands for the base year. Whoever goes in a quarter is paid for to its end. */
function paidFor(x: Chain, u: number, q: number): ExplanationNode {
  const unit = x.inputs.units[u]!;
  const { results } = x;
  const before = q - 1;
  const agency = unit.agencyShare !== 0;
  return x.node("paid_wte", q === 0 ? { u, y: 0 } : { u, q }, () => {
    const out = results.units[u]!;
    const left = before < 1 ? 0 : gone(x, u, before).value!;
    const deleted = before < 1 ? 0 : out.goneVacancies[before - 1]!;
    const vacant = unit.establishment - out.inPost - deleted;
    return {
      equation: "F8",
      label: "WTE paid for",
      unit: "WTE",
      value: out.inPost - left + vacant * unit.agencyShare * (1 + unit.agencyPremium),
      rule: `Staff in post who had not gone before${agency ? ", and agency staff in posts still empty, at their extra cost" : ""}.`,
      formula: `in_post${before < 1 ? "" : " - gone"}${
        agency
          ? ` + (establishment - in_post${before < 1 ? "" : " - deleted"}) * agency_share * (1 + agency_premium)`
          : ""
      }`,
      terms: () => ({
        in_post: inPost(x, u),
        ...(before < 1 ? {} : { gone: gone(x, u, before) }),
        ...(agency
          ? {
              establishment: ofUnit(x, u, "establishment"),
              ...(before < 1 ? {} : { deleted: goneVacancies(x, u, before) }),
              agency_share: ofUnit(x, u, "agencyShare"),
              agency_premium: ofUnit(x, u, "agencyPremium"),
            }
          : {}),
      }),
    };
  });
}

const gap = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("gap", { u, y }, () => {
    const quarters = y === 0 ? [] : QUARTERS_OF_YEAR.map((n) => quarterIn(y, n));
    const leavers = `local_part * ${sumText(quarters.length * 2, (n) => `leavers${n}`)}`;
    return {
      equation: "F8",
      rule: "Pay, non-pay and the local part of the cost of leavers, less the resource: above zero is overspent.",
      formula: `pay + fixed + variable${y === 0 ? "" : ` + ${leavers}`} - resource`,
      terms: () => ({
        pay: pay(x, u, y),
        fixed: fixedNonPay(x, u, y),
        variable: variableNonPay(x, u, y),
        ...(y === 0 ? {} : { local_part: fundingShare(x, "local") }),
        ...numbered(
          "leavers",
          quarters.flatMap((q) => [REDUNDANCY_COST.body(x, u, q), MARS_COST.body(x, u, q)]),
        ),
        resource: resource(x, u, y),
      }),
    };
  });

export const FLOWS_BY_QUARTER = {
  saving_local: { plan: (x: Chain, q: number): ExplanationNode => saving(x, "local", q) },
  saving_system: { plan: (x: Chain, q: number): ExplanationNode => saving(x, "system", q) },
  cost_local: { plan: (x: Chain, q: number): ExplanationNode => cost(x, "local", q) },
  cost_system: { plan: (x: Chain, q: number): ExplanationNode => cost(x, "system", q) },
  redundancy_cost: REDUNDANCY_COST,
  mars_cost: MARS_COST,
  integration_cost: { plan: integration },
  income_loss: { plan: incomeLoss },
  funded_national: { plan: paidBy("national") },
  funded_customers: { plan: paidBy("customers") },
  transfers: { plan: transfers },
  net_local: { plan: (x: Chain, q: number): ExplanationNode => net(x, "local", q) },
  net_system: { plan: (x: Chain, q: number): ExplanationNode => net(x, "system", q) },
  cumulative_local: { plan: (x: Chain, q: number): ExplanationNode => runningTotal(x, "local", q) },
  cumulative_system: { plan: (x: Chain, q: number): ExplanationNode => runningTotal(x, "system", q) },
} as const;

export const FLOWS_BY_YEAR = {
  in_year_saving: { plan: inYear("in_year_saving", (x, q) => saving(x, "local", q)) },
  in_year_net: { plan: inYearNet },
  gap: {
    body: gap,
    plan: (x: Chain, y: number): ExplanationNode =>
      totalOf(x, "gap", { y }, "F8", "All units together.", x.inputs.units.length, (u) => gap(x, u, y)),
  },
} as const;
