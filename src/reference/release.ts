/**
 * The release file: what the build writes and the add-in reads. Columns, not rows, and repeated texts once:
 * a third of the size of rows and quick to parse.
 */
import * as z from "zod/mini";
import { isDay } from "./dates";
import type { Row, TableName } from "./schema";

z.config({ jitless: true });

/** The version of the table schemas; a release with a higher one needs a newer add-in. */
export const SCHEMA_VERSION = 1;

const releaseFile = z.object({
  format: z.literal("commissioning-costs-release"),
  schema: z.number(),
  version: z.string(),
  date: z.string(),
  tables: z.record(z.string(), z.object({ rows: z.number(), columns: z.record(z.string(), z.unknown()) })),
});
/** `1.12.0`: three numbers, so that which of two is newer is never a matter of opinion. */
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;
const manifestFile = z.object({
  format: z.literal("commissioning-costs-release-manifest"),
  schema: z.int().check(z.positive()),
  version: z.string().check(z.regex(VERSION)),
  date: z.string().check(z.refine(isDay)),
  // A plain name: the file lies beside its manifest and nowhere else.
  file: z.string().check(z.regex(/^[\w-]+(\.[\w-]+)*$/)),
  bytes: z.int().check(z.positive()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  rows: z.record(z.string(), z.int().check(z.nonnegative())),
});

/** Values in order, or the different texts once and for each row which of them it has. */
export type Column =
  readonly (string | number | null)[] | { readonly texts: readonly string[]; readonly at: readonly number[] };
export type ReleaseManifest = z.infer<typeof manifestFile>;
export interface ReleaseFile {
  readonly format: "commissioning-costs-release";
  readonly schema: number;
  readonly version: string;
  readonly date: string;
  readonly tables: Readonly<
    Record<string, { readonly rows: number; readonly columns: Readonly<Record<string, Column>> }>
  >;
}

export type ReleaseFault =
  | "truncated"
  | "altered"
  | "newer_schema"
  | "not_a_release"
  | "bad_manifest"
  /** Whole and unaltered, but what it holds breaks a rule of the data. */
  | "broken_rule";
/** Why a release file was refused. The text names cause and remedy. */
export class ReleaseError extends Error {
  constructor(
    readonly code: ReleaseFault,
    message: string,
  ) {
    super(message);
    this.name = "ReleaseError";
  }
}

/** What every refusal ends on: nothing is lost by it. */
export const KEEP = "The data in use stay as they were.";

/** Reads a release manifest. Throws {@link ReleaseError} `bad_manifest` or `newer_schema`. */
export function readManifest(text: string): ReleaseManifest {
  const found = manifestFile.safeParse(
    parseJson(text, "bad_manifest", "The release manifest is not readable."),
  );
  if (!found.success)
    throw new ReleaseError(
      "bad_manifest",
      `The release manifest lacks what it must say. ${KEEP} Ask for the file again.`,
    );
  refuseNewer(found.data.schema);
  return found.data;
}

/**
 * Reads a release file that ships with the add-in. The shape of the envelope is checked here and every column
 * when it is first used; what the rows hold was checked when the release was built.
 */
export function readRelease(text: string): ReleaseFile {
  const json = parseJson(text, "truncated", "The release file breaks off or is not readable.");
  const found = releaseFile.safeParse(json);
  if (!found.success)
    throw new ReleaseError(
      "not_a_release",
      `The file is not a data release of this add-in. ${KEEP} Choose another file.`,
    );
  refuseNewer(found.data.schema);
  return json as ReleaseFile;
}

/**
 * Reads a release file that came from outside, against its manifest: length, then checksum, then shape.
 * @throws {@link ReleaseError} `truncated`, `altered`, `newer_schema`, `not_a_release` or `bad_manifest`
 */
export async function openRelease(text: string, manifestText: string): Promise<ReleaseFile> {
  const manifest = readManifest(manifestText);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length < manifest.bytes)
    throw new ReleaseError(
      "truncated",
      `The release file has ${bytes.length} of ${manifest.bytes} bytes: it did not arrive whole. ${KEEP} Ask for it again.`,
    );
  if ((await sha256(bytes)) !== manifest.sha256)
    throw new ReleaseError(
      "altered",
      `The release file does not match its checksum: it was changed or damaged on the way. ${KEEP} Ask for it again.`,
    );
  return readRelease(text);
}

/** Rows of one table, built once on demand. */
export function rowsOf<T extends TableName>(release: ReleaseFile, table: T): Row<T>[] {
  const held = release.tables[table];
  if (!held)
    throw new ReleaseError(
      "not_a_release",
      `The release lacks the table ${table}. ${KEEP} Ask for it again.`,
    );
  const names = Object.keys(held.columns);
  const columns = names.map((name) => valuesOf(held.columns[name]!, held.rows, `${table}.${name}`));
  return Array.from({ length: held.rows }, (_, i) => {
    const row: Record<string, string | number | null> = {};
    for (let c = 0; c < names.length; c++) row[names[c]!] = columns[c]![i]!;
    return row as Row<T>;
  });
}

function valuesOf(held: Column, rows: number, where: string): readonly (string | number | null)[] {
  const values = "texts" in held ? held.at.map((i) => held.texts[i] ?? "") : held;
  if (values.length !== rows)
    throw new ReleaseError(
      "not_a_release",
      `${where} has ${values.length} values for ${rows} rows. ${KEEP} Ask for it again.`,
    );
  return values;
}

function parseJson(text: string, code: ReleaseFault, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReleaseError(code, `${what} ${KEEP} Ask for the file again.`);
  }
}

function refuseNewer(schema: number): void {
  if (schema > SCHEMA_VERSION)
    throw new ReleaseError(
      "newer_schema",
      `The release was made for a newer version of this add-in (data schema ${schema}, this one reads ${SCHEMA_VERSION}). ${KEEP} Update the add-in first.`,
    );
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
