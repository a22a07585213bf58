/** How a sheet of the model looks and what may be done on it, as calls of Office.js that wait for their exchange. */
import {
  CELL_STYLES,
  CONDITION_STYLES,
  type BookChart,
  type BookSheet,
  type Validation,
} from "../../modelbook";
import { sayRectangle } from "../address";
import { pointsOf } from "../block";
import { areasByRole, type Area } from "./grid";

/** The address of a rectangle on its sheet. */
export const sayArea = ({ row, column, rows, columns }: Area): string =>
  sayRectangle({ sheet: "", row, column }, rows, columns);

/** From some 8,000 characters on Excel refuses the addresses of several ranges (github.com/OfficeDev/office-js/issues/5198). */
const MOST_ADDRESS = 1_000;

/** Addresses of rectangles with commas between them, as few lists as are short enough. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = sayArea(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < MOST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** What a person may do on a protected sheet beside changing inputs. There is no password: who wants more lifts it. */
export const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: true,
  allowInsertRows: true,
  allowEditObjects: true,
};

/** Queues the widths of columns: before there are cells, whose heights would be worked out for each column anew. */
export function queueWidths(sheet: Excel.Worksheet, { widths }: Pick<BookSheet, "widths">): void {
  for (let from = 0; from < widths.length;) {
    const end = widths.findIndex((width, column) => column > from && width !== widths[from]);
    const columns = (end < 0 ? widths.length : end) - from;
    sheet.getRangeByIndexes(0, from, 1, columns).format.columnWidth = pointsOf(widths[from]!);
    from += columns;
  }
}

/** Queues colours, what stays in view, what may be entered, conditions and locks. */
export function queueLook(sheet: Excel.Worksheet, book: BookSheet): void {
  sheet.tabColor = book.tab;
  const { rows, columns } = book.frozen;
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (columns) sheet.freezePanes.freezeColumns(columns);
  if (book.locked) sheet.getRange().format.protection.locked = false;
  for (const [role, areas] of areasByRole(book)) {
    const { fill, font, bold } = CELL_STYLES[role];
    for (const addresses of addressLists(areas)) {
      const { format } = sheet.getRanges(addresses);
      if (fill !== null) format.fill.color = fill;
      format.font.color = font;
      if (bold) format.font.bold = true;
      if (book.locked && role !== "input") format.protection.locked = true;
    }
  }
  for (const validation of book.validations) queueValidation(sheet, validation);
  for (const { cells, formula, look } of book.conditions) {
    const { custom } = sheet.getRange(cells).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = formula;
    custom.format.fill.color = CONDITION_STYLES[look].fill;
    custom.format.font.color = CONDITION_STYLES[look].font;
  }
}

/** Queues the locking of a sheet, after everything else on it. */
export function queueProtection(sheet: Excel.Worksheet, { locked }: Pick<BookSheet, "locked">): void {
  if (locked) sheet.protection.protect(ALLOWED);
}

/** A number between two bounds, or one of a few words; a blank is always taken. */
function queueValidation(sheet: Excel.Worksheet, { cells, least, most, choices, message }: Validation): void {
  const { dataValidation } = sheet.getRange(cells);
  if (choices) dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  else if (least !== undefined && most !== undefined)
    dataValidation.rule = {
      decimal: { formula1: least, formula2: most, operator: Excel.DataValidationOperator.between },
    };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.stop,
    title: "Not possible here",
    // More characters than this Excel does not take.
    message: message.slice(0, 255),
  };
}

const CHART_TYPES: Readonly<Record<BookChart["kind"], Excel.ChartType>> = {
  line: "Line" as Excel.ChartType,
  columns: "ColumnClustered" as Excel.ChartType,
  stacked: "ColumnStacked" as Excel.ChartType,
};
/** Colours that are told apart by people who see few, and on paper; the first series is the darkest. */
const SERIES_COLOURS = ["#003087", "#41B6E6", "#ED8B00", "#7C2855", "#006747"];

/** Queues a chart that follows its cells. */
export function queueChart(sheet: Excel.Worksheet, book: BookSheet, chart: BookChart): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const made = sheet.charts.add(
    CHART_TYPES[chart.kind],
    sheet.getRange(first.values),
    Excel.ChartSeriesBy.auto,
  );
  made.name = chart.id;
  made.title.text = chart.title;
  [first, ...others].forEach((spec, i) => {
    const name = textAt(book, spec.name);
    const series = i === 0 ? made.series.getItemAt(0) : made.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(spec.values));
    series.setXAxisValues(sheet.getRange(spec.categories));
    const colour = SERIES_COLOURS[i % SERIES_COLOURS.length]!;
    if (spec.unseen) {
      series.format.fill.clear();
      series.format.line.clear();
    } else if (chart.kind === "line") series.format.line.color = colour;
    else series.format.fill.setSolidColor(colour);
  });
  made.axes.valueAxis.title.text = chart.valueTitle;
  made.axes.categoryAxis.title.text = chart.categoryTitle;
  made.axes.valueAxis.numberFormat = chart.format;
  made.setPosition(chart.place.from, chart.place.to);
}

function textAt({ cells }: BookSheet, address: string): string {
  const found = cells.find(({ row, column }) => sayArea({ row, column, rows: 1, columns: 1 }) === address);
  return String(found?.value ?? "");
}
