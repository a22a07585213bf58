import { type ICellData, type Nullable } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { ReorderRangeMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Block } from "./address";
import { invalidArgument, OfficeError } from "./errors";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { sortOrder } from "./sort-order";
import type { Table } from "./table";

/**
 * Sorts the rows of a block: cells move with their formats and notes, formulas keep pointing at the cells of their
 * row, hidden rows stay where they are.
 *
 * @throws OfficeError `InvalidArgument` for a column outside the block, `UnsupportedFeature` for sorting by colour
 */
function sortRows(range: Range, fields: readonly Excel.SortField[], matchCase: boolean): void {
  const { block, cells, book, sheetId } = range;
  book.guard(sheetId);
  const grid = cells.facade.getSheet();
  const rows = Array.from({ length: block.rows }, (_, i) => block.row + i).filter((row) =>
    grid.getRowVisible(row),
  );
  const levels = fields.map(({ key, ascending = true, sortOn = "Value", dataOption = "Normal" }) => {
    if (!(key >= 0 && key < block.columns)) throw invalidArgument();
    if (sortOn !== "Value")
      throw new OfficeError("UnsupportedFeature", `The workbench does not sort by "${sortOn}".`);
    const column = cells.values({ ...block, column: block.column + key, columns: 1 });
    return {
      values: rows.map((row) => column[row - block.row]?.[0] ?? ""),
      ascending: ascending ?? true,
      textAsNumber: dataOption === "TextAsNumber",
    };
  });
  const order = sortOrder(rows.length, levels, matchCase);
  moveRows(
    range,
    order.flatMap((old, i) => (old === i ? [] : [{ from: rows[old] ?? 0, to: rows[i] ?? 0 }])),
  );
}

interface Move {
  readonly from: number;
  readonly to: number;
}

/** Moves the cells of rows within a block. */
function moveRows({ block, cells, book, sheetId }: Range, moves: readonly Move[]): void {
  if (moves.length === 0) return;
  const lexer = book.deps.injector.get(LexerTreeBuilder);
  const formulas = new Map(moves.map(({ to }) => [to, formulasOf(to, block, cells)]));
  const params = { unitId: book.id, subUnitId: sheetId };
  book.deps.commands.syncExecuteCommand(ReorderRangeMutation.id, {
    ...params,
    range: {
      startRow: block.row,
      endRow: block.row + block.rows - 1,
      startColumn: block.column,
      endColumn: block.column + block.columns - 1,
    },
    order: Object.fromEntries(moves.map(({ from, to }) => [to, from])),
  });
  // The grid moves cells with formulas as they are, and goes on calculating them where they were.
  const cellValue: Record<number, Record<number, ICellData>> = {};
  const grid = cells.facade.getSheet();
  for (const { from, to } of moves) {
    const here = formulas.get(from);
    const before = formulas.get(to);
    for (let column = block.column; column < block.column + block.columns; column++) {
      const formula = here?.get(column);
      if (formula !== undefined)
        (cellValue[to] ??= {})[column] = { f: lexer.moveFormulaRefOffset(formula, 0, to - from), si: null };
      else if (before?.has(column)) {
        const cell: Nullable<ICellData> = grid.getCellRaw(to, column);
        (cellValue[to] ??= {})[column] = { f: null, si: null, v: cell?.v ?? null, t: cell?.t ?? null };
      }
    }
  }
  if (Object.keys(cellValue).length > 0)
    book.deps.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...params, cellValue });
}

/** The formulas in one row of a block, by column. */
function formulasOf(row: number, { column, columns }: Block, cells: Range["cells"]): Map<number, string> {
  const found = new Map<number, string>();
  for (let at = column; at < column + columns; at++) {
    const formula = cells.formulaAt(row, at);
    if (formula !== null) found.set(at, formula);
  }
  return found;
}

/** Sorting of a block of cells. */
export class RangeSort {
  static readonly shape: OfficeShape = officeShape<Excel.RangeSort, RangeSort>({
    className: "RangeSort",
    methods: ["apply"],
  });

  constructor(private readonly range: Range) {}

  apply(
    fields: readonly Excel.SortField[],
    matchCase: boolean | null = false,
    hasHeaders: boolean | null = false,
    orientation: string | null = "Rows",
  ): void {
    if (orientation === "Columns")
      throw new OfficeError("UnsupportedFeature", "The workbench sorts rows, not columns.");
    const { range } = this;
    if (hasHeaders && range.block.rows === 1) return;
    const body = hasHeaders ? range.getRow(1).getBoundingRect(range.getLastCell()) : range;
    sortRows(body, fields, matchCase ?? false);
  }
}

/** Sorting of the data of a table. */
export class TableSort {
  static readonly shape: OfficeShape = officeShape<Excel.TableSort, TableSort>({
    className: "TableSort",
    scalars: ["fields", "matchCase", "method"],
    methods: ["apply", "clear", "reapply"],
  });
  readonly method = "PinYin";

  constructor(private readonly table: Table) {}

  get fields(): readonly Excel.SortField[] {
    return this.table.look.sort?.fields ?? [];
  }
  get matchCase(): boolean {
    return this.table.look.sort?.matchCase ?? false;
  }
  apply(fields: readonly Excel.SortField[], matchCase: boolean | null = false): void {
    sortRows(this.table.getDataBodyRange(), fields, matchCase ?? false);
    this.table.look.sort = { fields: fields.map((field) => ({ ...field })), matchCase: matchCase ?? false };
  }
  /** Sorts again by what the table was sorted by last. */
  reapply(): void {
    if (this.fields.length > 0) this.apply(this.fields, this.matchCase);
  }
  /** Forgets by what the table was sorted; the rows stay as they are. */
  clear(): void {
    this.table.book.guard(this.table.sheetId);
    this.table.look.sort = null;
  }
}
