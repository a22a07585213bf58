import { between } from "./address";
import type { Book } from "./book";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { SheetCells } from "./sheet-cells";
import { Worksheet } from "./worksheet";

/** Rows and columns that stay in sight. */
export class WorksheetFreezePanes {
  static readonly shape: OfficeShape = officeShape<Excel.WorksheetFreezePanes, WorksheetFreezePanes>({
    className: "WorksheetFreezePanes",
    methods: ["freezeAt", "freezeColumns", "freezeRows", "getLocationOrNullObject", "unfreeze"],
  });

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {}

  private get grid() {
    return new SheetCells(this.book, this.sheetId).facade;
  }
  private get editable() {
    return new SheetCells(this.book, this.sheetId).editable;
  }

  /** Keeps the rows and columns of a range that begins with the first cell. */
  freezeAt(frozen: Range | string): void {
    const range =
      typeof frozen === "string" ? new Worksheet(this.book, this.sheetId).getRange(frozen) : frozen;
    this.freezeRows(range.block.rows);
    this.freezeColumns(range.block.columns);
  }
  freezeRows(count = 1): void {
    this.editable.setFrozenRows(count);
  }
  freezeColumns(count = 1): void {
    this.editable.setFrozenColumns(count);
  }
  unfreeze(): void {
    this.editable.cancelFreeze();
  }
  getLocationOrNullObject(): Range | null {
    const [rows, columns] = [this.grid.getFrozenRows(), this.grid.getFrozenColumns()];
    if (rows <= 0 && columns <= 0) return null;
    const sheet = this.grid.getSheet();
    const block = between(
      0,
      0,
      (rows > 0 ? rows : sheet.getRowCount()) - 1,
      (columns > 0 ? columns : sheet.getColumnCount()) - 1,
    );
    return new Range(this.book, this.sheetId, block);
  }
}
