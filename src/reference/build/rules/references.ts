/** Every identifier in a table names a row that exists, and every fact says who said it. */
import { SECTOR } from "../../bodies";
import { REFERENCES, type TableName } from "../../schema";
import { listed } from "../../tables";
import { fileOf, TABLE_NAMES, type Dataset } from "../dataset";
import { breach, type Check, type Rule } from "./context";

const NO_SOURCE: Rule = {
  code: "no_source",
  rule: "Every fact names at least one source; only what was not found has none.",
  remedy: "Add the identifier of its source, or take the row out.",
};

const idsOf = (data: Dataset, table: TableName): Set<string> =>
  new Set(data[table].map(({ row }) => String((row as { id?: string }).id)));

export const checkReferences: Check = ({ data, report }) => {
  const ids = new Map<TableName, Set<string>>();
  const has = (table: TableName, id: string): boolean => {
    const known = ids.get(table) ?? idsOf(data, table);
    ids.set(table, known);
    return known.has(id);
  };
  for (const table of TABLE_NAMES) {
    const references: Readonly<Record<string, TableName>> = { ...REFERENCES[table], sources: "sources" };
    for (const { line, row } of data[table]) {
      const cells = row as Readonly<Record<string, string>>;
      for (const [column, target] of Object.entries(references)) {
        for (const id of listed(cells[column] ?? "")) {
          if (has(target, id) || (table === "figures" && id === SECTOR)) continue;
          report({
            code: target === "sources" ? "unknown_source" : "unknown_reference",
            file: fileOf(table),
            line,
            rule: `The column "${column}" holds identifiers of ${fileOf(target)}.`,
            message: `"${id}" is not in ${fileOf(target)}.`,
            remedy: `Correct the identifier, or add its row to ${fileOf(target)}.`,
          });
        }
      }
      if ("sources" in cells && !cells["sources"] && cells["basis"] !== "not_found" && table !== "gaps")
        breach(report, NO_SOURCE, table, line, "The row names no source.");
    }
  }
};
