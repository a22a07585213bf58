import type { WorkbookSnapshot } from "../automation";
import type { ModelDeps } from "../types";
import { Book } from "./book";
import { drawnCharts, type DrawnChart } from "./drawn-charts";
import type { EventHub } from "./events";
import type { PictureData } from "./extras";
import { restoreBook, type SavedBook, saveBook } from "./saved-book";
import type { SettingsStore } from "./settings-store";
import { takeSnapshot } from "./snapshot";
import { watchGrid } from "./watch";
import { Workbook } from "./excel-workbook";

/** The workbook as the host needs it: Excel's objects on the grid. */
export interface WorkbookModel {
  /** Where the paths of Office.js begin. */
  readonly root: Workbook;
  readonly events: EventHub;
  /** What the add-in keeps in the workbook, by key. */
  readonly settings: SettingsStore;
  /** The whole workbook as plain data. */
  snapshot(): WorkbookSnapshot;
  /** The charts of the sheet in front, with what their cells hold. */
  charts(): readonly DrawnChart[];
  /** The pictures of the sheet in front. */
  pictures(): readonly PictureData[];
  /** A copy to return to. */
  save(): SavedBook;
  restore(saved: SavedBook): void;
  setReadOnly(on: boolean): void;
  /** Does something as another person with the same workbook open would: events say so. */
  asCoauthor<T>(work: () => T): T;
  /** Lets go of ranges that nobody holds after a batch. */
  endBatch(kept: Iterable<object>): void;
  dispose(): void;
}

/** Puts Excel's object model on a workbook of the grid. */
export function createWorkbookModel(deps: ModelDeps): WorkbookModel {
  const book = new Book(deps);
  const dispose = watchGrid(book);
  return {
    root: new Workbook(book),
    events: book.events,
    settings: book.settings,
    snapshot: () => takeSnapshot(book),
    charts: () => drawnCharts(book),
    pictures: () => book.extrasOf(deps.fworkbook.getActiveSheet().getSheetId()).pictures,
    save: () => saveBook(book),
    restore: (saved) => restoreBook(book, saved),
    setReadOnly: (on) => {
      book.readOnly = on;
    },
    asCoauthor: (work) => {
      book.editor = "Remote";
      try {
        return work();
      } finally {
        book.editor = "Local";
      }
    },
    endBatch: (kept) => book.keepOnly(kept),
    dispose,
  };
}
