/** Outputs about money to spend: allowances, resource, non-pay. Pounds a year in cash unless said otherwise. */
import { impliedCut } from "../../equations";
import type { OrganisationResults, Results, UnitResults } from "../../results";
import { known, ofBodies, summed, type Output, type OutputUnit } from "./output";

const sumOf = (list: readonly OrganisationResults[], read: (one: OrganisationResults) => number): number => {
  let sum = 0;
  for (const one of list) sum += read(one);
  return sum;
};
const money = (equations: readonly string[], unit: OutputUnit = "GBP") =>
  ({ unit, group: "money", equations, axis: "year" }) as const;

type ByYear = "allowance" | "allowanceReal" | "csu" | "other" | "inHouse";
const ofOrganisations = (id: string, label: string, equations: readonly string[], key: ByYear): Output =>
  summed(id, label, money(equations), "organisation", (r, _i, y, o) => r.organisations[o]![key][y]!);

/** R7 over all organisations: their money over their people. */
const perHead = (id: string, label: string, key: "allowance" | "allowanceReal"): Output =>
  ofBodies(
    id,
    label,
    money(["R7"], "GBP per head"),
    "organisation",
    (r, i, y, o) => r.organisations[o]![key][y]! / i.organisations[o]!.population[y]!,
    (r, i, y) => {
      let people = 0;
      for (const one of i.organisations) people += one.population[y]!;
      return people === 0 ? null : sumOf(r.organisations, (one) => one[key][y]!) / people;
    },
  );

/** R8: the cut of a year against the one before; none in the base year. */
const cut = (id: string, label: string, key: "allowance" | "allowanceReal"): Output =>
  ofBodies(
    id,
    label,
    money(["R8"], "ratio"),
    "organisation",
    (r, _i, y, o) =>
      y === 0 ? null : impliedCut(r.organisations[o]![key][y - 1]!, r.organisations[o]![key][y]!),
    (r, _i, y) => {
      const total = (year: number): number => sumOf(r.organisations, (one) => one[key][year]!);
      return y === 0 || r.organisations.length === 0 ? null : impliedCut(total(y - 1), total(y));
    },
  );

type UnitByYear =
  | "resource"
  | "payBudget"
  | "fixedNonPay"
  | "variableNonPay"
  | "stranded"
  | "unfunded"
  | "affordable"
  | "gap";
const ofUnits = (
  id: string,
  label: string,
  equations: readonly string[],
  key: UnitByYear,
  unit: OutputUnit = "GBP",
): Output => summed(id, label, money(equations, unit), "unit", (r, _i, y, u) => r.units[u]![key][y]!);

/** The mean over units, weighted by their establishments. */
const byEstablishment = (
  id: string,
  label: string,
  equations: readonly string[],
  unit: OutputUnit,
  read: (one: UnitResults, year: number) => number,
): Output =>
  ofBodies(
    id,
    label,
    money(equations, unit),
    "unit",
    (r, _i, y, u) => read(r.units[u]!, y),
    (r: Results, i, y) => {
      let sum = 0;
      for (let u = 0; u < r.units.length; u++) sum += read(r.units[u]!, y) * i.units[u]!.establishment;
      return known(sum / r.establishment);
    },
  );

export const MONEY_OUTPUTS: readonly Output[] = [
  ofOrganisations("allowance", "Allowance", ["R3", "R4", "R5"], "allowance"),
  ofOrganisations("allowance_real", "Allowance in real terms", ["R6"], "allowanceReal"),
  perHead("per_head", "Allowance a head", "allowance"),
  perHead("per_head_real", "Allowance a head in real terms", "allowanceReal"),
  cut("cash_cut", "Cut in cash", "allowance"),
  cut("real_cut", "Cut in real terms", "allowanceReal"),
  ofOrganisations("csu_spend", "Spending on support units", ["R10"], "csu"),
  ofOrganisations("other_spend", "Other spending", ["R11"], "other"),
  ofOrganisations("in_house_spend", "In-house spending", ["R12"], "inHouse"),
  ofUnits("resource", "Resource", ["R13"], "resource"),
  summed(
    "resource_quarter",
    "Resource in the quarter",
    { unit: "GBP", group: "money", equations: ["R14"], axis: "quarter" },
    "unit",
    (r, _i, q, u) => r.units[u]!.resourceQuarter[q - 1]!,
  ),
  byEstablishment("cost_per_wte", "Cost of one WTE", ["C6"], "GBP per WTE", (one, y) => one.costPerWte[y]!),
  ofUnits("pay_budget", "Left for pay", ["N4"], "payBudget"),
  ofUnits("fixed_non_pay", "Fixed non-pay", ["N1"], "fixedNonPay"),
  ofUnits("variable_non_pay", "Variable non-pay", ["N1"], "variableNonPay"),
  byEstablishment("release", "Fixed non-pay given up", ["N2"], "ratio", (one, y) => one.release[y]!),
  ofUnits("stranded_cost", "Stranded cost", ["N3"], "stranded"),
  ofUnits("unfunded_non_pay", "Non-pay without money", ["N4"], "unfunded"),
  ofUnits("affordable_wte", "Affordable workforce", ["N5"], "affordable", "WTE"),
  ofUnits("gap", "Gap: pay, non-pay and one-off cost above resource", ["F8"], "gap"),
];
