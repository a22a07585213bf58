import type { Chart } from "./charts";
import { itemNotFound } from "./errors";
import type { SeriesData } from "./extras";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";

/** The series of a chart. */
export class ChartSeriesCollection {
  static readonly shape: OfficeShape = officeShape<Excel.ChartSeriesCollection, ChartSeriesCollection>({
    className: "ChartSeriesCollection",
    collection: true,
    scalars: ["count"],
    methods: ["add", "getCount", "getItemAt"],
  });

  constructor(private readonly chart: Chart) {}

  get items(): ChartSeries[] {
    return this.chart.data.series.map((_, index) => new ChartSeries(this.chart, index));
  }
  get count(): number {
    return this.chart.data.series.length;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartSeries {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
  add(name = ""): ChartSeries {
    const { series } = this.chart.data;
    const added = { name, values: null, categories: null, unfilled: false, color: "" };
    this.chart.change({ series: [...series, added] });
    return new ChartSeries(this.chart, series.length);
  }
}

/** One line, or the columns of one colour. */
export class ChartSeries {
  static readonly shape: OfficeShape = officeShape<Excel.ChartSeries, ChartSeries>({
    className: "ChartSeries",
    scalars: ["name"],
    objects: ["format"],
    methods: ["delete", "setValues", "setXAxisValues"],
  });

  constructor(
    private readonly chart: Chart,
    private readonly index: number,
  ) {}

  get data(): SeriesData {
    const series = this.chart.data.series[this.index];
    if (!series) throw itemNotFound();
    return series;
  }
  change(change: Partial<SeriesData>): void {
    const changed = { ...this.data, ...change };
    this.chart.change({
      series: this.chart.data.series.map((one, index) => (index === this.index ? changed : one)),
    });
  }

  get name(): string {
    return this.data.name;
  }
  set name(name: unknown) {
    this.change({ name: String(name) });
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }
  setValues({ sheetId, block }: Range): void {
    this.change({ values: { sheetId, block } });
  }
  setXAxisValues({ sheetId, block }: Range): void {
    this.change({ categories: { sheetId, block } });
  }
  delete(): void {
    this.chart.change({ series: this.chart.data.series.filter((_, index) => index !== this.index) });
  }
}

class ChartSeriesFormat {
  static readonly shape: OfficeShape = officeShape<Excel.ChartSeriesFormat, ChartSeriesFormat>({
    className: "ChartSeriesFormat",
    objects: ["fill", "line"],
  });
  constructor(private readonly series: ChartSeries) {}
  get fill(): ChartFill {
    return new ChartFill(this.series);
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.series);
  }
}

class ChartFill {
  static readonly shape: OfficeShape = officeShape<Excel.ChartFill, ChartFill>({
    className: "ChartFill",
    methods: ["clear", "setSolidColor"],
  });
  constructor(private readonly series: ChartSeries) {}
  clear(): void {
    this.series.change({ unfilled: true });
  }
  setSolidColor(color: string): void {
    this.series.change({ color, unfilled: false });
  }
}

class ChartLineFormat {
  static readonly shape: OfficeShape = officeShape<Excel.ChartLineFormat, ChartLineFormat>({
    className: "ChartLineFormat",
    scalars: ["color"],
    methods: ["clear"],
  });
  constructor(private readonly series: ChartSeries) {}
  get color(): string {
    return this.series.data.color;
  }
  set color(color: unknown) {
    this.series.change({ color: String(color) });
  }
  clear(): void {
    this.series.change({ unfilled: true });
  }
}
