import type { IDisposable } from "@univerjs/core";
import { UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Change,
  type DirtyMarker,
  drawInFrontOnly,
  type FilterButtons,
  letGoOfAll,
  showInFormulaBarOnce,
} from "../../../src/workbench/grid/drawing";

type Buttons = FilterButtons & { _disposeRendering(): void };
type Registers = { _registerRenderModules(this: object): void };

/** The grid's own drawing of buttons, not patched. */
function gridsButtons(): Buttons {
  const found: Buttons[] = [];
  (UniverSheetsTableUIPlugin.prototype as unknown as Registers)._registerRenderModules.call({
    _config: { hideAnchor: true },
    disposeWithMe: () => undefined,
    _renderManagerService: {
      registerRenderModule: (_: unknown, [made]: [{ prototype: Buttons }]) => {
        if ("_interceptCellContent" in made.prototype) found.push(made.prototype);
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
