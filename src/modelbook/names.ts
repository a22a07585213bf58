/** Names for single input cells of the plan as a whole: to find them by, never used in a formula. */
import type { BookName } from "./book";
import type { Layout } from "./layout";

/** Keys of inputs that every plan has once, and their names. */
const NAMED: readonly (readonly [string, string, string])[] = [
  ["in.basis", "Plan_CutBasis", "Cut in cash or in real terms"],
  ["in.target", "Plan_CutTarget", "Cut of the total or of the rate a head"],
  ["in.discountRate", "Plan_DiscountRate", "Discount rate, real"],
  ["in.targetYear", "Plan_TargetYear", "Year of the plan whose affordable workforce is aimed at"],
  ["in.fund.local", "Plan_FundedLocally", "Share of exit cost: local"],
  ["in.fund.national", "Plan_FundedNationally", "Share of exit cost: national"],
  ["in.fund.customers", "Plan_FundedByCustomers", "Share of exit cost: customers"],
  ["in.announced", "Plan_Announced", "Day on which the plan is announced"],
  ["in.regime", "Plan_ExitTerms", "Section 16 terms"],
  ["in.leadQuarters", "Plan_LeadQuarters", "Quarters from decision to target"],
  ["in.exitQuarter", "Plan_ExitQuarter", "Quarter of exits"],
  ["in.averageCost", "Plan_AverageExitCost", "Average cost of an exit"],
];

export const namesOf = (layout: Layout): readonly BookName[] =>
  NAMED.map(([key, name, label]) => ({ name, reference: layout.reference(key), label }));
