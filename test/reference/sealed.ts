/** Releases of made-up tables, and releases broken in ways that their manifest does not tell. */
import { createHash } from "node:crypto";
import { buildRelease } from "../../src/reference/build";
import type { ReleaseTexts } from "../../src/reference/release-changes";
import { miniFiles } from "./build/mini-tables";

/** A release as plain JSON, to be changed at will. */
export interface LooseRelease {
  schema: number;
  version: string;
  date: string;
  tables: Record<string, { rows: number; columns: Record<string, unknown> }>;
}

/** The release of the files given; the made-up tables of all rules unless others are. */
export function sealedRelease(files = miniFiles()): ReleaseTexts {
  const built = buildRelease(files, []);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built;
}

/** A manifest that vouches for any text, with some of what it says changed. */
export function manifestFor(text: string, pattern: string, changes: object = {}): string {
  const bytes = Buffer.from(text, "utf8");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return JSON.stringify({ ...(JSON.parse(pattern) as object), bytes: bytes.length, sha256, ...changes });
}

/** The release with a change made to it, and a manifest that vouches for what came of it. */
export function resealed(texts: ReleaseTexts, change: (release: LooseRelease) => void): ReleaseTexts {
  const release = JSON.parse(texts.release) as LooseRelease;
  change(release);
  const text = JSON.stringify(release);
  const rows = Object.fromEntries(Object.entries(release.tables).map(([name, table]) => [name, table.rows]));
  const { schema, version, date } = release;
  return { release: text, manifest: manifestFor(text, texts.manifest, { schema, version, date, rows }) };
}

/** The cells of a column, whichever way they are written. */
export function cellsOf(column: unknown): unknown[] {
  if (Array.isArray(column)) return column;
  const { texts, at } = column as { texts: unknown[]; at: number[] };
  return at.map((place) => texts[place]);
}
