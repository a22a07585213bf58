/** What tables looked like before a refresh: kept in the workbook until the next, so that it can be put back. */
import { z } from "zod";
import type { PartKind } from "../parts";
import { RECORD, TAG, type Tag } from "./kept";
import { pack, packedSchema, unpack, type Held } from "./packed";
import type { TableNow } from "./plan";
import { partsOfRecord, readRecord, type TableRecord } from "./record";

const text = z.string().max(400);

const head = z.strictObject({
  /** `open` from the first change until the last: what is found open was broken off. */
  state: z.enum(["open", "done"]),
  tables: z.array(text).max(1_000),
});
export type ImageHead = z.infer<typeof head>;

/** One an image, by its key. */
export const IMAGE: PartKind<ImageHead> = {
  namespace: "urn:commissioning-costs:undo",
  version: 1,
  schema: head,
  called: "the list of tables as they were before the last refresh",
};

const slice = z.strictObject({
  tag: TAG.schema,
  columns: z.array(z.strictObject({ excelId: z.union([z.number(), text]), name: z.string() })),
  /** Our columns by id, and their places. */
  places: z.record(z.string(), z.number().int().min(0)),
  keys: z.array(z.string()),
  cells: z.array(packedSchema),
  formats: z.array(packedSchema),
  record: RECORD.schema.nullable(),
});
export type ImageSlice = z.infer<typeof slice>;

/** One or more a table, by the key of the image, of the table and a running number. */
export const IMAGE_SLICE: PartKind<ImageSlice> = {
  namespace: "urn:commissioning-costs:undo-rows",
  version: 1,
  schema: slice,
  called: "a table as it was before the last refresh",
};

/** A table as it was. */
export interface TableImage {
  readonly tag: Tag;
  readonly record: TableRecord;
  readonly columns: ImageSlice["columns"];
  readonly places: ReadonlyMap<string, number>;
  /** Key of each row, "" for a row of the user's own. */
  readonly keys: readonly string[];
  /** By column, as `keepCell` keeps them. */
  readonly cells: readonly (readonly Held[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A table of the sheet as an image of it. */
export function imageOf(
  tag: Tag,
  record: TableRecord,
  now: TableNow,
  places: ReadonlyMap<string, number>,
  matched: readonly (number | undefined)[],
): TableImage {
  const each = <T>(cell: (column: number, row: number) => T): T[][] =>
    now.columns.map((_, column) => Array.from({ length: now.rows }, (__, row) => cell(column, row)));
  return {
    tag,
    record,
    columns: now.columns.map(({ excelId, name }) => ({ excelId, name })),
    places,
    keys: matched.map((row) => (row === undefined ? "" : record.keys[row]!)),
    cells: each(now.kept),
    formats: each(now.format),
  };
}

const ROWS_A_SLICE = 4_000;

/** An image in parts, each with the key it is kept under. */
export function slicesOf(key: string, image: TableImage): Map<string, ImageSlice> {
  const records = [...partsOfRecord("", image.record).values()];
  const count = Math.max(records.length, Math.ceil(image.keys.length / ROWS_A_SLICE), 1);
  const slices = new Map<string, ImageSlice>();
  for (let n = 0; n < count; n++) {
    const cut = <T>(list: readonly T[]): T[] => list.slice(n * ROWS_A_SLICE, (n + 1) * ROWS_A_SLICE);
    slices.set(`${key}:${n}`, {
      tag: image.tag,
      columns: image.columns,
      places: Object.fromEntries(image.places),
      keys: cut(image.keys),
      cells: image.cells.map((column) => pack(cut(column))),
      formats: image.formats.map((column) => pack(cut(column))),
      record: records[n] ?? null,
    });
  }
  return slices;
}

/** Keys of the parts of an image, or of one table in it. */
const sliceKeys = (key: string, held: ReadonlyMap<string, unknown>): readonly string[] =>
  [...held.keys()].filter((part) => part.startsWith(`${key}:`));

/** The image of a table; undefined where a part of it is missing or does not fit. */
export function readImage(key: string, held: ReadonlyMap<string, ImageSlice>): TableImage | undefined {
  const slices = sliceKeys(key, held).map((_, n) => held.get(`${key}:${n}`));
  if (!slices.length || slices.some((part) => !part)) return undefined;
  const all = slices as readonly ImageSlice[];
  const { tag, columns, places } = all[0]!;
  const joined = (of: "cells" | "formats"): Held[][] =>
    columns.map((_, i) => all.flatMap((part) => (part[of][i] ? unpack(part[of][i]) : [])));
  const keys = all.flatMap((part) => part.keys);
  const [cells, formats] = [joined("cells"), joined("formats")];
  const fits =
    [...cells, ...formats].every((column) => column.length === keys.length) &&
    Object.values(places).every((place) => place < columns.length);
  if (!fits) return undefined;
  const records = new Map(all.flatMap(({ record }, n) => (record ? [[`:${n}`, record] as const] : [])));
  return {
    tag,
    record: readRecord("", records),
    columns,
    places: new Map(Object.entries(places)),
    keys,
    cells,
    formats: formats.map((column) => column.map(String)),
  };
}
