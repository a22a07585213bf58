/** What the sheets say about themselves: passed in, so that the same facts always give the same sheets. */
import type { LogRow, SheetRole } from "./book";
import type { DataSources } from "./data-sheet";

/** A source the plan or its tables name. */
export interface SourceFacts {
  readonly id: string;
  /** Publisher, title, date and address in one line. */
  readonly citation: string;
}

export interface BookFacts {
  readonly sources: DataSources;
  /** Deflator vintage and price year, in words. */
  readonly vintages: string;
  /** Names for sheets whose usual ones are taken. */
  readonly sheetNames?: Partial<Readonly<Record<SheetRole, string>>>;
  /** Version of the engine and of the data behind the tables. */
  readonly engine: string;
  readonly release: string;
  /** Day and time of the writing, as shown. */
  readonly made: string;
  /** Seed of simulations shown with the plan; null where there are none. */
  readonly seed: number | null;
  /** Day by which the data should be looked up anew, as shown. */
  readonly refreshBy: string;
  readonly cited: readonly SourceFacts[];
  /** Rows of the change log, the oldest first, this writing included. */
  readonly log: readonly LogRow[];
}
