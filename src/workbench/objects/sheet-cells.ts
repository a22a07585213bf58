import type { ICellData, IRange, IStyleData, Nullable, Worksheet as GridSheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { CellMatrix } from "../types";
import { type Block, between } from "./address";
import type { Book } from "./book";
import { type CellContent, contentOf, displayOf, entryOf, patternOf } from "./content";
import { itemNotFound } from "./errors";
import { withNote } from "./notes";

type Rows<T> = T[][];
/** What is put into a cell; `null` leaves it as it is. */
type CellAt = (row: number, column: number) => ICellData | null;

/** Reads and writes the cells of one sheet the way Excel does. */
export class SheetCells {
  constructor(
    private readonly book: Book,
    readonly sheetId: string,
  ) {}

  /** @throws OfficeError `ItemNotFound` when the sheet is gone */
  get facade(): FWorksheet {
    const sheet = this.book.sheet(this.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /**
   * The grid's sheet, to be changed.
   *
   * @throws OfficeError `AccessDenied` when the sheet is protected
   */
  get editable(): FWorksheet {
    this.book.guard(this.sheetId);
    return this.facade;
  }

  /** What the sheet really holds of a block: the grid's sheets are smaller than Excel's. */
  clamp({ row, column, rows, columns }: Block): Block | null {
    const sheet = this.grid;
    const block = between(
      row,
      column,
      Math.min(row + rows, sheet.getRowCount()) - 1,
      Math.min(column + columns, sheet.getColumnCount()) - 1,
    );
    return block.rows > 0 && block.columns > 0 ? block : null;
  }

  values(block: Block): Rows<CellContent> {
    const read = this.reader();
    return map(block, (row, column) => contentOf(read(row, column)));
  }

  /** Formulas with their equals sign; elsewhere the value. */
  formulas(block: Block): Rows<CellContent> {
    const read = this.reader();
    return map(block, (row, column) => this.formulaAt(row, column) ?? contentOf(read(row, column)));
  }

  /** What a person reads. */
  texts(block: Block): Rows<string> {
    const { grid } = this;
    const read = this.reader();
    return map(block, (row, column) => {
      const cell = read(row, column);
      return displayOf(contentOf(cell), this.patternAt(row, column, cell, grid));
    });
  }

  patterns(block: Block): Rows<string> {
    const { grid } = this;
    const read = this.reader();
    return map(block, (row, column) => this.patternAt(row, column, read(row, column), grid));
  }

  styles(block: Block): Rows<IStyleData> {
    const { grid } = this;
    return map(block, (row, column) => this.styleAt(row, column, grid));
  }

  /** The formula of a cell, if it holds one itself. */
  formulaAt(row: number, column: number): string | null {
    const formulas = this.book.deps.injector.get(FormulaDataModel);
    return formulas.getFormulaStringByCell(row, column, this.sheetId, this.book.id) || null;
  }

  /** Writes values, formulas or texts as if typed; `null` leaves a cell alone. */
  write(block: Block, values: readonly (readonly unknown[])[]): void {
    const { grid } = this;
    this.put(block, (row, column) => {
      const value = values[row - block.row]?.[column - block.column];
      if (value === null || value === undefined) return null;
      const { data, pattern } = entryOf(value, this.patternAt(row, column, null, grid));
      return pattern === undefined ? data : { ...data, s: { n: { pattern } } };
    });
  }

  /**
   * Writes into the rows that show. Where a filter hides some, Excel begins anew with the first row of values in every
   * stretch of rows that show (github.com/OfficeDev/office-js/issues/224): who writes there clears filters first.
   */
  writeVisible(block: Block, values: readonly (readonly unknown[])[]): void {
    const filtered = this.book.filteredRows(this.sheetId);
    const hides = (row: number): boolean => filtered.has(block.row + row);
    if (block.rows === 1 || !values.some((_, row) => hides(row))) return this.write(block, values);
    let first = 0;
    this.write(
      block,
      values.map((line, row) => {
        if (hides(row)) return line.map(() => null);
        if (row === 0 || hides(row - 1)) first = row;
        return values[row - first] ?? line;
      }),
    );
  }

  /** The blocks that formulas of the sheet spilled. */
  spills(): Block[] {
    const ranges = this.book.deps.injector.get(FormulaDataModel).getArrayFormulaRange();
    const rows = Object.values(ranges[this.book.id]?.[this.sheetId] ?? {}) as Record<number, IRange>[];
    return rows.flatMap((columns) =>
      Object.values(columns).map(({ startRow, startColumn, endRow, endColumn }) =>
        between(startRow, startColumn, endRow, endColumn),
      ),
    );
  }

  writePatterns(block: Block, patterns: readonly (readonly unknown[])[]): void {
    this.put(
      block,
      (row, column) => {
        const pattern = patterns[row - block.row]?.[column - block.column];
        if (pattern === null || pattern === undefined) return null;
        return { s: { n: pattern === "General" || pattern === "" ? null : { pattern: String(pattern) } } };
      },
      true,
    );
  }

  /** Gives all cells of a block the same pieces of style. */
  writeStyle(block: Block, style: IStyleData): void {
    this.put(block, () => ({ s: style }), true);
  }

  /** Gives all cells of several blocks the same pieces of style, in one change. */
  writeStyles(blocks: readonly Block[], style: IStyleData): void {
    this.putAll(blocks, () => ({ s: style }), true);
  }

  /** Puts a note on the first cell of a block, or takes it away. */
  writeNote({ row, column }: Block, text: string | null): void {
    const cell = { row, column, rows: 1, columns: 1 };
    this.put(cell, () => ({ custom: withNote(this.grid.getCellRaw(row, column), text) ?? null }));
  }

  clearContents(block: Block): void {
    this.put(block, () => ({ v: null, f: null, si: null, p: null, t: null }));
  }

  clearFormats(block: Block): void {
    this.put(block, () => ({ s: null }), true);
  }

  /**
   * The smallest block that holds everything within a block.
   *
   * @param valuesOnly cells that only look special do not count
   */
  used(within: Block, valuesOnly: boolean): Block | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const note = (rows: CellMatrix, counts: (cell: ICellData) => boolean): void => {
      for (const [r, columns] of Object.entries(rows)) {
        const row = Number(r);
        if (row < within.row || row >= within.row + within.rows) continue;
        for (const [c, cell] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>)) {
          const column = Number(c);
          if (column < within.column || column >= within.column + within.columns) continue;
          if (!cell || !counts(cell)) continue;
          [top, left] = [Math.min(top, row), Math.min(left, column)];
          [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
        }
      }
    };
    note(this.grid.getCellMatrix().getMatrix(), (cell) => holds(cell) || (!valuesOnly && Boolean(cell.s)));
    note(this.book.deps.spilled(this.sheetId) ?? {}, holds);
    return bottom < 0 ? null : between(top, left, bottom, right);
  }

  private get grid(): GridSheet {
    return this.facade.getSheet();
  }

  /** A cell with what formulas spilled into it: the grid keeps the two apart. */
  private reader(): (row: number, column: number) => Nullable<ICellData> {
    const matrix = this.grid.getCellMatrix();
    const spilled = this.book.deps.spilled(this.sheetId);
    return (row, column) => {
      const cell = matrix.getValue(row, column);
      if (holds(cell)) return cell;
      return spilled?.[row]?.[column] ?? cell;
    };
  }

  /** From the stored cell: the grid's own reading of a cell asks every plug-in, which is slow. */
  private styleAt(row: number, column: number, sheet = this.grid): IStyleData {
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  private patternAt(row: number, column: number, cell: Nullable<ICellData>, sheet = this.grid): string {
    const own = patternOf(this.styleAt(row, column, sheet));
    return own === "General" && typeof cell?.s === "object" ? patternOf(cell.s) : own;
  }

  private put(block: Block, cellAt: CellAt, looks = false): void {
    this.putAll([block], cellAt, looks);
  }

  private putAll(blocks: readonly Block[], cellAt: CellAt, looks: boolean): void {
    const value: Record<number, Record<number, ICellData>> = {};
    let any = false;
    let open = true;
    for (const block of blocks) {
      this.grow(block);
      const inside = this.clamp(block);
      if (!inside) continue;
      open &&= this.book.isUnlocked(this.sheetId, inside);
      for (let row = inside.row; row < inside.row + inside.rows; row++)
        for (let column = inside.column; column < inside.column + inside.columns; column++) {
          const cell = cellAt(row, column);
          if (!cell) continue;
          (value[row] ??= {})[column] = cell;
          any = true;
        }
    }
    if (!any) return;
    if (!looks) {
      return void this.book.command(SetRangeValuesCommand.id, this.sheetId, { value }, open);
    }
    // The grid's engine forgets the formula of a cell that is written without one, unless only its style is set.
    const mutation = { cellValue: value, trigger: SetStyleCommand.id };
    this.book.command(SetRangeValuesMutation.id, this.sheetId, mutation);
  }

  /** Makes the grid's sheet large enough, except for entire rows and columns. */
  private grow({ row, column, rows, columns }: Block): void {
    const sheet = this.grid;
    const [lastRow, lastColumn] = [row + rows, column + columns];
    if (lastRow > sheet.getRowCount() && lastRow <= GROWTH.rows) this.facade.setRowCount(lastRow);
    if (lastColumn > sheet.getColumnCount() && lastColumn <= GROWTH.columns)
      this.facade.setColumnCount(lastColumn);
  }
}

/** As far as a sheet of the grid grows by itself: 100,000 rows are the most the workbench is made for. */
const GROWTH = { rows: 200_000, columns: 1_000 } as const;

const holds = (cell: Nullable<ICellData>): boolean =>
  Boolean(
    cell && ((cell.v !== null && cell.v !== undefined && cell.v !== "") || cell.f || cell.si || cell.p),
  );

function map<T>({ row, column, rows, columns }: Block, cell: (row: number, column: number) => T): Rows<T> {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => cell(row + i, column + j)),
  );
}
