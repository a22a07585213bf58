import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet as GridSheet,
  WrapStrategy,
} from "@univerjs/core";
import type {
  CellSnapshot,
  ChartSnapshot,
  NameSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../automation";
import { between, formatBlock, quoteSheet } from "./address";
import type { Book } from "./book";
import { contentOf } from "./content";
import type { CellsOf, ChartData } from "./extras";
import { type NamedItem, NamedItemCollection } from "./names";
import { noteOf } from "./notes";
import { SheetCells } from "./sheet-cells";
import type { Table } from "./table";
import { type Worksheet, WorksheetCollection } from "./worksheet";

/** The whole workbook as plain data; equal for equal workbooks. */
export function takeSnapshot(book: Book): WorkbookSnapshot {
  const sheets = new WorksheetCollection(book).items;
  return {
    name: book.deps.fworkbook.getName(),
    calculationMode: book.calculationMode,
    properties: inOrder(book.properties),
    settings: inOrder(book.settings),
    names: [
      ...new NamedItemCollection(book).items.map((item) => nameOf(item, null)),
      ...sheets.flatMap((sheet) => sheet.names.items.map((item) => nameOf(item, sheet.name))),
    ].sort(by(({ sheet, name }) => `${sheet ?? ""}!${name}`)),
    customXmlParts: [...book.parts.values()]
      .map(({ namespaceUri, xml }) => ({ namespaceUri, xml }))
      .sort(by(({ namespaceUri, xml }) => `${namespaceUri} ${xml}`)),
    sheets: sheets.map((sheet) => sheetOf(book, sheet)),
  };
}

const nameOf = ({ name, formula, comment, visible }: NamedItem, sheet: string | null): NameSnapshot => ({
  name,
  sheet,
  formula,
  comment,
  visible,
});

function sheetOf(book: Book, sheet: Worksheet): SheetSnapshot {
  const cells = new SheetCells(book, sheet.id);
  const grid = cells.facade.getSheet();
  const { rowData, columnData } = grid.getConfig();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    frozen: [Math.max(0, cells.facade.getFrozenRows()), Math.max(0, cells.facade.getFrozenColumns())],
    merged: grid
      .getMergeData()
      .map((area) => formatBlock(between(area.startRow, area.startColumn, area.endRow, area.endColumn)))
      .sort(),
    hiddenRows: whole(grid.getRowCount()).filter((row) => !grid.getRowVisible(row)),
    hiddenColumns: whole(grid.getColumnCount()).filter((column) => !grid.getColVisible(column)),
    columnWidths: chosen(columnData, ({ w }) => w),
    // A height that the grid has found by itself is nobody's choice.
    rowHeights: chosen(rowData, ({ h, ia }) => (ia === BooleanNumber.TRUE ? undefined : h)),
    cells: cellsOf(book, cells, grid),
    tables: sheet.tables.items.map(tableOf).sort(by(({ address }) => address)),
    ...extrasOf(book, sheet.id),
    protected: sheet.protection.protected,
  };
}

function extrasOf(
  book: Book,
  sheetId: string,
): Pick<SheetSnapshot, "validations" | "conditions" | "charts" | "pictures" | "locks"> {
  const { validations, conditions, charts, pictures, locks } = book.extrasOf(sheetId);
  return {
    validations: validations.map(({ block, ...rule }) => ({ cells: formatBlock(block), ...rule })),
    conditions: conditions.map(({ id: _, block, ...rule }) => ({ cells: formatBlock(block), ...rule })),
    charts: charts.map((chart) => chartOf(book, chart)),
    pictures: pictures.map(({ id: _, image, ...seen }) => ({ ...seen, bytes: image.length })),
    locks: locks.map(({ block, locked }) => ({ cells: formatBlock(block), locked })),
  };
}

/** A chart with its cells by their addresses. */
export function chartOf(book: Book, chart: ChartData): ChartSnapshot {
  const sayCells = (cells: CellsOf | null): string => {
    const sheet = cells && book.sheet(cells.sheetId);
    return sheet ? `${quoteSheet(sheet.getSheetName())}!${formatBlock(cells.block)}` : "";
  };
  return {
    name: chart.name,
    type: chart.chartType,
    title: chart.title,
    place: formatBlock(chart.place),
    valueTitle: chart.valueAxis.title,
    categoryTitle: chart.categoryAxis.title,
    format: chart.valueAxis.numberFormat,
    series: chart.series.map(({ values, categories, ...look }) => ({
      ...look,
      values: sayCells(values),
      categories: sayCells(categories),
    })),
  };
}

