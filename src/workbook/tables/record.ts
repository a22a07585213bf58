/** What the add-in last wrote into a table: tells its own doing from the user's. */
import { cellOf, type CellSpec } from "../block";
import { heldOf } from "./cells";
import type { RecordPart } from "./kept";
import { columnsOf, pack, unpack, type Held } from "./packed";
import type { QueryBlock } from "./query";

export interface TableRecord {
  readonly keys: readonly string[];
  /** Organisation of each row by id, "" where it is about none. */
  readonly bodies: readonly string[];
  /** Our columns by id, each with one cell a row. */
  readonly columns: ReadonlyMap<string, readonly Held[]>;
}

const NOTHING_RECORDED: TableRecord = { keys: [], bodies: [], columns: new Map() };

/** Rows in one part: some 14 columns of them stay well within its size. */
const ROWS_A_PART = 4_000;

/** The cells of a block, without its header row. */
export const specsOf = (block: QueryBlock): CellSpec[][] =>
  block.rows.map((row) => block.columns.map((column, i) => cellOf(column.kind, row[i])));

export function recordOf(block: QueryBlock, specs: readonly (readonly CellSpec[])[]): TableRecord {
  const columns = columnsOf(specs, block.columns.length);
  return {
    keys: block.keys,
    bodies: block.bodies.map((body) => body ?? ""),
    columns: new Map(block.columns.map((column, i) => [column.id, columns[i]!.map(heldOf)])),
  };
}

/** A record in parts, each with the key it is kept under. */
export function partsOfRecord(key: string, record: TableRecord): Map<string, RecordPart> {
  const parts = new Map<string, RecordPart>();
  for (let from = 0, n = 0; n === 0 || from < record.keys.length; from += ROWS_A_PART, n++) {
    const cut = <T>(list: readonly T[]): T[] => list.slice(from, from + ROWS_A_PART);
    parts.set(`${key}:${n}`, {
      keys: cut(record.keys),
      bodies: pack(cut(record.bodies)),
      columns: Object.fromEntries([...record.columns].map(([id, column]) => [id, pack(cut(column))])),
    });
  }
  return parts;
}

/** Keys of the parts that a record of this table is kept under. */
const recordKeys = (key: string, held: ReadonlyMap<string, unknown>): readonly string[] =>
  [...held.keys()].filter((part) => part.startsWith(`${key}:`));

/** The record of a table; nothing where a part of it is missing or does not fit the others. */
export function readRecord(key: string, held: ReadonlyMap<string, RecordPart>): TableRecord {
  const parts = recordKeys(key, held).map((_, n) => held.get(`${key}:${n}`));
  if (!parts.length || parts.some((part) => !part)) return NOTHING_RECORDED;
  const all = parts as readonly RecordPart[];
  const keys = all.flatMap((part) => part.keys);
  const bodies = all.flatMap((part) => unpack(part.bodies)).map(String);
  const columns = new Map(
    Object.keys(all[0]!.columns).map((id) => [
      id,
      all.flatMap((part) => (part.columns[id] ? unpack(part.columns[id]) : [])),
    ]),
  );
  const fits = [bodies, ...columns.values()].every((column) => column.length === keys.length);
  return fits ? { keys, bodies, columns } : NOTHING_RECORDED;
}
