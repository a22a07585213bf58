import { rowsOf, type ReleaseFile } from "./release";
import type { Row, TableName } from "./schema";

/** The rows of a release, each table built when first asked for and kept. */
export class Tables {
  readonly #held = new Map<TableName, readonly Row<TableName>[]>();

  constructor(readonly release: ReleaseFile) {}

  rows<T extends TableName>(table: T): readonly Row<T>[] {
    let rows = this.#held.get(table);
    if (!rows) this.#held.set(table, (rows = rowsOf(this.release, table)));
    return rows as readonly Row<T>[];
  }
}

/** Identifiers written in one cell of a table, `C01;C02`. */
export const listed = (text: string): readonly string[] => (text ? text.split(";") : []);

/** Rows by the value of one column. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
