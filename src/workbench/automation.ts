import type { CoverageEntry, Fault } from "./types";

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

/** The workbench as scripts and tests see it: `window.workbench`. Addresses are like `Coverage!A1:C3`. */
export interface Workbench {
  /** Resolves when the add-in's functions are registered and the sample is calculated. */
  readonly ready: Promise<true>;
  /** Milliseconds from opening the page to the steps of its start. */
  readonly marks: Readonly<Record<string, number>>;
  /** The add-in's frame. */
  readonly frame: HTMLIFrameElement;
  /** Faults that wait for a batch of Office.js; push one to see how the add-in bears it. */
  readonly faults: Fault[];
  /** Computes formulas through the true path; leaves the visible cells alone. One entry a formula. */
  evaluate(formulas: readonly string[]): Promise<Evaluated[]>;
  read(address: string): Promise<ReadBlock>;
  /** Writes a value or formula into every cell, or a block of the address's own size. */
  write(address: string, value: CellValue | readonly (readonly CellValue[])[]): Promise<void>;
  /** Selects cells, bringing their sheet to the front. */
  select(address: string): Promise<void>;
  /** Resolves when no calculation is under way and no call waits for its answer. */
  settled(): Promise<void>;
  coverage(): Coverage;
  /** Runs a ribbon command of the add-in, as its button does. */
  runCommand(functionName: string): Promise<void>;
  /** Runs an action of the add-in, as its keyboard shortcut does. */
  runAction(actionId: string): void;
  /** Loads the add-in anew and calculates its cells again. */
  reloadAddin(): Promise<void>;
}
