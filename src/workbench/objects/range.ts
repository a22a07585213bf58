import { between, type Block, bounding, contains, formatBlock, intersection, quoteSheet } from "./address";
import type { Book } from "./book";
import { ConditionalFormatCollection } from "./conditional-formats";
import { type CellContent, typeOf } from "./content";
import { DataValidation } from "./data-validation";
import { invalidArgument, itemNotFound } from "./errors";
import { RangeAreas } from "./range-areas";
import { RangeGeometry } from "./range-geometry";
import { RangeFormat } from "./range-format";
import { officeShape, type OfficeShape } from "./shape";
import { SheetCells } from "./sheet-cells";
import { shiftCells } from "./shift-cells";
import type { Shift } from "./shift";
import { RangeSort } from "./sort";
import { TableCollection } from "./tables";
import { Worksheet } from "./worksheet";

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A block of cells of one sheet. While it is in use it moves with its cells. */
export class Range extends RangeGeometry<Range> {
  static readonly shape: OfficeShape = officeShape<Excel.Range, Range>({
    className: "Range",
    scalars: [
      "address",
      "addressLocal",
      "cellCount",
      "columnCount",
      "columnHidden",
      "columnIndex",
      "formulas",
      "formulasLocal",
      "hasSpill",
      "height",
      "isEntireColumn",
      "isEntireRow",
      "left",
      "numberFormat",
      "numberFormatLocal",
      "rowCount",
      "rowHidden",
      "rowIndex",
      "text",
      "top",
      "valueTypes",
      "values",
      "width",
    ],
    objects: ["conditionalFormats", "dataValidation", "format", "sort", "worksheet"],
    methods: [
      "calculate",
      "clear",
      "delete",
      "getAbsoluteResizedRange",
      "getBoundingRect",
      "getCell",
      "getColumn",
      "getColumnsAfter",
      "getColumnsBefore",
      "getEntireColumn",
      "getEntireRow",
      "getIntersection",
      "getIntersectionOrNullObject",
      "getLastCell",
      "getLastColumn",
      "getLastRow",
      "getMergedAreasOrNullObject",
      "getOffsetRange",
      "getResizedRange",
      "getRow",
      "getRowsAbove",
      "getRowsBelow",
      "getSpillParent",
      "getSpillParentOrNullObject",
      "getSpillingToRange",
      "getSpillingToRangeOrNullObject",
      "getSurroundingRegion",
      "getTables",
      "getUsedRange",
      "getUsedRangeOrNullObject",
      "insert",
      "merge",
      "select",
      "unmerge",
    ],
    internal: ["_ValidateArraySize"],
  });

