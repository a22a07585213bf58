/**
 * Whether a release that came from outside may be used. It is held against everything the build holds its own tables
 * against, because nothing says who wrote it: length, checksum, label, shape, every cell, every rule across tables.
 * Slow enough to be done away from the page (in a worker), and apart from what a cell waits for.
 */
import type { z } from "zod";
import { columnsOf, TABLE_NAMES, type Dataset } from "./build/dataset";
import type { Problem } from "./build/problem";
import { checkAll } from "./build/rules";
import {
  KEEP,
  openRelease,
  readManifest,
  ReleaseError,
  type Column,
  type ReleaseFile,
  type ReleaseManifest,
} from "./release";
import { TABLES, type TableName } from "./schema";
import { Tables } from "./tables";

/** More rows than a table will ever have, and few enough to be read. */
const MOST_ROWS = 1_000_000;
/** Beyond any sum, count or coordinate of these data: such a number is a fault of writing. */
const LARGEST_NUMBER = 1e13;

/**
 * Checks a release file against its manifest and against the rules of the data.
 * @returns the release, fit for use
 * @throws {@link ReleaseError} whose text says what is wrong and what to do; nothing is changed by it
 */
export async function checkRelease(text: string, manifestText: string): Promise<ReleaseFile> {
  const manifest = readManifest(manifestText);
  const release = await openRelease(text, manifestText);
  checkLabel(release, manifest);
  checkShape(release, manifest);
  checkRows(release);
  return release;
}

const refuse = (message: string, remedy = "Ask for it again, or tell its publisher."): ReleaseError =>
  new ReleaseError("not_a_release", `${message} ${KEEP} ${remedy}`);

function checkLabel(release: ReleaseFile, manifest: ReleaseManifest): void {
  for (const item of ["schema", "version", "date"] as const)
    if (release[item] !== manifest[item])
      throw refuse(`The release and its manifest name different ${item}s.`);
}

/** Tables and columns exactly as they are known here, and each column as long as its table. */
function checkShape(release: ReleaseFile, manifest: ReleaseManifest): void {
  sameNames(Object.keys(release.tables), TABLE_NAMES, "table");
  for (const table of TABLE_NAMES) {
    const { rows, columns } = release.tables[table]!;
    if (!Number.isInteger(rows) || rows < 0 || rows > MOST_ROWS)
      throw refuse(`The table ${table} cannot have ${rows} rows.`);
    if (!Object.hasOwn(manifest.rows, table) || manifest.rows[table] !== rows)
      throw refuse(`The release and its manifest count the rows of ${table} differently.`);
    sameNames(Object.keys(columns), columnsOf(table), `column of ${table}`);
    for (const [name, column] of Object.entries(columns))
      if (!isColumn(column, rows)) throw refuse(`${table}.${name} cannot be read.`);
  }
}

function sameNames(found: readonly string[], wanted: readonly string[], what: string): void {
  const missing = wanted.find((name) => !found.includes(name));
  if (missing) throw refuse(`The release lacks the ${what} "${missing}".`);
  const unknown = found.find((name) => !wanted.includes(name));
  if (unknown !== undefined)
    throw refuse(
      `The release has a ${what} that this version of the add-in does not know ("${unknown.slice(0, 40)}").`,
      "Update the add-in first.",
    );
}

function isColumn(column: unknown, rows: number): column is Column {
  if (Array.isArray(column)) return column.length === rows && column.every(isCell);
  if (typeof column !== "object" || column === null) return false;
  const { texts, at } = column as Record<string, unknown>;
  if (Object.keys(column).length !== 2 || !Array.isArray(texts) || !Array.isArray(at)) return false;
  return (
    texts.every((text) => typeof text === "string") &&
    at.length === rows &&
    at.every((place: unknown) => Number.isInteger(place) && texts[place as number] !== undefined)
  );
}

const isCell = (cell: unknown): boolean =>
  cell === null || typeof cell === "string" || (typeof cell === "number" && Math.abs(cell) <= LARGEST_NUMBER);

/** Every cell as its column demands, then the rules across rows and tables. */
function checkRows(release: ReleaseFile): void {
  const tables = new Tables(release);
  const data = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      for (const name of columnsOf(table)) checkColumn(release, table, name);
      return [table, tables.rows(table).map((row, i) => ({ line: i + 1, row }))];
    }),
  ) as unknown as Dataset;
  const problems: Problem[] = [];
  checkAll(data, [], (problem) => void problems.push(problem), tables);
  const [first] = problems;
  if (first)
    throw new ReleaseError(
      "broken_rule",
      `The release breaks ${problems.length === 1 ? "a rule" : `${problems.length} rules`} of the data (${first.file.replace(".csv", "")}, row ${first.line}: ${first.message.slice(0, 200)}). ${KEEP} Tell its publisher.`,
    );
}

/**
 * The schemas read the texts of table files: a cell is right when its text is read as the very cell. Each different
 * cell of a column is read once.
 */
function checkColumn(release: ReleaseFile, table: TableName, name: string): void {
  const held = release.tables[table]!.columns[name]!;
  const cells = new Set<string | number | null>("texts" in held ? held.texts : held);
  const schema = (TABLES[table].shape as Readonly<Record<string, z.ZodType>>)[name]!;
  for (const cell of cells) {
    const read = schema.safeParse(cell === null ? "" : String(cell));
    if (!read.success || !Object.is(read.data, cell))
      throw new ReleaseError(
        "broken_rule",
        `The column ${table}.${name} of the release holds what does not belong there (${JSON.stringify(cell).slice(0, 60)}). ${KEEP} Tell its publisher.`,
      );
  }
}
