/**
 * Builds the data release from `src/reference/tables` into `assets/data`. When a rule is broken every violation is
 * printed with file, line and remedy, nothing is written and the exit code is 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildRelease, LABEL_FILE, RELEASE_FILE, sayProblem, type Built } from "../src/reference/build";
import { ROOT } from "./project";

/** The tables of a folder and the label of the release; other files, such as editors leave, are passed over. */
export function readTables(folder: string): Map<string, string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv") || name === LABEL_FILE);
  return new Map(names.map((name) => [name, decoder.decode(readFileSync(path.join(folder, name)))]));
}

/** Builds the tables of one folder and writes release and manifest to another, or nothing when a rule is broken. */
export function writeRelease(tables: string, folder: string): Built {
  const built = buildRelease(readTables(tables));
  if (!built.ok) return built;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, RELEASE_FILE), built.release);
  writeFileSync(path.join(folder, "manifest.json"), built.manifest);
  return built;
}

function main(): void {
  const tables = path.join(ROOT, "src", "reference", "tables");
  const built = writeRelease(tables, path.join(ROOT, "assets", "data"));
  if (!built.ok) {
    for (const problem of built.problems) console.error(sayProblem(problem));
    const { length } = built.problems;
    console.error(`${length} ${length === 1 ? "violation" : "violations"}: no release was written.`);
    process.exitCode = 1;
    return;
  }
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  const packed = gzipSync(built.release).length;
  console.log(
    `data release written: ${kilobytes(Buffer.byteLength(built.release))}, ${kilobytes(packed)} compressed`,
  );
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) main();
