/** Tables and columns that formulas speak of by name. */
import { parseStructRef, tokenize, tokenTypes } from "@borgar/fx";

/** Headers of each table, all in lower case. */
export type Tables = ReadonlyMap<string, ReadonlySet<string>>;

/** The structured references of a formula. */
const structured = (formula: string): string[] =>
  formula.includes("[")
    ? tokenize(formula)
        .filter(({ type }) => type === tokenTypes.REF_STRUCT)
        .map(({ value }) => value)
    : [];

/** Reads the tables of the workbook, where any of the formulas speaks of one. */
export async function readTables(
  context: Excel.RequestContext,
  formulas: readonly string[],
): Promise<Tables | undefined> {
  if (!formulas.some((formula) => structured(formula).length)) return undefined;
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  for (const table of tables.items) table.columns.load("items/name");
  await context.sync();
  return new Map(
    tables.items.map(({ name, columns }) => [
      name.toLowerCase(),
      new Set(columns.items.map((column) => column.name.toLowerCase())),
    ]),
  );
}

/** The first table or column a formula speaks of that is not there: Excel would refuse the formula. */
export function missingFrom(formula: string, tables: Tables | undefined): string | undefined {
  if (!tables) return undefined;
  for (const text of structured(formula)) {
    const read = parseStructRef(text);
    if (!read) continue;
    const columns = read.columns ?? [];
    const candidates = read.table ? [tables.get(read.table.toLowerCase())] : [...tables.values()];
    if (read.table && !candidates[0]) return `the table ${read.table}`;
    // A reference without a table speaks of the one its cell is in.
    const fits = candidates.some((headers) => columns.every((column) => headers?.has(column.toLowerCase())));
    if (!fits) return `the column ${columns.join(", ")}`;
  }
  return undefined;
}
