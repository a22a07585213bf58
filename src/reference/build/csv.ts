/** Reads one table file strictly: a file that could be misread is refused, with the line that says why. */
import { CsvError, parse } from "csv-parse/sync";
import type { Report } from "./problem";

/** A line of a table as text by column name. */
export interface RawRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

const RULE = "A table is plain UTF-8 CSV with exactly the columns of its schema, in their order.";

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Rows of a CSV text. Problems are reported; rows that cannot be read are left out. */
export function readCsv(file: string, text: string, columns: readonly string[], report: Report): RawRow[] {
  const refuse = (code: string, line: number, message: string, remedy: string): void =>
    report({ code, file, line, rule: RULE, message, remedy });
  if (text.startsWith("\uFEFF")) {
    refuse("byte_order_mark", 1, "The file begins with a byte order mark.", "Save it as UTF-8 without one.");
    return [];
  }
  if (text.includes("\r")) {
    const line = text.slice(0, text.indexOf("\r")).split("\n").length;
    refuse("line_ending", line, "The file has carriage returns.", "Save it with line feeds only.");
    return [];
  }
  const records = parseAll(file, text, report);
  const header = records.shift();
  if (!header) return [];
  if (!sameColumns(header.record, columns, refuse)) return [];
  return records.flatMap(({ record, info }) => {
    // `lines` counts to the end of the record: a quoted cell may hold line breaks.
    const line = info.lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    if (record.length === columns.length)
      return [{ line, values: Object.fromEntries(columns.map((name, i) => [name, record[i]!])) }];
    refuse(
      "ragged_row",
      line,
      `The row has ${record.length} cells where the header has ${columns.length}.`,
      "Give every column a cell, and put quotes round a text with a comma.",
    );
    return [];
  });
}

function parseAll(file: string, text: string, report: Report): CsvRecord[] {
  try {
    return parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({
      code: "unreadable_csv",
      file,
      line: typeof error["lines"] === "number" ? error["lines"] : 0,
      rule: RULE,
      message: `${error.message}.`,
      remedy: "Close the quotes, and double those inside a quoted text.",
    });
    return [];
  }
}

function sameColumns(
  found: readonly string[],
  wanted: readonly string[],
  refuse: (code: string, line: number, message: string, remedy: string) => void,
): boolean {
  const unknown = found.filter((name) => !wanted.includes(name));
  const missing = wanted.filter((name) => !found.includes(name));
  for (const name of unknown)
    refuse("unknown_column", 1, `There is no column "${name}".`, `Remove it, or add it to the schema.`);
  for (const name of missing)
    refuse("missing_column", 1, `The column "${name}" is missing.`, `Add it, in its place in the schema.`);
  const same = !unknown.length && !missing.length;
  if (same && found.join() !== wanted.join()) {
    refuse("column_order", 1, "The columns stand in another order.", `Write them as ${wanted.join(",")}.`);
    return false;
  }
  return same;
}
