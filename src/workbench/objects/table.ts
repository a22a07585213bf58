import {
  DeleteSheetTableCommand,
  type ITableInfoWithUnitId,
  SetSheetTableCommand,
  SetSheetTableMutation,
} from "@univerjs/preset-sheets-table";
import { SheetInterceptorService } from "@univerjs/sheets";
import { between, type Block, intersection } from "./address";
import type { Book, TableLook } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { EventType, WORKBOOK_TARGET } from "./events";
import { AutoFilter, clearFilters, reapplyFilters } from "./filter";
import { newName, tableHeaders } from "./name-rules";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import type { SheetCells } from "./sheet-cells";
import { TableSort } from "./sort";
import { columnsOf, newColumn, placeTable } from "./table-follow";
import { TableColumnCollection, TableRowCollection } from "./table-parts";
import { hideTotals, showTotals } from "./totals";
import { Worksheet } from "./worksheet";

const NEW_LOOK: Readonly<TableLook> = {
  style: "TableStyleMedium2",
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  filters: {},
  filteredRows: [],
  sort: null,
  totals: {},
};

/** A table. */
export class Table {
  static readonly shape: OfficeShape = officeShape<Excel.Table, Table>({
    className: "Table",
    identity: "Id",
    scalars: [
      "highlightFirstColumn",
      "highlightLastColumn",
      "id",
      "legacyId",
      "name",
      "showBandedColumns",
      "showBandedRows",
      "showFilterButton",
      "showHeaders",
      "showTotals",
      "style",
    ],
    objects: ["autoFilter", "columns", "rows", "sort", "worksheet"],
    methods: [
      "clearFilters",
      "convertToRange",
      "delete",
      "getDataBodyRange",
      "getHeaderRowRange",
      "getRange",
      "getTotalRowRange",
      "reapplyFilters",
      "resize",
    ],
    internal: [
      "_RegisterDataChangedEvent",
      "_RegisterSelectionChangedEvent",
      "_UnregisterDataChangedEvent",
      "_UnregisterSelectionChangedEvent",
    ],
  });

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  _RegisterDataChangedEvent(): void {
    this.book.events.register(EventType.tableChanged, this.id);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EventType.tableChanged, this.id);
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.events.register(EventType.tableSelection, this.id);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EventType.tableSelection, this.id);
  }

  /** @throws OfficeError `ItemNotFound` when the table is gone */
  get info(): ITableInfoWithUnitId {
    const info = this.book.deps.fworkbook.getTableInfo(this.id);
    if (!info) throw itemNotFound();
    return info;
  }
  get look(): TableLook {
    const look = this.book.looks.get(this.id) ?? { ...NEW_LOOK };
    this.book.looks.set(this.id, look);
    return look;
  }

  get name(): string {
    return this.info.name;
  }
  set name(value: unknown) {
    const own = this.name.toLowerCase();
    const name = newName(
      value,
      takenNames(this.book).filter((taken) => taken !== own),
    );
    if (name !== this.name) this.rename(name);
  }
  get legacyId(): string {
    return String(this.book.deps.fworkbook.getTableList().findIndex((table) => table.id === this.id) + 1);
  }
  get style(): string {
    return this.look.style;
  }
  set style(style: unknown) {
    this.look.style = String(style);
  }
  get showBandedRows(): boolean {
    return this.look.showBandedRows;
  }
  set showBandedRows(show: unknown) {
    this.look.showBandedRows = Boolean(show);
  }
  get showBandedColumns(): boolean {
    return this.look.showBandedColumns;
  }
  set showBandedColumns(show: unknown) {
    this.look.showBandedColumns = Boolean(show);
  }
  get showFilterButton(): boolean {
    return this.look.showFilterButton;
  }
  set showFilterButton(show: unknown) {
    this.look.showFilterButton = Boolean(show);
  }
  get highlightFirstColumn(): boolean {
    return this.look.highlightFirstColumn;
  }
  set highlightFirstColumn(highlight: unknown) {
    this.look.highlightFirstColumn = Boolean(highlight);
  }
  get highlightLastColumn(): boolean {
    return this.look.highlightLastColumn;
  }
  set highlightLastColumn(highlight: unknown) {
    this.look.highlightLastColumn = Boolean(highlight);
  }
  /** Tables of the workbench always show their headers. */
  get showHeaders(): boolean {
    return true;
  }
  get showTotals(): boolean {
    return this.look.showTotals;
  }
  set showTotals(show: unknown) {
    if (Boolean(show) === this.look.showTotals) return;
    if (show) showTotals(this);
    else hideTotals(this);
  }
  /** How many rows of totals stand below the grid's own table. */
  get totalRows(): number {
    return this.look.showTotals ? 1 : 0;
  }
  get sheetId(): string {
    return this.info.subUnitId;
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.info.subUnitId);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  get sort(): TableSort {
    return new TableSort(this);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }

  /** Header, data and totals. */
  blockOf(): Block {
    const block = this.gridBlock();
    return this.look.showTotals ? { ...block, rows: block.rows + 1 } : block;
  }
  getRange(): Range {
    return this.at(this.blockOf());
  }
  getHeaderRowRange(): Range {
    return this.at({ ...this.gridBlock(), rows: 1 });
  }
  getDataBodyRange(): Range {
    const block = this.gridBlock();
    return this.at({ ...block, row: block.row + 1, rows: block.rows - 1 });
  }
  /** @throws OfficeError `ItemNotFound` when totals are not shown */
  getTotalRowRange(): Range {
    if (!this.look.showTotals) throw itemNotFound();
    const block = this.gridBlock();
    return this.at({ ...block, row: block.row + block.rows, rows: 1 });
  }

  /**
   * Puts the table over other cells; nothing on the sheet moves. A row of totals goes along.
   *
   * @throws OfficeError `InvalidArgument` when the new place has other headers, no row for data, another table in it
   *   or nothing in common with the old one
   */
  resize(newRange: Range | string): void {
    const range = newRange instanceof Range ? newRange : this.worksheet.getRange(newRange);
    const old = this.gridBlock();
    const rows = range.block.rows - this.totalRows;
    if (range.sheetId !== this.sheetId || range.block.row !== old.row || rows < 2) throw invalidArgument();
    if (intersection(range.block, old) === null || this.overlapsOther(range.block)) throw invalidArgument();
    this.book.guard(this.sheetId);
    const totals = this.look.showTotals;
    if (totals) hideTotals(this);
    const block = { ...range.block, rows };
    writeHeaders(range.cells, { ...block, rows: 1 });
    const [names = []] = range.cells.values({ ...block, rows: 1 });
    const columns = columnsOf(this);
    placeTable(
      this,
      block,
      names.map((name, i) => ({
        ...(columns[block.column + i - old.column] ?? newColumn()),
        displayName: String(name),
      })),
    );
    if (totals) showTotals(this);
  }
  /** Takes the table away and leaves its cells. */
  convertToRange(): Range {
    const range = this.getRange();
    this.remove();
    return range;
  }
  /** Takes the table away with its cells. */
  delete(): void {
    const range = this.getRange();
    this.remove();
    range.clear();
  }
  clearFilters(): void {
    clearFilters(this);
  }
  reapplyFilters(): void {
    reapplyFilters(this);
  }

  /** Where an event on this table comes from. */
  eventSource(): { tableId: string; tableName: string; worksheetId: string } {
    return { tableId: this.id, tableName: this.name, worksheetId: this.info.subUnitId };
  }

  /** Header and data: what the grid takes for the table. */
  gridBlock(): Block {
    const { startRow, startColumn, endRow, endColumn } = this.info.range;
    return between(startRow, startColumn, endRow, endColumn);
  }
  at(block: Block): Range {
    return new Range(this.book, this.info.subUnitId, block);
  }

  private overlapsOther(block: Block): boolean {
    return this.worksheet.tables.items.some(
      (table) => table.id !== this.id && intersection(table.blockOf(), block) !== null,
    );
  }
  /** Formulas follow. The grid's own command would refuse names of sheets, which Excel allows for tables. */
  private rename(name: string): void {
    const { commands, injector } = this.book.deps;
    this.book.guard(this.sheetId);
    const params = { unitId: this.book.id, subUnitId: this.sheetId, tableId: this.id };
    const { preRedos = [], redos } = injector.get(SheetInterceptorService).onCommandExecute({
      id: SetSheetTableCommand.id,
      params: { ...params, name, oldTableName: this.name },
    });
    const mutation = { id: SetSheetTableMutation.id, params: { ...params, config: { name } } };
    for (const { id, params: own } of [...preRedos, mutation, ...redos]) commands.syncExecuteCommand(id, own);
  }
  private remove(): void {
    const source = this.eventSource();
    this.book.command(DeleteSheetTableCommand.id, source.worksheetId, { tableId: this.id });
    this.book.looks.delete(this.id);
    this.book.filtersChanged(source.worksheetId);
    this.book.events.emit(EventType.tableDeleted, [source.worksheetId, WORKBOOK_TARGET], {
      ...source,
      source: this.book.editor,
    });
  }
}

/** Tables and names share one list. */
export const takenNames = (book: Book): string[] =>
  [
    ...book.deps.fworkbook.getTableList().map((table) => table.name),
    ...book.deps.fworkbook.getDefinedNames().map((name) => name.getName()),
  ].map((name) => name.toLowerCase());

/** Makes sure that a table's headers are texts, present and different; those that are stay untouched. */
export function writeHeaders(cells: SheetCells, header: Block): void {
  const [found = []] = cells.values(header);
  cells.write(header, [tableHeaders(found).map((text, i) => (text === found[i] ? null : asText(text)))]);
}

/** Keeps a header from being read as a number or a date. */
export const asText = (header: string): string => `'${header}`;

export const gridRange = ({ row, column, rows, columns }: Block) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
