/** What all queries share: columns, rows with keys, and the words for sources. */
import { isPrecise, sayDate, type Day } from "../../../reference/dates";
import { register } from "../../../reference/store";
import type { Service } from "../../../reference/support";
import type { ColumnKind, Value } from "../../block";
import type { ColumnRole, QueryBlock, QueryColumn } from "../query";

/** A row before its key is made the only one of its kind. */
export interface KeyedRow {
  readonly key: string;
  readonly body?: string;
  readonly cells: readonly Value[];
}

const column =
  (role: ColumnRole) =>
  (id: string, header: string, kind: ColumnKind = "text"): QueryColumn => ({ id, header, kind, role });

export const keyColumn = column("key");
export const figureColumn = column("figure");
export const sourceColumn = column("source");

export const cite = (ids: readonly string[]): string => register().citations.cite(ids);

/** The words of a date that its source gives only to a month, a year or a window. */
export const imprecise = (stated: string): string => (stated && !isPrecise(stated) ? sayDate(stated) : "");

/** A block of rows. Rows with the same key are told apart by their order. */
export function blockOf(
  about: Pick<QueryBlock, "query" | "day" | "title">,
  columns: readonly QueryColumn[],
  rows: readonly KeyedRow[],
): QueryBlock {
  const seen = new Map<string, number>();
  const keys = rows.map(({ key }) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  });
  return {
    ...about,
    columns,
    keys,
    bodies: rows.map((row) => row.body),
    rows: rows.map((row) => row.cells),
  };
}

/** Columns about the service of a CCG on a day; {@link serviceCells} fills them. */
export const SERVICE_COLUMNS: readonly QueryColumn[] = [
  figureColumn("as_at", "As at", "date"),
  figureColumn("from", "From", "date"),
  figureColumn("to", "To", "date"),
  figureColumn("known", "How known"),
  figureColumn("confidence", "Confidence"),
];

/** The cells of a service, or of a CCG that no source maps to a supplier. */
export const serviceCells = (
  service: Pick<Service, "from" | "to" | "basis" | "confidence"> | undefined,
  day: Day,
): readonly Value[] => [
  day,
  service?.from,
  service?.to,
  service?.basis.replaceAll("_", " ") ?? "no source says",
  service?.confidence,
];

/** Sources of a service, and of the figures beside it. */
export const SERVICE_SOURCES: readonly QueryColumn[] = [
  sourceColumn("source", "Source of service"),
  sourceColumn("figure_source", "Source of figures"),
];
