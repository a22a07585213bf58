/** Which row of the calculation gives which output of the model. */

/** Outputs of the plan: output id, row. */
export const PLAN_ROWS: Readonly<Record<string, string>> = {
  establishment: "c.establishment",
  in_post: "c.inPost",
  posts_to_remove: "c.posts",
  vacancies_deleted: "c.vacancies",
  turnover_leavers: "c.turnover",
  redeployed: "c.redeployed",
  mars_leavers: "c.marsLeavers",
  redundancies: "c.redundancies",
  redundant_heads: "c.redundantHeads",
  exit_cost: "c.exitTotal",
  exit_cost_local: "c.exit.local",
  exit_cost_national: "c.exit.national",
  exit_cost_customers: "c.exit.customers",
  one_off_local: "c.oneOffLocal",
  one_off_system: "c.oneOffSystem",
  full_quarter: "c.full",
  full_year_saving: "c.fullYearLocal",
  full_year_saving_system: "c.fullYearSystem",
  payback_local: "c.paybackLocal",
  payback_system: "c.paybackSystem",
  first_crossing_local: "c.crossingLocal",
  first_crossing_system: "c.crossingSystem",
  bridge_local: "c.bridgeLocal",
  bridge_system: "c.bridgeSystem",
  npv_local: "c.npvLocal",
  npv_system: "c.npvSystem",
  npv_social: "c.npvSocial",
};

/** Outputs of the plan by quarter or, standing in every quarter of it, by year. */
export const PLAN_AXES: Readonly<Record<string, string>> = {
  saving_local: "c.savingLocal",
  saving_system: "c.savingSystem",
  cost_local: "c.costLocal",
  cost_system: "c.costSystem",
  integration_cost: "c.integration",
  income_loss: "c.incomeLoss",
  funded_national: "c.fundedNational",
  funded_customers: "c.fundedCustomers",
  transfers: "c.transfers",
  net_local: "c.netLocal",
  net_system: "c.netSystem",
  cumulative_local: "c.cumLocal",
  cumulative_system: "c.cumSystem",
  in_year_saving: "c.inYearSaving",
  in_year_net: "c.inYearNet",
};

/** Outputs of an organisation by year; the row is called `o0.` and so on. */
export const ORGANISATION_AXES: Readonly<Record<string, string>> = {
  allowance: "allowance",
  allowance_real: "real",
  per_head: "perHead",
  per_head_real: "perHeadReal",
  csu_spend: "csu",
  other_spend: "other",
  in_house_spend: "inHouse",
};

/** Outputs of a unit by year or quarter; the row is called `u0.` and so on. */
export const UNIT_AXES: Readonly<Record<string, string>> = {
  resource: "resource",
  resource_quarter: "resourceQuarter",
  cost_per_wte: "cost",
  pay_budget: "payBudget",
  fixed_non_pay: "fixed",
  variable_non_pay: "variable",
  release: "release",
  stranded_cost: "stranded",
  unfunded_non_pay: "unfunded",
  affordable_wte: "affordable",
  gap: "gap",
  gone_turnover: "goneTurnover",
  gone_redeployed: "goneRedeployed",
  gone_mars: "goneMars",
  gone_redundant: "goneRedundant",
  gone_vacancies: "goneVacancies",
  redundancy_cost: "exitCost",
  mars_cost: "marsCost",
};

/** Outputs of a unit in one number. */
export const UNIT_ROWS: Readonly<Record<string, string>> = {
  in_post: "inPost",
  duplicate_posts: "duplicates",
  posts_to_remove: "posts",
  vacancies_deleted: "vacancies",
  must_leave: "mustLeave",
  turnover_leavers: "turnover",
  redeployed: "redeployed",
  mars_leavers: "mars",
  redundancies: "redundancies",
  redundant_heads: "redundantHeads",
  mars_heads: "marsHeads",
  consultation_count: "count",
  consultation_days: "days",
  average_exit_cost: "average",
};
