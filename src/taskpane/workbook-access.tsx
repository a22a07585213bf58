import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { CellPlace } from "../workbook/address";
import type { insertFormula } from "../workbook/insert-formula";
import type { insertTable } from "../workbook/insert-table";
import type * as formulaCells from "../workbook/formula-cells";
import type { insertCells } from "../workbook/insert-cells";
import type * as pictures from "../workbook/insert-picture";
import type * as own from "../workbook/local-figures";
import type * as modelBook from "../workbook/model-book";
import {
  countOurCells,
  pinWorkbook,
  watchWorkbookDates,
  workbookDates,
  type WorkbookDates,
} from "../workbook/pinned-date";
import type { readSelectedCells } from "../workbook/selected-cells";
import {
  changeRelease,
  keepTo,
  pinnedRelease,
  readPinnedRelease,
  recalculateOurCells,
  watchPinnedRelease,
} from "../workbook/pinned-release";
import { watchActiveCell } from "../workbook/selection";
import { isMarked, mark } from "../workbook/this-computer";
import type * as scenarios from "../workbook/scenarios";
import type * as share from "../workbook/share";
import type * as tables from "../workbook/tables";

/** What the panel asks of the workbook. */
export interface WorkbookPort {
  readonly insertTable: typeof tables.insertQuery;
  readonly insertFormula: typeof insertFormula;
  readonly insertCells: typeof insertCells;
  readonly formulas: FormulasPort;
  /** What this computer remembers. */
  readonly computer: { readonly isMarked: typeof isMarked; readonly mark: typeof mark };
  readonly watchActiveCell: typeof watchActiveCell;
  readonly workbookDates: typeof workbookDates;
  readonly watchWorkbookDates: typeof watchWorkbookDates;
  readonly countOurCells: typeof countOurCells;
  readonly pinWorkbook: typeof pinWorkbook;
  readonly tables: TablesPort;
  readonly localFigures: LocalFiguresPort;
  readonly sharing: Sharing;
  readonly releases: ReleasePort;
  readonly model: ModelPort;
  readonly pictures: PicturesPort;
}

/** A formula that is put together in the panel: the cells it is given, and the one that stands in the sheet. */
export interface FormulasPort {
  readonly selection: typeof formulaCells.readSelection;
  readonly cellsAt: typeof formulaCells.readCellsAt;
  readonly active: typeof formulaCells.readActiveFormula;
  readonly replace: typeof formulaCells.replaceFormula;
}

const cellsOfFormulas = (): Promise<typeof formulaCells> => import("../workbook/formula-cells");

/** Pictures of the panel laid over a sheet, and taken away again. */
export type PicturesPort = Pick<typeof pictures, "insertPicture" | "removePicture">;

const overSheets = (): Promise<typeof pictures> => import("../workbook/insert-picture");

/** Plans of the model: those that are saved in the workbook, and tables of their figures. */
export interface ModelPort {
  readonly insertBlock: (block: Parameters<typeof insertTable>[0]) => ReturnType<typeof insertTable>;
  readonly scenarios: Pick<typeof scenarios, "listScenarios" | "saveScenario" | "removeScenario">;
  readonly sheets: Pick<typeof modelBook, "writeBook" | "checkBook" | "updateBook">;
}

const modelSheets = (): Promise<typeof modelBook> => import("../workbook/model-book");

const savedScenarios = (): Promise<typeof scenarios> => import("../workbook/scenarios");

/** The tables of the workbook that can be refreshed. */
export type TablesPort = Pick<
  typeof tables,
  "tablesOverview" | "checkTables" | "refreshTables" | "undoRefresh" | "keepReport"
>;

const tablesChunk = (): Promise<typeof tables> => import("../workbook/tables");

/** The data release a workbook is kept to, and having its cells answered from another. */
export interface ReleasePort {
  readonly pinnedRelease: typeof pinnedRelease;
  readonly watchPinnedRelease: typeof watchPinnedRelease;
  readonly readPinnedRelease: typeof readPinnedRelease;
  readonly changeRelease: typeof changeRelease;
  readonly keepTo: typeof keepTo;
  readonly recalculateOurCells: typeof recalculateOurCells;
}

/** Freezing, restoring, repairing and detaching. */
export type Sharing = Pick<
  typeof share,
  "overview" | "freeze" | "restore" | "forgetFrozen" | "findBroken" | "repair" | "planDetach" | "detach"
