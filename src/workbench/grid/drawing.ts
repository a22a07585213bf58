/**
 * What the grid draws anew although nothing of it shows, and what it never lets go of. Excel does neither, so that without
 * this the workbench would grow slower with every table, and would paint the sheet in front for each cell of another.
 */
import type { IDisposable, IRange, Workbook } from "@univerjs/core";
import {
  EditorBridgeService,
  type IRender,
  RenderManagerService,
  SheetRenderController,
} from "@univerjs/preset-sheets-core";
import { type ButtonDrawing, drawOnceAPicture } from "./filter-buttons";

let patched = false;

/** Before the grid starts. */
export function patchDrawing(): void {
  if (patched) return;
  patched = true;
  const register = RenderManagerService.prototype.registerRenderModule;
  RenderManagerService.prototype.registerRenderModule = function (type, module) {
    const [made]: readonly unknown[] = Array.isArray(module) ? module : [module];
    if (drawsFilterButtons(made)) {
      letGoOfAll(made.prototype);
      drawOnceAPicture(made.prototype);
    }
    return register.call(this, type, module);
  };
  drawInFrontOnly(SheetRenderController.prototype as unknown as DirtyMarker);
  showInFormulaBarOnce(EditorBridgeService.prototype);
}

/** The part of the grid's buttons in the headers of tables that the patch touches. */
export interface FilterButtons extends ButtonDrawing<unknown> {
  _buttonRenderDisposable: IDisposable | null;
  _interceptCellContent(unitId: string, sheetId: string, range: IRange): void;
}

const drawsFilterButtons = (made: unknown): made is { readonly prototype: FilterButtons } =>
  typeof made === "function" && "_interceptCellContent" in (made.prototype as object);

/**
 * A fault of @univerjs/sheets-table-ui 0.25.1: of all tables of a sheet, only what the last one laid over its cells is
 * taken away again, each time the buttons are drawn anew. What is left is asked about every cell that is drawn, for good.
 * A test first shows the fault; when it no longer fails on unpatched buttons, remove this.
 */
export function letGoOfAll(buttons: FilterButtons): void {
  const intercept = buttons._interceptCellContent;
  buttons._interceptCellContent = function (...table) {
    const before = this._buttonRenderDisposable;
    intercept.apply(this, table);
    const own = this._buttonRenderDisposable;
    if (!before || !own) return;
    this._buttonRenderDisposable = {
      dispose: () => {
        before.dispose();
        own.dispose();
      },
    };
  };
}

/** What the grid has to draw anew after a change. */
export interface Change {
  readonly id: string;
  readonly params?: { readonly unitId?: string; readonly subUnitId?: string };
}
/** The part of the grid's drawing that the patch touches. */
export interface DirtyMarker {
  readonly _context: Pick<IRender, "unitId"> & { readonly unit: Pick<Workbook, "getActiveSheet"> };
  _markUnitDirty(change: Change, options?: object): void;
}

/** The sheet in front is not painted anew for what changes on another one. */
export function drawInFrontOnly(drawing: DirtyMarker): void {
  const mark = drawing._markUnitDirty;
  drawing._markUnitDirty = function (change, options) {
    const changed = change.params?.subUnitId;
    const front = this._context.unit.getActiveSheet()?.getSheetId();
    if (changed === undefined || changed === front) mark.call(this, change, options);
  };
}

/**
 * The formula bar shows a cell anew once for all that is written in one go. The grid does so for every write to a cell in the same row
 * and column, on whichever sheet.
 */
export function showInFormulaBarOnce(editor: Pick<EditorBridgeService, "refreshEditCellState">): void {
  const refresh = editor.refreshEditCellState;
  const waiting = new WeakSet<object>();
  editor.refreshEditCellState = function () {
    if (waiting.has(this)) return;
    waiting.add(this);
    setTimeout(() => {
      waiting.delete(this);
      refresh.call(this);
    });
  };
}
