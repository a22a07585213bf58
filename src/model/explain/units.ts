/** What a unit has to spend and what non-pay takes of it: R13, R14 and N1 to N5. */
import { cutFactor } from "../equations";
import type { Chain } from "./chain";
import { costPerWte } from "./costs";
import { ofUnit } from "./given";
import { numbered, sumText, type ExplanationNode, type InputTerm, type Terms } from "./node";
import { csuSpend, factor, inHouseSpend, priceLevel } from "./organisations";
import { onlyOne, totalOf, weighted } from "./totals";

const income = (x: Chain, u: number, y: number, key: "otherIncome" | "lostIncome"): InputTerm =>
  x.given(
    key,
    { u, y },
    {
      path: ["units", u, key, y],
      value: x.inputs.units[u]![key][y]!,
      field: "income",
      label: key === "otherIncome" ? "Other income" : "Income lost",
    },
  );

/** R2 over the years: what a unit with a resource of its own would be left with if all of the cut reached it. */
function followed(x: Chain, y: number): ExplanationNode {
  const { cut, cutBasis, deflator } = x.inputs;
  if (y === 1) return factor(x, 1);
  return x.node("left_of_base", { y }, () => {
    let value = 1;
    for (let i = 1; i <= y; i++) value *= cutFactor(cut[i]!, cutBasis, deflator[i]!, deflator[i - 1]!);
    return {
      equation: "R2",
      label: "Share of the base year that is left",
      unit: "ratio",
      value,
      rule: "One year's cut after the other.",
      formula: "before * left",
      terms: () => ({ before: followed(x, y - 1), left: factor(x, y) }),
    };
  });
}

export function resource(x: Chain, u: number, y: number): ExplanationNode {
  const unit = x.inputs.units[u]!;
  return x.output("resource", { u, y }, () => {
    const own = ownResource(x, u, y);
    const other = unit.otherIncome[y]! !== 0;
    const lost = unit.lostIncome[y]! !== 0;
    return {
      equation: "R13",
      rule: `${own.rule}${other ? " Other income is added." : ""}${lost ? " Income lost is taken off." : ""}`,
      formula: own.formula + (other ? " + other_income" : "") + (lost ? " - lost_income" : ""),
      terms: () => ({
        ...own.terms(),
        ...(other ? { other_income: income(x, u, y, "otherIncome") } : {}),
        ...(lost ? { lost_income: income(x, u, y, "lostIncome") } : {}),
      }),
    };
  });
}

/** R13 before incomes: by what pays for the unit. */
function ownResource(
  x: Chain,
  u: number,
  y: number,
): { readonly rule: string; readonly formula: string; readonly terms: () => Terms } {
  const { units, organisations } = x.inputs;
  const unit = units[u]!;
  if (unit.resourceKind === "in_house")
    return {
      rule: "What its organisation keeps in house.",
      formula: "in_house",
      terms: () => ({ in_house: inHouseSpend(x, unit.organisation, y) }),
    };
  if (unit.resourceKind === "customers") {
    const customers = organisations.flatMap((one, o) => (one.supportUnit === u ? [o] : []));
    return {
      rule: "What its customers spend on it.",
      formula: sumText(customers.length, (n) => `customer${n}`),
      terms: () =>
        numbered(
          "customer",
          customers.map((o) => csuSpend(x, o, y)),
        ),
    };
  }
  return {
    rule:
      y === 0 ? "The resource given for the base year." : "Its base resource, moved by its part of the cut.",
    formula: y === 0 ? "base" : "base * (1 + passed_on * (left - 1))",
    terms: () => ({
      base: x.given(
        "base_resource",
        { u },
        { path: ["units", u, "resource", "base"], value: unit.directResource, field: "resource" },
      ),
      ...(y === 0
        ? {}
        : {
            passed_on: x.given(
              "passed_on",
              { u },
              {
                path: ["units", u, "resource", "passThrough"],
                value: unit.directPassThrough,
                field: "passThrough",
              },
            ),
            left: followed(x, y),
          }),
    }),
  };
}

