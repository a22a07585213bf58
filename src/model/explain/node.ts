/**
 * What an explanation is made of: numbers the plan was given, and numbers worked out from others by one formula each.
 *
 * A formula is text over the names of its terms, as a person would type it: `+ - * / ^`, brackets, comparisons, and
 * `min`, `max`, `sum`, `floor` and `if(condition, then, otherwise)`. `none` is no value. Numbers in a formula are fixed
 * arithmetic (12 months, 52 weeks, a quarter's number) or room for the rounding of binary fractions; everything else
 * has a name.
 */
import type { OutputRef, OutputUnit } from "../analysis/outputs";
import type { FieldUnit } from "../scenario/fields";
import type { Provenance } from "../scenario/schema";

export type TermUnit = OutputUnit | FieldUnit | "date";
export type Path = readonly (string | number)[];

interface Named {
  /** The same for the same number of the same plan, whatever asked for it. */
  readonly id: string;
  readonly label: string;
  /** Body, year or quarter it is of; empty for the whole plan. */
  readonly where: string;
  readonly unit: TermUnit;
}

/** A number the plan was given, or a table holds. */
export interface InputTerm extends Named {
  readonly kind: "input";
  /** Dates are serials of Excel's calendar. */
  readonly value: number;
  /** Where the scenario says it, as keys and positions; empty where only a table does. */
  readonly path: Path;
  /** Where it comes from; null where the explanation was not given the scenario. */
  readonly provenance: Provenance | null;
}

/** A number worked out from others. */
export interface ExplanationNode extends Named {
  readonly kind: "calculated";
  /** Equation of the model, `M5`. */
  readonly equation: string;
  /** What is done, in one sentence. */
  readonly rule: string;
  readonly formula: string;
  /** Null where there is none: it never happens, or there is nothing to work it out from. */
  readonly value: number | null;
  /** The output it is, where it is one. */
  readonly output: OutputRef | null;
  /** By the names of the formula. Made when first asked for, so that no more is worked out than is read. */
  readonly terms: Terms;
}

export type Term = ExplanationNode | InputTerm;
export type Terms = Readonly<Record<string, Term>>;

/** How a number is worked out. */
export interface Working {
  readonly equation: string;
  readonly rule: string;
  readonly formula: string;
  readonly terms?: () => Terms;
}

class Calculated implements ExplanationNode {
  readonly kind = "calculated";
  readonly equation: string;
  readonly rule: string;
  readonly formula: string;
  readonly #make: (() => Terms) | undefined;
  #terms: Terms | undefined;

  constructor(
    readonly id: string,
    readonly label: string,
    readonly where: string,
    readonly unit: TermUnit,
    readonly value: number | null,
    readonly output: OutputRef | null,
    working: Working,
  ) {
    this.equation = working.equation;
    this.rule = working.rule;
    this.formula = working.formula;
    this.#make = working.terms;
  }

  get terms(): Terms {
    return (this.#terms ??= this.#make?.() ?? {});
  }
}

export const calculated = (
  named: Named,
  value: number | null,
  output: OutputRef | null,
  working: Working,
): ExplanationNode => new Calculated(named.id, named.label, named.where, named.unit, value, output, working);

/** Terms of a list by one name and a number from 1: `saving1`, `saving2`. */
export const numbered = (name: string, list: readonly Term[]): Terms =>
  Object.fromEntries(list.map((term, i) => [`${name}${i + 1}`, term]));

/** The text of a list of so many parts, `each` made from the number of the part; "0" for the sum of none. */
export const sumText = (count: number, each: (n: number) => string): string =>
  count === 0 ? "0" : `sum(${partsText(count, each)})`;
export const partsText = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => each(i + 1)).join(", ");
