import type { ICellData, Nullable } from "@univerjs/core";

/** Under which name a cell keeps its note. The grid carries what a cell keeps along when it moves or is sorted. */
const NOTE = "note";

/** The note on a cell. */
export function noteOf(cell: Nullable<ICellData>): string | null {
  const note: unknown = cell?.custom?.[NOTE];
  return typeof note === "string" ? note : null;
}

/** What a cell keeps besides its content, with another note or without one. */
export function withNote(cell: Nullable<ICellData>, note: string | null): ICellData["custom"] {
  const custom: Record<string, unknown> = { ...cell?.custom };
  if (note === null) delete custom[NOTE];
  else custom[NOTE] = note;
  return Object.keys(custom).length === 0 ? null : custom;
}
