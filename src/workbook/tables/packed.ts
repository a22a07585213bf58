/** Columns of cells as they are kept in the workbook: a column that says the same again and again says it once. */
import { z } from "zod";

/** What a cell holds; "" is blank. */
export type Held = string | number | boolean;

export type Packed =
  { readonly v: readonly Held[] } | { readonly d: readonly Held[]; readonly i: readonly number[] };

export function pack(column: readonly Held[]): Packed {
  const places = new Map<Held, number>();
  const i = column.map((cell) => {
    const place = places.get(cell) ?? places.size;
    if (place === places.size) places.set(cell, place);
    return place;
  });
  return places.size * 2 < column.length ? { d: [...places.keys()], i } : { v: column };
}

export const unpack = (packed: Packed): readonly Held[] =>
  "v" in packed ? packed.v : packed.i.map((place) => packed.d[place]!);

const isHeld = (value: unknown): value is Held =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** Checked by hand: long columns are read while somebody waits. */
function isPacked(value: unknown): value is Packed {
  if (typeof value !== "object" || value === null) return false;
  if ("v" in value) return Array.isArray(value.v) && value.v.every(isHeld);
  if (!("d" in value && "i" in value)) return false;
  const { d, i } = value;
  if (!Array.isArray(d) || !Array.isArray(i) || !d.every(isHeld)) return false;
  return i.every((place) => Number.isInteger(place) && place >= 0 && place < d.length);
}

export const packedSchema = z.custom<Packed>(isPacked);

/** Rows as columns. */
export const columnsOf = <T>(rows: readonly (readonly T[])[], count: number): T[][] =>
  Array.from({ length: count }, (_, column) => rows.map((row) => row[column]!));

/** Columns as rows. */
export const rowsOf = <T>(columns: readonly (readonly T[])[], count: number): T[][] =>
  Array.from({ length: count }, (_, row) => columns.map((column) => column[row]!));
