import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  serializeRangeWithSheet,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { isCalculated, setsContent } from "../objects/edits";
import type { Grid } from "./boot";
import { type CellRef, mergeCells } from "./cells";
import type { FormulaRunner } from "./evaluate";
import type { Engine, Scheduler } from "./scheduler";

/** Mutations after which a cell may be in another place. */
const MOVES: ReadonlySet<string> = new Set(
  [
    InsertRowMutation,
    InsertColMutation,
    RemoveRowMutation,
    RemoveColMutation,
    MoveRowsMutation,
    MoveColsMutation,
    MoveRangeMutation,
    ReorderRangeMutation,
    RemoveSheetMutation,
  ].map((mutation) => mutation.id),
);

/** What a formula comes to that the engine cannot read; it gives no value at all. */
const UNREADABLE = "#NAME?";

/** Univer's formula engine, as the scheduler and the evaluator see it. */
export class GridEngine implements Engine, FormulaRunner {
  private readonly formulas: FormulaDataModel;
  private readonly unitId: string;

  constructor(private readonly grid: Grid) {
    this.formulas = grid.injector.get(FormulaDataModel);
    this.unitId = grid.fworkbook.getId();
  }

  recalculate(cells: readonly CellRef[]): void {
    const dirtyRanges = mergeCells(cells).map(({ sheetId, ...range }) => ({
      unitId: this.unitId,
      sheetId,
      range,
    }));
    this.trigger(dirtyRanges, false);
  }

  /** A pass over the cells of some ranges and what depends on them, or over every formula. */
  private trigger(dirtyRanges: readonly object[], forceCalculation: boolean): void {
    void this.grid.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        commands: [],
        forceCalculation,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        dirtySuperTableMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  addressOf({ sheetId, row, column }: CellRef): string {
    const name = this.grid.fworkbook.getSheetBySheetId(sheetId)?.getSheetName() ?? "";
    return serializeRangeWithSheet(name, {
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
  }

  async run(formulas: readonly string[]): Promise<unknown[]> {
    const sheetId = this.grid.fworkbook.getActiveSheet().getSheetId();
    const lines = Object.fromEntries(formulas.map((formula, line) => [line, { 0: [formula] }]));
    const result = await this.grid.api.getFormula().executeFormulas({ [this.unitId]: { [sheetId]: lines } });
    return formulas.map((_, line) => result[this.unitId]?.[sheetId]?.[line]?.[0]?.[0]?.value ?? UNREADABLE);
  }

  /** Cells whose formulas use functions of a namespace. */
  cellsUsing(namespace: string): CellRef[] {
    const cells: CellRef[] = [];
    const prefix = `${namespace}.`.toUpperCase();
    for (const [sheetId, rows] of Object.entries(this.formulas.getFormulaData()[this.unitId] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, item] of Object.entries(columns ?? {})) {
          const formula = (item as Nullable<{ f: string }>)?.f;
          if (formula?.toUpperCase().includes(prefix))
            cells.push({ sheetId, row: Number(row), column: Number(column) });
        }
      }
    }
    return cells;
  }

  /** The cell that holds the formula behind a cell: the cell itself, or the one its value spilled from. */
  anchorOf(cell: CellRef): CellRef {
    const blocks = this.formulas.getArrayFormulaRange()[this.unitId]?.[cell.sheetId] ?? {};
    for (const [row, columns] of Object.entries(blocks)) {
      for (const [column, range] of Object.entries((columns ?? {}) as Record<string, IRange>)) {
        if (
          cell.row >= range.startRow &&
          cell.row <= range.endRow &&
          cell.column >= range.startColumn &&
          cell.column <= range.endColumn
        ) {
          return { sheetId: cell.sheetId, row: Number(row), column: Number(column) };
        }
      }
    }
    return cell;
  }

  /** Values that formulas spilled into cells of a sheet. */
  spilled(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId] ?? undefined;
  }

  /** Tells the scheduler of passes, edits and moves. `onMoved` is called when open calls lost their cells. */
  watch(scheduler: Scheduler, onMoved: () => void): void {
    const dirty = this.grid.injector.get(IActiveDirtyManagerService);
    const results = this.dropMisplaced();
    this.grid.commands.onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
      results.saw(command, options);
      if (command.id === SetFormulaCalculationStartMutation.id) return scheduler.passStarted();
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState !== undefined) scheduler.passEnded();
        return;
      }
      if (MOVES.has(command.id) && scheduler.moved()) onMoved();
      if (command.id === SetRangeValuesMutation.id && !isCalculated(options))
        scheduler.overwritten(written(command.params as ISetRangeValuesMutationParams));
      // The test the engine's own controller makes before it arms its timer.
      const local = command.id === SetRangeValuesMutation.id && options?.onlyLocal === true;
      if (dirty.get(command.id) && !local) scheduler.settlement.passExpected();
    });
  }

  /**
   * Results of a pass that cells moved under would land where the formulas were, on whatever stands there now:
   * the engine writes them all the same. They are dropped and every formula is calculated again. So is the result of a
   * cell that was written to while the pass ran.
   */
  private dropMisplaced(): { saw(command: ICommandInfo, options?: IExecutionOptions): void } {
    let open = false;
    let misplaced = false;
    let overwritten: CellRef[] = [];
    this.grid.commands.beforeCommandExecuted((command: ICommandInfo) => {
      if (command.id !== SetFormulaCalculationResultMutation.id) return;
      const result = command.params as ISetFormulaCalculationResultMutation;
      if (misplaced) result.unitData = {};
      for (const { sheetId, row, column } of overwritten)
        delete result.unitData[this.unitId]?.[sheetId]?.[row]?.[column];
    });
    return {
      saw: ({ id, params }, options) => {
        if (id === SetFormulaCalculationStartMutation.id) {
          [open, misplaced] = [true, false];
          overwritten = [];
        } else if (open && id === SetRangeValuesMutation.id && !isCalculated(options))
          overwritten.push(...written(params as ISetRangeValuesMutationParams));
        else if (MOVES.has(id)) misplaced ||= open;
        else if (id === SetFormulaCalculationResultMutation.id) {
          if (misplaced) this.trigger([], true);
          [open, misplaced] = [false, false];
        }
      },
    };
  }
}

/** The cells whose content, not only whose look, a mutation sets. */
function* written({ subUnitId, cellValue }: ISetRangeValuesMutationParams): Generator<CellRef> {
  for (const [row, columns] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (setsContent(cell)) {
        yield { sheetId: subUnitId, row: Number(row), column: Number(column) };
      }
    }
  }
}
