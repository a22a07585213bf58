/** What the function pages say beside the descriptions that Excel shows: examples, tasks and related functions. */

/** A day: the sheet holds its serial, the page shows the date. */
export interface DateCell {
  readonly day: string;
}
/** An error in a cell. Without a message any message will do. */
export interface ErrorCell {
  readonly error: "#N/A" | "#VALUE!";
  readonly message?: string;
}
export type Cell = string | number | DateCell | ErrorCell;

/** A block that spills: its size, and the cells at its left that the page shows. */
export interface Spill {
  readonly rows: number;
  readonly columns: number;
  readonly first: readonly (readonly Cell[])[];
  /** The rows at its foot, where they are what matters; as wide as the first ones. */
  readonly last: readonly (readonly Cell[])[];
}

export interface Example {
  readonly formula: string;
  readonly answer: Cell | Spill;
  /** One sentence: what the example shows. */
  readonly says: string;
}

export interface FunctionPage {
  /** Completes "I want to ...". */
  readonly task: string;
  readonly examples: readonly Example[];
  readonly related: readonly string[];
}

/** Functions by what they are about, in the order in which the index lists them. */
export interface Family {
  readonly title: string;
  readonly pages: Readonly<Record<string, FunctionPage>>;
}

export const day = (iso: string): DateCell => ({ day: iso });
export const notKnown = (message?: string): ErrorCell => ({
  error: "#N/A",
  ...(message === undefined ? {} : { message }),
});
export const notUnderstood = (message: string): ErrorCell => ({ error: "#VALUE!", message });
export const spill = (
  rows: number,
  columns: number,
  first: Spill["first"],
  last: Spill["last"] = [],
): Spill => ({ rows, columns, first, last });
