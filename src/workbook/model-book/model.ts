/** What is asked to be written, and what comes of it. */
import type { Book, LogRow, SheetRole } from "../../modelbook";
import type { SheetNames } from "./place";

/** A model that can be laid out as soon as it is known where. */
export interface ModelToWrite {
  /** Id of the saved scenario, by which the sheets are found again. */
  readonly scenarioId: string;
  /** The row of the change log; what was changed is filled in here. */
  readonly log: Omit<LogRow, "changed">;
  /** Lays the model out on sheets of these names, with these rows of the change log. */
  readonly lay: (sheetNames: SheetNames, log: readonly LogRow[]) => Book;
}

/** Where a model stands. */
export interface Written {
  readonly copy: number;
  /** Names of its sheets by what they are for. */
  readonly sheets: Readonly<Partial<Record<SheetRole, string>>>;
  /** Cells that were written. */
  readonly cells: number;
}
