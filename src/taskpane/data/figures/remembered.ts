/** How tables with the same headings were understood before, until the panel is closed. */
import { type Layout, type Meaning, columnsOf } from "./meaning/columns";
import { textOf } from "./meaning/cells";
import type { RawTable } from "./read/raw-table";

export interface Understood {
  readonly layout: Layout;
  readonly meaning: Meaning;
}

const held = new Map<string, Understood>();
const MOST = 50;

const keyOf = (table: RawTable, heading: number): string =>
  JSON.stringify([columnsOf(table), heading, (table.rows[heading] ?? []).map(textOf)]);

/** What was said of a table with these headings; undefined for one that was not seen. */
export function recall(table: RawTable, heading: number): Understood | undefined {
  return held.get(keyOf(table, heading));
}

export function remember(table: RawTable, guessed: number, understood: Understood): void {
  if (held.size >= MOST) held.clear();
  held.set(keyOf(table, guessed), understood);
}
