import { CellValueType, type ICellData, type IStyleData, type Nullable, numfmt } from "@univerjs/core";

/** A value as Office.js gives it: an empty cell is an empty text, an error its text, a date its serial. */
export type CellContent = string | number | boolean;

/** The engine's word for "not calculated yet", and Excel's. */
const PENDING = "#GETTING_DATA";
const BUSY = "#BUSY!";

const ERROR =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

const TEXT_FORMAT = "@";
const GENERAL = "General";

/** The value of a stored cell. */
export function contentOf(cell: Nullable<ICellData>): CellContent {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "");
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  if (cell?.t === CellValueType.BOOLEAN)
    return value === true || value === 1 || value === "1" || value === "TRUE";
  if (
    cell?.t === CellValueType.NUMBER &&
    typeof value === "string" &&
    value !== "" &&
    !Number.isNaN(Number(value))
  )
    return Number(value);
  return value === PENDING ? BUSY : value;
}

/** What kind of value a cell holds, in Excel's words. */
export function typeOf(content: CellContent): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (content === "") return "Empty";
  if (typeof content === "boolean") return "Boolean";
  if (typeof content === "number") return "Double";
  return ERROR.test(content) ? "Error" : "String";
}

/** What a person reads in the cell. */
export function displayOf(content: CellContent, pattern: string): string {
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (pattern === GENERAL || pattern === TEXT_FORMAT)
    return typeof content === "number" ? general(content) : content;
  return numfmt.format(pattern, content, { throws: false });
}

const general = (value: number): string => numfmt.format(GENERAL, value, { throws: false });

/** The number format of a style. */
export const patternOf = (style: Nullable<IStyleData>): string => style?.n?.pattern || GENERAL;

/** What entering something does to a cell. */
export interface Entry {
  readonly data: ICellData;
  /** The number format that the entry brings along, as a date does. */
  readonly pattern?: string;
}

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

/**
 * What writing a value through Office.js leaves in a cell. As in Excel, a text is read as if it were typed:
 * an equals sign makes a formula, an apostrophe keeps text as text, numbers, dates and TRUE become values,
 * and nothing of the kind happens in a cell formatted as text.
 */
export function entryOf(value: unknown, pattern: string): Entry {
  if (typeof value === "boolean") return { data: { ...EMPTY, v: value ? 1 : 0, t: CellValueType.BOOLEAN } };
  if (typeof value === "number") {
    return pattern === TEXT_FORMAT ? { data: text(String(value)) } : { data: number(value) };
  }
  const typed = typeof value === "string" ? value : String(value ?? "");
  if (typed === "") return { data: EMPTY };
  if (pattern === TEXT_FORMAT) return { data: text(typed) };
  if (typed.startsWith("'")) return { data: { ...text(typed.slice(1)), t: CellValueType.FORCE_STRING } };
  if (typed.startsWith("=") && typed.length > 1) return { data: { ...EMPTY, f: typed } };
  const upper = typed.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return entryOf(upper === "TRUE", pattern);
  const read = numfmt.parseValue(typed);
  if (read && typeof read.v === "number") {
    const brings = read.z && read.z !== GENERAL && pattern === GENERAL;
    return { data: number(read.v), ...(brings && { pattern: read.z as string }) };
  }
  return { data: text(typed) };
}

const text = (value: string): ICellData => ({ ...EMPTY, v: value, t: CellValueType.STRING });
const number = (value: number): ICellData => ({ ...EMPTY, v: value, t: CellValueType.NUMBER });
