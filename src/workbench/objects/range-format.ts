import { HorizontalAlign, type IStyleData, type Nullable, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { SetWorksheetColWidthMutation } from "@univerjs/sheets";
import { invalidArgument } from "./errors";
import { fittingWidths } from "./autofit";
import { FormatProtection } from "./protection";
import { type Range, uniform } from "./range";
import { officeShape, type OfficeShape } from "./shape";

/** Excel measures in points, the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** A piece of style that all cells of a range share, or `null` when they differ. */
function shared<T>(range: Range, pick: (style: IStyleData) => T): T | null {
  const inside = range.cells.clamp(range.block);
  if (!inside) return pick({});
  const styles = range.cells.styles(inside).flat();
  return uniform(styles.length, (i) => pick(styles[i] ?? {}));
}

const colour = (rgb: Nullable<string>, fallback: string): string => (rgb ?? fallback).toUpperCase();

function named<T>(names: Readonly<Record<string, T>>, name: unknown): T {
  const value = names[String(name)];
  if (value === undefined) throw invalidArgument();
  return value;
}

/** How the cells of a range look. */
export class RangeFormat {
  static readonly shape: OfficeShape = officeShape<Excel.RangeFormat, RangeFormat>({
    className: "RangeFormat",
    scalars: ["columnWidth", "horizontalAlignment", "rowHeight", "verticalAlignment", "wrapText"],
    objects: ["fill", "font", "protection"],
    methods: ["autofitColumns", "autofitRows"],
  });

  constructor(private readonly range: Range) {}

  get font(): RangeFont {
    return new RangeFont(this.range);
  }
  get fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  /** The whole width or height, in points. */
  extent(along: "columns" | "rows"): number {
    return this.sizes(along).reduce((sum, size) => sum + size, 0);
  }

  /** How far the range begins from the corner of its sheet, in points. */
  before(along: "columns" | "rows"): number {
    const { row, column } = this.range.block;
    const sheet = this.range.cells.facade;
    let points = 0;
    if (along === "columns") for (let i = 0; i < column; i++) points += sheet.getColumnWidth(i);
    else for (let i = 0; i < row; i++) points += sheet.getRowHeight(i);
    return points * POINTS_PER_PIXEL;
  }

  get columnWidth(): number | null {
    const widths = this.sizes("columns");
    return uniform(widths.length, (i) => widths[i] ?? 0);
  }
  set columnWidth(points: unknown) {
    const { column, columns } = this.inside();
    const { book, sheetId } = this.range;
    const [startColumn, endColumn] = [column, column + columns - 1];
    // Straight into the grid: its own command works out the heights of all rows anew, for each column.
    book.command(SetWorksheetColWidthMutation.id, sheetId, {
      ranges: [{ startRow: 0, endRow: 0, startColumn, endColumn }],
      colWidth: pixels(points),
    });
  }
  get rowHeight(): number | null {
    const heights = this.sizes("rows");
    return uniform(heights.length, (i) => heights[i] ?? 0);
  }
  set rowHeight(points: unknown) {
    const { row, rows } = this.inside();
    this.range.cells.editable.setRowHeightsForced(row, rows, pixels(points));
  }
  autofitColumns(): void {
    const { column, columns } = this.inside();
    const { cells, block } = this.range;
    for (const [i, width] of fittingWidths(cells, block, column, columns).entries()) {
      if (width !== null) cells.editable.setColumnWidth(column + i, width);
    }
  }
  autofitRows(): void {
    const { row, rows } = this.inside();
    this.range.cells.editable.setRowAutoHeight(row, rows);
  }

  get horizontalAlignment(): string | null {
    return shared(this.range, ({ ht }) => nameOf(HORIZONTAL, ht) ?? "General");
  }
  set horizontalAlignment(name: unknown) {
    this.range.cells.writeStyle(this.range.block, { ht: named(HORIZONTAL, name) });
  }
  get verticalAlignment(): string | null {
    return shared(this.range, ({ vt }) => nameOf(VERTICAL, vt) ?? "Bottom");
  }
  set verticalAlignment(name: unknown) {
    this.range.cells.writeStyle(this.range.block, { vt: named(VERTICAL, name) });
  }
  get wrapText(): boolean | null {
    return shared(this.range, ({ tb }) => tb === WrapStrategy.WRAP);
  }
  set wrapText(wrap: unknown) {
    this.range.cells.writeStyle(this.range.block, { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  private inside() {
    return this.range.cells.clamp(this.range.block) ?? this.range.block;
  }

  private sizes(along: "columns" | "rows"): number[] {
    const { row, rows, column, columns } = this.inside();
    const sheet = this.range.cells.facade;
    const size =
      along === "columns"
        ? (i: number) => sheet.getColumnWidth(column + i)
        : (i: number) => sheet.getRowHeight(row + i);
    return Array.from({ length: along === "columns" ? columns : rows }, (_, i) => size(i) * POINTS_PER_PIXEL);
  }
}

/** The letters of a range. */
export class RangeFont {
  static readonly shape: OfficeShape = officeShape<Excel.RangeFont, RangeFont>({
    className: "RangeFont",
    scalars: ["bold", "color", "italic", "name", "size", "underline"],
  });

  constructor(private readonly range: Range) {}

  get bold(): boolean | null {
    return shared(this.range, ({ bl }) => bl === 1);
  }
  set bold(bold: unknown) {
    this.write({ bl: bold ? 1 : 0 });
  }
  get italic(): boolean | null {
    return shared(this.range, ({ it }) => it === 1);
  }
  set italic(italic: unknown) {
    this.write({ it: italic ? 1 : 0 });
  }
  get underline(): string | null {
    return shared(this.range, ({ ul }) => (ul?.s === 1 ? "Single" : "None"));
  }
  set underline(underline: unknown) {
    this.write({ ul: { s: underline === "None" ? 0 : 1 } });
  }
  get color(): string | null {
    return shared(this.range, ({ cl }) => colour(cl?.rgb, "#000000"));
  }
  set color(rgb: unknown) {
    this.write({ cl: { rgb: String(rgb) } });
  }
  get name(): string | null {
    return shared(this.range, ({ ff }) => ff ?? "Arial");
  }
  set name(family: unknown) {
    this.write({ ff: String(family) });
  }
  get size(): number | null {
    return shared(this.range, ({ fs }) => fs ?? 11);
  }
  set size(points: unknown) {
    this.write({ fs: Number(points) });
  }

  private write(style: IStyleData): void {
    this.range.cells.writeStyle(this.range.block, style);
  }
}

/** The background of a range. */
export class RangeFill {
  static readonly shape: OfficeShape = officeShape<Excel.RangeFill, RangeFill>({
    className: "RangeFill",
    scalars: ["color"],
    methods: ["clear"],
  });

  constructor(private readonly range: Range) {}

  get color(): string | null {
    return shared(this.range, ({ bg }) => colour(bg?.rgb, "#FFFFFF"));
  }
  set color(rgb: unknown) {
    this.range.cells.writeStyle(this.range.block, { bg: { rgb: String(rgb) } });
  }
  clear(): void {
    this.range.cells.writeStyle(this.range.block, { bg: null });
  }
}

const nameOf = <T>(names: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

function pixels(points: unknown): number {
  if (typeof points !== "number" || points < 0) throw invalidArgument();
  return points / POINTS_PER_PIXEL;
}