>;

const sharing = (): Promise<typeof share> => import("../workbook/share");

/** Figures of the user's own: those in use are the register's. */
export interface LocalFiguresPort {
  readonly read: typeof own.readOwnFigures;
  readonly add: typeof own.addOwnFigures;
  readonly remove: typeof own.removeOwnFigures;
  readonly selectedCells: typeof readSelectedCells;
}

const ownFigures = (): Promise<typeof own> => import("../workbook/local-figures");

export const excel: WorkbookPort = {
  // What writes is loaded when it is first asked for.
  insertTable: async (block) => (await tablesChunk()).insertQuery(block),
  insertFormula: async (spec) => (await import("../workbook/insert-formula")).insertFormula(spec),
  insertCells: async (block) => (await import("../workbook/insert-cells")).insertCells(block),
  formulas: {
    selection: async () => (await cellsOfFormulas()).readSelection(),
    cellsAt: async (...given) => (await cellsOfFormulas()).readCellsAt(...given),
    active: async () => (await cellsOfFormulas()).readActiveFormula(),
    replace: async (...given) => (await cellsOfFormulas()).replaceFormula(...given),
  },
  computer: { isMarked, mark },
  watchActiveCell,
  workbookDates,
  watchWorkbookDates,
  countOurCells,
  pinWorkbook,
  tables: {
    tablesOverview: async () => (await tablesChunk()).tablesOverview(),
    checkTables: async (...given) => (await tablesChunk()).checkTables(...given),
    refreshTables: async (...given) => (await tablesChunk()).refreshTables(...given),
    undoRefresh: async (...given) => (await tablesChunk()).undoRefresh(...given),
    keepReport: async (report) => (await tablesChunk()).keepReport(report),
  },
  localFigures: {
    read: async () => (await ownFigures()).readOwnFigures(),
    add: async (set) => (await ownFigures()).addOwnFigures(set),
    remove: async (ids) => (await ownFigures()).removeOwnFigures(ids),
    selectedCells: async () => (await import("../workbook/selected-cells")).readSelectedCells(),
  },
  sharing: {
    overview: async () => (await sharing()).overview(),
    freeze: async (...given) => (await sharing()).freeze(...given),
    restore: async (...given) => (await sharing()).restore(...given),
    forgetFrozen: async () => (await sharing()).forgetFrozen(),
    findBroken: async () => (await sharing()).findBroken(),
    repair: async (...given) => (await sharing()).repair(...given),
    planDetach: async () => (await sharing()).planDetach(),
    detach: async (...given) => (await sharing()).detach(...given),
  },
  releases: {
    pinnedRelease,
    watchPinnedRelease,
    readPinnedRelease,
    changeRelease,
    keepTo,
    recalculateOurCells,
  },
  model: {
    insertBlock: async (block) => (await import("../workbook/insert-table")).insertTable(block),
    scenarios: {
      listScenarios: async () => (await savedScenarios()).listScenarios(),
      saveScenario: async (toSave) => (await savedScenarios()).saveScenario(toSave),
      removeScenario: async (id) => (await savedScenarios()).removeScenario(id),
    },
    sheets: {
      writeBook: async (...given) => (await modelSheets()).writeBook(...given),
      checkBook: async (...given) => (await modelSheets()).checkBook(...given),
      updateBook: async (...given) => (await modelSheets()).updateBook(...given),
    },
  },
  pictures: {
    insertPicture: async (picture) => (await overSheets()).insertPicture(picture),
    removePicture: async (picture) => (await overSheets()).removePicture(picture),
  },
};

export const WorkbookAccess = createContext<WorkbookPort>(excel);

export const useWorkbook = (): WorkbookPort => useContext(WorkbookAccess);

/** The active cell, followed as the user moves; undefined while it is not known. */
export function useActiveCell(): CellPlace | undefined {
  const { watchActiveCell: watch } = useWorkbook();
  const [place, setPlace] = useState<CellPlace>();
  useEffect(() => watch(setPlace), [watch]);
  return place;
}

/** The pinned day of the workbook and how it counts days, as they change. */
export function useWorkbookDates(): WorkbookDates {
  const port = useWorkbook();
  return useSyncExternalStore(port.watchWorkbookDates, port.workbookDates);
}
