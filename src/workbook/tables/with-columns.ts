import type { QueryBlock } from "./query";

/** A block with some of its columns, in its own order; those that tell rows apart and sources always stay. */
export function withColumns(block: QueryBlock, chosen: readonly string[]): QueryBlock {
  const kept = block.columns.flatMap((column, i) =>
    column.role !== "figure" || chosen.includes(column.id) ? [i] : [],
  );
  return {
    ...block,
    columns: kept.map((i) => block.columns[i]!),
    rows: block.rows.map((row) => kept.map((i) => row[i])),
  };
}

/** A block without the columns that are left out, by their ids. */
export const withoutColumns = (block: QueryBlock, left: readonly string[]): QueryBlock =>
  left.length
    ? withColumns(
        block,
        block.columns.map(({ id }) => id).filter((id) => !left.includes(id)),
      )
    : block;
