import type { Block } from "./address";
import { type FilterCell, passing } from "./filter-criteria";
import { invalidArgument } from "./errors";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import type { Table } from "./table";

type Criteria = Excel.FilterCriteria;

/** Works out anew which rows the conditions of a table hide. */
export function reapplyFilters(table: Table): void {
  const { look, info } = table;
  table.book.guard(table.sheetId);
  const { block, cells } = table.getDataBodyRange();
  const hidden = new Set<number>();
  for (const [index, { id }] of info.columns.entries()) {
    const criteria = look.filters[id];
    if (!criteria) continue;
    const column = { ...block, column: block.column + index, columns: 1 };
    for (const [row, passes] of passing(readCells(cells, column), criteria).entries())
      if (!passes) hidden.add(row);
  }
  look.filteredRows = [...hidden].sort((a, b) => a - b);
  table.book.filtersChanged(table.sheetId);
}

function readCells(cells: Range["cells"], column: Block): FilterCell[] {
  const texts = cells.texts(column);
  const styles = cells.styles(column);
  return cells.values(column).map(([value = ""], row) => ({
    value,
    text: texts[row]?.[0] ?? "",
    fill: styles[row]?.[0]?.bg?.rgb ?? "#FFFFFF",
    fontColor: styles[row]?.[0]?.cl?.rgb ?? "#000000",
  }));
}

/** Puts a condition on a column, or takes it away. */
function setFilter(table: Table, columnId: string, criteria: Criteria | null): void {
  table.book.guard(table.sheetId);
  const before = table.look.filters;
  const others = Object.entries(before).filter(([id]) => id !== columnId);
  table.look.filters = Object.fromEntries(criteria ? [...others, [columnId, plain(criteria)]] : others);
  try {
    reapplyFilters(table);
  } catch (error) {
    table.look.filters = before;
    throw error;
  }
}

/** Without the empty members that the library sends along. */
const plain = (criteria: Criteria): Criteria =>
  Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Criteria;

/** Takes all conditions off a table. */
export function clearFilters(table: Table): void {
  table.look.filters = {};
  reapplyFilters(table);
}

/** The condition on a column of a table. */
export class Filter {
  static readonly shape: OfficeShape = officeShape<Excel.Filter, Filter>({
    className: "Filter",
    scalars: ["criteria"],
    methods: [
      "apply",
      "applyBottomItemsFilter",
      "applyBottomPercentFilter",
      "applyCellColorFilter",
      "applyCustomFilter",
      "applyDynamicFilter",
      "applyFontColorFilter",
      "applyTopItemsFilter",
      "applyTopPercentFilter",
      "applyValuesFilter",
      "clear",
    ],
  });

  constructor(
    private readonly table: Table,
    private readonly columnId: string,
  ) {}

  get criteria(): Criteria | null {
    return this.table.look.filters[this.columnId] ?? null;
  }
  apply(criteria: Criteria): void {
    setFilter(this.table, this.columnId, criteria);
  }
  applyValuesFilter(values: (string | Excel.FilterDatetime)[]): void {
    this.apply({ filterOn: "Values", values });
  }
  applyCustomFilter(criterion1: string, criterion2?: string, operator: "And" | "Or" = "And"): void {
    this.apply({ filterOn: "Custom", criterion1, ...(criterion2 !== undefined && { criterion2, operator }) });
  }
  applyTopItemsFilter(count: number): void {
    this.apply({ filterOn: "TopItems", criterion1: String(count) });
  }
  applyTopPercentFilter(percent: number): void {
    this.apply({ filterOn: "TopPercent", criterion1: String(percent) });
  }
  applyBottomItemsFilter(count: number): void {
    this.apply({ filterOn: "BottomItems", criterion1: String(count) });
  }
  applyBottomPercentFilter(percent: number): void {
    this.apply({ filterOn: "BottomPercent", criterion1: String(percent) });
  }
  applyCellColorFilter(color: string): void {
    this.apply({ filterOn: "CellColor", color });
  }
  applyFontColorFilter(color: string): void {
    this.apply({ filterOn: "FontColor", color });
  }
  applyDynamicFilter(dynamicCriteria: NonNullable<Criteria["dynamicCriteria"]>): void {
    this.apply({ filterOn: "Dynamic", dynamicCriteria });
  }
  clear(): void {
    setFilter(this.table, this.columnId, null);
  }
}

/** The conditions on all columns of a table. Sheets of the workbench have none outside their tables. */
export class AutoFilter {
  static readonly shape: OfficeShape = officeShape<Excel.AutoFilter, AutoFilter>({
    className: "AutoFilter",
    scalars: ["criteria", "enabled", "isDataFiltered"],
    methods: ["apply", "clearColumnCriteria", "clearCriteria", "getRange", "getRangeOrNullObject", "reapply"],
  });

  constructor(private readonly table: Table | null) {}

  get enabled(): boolean {
    return this.table?.look.showFilterButton ?? false;
  }
  get isDataFiltered(): boolean {
    return this.table !== null && Object.keys(this.table.look.filters).length > 0;
  }
  /** One entry a column; empty where a column has no condition. */
  get criteria(): (Criteria | Record<string, never>)[] {
    const { table } = this;
    return table?.info.columns.map(({ id }) => table.look.filters[id] ?? {}) ?? [];
  }
  /** @throws OfficeError `InvalidArgument` when the range is no table's, or the column not one of its own */
  apply(range: Range | string, columnIndex?: number | null, criteria?: Criteria | null): void {
    const { table } = this;
    if (!table) throw invalidArgument("Sheets of the workbench are filtered by their tables only.");
    if (!(range instanceof Range) && table.worksheet.getRange(range).sheetId !== table.sheetId)
      throw invalidArgument();
    if (columnIndex === undefined || columnIndex === null || !criteria) return;
    this.column(columnIndex).apply(criteria);
  }
  clearColumnCriteria(columnIndex: number): void {
    this.column(columnIndex).clear();
  }
  /** Also forgets by what the table was sorted. */
  clearCriteria(): void {
    if (!this.table) return;
    clearFilters(this.table);
    this.table.look.sort = null;
  }
  reapply(): void {
    if (this.table) reapplyFilters(this.table);
  }
  getRangeOrNullObject(): Range | null {
    return this.enabled && this.table ? this.table.at(this.table.gridBlock()) : null;
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument();
    return range;
  }

  private column(index: number): Filter {
    const column = this.table?.info.columns[index];
    if (!this.table || !column) throw invalidArgument();
    return new Filter(this.table, column.id);
  }
}
