import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { deserializeRangeWithSheet } from "@univerjs/engine-formula";

/** How a cell looks, by what it is for. */
export type Look =
  | "title"
  | "note"
  | "heading"
  | "numberHeading"
  | "label"
  | "input"
  | "text"
  | "answer"
  | "answerPounds"
  | "answerRate"
  | "formula"
  | "pounds"
  | "rate"
  | "count"
  | "date"
  | "percent"
  | "total"
  | "totalPounds"
  | "totalPercent";

/** One sheet as plain data: what stands where, and how it looks. */
export interface SheetPlan {
  readonly name: string;
  /** Column letters and widths in pixels. */
  readonly columns: Readonly<Record<string, number>>;
  /** Rows that stay in sight, counted from the top. */
  readonly frozenRows?: number;
  /** Cell addresses and contents; text that begins with `=` is a formula. */
  readonly cells: Readonly<Record<string, string | number>>;
  /** Ranges and looks, applied in order. Blocks spill into cells that have their look already. */
  readonly looks: ReadonlyArray<readonly [range: string, look: Look]>;
  /** Ranges shown as one cell. */
  readonly merged?: readonly string[];
  /** Rows (counted from 1) with a height of their own, in pixels. */
  readonly heights?: Readonly<Record<number, number>>;
}

const INK = { rgb: "#1b2a3a" };
const line = (rgb: string, s = BorderStyleTypes.THIN) => ({ s, cl: { rgb } });
const base: IStyleData = { ff: "Arial", fs: 10, cl: INK, vt: VerticalAlign.MIDDLE };
const number = (pattern: string): IStyleData => ({ ...base, ht: HorizontalAlign.RIGHT, n: { pattern } });
const heading: IStyleData = {
  ...base,
  bl: BooleanNumber.TRUE,
  bg: { rgb: "#e8eef5" },
  bd: { b: line("#5b7a99", BorderStyleTypes.MEDIUM) },
  tb: WrapStrategy.WRAP,
};
const answer: IStyleData = { ...base, bl: BooleanNumber.TRUE, ht: HorizontalAlign.LEFT };
const total: IStyleData = { ...base, bl: BooleanNumber.TRUE, bd: { t: line("#1b2a3a"), b: line("#1b2a3a") } };

/** Blue on cream for what a person may change, as is the custom in financial models. */
const STYLES: Record<Look, IStyleData> = {
  title: { ...base, fs: 16, bl: BooleanNumber.TRUE, cl: { rgb: "#003087" } },
  note: { ...base, cl: { rgb: "#4a5866" }, tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP },
  heading,
  numberHeading: { ...heading, ht: HorizontalAlign.RIGHT },
  label: { ...base, bl: BooleanNumber.TRUE },
  input: { ...base, cl: { rgb: "#0033a0" }, bg: { rgb: "#fffbe6" }, bd: { b: line("#d9cf9c") } },
  text: { ...base, ht: HorizontalAlign.LEFT },
  answer,
  answerPounds: { ...answer, n: { pattern: "£#,##0" } },
  answerRate: { ...answer, n: { pattern: "£0.00" } },
  pounds: number("£#,##0"),
  rate: number("£0.00"),
  count: number("#,##0"),
  date: { ...number("dd mmm yyyy"), ht: HorizontalAlign.LEFT },
  percent: number("0.0%"),
  total,
  formula: { ...base, ff: "Courier New", fs: 9, cl: { rgb: "#4a5866" } },
  totalPercent: { ...total, ht: HorizontalAlign.RIGHT, n: { pattern: "0.0%" } },
  totalPounds: { ...total, ht: HorizontalAlign.RIGHT, n: { pattern: "£#,##0" } },
};

const ROWS = 1000;
const COLUMNS = 26;

/** Puts plain sheets into the form that Univer opens. */
export function toWorkbookData(name: string, plans: readonly SheetPlan[]): Partial<IWorkbookData> {
  const sheets = plans.map((plan, index) => toSheet(plan, `sheet-${index + 1}`));
  return {
    id: "workbook",
    name,
    locale: LocaleType.EN_US,
    styles: STYLES,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function toSheet(plan: SheetPlan, id: string): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const cell = (row: number, column: number) => ((cellData[row] ??= {})[column] ??= {});
  for (const [range, look] of plan.looks) {
    const { startRow, endRow, startColumn, endColumn } = deserializeRangeWithSheet(range).range;
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) cell(row, column).s = look;
    }
  }
  for (const [address, content] of Object.entries(plan.cells)) {
    const { startRow, startColumn } = deserializeRangeWithSheet(address).range;
    Object.assign(cell(startRow, startColumn), toContent(content));
  }
  const frozen = plan.frozenRows ?? 0;
  return {
    id,
    name: plan.name,
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultRowHeight: 22,
    cellData,
    columnData: Object.fromEntries(
      Object.entries(plan.columns).map(([letter, w]) => [
        deserializeRangeWithSheet(`${letter}1`).range.startColumn,
        { w },
      ]),
    ),
    rowData: Object.fromEntries(
      Object.entries(plan.heights ?? {}).map(([row, h]) => [Number(row) - 1, { h, ia: BooleanNumber.FALSE }]),
    ),
    mergeData: (plan.merged ?? []).map((range) => deserializeRangeWithSheet(range).range),
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen > 0 ? frozen : -1, startColumn: -1 },
    showGridlines: BooleanNumber.FALSE,
  };
}

function toContent(content: string | number): ICellData {
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  return content.startsWith("=") ? { f: content } : { v: content, t: CellValueType.STRING };
}
