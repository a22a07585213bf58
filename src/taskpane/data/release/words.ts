/** How releases and what they change read to people. Pure. */
import { sayDate } from "../../../reference/dates";
import type { CellChange, FactChange, TableChanges } from "../../../reference/release-changes";
import type { ReleaseLabel } from "../../../reference/release-order";
import type { TableName } from "../../../reference/schema";
import { capital, sayCount, sayMetric, sayNumber } from "../../figure/words";
import type { Standing } from "../../release/standing";

const TABLES: Partial<Readonly<Record<TableName, string>>> = {
  bodies: "Organisations",
  successions: "Mergers and successions",
  coverage: "Who served whom",
  figures: "Other figures",
  rates: "National rates and totals",
  staff: "Staff in post",
  fields: "Details of organisations",
  gaps: "What is known to be missing",
};

export const sayTable = (table: TableName): string => TABLES[table] ?? sayMetric(table);

/** `Release 1.1.0, facts to 30 April 2027` */
export const sayRelease = ({ version, date }: ReleaseLabel): string =>
  `Release ${version}, facts to ${sayDate(date)}`;

/** `1 added, 2 changed` */
export const sayCounts = ({ added, removed, changed }: TableChanges): string =>
  [
    [added, "added"],
    [changed, "changed"],
    [removed, "removed"],
  ]
    .filter(([count]) => count)
    .map(([count, word]) => `${sayNumber(Number(count))} ${word}`)
    .join(", ");

const sayCell = (cell: string | number | null): string =>
  cell === null || cell === "" ? "nothing" : typeof cell === "number" ? sayNumber(cell) : cell;

/** `Amount 46,412,678, now 46,512,678 (+100,000)` */
export function sayCellChange({ column, before, after }: CellChange): string {
  const difference =
    typeof before === "number" && typeof after === "number"
      ? ` (${after > before ? "+" : "−"}${sayNumber(Math.abs(after - before))})`
      : "";
  return `${sayMetric(column)}: ${sayCell(before)}, now ${sayCell(after)}${difference}`;
}

export const sayFact = ({ kind, subject }: FactChange): string => `${capital(kind)}: ${subject}`;

/** What the banner says, and whether it asks for a newer release. */
export function sayStanding(standing: Standing): string {
  const { pinned } = standing;
  switch (standing.kind) {
    case "newer_here":
      return `This workbook is kept to release ${pinned.version}. Release ${standing.newer.version} on this computer is newer.`;
    case "answers_newer":
      return `This workbook is kept to release ${pinned.version}, which is not on this computer: its formulas answer from the newer release ${standing.used.version}.`;
    case "answers_older":
      return `This workbook is kept to release ${pinned.version}, which is not on this computer: its formulas answer from the older release ${standing.used.version}. Check for a newer release.`;
    case "answers_other":
      return `This workbook is kept to another release ${pinned.version} than the one on this computer, though both have the same version: its formulas answer from the one here.`;
  }
}

export const sayRecalculated = (cells: number): string =>
  cells ? `${sayCount(cells, "cell")} recalculated.` : "No cell uses a CSU function yet.";
