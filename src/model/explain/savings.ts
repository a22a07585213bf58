/** What a quarter saves: F1, on both boundaries. Whoever leaves saves from the quarter after. */
import type { Chain } from "./chain";
import { costPerWte } from "./costs";
import { ofExits, ofUnit } from "./given";
import { goneMars, goneRedeployed, goneRedundant, goneTurnover, goneVacancies } from "./gone";
import { numbered, sumText, type ExplanationNode, type Term, type Terms } from "./node";
import { restOfQuarter } from "./timing";
import { baseNonPay, nonPayPrices, release } from "./units";

export type Boundary = "local" | "system";
const yearOf = (q: number): number => ((q - 1) >> 2) + 1;

/** What one leaver saves a year. */
function savedByOne(x: Chain, u: number, y: number): ExplanationNode {
  const given = x.inputs.exits.savingPerLeaver;
  if (Number.isNaN(given)) return costPerWte(x, u, y);
  const cost = x.results.units[u]!.costPerWte;
  return x.node("saved_by_one", { u, y }, () => ({
    equation: "F1",
    label: "What one leaver saves a year",
    unit: "GBP per WTE",
    value: (given * cost[y]!) / cost[0]!,
    rule: "The saving given for the base year, grown as the cost of one WTE does.",
    formula: "given * cost / base_cost",
    terms: () => ({
      given: ofExits(x, "savingPerLeaver"),
      cost: costPerWte(x, u, y),
      base_cost: costPerWte(x, u, 0),
    }),
  }));
}

type Way = "goneRedeployed" | "goneRedundant";
const WAYS = {
  goneRedeployed: {
    name: "redeployed_saving",
    label: "Redeployed people whose pay is saved",
    of: goneRedeployed,
  },
  goneRedundant: {
    name: "redundant_saving",
    label: "Redundant people whose pay is saved",
    of: goneRedundant,
  },
} as const;

/** Those gone before a quarter; in the quarter of exits also the part of it that is left after the day. */
function goneBefore(x: Chain, u: number, q: number, way: Way): Term | null {
  const rest = q === x.results.units[u]!.exitQuarter ? restOfQuarter(x, u) : null;
  const { name, label, of } = WAYS[way];
  if (!rest || !(rest.value! > 0)) return q === 1 ? null : of(x, u, q - 1);
  const list = x.results.units[u]![way];
  const before = q === 1 ? 0 : list[q - 2]!;
  return x.node(name, { u, q }, () => ({
    equation: "F1",
    label,
    unit: "WTE",
    value: before + (list[q - 1]! - before) * rest.value!,
    rule: "Those gone before, and those who go in the quarter for the part of it that is left.",
    formula: q === 1 ? "gone * rest" : "before + (gone - before) * rest",
    terms: () => ({
      ...(q === 1 ? {} : { before: of(x, u, q - 1) }),
      gone: of(x, u, q),
      rest,
    }),
  }));
}

/** WTE whose pay is saved in a quarter. Redeployed people who stay inside save the system nothing. */
function savedWte(x: Chain, u: number, boundary: Boundary, q: number): ExplanationNode {
  const inside = boundary === "system";
  return x.node(`saved_wte_${boundary}`, { u, q }, () => {
    const parts: Record<string, Term> = {
      ...(q === 1
        ? {}
        : { left_anyway: goneTurnover(x, u, q - 1), agreed_resignations: goneMars(x, u, q - 1) }),
    };
    const redundant = goneBefore(x, u, q, "goneRedundant");
    const redeployed = goneBefore(x, u, q, "goneRedeployed");
    if (redundant) parts["redundant"] = redundant;
    const names = Object.keys(parts);
    if (redeployed) {
      parts["redeployed"] = redeployed;
      names.push(inside ? "redeployed * (1 - stay_inside)" : "redeployed");
      if (inside) parts["stay_inside"] = ofUnit(x, u, "boundaryShare");
    }
    const number = (term: Term | undefined): number => term?.value ?? 0;
    const counted = inside ? 1 - x.inputs.units[u]!.boundaryShare : 1;
    return {
      equation: "F1",
      label: "WTE whose pay is saved",
      unit: "WTE",
      value:
        number(parts["left_anyway"]) +
        number(parts["agreed_resignations"]) +
        number(parts["redundant"]) +
        number(parts["redeployed"]) * counted,
      rule: names.length
        ? `Everybody who had gone before${inside ? ", but for those who found a post inside the plan" : ""}.`
        : "Nobody had gone before the plan began.",
      formula: names.join(" + ") || "0",
      terms: () => parts,
    };
  });
}

