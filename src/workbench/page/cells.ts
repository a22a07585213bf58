import { deserializeRangeWithSheet, serializeRangeWithSheet } from "@univerjs/engine-formula";
import type { CellValue, ReadBlock } from "../automation";
import type { Grid } from "../grid/boot";
import type { CellRef } from "../grid/cells";
import type { GridEngine } from "../grid/engine";
import type { Messages } from "../grid/messages";
import { ERROR_TEXTS } from "../grid/values";
import type { WorkbookModel } from "../objects";
import type { Status } from "./status";

interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells by address, for scripts and for the status bar; values as the object model gives them. */
export class Cells {
  constructor(
    private readonly grid: Grid,
    private readonly workbook: WorkbookModel,
    private readonly engine: GridEngine,
    private readonly messages: Messages,
  ) {}

  read(address: string): ReadBlock {
    const area = this.area(address);
    const range = this.rangeOf(area);
    const values = range.values as CellValue[][];
    return {
      values,
      formulas: range.formulas as CellValue[][],
      text: range.text as string[][],
      numberFormats: range.numberFormat as string[][],
      messages: values.map((line, i) =>
        line.map((value, j) =>
          this.messageOf({ sheetId: area.sheetId, row: area.row + i, column: area.column + j }, value),
        ),
      ),
    };
  }

  write(address: string, value: CellValue | readonly (readonly CellValue[])[]): void {
    const area = this.area(address);
    this.rangeOf(area).formulas = Array.isArray(value)
      ? value.map((line: readonly CellValue[]) => [...line])
      : Array.from({ length: area.rows }, () => new Array<CellValue>(area.columns).fill(value as CellValue));
  }

  note(address: string, text: string | null): void {
    this.rangeOf(this.area(address)).note(text);
  }

  select(address: string): void {
    const { sheetId, row, column, rows, columns } = this.area(address);
    const sheet = this.grid.fworkbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    this.grid.fworkbook.setActiveSheet(sheet);
    sheet.getRange(row, column, rows, columns).activate();
  }

  /** The address of the selection and, when its first cell shows an error, the reason. */
  describeSelection(): Pick<Status, "selection" | "explanation"> {
    const sheet = this.grid.fworkbook.getActiveSheet();
    const range = this.grid.fworkbook.getActiveRange()?.getRange();
    if (!range) return { selection: "", explanation: null };
    const cell = { sheetId: sheet.getSheetId(), row: range.startRow, column: range.startColumn };
    const [[value] = []] = this.rangeOf({ ...cell, rows: 1, columns: 1 }).values as CellValue[][];
    const error = ERROR_TEXTS.find((text) => text === value);
    const message = error && this.messageOf(cell, error);
    return {
      selection: serializeRangeWithSheet(sheet.getSheetName(), range),
      explanation: error ? (message ? `${error} ${message}` : error) : null,
    };
  }

  private messageOf(cell: CellRef, shown: unknown): string | null {
    if (!ERROR_TEXTS.some((error) => error === shown)) return null;
    return this.messages.find(this.engine.anchorOf(cell), cell, shown) ?? null;
  }

  private area(address: string): Area {
    const { sheetName, range } = deserializeRangeWithSheet(address);
    const sheet = sheetName
      ? this.grid.fworkbook.getSheetByName(sheetName)
      : this.grid.fworkbook.getActiveSheet();
    if (!sheet) throw new Error(`There is no sheet "${sheetName}". Write the address as Coverage!A1:C3.`);
    if (Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) {
      throw new Error(`"${address}" is no address. Write it as Coverage!A1:C3.`);
    }
    return {
      sheetId: sheet.getSheetId(),
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    };
  }

  private rangeOf({ sheetId, row, column, rows, columns }: Area) {
    return this.workbook.root.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);
  }
}
