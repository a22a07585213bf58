import { between } from "./address";
import type { Book } from "./book";
import { ChartAxes, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection } from "./chart-series";
import { itemNotFound } from "./errors";
import type { ChartData } from "./extras";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { Worksheet } from "./worksheet";

/** The charts of a sheet. */
export class ChartCollection {
  static readonly shape: OfficeShape = officeShape<Excel.ChartCollection, ChartCollection>({
    className: "ChartCollection",
    collection: true,
    scalars: ["count"],
    methods: ["add", "getCount", "getItem", "getItemAt", "getItemOrNullObject"],
  });

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {}

  get items(): Chart[] {
    return this.book.extrasOf(this.sheetId).charts.map(({ id }) => new Chart(this.book, this.sheetId, id));
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }
  /** By name in any case, or by id. */
  getItemOrNullObject(key: string): Chart | null {
    const wanted = key.toLowerCase();
    return this.items.find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: string): Chart {
    return found(this.getItemOrNullObject(key));
  }
  getItemAt(index: number): Chart {
    return found(this.items[index] ?? null);
  }

  /** Makes a chart with one series, of the cells given. */
  add(chartType: string, source: Range): Chart {
    this.book.guard(this.sheetId);
    const { charts } = this.book.extrasOf(this.sheetId);
    const { sheetId, block } = source;
    const chart: ChartData = {
      id: `{${crypto.randomUUID()}}`,
      name: `Chart ${charts.length + 1}`,
      chartType,
      title: "",
      series: [{ name: "Series1", values: { sheetId, block }, categories: null, unfilled: false, color: "" }],
      valueAxis: { title: "", numberFormat: "General" },
      categoryAxis: { title: "", numberFormat: "General" },
      place: between(0, 0, 14, 7),
    };
    this.book.setExtras(this.sheetId, { charts: [...charts, chart] });
    return new Chart(this.book, this.sheetId, chart.id);
  }
}

/** A chart: where it stands and what it is made of. */
export class Chart {
  static readonly shape: OfficeShape = officeShape<Excel.Chart, Chart>({
    className: "Chart",
    identity: "Id",
    scalars: ["chartType", "id", "name"],
    objects: ["axes", "series", "title", "worksheet"],
    methods: ["delete", "setPosition"],
  });

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
  ) {}

  get data(): ChartData {
    const chart = this.book.extrasOf(this.sheetId).charts.find(({ id }) => id === this.id);
    if (!chart) throw itemNotFound();
    return chart;
  }
  change(change: Partial<ChartData>): void {
    this.book.guard(this.sheetId);
    const changed = { ...this.data, ...change };
    this.write(
      this.book.extrasOf(this.sheetId).charts.map((chart) => (chart.id === this.id ? changed : chart)),
    );
  }

  get name(): string {
    return this.data.name;
  }
  set name(name: unknown) {
    this.change({ name: String(name) });
  }
  get chartType(): string {
    return this.data.chartType;
  }
  set chartType(chartType: unknown) {
    this.change({ chartType: String(chartType) });
  }
  get title(): ChartTitle {
    return new ChartTitle(this);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this);
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }
  /** Puts it over the cells from one to another. */
  setPosition(start: Range | string, end: Range | string = start): void {
    const [from, to] = [start, end].map((cell) =>
      cell instanceof Range ? cell.block : this.worksheet.getRange(cell).block,
    );
    this.change({
      place: between(from!.row, from!.column, to!.row + to!.rows - 1, to!.column + to!.columns - 1),
    });
  }
  delete(): void {
    this.book.guard(this.sheetId);
    this.write(this.book.extrasOf(this.sheetId).charts.filter(({ id }) => id !== this.id));
  }

  private write(charts: readonly ChartData[]): void {
    this.book.setExtras(this.sheetId, { charts });
  }
}

function found(chart: Chart | null): Chart {
  if (!chart) throw itemNotFound();
  return chart;
}
