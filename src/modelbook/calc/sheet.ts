/** Short ways to add rows to the calculation sheet. */
import type { Inputs } from "../../model/inputs";
import type { At, Formula, Layout } from "../layout";

export const CALC = "calc";

export interface Row {
  readonly unit: string;
  readonly format: string;
  /** Equation of the model, shown in the source column. */
  readonly equation: string;
}

/** Adds rows of formulas: over the quarters, over the quarters with a base year, or of one number. */
export class CalcSheet {
  constructor(
    readonly layout: Layout,
    readonly inputs: Inputs,
  ) {}

  section(title: string): void {
    this.layout.section(CALC, title);
  }

  /** One formula for every quarter. */
  axis(key: string, label: string, row: Row, formula: Formula): void {
    this.layout.add(CALC, this.#spec(key, label, row, { axis: formula }));
  }

  /** The same formula for every quarter and, in the constant column, for the base year. */
  withBase(key: string, label: string, row: Row, formula: Formula, base: Formula = formula): void {
    this.layout.add(CALC, this.#spec(key, label, row, { axis: formula, one: base }));
  }

  /** One number. */
  one(key: string, label: string, row: Row, formula: Formula): void {
    this.layout.add(CALC, this.#spec(key, label, row, { one: formula }));
  }

  /**
   * What stood at the end of the quarter before; at the start of the plan what stands in the constant column of the
   * closing row.
   */
  opening(key: string, label: string, row: Row, closing: string): void {
    this.axis(key, label, row, (at) => `${at.here("c.isFirst")}*${at.one(closing)}+N(${at.before(closing)})`);
  }

  #spec(key: string, label: string, row: Row, more: { readonly axis?: Formula; readonly one?: Formula }) {
    return {
      key,
      label,
      unit: row.unit,
      format: row.format,
      source: row.equation,
      role: "calculation",
      ...more,
    } as const;
  }
}

/** A number where the cell has one, else what is calculated. */
export const orElse = (cell: string, otherwise: string): string =>
  `IF(ISNUMBER(${cell}),${cell},${otherwise})`;

/** The value of a row in the year aimed at. */
export const atTarget = (at: At, key: string): string => `SUMPRODUCT(${at.all(key)},${at.all("c.isTarget")})`;

/** Sum of terms; 0 for none. */
export const plus = (terms: readonly string[]): string => (terms.length ? terms.join("+") : "0");

/** Spreadsheets take 255 arguments at most. */
const MOST_ARGUMENTS = 200;

/** The largest of terms, of which there may be more than a function takes. */
export function largest(terms: readonly string[]): string {
  const groups: string[] = [];
  for (let i = 0; i < terms.length; i += MOST_ARGUMENTS)
    groups.push(`MAX(${terms.slice(i, i + MOST_ARGUMENTS).join(",")})`);
  return groups.length === 1 ? groups[0]! : `MAX(${groups.join(",")})`;
}
