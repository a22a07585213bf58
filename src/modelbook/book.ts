/** The model as worksheets, described without Excel: what stands in which cell. Whoever writes it decides nothing. */

/** What a cell is for; shown by colour and, for those who do not see it, by the words in the key on About. */
export type CellRole =
  "heading" | "label" | "input" | "data" | "link" | "calculation" | "output" | "check" | "note";

export interface BookCell {
  /** Row and column, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Text, a number, or a formula that begins with `=`; text that only looks like a formula is guarded by the writer. */
  readonly value: string | number;
  readonly formula: boolean;
  readonly role: CellRole;
  readonly format: string;
}

/** What an input cell takes: a number between two bounds, or one of a few words. */
export interface Validation {
  readonly cells: string;
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly string[];
  readonly message: string;
}

export interface BookSheet {
  readonly name: string;
  readonly cells: readonly BookCell[];
  /** Widths of columns in characters, from the first on. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  /** Whether cells that are no inputs are locked. */
  readonly locked: boolean;
}

/** Where a number of the engine stands in the sheets. */
export interface BookPlace {
  /** Output id, as in the model's list of outputs. */
  readonly output: string;
  /** Year from 0 or quarter from 1; 0 for one number. */
  readonly at: number;
  /** Id of a body; blank for the plan. */
  readonly body: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Names of single input cells. */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
  readonly places: readonly BookPlace[];
  /** Cell that is TRUE while every check holds. */
  readonly master: { readonly sheet: string; readonly cell: string };
}