function tableOf(table: Table): TableSnapshot {
  const { columns } = table.info;
  const { filters, totals, ...look } = table.look;
  const byName = (entries: Readonly<Record<string, unknown>>) =>
    inOrder(
      Object.entries(entries).flatMap(([id, value]): [string, unknown][] => {
        const column = columns.find((candidate) => candidate.id === id);
        return column ? [[column.displayName, value]] : [];
      }),
    );
  return {
    name: table.name,
    address: formatBlock(table.blockOf()),
    columns: columns.map(({ displayName }) => displayName),
    look: inOrder(Object.entries({ ...look, filters: byName(filters), totals: byName(totals) })),
  };
}

function cellsOf(book: Book, cells: SheetCells, grid: GridSheet): Record<string, CellSnapshot> {
  const found: Record<string, CellSnapshot> = {};
  const styleOf = styleReader(book);
  grid.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    const content = contentOf(cell);
    const style = styleOf(cell);
    const note = noteOf(cell);
    const formula = cells.formulaAt(row, column);
    const snapshot: CellSnapshot = {
      ...(content !== "" && { value: content }),
      ...(formula !== null && { formula }),
      ...(style && { style }),
      ...(note !== null && { note }),
    };
    if (Object.keys(snapshot).length > 0) found[formatBlock(between(row, column, row, column))] = snapshot;
  });
  for (const [row, columns] of Object.entries(book.deps.spilled(cells.sheetId) ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>)) {
      const content = contentOf(cell);
      const [at, own] = [Number(row), Number(column)];
      const address = formatBlock(between(at, own, at, own));
      if (content === "" || found[address]?.value !== undefined) continue;
      found[address] = { ...found[address], value: content, spilled: true };
    }
  }
  return Object.fromEntries(Object.entries(found).sort(by(([address]) => address)));
}

/** Reads a cell's own style without what makes no difference; cells share their styles by id. */
function styleReader(book: Book): (cell: Nullable<ICellData>) => Record<string, unknown> | null {
  const styles = book.deps.fworkbook.getWorkbook().getStyles();
  const known = new Map<string, Record<string, unknown> | null>();
  return (cell) => {
    if (!cell?.s) return null;
    if (typeof cell.s !== "string") return plainStyle(cell.s);
    const seen = known.get(cell.s);
    if (seen !== undefined) return seen;
    const style = plainStyle(styles.getStyleByCell(cell));
    known.set(cell.s, style);
    return style;
  };
}

/** Settings of a style that look like none. */
const ORDINARY: Readonly<Record<string, (value: unknown) => boolean>> = {
  bl: (bold) => bold === BooleanNumber.FALSE,
  it: (italic) => italic === BooleanNumber.FALSE,
  ht: (alignment) => alignment === 0,
  tb: (wrap) => wrap === WrapStrategy.UNSPECIFIED || wrap === WrapStrategy.OVERFLOW,
  n: (format) => (format as { pattern?: string }).pattern === "General",
  ul: (line) => (line as { s?: number }).s === BooleanNumber.FALSE,
  st: (line) => (line as { s?: number }).s === BooleanNumber.FALSE,
};

function plainStyle(style: Nullable<IStyleData>): Record<string, unknown> | null {
  const telling = Object.entries(style ?? {}).filter(
    ([key, value]) => value !== null && value !== undefined && !ORDINARY[key]?.(value),
  );
  return telling.length === 0 ? null : inOrder(telling);
}

const whole = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Sizes that differ from the sheet's own, by row or column. */
function chosen<T extends object>(
  entries: Readonly<Record<number, T | null | undefined>>,
  size: (entry: T) => number | null | undefined,
): Record<number, number> {
  const sizes: Record<number, number> = {};
  for (const [at, entry] of Object.entries(entries)) {
    const found = entry && size(entry);
    if (typeof found === "number") sizes[Number(at)] = found;
  }
  return sizes;
}

const inOrder = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(by(([key]) => key)));

/** Compares by a text, the same way on every machine. */
function by<T>(textOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);
}
