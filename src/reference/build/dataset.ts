/** All tables, typed, each row with the line it stands on. */
import { TABLES, type Row, type TableName } from "../schema";

/** A row and the line it was read from. */
export interface Placed<T extends TableName> {
  readonly line: number;
  readonly row: Row<T>;
}
export type Dataset = { readonly [T in TableName]: readonly Placed<T>[] };

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export const fileOf = (table: TableName): string => `${table}.csv`;
export const columnsOf = (table: TableName): string[] => Object.keys(TABLES[table].shape);
