/** The functions as the panel's help and the formula wizard tell of them, written by `npm run docs`. */
import written from "./reference.json";

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** Takes a range or an array. */
  readonly range: boolean;
}

export interface FunctionEntry {
  /** `ALLOWANCE`, without the namespace. */
  readonly id: string;
  /** What it is about: the heading under which it is listed. */
  readonly family: string;
  /** Completes "I want to ...". */
  readonly task: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly returns: string;
  /** The answer is a block whatever is asked. */
  readonly spills: boolean;
  readonly examples: readonly { readonly formula: string; readonly says: string }[];
  readonly related: readonly string[];
}

export interface Reference {
  readonly functions: readonly FunctionEntry[];
  /** What all functions understand, a sentence or two each. */
  readonly understood: readonly string[];
  readonly errors: readonly string[];
  readonly limits: readonly string[];
  readonly notChecked: readonly string[];
}

export const REFERENCE: Reference = written;

export const functionNamed = (id: string): FunctionEntry | undefined =>
  REFERENCE.functions.find((entry) => entry.id === id);

/** Functions under their headings, in the order in which the documentation lists them. */
export const FAMILIES: readonly { readonly title: string; readonly functions: readonly FunctionEntry[] }[] = [
  ...new Set(REFERENCE.functions.map(({ family }) => family)),
].map((title) => ({ title, functions: REFERENCE.functions.filter(({ family }) => family === title) }));

/** `CSU.ALLOWANCE(organisation, year, [basis])` */
export const signatureOf = ({ id, parameters }: FunctionEntry): string =>
  `CSU.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
