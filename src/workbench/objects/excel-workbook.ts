import { Application } from "./application";
import type { Book } from "./book";
import { itemNotFound } from "./errors";
import { NamedItemCollection } from "./names";
import { DocumentProperties } from "./properties";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { officeShape, type OfficeShape } from "./shape";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheet";
import { Functions } from "./worksheet-functions";
import { CustomXmlPartCollection } from "./xml-parts";

/** The open workbook: where every path of Office.js begins. */
export class Workbook {
  static readonly shape: OfficeShape = officeShape<Excel.Workbook, Workbook>({
    className: "Workbook",
    scalars: ["isDirty", "name", "readOnly"],
    objects: [
      "application",
      "customXmlParts",
      "functions",
      "names",
      "properties",
      "protection",
      "settings",
      "tables",
      "worksheets",
    ],
    methods: ["getActiveCell", "getSelectedRange", "save"],
    internal: ["_GetRangeForEventByReferenceId", "_GetRangeOrNullObjectForEventByReferenceId"],
  });

  constructor(private readonly book: Book) {}

  get readOnly(): boolean {
    return this.book.readOnly;
  }
  /** Whether there is something to save: since the last save, anything may have changed. */
  get isDirty(): boolean {
    return this.book.dirty;
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }
  get name(): string {
    return this.book.deps.fworkbook.getName();
  }
  get application(): Application {
    return new Application(this.book);
  }
  get functions(): Functions {
    return new Functions();
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get tables(): TableCollection {
    return new TableCollection(this.book);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }

  getSelectedRange(): Range {
    return this.selected(this.book.deps.fworkbook.getActiveRange());
  }
  getActiveCell(): Range {
    const { fworkbook } = this.book.deps;
    return this.selected(fworkbook.getActiveCell() ?? fworkbook.getActiveRange()).getCell(0, 0);
  }
  /** The workbench keeps nothing on disk: saving only makes the workbook clean. */
  save(): void {
    this.book.guard();
    this.book.dirty = false;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    return this.book.eventRanges.get(id) ?? null;
  }
  _GetRangeForEventByReferenceId(id: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound();
    return range;
  }

  private selected(range: ReturnType<Book["deps"]["fworkbook"]["getActiveRange"]>): Range {
    const sheetId = range?.getSheetId() ?? this.book.deps.fworkbook.getActiveSheet().getSheetId();
    const block = range
      ? { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() }
      : { row: 0, column: 0, rows: 1, columns: 1 };
    return new Range(this.book, sheetId, block);
  }
}
