import type { DrawnChart } from "../objects/drawn-charts";
import type { PictureData } from "../objects/extras";

/** What the page shows of the workbench's state. */
export interface Status {
  /** A calculation is under way or a call waits for its answer. */
  readonly busy: boolean;
  /** The add-in's functions can be called. */
  readonly connected: boolean;
  /** Address of the selection, such as `Coverage!B2`. */
  readonly selection: string;
  /** The error in the selected cell and the sentence behind it, if any. */
  readonly explanation: string | null;
  /** The add-in's pane is shown. */
  readonly paneOpen: boolean;
  /** The charts of the sheet in front. */
  readonly charts: readonly DrawnChart[];
  /** Its pictures. */
  readonly pictures: readonly PictureData[];
  /** Why the workbench or a command failed. */
  readonly failure: string | null;
}

/** Holds the status and tells the page when it changes. */
export class StatusStore {
  private status: Status = {
    busy: false,
    connected: false,
    selection: "",
    explanation: null,
    paneOpen: true,
    charts: [],
    pictures: [],
    failure: null,
  };
  private readonly listeners = new Set<() => void>();

  readonly get = (): Status => this.status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<Status>): void {
    this.status = { ...this.status, ...change };
    for (const listener of this.listeners) listener();
  }
}
