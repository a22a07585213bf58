/** What one WTE costs: C1 to C6, from pay and the rates of the year. */
import { contractedOutRebate, employerNi, highCostSupplement } from "../equations";
import type { OnCostRates } from "../equations";
import type { Chain } from "./chain";
import { ofUnit } from "./given";
import {
  numbered,
  sumText,
  type ExplanationNode,
  type InputTerm,
  type Term,
  type TermUnit,
  type Terms,
} from "./node";

/** A rate of National Insurance or levy: one figure for everybody in a year. */
function rate(x: Chain, y: number, key: keyof OnCostRates, label: string, unit: TermUnit): InputTerm {
  return x.given(
    key,
    { y },
    {
      path: [],
      value: x.inputs.rates[y]![key],
      label,
      unit,
      table: (t) => t.inYear(x.year(y), t.workforce.years().onCosts, (year) => t.workforce.onCosts(year)),
    },
  );
}
export const niRate = (x: Chain, y: number): InputTerm =>
  rate(x, y, "niRate", "Employer's National Insurance", "ratio");

/** C1: basic pay against the base year. */
function payIndex(x: Chain, y: number): ExplanationNode {
  const { award, drift } = x.inputs;
  return x.node("pay_index", { y }, () => {
    let value = 1;
    for (let i = 1; i <= y; i++) value *= (1 + award[i]!) * (1 + drift[i]!);
    return {
      equation: "C1",
      label: "Pay against the base year",
      unit: "index",
      value,
      rule: "Each year's award, and drift up the scale.",
      formula: `${y > 1 ? "before * " : ""}(1 + award) * (1 + drift)`,
      terms: () => ({
        ...(y > 1 ? { before: payIndex(x, y - 1) } : {}),
        award: x.given(
          "award",
          { y },
          {
            path: ["award", y - 1],
            value: award[y]!,
            field: "award",
            table: (t) => {
              const found = t.workforce.award(x.year(y));
              return found.ok ? found.value : null;
            },
          },
        ),
        drift: x.given("drift", { y }, { path: ["drift", y - 1], value: drift[y]!, field: "drift" }),
      }),
    };
  });
}

export function costPerWte(x: Chain, u: number, y: number): ExplanationNode {
  const unit = x.inputs.units[u]!;
  return x.output("cost_per_wte", { u, y }, () => {
    if (!Number.isNaN(unit.fixedCostPerWte))
      return {
        equation: "C6",
        rule:
          y === 0 ? "The cost given for the base year." : "The cost given for the base year, grown with pay.",
        formula: y === 0 ? "given" : "given * pay_index",
        terms: () => ({
          given: x.given(
            "cost_given",
            { u },
            { path: ["units", u, "cost", "perWte"], value: unit.fixedCostPerWte, field: "costPerWte" },
          ),
          ...(y === 0 ? {} : { pay_index: payIndex(x, y) }),
        }),
      };
    const bands = Array.from(unit.bandShare.keys()).filter((b) => unit.bandShare[b] !== 0);
    return {
      equation: "C6",
      rule: "The cost of each band, by its share of staff.",
      formula: sumText(bands.length, (n) => `share${n} * cost${n}`),
      terms: () => ({
        ...numbered(
          "share",
          bands.map((b) =>
            x.given(
              "band_share",
              { u, b },
              {
                path: ["units", u, "cost", "mix", b, "share"],
                value: unit.bandShare[b]!,
                field: "bandShare",
              },
            ),
          ),
        ),
        ...numbered(
          "cost",
          bands.map((b) => bandCost(x, u, b, y)),
        ),
      }),
    };
  });
}

/** What the equations make of one band in one year. */
function amounts(x: Chain, u: number, b: number, y: number) {
  const unit = x.inputs.units[u]!;
  const rates = x.inputs.rates[y]!;
  const basic = unit.bandPay[b]! * (payIndexValue(x, y) ?? 1);
  const supplement = highCostSupplement(basic, unit.zoneRate[y]!, unit.zoneLeast[y]!, unit.zoneMost[y]!);
  const gross = basic + supplement;
  const perHead = gross / unit.headsPerWte;
  return {
    basic,
    supplement,
    gross,
    perHead,
    rebate: contractedOutRebate(perHead, rates),
    ni: unit.headsPerWte * employerNi(perHead, rates, unit.inScheme),
    pension: unit.pension[y]! * gross * unit.inScheme,
    levy: rates.levy * gross,
  };
}
const payIndexValue = (x: Chain, y: number): number | null => (y === 0 ? 1 : payIndex(x, y).value);

