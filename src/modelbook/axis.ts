/** The one time axis: quarters across, their year, flags and first days, at the head of every sheet that has them. */
import type { Inputs } from "../model/inputs";
import type { Layout } from "./layout";

export const SHEETS = {
  about: "About",
  inputs: "Inputs",
  data: "Data",
  calc: "Calc",
  outputs: "Outputs",
  checks: "Checks",
  log: "Change log",
  tests: "Tests",
} as const;

export const DATE = "dd/mm/yyyy";
export const POUNDS = "#,##0;-#,##0";
export const PENCE = "#,##0.00;-#,##0.00";
export const RATIO = "0.00%";
export const WTE = "#,##0.00";
export const FACTOR = "0.000000";
export const WHOLE = "0";

/** Head of a sheet: its title, what it is for, and the axis. Sign and colour rules are said on every sheet. */
export function addHead(layout: Layout, sheet: string, title: string, purpose: string, inputs: Inputs): void {
  const years = Array.from({ length: inputs.quarters }, (_, q) => inputs.firstYear + (q >> 2));
  layout.add(sheet, { section: title, label: purpose, role: "heading" });
  layout.add(sheet, {
    label: "Costs and savings are positive in their own blocks; net is saving less cost.",
    unit: "Unit",
    one: "Constant",
    source: "Source",
    role: "heading",
    axis: years.map((year) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`),
  });
  const name = sheet.toLowerCase();
  layout.add(sheet, {
    key: `${name}.quarter`,
    label: "Quarter of the plan",
    unit: "quarter",
    role: "data",
    format: WHOLE,
    axis: Array.from({ length: inputs.quarters }, (_, q) => q + 1),
  });
  layout.add(sheet, {
    key: `${name}.year`,
    label: "Year of the plan",
    unit: "year",
    role: "data",
    format: WHOLE,
    axis: Array.from({ length: inputs.quarters }, (_, q) => (q >> 2) + 1),
  });
  layout.add(sheet, {
    key: `${name}.start`,
    label: "First day of the quarter",
    unit: "date",
    role: "data",
    format: DATE,
    axis: Array.from({ length: inputs.quarters }, (_, q) => inputs.quarterStart[q]!),
  });
}
