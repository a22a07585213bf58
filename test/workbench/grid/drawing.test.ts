import type { IDisposable } from "@univerjs/core";
import { RenderManagerService, SheetRenderController } from "@univerjs/preset-sheets-core";
import { UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Change,
  type DirtyMarker,
  drawInFrontOnly,
  type FilterButtons,
  letGoOfAll,
  patchDrawing,
  showInFormulaBarOnce,
} from "../../../src/workbench/grid/drawing";

type Buttons = FilterButtons & { _disposeRendering(): void };
type Registers = { _registerRenderModules(this: object): void };

/** The buttons that the grid's plug-in registers for drawing. */
function gridsButtons(register: (kind: number, made: [object]) => unknown = () => undefined): Buttons {
  const found: Buttons[] = [];
  (UniverSheetsTableUIPlugin.prototype as unknown as Registers)._registerRenderModules.call({
    _config: { hideAnchor: true },
    disposeWithMe: () => undefined,
    _renderManagerService: {
      registerRenderModule: (kind: number, made: [{ prototype: Buttons }]) => {
        register(kind, made);
        if ("_interceptCellContent" in made[0].prototype) found.push(made[0].prototype);
      },
    },
  });
  return found[0]!;
}

/** How many of what three tables laid over their cells are left when the buttons have been drawn anew so often. */
function left(buttons: Buttons, times: number): number {
  const laid = new Set<IDisposable>();
  const drawing = Object.assign(Object.create(buttons) as Buttons, {
    _buttonRenderDisposable: null,
    _tableFilterButtonShapes: [],
    _sheetInterceptorService: {
      intercept: () => {
        const own = { dispose: () => laid.delete(own) };
        laid.add(own);
        return own;
      },
    },
  });
  for (let time = 0; time < times; time++) {
    drawing._disposeRendering();
    for (const startRow of [0, 10, 20])
      drawing._interceptCellContent("book", "sheet", {
        startRow,
        endRow: startRow + 5,
        startColumn: 0,
        endColumn: 3,
      });
  }
  return laid.size;
}

describe("the buttons in the headers of tables", () => {
  it("leave behind what they laid over cells, unpatched", () => {
    expect(left(gridsButtons(), 5)).toBe(11);
  });

  it("lay it over once for each table, patched", () => {
    const buttons = Object.create(gridsButtons()) as Buttons;
    letGoOfAll(buttons);
    expect(left(buttons, 5)).toBe(3);
  });
});

describe("a change in the workbook", () => {
  it.each([
    ["on the sheet in front", { subUnitId: "front" }, true],
    ["on another sheet", { subUnitId: "other" }, false],
    ["of no sheet in particular", { unitId: "book" }, true],
    ["without particulars", undefined, true],
  ])("%s", (_, params, drawn) => {
    const marked: Change[] = [];
    const drawing: DirtyMarker = {
      _context: {
        unitId: "book",
        unit: { getActiveSheet: () => ({ getSheetId: () => "front" }) },
      } as unknown as DirtyMarker["_context"],
      _markUnitDirty: (change) => void marked.push(change),
    };
    drawInFrontOnly(drawing);
    const change = { id: "sheet.mutation.any", ...(params && { params }) };
    drawing._markUnitDirty(change);
    expect(marked).toEqual(drawn ? [change] : []);
  });
});

describe("the formula bar", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("shows a cell anew once after all that is written in one go, and again after what is written later", () => {
    const shown = vi.fn();
    const editor = { refreshEditCellState: shown };
    showInFormulaBarOnce(editor);
    for (let write = 0; write < 5; write++) editor.refreshEditCellState();
    expect(shown).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(shown).toHaveBeenCalledTimes(1);
    expect(shown.mock.contexts).toEqual([editor]);
    editor.refreshEditCellState();
    vi.runAllTimers();
    expect(shown).toHaveBeenCalledTimes(2);
  });
});

/** Last: it changes the grid for good. */
describe("the grid of the workbench", () => {
  it("draws in front only and lets go of its buttons from its start on", () => {
    patchDrawing();
    const modules = { _renderDependencies: new Map(), _renderMap: new Map() };
    const { registerRenderModule } = RenderManagerService.prototype;
    const buttons = gridsButtons((...module) =>
      registerRenderModule.apply(modules as unknown as RenderManagerService, module as never),
    );
    expect(left(buttons, 5)).toBe(3);

    const painted = vi.fn();
    const front = { getActiveSheet: () => ({ getSheetId: () => "front" }) };
    const drawing = Object.assign(Object.create(SheetRenderController.prototype) as DirtyMarker, {
      _context: { unitId: "book", unit: front, scene: { makeDirty: painted } },
      _spreadsheetViewports: () => [],
    });
    drawing._markUnitDirty({ id: "sheet.mutation.any", params: { subUnitId: "other" } });
    expect(painted).not.toHaveBeenCalled();
    drawing._markUnitDirty({ id: "sheet.mutation.any", params: { subUnitId: "front" } });
    expect(painted).toHaveBeenCalledTimes(1);
  });
});
