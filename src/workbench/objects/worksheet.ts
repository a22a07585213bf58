import { generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/sheets";
import { parseAddress, SHEET_LIMITS } from "./address";
import { type Book, STRUCTURE } from "./book";
import { ChartCollection } from "./charts";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./errors";
import { EventType, WORKBOOK_TARGET, type EventCode } from "./events";
import { AutoFilter } from "./filter";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { officeShape, type OfficeShape } from "./shape";
import { ShapeCollection } from "./shapes";
import { SheetCells } from "./sheet-cells";
import { WorksheetProtection } from "./protection";
import { WorksheetFreezePanes } from "./sheet-parts";
import { TableCollection } from "./tables";

/** Cells on this sheet: no name and no table can be called so. */
const PLAIN_ADDRESS = /^\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?$/;
const WHOLE_SHEET = { row: 0, column: 0, ...SHEET_LIMITS };

/** Registers and lets go of the events of a sheet or of all sheets. */
class SheetEvents {
  constructor(
    private readonly events: Book["events"],
    private readonly target: () => string,
  ) {}
  _RegisterDataChangedEvent = this.on(EventType.sheetChanged);
  _UnregisterDataChangedEvent = this.off(EventType.sheetChanged);
  _RegisterActivatedEvent = this.on(EventType.sheetActivated);
  _UnregisterActivatedEvent = this.off(EventType.sheetActivated);
  _RegisterDeactivatedEvent = this.on(EventType.sheetDeactivated);
  _UnregisterDeactivatedEvent = this.off(EventType.sheetDeactivated);
  _RegisterSelectionChangedEvent = this.on(EventType.sheetSelection);
  _UnregisterSelectionChangedEvent = this.off(EventType.sheetSelection);
  _RegisterCalculatedEvent = this.on(EventType.sheetCalculated);
  _UnregisterCalculatedEvent = this.off(EventType.sheetCalculated);

  protected on(type: EventCode): () => void {
    return () => this.events.register(type, this.target());
  }
  protected off(type: EventCode): () => void {
    return () => this.events.unregister(type, this.target());
  }
}

const SHEET_EVENTS = [
  "_RegisterActivatedEvent",
  "_RegisterCalculatedEvent",
  "_RegisterDataChangedEvent",
  "_RegisterDeactivatedEvent",
  "_RegisterSelectionChangedEvent",
  "_UnregisterActivatedEvent",
  "_UnregisterCalculatedEvent",
  "_UnregisterDataChangedEvent",
  "_UnregisterDeactivatedEvent",
  "_UnregisterSelectionChangedEvent",
] as const;

/** A sheet. */
export class Worksheet extends SheetEvents {
  static readonly shape: OfficeShape = officeShape<Excel.Worksheet, Worksheet>({
    className: "Worksheet",
    identity: "Id",
    scalars: ["id", "name", "position", "showGridlines", "tabColor", "visibility"],
    objects: ["autoFilter", "charts", "freezePanes", "names", "protection", "shapes", "tables"],
    methods: [
      "activate",
      "calculate",
      "delete",
      "getCell",
      "getNextOrNullObject",
      "getPreviousOrNullObject",
      "getRange",
      "getRangeByIndexes",
      "getRanges",
      "getUsedRange",
      "getUsedRangeOrNullObject",
    ],
    internal: [...SHEET_EVENTS, "_GetSheetById"],
  });

  constructor(
    private readonly book: Book,
    readonly id: string,
  ) {
    super(book.events, () => id);
  }

  private get cells(): SheetCells {
    return new SheetCells(this.book, this.id);
  }
  private get grid() {
    return this.cells.facade;
  }

  get name(): string {
    return this.grid.getSheetName();
  }
  set name(value: unknown) {
    const name = sheetName(value);
    const other = new WorksheetCollection(this.book).getItemOrNullObject(name);
    if (other && other.id !== this.id) throw itemAlreadyExists();
    this.book.guard(STRUCTURE);
    this.grid.setName(name);
  }
  get position(): number {
    return this.grid.getIndex();
  }
  set position(position: unknown) {
    if (typeof position !== "number") throw invalidArgument();
    this.book.guard(STRUCTURE);
    this.book.deps.fworkbook.moveSheet(this.grid, position);
  }
  get visibility(): string {
    return this.grid.isSheetHidden() ? "Hidden" : "Visible";
  }
  set visibility(visibility: unknown) {
    this.book.guard(STRUCTURE);
    if (visibility === "Visible") this.grid.showSheet();
    else if (this.isLastVisible())
      throw invalidOperation("A workbook must contain at least one visible worksheet.");
    else this.grid.hideSheet();
  }
  get tabColor(): string {
    return this.grid.getTabColor() ?? "";
  }
  set tabColor(colour: unknown) {
    this.cells.editable.setTabColor(String(colour));
  }
  get showGridlines(): boolean {
    return !this.grid.hasHiddenGridLines();
  }
  set showGridlines(show: unknown) {
    this.cells.editable.setHiddenGridlines(!show);
  }
  get tables(): TableCollection {
    return new TableCollection(this.book, this.id);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.id);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.id);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.id);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.book, this.id);
  }
  get shapes(): ShapeCollection {
    return new ShapeCollection(this.book, this.id);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(null);
  }

  /**
   * The cells of an address, a name or a table; without one, the whole sheet.
   *
   * @throws OfficeError `InvalidArgument` when it is none of these
   */
  getRange(address?: string): Range {
    if (!address) return this.at(WHOLE_SHEET);
    if (PLAIN_ADDRESS.test(address)) return this.at(parseAddress(address).block);
    const name =
      this.names.getItemOrNullObject(address) ??
      new NamedItemCollection(this.book).getItemOrNullObject(address);
    const named =
      name?.getRangeOrNullObject() ?? this.tables.getItemOrNullObject(address)?.getDataBodyRange();
    if (named) return named;
    const { sheet, block } = parseAddress(address);
    if (sheet !== null && sheet.toLowerCase() !== this.name.toLowerCase()) throw invalidArgument();
    return this.at(block);
  }
  getCell(row: number, column: number): Range {
    return this.at({ row, column, rows: 1, columns: 1 });
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.at({ row, column, rows, columns });
  }
  /** The cells of several addresses with commas between them. */
  getRanges(addresses: string): RangeAreas {
    const blocks = addresses.split(",").map((address) => this.getRange(address.trim()));
    return new RangeAreas(this.book, this.id, blocks);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    return this.at(WHOLE_SHEET).getUsedRangeOrNullObject(valuesOnly);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  /** The library comes back this way to a neighbour once it knows its id. */
  _GetSheetById(id: string): Worksheet {
    return new WorksheetCollection(this.book).getItem(id);
  }
  activate(): void {
    this.book.deps.fworkbook.setActiveSheet(this.id);
  }
  calculate(): void {
    this.book.recalculate();
  }
  delete(): void {
    this.book.guard(STRUCTURE);
    if (this.visibility === "Visible" && this.isLastVisible()) {
      throw invalidOperation("A workbook must contain at least one visible worksheet.");
    }
    this.book.deps.fworkbook.deleteSheet(this.id);
  }

  private at(block: Range["block"]): Range {
    // Asking for the sheet makes sure that it is still there.
    return new Range(this.book, this.grid.getSheetId(), block);
  }
  private isLastVisible(): boolean {
    return new WorksheetCollection(this.book).items.every(
      (sheet) => sheet.id === this.id || sheet.visibility !== "Visible",
    );
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { items } = new WorksheetCollection(this.book);
    for (let i = this.position + step; i >= 0 && i < items.length; i += step) {
      const sheet = items[i];
      if (sheet && (!visibleOnly || sheet.visibility === "Visible")) return sheet;
    }
    return null;
  }
}