/** Agency cost that ends with the vacancies deleted before a quarter. */
const agencySaved = (x: Chain, u: number, q: number): ExplanationNode =>
  x.node("agency_saved", { u, q }, () => {
    const { agencyShare, agencyPremium } = x.inputs.units[u]!;
    const out = x.results.units[u]!;
    return {
      equation: "F1",
      label: "Agency cost saved",
      unit: "GBP",
      value: (out.goneVacancies[q - 2]! * agencyShare * out.costPerWte[yearOf(q)]! * (1 + agencyPremium)) / 4,
      rule: "Vacancies save money only as far as agency staff covered them.",
      formula: "vacancies * agency_share * cost_per_wte * (1 + agency_premium) / 4",
      terms: () => ({
        vacancies: goneVacancies(x, u, q - 1),
        agency_share: ofUnit(x, u, "agencyShare"),
        cost_per_wte: costPerWte(x, u, yearOf(q)),
        agency_premium: ofUnit(x, u, "agencyPremium"),
      }),
    };
  });

const nonPaySaved = (x: Chain, u: number, q: number): ExplanationNode =>
  x.node("non_pay_saved", { u, q }, () => {
    const unit = x.inputs.units[u]!;
    const out = x.results.units[u]!;
    const y = yearOf(q);
    return {
      equation: "F1",
      label: "Fixed non-pay saved",
      unit: "GBP",
      value:
        (out.release[y]! *
          unit.fixedShare *
          (out.resource[0]! * (1 - unit.payShare)) *
          out.nonPayPrices[y]!) /
        4,
      rule: "A quarter of the fixed non-pay given up, at this year's prices.",
      formula: "given_up * fixed_share * base_non_pay * non_pay_prices / 4",
      terms: () => ({
        given_up: release(x, u, y),
        fixed_share: ofUnit(x, u, "fixedShare"),
        base_non_pay: baseNonPay(x, u),
        non_pay_prices: nonPayPrices(x, y),
      }),
    };
  });

function savingOfUnit(x: Chain, u: number, boundary: Boundary, q: number): ExplanationNode {
  const unit = x.inputs.units[u]!;
  const agency = unit.agencyShare !== 0 && q > 1;
  const nonPay = unit.fixedShare !== 0;
  const list = x.results.units[u]!;
  return x.node(`unit_saving_${boundary}`, { u, q }, () => ({
    equation: "F1",
    label: `Saving, ${boundary}`,
    unit: "GBP",
    value: (boundary === "local" ? list.savingLocal : list.savingSystem)[q - 1]!,
    rule: `A quarter of a year's pay of those who had gone before${agency ? ", agency cost saved" : ""}${
      nonPay ? ", and fixed non-pay given up" : ""
    }.`,
    formula: `wte * saved_by_one / 4${agency ? " + agency" : ""}${nonPay ? " + non_pay" : ""}`,
    terms: (): Terms => ({
      wte: savedWte(x, u, boundary, q),
      saved_by_one: savedByOne(x, u, yearOf(q)),
      ...(agency ? { agency: agencySaved(x, u, q) } : {}),
      ...(nonPay ? { non_pay: nonPaySaved(x, u, q) } : {}),
    }),
  }));
}

/** F1 for the plan; with one unit, that unit's working. */
export const saving = (x: Chain, boundary: Boundary, q: number): ExplanationNode =>
  x.output(`saving_${boundary}`, { q }, () => {
    const count = x.inputs.units.length;
    if (count === 1) {
      const { rule, formula, terms } = savingOfUnit(x, 0, boundary, q);
      return { equation: "F1", rule, formula, terms: () => terms };
    }
    return {
      equation: "F1",
      rule: "All units together.",
      formula: sumText(count, (n) => `unit${n}`),
      terms: () =>
        numbered(
          "unit",
          Array.from({ length: count }, (_, u) => savingOfUnit(x, u, boundary, q)),
        ),
    };
  });
