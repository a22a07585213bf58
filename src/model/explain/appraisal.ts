/** What a plan comes to: full-year saving, payback, bridge and present values (F4 to F7), one-off cost (G3). */
import type { Chain } from "./chain";
import { averageExit } from "./exits";
import { exitCost, FUNDED } from "./exits";
import {
  integration,
  inYearNet,
  MARS_COST,
  net,
  quarterIn,
  QUARTERS_OF_YEAR,
  REDUNDANCY_COST,
} from "./flows";
import { gone } from "./gone";
import {
  numbered,
  partsText,
  sumText,
  type ExplanationNode,
  type InputTerm,
  type Term,
  type Terms,
} from "./node";
import { basePriceLevel, priceLevel } from "./organisations";
import { breakEven } from "./break-even";
import { firstCrossing, payback, totals } from "./payback";
import { saving, type Boundary } from "./savings";
import { mustLeave } from "./staff";

const quartersOf = (x: Chain): readonly number[] =>
  Array.from({ length: x.inputs.quarters }, (_, i) => i + 1);
const yearsOf = (x: Chain): readonly number[] => Array.from({ length: x.inputs.years }, (_, i) => i + 1);

/** G3: integration cost of the quarters that have any. */
const oneOff = (x: Chain, boundary: Boundary): ExplanationNode =>
  x.output(`one_off_${boundary}`, {}, () => {
    const quarters = quartersOf(x).filter((q) => x.results.integration[q - 1] !== 0);
    return {
      equation: "G3",
      rule: `${boundary === "local" ? "Exit cost paid locally" : "All exit cost"}${
        quarters.length ? ", and integration" : ""
      }.`,
      formula: quarters.length ? `exits + ${sumText(quarters.length, (n) => `integration${n}`)}` : "exits",
      terms: () => ({
        exits: boundary === "local" ? FUNDED.exit_cost_local.plan(x) : exitCost(x),
        ...numbered(
          "integration",
          quarters.map((q) => integration(x, q)),
        ),
      }),
    };
  });

/** F4: the last quarter in which anyone of a unit leaves. */
const lastLeaves = (x: Chain, u: number): ExplanationNode =>
  x.node("last_leaves", { u }, () => {
    const quarters = quartersOf(x);
    const unit = x.results.units[u]!;
    const all = unit.turnover + unit.redeployed + unit.mars + unit.redundancies;
    const before = quarters.findLast((q) => gone(x, u, q).value! < all * (1 - 1e-12)) ?? 0;
    return {
      equation: "F4",
      label: "Last quarter in which anyone leaves",
      unit: "quarter",
      value: all === 0 ? 0 : 1 + before,
      rule: "The quarter after the last one at whose end someone has still to go.",
      formula: `if(all > 0, 1 + max(0, ${partsText(quarters.length, (n) => `if(gone${n} < all * (1 - 1e-12), ${n}, 0)`)}), 0)`,
      terms: () => ({
        all: allLeavers(x, u),
        ...numbered(
          "gone",
          quarters.map((q) => gone(x, u, q)),
        ),
      }),
    };
  });
/** M7: everybody who leaves, by whatever way; the same as those who must. */
const allLeavers = (x: Chain, u: number): ExplanationNode => mustLeave(x, u);

const fullQuarter = (x: Chain): ExplanationNode =>
  x.output("full_quarter", {}, () => {
    const { units } = x.results;
    const next = `1 + max(${partsText(units.length, (n) => `last${n}`)})`;
    return {
      equation: "F4",
      rule: "The quarter after the last one in which anyone leaves; none where it lies after the plan.",
      formula: `if(${next} > ${x.inputs.quarters}, none, ${next})`,
      terms: () =>
        numbered(
          "last",
          units.map((_, u) => lastLeaves(x, u)),
        ),
    };
  });

