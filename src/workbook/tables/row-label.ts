/** What a row is called in the report of a refresh: by what tells it from the others, in words. */
import { dayOfCell } from "../../reference/date-system";
import { sayDate } from "../../reference/dates";
import type { Held } from "./packed";
import type { QueryColumn } from "./query";

/** Our own ids tell rows apart, but nobody else knows them. */
const OWN_ID = "id";
const MOST_WORDS = 3;

/** Columns that name what a row is about, where its key does not. */
const NAMING = ["code", "name", "date", "predecessors", "successor"];

/** The columns that say which row it is: its key, with what names it where the key is one column or our own. */
export function labelColumns(columns: readonly QueryColumn[]): readonly QueryColumn[] {
  const keys = columns.filter(({ id, role }) => role === "key" && id !== OWN_ID);
  if (keys.length > 1) return keys;
  return [...keys, ...columns.filter((column) => !keys.includes(column) && NAMING.includes(column.id))];
}

/** `1 April 2015, CSU-ARDEN, 0DE`: what stands in these columns of a row. */
export const labelOf = (columns: readonly QueryColumn[], at: (column: QueryColumn) => Held): string =>
  columns
    .map((column) => {
      const held = at(column);
      const day = column.kind === "date" && typeof held === "number" ? dayOfCell(held) : undefined;
      return day ? sayDate(day) : String(held);
    })
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join(", ");
