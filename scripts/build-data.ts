/**
 * Builds the data release from `src/reference/tables` into `assets/data`. When a rule is broken every violation is
 * printed with file, line and remedy, nothing is written and the exit code is 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildRelease, RELEASE_FILE, sayProblem } from "../src/reference/build";
import { ROOT } from "./project";

const tables = path.join(ROOT, "src", "reference", "tables");
const folder = path.join(ROOT, "assets", "data");

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const files = new Map(
  readdirSync(tables).map((name) => [name, decoder.decode(readFileSync(path.join(tables, name)))]),
);
const built = buildRelease(files);
if (!built.ok) {
  for (const problem of built.problems) console.error(sayProblem(problem));
  console.error(`${built.problems.length} violations; no release was written.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, RELEASE_FILE), built.release);
writeFileSync(path.join(folder, "manifest.json"), built.manifest);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
console.log(
  `data release written: ${kilobytes(Buffer.byteLength(built.release))}, ${kilobytes(gzipSync(built.release).length)} gzip`,
);