const resourceQuarter = (x: Chain, u: number, q: number): ExplanationNode =>
  x.output("resource_quarter", { u, q }, () => ({
    equation: "R14",
    rule: "The quarter's part of the year's resource.",
    formula: "resource * part",
    terms: () => ({
      resource: resource(x, u, ((q - 1) >> 2) + 1),
      part: x.given(
        "phasing",
        { q },
        { path: ["phasing", q - 1], value: x.inputs.phasing[q - 1]!, field: "phasing" },
      ),
    }),
  }));

export const baseNonPay = (x: Chain, u: number): ExplanationNode =>
  x.node("base_non_pay", { u }, () => ({
    equation: "N1",
    label: "Non-pay in the base year",
    unit: "GBP",
    value: x.results.units[u]!.resource[0]! * (1 - x.inputs.units[u]!.payShare),
    rule: "What is not pay of the base year's resource.",
    formula: "resource * (1 - pay_share)",
    terms: () => ({ resource: resource(x, u, 0), pay_share: ofUnit(x, u, "payShare") }),
  }));

/** Non-pay prices are the plan's; every unit has the same. */
export function nonPayPrices(x: Chain, y: number): ExplanationNode {
  const given = x.inputs.nonPayInflation[y]!;
  const follows = Number.isNaN(given);
  return x.node("non_pay_prices", { y }, () => ({
    equation: "N1",
    label: "Non-pay prices against the base year",
    unit: "index",
    value: x.results.units[0]!.nonPayPrices[y]!,
    rule:
      y === 0
        ? "The base year is where prices start."
        : follows
          ? "Non-pay prices grow as the GDP deflator does."
          : "Non-pay prices grow at the rate given.",
    formula: y === 0 ? "1" : follows ? "before * prices / prices_before" : "before * (1 + inflation)",
    terms: (): Terms => {
      if (y === 0) return {};
      const before = nonPayPrices(x, y - 1);
      if (follows) return { before, prices: priceLevel(x, y), prices_before: priceLevel(x, y - 1) };
      const inflation = x.given(
        "inflation",
        { y },
        { path: ["nonPayInflation", y - 1], value: given, field: "nonPayInflation" },
      );
      return { before, inflation };
    },
  }));
}

const releaseNeeded = (x: Chain, u: number, y: number): ExplanationNode =>
  x.node("release_needed", { u, y }, () => {
    const bare = x.results.units[u]!.resource[0] === 0;
    return {
      equation: "N2",
      label: "How much less there is than in the base year",
      unit: "ratio",
      value: x.results.units[u]!.releaseNeeded[y]!,
      rule: bare
        ? "There was nothing in the base year."
        : "The fall in the resource, as a share of the base year's.",
      formula: bare ? "0" : "max(0, 1 - resource / base)",
      terms: (): Terms => (bare ? {} : { resource: resource(x, u, y), base: resource(x, u, 0) }),
    };
  });

export const release = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("release", { u, y }, () => ({
    equation: "N2",
    rule: "Fixed non-pay goes in whole steps, never beyond the need or the limit, and does not come back.",
    formula: `max(${y === 0 ? "0" : "before"}, min(limit, step * floor(needed / step + 1e-9), needed))`,
    terms: () => ({
      ...(y === 0 ? {} : { before: release(x, u, y - 1) }),
      limit: ofUnit(x, u, "releaseCap"),
      step: ofUnit(x, u, "releaseStep"),
      needed: releaseNeeded(x, u, y),
    }),
  }));

export const fixedNonPay = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("fixed_non_pay", { u, y }, () => ({
    equation: "N1",
    rule: "Non-pay that does not vary, less what was given up, at this year's prices.",
    formula: "fixed_share * base_non_pay * (1 - given_up) * non_pay_prices",
    terms: () => ({
      fixed_share: ofUnit(x, u, "fixedShare"),
      base_non_pay: baseNonPay(x, u),
      given_up: release(x, u, y),
      non_pay_prices: nonPayPrices(x, y),
    }),
  }));

