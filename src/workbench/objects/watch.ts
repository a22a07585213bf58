import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from "@univerjs/core";
import {
  type ISetFormulaCalculationResultMutation,
  RemoveSuperTableMutation,
  SetFormulaCalculationResultMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import {
  type IInsertSheetMutationParams,
  INTERCEPTOR_POINT,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import {
  afterDelete,
  afterInsert,
  between,
  type Block,
  formatBlock,
  intersection,
  SHEET_LIMITS,
} from "./address";
import type { Book } from "./book";
import { EventType, WORKBOOK_TARGET } from "./events";
import { Range } from "./range";
import { forgetParsed } from "./structured-references";
import { editedBlock, isCalculated } from "./edits";
import { followTables, renameColumns, shiftOf } from "./table-follow";
import { TableCollection } from "./tables";

/** As many ranges of past events are kept; an add-in reads them at once or not at all. */
const REMEMBERED_EVENTS = 200;

interface Shift {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
}

/**
 * Follows what happens in the grid: tells the add-in of edits and of sheets that come and go, and moves the
 * ranges it holds when rows and columns are inserted or deleted. Returns what ends it.
 */
export function watchGrid(book: Book): () => void {
  const watcher = new Watcher(book);
  const { commands, injector } = book.deps;
  const subscriptions = [
    commands.beforeCommandExecuted((command) => watcher.foresaw(command)),
    commands.onCommandExecuted((command, options) => watcher.saw(command, options)),
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      // Before the grid's own filters, one of which asks nobody after it.
      priority: 200,
      handler: (filtered, { subUnitId, row }, next) =>
        Boolean(filtered) || book.filteredRows(subUnitId).has(row) || next(filtered),
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}

class Watcher {
  private lastReference = 0;
  private front: string;
  private looking = false;
  /** Commands under way that move cells, the innermost last. */
  private readonly following: { readonly id: string; settle(): void }[] = [];

  constructor(private readonly book: Book) {
    this.front = book.deps.fworkbook.getActiveSheet().getSheetId();
  }

  /** A command is about to be run: where it moves cells, tables are remembered. */
  foresaw(command: ICommandInfo): void {
    const found = shiftOf(this.book, command);
    if (found)
      this.following.push({ id: command.id, settle: followTables(this.book, found.sheetId, found.shift) });
  }

  saw({ id, params }: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (this.following.at(-1)?.id === id) return this.following.pop()?.settle();
    switch (id) {
      case SetSuperTableMutation.id:
      case RemoveSuperTableMutation.id:
        return forgetParsed(this.book, (params as { readonly tableName: string }).tableName);
      case SetRangeValuesMutation.id:
        if (!isCalculated(options)) this.book.dirty = true;
        if (!isCalculated(options)) this.edited(params as ISetRangeValuesMutationParams);
        return;
      case InsertRowMutation.id:
        return this.shifted(params as Shift, "row", afterInsert, "RowInserted");
      case InsertColMutation.id:
        return this.shifted(params as Shift, "column", afterInsert, "ColumnInserted");
      case RemoveRowMutation.id:
        return this.shifted(params as Shift, "row", afterDelete, "RowDeleted");
      case RemoveColMutation.id:
        return this.shifted(params as Shift, "column", afterDelete, "ColumnDeleted");
      case SetSelectionsOperation.id:
        return this.selected(params as ISetSelectionsOperationParams);
      case SetFormulaCalculationResultMutation.id:
        return this.calculated(params as ISetFormulaCalculationResultMutation);
      case SetWorksheetActiveOperation.id:
        return this.activated();
      case InsertSheetMutation.id:
        return this.tell(EventType.sheetAdded, (params as IInsertSheetMutationParams).sheet.id);
      case RemoveSheetMutation.id:
        this.book.extras.delete((params as IRemoveSheetMutationParams).subUnitId);
        this.book.protection.delete((params as IRemoveSheetMutationParams).subUnitId);
        return this.tell(EventType.sheetDeleted, (params as IRemoveSheetMutationParams).subUnitId);
    }
  }

  private edited({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const block = editedBlock((cellValue ?? {}) as Record<string, Record<string, Nullable<ICellData>>>);
    if (!block) return;
    // While cells move, headers stand beside their table for a moment.
    if (this.following.length === 0) renameColumns(this.book, subUnitId, block);
    this.changed(subUnitId, block, "RangeEdited");
  }

  private changed(sheetId: string, block: Block, changeType: string): void {
    const tables = new TableCollection(this.book, sheetId).items.filter(
      (table) => intersection(table.blockOf(), block) !== null,
    );
    const targets = [sheetId, WORKBOOK_TARGET, ...tables.map(({ id }) => id)];
    const heard = targets.some(
      (target) =>
        this.book.events.listens(EventType.sheetChanged, target) ||
        this.book.events.listens(EventType.tableChanged, target),
    );
    if (!heard) return;
    const message = {
      changeType,
      source: this.book.editor,
      address: formatBlock(block),
      worksheetId: sheetId,
      referenceId: this.remember(new Range(this.book, sheetId, block)),
      triggerSource: "Unknown",
      shiftDirection: "None",
    };
    this.book.events.emit(EventType.sheetChanged, [sheetId, WORKBOOK_TARGET], message);
    for (const { id } of tables) {
      this.book.events.emit(EventType.tableChanged, [id, sheetId, WORKBOOK_TARGET], {
        ...message,
        tableId: id,
      });
    }
  }

  private shifted(
    { subUnitId, range }: Shift,
    axis: "row" | "column",
    move: (start: number, length: number, at: number, count: number) => [number, number] | null,
    changeType: string,
  ): void {
    const at = axis === "row" ? range.startRow : range.startColumn;
    const count = (axis === "row" ? range.endRow : range.endColumn) - at + 1;
    for (const held of [...this.book.ranges]) {
      if (held.sheetId !== subUnitId) continue;
      const { block } = held;
      const entire = axis === "row" ? held.isEntireColumn : held.isEntireRow;
      if (entire) continue;
      const moved =
        axis === "row"
          ? move(block.row, block.rows, at, count)
          : move(block.column, block.columns, at, count);
      if (!moved) this.book.ranges.delete(held);
      else if (axis === "row") held.block = { ...block, row: moved[0], rows: moved[1] };
      else held.block = { ...block, column: moved[0], columns: moved[1] };
    }
    this.book.moveExtras(subUnitId, (block) => {
      const along =
        axis === "row" ? block.rows === SHEET_LIMITS.rows : block.columns === SHEET_LIMITS.columns;
      if (along) return block;
      const moved =
        axis === "row"
          ? move(block.row, block.rows, at, count)
          : move(block.column, block.columns, at, count);
      if (!moved) return null;
      const [first, length] = moved;
      return axis === "row"
        ? { ...block, row: first, rows: length }
        : { ...block, column: first, columns: length };
    });
    this.changed(
      subUnitId,
      between(range.startRow, range.startColumn, range.endRow, range.endColumn),
      changeType,
    );
  }

  private selected({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const range = selections[0]?.range;
    if (!range) return;
    const block = between(range.startRow, range.startColumn, range.endRow, range.endColumn);
    const message = { address: formatBlock(block), worksheetId: subUnitId };
    this.book.events.emit(EventType.sheetSelection, [subUnitId, WORKBOOK_TARGET], message);
    for (const table of new TableCollection(this.book, subUnitId).items) {
      const isInsideTable = intersection(table.blockOf(), block) !== null;
      this.book.events.emit(EventType.tableSelection, [table.id], {
        ...message,
        isInsideTable,
        tableId: table.id,
      });
    }
  }

  private calculated({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const worksheetId of Object.keys(unitData[this.book.id] ?? {})) {
      this.tell(EventType.sheetCalculated, worksheetId);
    }
  }

  /** The grid brings a new sheet to the front for a moment; only where it comes to rest is told. */
  private activated(): void {
    if (this.looking) return;
    this.looking = true;
    queueMicrotask(() => {
      this.looking = false;
      const front = this.book.deps.fworkbook.getActiveSheet().getSheetId();
      if (front === this.front) return;
      this.tell(EventType.sheetDeactivated, this.front);
      this.front = front;
      this.tell(EventType.sheetActivated, front);
    });
  }

  private tell(
    type: (typeof EventType)[
      "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated" | "sheetCalculated"],
    worksheetId: string,
  ): void {
    this.book.events.emit(type, [worksheetId, WORKBOOK_TARGET], { worksheetId, source: this.book.editor });
  }

  private remember(range: Range): string {
    const id = `event-${++this.lastReference}`;
    const { eventRanges } = this.book;
    eventRanges.set(id, range);
    const [oldest] = eventRanges.keys();
    if (eventRanges.size > REMEMBERED_EVENTS && oldest !== undefined) eventRanges.delete(oldest);
    return id;
  }
}
