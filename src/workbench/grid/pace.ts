/**
 * What the grid works out anew for every cell that is written, although it cannot have changed. Excel does neither, so
 * that without this a write of many cells would take as long as the grid's care for them.
 */
import {
  type ICellData,
  type Injector,
  type IRange,
  type IStyleData,
  IUniverInstanceService,
  type Nullable,
  type Styles,
  UniverInstanceType,
  type Workbook,
  Worksheet,
  WrapStrategy,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SheetInterceptorService } from "@univerjs/sheets";

type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** Lets the grid leave out what does not concern the cells that are written. */
export function paceGrid(injector: Injector): void {
  const workbookOf = (unitId: string) =>
    injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  skipFormulas(injector.get(FormulaDataModel), (unitId, sheetId) =>
    workbookOf(unitId)?.getSheetBySheetId(sheetId),
  );
  skipHeights(injector.get(SheetInterceptorService), workbookOf);
}

/** Formulas are looked for in the whole workbook only when some are written, or written over. */
function skipFormulas(
  model: FormulaDataModel,
  sheetOf: (unitId: string, sheetId: string) => Nullable<Worksheet>,
): void {
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, written) => {
    const sheet = sheetOf(unitId, sheetId);
    const concerned = !sheet || concernsFormulas(written, sheet.getCellMatrix().getMatrix());
    return concerned ? update(unitId, sheetId, written) : {};
  };
}

/** Whether cells that are written hold a formula, or held one. */
export function concernsFormulas(written: Cells, before: Cells): boolean {
  const isFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f ?? cell?.si);
  return Object.entries(written).some(([row, cells]) => {
    const old = before[Number(row)];
    return (
      Object.values(cells).some(isFormula) ||
      (old !== undefined && Object.keys(cells).some((column) => isFormula(old[Number(column)])))
    );
  });
}

/** Rows are measured only where a cell can be taller than a line. */
function skipHeights(
  service: SheetInterceptorService,
  workbookOf: (unitId: string) => Nullable<Workbook>,
): void {
  const measure = service.generateMutationsOfAutoHeight.bind(service);
  service.generateMutationsOfAutoHeight = (asked) => {
    const { unitId, subUnitId, ranges, autoHeightRanges, lazyAutoHeightRanges } = asked;
    const workbook = workbookOf(unitId);
    const sheet = workbook?.getSheetBySheetId(subUnitId);
    const own = autoHeightRanges ?? lazyAutoHeightRanges;
    if (own || !workbook || !sheet || hasTall(sheet, ranges, workbook.getStyles())) return measure(asked);
    return { undos: [], redos: [], preUndos: [], preRedos: [] };
  };
  const heightOf = Worksheet.prototype.getCellHeight;
  Worksheet.prototype.getCellHeight = function (row, column) {
    const styles = workbookOf(this.getUnitId())?.getStyles();
    const plain = styles && !isTall(this.getCellRaw(row, column), styles);
    // The grid takes 0 for "no taller than its row".
    return plain ? 0 : heightOf.call(this, row, column);
  };
}

function hasTall(sheet: Worksheet, ranges: readonly IRange[], styles: Styles): boolean {
  const matrix: Cells = sheet.getCellMatrix().getMatrix();
  return ranges.some(({ startRow, endRow, startColumn, endColumn }) => {
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++)
        if (isTall(matrix[row]?.[column], styles)) return true;
    return false;
  });
}

type StylesById = Pick<Styles, "get">;
/** Letters of this size, in points, fit a row as it is. */
const FITTING = 12;

/** Whether a cell can need more than a line of its row: it wraps, is turned, or its letters are large. */
export function isTall(cell: Nullable<ICellData>, styles: StylesById): boolean {
  if (!cell) return false;
  if (cell.p) return true;
  const style: Nullable<IStyleData> = typeof cell.s === "string" ? styles.get(cell.s) : cell.s;
  if (!style) return false;
  return style.tb === WrapStrategy.WRAP || Boolean(style.tr) || (style.fs ?? 0) > FITTING;
}