export const variableNonPay = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("variable_non_pay", { u, y }, () => ({
    equation: "N1",
    rule: "Non-pay that follows the resource.",
    formula: "(1 - fixed_share) * (1 - pay_share) * resource",
    terms: () => ({
      fixed_share: ofUnit(x, u, "fixedShare"),
      pay_share: ofUnit(x, u, "payShare"),
      resource: resource(x, u, y),
    }),
  }));

const stranded = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("stranded_cost", { u, y }, () => ({
    equation: "N3",
    rule: "Fixed non-pay that the smaller unit no longer needs and still pays for.",
    formula: "fixed - fixed_share * base_non_pay * non_pay_prices * (1 - needed)",
    terms: () => ({
      fixed: fixedNonPay(x, u, y),
      fixed_share: ofUnit(x, u, "fixedShare"),
      base_non_pay: baseNonPay(x, u),
      non_pay_prices: nonPayPrices(x, y),
      needed: releaseNeeded(x, u, y),
    }),
  }));

const budgetTerms = (x: Chain, u: number, y: number): Terms => ({
  resource: resource(x, u, y),
  fixed: fixedNonPay(x, u, y),
  variable: variableNonPay(x, u, y),
});
const payBudget = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("pay_budget", { u, y }, () => ({
    equation: "N4",
    rule: "The resource, less all non-pay.",
    formula: "max(0, resource - fixed - variable)",
    terms: () => budgetTerms(x, u, y),
  }));
const unfunded = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("unfunded_non_pay", { u, y }, () => ({
    equation: "N4",
    rule: "Non-pay beyond the whole resource.",
    formula: "max(0, fixed + variable - resource)",
    terms: () => budgetTerms(x, u, y),
  }));

export const affordable = (x: Chain, u: number, y: number): ExplanationNode =>
  x.output("affordable_wte", { u, y }, () => ({
    equation: "N5",
    rule: "What is left for pay, over what one WTE costs.",
    formula: "pay_budget / cost_per_wte",
    terms: () => ({ pay_budget: payBudget(x, u, y), cost_per_wte: costPerWte(x, u, y) }),
  }));

type ByYear = (x: Chain, u: number, y: number) => ExplanationNode;

const total = (id: string, equation: string, body: ByYear) => ({
  body,
  plan: (x: Chain, y: number): ExplanationNode =>
    totalOf(x, id, { y }, equation, "All units together.", x.inputs.units.length, (u) => body(x, u, y)),
});

/** The mean over units, each counted by its establishment. */
const mean = (id: string, equation: string, body: ByYear) => ({
  body,
  plan: (x: Chain, y: number): ExplanationNode => {
    const { units } = x.inputs;
    const none = x.results.establishment === 0;
    return (
      (none ? undefined : onlyOne(units.length, (u) => body(x, u, y))) ??
      x.output(id, { y }, () => ({
        equation,
        rule: none
          ? "No unit has posts by which to take a mean."
          : "The mean over units, each counted by its establishment.",
        ...(none
          ? { formula: "none" }
          : weighted(
              units.map((_, u) => body(x, u, y)),
              units.map((_, u) => ofUnit(x, u, "establishment")),
            )),
      }))
    );
  },
});

export const UNITS_BY_YEAR = {
  resource: total("resource", "R13", resource),
  cost_per_wte: mean("cost_per_wte", "C6", costPerWte),
  pay_budget: total("pay_budget", "N4", payBudget),
  fixed_non_pay: total("fixed_non_pay", "N1", fixedNonPay),
  variable_non_pay: total("variable_non_pay", "N1", variableNonPay),
  release: mean("release", "N2", release),
  stranded_cost: total("stranded_cost", "N3", stranded),
  unfunded_non_pay: total("unfunded_non_pay", "N4", unfunded),
  affordable_wte: total("affordable_wte", "N5", affordable),
} as const;

export const UNIT_RESOURCE_BY_QUARTER = {
  resource_quarter: {
    body: resourceQuarter,
    plan: (x: Chain, q: number): ExplanationNode =>
      totalOf(x, "resource_quarter", { q }, "R14", "All units together.", x.inputs.units.length, (u) =>
        resourceQuarter(x, u, q),
      ),
  },
} as const;
