import { fillCalculatedColumns } from "./calculated-columns";
import type { CellContent } from "./content";
import { invalidArgument, invalidOperation, itemNotFound } from "./errors";
import { Filter } from "./filter";
import { tableHeaders } from "./name-rules";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { asText, type Table } from "./table";
import { columnsOf, newColumn, placeTable } from "./table-follow";

type Cells = readonly (readonly unknown[])[];

/** Columns of a table, from the left. */
export class TableColumnCollection {
  static readonly shape: OfficeShape = officeShape<Excel.TableColumnCollection, TableColumnCollection>({
    className: "TableColumnCollection",
    collection: true,
    scalars: ["count"],
    methods: ["add", "getCount", "getItem", "getItemAt", "getItemOrNullObject"],
  });

  constructor(private readonly table: Table) {}

  get items(): TableColumn[] {
    return this.table.info.columns.map(({ id }) => new TableColumn(this.table, id));
  }
  get count(): number {
    return this.table.info.columns.length;
  }
  getCount(): number {
    return this.count;
  }
  /** By header in any case, or by id. */
  getItemOrNullObject(key: string | number): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((column) => column.id === key || column.name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: string | number): TableColumn {
    return found(this.getItemOrNullObject(key));
  }
  getItemAt(index: number): TableColumn {
    return found(this.items[index]);
  }

  /**
   * Adds a column.
   *
   * @param index place among the columns; at the end when left out or negative
   * @param values with the header first; one value fills the column
   */
  async add(
    index?: number | null,
    values?: Cells | string | number | boolean,
    name?: string,
  ): Promise<TableColumn> {
    const { count } = this;
    const at = index === undefined || index === null || index < 0 ? count : index;
    if (at > count) throw invalidArgument();
    const { table } = this;
    const block = table.gridBlock();
    const { rows } = block;
    if (Array.isArray(values) && values.length !== rows) throw invalidArgument();
    const headers = this.items.map((column) => column.name);
    await table.at({ ...table.blockOf(), column: block.column + at, columns: 1 }).makeRoom("Right");
    if (at === 0 || at === count) {
      // At its edge, the cells that came are not the table's yet.
      const columns = columnsOf(table);
      columns.splice(at, 0, { ...newColumn(), displayName: tableHeaders([...headers, ""]).at(-1) ?? "" });
      placeTable(table, { ...block, columns: count + 1 }, columns);
    }
    const range = this.table.at({ ...block, column: block.column + at, columns: 1 });
    if (Array.isArray(values)) range.values = values;
    else if (values !== undefined) range.values = Array.from({ length: rows }, () => [values]);
    const header = name ?? String(range.getCell(0, 0).values?.[0]?.[0] ?? "");
    range.getCell(0, 0).values = asText(
      tableHeaders([...headers, header || `Column${count + 1}`]).at(-1) ?? "",
    );
    return this.getItemAt(at);
  }
}

/** A column of a table. */
class TableColumn {
  static readonly shape: OfficeShape = officeShape<Excel.TableColumn, TableColumn>({
    className: "TableColumn",
    identity: "Id",
    scalars: ["id", "index", "name", "values"],
    objects: ["filter"],
    methods: ["delete", "getDataBodyRange", "getHeaderRowRange", "getRange", "getTotalRowRange"],
  });

  constructor(
    private readonly table: Table,
    readonly id: string,
  ) {}

  get index(): number {
    const index = this.table.info.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw itemNotFound();
    return index;
  }
  get filter(): Filter {
    return new Filter(this.table, this.id);
  }
  get name(): string {
    return String(this.getHeaderRowRange().values?.[0]?.[0] ?? "");
  }
  set name(name: unknown) {
    this.getHeaderRowRange().values = asText(String(name));
  }
  get values(): CellContent[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }
  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }
  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }
  getTotalRowRange(): Range {
    return this.table.getTotalRowRange().getColumn(this.index);
  }
  delete(): Promise<void> {
    if (this.table.info.columns.length === 1) throw invalidOperation("A table keeps at least one column.");
    return this.table.at(this.table.blockOf()).getColumn(this.index).delete("Left");
  }
}

/** Rows of a table without its header. */
export class TableRowCollection {
  static readonly shape: OfficeShape = officeShape<Excel.TableRowCollection, TableRowCollection>({
    className: "TableRowCollection",
    collection: true,
    scalars: ["count"],
    methods: ["add", "deleteRowsAt", "getCount", "getItemAt"],
  });

  constructor(private readonly table: Table) {}

  get items(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }
  get count(): number {
    return this.table.gridBlock().rows - 1;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRow {
    if (!(index >= 0 && index < this.count)) throw itemNotFound();
    return new TableRow(this.table, index);
  }

  /**
   * Adds rows; cells below the table move down.
   *
   * @param index place among the rows; at the end when left out or negative
   */
  async add(index?: number | null, values?: Cells | string | number | boolean): Promise<TableRow> {
    const { count } = this;
    const at = index === undefined || index === null || index < 0 ? count : index;
    if (at > count) throw invalidArgument();
    const { row, columns } = this.table.gridBlock();
    const cells: Cells = Array.isArray(values)
      ? (values as Cells)
      : [new Array<unknown>(columns).fill(values ?? "")];
    if (cells.some((line) => line.length !== columns)) throw invalidArgument();
    const { table } = this;
    const block = table.gridBlock();
    await table.at({ ...block, row: row + 1 + at, rows: cells.length }).makeRoom("Down");
    // Below the last row, the cells that came are not the table's yet.
    if (at === count) placeTable(table, { ...block, rows: block.rows + cells.length }, columnsOf(table));
    fillCalculatedColumns(table, at, cells.length);
    table.at({ ...block, row: row + 1 + at, rows: cells.length }).values = cells;
    return new TableRow(this.table, at);
  }
  async deleteRowsAt(index: number, count = 1): Promise<void> {
    if (!(index >= 0 && count > 0 && index + count <= this.count)) throw invalidArgument();
    const { row } = this.table.gridBlock();
    await this.table.at({ ...this.table.gridBlock(), row: row + 1 + index, rows: count }).delete("Up");
  }
}

/** A row of a table. */
class TableRow {
  static readonly shape: OfficeShape = officeShape<Excel.TableRow, TableRow>({
    className: "TableRow",
    scalars: ["index", "values"],
    methods: ["delete", "getRange"],
  });

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {}

  get values(): CellContent[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }
  delete(): Promise<void> {
    return new TableRowCollection(this.table).deleteRowsAt(this.index);
  }
}

function found(column: TableColumn | undefined | null): TableColumn {
  if (!column) throw itemNotFound();
  return column;
}
