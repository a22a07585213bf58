/** How allowances come about: R1 to R12, for each organisation and for all of them. */
import { cutFactor } from "../equations";
import type { Chain } from "./chain";
import { numbered, sumText, type ExplanationNode, type InputTerm, type Term } from "./node";
import { NO_BODY, onlyOne, totalOf } from "./totals";

const population = (x: Chain, o: number, y: number): InputTerm =>
  x.given(
    "population",
    { o, y },
    {
      path: ["organisations", o, "population", y],
      value: x.inputs.organisations[o]!.population[y]!,
      field: "population",
    },
  );

/** Price level of a year: an index, of the vintage the plan chose. */
export const priceLevel = (x: Chain, y: number): InputTerm =>
  x.given(
    "prices",
    { y },
    {
      path: ["prices", "vintage"],
      value: x.inputs.deflator[y]!,
      label: "Price level (GDP deflator)",
      unit: "index",
      table: (t) =>
        t.inYear(x.year(y), t.workforce.years().deflators, (year) =>
          t.workforce.deflator(year, x.origin?.scenario.prices.vintage ?? undefined),
        ),
    },
  );

/** Price level of the year in whose prices real values are shown. */
export const basePriceLevel = (x: Chain): InputTerm =>
  x.given(
    "base_prices",
    {},
    {
      path: ["prices", "year"],
      value: x.inputs.deflatorBase,
      label: "Price level of the year in whose prices real values are shown",
      unit: "index",
      table: (t) => {
        const prices = x.origin?.scenario.prices;
        return prices
          ? t.inYear(prices.year, t.workforce.years().deflators, (year) =>
              t.workforce.deflator(year, prices.vintage ?? undefined),
            )
          : null;
      },
    },
  );

/** R2: what a year's money is of the year before. */
export function factor(x: Chain, y: number): ExplanationNode {
  const { cut, cutBasis, deflator } = x.inputs;
  const real = cutBasis === "real";
  return x.node("cut_factor", { y }, () => ({
    equation: "R2",
    label: "Share of the year before that is left",
    unit: "ratio",
    value: cutFactor(cut[y]!, cutBasis, deflator[y]!, deflator[y - 1]!),
    rule: real
      ? "The cut is after inflation, so what is left rises with prices."
      : "The cut is of the cash amount.",
    formula: real ? "(1 - cut) * prices / prices_before" : "1 - cut",
    terms: () => ({
      cut: x.given("cut", { y }, { path: ["cut", "byYear", y - 1], value: cut[y]!, field: "cut" }),
      ...(real ? { prices: priceLevel(x, y), prices_before: priceLevel(x, y - 1) } : {}),
    }),
  }));
}

export function allowance(x: Chain, o: number, y: number): ExplanationNode {
  const one = x.inputs.organisations[o]!;
  return x.output("allowance", { o, y }, () => {
    if (y === 0)
      return {
        equation: "R1",
        rule: "The allowance of the base year is where the plan starts.",
        formula: "published",
        terms: () => ({
          published: x.given(
            "base_allowance",
            { o },
            { path: ["organisations", o, "allowance"], value: one.allowance, field: "allowance" },
          ),
        }),
      };
    const override = one.rateOverride[y]!;
    if (!Number.isNaN(override))
      return {
        equation: "R5",
        rule: "An allowance a head is given for this year and goes before the cut.",
        formula: "rate * people",
        terms: () => ({
          rate: x.given(
            "rate_override",
            { o, y },
            {
              path: ["organisations", o, "rateOverride", y - 1],
              value: override,
              field: "rateOverride",
            },
          ),
          people: population(x, o, y),
        }),
      };
    if (x.inputs.cutTarget === "total")
      return {
        equation: "R3",
        rule: "Last year's allowance, less the cut.",
        formula: "before * left",
        terms: () => ({ before: allowance(x, o, y - 1), left: factor(x, y) }),
      };
    return {
      equation: "R4",
      rule: "Last year's allowance a head, less the cut, for this year's people.",
      formula: "rate_before * left * people",
      terms: () => ({
        rate_before: perHead(x, o, y - 1),
        left: factor(x, y),
        people: population(x, o, y),
      }),
    };
  });
}

const perHead = (x: Chain, o: number, y: number): ExplanationNode =>
  x.output("per_head", { o, y }, () => ({
    equation: y === 0 ? "R1" : "R7",
    rule: "The allowance, shared among the people it is for.",
    formula: "allowance / people",
    terms: () => ({ allowance: allowance(x, o, y), people: population(x, o, y) }),
  }));

const allowanceReal = (x: Chain, o: number, y: number): ExplanationNode =>
  x.output("allowance_real", { o, y }, () => ({
    equation: "R6",
    rule: "The cash amount in the prices of the base year.",
    formula: "allowance * base_prices / prices",
    terms: () => ({
      allowance: allowance(x, o, y),
      base_prices: basePriceLevel(x),
      prices: priceLevel(x, y),
    }),
  }));

const perHeadReal = (x: Chain, o: number, y: number): ExplanationNode =>
  x.output("per_head_real", { o, y }, () => ({
    equation: "R7",
    rule: "The allowance in real terms, shared among the people it is for.",
    formula: "allowance / people",
    terms: () => ({ allowance: allowanceReal(x, o, y), people: population(x, o, y) }),
  }));

type PassedOn = "csu" | "other";
const SPEND = {
  csu: { id: "csu_spend", share: "shareCsu", through: "passThroughCsu", equation: "R10" },
  other: { id: "other_spend", share: "shareOther", through: "passThroughOther", equation: "R11" },
} as const;

