import { codeOf } from "../../reference/bodies";
import { STAGES, type Party } from "../../reference/events";
import { registerForCells as register } from "../../reference/store";
import { block, dateCell, numberCell, orThrow, overCells, readAsAt, readChoice, readDay } from "../edge";
import { organisation as organisationNamed } from "../subject";

const MERGER_BODIES = ["CSU", "CCG", "ICB", "SUBICB"] as const;

/**
 * Mergers, takeovers, splits and closures between two dates, oldest first, each with its source.
 * @customfunction MERGERS MERGERS
 * @param [from] First date. Left out: from the beginning.
 * @param [to] Last date, or financial year (its last day). Left out: to the end.
 * @param [type] "CSU", "CCG", "ICB" or "SUBICB". Left out: all.
 * @param [status] "talks", "announced", "approved", "planned", "completed". Left out: all.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: date, status, predecessors, successor, CCGs, staff, income, population, source.
 */
export function mergers(from?: any, to?: any, type?: any, status?: any, headers?: any): any[][] {
  const first = readDay(from, "from");
  const last = readDay(to, "to");
  const bodies = readChoice(type, "type", MERGER_BODIES);
  const stage = readChoice(status, "status", STAGES);
  const { events, citations } = register();
  const rows = events
    .mergers(first, last, bodies, stage)
    .map((event) => [
      dateCell(event.day),
      event.status,
      parties(event.predecessors),
      parties(event.successors),
      numberCell(event.ccgs, "No source gives the number of CCGs."),
      numberCell(event.staff, "No source gives the staff."),
      numberCell(event.income, "No source gives the income."),
      numberCell(event.population, "No source gives the population."),
      citations.brief(event.sources),
    ]);
  return block(
    ["date", "status", "predecessors", "successor", "CCGs", "staff", "income", "population", "source"],
    rows,
    headers,
    "No merger, takeover, split or closure is held for these dates, type and status: widen them.",
  );
}

const parties = (named: readonly Party[]): string =>
  named.map((party) => party.body?.shortName ?? party.label).join("; ");

/**
 * Code of the body or bodies responsible for an organisation at a date, following every merger up to it. Takes a range.
 * @customfunction SUCCESSOR SUCCESSOR
 * @param organisation ODS code, name or former name, or a range of them, for example "00F".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns An ODS code (our id where there is none); several joined by "; " after a split.
 */
export function successor(organisation: any[][], as_at?: any): any[][] {
  const day = readAsAt(as_at);
  return overCells(organisation, "organisation", (text) =>
    orThrow(register().lines.heirs(organisationNamed(text), day))
      .map((heir) => codeOf(heir.body))
      .join("; "),
  );
}