const fullYearSaving = (x: Chain, boundary: Boundary): ExplanationNode =>
  x.output(boundary === "local" ? "full_year_saving" : "full_year_saving_system", {}, () => {
    const quarter = x.results.fullQuarter;
    return {
      equation: "F4",
      rule:
        quarter === null
          ? "Some leave so late that no quarter of the plan has everybody's saving."
          : "Four times the saving of the first quarter with everyone gone.",
      formula: quarter === null ? "none" : "4 * saving",
      terms: (): Terms => (quarter === null ? {} : { saving: saving(x, boundary, quarter) }),
    };
  });

const paybackMonths = (x: Chain): ExplanationNode =>
  x.output("payback_months", {}, () => {
    const held = x.results.fullYearSaving !== null;
    return {
      equation: "F5",
      rule: held
        ? "Months of the full-year saving that meet the local one-off cost."
        : "The full-year saving is not known.",
      formula: held ? "if(saving > 0, 12 * one_off / saving, none)" : "none",
      terms: (): Terms => (held ? { one_off: oneOff(x, "local"), saving: fullYearSaving(x, "local") } : {}),
    };
  });

const bridge = (x: Chain, boundary: Boundary): ExplanationNode =>
  x.output(`bridge_${boundary}`, {}, () => ({
    equation: "F6",
    rule: "How far the running total falls below zero at its lowest.",
    formula: `0 - min(0, ${partsText(x.inputs.quarters, (n) => `total${n}`)})`,
    terms: () => totals(x, boundary),
  }));

const discountRate = (x: Chain): InputTerm =>
  x.given(
    "discount_rate",
    {},
    { path: ["discountRate"], value: x.inputs.discountRate, field: "discountRate" },
  );

/** F7: what turns a year's cash into present value. The first year of the plan is not discounted. */
const presentFactor = (x: Chain, y: number): ExplanationNode =>
  x.node("present_factor", { y }, () => ({
    equation: "F7",
    label: "Present value of a pound of the year",
    unit: "ratio",
    value: x.inputs.deflatorBase / x.inputs.deflator[y]! / (1 + x.inputs.discountRate) ** (y - 1),
    rule: "In prices of the base year, and discounted from the first year of the plan on.",
    formula: `base_prices / prices / (1 + rate) ^ ${y - 1}`,
    terms: () => ({ base_prices: basePriceLevel(x), prices: priceLevel(x, y), rate: discountRate(x) }),
  }));

const systemNet = (x: Chain, y: number): ExplanationNode =>
  x.node("in_year_net_system", { y }, () => ({
    equation: "F4",
    label: "In-year saving less cost, system",
    unit: "GBP",
    value: QUARTERS_OF_YEAR.reduce((sum, n) => sum + x.results.netSystem[quarterIn(y, n) - 1]!, 0),
    rule: "The four quarters of the year.",
    formula: sumText(4, (n) => `quarter${n}`),
    terms: () =>
      numbered(
        "quarter",
        QUARTERS_OF_YEAR.map((n) => net(x, "system", quarterIn(y, n))),
      ),
  }));

/** `sum(flow1 * present1, ...)` over the years of the plan. */
const present = (
  x: Chain,
  flow: (y: number) => Term,
): { readonly formula: string; readonly terms: () => Terms } => ({
  formula: sumText(x.inputs.years, (n) => `flow${n} * present${n}`),
  terms: () => ({
    ...numbered("flow", yearsOf(x).map(flow)),
    ...numbered(
      "present",
      yearsOf(x).map((y) => presentFactor(x, y)),
    ),
  }),
});

const npv = (x: Chain, boundary: Boundary): ExplanationNode =>
  x.output(`npv_${boundary}`, {}, () => ({
    equation: "F7",
    rule: "Each year's savings less costs, in base-year prices and discounted.",
    ...present(x, (y) => (boundary === "local" ? inYearNet(x, y) : systemNet(x, y))),
  }));

