import { type Block, bounding, fits, intersection, SHEET_LIMITS } from "./address";
import { invalidArgument, itemNotFound } from "./errors";

/** Where a range lies and which ranges lie around it. `Self` is the class of ranges that come out. */
export abstract class RangeGeometry<Self> {
  /** @throws OfficeError `InvalidArgument` when the block does not lie on a sheet */
  constructor(public block: Block) {
    if (!fits(block)) throw invalidArgument();
  }

  /** A range of the same sheet. */
  protected abstract at(block: Block): Self;
  /** The cells of another range or of an address; `null` when they are on another sheet. */
  protected abstract other(range: Self | string): Block | null;

  get rowIndex(): number {
    return this.block.row;
  }
  get columnIndex(): number {
    return this.block.column;
  }
  get rowCount(): number {
    return this.block.rows;
  }
  get columnCount(): number {
    return this.block.columns;
  }
  get cellCount(): number {
    const count = this.block.rows * this.block.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return this.block.columns === SHEET_LIMITS.columns;
  }
  get isEntireColumn(): boolean {
    return this.block.rows === SHEET_LIMITS.rows;
  }
  /** Excel gives no cells of entire rows and columns: they would be too many. */
  protected get unbounded(): boolean {
    return this.isEntireRow || this.isEntireColumn;
  }

  getCell(row: number, column: number): Self {
    return this.at({ row: this.block.row + row, column: this.block.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Self {
    return this.at({ ...this.block, row: this.block.row + row, rows: 1 });
  }
  getColumn(column: number): Self {
    return this.at({ ...this.block, column: this.block.column + column, columns: 1 });
  }
  getLastCell(): Self {
    return this.getCell(this.block.rows - 1, this.block.columns - 1);
  }
  getLastRow(): Self {
    return this.getRow(this.block.rows - 1);
  }
  getLastColumn(): Self {
    return this.getColumn(this.block.columns - 1);
  }
  getEntireRow(): Self {
    return this.at({ ...this.block, column: 0, columns: SHEET_LIMITS.columns });
  }
  getEntireColumn(): Self {
    return this.at({ ...this.block, row: 0, rows: SHEET_LIMITS.rows });
  }
  getRowsAbove(count = 1): Self {
    if (count < 0) return this.getRowsBelow(-count);
    return this.at({ ...this.block, row: this.block.row - count, rows: count });
  }
  getRowsBelow(count = 1): Self {
    if (count < 0) return this.getRowsAbove(-count);
    return this.at({ ...this.block, row: this.block.row + this.block.rows, rows: count });
  }
  getColumnsBefore(count = 1): Self {
    if (count < 0) return this.getColumnsAfter(-count);
    return this.at({ ...this.block, column: this.block.column - count, columns: count });
  }
  getColumnsAfter(count = 1): Self {
    if (count < 0) return this.getColumnsBefore(-count);
    return this.at({ ...this.block, column: this.block.column + this.block.columns, columns: count });
  }
  getOffsetRange(rows: number, columns: number): Self {
    return this.at({ ...this.block, row: this.block.row + rows, column: this.block.column + columns });
  }
  getResizedRange(rows: number, columns: number): Self {
    return this.getAbsoluteResizedRange(this.block.rows + rows, this.block.columns + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): Self {
    return this.at({ ...this.block, rows, columns });
  }
  getBoundingRect(other: Self | string): Self {
    const block = this.other(other);
    if (!block) throw invalidArgument();
    return this.at(bounding(this.block, block));
  }
  getIntersectionOrNullObject(other: Self | string): Self | null {
    const block = this.other(other);
    const shared = block && intersection(this.block, block);
    return shared && this.at(shared);
  }
  getIntersection(other: Self | string): Self {
    const shared = this.getIntersectionOrNullObject(other);
    if (shared === null) throw itemNotFound();
    return shared;
  }
}
