/** A small register of made-up bodies for tests of rules, where real data would hide what matters. */
import { Register } from "../../src/reference/register";
import type { Column, ReleaseFile, ReleaseManifest } from "../../src/reference/release";
import { TABLES, type Row, type TableName } from "../../src/reference/schema";

export type Rows = { readonly [T in TableName]?: readonly Partial<Row<T>>[] };

/** A release file of the rows given; columns left out are blank. */
export function miniRelease(rows: Rows): ReleaseFile {
  const tables = (Object.keys(TABLES) as TableName[]).map((table) => {
    const given: readonly Partial<Record<string, string | number | null>>[] = rows[table] ?? [];
    const columns = Object.keys(TABLES[table].shape).map(
      (name) => [name, given.map((row) => row[name] ?? "")] as [string, Column],
    );
    return [table, { rows: given.length, columns: Object.fromEntries(columns) }] as const;
  });
  return {
    format: "commissioning-costs-release",
    schema: 1,
    version: "0.0.1",
    date: "2020-01-01",
    tables: Object.fromEntries(tables),
  };
}

const miniManifest: ReleaseManifest = {
  format: "commissioning-costs-release-manifest",
  schema: 1,
  version: "0.0.1",
  date: "2020-01-01",
  file: "release.json",
  bytes: 0,
  sha256: "",
  rows: {},
};

export const miniRegister = (rows: Rows): Register => new Register(miniRelease(rows), miniManifest);
