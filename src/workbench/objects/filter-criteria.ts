import type { CellContent } from "./content";
import { OfficeError } from "./errors";

/** What a condition looks at in one cell. */
export interface FilterCell {
  readonly value: CellContent;
  /** What a person reads. */
  readonly text: string;
  readonly fill: string;
  readonly fontColor: string;
}

type Test = (cell: FilterCell) => boolean;

/**
 * Which cells of a column a condition lets through.
 *
 * @throws OfficeError `InvalidArgument` or, for icons and conditions on the calendar, `UnsupportedFeature`
 */
export function passing(cells: readonly FilterCell[], criteria: Excel.FilterCriteria): boolean[] {
  const test = testOf(cells, criteria);
  return cells.map(test);
}

function testOf(cells: readonly FilterCell[], criteria: Excel.FilterCriteria): Test {
  const { criterion1 = "", criterion2, operator, color, values = [] } = criteria;
  switch (criteria.filterOn) {
    case "Values": {
      const shown = new Set(values.map((value) => String(value).toLowerCase()));
      return ({ text }) => shown.has(text.toLowerCase());
    }
    case "Custom": {
      const first = comparison(criterion1);
      if (criterion2 === undefined || criterion2 === null) return first;
      const second = comparison(criterion2);
      return operator === "Or"
        ? (cell) => first(cell) || second(cell)
        : (cell) => first(cell) && second(cell);
    }
    case "TopItems":
      return extreme(cells, Number(criterion1), -1);
    case "BottomItems":
      return extreme(cells, Number(criterion1), 1);
    case "TopPercent":
      return extreme(cells, share(cells, Number(criterion1)), -1);
    case "BottomPercent":
      return extreme(cells, share(cells, Number(criterion1)), 1);
    case "CellColor":
      return ({ fill }) => sameColour(fill, color);
    case "FontColor":
      return ({ fontColor }) => sameColour(fontColor, color);
    case "Dynamic":
      return aboutAverage(cells, criteria.dynamicCriteria);
    default:
      throw unsupported(String(criteria.filterOn));
  }
}

const unsupported = (what: string): OfficeError =>
  new OfficeError("UnsupportedFeature", `The workbench does not filter by "${what}".`);

/** `>5`, `<>North*`, `=*CCG*`; without a sign the text itself. */
export function comparison(criterion: string): Test {
  const [, sign = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  const pattern = wildcards(operand);
  const equals: Test = ({ value, text }) =>
    operand === ""
      ? value === ""
      : (typeof value === "number" && value === number) || pattern.test(text) || pattern.test(String(value));
  if (sign === "<>") return (cell) => !equals(cell);
  if (sign === "" || sign === "=") return equals;
  const compare = (value: number | string, other: number | string): boolean =>
    sign === "<"
      ? value < other
      : sign === "<="
        ? value <= other
        : sign === ">"
          ? value > other
          : value >= other;
  // A number is compared with numbers only, a text with texts only.
  return ({ value }) =>
    Number.isNaN(number)
      ? typeof value === "string" && value !== "" && compare(value.toLowerCase(), operand.toLowerCase())
      : typeof value === "number" && compare(value, number);
}

/** `*` any characters, `?` one, `~` takes the next sign as it is; the whole text, in any case. */
function wildcards(text: string): RegExp {
  const source = text.replace(/~([*?~])|[\\^$.*+?()[\]{}|]/g, (sign, kept: string | undefined) =>
    kept !== undefined ? `\\${kept}` : sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, "isu");
}

const numbersOf = (cells: readonly FilterCell[]): number[] =>
  cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));

/** The largest (`-1`) or smallest (`1`) numbers; all that are equal to the last of them as well. */
function extreme(cells: readonly FilterCell[], count: number, direction: 1 | -1): Test {
  const numbers = numbersOf(cells).sort((a, b) => direction * (a - b));
  const last = numbers[Math.min(count, numbers.length) - 1];
  return ({ value }) => typeof value === "number" && last !== undefined && direction * (value - last) <= 0;
}

const share = (cells: readonly FilterCell[], percent: number): number =>
  Math.max(1, Math.floor((numbersOf(cells).length * percent) / 100));

function aboutAverage(cells: readonly FilterCell[], which: Excel.FilterCriteria["dynamicCriteria"]): Test {
  const numbers = numbersOf(cells);
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (which === "AboveAverage") return ({ value }) => typeof value === "number" && value > average;
  if (which === "BelowAverage") return ({ value }) => typeof value === "number" && value < average;
  throw unsupported(String(which));
}

const sameColour = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();
