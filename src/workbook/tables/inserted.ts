/** Word of tables that were inserted, from whichever part of the panel: the list of tables is then read anew. */
const listeners = new Set<() => void>();

/** Says that a table of ours has come into the workbook. */
export function tellInserted(): void {
  for (const tell of listeners) tell();
}

/** Tells of each table that is inserted. Returns how to stop. */
export function watchInserted(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