  readonly cells: SheetCells;

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    block: Block,
  ) {
    super(block);
    this.cells = new SheetCells(book, sheetId);
    book.ranges.add(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get sort(): RangeSort {
    return new RangeSort(this);
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get address(): string {
    return `${quoteSheet(this.worksheet.name)}!${formatBlock(this.block)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get values(): CellContent[][] | null {
    return this.unbounded ? null : this.cells.values(this.block);
  }
  set values(values: unknown) {
    this.write(values, (matrix) => this.cells.writeVisible(this.block, matrix));
  }
  get formulas(): CellContent[][] | null {
    return this.unbounded ? null : this.cells.formulas(this.block);
  }
  set formulas(formulas: unknown) {
    this.values = formulas;
  }
  get formulasLocal(): CellContent[][] | null {
    return this.formulas;
  }
  set formulasLocal(formulas: unknown) {
    this.values = formulas;
  }
  get text(): string[][] | null {
    return this.unbounded ? null : this.cells.texts(this.block);
  }
  get valueTypes(): string[][] | null {
    return this.values?.map((row) => row.map(typeOf)) ?? null;
  }
  get numberFormat(): string[][] | null {
    return this.unbounded ? null : this.cells.patterns(this.block);
  }
  set numberFormat(patterns: unknown) {
    this.write(patterns, (matrix) => this.cells.writePatterns(this.block, matrix));
  }
  get numberFormatLocal(): string[][] | null {
    return this.numberFormat;
  }
  set numberFormatLocal(patterns: unknown) {
    this.numberFormat = patterns;
  }
  get rowHidden(): boolean | null {
    const { row, rows } = this.cells.clamp(this.block) ?? this.block;
    return uniform(rows, (i) => !this.cells.facade.getSheet().getRowVisible(row + i));
  }
  set rowHidden(hidden: unknown) {
    const { row, rows } = this.cells.clamp(this.block) ?? this.block;
    if (hidden) this.cells.editable.hideRows(row, rows);
    else this.cells.editable.showRows(row, rows);
  }
  get columnHidden(): boolean | null {
    const { column, columns } = this.cells.clamp(this.block) ?? this.block;
    return uniform(columns, (i) => !this.cells.facade.getSheet().getColVisible(column + i));
  }
  set columnHidden(hidden: unknown) {
    const { column, columns } = this.cells.clamp(this.block) ?? this.block;
    if (hidden) this.cells.editable.hideColumns(column, columns);
    else this.cells.editable.showColumns(column, columns);
  }
  get width(): number {
    return this.format.extent("columns");
  }
  get height(): number {
    return this.format.extent("rows");
  }
  /** In points from the corner of the sheet. */
  get left(): number {
    return this.format.before("columns");
  }
  get top(): number {
    return this.format.before("rows");
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.block.rows || columns !== this.block.columns) throw invalidArgument(WRONG_SIZE);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.cells.used(this.block, valuesOnly);
    return used && this.at(used);
  }
  /** Of an empty range, its first cell. */
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getTables(fullyContained = false): TableCollection {
    return new TableCollection(this.book, this.sheetId, (table) => {
      const block = table.blockOf();
      return fullyContained ? contains(this.block, block) : intersection(this.block, block) !== null;
    });
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.cells.facade
      .getSheet()
      .getMergeData()
      .map((area) => between(area.startRow, area.startColumn, area.endRow, area.endColumn))
      .filter((area) => intersection(area, this.block) !== null);
    return merged.length === 0
      ? null
      : new RangeAreas(
          this.book,
          this.sheetId,
          merged.map((area) => this.at(area)),
        );
  }

  /** The cells around that are bounded by empty rows and columns. */
  getSurroundingRegion(): Range {
    let { block } = this;
    for (;;) {
      const used = this.cells.used(around(block), true);
      const grown = used ? bounding(block, used) : block;
      if (contains(block, grown)) return this.at(block);
      block = grown;
    }
  }

  /** Whether any cell belongs to a block that a formula spilled; `null` when only some do. */
  get hasSpill(): boolean | null {
    const inside = this.cells.clamp(this.block);
    if (!inside) return false;
    const spills = this.cells.spills();
    return uniform(inside.rows * inside.columns, (i) => {
      const cell = {
        row: inside.row + Math.floor(i / inside.columns),
        column: inside.column + (i % inside.columns),
        rows: 1,
        columns: 1,
      };
      return spills.some((spill) => contains(spill, cell));
    });
  }
  getSpillingToRangeOrNullObject(): Range | null {
    this.needOneCell();
    const spill = this.cells
      .spills()
      .find(({ row, column }) => row === this.block.row && column === this.block.column);
    return spill ? this.at(spill) : null;
  }
  getSpillingToRange(): Range {
    return found(this.getSpillingToRangeOrNullObject());
  }
  getSpillParentOrNullObject(): Range | null {
    this.needOneCell();
    const spill = this.cells.spills().find((block) => contains(block, this.block));
    return spill ? this.at({ ...spill, rows: 1, columns: 1 }) : null;
  }
  getSpillParent(): Range {
    return found(this.getSpillParentOrNullObject());
  }

  /** Puts a note on the first cell; Office.js of the workbench knows no notes, people do. */
  note(text: string | null): void {
    this.cells.writeNote(this.block, text);
  }

  clear(applyTo = "All"): void {
    if (applyTo === "All" || applyTo === "Contents") this.cells.clearContents(this.block);
    if (applyTo === "All" || applyTo === "Formats" || applyTo === "ResetContents")
      this.cells.clearFormats(this.block);
  }

  /** Puts empty cells here and moves those in the way; the range afterwards is the empty one. */
  async insert(shift: string): Promise<Range> {
    const place = this.block;
    await this.makeRoom(this.isEntireRow ? "Down" : this.isEntireColumn ? "Right" : oneOf(shift, INSERT));
    return new Range(this.book, this.sheetId, place);
  }

  /** Moves the cells here, and those below or beside them, out of the way. */
  async makeRoom(shift: keyof typeof INSERT): Promise<void> {
    await this.shiftCells({ kind: "insert", axis: shift === "Down" ? "row" : "column", cells: this.block });
  }

  /** Takes the cells away; those below or beside them take their place. A table keeps one row of data. */
  async delete(shift: string): Promise<void> {
    const axis =
      this.isEntireRow || (!this.isEntireColumn && oneOf(shift, DELETE) === "Up") ? "row" : "column";
    const emptied = axis === "row" ? this.tableLosingAllRows() : null;
    if (!emptied) return this.shiftCells({ kind: "delete", axis, cells: this.block });
    emptied.getRow(0).clear("Contents");
    if (emptied.rowCount > 1)
      await emptied
        .getRow(1)
        .getBoundingRect(emptied.getLastRow())
        .shiftCells({
          kind: "delete",
          axis,
          cells: { ...emptied.block, row: emptied.block.row + 1, rows: emptied.block.rows - 1 },
        });
  }

  merge(across = false): void {
    this.book.guard(this.sheetId);
    const range = this.facade();
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }
  unmerge(): void {
    this.book.guard(this.sheetId);
    this.facade().breakApart();
  }
  select(): void {
    this.worksheet.activate();
    this.facade().activate();
  }
  calculate(): void {
    this.worksheet.calculate();
  }

  /** The grid's own range, as far as its sheet goes. */
  facade(): ReturnType<SheetCells["facade"]["getRange"]> {
    const { row, column, rows, columns } = this.cells.clamp(this.block) ?? this.block;
    return this.cells.facade.getRange(row, column, rows, columns);
  }

  protected at(block: Block): Range {
    return new Range(this.book, this.sheetId, block);
  }

  protected other(range: Range | string): Block | null {
    const other = typeof range === "string" ? this.worksheet.getRange(range) : range;
    return other.sheetId === this.sheetId ? other.block : null;
  }

  private needOneCell(): void {
    if (this.cellCount !== 1) throw invalidArgument("The range must be a single cell.");
  }

  /** One value for every cell, or rows of the range's own size. */
  private write(input: unknown, put: (matrix: readonly (readonly unknown[])[]) => void): void {
    const { rows, columns } = this.cells.clamp(this.block) ?? this.block;
    if (!Array.isArray(input)) {
      if (input === null) return;
      return put(Array.from({ length: rows }, () => new Array<unknown>(columns).fill(input)));
    }
    const matrix = input as readonly unknown[];
    const fitting =
      matrix.length === this.block.rows &&
      matrix.every((row): row is unknown[] => Array.isArray(row) && row.length === this.block.columns);
    if (!fitting) throw invalidArgument(WRONG_SIZE);
    put(matrix);
  }

  private shiftCells(shift: Shift): Promise<void> {
    return shiftCells(this.book, this.sheetId, shift);
  }

  /** The data of a table that would lose all its rows, and keep its header. */
  private tableLosingAllRows(): Range | null {
    const bodies = this.worksheet.tables.items
      .filter((table) => !contains(this.block, { ...table.gridBlock(), rows: 1 }))
      .map((table) => table.getDataBodyRange());
    return bodies.find(({ block }) => contains(this.block, block)) ?? null;
  }
}

const INSERT = { Down: "Down", Right: "Right" } as const;
const DELETE = { Up: "Up", Left: "Left" } as const;
function found(range: Range | null): Range {
  if (!range) throw itemNotFound();
  return range;
}

function oneOf<T extends string>(choice: string, choices: Readonly<Record<string, T>>): T {
  const found = choices[choice];
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A block with the cells next to it. */
const around = ({ row, column, rows, columns }: Block): Block =>
  between(Math.max(0, row - 1), Math.max(0, column - 1), row + rows, column + columns);

/** The value that all places share, or `null` when they differ. */
export function uniform<T>(length: number, valueAt: (index: number) => T): T | null {
  const first = valueAt(0);
  for (let i = 1; i < length; i++) if (valueAt(i) !== first) return null;
  return first;
}
