/** The one time axis: quarters across, their year, flags and first days, at the head of every sheet that has them. */
import type { Inputs } from "../model/inputs";
import type { SheetRole } from "./book";
import type { Layout } from "./layout";

/** What the sheets are called where the workbook has no others of that name. */
export const SHEET_NAMES: Readonly<Record<SheetRole, string>> = {
  about: "About",
  inputs: "Inputs",
  data: "Data",
  calc: "Calc",
  outputs: "Outputs",
  checks: "Checks",
  log: "Change log",
  tests: "Tests",
};
/** What the banner says while nothing is wrong. */
export const ALL_HOLD = "All checks hold";

export const DATE = "dd/mm/yyyy";
export const POUNDS = "#,##0;-#,##0";
export const PENCE = "#,##0.00;-#,##0.00";
export const RATIO = "0.00%";
export const WTE = "#,##0.00";
export const FACTOR = "0.000000";
export const WHOLE = "0";

/** `2014/15`: year of the plan counted from its base year. */
export function yearName({ firstYear }: Pick<Inputs, "firstYear">, year: number): string {
  const begins = firstYear - 1 + year;
  return `${begins}/${String((begins + 1) % 100).padStart(2, "0")}`;
}

/** Title of a sheet with the one word that counts beside it: whether every check holds, and which does not. */
export function addTitle(layout: Layout, sheet: SheetRole, purpose: string): void {
  layout.add(sheet, {
    section: layout.names[sheet],
    label: purpose,
    role: "heading",
    one: (at) => at.one("k.banner"),
  });
  layout.condition(sheet, {
    cells: "D1:F1",
    formula: `=$D$1<>"${ALL_HOLD}"`,
    look: "alarm",
    says: "A check does not hold: the cell names it.",
  });
}

/** Head of a sheet with quarters: its title and the axis. Sign and colour rules are said on every sheet. */
export function addHead(layout: Layout, sheet: SheetRole, purpose: string, inputs: Inputs): void {
  addTitle(layout, sheet, purpose);
  layout.add(sheet, {
    label: "Costs and savings are positive in their own blocks; net is saving less cost.",
    unit: "Unit",
    one: "Constant",
    source: "Source",
    role: "heading",
    axis: Array.from({ length: inputs.quarters }, (_, q) => yearName(inputs, (q >> 2) + 1)),
  });
  const name = sheet;
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