function bandCost(x: Chain, u: number, b: number, y: number): ExplanationNode {
  const levied = x.inputs.rates[y]!.levy !== 0;
  return x.node("band_cost", { u, b, y }, () => {
    const { gross, ni, pension, levy } = amounts(x, u, b, y);
    return {
      equation: "C6",
      label: "Cost of one WTE of the band",
      unit: "GBP per WTE",
      value: gross + ni + pension + levy,
      rule: `Pay, National Insurance and pension${levied ? ", and the apprenticeship levy" : ""}.`,
      formula: `pay + national_insurance + pension${levied ? " + levy" : ""}`,
      terms: () => ({
        pay: grossPay(x, u, b, y),
        national_insurance: nationalInsurance(x, u, b, y),
        pension: pensionCost(x, u, b, y),
        ...(levied ? { levy: levyCost(x, u, b, y) } : {}),
      }),
    };
  });
}

function basicPay(x: Chain, u: number, b: number, y: number): Term {
  const mix = ["units", u, "cost", "mix", b] as const;
  const start = x.given(
    "band_pay",
    { u, b },
    {
      path: [...mix, "pay"],
      value: x.inputs.units[u]!.bandPay[b]!,
      field: "bandPay",
      table: ({ workforce }) => {
        const cost = x.origin?.scenario.units[u]?.cost;
        const line = cost?.kind === "bands" ? cost.mix[b] : undefined;
        if (!line || typeof line.pay === "number") return null;
        const found = workforce.pay(x.year(0), line.band, line.pay);
        return found.ok ? found.value : null;
      },
    },
  );
  if (y === 0) return start;
  return x.node("basic_pay", { u, b, y }, () => ({
    equation: "C1",
    label: "Basic pay of the band",
    unit: "GBP per WTE",
    value: amounts(x, u, b, y).basic,
    rule: "Basic pay of the base year, grown with awards and drift.",
    formula: "pay * pay_index",
    terms: () => ({ pay: start, pay_index: payIndex(x, y) }),
  }));
}

/** C2 and C3: pay with the high-cost area supplement; basic pay itself outside the zones. */
function grossPay(x: Chain, u: number, b: number, y: number): Term {
  const unit = x.inputs.units[u]!;
  if (unit.zoneRate[y] === 0) return basicPay(x, u, b, y);
  const zone = (name: "zoneRate" | "zoneLeast" | "zoneMost", label: string, zoneUnit: TermUnit): InputTerm =>
    x.given(
      name,
      { u, y },
      {
        path: ["units", u, "cost", "zone"],
        value: unit[name][y]!,
        label,
        unit: zoneUnit,
        table: (t) => {
          const cost = x.origin?.scenario.units[u]?.cost;
          return cost?.kind === "bands"
            ? t.inYear(x.year(y), t.workforce.years().highCostAreas, (year) =>
                t.workforce.highCostArea(year, cost.zone),
              )
            : null;
        },
      },
    );
  const supplement = (): ExplanationNode =>
    x.node("supplement", { u, b, y }, () => ({
      equation: "C2",
      label: "High-cost area supplement",
      unit: "GBP per WTE",
      value: amounts(x, u, b, y).supplement,
      rule: "A share of basic pay, within the zone's least and most.",
      formula: "min(max(share * basic, least), most)",
      terms: () => ({
        share: zone("zoneRate", "High-cost area supplement, share of basic pay", "ratio"),
        basic: basicPay(x, u, b, y),
        least: zone("zoneLeast", "Least high-cost area supplement", "GBP per WTE"),
        most: zone("zoneMost", "Most high-cost area supplement", "GBP per WTE"),
      }),
    }));
  return x.node("gross_pay", { u, b, y }, () => ({
    equation: "C3",
    label: "Pay with the high-cost area supplement",
    unit: "GBP per WTE",
    value: amounts(x, u, b, y).gross,
    rule: "Basic pay and the supplement.",
    formula: "basic + supplement",
    terms: () => ({ basic: basicPay(x, u, b, y), supplement: supplement() }),
  }));
}