function passedOn(x: Chain, kind: PassedOn, o: number, y: number): ExplanationNode {
  const { id, share, through, equation } = SPEND[kind];
  const one = x.inputs.organisations[o]!;
  return x.output(id, { o, y }, () => ({
    equation,
    rule: "Its share of the base allowance, moved by as much of the change as is passed on.",
    formula: "share * base + passed_on * share * (allowance - base)",
    terms: () => ({
      share: x.given(
        `share_${kind}`,
        { o },
        { path: ["organisations", o, "spend", kind], value: one[share], field: "spendShare" },
      ),
      base: allowance(x, o, 0),
      passed_on: x.given(
        `passed_on_${kind}`,
        { o },
        { path: ["organisations", o, "passThrough", kind], value: one[through], field: "passThrough" },
      ),
      allowance: allowance(x, o, y),
    }),
  }));
}

export const csuSpend = (x: Chain, o: number, y: number): ExplanationNode => passedOn(x, "csu", o, y);
const otherSpend = (x: Chain, o: number, y: number): ExplanationNode => passedOn(x, "other", o, y);

export const inHouseSpend = (x: Chain, o: number, y: number): ExplanationNode =>
  x.output("in_house_spend", { o, y }, () => ({
    equation: "R12",
    rule: "What is left of the allowance after support units and others: what is not passed on lands here.",
    formula: "allowance - support_units - others",
    terms: () => ({
      allowance: allowance(x, o, y),
      support_units: csuSpend(x, o, y),
      others: otherSpend(x, o, y),
    }),
  }));

type ByYear = (x: Chain, o: number, y: number) => ExplanationNode;

const totalOver =
  (id: string, equation: string, one: ByYear) =>
  (x: Chain, y: number): ExplanationNode =>
    totalOf(x, id, { y }, equation, "All organisations together.", x.inputs.organisations.length, (o) =>
      one(x, o, y),
    );

const allAllowances = totalOver("allowance", "R3", allowance);
const allAllowancesReal = totalOver("allowance_real", "R6", allowanceReal);

function people(x: Chain, y: number): Term {
  const { organisations } = x.inputs;
  if (organisations.length === 1) return population(x, 0, y);
  return x.node("people", { y }, () => ({
    equation: "R7",
    label: "Population of all organisations",
    unit: "persons",
    value: organisations.reduce((sum, one) => sum + one.population[y]!, 0),
    rule: "All organisations together.",
    formula: sumText(organisations.length, (n) => `people${n}`),
    terms: () =>
      numbered(
        "people",
        organisations.map((_, o) => population(x, o, y)),
      ),
  }));
}

const perHeadOver =
  (id: string, one: ByYear, total: (x: Chain, y: number) => ExplanationNode) =>
  (x: Chain, y: number): ExplanationNode =>
    onlyOne(x.inputs.organisations.length, (o) => one(x, o, y)) ??
    x.output(id, { y }, () => ({
      equation: "R7",
      rule: x.inputs.organisations.length
        ? "The allowances of all organisations, shared among all their people."
        : NO_BODY,
      formula: x.inputs.organisations.length ? "allowance / people" : "none",
      terms: () =>
        x.inputs.organisations.length
          ? ({ allowance: total(x, y), people: people(x, y) } as Record<string, Term>)
          : {},
    }));

const impliedCut =
  (id: string, amount: (x: Chain, y: number, o?: number) => ExplanationNode) =>
  (x: Chain, y: number, o?: number): ExplanationNode => {
    const bare = x.inputs.organisations.length === 0 || y === 0;
    return x.output(id, o === undefined ? { y } : { o, y }, () => ({
      equation: "R8",
      rule:
        y === 0
          ? "The base year has no year before it to be cut from."
          : bare
            ? NO_BODY
            : "What this year's allowance is short of last year's.",
      formula: bare ? "none" : "if(before == 0, 0, 1 - now / before)",
      terms: (): Record<string, Term> => (bare ? {} : { before: amount(x, y - 1, o), now: amount(x, y, o) }),
    }));
  };

/** By output: the number of the plan where no organisation is named. */
export const ORGANISATIONS = {
  allowance: { plan: allAllowances, body: allowance },
  allowance_real: { plan: allAllowancesReal, body: allowanceReal },
  per_head: { plan: perHeadOver("per_head", perHead, allAllowances), body: perHead },
  per_head_real: { plan: perHeadOver("per_head_real", perHeadReal, allAllowancesReal), body: perHeadReal },
  cash_cut: cutOf("cash_cut", allAllowances, allowance),
  real_cut: cutOf("real_cut", allAllowancesReal, allowanceReal),
  csu_spend: { plan: totalOver("csu_spend", "R10", csuSpend), body: csuSpend },
  other_spend: { plan: totalOver("other_spend", "R11", otherSpend), body: otherSpend },
  in_house_spend: { plan: totalOver("in_house_spend", "R12", inHouseSpend), body: inHouseSpend },
} as const;

function cutOf(id: string, total: (x: Chain, y: number) => ExplanationNode, one: ByYear) {
  const cut = impliedCut(id, (x, y, o) => (o === undefined ? total(x, y) : one(x, o, y)));
  return {
    plan: (x: Chain, y: number): ExplanationNode => cut(x, y),
    body: (x: Chain, o: number, y: number): ExplanationNode => cut(x, y, o),
  };
}
