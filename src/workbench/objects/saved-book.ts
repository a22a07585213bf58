import {
  cloneWorksheetData,
  type ICellData,
  type ICommandService,
  IUndoRedoService,
  type IWorksheetData,
  type Nullable,
  type Workbook as GridWorkbook,
} from "@univerjs/core";
import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { AddSheetTableMutation, DeleteSheetTableMutation, TableManager } from "@univerjs/preset-sheets-table";
import type { ITableJson } from "@univerjs/preset-sheets-table";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/sheets";
import type { Book, BookState } from "./book";

/** A sheet with the name of the sheet's id kept as well: sheets come back as who they were. */
type SavedTable = ITableJson & { readonly sheetId: string };

/** Everything the workbook consists of, apart from what shows on the screen at the moment. */
export interface SavedBook {
  readonly sheets: readonly IWorksheetData[];
  readonly front: string;
  readonly names: readonly IDefinedNamesServiceParam[];
  readonly tables: readonly SavedTable[];
  readonly state: BookState;
}

/** A copy of the workbook that later changes leave alone. */
export function saveBook(book: Book): SavedBook {
  const workbook = book.deps.fworkbook.getWorkbook();
  return {
    sheets: workbook.getSheets().map((sheet) => cloneWorksheetData(sheet.getConfig())),
    front: book.deps.fworkbook.getActiveSheet().getSheetId(),
    names: structuredClone(namesOf(book)),
    tables: structuredClone(tablesOf(book)),
    state: structuredClone(book.state()),
  };
}

/** Makes the workbook what it was. Sheets that have not changed are not touched, so that this is quick. */
export function restoreBook(book: Book, saved: SavedBook): void {
  const change = new Change(book);
  const workbook = book.deps.fworkbook.getWorkbook();
  const stale = staleSheets(workbook, saved.sheets);
  change.removeTables(tablesOf(book), saved.tables, stale);
  change.removeNames(namesOf(book), saved.names);
  change.replaceSheets(workbook, saved.sheets, stale);
  change.addTables(saved.tables, tablesOf(book));
  change.addNames(saved.names, namesOf(book));
  book.adopt(structuredClone(saved.state));
  book.deps.fworkbook.setActiveSheet(saved.front);
  book.deps.injector.get(IUndoRedoService).clearUndoRedo(book.id);
  // Formulas come back with their last values, but what they had spilled is lost with their sheet.
  if (saved.sheets.some((sheet) => stale.has(sheet.id) && holdsFormulas(sheet))) book.recalculate();
}

class Change {
  private readonly commands: ICommandService;

  constructor(private readonly book: Book) {
    this.commands = book.deps.commands;
  }

  /** Takes away tables that were not there, that differ, or whose sheet is to be replaced. */
  removeTables(
    now: readonly SavedTable[],
    saved: readonly SavedTable[],
    stale: ReadonlyMap<string, number>,
  ): void {
    for (const table of without(now, saved)) this.removeTable(table);
    for (const table of tablesOf(this.book)) if (stale.has(table.sheetId)) this.removeTable(table);
  }
  addTables(saved: readonly SavedTable[], now: readonly SavedTable[]): void {
    for (const { sheetId, id, name, range, options, columns, filters } of without(saved, now)) {
      this.run(AddSheetTableMutation.id, {
        subUnitId: sheetId,
        tableId: id,
        name,
        range: { ...range },
        header: columns.map((column) => column.displayName),
        options: { ...options, columns, filters: filters.tableColumnFilterList },
      });
    }
  }
  removeNames(now: readonly IDefinedNamesServiceParam[], saved: readonly IDefinedNamesServiceParam[]): void {
    for (const name of without(now, saved)) this.run(RemoveDefinedNameMutation.id, { ...name });
  }
  addNames(saved: readonly IDefinedNamesServiceParam[], now: readonly IDefinedNamesServiceParam[]): void {
    for (const name of without(saved, now)) this.run(SetDefinedNameMutation.id, { ...name });
  }

  /** Takes changed sheets out and puts the saved ones in. A sheet of its own keeps the workbook from being empty. */
  replaceSheets(
    workbook: GridWorkbook,
    saved: readonly IWorksheetData[],
    stale: ReadonlyMap<string, number>,
  ): void {
    if (stale.size === 0) return;
    const spare = this.book.deps.fworkbook.insertSheet("(restoring)").getSheetId();
    const remove = (subUnitId: string): void => {
      const subUnitName = workbook.getSheetBySheetId(subUnitId)?.getName();
      if (subUnitName !== undefined) this.run(RemoveSheetMutation.id, { subUnitId, subUnitName });
    };
    for (const id of stale.keys()) remove(id);
    for (const [index, sheet] of saved.entries()) {
      if (stale.has(sheet.id)) this.run(InsertSheetMutation.id, { index, sheet: cloneWorksheetData(sheet) });
    }
    this.book.deps.fworkbook.setActiveSheet(saved[0]?.id ?? spare);
    remove(spare);
  }

  private removeTable({ sheetId, id }: SavedTable): void {
    this.run(DeleteSheetTableMutation.id, { subUnitId: sheetId, tableId: id });
  }
  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.book.id, ...params });
  }
}

/** Sheets that differ from the saved ones, that are new or that are gone; with them all sheets out of place. */
function staleSheets(workbook: GridWorkbook, saved: readonly IWorksheetData[]): ReadonlyMap<string, number> {
  const stale = new Map<string, number>();
  const now = workbook.getSheets();
  const wanted = new Map(saved.map((sheet, index) => [sheet.id, { sheet, index }]));
  for (const [index, sheet] of now.entries()) {
    const old = wanted.get(sheet.getSheetId());
    const same = old?.index === index && sameText(cloneWorksheetData(sheet.getConfig()), old.sheet);
    if (!same) stale.set(sheet.getSheetId(), index);
  }
  for (const { id } of saved) if (!workbook.getSheetBySheetId(id)) stale.set(id, -1);
  return stale;
}

function namesOf(book: Book): IDefinedNamesServiceParam[] {
  return Object.values(book.deps.injector.get(IDefinedNamesService).getDefinedNameMap(book.id) ?? {});
}

function tablesOf(book: Book): SavedTable[] {
  const manager = book.deps.injector.get(TableManager);
  return manager.getTableList(book.id).flatMap(({ id, subUnitId }) => {
    const table = manager.getTableById(book.id, id);
    // The table's own list of columns is in the order they were made in.
    return table ? [{ ...table.toJSON(), columns: table.getTableInfo().columns, sheetId: subUnitId }] : [];
  });
}

function holdsFormulas({ cellData }: IWorksheetData): boolean {
  return Object.values(cellData).some((row) =>
    Object.values((row ?? {}) as Record<string, Nullable<ICellData>>).some((cell) =>
      Boolean(cell?.f ?? cell?.si),
    ),
  );
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The items of one list that the other does not have in the same form. */
function without<T>(items: readonly T[], others: readonly T[]): T[] {
  const known = new Set(others.map((other) => JSON.stringify(other)));
  return items.filter((item) => !known.has(JSON.stringify(item)));
}