/** C4: the threshold is a person's, so that pay is first put on heads. */
function nationalInsurance(x: Chain, u: number, b: number, y: number): ExplanationNode {
  const rebated = x.inputs.rates[y]!.rebate !== 0;
  const perHead = (): ExplanationNode =>
    x.node("pay_per_head", { u, b, y }, () => ({
      equation: "C3",
      label: "Pay of one person",
      unit: "GBP per head",
      value: amounts(x, u, b, y).perHead,
      rule: "Pay of one WTE, shared by the people who fill it.",
      formula: "pay / heads_per_wte",
      terms: () => ({ pay: grossPay(x, u, b, y), heads_per_wte: ofUnit(x, u, "headsPerWte") }),
    }));
  const rebate = (): ExplanationNode =>
    x.node("rebate", { u, b, y }, () => ({
      equation: "C4",
      label: "Contracted-out rebate",
      unit: "GBP per head",
      value: amounts(x, u, b, y).rebate,
      rule: "Employers of scheme members paid less on pay between two limits until April 2016.",
      formula: "if(pay < lower_limit, 0, rate * max(0, min(pay, upper_limit) - lower_limit))",
      terms: () => ({
        pay: perHead(),
        rate: rate(x, y, "rebate", "Contracted-out rebate, share of pay", "ratio"),
        lower_limit: rate(x, y, "lowerEarningsLimit", "Lower earnings limit", "GBP per head"),
        upper_limit: rate(x, y, "upperAccrualPoint", "Upper accrual point", "GBP per head"),
      }),
    }));
  return x.node("national_insurance", { u, b, y }, () => ({
    equation: "C4",
    label: "Employer's National Insurance for one WTE",
    unit: "GBP per WTE",
    value: amounts(x, u, b, y).ni,
    rule: `The rate on each person's pay above the threshold${rebated ? ", less the rebate for scheme members" : ""}.`,
    formula: `heads_per_wte * (rate * max(0, pay - threshold)${rebated ? " - in_scheme * rebate" : ""})`,
    terms: () => ({
      heads_per_wte: ofUnit(x, u, "headsPerWte"),
      rate: niRate(x, y),
      pay: perHead(),
      threshold: rate(x, y, "niThreshold", "National Insurance threshold", "GBP per head"),
      ...(rebated ? { in_scheme: inScheme(x, u), rebate: rebate() } : {}),
    }),
  }));
}

const inScheme = (x: Chain, u: number): InputTerm =>
  x.given(
    "in_scheme",
    { u },
    {
      path: ["units", u, "cost", "inScheme"],
      value: x.inputs.units[u]!.inScheme,
      field: "inScheme",
    },
  );

const pensionCost = (x: Chain, u: number, b: number, y: number): ExplanationNode =>
  x.node("pension", { u, b, y }, () => ({
    equation: "C5",
    label: "Employer's pension contribution",
    unit: "GBP per WTE",
    value: amounts(x, u, b, y).pension,
    rule: "The rate on pay, for those in the scheme.",
    formula: "rate * pay * in_scheme",
    terms: () => ({
      rate: x.given(
        "pension_rate",
        { u, y },
        {
          path: ["units", u, "cost", "pension"],
          value: x.inputs.units[u]!.pension[y]!,
          label: "Employer's pension contribution, share of pay",
          unit: "ratio",
          table: (t) => t.inYear(x.year(y), t.workforce.years().onCosts, (year) => t.workforce.onCosts(year)),
        },
      ),
      pay: grossPay(x, u, b, y),
      in_scheme: inScheme(x, u),
    }),
  }));

const levyCost = (x: Chain, u: number, b: number, y: number): ExplanationNode =>
  x.node("levy", { u, b, y }, () => ({
    equation: "C5",
    label: "Apprenticeship levy",
    unit: "GBP per WTE",
    value: amounts(x, u, b, y).levy,
    rule: "A share of pay.",
    formula: "rate * pay",
    terms: (): Terms => ({
      rate: rate(x, y, "levy", "Apprenticeship levy, share of pay", "ratio"),
      pay: grossPay(x, u, b, y),
    }),
  }));
