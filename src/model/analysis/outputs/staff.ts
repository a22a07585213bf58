/** Outputs about staff: how many posts go, how the reduction is met, who has gone when, what an exit costs. */
import type { Inputs } from "../../inputs";
import type { Results, UnitResults } from "../../results";
import { known, ofBodies, ofPlan, summed, type Output } from "./output";

type Count =
  | "inPost"
  | "duplicates"
  | "posts"
  | "vacancies"
  | "mustLeave"
  | "turnover"
  | "redeployed"
  | "mars"
  | "redundancies"
  | "redundantHeads"
  | "marsHeads"
  | "consultationCount";
const count = (
  id: string,
  label: string,
  equation: string,
  key: Count,
  unit: "WTE" | "heads" = "WTE",
): Output =>
  summed(
    id,
    label,
    { unit, group: "staff", equations: [equation] },
    "unit",
    (r, _i, _at, u) => r.units[u]![key],
  );

const goneOf = (unit: UnitResults, quarter: number): number =>
  unit.goneTurnover[quarter - 1]! +
  unit.goneRedeployed[quarter - 1]! +
  unit.goneMars[quarter - 1]! +
  unit.goneRedundant[quarter - 1]!;

const QUARTERLY = { unit: "WTE", group: "staff", equations: ["M5", "M6"], axis: "quarter" } as const;

type Gone = "goneTurnover" | "goneRedeployed" | "goneMars" | "goneRedundant" | "goneVacancies";
const gone = (id: string, label: string, key: Gone): Output =>
  summed(id, label, QUARTERLY, "unit", (r, _i, q, u) => r.units[u]![key][q - 1]!);

/** The latest or largest over the units in which anyone leaves. */
function largest(read: (unit: UnitResults) => number) {
  return (results: Results): number | null => {
    let most: number | null = null;
    for (const unit of results.units) if (unit.mustLeave > 0) most = Math.max(most ?? -Infinity, read(unit));
    return most;
  };
}

/** The quarter of exits of a unit; no value where nobody must leave, or where it lies beyond the plan. */
const exitQuarterOf = (unit: UnitResults, inputs: Inputs): number | null =>
  unit.mustLeave === 0 || unit.exitQuarter > inputs.quarters ? null : unit.exitQuarter;

export const STAFF_OUTPUTS: readonly Output[] = [
  summed(
    "establishment",
    "Establishment",
    { unit: "WTE", group: "staff", equations: ["M1"] },
    "unit",
    (_r, i, _at, u) => i.units[u]!.establishment,
  ),
  count("in_post", "Staff in post", "M1", "inPost"),
  count("duplicate_posts", "Posts held twice", "G1", "duplicates"),
  count("posts_to_remove", "Posts to remove", "M2", "posts"),
  count("vacancies_deleted", "Vacancies deleted", "M3", "vacancies"),
  count("must_leave", "People who must leave their posts", "M4", "mustLeave"),
  count("turnover_leavers", "Leave anyway", "M5", "turnover"),
  count("redeployed", "Found another post", "M6", "redeployed"),
  count("mars_leavers", "Agreed resignations", "M6", "mars"),
  count("redundancies", "Redundancies", "M6", "redundancies"),
  count("redundant_heads", "People made redundant", "M8", "redundantHeads", "heads"),
  count("mars_heads", "People who take an agreed resignation", "M8", "marsHeads", "heads"),
  count("consultation_count", "People who count towards consultation", "M8", "consultationCount", "heads"),
  ofBodies(
    "consultation_days",
    "Days of consultation",
    { unit: "days", group: "staff", equations: ["M8"], steps: true },
    "unit",
    (r, _i, _at, u) => r.units[u]!.consultationDays,
    largest((unit) => unit.consultationDays),
  ),
  ofBodies(
    "exit_quarter",
    "Quarter of exits",
    { unit: "quarter", group: "staff", equations: ["K11"], steps: true, absent: "never" },
    "unit",
    (r, i, _at, u) => exitQuarterOf(r.units[u]!, i),
    (r, i) => {
      const last = largest((unit) => unit.exitQuarter)(r);
      return last === null || last > i.quarters ? null : last;
    },
  ),
  gone("gone_vacancies", "Vacancies deleted by the end of the quarter", "goneVacancies"),
  gone("gone_turnover", "Left anyway by the end of the quarter", "goneTurnover"),
  gone("gone_redeployed", "Redeployed by the end of the quarter", "goneRedeployed"),
  gone("gone_mars", "Agreed resignations by the end of the quarter", "goneMars"),
  gone("gone_redundant", "Redundant by the end of the quarter", "goneRedundant"),
  summed("staff_left", "Staff in post at the end of the quarter", QUARTERLY, "unit", (r, _i, q, u) => {
    const unit = r.units[u]!;
    return unit.inPost - goneOf(unit, q);
  }),
];

const exits = { group: "exits", unit: "GBP" } as const;

type Funded = "exitTotal" | "exitLocal" | "exitNational" | "exitCustomers" | "oneOffLocal" | "oneOffSystem";
const funded = (id: string, label: string, equation: string, key: Funded): Output =>
  ofPlan(id, label, { ...exits, equations: [equation] }, (r) => r[key]);

/** A cost per head of the plan: the mean over those who leave that way. */
const average = (
  id: string,
  label: string,
  equation: string,
  heads: "redundantHeads" | "marsHeads",
  key:
    "averageExit" | "averagePayment" | "averageStrain" | "averageClass1A" | "averageInLieu" | "averageMars",
): Output =>
  ofBodies(
    id,
    label,
    { unit: "GBP per head", group: "exits", equations: [equation] },
    "unit",
    (r, _i, _at, u) => known(r.units[u]![key]),
    (r) => {
      let sum = 0;
      let people = 0;
      for (const unit of r.units) {
        if (unit[heads] === 0) continue;
        sum += unit[heads] * unit[key];
        people += unit[heads];
      }
      return known(sum / people);
    },
  );

export const EXIT_OUTPUTS: readonly Output[] = [
  average("average_exit_cost", "Average cost of a redundancy", "K10", "redundantHeads", "averageExit"),
  average("average_payment", "Redundancy payment, on average", "K5", "redundantHeads", "averagePayment"),
  average(
    "average_strain",
    "Pension cost of a redundancy, on average",
    "K6",
    "redundantHeads",
    "averageStrain",
  ),
  average("average_class_1a", "Class 1A, on average", "K7", "redundantHeads", "averageClass1A"),
  average("average_in_lieu", "Notice paid, on average", "K8", "redundantHeads", "averageInLieu"),
  average("average_mars_cost", "Average cost of an agreed resignation", "K9", "marsHeads", "averageMars"),
  funded("exit_cost", "Exit cost", "K11", "exitTotal"),
  funded("exit_cost_local", "Exit cost paid locally", "K11", "exitLocal"),
  funded("exit_cost_national", "Exit cost paid nationally", "K11", "exitNational"),
  funded("exit_cost_customers", "Exit cost paid by customers", "K11", "exitCustomers"),
  funded("one_off_local", "One-off cost, local", "G3", "oneOffLocal"),
  funded("one_off_system", "One-off cost, system", "G3", "oneOffSystem"),
];
