/** Where a number of a plan comes from: what the scenario keeps about it, its default, or the table it was read in. */
import type { FinancialYear } from "../../reference/dates";
import type { Answer } from "../../reference/fault";
import { listed } from "../../reference/tables";
import type { ExitRule, Workforce } from "../../reference/workforce";
import { fieldOf, type FieldName } from "../scenario/fields";
import { Lookups } from "../scenario/lookups";
import type { Provenance, Scenario } from "../scenario/schema";
import type { Path } from "./node";

/** The scenario that was run and the tables it was looked up in. */
export interface Origin {
  readonly scenario: Scenario;
  readonly workforce: Workforce;
}

/** What a table says about a value of its own. */
export interface TableEntry {
  readonly sources: readonly string[];
  readonly note?: string;
}
/** Finds the entry of a table that a value was read in; null where no table holds it. */
export type TableReader = (tables: Tables) => TableEntry | null;

/** The tables of a release, read as the scenario reads them: years after a table's last may be held at it. */
export class Tables {
  readonly workforce: Workforce;
  readonly #lookups: Lookups;

  constructor({ scenario, workforce }: Origin) {
    this.workforce = workforce;
    this.#lookups = new Lookups(workforce, scenario.beyondTables, []);
  }

  /** The entry for a year; held values say which year they are of. */
  inYear<T extends TableEntry>(
    year: FinancialYear,
    years: readonly FinancialYear[],
    find: (year: FinancialYear) => Answer<T>,
  ): TableEntry | null {
    const looked = this.#lookups.held(year, years);
    const found = find(looked);
    if (!found.ok) return null;
    return looked === year
      ? found.value
      : { sources: found.value.sources, note: `The figure of ${looked}, the last year held.` };
  }
}

/** The rules of one scheme, all of them or those that `meets` holds for. */
export const lawOn =
  (scheme: ExitRule["scheme"], meets: (rule: ExitRule) => boolean = () => true): TableReader =>
  ({ workforce }) => {
    const rules = workforce.exitRules().filter((one) => one.scheme === scheme && meets(one));
    return rules.length ? { sources: [...new Set(rules.flatMap((one) => listed(one.sources)))] } : null;
  };

const known = (kind: Provenance["kind"], note: string, sources: readonly string[] = []): Provenance => ({
  kind,
  sources: [...sources],
  date: "",
  note,
});

/** What the scenario holds at a path; undefined for nothing. */
function valueAt(scenario: Scenario, path: Path): unknown {
  let at: unknown = scenario;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

/** What the scenario keeps about a path, or about the nearest part of the scenario that holds it. */
function keptFor(scenario: Scenario, path: Path): Provenance | undefined {
  for (let length = path.length; length > 0; length--) {
    const kept = scenario.provenance[path.slice(0, length).join(".")];
    if (kept) return kept;
  }
  return undefined;
}

/** Where a value comes from, the nearest word first: the scenario's own, the default's, the table's. */
export function provenanceOf(
  scenario: Scenario,
  tables: Tables,
  path: Path,
  value: number,
  field?: FieldName,
  table?: TableReader,
): Provenance {
  if (path.length === 0) return fromTable(tables, table) ?? known("rule", "");
  const given = valueAt(scenario, path);
  if (typeof given === "number" && Math.abs(given - value) > 1e-12 * Math.abs(value))
    return known("user", "Changed for this analysis: the plan itself has another value.");
  const kept = keptFor(scenario, path);
  if (kept) return kept;
  if (typeof given === "number") return ofDefault(value, field) ?? known("user", "");
  const read = fromTable(tables, table);
  if (read) return read;
  if (given !== undefined && given !== null) return known("user", "");
  return ofDefault(value, field) ?? known("rule", "Nothing else is given.");
}

/** The word of the table a value was read in; undefined for a value that no table is asked for. */
function fromTable(tables: Tables, table: TableReader | undefined): Provenance | undefined {
  if (!table) return undefined;
  const entry = table(tables);
  return entry
    ? known("sourced", entry.note ?? "", entry.sources)
    : known("assumption", "No table holds it for this year.");
}

/** The word on a default, where the value is the default. */
function ofDefault(value: number, name: FieldName | undefined): Provenance | undefined {
  if (name === undefined) return undefined;
  const { byDefault, source, note = "" } = fieldOf(name);
  if (byDefault !== value) return undefined;
  if (source === "rule") return known("rule", note);
  return typeof source === "string"
    ? known("sourced", note, [source])
    : known("assumption", note || "No figure is published: confirm it, or give your own.");
}
