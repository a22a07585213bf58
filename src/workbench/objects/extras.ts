/** What Excel keeps with a sheet beside its cells, and the grid does not: charts, rules and locks, as plain data. */
import type { Block } from "./address";

/** Cells of one sheet that something refers to. */
export interface CellsOf {
  readonly sheetId: string;
  readonly block: Block;
}

/** What may be entered into cells. */
export interface ValidationData {
  readonly block: Block;
  readonly rule: object;
  readonly errorAlert: object;
  readonly prompt: object;
  readonly ignoreBlanks: boolean;
}

/** Cells that look different while a formula is true. */
export interface ConditionData {
  readonly id: string;
  readonly block: Block;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
}

export interface SeriesData {
  readonly name: string;
  readonly values: CellsOf | null;
  readonly categories: CellsOf | null;
  /** Drawn without fill. */
  readonly unfilled: boolean;
  readonly color: string;
}

export interface AxisData {
  readonly title: string;
  readonly numberFormat: string;
}

export interface ChartData {
  readonly id: string;
  readonly name: string;
  readonly chartType: string;
  readonly title: string;
  readonly series: readonly SeriesData[];
  readonly valueAxis: AxisData;
  readonly categoryAxis: AxisData;
  /** Cells it covers. */
  readonly place: Block;
}

/** Whether cells are locked; of several that cover a cell the last counts, and every cell is locked at first. */
export interface LockData {
  readonly block: Block;
  readonly locked: boolean;
}

/** A picture that lies over cells; measured in points from the corner of the sheet. */
export interface PictureData {
  readonly id: string;
  readonly name: string;
  /** What it shows, in words. */
  readonly description: string;
  /** PNG or JPEG, as base64. */
  readonly image: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetExtras {
  readonly validations: readonly ValidationData[];
  readonly conditions: readonly ConditionData[];
  readonly charts: readonly ChartData[];
  readonly pictures: readonly PictureData[];
  readonly locks: readonly LockData[];
}

export const NO_EXTRAS: SheetExtras = {
  validations: [],
  conditions: [],
  charts: [],
  pictures: [],
  locks: [],
};

/** Where cells are after a shift; null where they are gone. */
export type Move = (block: Block) => Block | null;

/** What becomes of the extras of a sheet when cells of `shifted` move. */
export function moveExtras(extras: SheetExtras, own: string, shifted: string, move: Move): SheetExtras {
  const series = (cells: CellsOf | null): CellsOf | null => {
    if (cells?.sheetId !== shifted) return cells;
    const block = move(cells.block);
    return block && { ...cells, block };
  };
  const moved = <T extends { readonly block: Block }>(items: readonly T[]): readonly T[] =>
    own !== shifted
      ? items
      : items.flatMap((item) => {
          const block = move(item.block);
          return block ? [{ ...item, block }] : [];
        });
  return {
    validations: moved(extras.validations),
    conditions: moved(extras.conditions),
    locks: moved(extras.locks),
    pictures: extras.pictures,
    charts: extras.charts.map((chart) => ({
      ...chart,
      place: own === shifted ? (move(chart.place) ?? chart.place) : chart.place,
      series: chart.series.map((one) => ({
        ...one,
        values: series(one.values),
        categories: series(one.categories),
      })),
    })),
  };
}
