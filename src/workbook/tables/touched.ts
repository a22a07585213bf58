/** Cells of a table that were changed by hand since it was last refreshed. */
export interface Touched {
  readonly name: string;
  readonly sheet: string;
  /** The row counts from the first of the table. */
  readonly cells: readonly { readonly row: number; readonly column: string }[];
}

/** Cells named in one sentence. */
const MOST_NAMED = 5;

/** Which cells these are, for people. */
export function sayTouched({ name, cells }: Touched): string {
  const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => `${column}, row ${row + 1}`);
  const more = cells.length - named.length;
  return `${name}: ${named.join("; ")}${more ? ` and ${more} more` : ""}`;
}
