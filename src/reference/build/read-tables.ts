/** Table files to typed rows, or to the list of what is wrong with them. */
import { TABLES, type Row, type TableName } from "../schema";
import { readCsv } from "./csv";
import { columnsOf, fileOf, TABLE_NAMES, type Dataset, type Placed } from "./dataset";
import type { Report } from "./problem";

/**
 * Parses every table. `files` maps file names to their text, in any order: tables are read in the order of the
 * schema, so that the order in which a folder lists its files makes no difference.
 */
export function readDataset(files: ReadonlyMap<string, string>, report: Report): Dataset {
  const known = new Set<string>(TABLE_NAMES.map(fileOf));
  for (const file of [...files.keys()].sort())
    if (!known.has(file))
      report({
        code: "unknown_table",
        file,
        line: 0,
        rule: "Every file is a table of the schema.",
        message: "No table of the schema has this name.",
        remedy: "Remove the file, or add its table to the schema.",
      });
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, readTable(table, files.get(fileOf(table)), report)]),
  ) as unknown as Dataset;
}

function readTable<T extends TableName>(table: T, text: string | undefined, report: Report): Placed<T>[] {
  const file = fileOf(table);
  if (text === undefined) {
    report({
      code: "missing_table",
      file,
      line: 0,
      rule: "Every table of the schema has a file.",
      message: "The file is missing.",
      remedy: "Restore it; a table without rows keeps its header.",
    });
    return [];
  }
  return readCsv(file, text, columnsOf(table), report).flatMap(({ line, values }) => {
    const parsed = TABLES[table].safeParse(values);
    if (parsed.success) return [{ line, row: parsed.data as Row<T> }];
    for (const issue of parsed.error.issues) {
      const column = issue.path.join(".");
      report({
        code: "bad_value",
        file,
        line,
        rule: `The column "${column}" keeps to its schema.`,
        message: `"${values[column] ?? ""}" is refused in the column "${column}": ${issue.message}.`,
        remedy: "Correct the cell.",
      });
    }
    return [];
  });
}