/** All sheets, in the order of their tabs. */
export class WorksheetCollection extends SheetEvents {
  static readonly shape: OfficeShape = officeShape<Excel.WorksheetCollection, WorksheetCollection>({
    className: "WorksheetCollection",
    collection: true,
    methods: [
      "add",
      "getActiveWorksheet",
      "getCount",
      "getFirst",
      "getItem",
      "getItemOrNullObject",
      "getLast",
    ],
    internal: [
      ...SHEET_EVENTS,
      "_RegisterAddedEvent",
      "_RegisterDeletedEvent",
      "_UnregisterAddedEvent",
      "_UnregisterDeletedEvent",
    ],
  });

  constructor(private readonly book: Book) {
    super(book.events, () => WORKBOOK_TARGET);
  }

  _RegisterAddedEvent = this.on(EventType.sheetAdded);
  _UnregisterAddedEvent = this.off(EventType.sheetAdded);
  _RegisterDeletedEvent = this.on(EventType.sheetDeleted);
  _UnregisterDeletedEvent = this.off(EventType.sheetDeleted);

  get items(): Worksheet[] {
    return this.book.deps.fworkbook.getSheets().map((sheet) => new Worksheet(this.book, sheet.getSheetId()));
  }
  getCount(visibleOnly = false): number {
    return this.pick(visibleOnly).length;
  }
  getFirst(visibleOnly = false): Worksheet {
    return found(this.pick(visibleOnly)[0]);
  }
  getLast(visibleOnly = false): Worksheet {
    return found(this.pick(visibleOnly).at(-1));
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.deps.fworkbook.getActiveSheet().getSheetId());
  }
  /** By name in any case, or by id. */
  getItemOrNullObject(key: string): Worksheet | null {
    const wanted = key.toLowerCase();
    return this.items.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: string): Worksheet {
    return found(this.getItemOrNullObject(key));
  }
  /** Adds a sheet behind the others without bringing it to the front. */
  add(name?: string): Worksheet {
    const { fworkbook, commands } = this.book.deps;
    const wanted = name ? sheetName(name) : this.freeName();
    if (this.getItemOrNullObject(wanted)) throw itemAlreadyExists();
    this.book.guard(STRUCTURE);
    const id = generateRandomId();
    const sheet = { ...mergeWorksheetSnapshotWithDefault({}), id, name: wanted };
    const params = { unitId: this.book.id, index: fworkbook.getSheets().length, sheet };
    // As if from elsewhere: else the grid draws the new sheet, and the one in front once more.
    commands.syncExecuteCommand(InsertSheetMutation.id, params, { fromCollab: true });
    return new Worksheet(this.book, id);
  }

  private pick(visibleOnly: boolean): Worksheet[] {
    return visibleOnly ? this.items.filter((sheet) => sheet.visibility === "Visible") : this.items;
  }
  private freeName(): string {
    for (let number = this.items.length + 1; ; number++) {
      if (!this.getItemOrNullObject(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
}

/** Excel's rule: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not "History". */
function sheetName(value: unknown): string {
  const name = String(value);
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]|^'|'$|^history$/i.test(name))
    throw invalidArgument();
  return name;
}

function found(sheet: Worksheet | undefined | null): Worksheet {
  if (!sheet) throw itemNotFound();
  return sheet;
}
