/**
 * What taking one release in the place of another would change: which facts are added, removed and changed, told by
 * the bodies they are about. The same pair of releases always gives the same list, whichever way the files are read.
 */
import { columnsOf, TABLE_NAMES } from "./build/dataset";
import { KEYS } from "./build/rules/keys";
import { Bodies, sayBody } from "./bodies";
import { newestFirst, type ReleaseLabel } from "./release-order";
import { readManifest, readRelease, type ReleaseManifest } from "./release";
import { REFERENCES, type TableName } from "./schema";
import { groupBy, listed, Tables } from "./tables";

type CellText = string | number | null;
type Cells = Readonly<Record<string, CellText>>;

/** One column of a row that is held in both releases. */
export interface CellChange {
  readonly column: string;
  readonly before: CellText;
  readonly after: CellText;
}

/** One fact that differs. */
export interface FactChange {
  readonly table: TableName;
  readonly kind: "added" | "removed" | "changed";
  /** Bodies the fact is about, by id. */
  readonly bodies: readonly string[];
  /** What tells the fact apart, for people: `Greater Manchester CSU (0AJ), 2015/16`. */
  readonly subject: string;
  /** What differs; empty for a fact that only one of the releases holds. */
  readonly cells: readonly CellChange[];
}

export interface TableChanges {
  readonly table: TableName;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first of them: see {@link MOST_TOLD}. */
  readonly facts: readonly FactChange[];
}

export interface ReleaseChanges {
  readonly from: ReleaseLabel;
  readonly to: ReleaseLabel;
  /** Whether the release taken is the newer one. */
  readonly forwards: boolean;
  /** Tables in which anything differs, in the order of the schema. */
  readonly tables: readonly TableChanges[];
}

/** The most facts of one table that are listed; all are counted. */
export const MOST_TOLD = 200;

/**
 * Columns that tell rows apart for people, where the key of the table holds the very value that may be corrected.
 * Rows that share them are matched in their order.
 */
const TOLD_BY: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  figures: ["bodies", "metric", "unit", "as_at"],
  fields: ["body", "field", "as_at"],
  names: ["body", "kind", "from"],
  codes: ["body", "scheme", "from"],
  coverage: ["ccg", "csu", "service"],
  gaps: ["topic", "body", "from"],
};

export const labelOf = (manifest: ReleaseManifest): ReleaseLabel => ({
  version: manifest.version,
  date: manifest.date,
  checksum: manifest.sha256,
});

/** A release as its two texts; both were checked before. */
export interface ReleaseTexts {
  readonly release: string;
  readonly manifest: string;
}

/** What it would change to take one release in the place of another. */
export function compareReleases(before: ReleaseTexts, after: ReleaseTexts): ReleaseChanges {
  const [from, to] = [before, after].map(({ manifest }) => labelOf(readManifest(manifest)));
  const [old, now] = [before, after].map(({ release }) => new Tables(readRelease(release)));
  const names = { old: new Bodies(old!), now: new Bodies(now!) };
  return {
    from: from!,
    to: to!,
    forwards: newestFirst(from!, to!) > 0,
    tables: TABLE_NAMES.flatMap((table) => {
      const facts = compareTable(table, old!.rows(table), now!.rows(table), (id) =>
        sayId(id, names.now, names.old),
      );
      if (!facts.length) return [];
      const count = (kind: FactChange["kind"]): number => facts.filter((fact) => fact.kind === kind).length;
      return [
        {
          table,
          added: count("added"),
          removed: count("removed"),
          changed: count("changed"),
          facts: facts.slice(0, MOST_TOLD),
        },
      ];
    }),
  };
}

function sayId(id: string, ...held: readonly Bodies[]): string {
  const body = held.map((bodies) => bodies.get(id)).find((found) => found !== undefined);
  return body ? sayBody(body) : id;
}

function compareTable(
  table: TableName,
  before: readonly unknown[],
  after: readonly unknown[],
  say: (id: string) => string,
): FactChange[] {
  const told = TOLD_BY[table] ?? KEYS[table];
  const columns = columnsOf(table);
  const keyOf = (row: Cells): string => JSON.stringify(told.map((name) => row[name]));
  const same = (a: Cells, b: Cells): boolean => columns.every((name) => a[name] === b[name]);
  const [old, now] = [before, after].map((rows) => groupBy(rows as readonly Cells[], keyOf));
  const fact = (kind: FactChange["kind"], row: Cells, cells: readonly CellChange[] = []): FactChange => ({
    table,
    kind,
    ...subjectOf(table, told, row, say),
    cells,
  });
  const facts: FactChange[] = [];
  for (const key of new Set([...old!.keys(), ...now!.keys()])) {
    const [gone, come] = unmatched(old!.get(key) ?? [], now!.get(key) ?? [], same);
    const both = Math.min(gone.length, come.length);
    for (let i = 0; i < both; i++) {
      const [was, is] = [gone[i]!, come[i]!];
      const differing = columns.filter((name) => was[name] !== is[name]);
      facts.push(
        fact(
          "changed",
          is,
          differing.map((column) => ({ column, before: was[column]!, after: is[column]! })),
        ),
      );
    }
    facts.push(...gone.slice(both).map((row) => fact("removed", row)));
    facts.push(...come.slice(both).map((row) => fact("added", row)));
  }
  return facts;
}

/** Rows of either side that have no equal on the other. */
function unmatched(
  before: readonly Cells[],
  after: readonly Cells[],
  same: (a: Cells, b: Cells) => boolean,
): [gone: Cells[], come: Cells[]] {
  const come = [...after];
  const gone = before.filter((row) => {
    const place = come.findIndex((other) => same(row, other));
    if (place >= 0) come.splice(place, 1);
    return place < 0;
  });
  return [gone, come];
}

function subjectOf(
  table: TableName,
  told: readonly string[],
  row: Cells,
  say: (id: string) => string,
): Pick<FactChange, "bodies" | "subject"> {
  const references: Readonly<Record<string, TableName>> = REFERENCES[table] ?? {};
  const isBody = (column: string): boolean =>
    references[column] === "bodies" || (table === "bodies" && column === "id");
  const idsIn = (column: string): readonly string[] => listed(String(row[column] ?? ""));
  const subject = told
    .map((column) => (isBody(column) ? idsIn(column).map(say).join(" and ") : String(row[column] ?? "")))
    .filter(Boolean)
    .join(", ");
  return { bodies: columnsOf(table).filter(isBody).flatMap(idsIn), subject };
}
