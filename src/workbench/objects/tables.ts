import { AddSheetTableCommand } from "@univerjs/preset-sheets-table";
import { intersection } from "./address";
import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { EventType, WORKBOOK_TARGET } from "./events";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { gridRange, Table, takenNames, writeHeaders } from "./table";
import { Worksheet, WorksheetCollection } from "./worksheet";

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
    writeHeaders(range.cells, { ...block, rows: 1 });
    const id = `table-${crypto.randomUUID()}`;
    this.book.command(AddSheetTableCommand.id, range.sheetId, {
      id,
      name: this.freeName(),
      range: gridRange(block),
    });
    const table = new Table(this.book, id);
    this.book.events.emit(EventType.tableAdded, [range.sheetId, WORKBOOK_TARGET], {
      ...table.eventSource(),
      source: this.book.editor,
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

const found = (table: Table | null): Table => {
  if (!table) throw itemNotFound();
  return table;
};
