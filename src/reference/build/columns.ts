/** Turns tables of rows into the columns of a release. The same tables always give the same columns. */
import { SCHEMA_VERSION, type Column, type ReleaseFile } from "../release";
import { columnsOf, TABLE_NAMES, type Dataset } from "./dataset";

export interface ReleaseLabel {
  readonly version: string;
  /** Day up to which the facts were gathered. Never taken from the clock. */
  readonly date: string;
}

/** The release as the add-in reads it: tables and columns in the order of the schema, rows in file order. */
export function toRelease(data: Dataset, label: ReleaseLabel): ReleaseFile {
  const tables = TABLE_NAMES.map((table) => {
    const rows = data[table].map((placed) => placed.row as Readonly<Record<string, string | number | null>>);
    const columns = columnsOf(table).map(
      (name) => [name, toColumn(rows.map((row) => row[name] ?? null))] as const,
    );
    return [table, { rows: rows.length, columns: Object.fromEntries(columns) }] as const;
  });
  return {
    format: "commissioning-costs-release",
    schema: SCHEMA_VERSION,
    version: label.version,
    date: label.date,
    tables: Object.fromEntries(tables),
  };
}

/** Texts that repeat are written once and counted off, whenever that is shorter; ties go to the plain form. */
function toColumn(values: readonly (string | number | null)[]): Column {
  if (!values.length || !values.every((value) => typeof value === "string")) return values;
  const places = new Map<string, number>();
  const at = values.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  const counted = { texts: [...places.keys()], at };
  return JSON.stringify(counted).length < JSON.stringify(values).length ? counted : values;
}
