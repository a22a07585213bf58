import { parseAddress } from "./address";
import type { Book } from "./book";
import { Range } from "./range";
import { chartOf } from "./snapshot";
import { WorksheetCollection } from "./worksheet";

/** One line, or the columns of one colour, with its numbers. */
export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly unfilled: boolean;
  readonly color: string;
}

/** A chart with what its cells hold at the moment. */
export interface DrawnChart {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly valueTitle: string;
  readonly categoryTitle: string;
}

/** The charts of the sheet in front. */
export function drawnCharts(book: Book): readonly DrawnChart[] {
  const sheet = book.deps.fworkbook.getActiveSheet().getSheetId();
  return book.extrasOf(sheet).charts.map((data) => {
    const { title, type, series, valueTitle, categoryTitle } = chartOf(book, data);
    return {
      id: data.id,
      title,
      type,
      valueTitle,
      categoryTitle,
      categories: series[0] ? texts(book, series[0].categories) : [],
      series: series.map(({ name, values, unfilled, color }) => ({
        name,
        unfilled,
        color,
        values: cellsOf(book, values)
          .flatMap((range) => range.values ?? [])
          .flat()
          .map((value) => (typeof value === "number" ? value : 0)),
      })),
    };
  });
}

const texts = (book: Book, address: string): string[] =>
  cellsOf(book, address).flatMap((range) => range.text?.flat() ?? []);

function cellsOf(book: Book, address: string): Range[] {
  if (address === "") return [];
  const { sheet, block } = parseAddress(address);
  const found = sheet === null ? null : new WorksheetCollection(book).getItemOrNullObject(sheet);
  return found ? [new Range(book, found.id, block)] : [];
}
