/** The model as worksheets, described without Excel: what stands in which cell. Whoever writes it decides nothing. */

/** What a cell is for; shown by colour and, for those who do not see it, by the words in the first column. */
export type CellRole =
  "heading" | "label" | "input" | "data" | "link" | "calculation" | "output" | "check" | "note";

/** The sheets by what they are for, in their order in the workbook. */
export const SHEET_ROLES = ["about", "inputs", "data", "calc", "outputs", "checks", "log", "tests"] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

export interface BookCell {
  /** Row and column, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Text, a number, or a formula that begins with `=`; text that only looks like a formula is guarded by the writer. */
  readonly value: string | number;
  readonly formula: boolean;
  readonly role: CellRole;
  readonly format: string;
  /** Inputs, data and cells to be filled in have a name that stays while bodies and years come and go. */
  readonly id?: string;
}

/** What an input cell takes: a number between two bounds, or one of a few words. */
export interface Validation {
  readonly cells: string;
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly string[];
  readonly message: string;
}

/** Cells that look like a role of their own while a formula, written for the first of them, is true. */
export interface Condition {
  readonly cells: string;
  /** Begins with `=` and refers to cells of the same sheet only. */
  readonly formula: string;
  readonly look: "alarm" | "calm";
  /** What it tells, in words. */
  readonly says: string;
}

/** One line or column of a chart. All addresses are on the chart's sheet. */
export interface ChartSeries {
  /** Cell that holds its name. */
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  /** Drawn without fill, to lift the series stacked on it. */
  readonly unseen?: boolean;
}

export interface BookChart {
  readonly id: string;
  readonly title: string;
  readonly kind: "line" | "columns" | "stacked";
  readonly series: readonly ChartSeries[];
  readonly valueTitle: string;
  readonly categoryTitle: string;
  /** Number format of the value axis. */
  readonly format: string;
  /** Cells it covers. */
  readonly place: { readonly from: string; readonly to: string };
  /** Cell whose text says what the chart shows. */
  readonly caption: string;
}

export interface BookSheet {
  /** What the sheet is for, whatever it is called. */
  readonly id: SheetRole;
  readonly name: string;
  /** Colour of the tab, `#RRGGBB`. */
  readonly tab: string;
  readonly cells: readonly BookCell[];
  /** Widths of columns in characters, from the first on. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly conditions: readonly Condition[];
  readonly charts: readonly BookChart[];
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

/** One input cell. What a user typed there differs from `value`. */
export interface BookInput {
  /** `units.csu.turnover`, `cut.byYear.2015/16`, `phasing.2015/16 Q1`: bodies by id, years by name. */
  readonly id: string;
  /** The same in the scenario, joined with dots: `units.0.turnover`, `cut.byYear.1`. */
  readonly path: string;
  readonly sheet: string;
  readonly cell: string;
  /** With body and year, for a list of what was changed. */
  readonly label: string;
  readonly unit: string;
  /** Ids of sources, or where else it comes from: `user`, `assumption`, `rule`, `model`. */
  readonly source: string;
  readonly format: string;
  /** Number or word as written; a blank, which leaves it to the model, is "". Days are serials. */
  readonly value: number | string;
  /** What it is where nobody says otherwise; null where there is no usual value. */
  readonly byDefault: number | string | null;
}

/** A name for one input cell; used for finding it, never in a formula. */
export interface BookName {
  readonly name: string;
  /** `Inputs!$D$12`. */
  readonly reference: string;
  readonly label: string;
}

export interface Book {
  /** In their order in the workbook. */
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly inputs: readonly BookInput[];
  readonly places: readonly BookPlace[];
  /** Cell that is TRUE while every check holds. */
  readonly master: { readonly sheet: string; readonly cell: string };
  /** Where the next row of the change log goes: `A12`; its columns are those of {@link LogRow}. */
  readonly log: { readonly sheet: string; readonly cell: string };
}

/** One row of the change log: what was written when, with what, and what it came to. */
export interface LogRow {
  /** As shown: day and time. */
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly engine: string;
  readonly release: string;
  /** Names of inputs that differ from those of the row before. */
  readonly changed: string;
}
