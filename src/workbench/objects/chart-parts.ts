import type { Chart } from "./charts";
import type { AxisData } from "./extras";
import { officeShape, type OfficeShape } from "./shape";

/** The heading of a chart. */
export class ChartTitle {
  static readonly shape: OfficeShape = officeShape<Excel.ChartTitle, ChartTitle>({
    className: "ChartTitle",
    scalars: ["text"],
  });
  constructor(private readonly chart: Chart) {}
  get text(): string {
    return this.chart.data.title;
  }
  set text(text: unknown) {
    this.chart.change({ title: String(text) });
  }
}

export class ChartAxes {
  static readonly shape: OfficeShape = officeShape<Excel.ChartAxes, ChartAxes>({
    className: "ChartAxes",
    objects: ["categoryAxis", "valueAxis"],
  });
  constructor(private readonly chart: Chart) {}
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.chart, "categoryAxis");
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.chart, "valueAxis");
  }
}

class ChartAxis {
  static readonly shape: OfficeShape = officeShape<Excel.ChartAxis, ChartAxis>({
    className: "ChartAxis",
    scalars: ["numberFormat"],
    objects: ["title"],
  });
  constructor(
    private readonly chart: Chart,
    private readonly which: "categoryAxis" | "valueAxis",
  ) {}
  get data(): AxisData {
    return this.chart.data[this.which];
  }
  change(change: Partial<AxisData>): void {
    this.chart.change({ [this.which]: { ...this.data, ...change } });
  }
  get numberFormat(): string {
    return this.data.numberFormat;
  }
  set numberFormat(numberFormat: unknown) {
    this.change({ numberFormat: String(numberFormat) });
  }
  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this);
  }
}

class ChartAxisTitle {
  static readonly shape: OfficeShape = officeShape<Excel.ChartAxisTitle, ChartAxisTitle>({
    className: "ChartAxisTitle",
    scalars: ["text"],
  });
  constructor(private readonly axis: ChartAxis) {}
  get text(): string {
    return this.axis.data.title;
  }
  set text(title: unknown) {
    this.axis.change({ title: String(title) });
  }
}
