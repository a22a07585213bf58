/**
 * What the two halves of the workbench say to each other: the grid, which calculates, and the host, which
 * speaks Office.js's language with the add-in in its frame. The host's doors are `startHost` in host/index.ts
 * and `createWorkbookModel` in objects/index.ts.
 */
import type {
  ICellData,
  ICommandService,
  Injector,
  IObjectMatrixPrimitiveType,
  Nullable,
} from "@univerjs/core";
import type { FWorkbook } from "@univerjs/preset-sheets-core";

/** Bits of {@link Invocation.flags}. */
export const INVOCATION_FLAGS = { cancelable: 1, streaming: 2, acceptsErrors: 4, richData: 8 } as const;

/** One call of a custom function. */
export interface Invocation {
  /** Unique for the life of the page; results and cancellations name it. */
  readonly id: number;
  /** The `id` of the function in functions.json. */
  readonly functionId: string;
  /** One entry a declared parameter; left-out ones are `null`, ranges are rows of values. */
  readonly args: readonly unknown[];
  /** `Sheet1!B3` for functions that asked for their address. */
  readonly address: string | null;
  /** Sum of {@link INVOCATION_FLAGS}. */
  readonly flags: number;
}

/** One result of a call; streaming functions send many with the same id. */
export interface InvocationResult {
  readonly id: number;
  readonly ok: boolean;
  /** The value, or the message of the error. */
  readonly value: unknown;
  /** Kind of failure when not ok: 1 not available, 2 thrown, 3 rejected, 5 division by zero, 6 number, 7 value, 8 null. */
  readonly errorCode?: number;
}

/** What kind of use the add-in made of a member. */
export type MemberKind = "property" | "method" | "service" | "dispatch" | "event";

/** One member of Office.js that the add-in used. */
export interface CoverageEntry {
  readonly className: string;
  readonly member: string;
  readonly kind: MemberKind;
  readonly count: number;
  /** False when the workbench answered `ApiNotFound` (or "not supported") because it has no such member. */
  readonly implemented: boolean;
}

/**
 * What befalls one batch of the object model. Without a code or error the batch is done as usual, only late, or after
 * something else has happened. Excel's batches are no transactions: what was done before a failure stays done.
 */
export interface Fault {
  /** How many batches to let through first; 0 hits the next one. Counted down by the host. */
  skip: number;
  /** Fails the whole message, for example 7000 access denied, 5102 too busy, 5104 answer too large. */
  readonly hostError?: number;
  /** Fails the batch with this code, for example `InvalidOperationInCellEditMode`. */
  readonly code?: string;
  readonly message?: string;
  /** How many actions of the batch take effect before it fails or the pane closes: none unless given, `Infinity` for all. */
  readonly after?: number;
  /** Milliseconds by which the answer is late. */
  readonly delay?: number;
  /** The pane is closed instead of an answer: its frame is gone, as when the program crashes. */
  readonly close?: boolean;
  /** Done between the batch before and this one, for example what another person edits. */
  readonly meanwhile?: () => unknown;
}

/** What lasts until it is changed. */
export interface Conditions {
  /** Milliseconds by which every answer is late. */
  delay: number;
  /** Somebody is editing a cell: batches fail with `InvalidOperationInCellEditMode`, or wait if they asked to. */
  editing: boolean;
  /** The largest request or answer in bytes. Excel on the web takes 5 MB. */
  payloadLimit: number;
  /** Everything is as usual again. */
  clear(): void;
}

/** Whether the add-in wants its pane to be seen. */
export type Visibility = "Visible" | "Hidden";

/** What the host needs to know of the add-in's manifest. */
export interface ManifestInfo {
  readonly appName: string;
}

/** Cells as the grid stores them: row, then column. */
export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Where the model stands: Univer, and the values that formulas spilled. */
export interface ModelDeps {
  readonly fworkbook: FWorkbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Values that formulas spilled into cells of a sheet. */
  spilled(sheetId: string): CellMatrix | undefined;
}

/** The add-in in its frame, and everything the grid can tell it. */
export interface Host {
  readonly frame: HTMLIFrameElement;
  /** Sends calls as one message. */
  sendInvocations(entries: readonly Invocation[]): void;
  cancelInvocations(ids: readonly number[]): void;
  /**
   * Runs a command of the ribbon; resolves when the function has called `completed`.
   *
   * @throws Error when the add-in has no function of that name
   */
  runCommand(functionName: string, controlId: string): Promise<void>;
  /** Runs an action that a keyboard shortcut is tied to. */
  runAction(actionId: string): void;
  /** The selection in the grid has changed. */
  selectionChanged(): void;
  /** Members used so far, implemented or not, by class and name. */
  coverage(): CoverageEntry[];
  /** Batches that have touched the workbook so far. */
  batches(): number;
  /** Faults that wait for their batch. Tests push to it. */
  readonly faults: Fault[];
  readonly conditions: Conditions;
  /** The person has shown or hidden the pane. */
  visibilityChanged(visibility: Visibility): void;
  /** Takes the add-in's frame away without a word. {@link Host.reloadAddin} starts it again. */
  closeAddin(): void;
  /** Loads the add-in anew, as closing and opening the workbook does; resolves when the frame is in place. */
  reloadAddin(): Promise<void>;
  dispose(): void;
}
