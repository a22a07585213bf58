import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
} from "@univerjs/preset-sheets-table";
import type { ITableInfoWithUnitId } from "@univerjs/preset-sheets-table";
import { between, type Block, intersection } from "./address";
import type { Book, TableLook } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { EventType, WORKBOOK_TARGET } from "./events";
import { newName, tableHeaders } from "./name-rules";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { AutoFilter } from "./sheet-parts";
import { TableColumnCollection, TableRowCollection, TableSort } from "./table-parts";
import { Worksheet, WorksheetCollection } from "./worksheet";

const NEW_LOOK: Readonly<TableLook> = {
  style: "TableStyleMedium2",
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** Tables of the workbook, of one sheet, or those among them that a condition picks. */
export class TableCollection {
  static readonly shape: OfficeShape = officeShape<Excel.TableCollection, TableCollection>({
    className: "TableCollection",
    collection: true,
    scalars: ["count"],
    methods: ["add", "getCount", "getItem", "getItemAt", "getItemOrNullObject"],
    internal: [
      "_RegisterAddedEvent",
      "_RegisterDataChangedEvent",
      "_RegisterDeletedEvent",
      "_UnregisterAddedEvent",
      "_UnregisterDataChangedEvent",
      "_UnregisterDeletedEvent",
    ],
    unpublished: ["_eventTargetId"],
  });

  constructor(
    private readonly book: Book,
    private readonly sheetId: string | null = null,
    private readonly picks: (table: Table) => boolean = () => true,
  ) {}

  get _eventTargetId(): string {
    return this.sheetId ?? WORKBOOK_TARGET;
  }
  _RegisterDataChangedEvent(): void {
    this.book.events.register(EventType.tableChanged, this._eventTargetId);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EventType.tableChanged, this._eventTargetId);
  }
  _RegisterAddedEvent(): void {
    this.book.events.register(EventType.tableAdded, this._eventTargetId);
  }
  _UnregisterAddedEvent(): void {
    this.book.events.unregister(EventType.tableAdded, this._eventTargetId);
  }
  _RegisterDeletedEvent(): void {
    this.book.events.register(EventType.tableDeleted, this._eventTargetId);
  }
  _UnregisterDeletedEvent(): void {
    this.book.events.unregister(EventType.tableDeleted, this._eventTargetId);
  }

  get items(): Table[] {
    return this.book.deps.fworkbook
      .getTableList()
      .filter((table) => this.sheetId === null || table.subUnitId === this.sheetId)
      .map((table) => new Table(this.book, table.id))
      .filter(this.picks);
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }
  /** By name in any case, or by id. */
  getItemOrNullObject(key: string): Table | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: string): Table {
    return found(this.getItemOrNullObject(key));
  }
  getItemAt(index: number): Table {
    return found(this.items[index] ?? null);
  }

  /**
   * Makes a table of cells. Without headers of its own, the table gets a row of them and its cells move down.
   *
   * @throws OfficeError `InvalidArgument` when another table is in the way
   */
  async add(address: Range | string, hasHeaders: boolean): Promise<Table> {
    const range = this.locate(address);
    const others = new TableCollection(this.book, range.sheetId).items;
    if (others.some((table) => intersection(table.blockOf(), range.block) !== null)) {
      throw invalidArgument("A table can't overlap another table.");
    }
    let { block } = range;
    if (!hasHeaders) {
      await range.getRow(0).insert("Down");
      block = { ...block, rows: block.rows + 1 };
    } else if (block.rows === 1) block = { ...block, rows: 2 };
    const header = { ...block, rows: 1 };
    range.cells.write(header, [tableHeaders(range.cells.values(header)[0] ?? []).map(asText)]);
    const id = `table-${crypto.randomUUID()}`;
    this.book.command(AddSheetTableCommand.id, range.sheetId, {
      id,
      name: this.freeName(),
      range: gridRange(block),
    });
    const table = new Table(this.book, id);
    this.book.events.emit(EventType.tableAdded, [range.sheetId, WORKBOOK_TARGET], {
      ...table.eventSource(),
      source: "Local",
    });
    return table;
  }

  private locate(address: Range | string): Range {
    if (address instanceof Range) return address;
    const sheets = new WorksheetCollection(this.book);
    const mark = address.lastIndexOf("!");
    const named =
      mark < 0 ? null : sheets.getItem(address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'"));
    const own = this.sheetId === null ? sheets.getActiveWorksheet() : new Worksheet(this.book, this.sheetId);
    return (named ?? own).getRange(address);
  }
  private freeName(): string {
    const taken = takenNames(this.book);
    for (let number = 1; ; number++) if (!taken.includes(`table${number}`)) return `Table${number}`;
  }
}

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
    if (name !== this.name) this.configure({ name });
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
  /** The row of totals stands below the grid's own table, with the word "Total" in its first cell. */
  set showTotals(show: unknown) {
    if (Boolean(show) === this.look.showTotals) return;
    if (show) {
      this.look.showTotals = true;
      this.getTotalRowRange().getCell(0, 0).values = [["Total"]];
    } else {
      this.getTotalRowRange().clear();
      this.look.showTotals = false;
    }
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
    return new TableSort();
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter();
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

  /** @throws OfficeError `InvalidArgument` when the new place has other headers or no row for data */
  resize(newRange: Range | string): void {
    const range = newRange instanceof Range ? newRange : this.worksheet.getRange(newRange);
    const old = this.gridBlock();
    const rows = range.block.rows - (this.look.showTotals ? 1 : 0);
    if (range.sheetId !== this.info.subUnitId || range.block.row !== old.row || rows < 2)
      throw invalidArgument();
    if (intersection(range.block, old) === null) throw invalidArgument();
    const header = { ...range.block, rows: 1 };
    range.cells.write(header, [tableHeaders(range.cells.values(header)[0] ?? []).map(asText)]);
    this.configure({ updateRange: { newRange: gridRange({ ...range.block, rows }) } });
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
    const { columns, subUnitId } = this.info;
    const sheet = this.book.sheet(subUnitId);
    columns.forEach((_, column) => void sheet?.resetFilter(this.id, column));
  }
  reapplyFilters(): void {
    // The grid filters anew with every change.
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

  private configure(config: object): void {
    if (!this.book.command(SetSheetTableCommand.id, this.info.subUnitId, { tableId: this.id, ...config })) {
      throw invalidArgument();
    }
  }
  private remove(): void {
    const source = this.eventSource();
    this.book.command(DeleteSheetTableCommand.id, source.worksheetId, { tableId: this.id });
    this.book.looks.delete(this.id);
    this.book.events.emit(EventType.tableDeleted, [source.worksheetId, WORKBOOK_TARGET], {
      ...source,
      source: "Local",
    });
  }
}

const found = (table: Table | null): Table => {
  if (!table) throw itemNotFound();
  return table;
};

/** Tables and names share one list. */
const takenNames = (book: Book): string[] =>
  [
    ...book.deps.fworkbook.getTableList().map((table) => table.name),
    ...book.deps.fworkbook.getDefinedNames().map((name) => name.getName()),
  ].map((name) => name.toLowerCase());

/** Keeps a header from being read as a number or a date. */
export const asText = (header: string): string => `'${header}`;

export const gridRange = ({ row, column, rows, columns }: Block) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
