import { citeItem } from "../../reference/cite-item";
import { registerForCells as register } from "../../reference/store";
import { dateCell, needText, orThrow, overCells, readAsAt, readChoice } from "../edge";
import { organisation as organisationNamed } from "../subject";

const RELEASE_FIELDS = ["version", "date", "checksum", "rows"] as const;

/**
 * Where a figure or fact comes from: publisher, title, date and address. Takes a range of organisations.
 * @customfunction SOURCE SOURCE
 * @param organisation ODS code, name or former name, or a range of them.
 * @param item "name", "opened", "closed", "successor", "coverage", "allowance", "population", or a figure such as "staff".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns The citation; several joined by "; ".
 */
export function source(organisation: any[][], item: any, as_at?: any): any[][] {
  const day = readAsAt(as_at);
  const wanted = needText(item, "item", '"allowance", "coverage" or "successor"');
  return overCells(organisation, "organisation", (text) => {
    const body = organisationNamed(text);
    return register().citations.cite(orThrow(citeItem(register(), body, wanted, day)));
  });
}

/**
 * The data release in use: its version, date, checksum or number of rows.
 * @customfunction RELEASE RELEASE
 * @param [field] "version" (default), "date", "checksum" or "rows".
 * @returns Text; a date serial for date, a number for rows.
 */
export function release(field?: any): any {
  const wanted = readChoice(field, "field", RELEASE_FIELDS, "version");
  const { facts } = register();
  return wanted === "date" ? dateCell(facts.date) : facts[wanted];
}
