import { sayDate } from "../../reference/dates";
import { register } from "../../reference/store";
import { inExcel } from "./in-excel";
import type { Tag } from "./kept";
import { dayOf, type Query } from "./query";
import { findTables } from "./sheet-table";
import { undoStateOf, type UndoState } from "./undo";

/** One table of ours, without its cells. */
export interface TableLine {
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  readonly about: string;
  readonly release: string;
  /** Whether it is from another release, or about another day, than a refresh would fill it with. */
  readonly stale: boolean;
}

export interface TablesOverview {
  readonly tables: readonly TableLine[];
  readonly notes: readonly string[];
  readonly undo: UndoState;
}

/** The tables of the workbook that can be refreshed. Reads only. */
export const tablesOverview = (): Promise<TablesOverview> =>
  inExcel(async (context) => {
    const { tables, gone, faults } = await findTables(context);
    return {
      tables: tables.map(({ key, name, sheet, tag }) => ({
        key,
        name,
        sheet,
        about: aboutOf(tag),
        release: tag.release.version,
        stale: isStale(tag),
      })),
      notes: [...gone.map(({ tag }) => sayGone(tag)), ...faults],
      undo: undoStateOf(context),
    };
  });

export const sayGone = ({ name }: Tag): string =>
  `The table ${name} was deleted from the workbook and is no longer kept fresh.`;

const isStale = (tag: Tag): boolean =>
  tag.release.checksum !== register().facts.checksum || tag.day !== (dayOf(tag.query) ?? "");

/** `Coverage of Greater Manchester CSU, 1 June 2013`. */
function aboutOf({ query, day }: Tag): string {
  return [subjectOf(query), day && sayDate(day)].filter(Boolean).join(", ");
}

const WORDS: Readonly<Record<Query["block"], string>> = {
  bodies: "Organisations",
  coverage: "Coverage",
  served: "Who served each CCG",
  market: "Market shares by",
  allowances: "Allowances",
  populations: "Populations",
  mergers: "Mergers",
  money: "Allowances and populations",
  suppliers: "Suppliers",
  descent: "Line of descent",
  staff: "Staff",
  figures: "Figures",
};

function subjectOf(query: Query): string {
  const words = WORDS[query.block];
  if ("body" in query) return `${words} of ${register().bodies.get(query.body)?.shortName ?? query.body}`;
  if ("measure" in query && query.block === "market") return `${words} ${query.measure}`;
  return "type" in query ? `${words}: ${query.type === "all" ? "all" : `${query.type}s`}` : words;
}
