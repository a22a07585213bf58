/** How releases and what they change read to people. Pure. */
import { sayDate } from "../../../reference/dates";
import type { CellChange, FactChange, TableChanges } from "../../../reference/release-changes";
import type { ReleaseLabel } from "../../../reference/release-order";
import type { TableName } from "../../../reference/schema";
import { dataReleaseTexts } from "../../../texts/en-GB/data-release";
import { capital, sayMetric, sayNumber } from "../../figure/words";
import type { Standing } from "../../release/standing";

const TABLES: Partial<Readonly<Record<TableName, string>>> = dataReleaseTexts.tables;

export const sayTable = (table: TableName): string => TABLES[table] ?? sayMetric(table);

/** `Release 1.1.0, facts to 30 April 2027` */
export const sayRelease = ({ version, date }: ReleaseLabel): string =>
  dataReleaseTexts.words.release(version, sayDate(date));

/** `1 added, 2 changed` */
export const sayCounts = ({ added, removed, changed }: TableChanges): string =>
  [
    [added, dataReleaseTexts.words.added],
    [changed, dataReleaseTexts.words.changed],
    [removed, dataReleaseTexts.words.removed],
  ]
    .filter(([count]) => count)
    .map(([count, word]) => `${sayNumber(Number(count))} ${word}`)
    .join(", ");

const sayCell = (cell: string | number | null): string =>
  cell === null || cell === ""
    ? dataReleaseTexts.words.nothing
    : typeof cell === "number"
      ? sayNumber(cell)
      : cell;

/** `Amount 46,412,678, now 46,512,678 (+100,000)` */
export function sayCellChange({ column, before, after }: CellChange): string {
  const difference =
    typeof before === "number" && typeof after === "number"
      ? ` (${after > before ? "+" : "−"}${sayNumber(Math.abs(after - before))})`
      : "";
  return dataReleaseTexts.words.cell(sayMetric(column), sayCell(before), sayCell(after), difference);
}

export const sayFact = ({ kind, subject }: FactChange): string => `${capital(kind)}: ${subject}`;

/** What the banner says, and whether it asks for a newer release. */
export function sayStanding(standing: Standing): string {
  const { pinned } = standing;
  switch (standing.kind) {
    case "newer_here":
      return dataReleaseTexts.standing.newer(pinned.version, standing.newer.version);
    case "answers_newer":
      return dataReleaseTexts.standing.missingNewer(pinned.version, standing.used.version);
    case "answers_older":
      return dataReleaseTexts.standing.missingOlder(pinned.version, standing.used.version);
    case "answers_other":
      return dataReleaseTexts.standing.sameVersion(pinned.version);
  }
}

export const sayRecalculated = (cells: number): string =>
  cells ? dataReleaseTexts.words.recalculated(cells) : dataReleaseTexts.words.noCells;
