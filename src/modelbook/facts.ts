/** What the sheets say about themselves: passed in, so that the same facts always give the same sheets. */
import { FIELDS, fieldOf, type FieldName } from "../model/scenario/fields";
import { regimeOf } from "../model/scenario/resolve-exits";
import { yearsOf } from "../model/scenario/resolve";
import type { Scenario } from "../model/scenario/schema";
import { citation } from "../reference/citations";
import { addDays, sayDate } from "../reference/dates";
import type { Answer } from "../reference/fault";
import type { Register } from "../reference/register";
import { listed } from "../reference/tables";
import type { LogRow, SheetRole } from "./book";
import type { DataSources } from "./data-sheet";
import { WORKED } from "./worked";

/** A source the plan or its tables name. */
export interface SourceFacts {
  readonly id: string;
  /** Publisher, title, date and address in one line. */
  readonly citation: string;
}

export interface BookFacts {
  readonly sources: DataSources;
  /** Deflator vintage and price year, in words. */
  readonly vintages: string;
  /** Names for sheets whose usual ones are taken. */
  readonly sheetNames?: Partial<Readonly<Record<SheetRole, string>>>;
  /** Version of the engine and of the data behind the tables. */
  readonly engine: string;
  readonly release: string;
  /** Day and time of the writing, as shown. */
  readonly made: string;
  /** Seed of simulations shown with the plan; null where there are none. */
  readonly seed: number | null;
  /** Day by which the data should be looked up anew, as shown. */
  readonly refreshBy: string;
  readonly cited: readonly SourceFacts[];
  /** Rows of the change log, the oldest first, this writing included. */
  readonly log: readonly LogRow[];
}

/** What is known of one writing: nothing here is looked up or read from a clock. */
export interface Writing {
  /** Day and time, as shown. */
  readonly made: string;
  readonly engine: string;
  readonly seed: number | null;
  /** Rows of the log so far, this writing's included. */
  readonly log: readonly LogRow[];
  readonly sheetNames?: BookFacts["sheetNames"];
}

/** How long tables are good for before somebody should look again. */
const DAYS_FRESH = 365;

/** The facts of a writing, with the sources of everything the plan and its tables rest on. */
export function factsOf(register: Register, scenario: Scenario, writing: Writing): BookFacts {
  const { workforce, citations, facts } = register;
  const years = yearsOf(scenario);
  const regime = regimeOf(scenario.exits);
  const found = <T extends { readonly sources: readonly string[] }>(
    answers: readonly Answer<T>[],
  ): string[] => answers.flatMap((answer) => (answer.ok ? answer.value.sources : []));
  const lists = {
    deflator: found(years.map((year) => workforce.deflator(year, scenario.prices.vintage ?? undefined))),
    onCosts: found(years.map((year) => workforce.onCosts(year))),
    terms: workforce.exitTerms(regime).sources,
    mars: workforce.marsTerms().sources,
    statutory: workforce
      .exitRules()
      .flatMap(({ scheme, sources }) => (scheme === "statutory" ? listed(sources) : [])),
  };
  const told = Object.values(scenario.provenance).flatMap((one) => one.sources);
  const usual = Object.keys(FIELDS).flatMap((name) => fieldOf(name as FieldName).source ?? []);
  const worked = WORKED.flatMap(({ lines }) => lines.flatMap((line) => line.sources.split(";")));
  const ids = new Set([...told, ...Object.values(lists).flat(), ...usual, ...worked]);
  const joined = (ids: readonly string[]): string => [...new Set(ids)].join(";");
  return {
    sources: {
      deflator: joined(lists.deflator),
      onCosts: joined(lists.onCosts),
      terms: joined(lists.terms),
      mars: joined(lists.mars),
      statutory: joined(lists.statutory),
    },
    vintages: `Deflators: ${scenario.prices.vintage ?? workforce.vintages()[0]!}. Real values in prices of ${scenario.prices.year}.`,
    engine: writing.engine,
    release: `${facts.version} of ${sayDate(facts.date)}`,
    made: writing.made,
    seed: writing.seed,
    refreshBy: sayDate(addDays(facts.date, DAYS_FRESH)),
    cited: [...ids].sort().flatMap((id) => {
      const source = citations.get(id);
      return source ? [{ id, citation: citation(source) }] : [];
    }),
    log: writing.log,
    ...(writing.sheetNames ? { sheetNames: writing.sheetNames } : {}),
  };
}
