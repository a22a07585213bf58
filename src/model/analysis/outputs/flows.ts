/** Outputs over time: savings, costs, payback, bridge and net present values. Pounds in cash. */
import { breakEvenCut } from "../break-even";
import { ofPlan, summed, type Output } from "./output";

type ByQuarter =
  | "savingLocal"
  | "savingSystem"
  | "costLocal"
  | "costSystem"
  | "netLocal"
  | "netSystem"
  | "cumLocal"
  | "cumSystem"
  | "integration"
  | "incomeLoss"
  | "fundedNational"
  | "fundedCustomers"
  | "transfers";
const quarterly = (id: string, label: string, equation: string, key: ByQuarter): Output =>
  ofPlan(
    id,
    label,
    { unit: "GBP", group: "flows", equations: [equation], axis: "quarter" },
    (r, _i, q) => r[key][q - 1]!,
  );
/** The plan adds what the units have. */
const quarterlyByUnit = (id: string, label: string, equation: string, key: "exitCost" | "marsCost"): Output =>
  summed(
    id,
    label,
    { unit: "GBP", group: "flows", equations: [equation], axis: "quarter" },
    "unit",
    (r, _i, q, u) => r.units[u]![key][q - 1]!,
  );
const yearly = (id: string, label: string, key: "inYearSaving" | "inYearNet"): Output =>
  ofPlan(
    id,
    label,
    { unit: "GBP", group: "flows", equations: ["F4"], axis: "year" },
    (r, _i, y) => r[key][y]!,
  );

export const FLOW_OUTPUTS: readonly Output[] = [
  quarterly("saving_local", "Saving, local", "F1", "savingLocal"),
  quarterly("saving_system", "Saving, system", "F1", "savingSystem"),
  quarterly("cost_local", "One-off cost in the quarter, local", "F2", "costLocal"),
  quarterly("cost_system", "One-off cost in the quarter, system", "F2", "costSystem"),
  quarterlyByUnit("redundancy_cost", "Redundancy cost in the quarter", "F2", "exitCost"),
  quarterlyByUnit("mars_cost", "Cost of agreed resignations in the quarter", "F2", "marsCost"),
  quarterly("integration_cost", "Integration cost in the quarter", "G3", "integration"),
  quarterly("income_loss", "Contribution lost with customers", "G4", "incomeLoss"),
  quarterly("funded_national", "Paid nationally in the quarter", "K11", "fundedNational"),
  quarterly("funded_customers", "Paid by customers in the quarter", "K11", "fundedCustomers"),
  quarterly("transfers", "Transfers inside the system", "F2", "transfers"),
  quarterly("net_local", "Saving less cost, local", "F3", "netLocal"),
  quarterly("net_system", "Saving less cost, system", "F3", "netSystem"),
  quarterly("cumulative_local", "Running total, local", "F3", "cumLocal"),
  quarterly("cumulative_system", "Running total, system", "F3", "cumSystem"),
  yearly("in_year_saving", "In-year saving", "inYearSaving"),
  yearly("in_year_net", "In-year saving less cost", "inYearNet"),
];

type Quarter =
  "fullQuarter" | "paybackLocal" | "paybackSystem" | "firstCrossingLocal" | "firstCrossingSystem";
const quarterOf = (id: string, label: string, equation: string, key: Quarter): Output =>
  ofPlan(
    id,
    label,
    { unit: "quarter", group: "appraisal", equations: [equation], steps: true, absent: "never" },
    (r) => r[key],
  );
type Pounds =
  | "fullYearSaving"
  | "fullYearSavingSystem"
  | "bridgeLocal"
  | "bridgeSystem"
  | "npvLocal"
  | "npvSystem"
  | "npvSocial";
const pounds = (id: string, label: string, equation: string, key: Pounds): Output =>
  ofPlan(id, label, { unit: "GBP", group: "appraisal", equations: [equation] }, (r) => r[key]);

export const APPRAISAL_OUTPUTS: readonly Output[] = [
  quarterOf("full_quarter", "First quarter with everyone gone", "F4", "fullQuarter"),
  pounds("full_year_saving", "Full-year saving, local", "F4", "fullYearSaving"),
  pounds("full_year_saving_system", "Full-year saving, system", "F4", "fullYearSavingSystem"),
  quarterOf("payback_local", "Payback quarter, local", "F5", "paybackLocal"),
  quarterOf("payback_system", "Payback quarter, system", "F5", "paybackSystem"),
  quarterOf("first_crossing_local", "First quarter not below zero, local", "F5", "firstCrossingLocal"),
  quarterOf("first_crossing_system", "First quarter not below zero, system", "F5", "firstCrossingSystem"),
  ofPlan(
    "payback_months",
    "Months to payback at the full-year saving",
    { unit: "months", group: "appraisal", equations: ["F5"], absent: "never" },
    (r) => r.paybackMonths,
  ),
  pounds("bridge_local", "Working balance needed, local", "F6", "bridgeLocal"),
  pounds("bridge_system", "Working balance needed, system", "F6", "bridgeSystem"),
  pounds("npv_local", "Net present value, local budget", "F7", "npvLocal"),
  pounds("npv_system", "Net present value, system budget", "F7", "npvSystem"),
  pounds("npv_social", "Net present value, social", "F7", "npvSocial"),
  ofPlan(
    "break_even_cut",
    "Largest cut without redundancies",
    { unit: "ratio", group: "appraisal", equations: ["F9"], searched: true },
    (_r, inputs) => breakEvenCut(inputs),
  ),
];
