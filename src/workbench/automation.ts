import type { Conditions, CoverageEntry, Fault } from "./types";

/** An error as a cell shows it, with the sentence behind it where there is one. */
export interface ErrorValue {
  readonly error: string;
  readonly message?: string;
}

/** One value. `null` is empty. */
export type CellValue = string | number | boolean | null;
/** A value or an error. */
export type EvaluatedValue = CellValue | ErrorValue;
/** What one formula comes to: a value, an error, or the rows of a block. */
export type Evaluated = EvaluatedValue | EvaluatedValue[][];

/** What cells hold and show; every member has one entry a cell, in rows. */
export interface ReadBlock {
  /** Values as Excel gives them: empty cells are `""`, errors their text, dates their serial. */
  readonly values: CellValue[][];
  /** Formulas with their equals sign, or the value of a cell that has none. */
  readonly formulas: CellValue[][];
  /** What a person reads in the cell. */
  readonly text: string[][];
  readonly numberFormats: string[][];
  /** The sentence behind the error in a cell, else `null`. */
  readonly messages: (string | null)[][];
}

/** What the coverage panel shows. */
export interface Coverage {
  /** Office.js members used so far. */
  readonly members: readonly CoverageEntry[];
  /** Messages that carried calls to the add-in, and the calls in them. */
  readonly waves: number;
  readonly calls: number;
  /** Values received from streaming functions. */
  readonly streamed: number;
}

/** What a cell holds, what it looks like and what is noted on it; whatever is ordinary is left out. */
export interface CellSnapshot {
  readonly value?: CellValue;
  /** With its equals sign. */
  readonly formula?: string;
  /** The cell shows a value that a formula elsewhere spilled into it. */
  readonly spilled?: true;
  /** The cell's own style, as the grid keeps it. */
  readonly style?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** A table as its user sees it. */
export interface TableSnapshot {
  readonly name: string;
  /** Header, data and totals. */
  readonly address: string;
  readonly columns: readonly string[];
  readonly look: Readonly<Record<string, unknown>>;
}

/** A chart as its user sees it; addresses with their sheet. */
export interface ChartSnapshot {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly place: string;
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly format: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly unfilled: boolean;
    readonly color: string;
  }[];
}

/** A picture over cells, in points; of the picture itself only how much it is. */
export interface PictureSnapshot {
  readonly name: string;
  readonly description: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A name for cells or for a formula. */
export interface NameSnapshot {
  readonly name: string;
  /** The sheet it holds on; `null` for the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** One sheet. Rows and columns are counted from zero, addresses are like `B3`. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** Rows and columns that stay in sight. */
  readonly frozen: readonly [rows: number, columns: number];
  readonly merged: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Widths and heights that somebody chose, in pixels. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  readonly tables: readonly TableSnapshot[];
  /** What may be entered where. */
  readonly validations: readonly Readonly<Record<string, unknown>>[];
  /** Rules by which cells change their look. */
  readonly conditions: readonly Readonly<Record<string, unknown>>[];
  readonly charts: readonly ChartSnapshot[];
  readonly pictures: readonly PictureSnapshot[];
  /** Which cells are locked, in the order in which it was set. */
  readonly locks: readonly { readonly cells: string; readonly locked: boolean }[];
  readonly protected: boolean;
}

/**
 * Everything a user can see or keep in the workbook, in an order that does not depend on how it came about:
 * two snapshots are equal when the workbooks are. Left out are the selection, which sheet is in front, and ids that
 * differ each time something is made anew (of tables and XML parts).
 */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly calculationMode: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly names: readonly NameSnapshot[];
  readonly customXmlParts: readonly { readonly namespaceUri: string; readonly xml: string }[];
  readonly sheets: readonly SheetSnapshot[];
}

/** The workbench as scripts and tests see it: `window.workbench`. Addresses are like `Coverage!A1:C3`. */
export interface Workbench {
  /** Resolves when the add-in's functions are registered and the sample is calculated. */
  readonly ready: Promise<true>;
  /** Milliseconds from opening the page to the steps of its start. */
  readonly marks: Readonly<Record<string, number>>;
  /** The add-in's frame. */
  readonly frame: HTMLIFrameElement;
  /** Faults that wait for a batch of Office.js, each for one; push one to see how the add-in bears it. */
  readonly faults: Fault[];
  /** Slow answers, a cell being edited, the largest message: as set, until they are set otherwise or reset. */
  readonly conditions: Conditions;
  /** Computes formulas through the true path; leaves the visible cells alone. One entry a formula. */
  evaluate(formulas: readonly string[]): Promise<Evaluated[]>;
  read(address: string): Promise<ReadBlock>;
  /** Writes a value or formula into every cell, or a block of the address's own size. */
  write(address: string, value: CellValue | readonly (readonly CellValue[])[]): Promise<void>;
  /** Puts a note on a cell, or takes it away with `null`. Notes move with their cells; the page does not draw them. */
  note(address: string, text: string | null): Promise<void>;
  /** Selects cells, bringing their sheet to the front. */
  select(address: string): Promise<void>;
  /** Resolves when no calculation is under way and no call waits for its answer. */
  settled(): Promise<void>;
  /** The whole workbook when it has settled, to compare it before and after. */
  snapshot(): Promise<WorkbookSnapshot>;
  /**
   * Puts the workbook back as it was at one of the last snapshots; sheets, tables and XML parts get the ids they had.
   *
   * @throws Error when the snapshot was not taken in this page or is too long ago
   */
  restoreSnapshot(snapshot: WorkbookSnapshot): Promise<void>;
  /** Puts the workbook back as it was when the page had started, and takes away faults and conditions. */
  reset(): Promise<void>;
  /**
   * How many batches have touched the workbook since the page started, failed ones too. Results of functions and the
   * library's own tidying up after ranges are not counted, nor hit by faults.
   */
  batches(): number;
  coverage(): Coverage;
  /** Runs a ribbon command of the add-in, as its button does. */
  runCommand(functionName: string): Promise<void>;
  /** Runs an action of the add-in, as its keyboard shortcut does. */
  runAction(actionId: string): void;
  /** Protects a sheet, or takes its protection away. */
  protect(sheet: string, on?: boolean): Promise<void>;
  /** Opens the workbook for reading only, or for editing. `document.mode` follows when the add-in is loaded anew. */
  setReadOnly(on: boolean): Promise<void>;
  /** Writes into cells as another person with the same workbook open: the add-in's events say `Remote`. */
  coauthorWrites(address: string, value: CellValue | readonly (readonly CellValue[])[]): Promise<void>;
  /** Takes the add-in's frame away in the midst of whatever it does; {@link Workbench.reloadAddin} opens it again. */
  closeAddin(): Promise<void>;
  /** Loads the add-in anew and calculates its cells again. */
  reloadAddin(): Promise<void>;
}
