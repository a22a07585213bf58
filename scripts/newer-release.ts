/**
 * A newer release to try things with: the tables of this project with a few invented changes, of the kinds that real
 * releases bring. Never part of a build.
 *
 * `npx tsx scripts/newer-release.ts dist/assets/data` publishes it beside a built add-in, as for `npm start`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { buildRelease, LABEL_FILE, RELEASE_FILE, sayProblem } from "../src/reference/build";
import type { TableName } from "../src/reference/schema";
import { readTables } from "./build-data";
import { ROOT } from "./project";

/** A release as it is published: the texts of its two files. */
export interface PublishedRelease {
  readonly version: string;
  readonly release: string;
  readonly manifest: string;
}

type Cells = Record<string, string>;
/** Changes the rows of a table in place. */
type Change = (rows: Cells[]) => void;

/** The day from which the invented merger holds, and the day of the release that tells of it. */
const MERGER_DAY = "2027-04-01";
const RELEASE_DAY = "2027-04-30";
/** What the invented changes are about. */
export const CHANGED = {
  /** Two ICBs, which merge into one that there is not. */
  merging: ["ICB-QJM", "ICB-QK1"],
  merged: { id: "ICB-ZZ9", code: "ZZ9", name: "NHS Middle Shires Integrated Care Board" },
  /** An allowance that is corrected upwards. */
  allowance: { body: "ICB-QHM", code: "QHM", year: "2025/26", more: 100_000 },
  /** A CCG that Greater Manchester CSU turns out not to have served. */
  notServed: "CCG-00V",
} as const;

const find = (rows: Cells[], wanted: Cells): Cells => {
  const row = rows.find((cells) => Object.entries(wanted).every(([name, value]) => cells[name] === value));
  if (!row) throw new Error(`The tables hold no row ${JSON.stringify(wanted)}: choose another to change.`);
  return row;
};

const CHANGES: Partial<Record<TableName, Change>> = {
  bodies: (rows) => {
    for (const id of CHANGED.merging) find(rows, { id }).closed = "2027-03-31";
    const pattern = find(rows, { id: CHANGED.merging[0] });
    const { id, name } = CHANGED.merged;
    const blank = Object.fromEntries(Object.keys(pattern).map((column) => [column, ""]));
    const { sources } = pattern;
    const opened = MERGER_DAY;
    rows.push({ ...blank, id, type: "ICB", name, opened, note: "Invented.", sources: sources! });
  },
  codes: (rows) => {
    const { id: body, code } = CHANGED.merged;
    rows.push({ ...find(rows, { body: CHANGED.merging[0], scheme: "ods" }), body, code, from: MERGER_DAY });
  },
  successions: (rows) => {
    const pattern = find(rows, { successor: "ICB-QHM" });
    for (const predecessor of CHANGED.merging)
      rows.push({ ...pattern, predecessor, successor: CHANGED.merged.id, date: MERGER_DAY, kind: "merger" });
  },
  allowances: (rows) => {
    const { body, year, more } = CHANGED.allowance;
    const row = find(rows, { body, year, kind: "allowance" });
    row.amount = String(Number(row.amount) + more);
  },
  coverage: (rows) => {
    rows.splice(rows.indexOf(find(rows, { ccg: CHANGED.notServed, csu: "CSU-GM" })), 1);
  },
  figures: (rows) => {
    const pattern = find(rows, { bodies: "SECTOR" });
    rows.push({ ...pattern, metric: "invented_figure", value: "42", unit: "count", as_at: "2027-03" });
  },
};

/** Builds the newer release from the tables of a folder, this project's own unless another is given. */
export function newerRelease(tables = path.join(ROOT, "src", "reference", "tables")): PublishedRelease {
  const files = readTables(tables);
  const { version: before } = JSON.parse(files.get(LABEL_FILE) ?? "{}") as { version: string };
  const [major, minor] = before.split(".").map(Number);
  const version = `${major}.${minor! + 1}.0`;
  files.set(LABEL_FILE, JSON.stringify({ version, date: RELEASE_DAY }));
  for (const [table, change] of Object.entries(CHANGES)) {
    const file = `${table}.csv`;
    const rows: Cells[] = parse(files.get(file) ?? "", { columns: true });
    change(rows);
    files.set(file, stringify(rows, { header: true, columns: Object.keys(rows[0] ?? {}) }));
  }
  // Counts that are known of the published tables do not hold for invented ones; every other rule does.
  const built = buildRelease(files, []);
  if (!built.ok) throw new Error(built.problems.map(sayProblem).join("\n"));
  return { version, release: built.release, manifest: built.manifest };
}

function main(folder: string | undefined): void {
  if (!folder) {
    console.error("Name the folder to write to, for example dist/assets/data.");
    process.exitCode = 1;
    return;
  }
  const { version, release, manifest } = newerRelease();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, RELEASE_FILE), release);
  writeFileSync(path.join(folder, "manifest.json"), manifest);
  console.log(`release ${version}, with invented changes, written to ${folder}`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1]))
  main(process.argv[2]);