/** The part of a redundancy's cost that is a payment to the person: strain, tax and notice are resources used. */
const paidPart = (x: Chain, u: number): ExplanationNode => {
  const { averagePayment, averageExit: whole } = x.results.units[u]!;
  const split = !Number.isNaN(averagePayment) && whole !== 0;
  return x.node("paid_part", { u }, () => ({
    equation: "F7",
    label: "Part of a redundancy's cost that is payment",
    unit: "ratio",
    value: whole === 0 ? 0 : split ? averagePayment / whole : 1,
    rule: split
      ? "Strain, tax and notice are resources used, not payments."
      : "Where only one average cost is known, all of it counts as payment.",
    formula: split ? "payment / average" : whole === 0 ? "0" : "1",
    terms: (): Terms => {
      if (!split) return {};
      const average = averageExit(x, u);
      return { payment: average.terms["payment"]!, average };
    },
  }));
};

/** Payments to people in a year: what appraisal treats as transfers. */
const payments = (x: Chain, y: number): ExplanationNode =>
  x.node("payments", { y }, () => {
    const quarters = QUARTERS_OF_YEAR.map((n) => quarterIn(y, n));
    const units = Array.from(x.results.units.keys());
    let value = 0;
    for (const u of units)
      for (const q of quarters) {
        const unit = x.results.units[u]!;
        value += paidPart(x, u).value! * unit.exitCost[q - 1]! + unit.marsCost[q - 1]!;
      }
    const list = (n: number, name: string): string => sumText(4, (i) => `${name}${(n - 1) * 4 + i}`);
    return {
      equation: "F7",
      label: "Redundancy and resignation payments in the year",
      unit: "GBP",
      value,
      rule: "Payments to people who leave, without what they use up in resources.",
      formula: sumText(
        units.length,
        (n) => `part${n} * ${list(n, "redundancies")} + ${list(n, "resignations")}`,
      ),
      terms: () => ({
        ...numbered(
          "part",
          units.map((u) => paidPart(x, u)),
        ),
        ...numbered(
          "redundancies",
          units.flatMap((u) => quarters.map((q) => REDUNDANCY_COST.body(x, u, q))),
        ),
        ...numbered(
          "resignations",
          units.flatMap((u) => quarters.map((q) => MARS_COST.body(x, u, q))),
        ),
      }),
    };
  });

const npvSocial = (x: Chain): ExplanationNode =>
  x.output("npv_social", {}, () => {
    const paid = present(x, (y) => payments(x, y));
    return {
      equation: "F7",
      rule: "The system's value with payments to people put back: appraisal treats them as transfers.",
      formula: `system + ${paid.formula}`,
      terms: () => ({ system: npv(x, "system"), ...paid.terms() }),
    };
  });

export const APPRAISAL = {
  ...FUNDED,
  one_off_local: { plan: (x: Chain): ExplanationNode => oneOff(x, "local") },
  one_off_system: { plan: (x: Chain): ExplanationNode => oneOff(x, "system") },
  full_quarter: { plan: fullQuarter },
  full_year_saving: { plan: (x: Chain): ExplanationNode => fullYearSaving(x, "local") },
  full_year_saving_system: { plan: (x: Chain): ExplanationNode => fullYearSaving(x, "system") },
  payback_local: { plan: (x: Chain): ExplanationNode => payback(x, "local") },
  payback_system: { plan: (x: Chain): ExplanationNode => payback(x, "system") },
  first_crossing_local: { plan: (x: Chain): ExplanationNode => firstCrossing(x, "local") },
  first_crossing_system: { plan: (x: Chain): ExplanationNode => firstCrossing(x, "system") },
  payback_months: { plan: paybackMonths },
  bridge_local: { plan: (x: Chain): ExplanationNode => bridge(x, "local") },
  bridge_system: { plan: (x: Chain): ExplanationNode => bridge(x, "system") },
  npv_local: { plan: (x: Chain): ExplanationNode => npv(x, "local") },
  npv_system: { plan: (x: Chain): ExplanationNode => npv(x, "system") },
  npv_social: { plan: npvSocial },
  break_even_cut: { plan: breakEven },
} as const;
