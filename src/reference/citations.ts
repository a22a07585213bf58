import type { Row } from "./schema";
import type { Tables } from "./tables";

/** Who said it, where and when. */
export type Source = Row<"sources">;

/** Sources by id, and the words in which they are cited. */
export class Citations {
  readonly #byId: ReadonlyMap<string, Source>;

  constructor(tables: Tables, own: readonly Source[] = []) {
    this.#byId = new Map([...tables.rows("sources"), ...own].map((row) => [row.id, row]));
  }

  get(id: string): Source | undefined {
    return this.#byId.get(id);
  }

  all(ids: readonly string[]): readonly Source[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** `NHS England, CCG running cost allowances 2014/15 and 2015/16 (2014-02), https://...`; several joined by `; `. */
  cite(ids: readonly string[]): string {
    return this.all(ids).map(citation).join("; ");
  }

  /** Publisher and date alone, for a column that has to stay narrow: `HSJ (2014-02); EHI (2014-02)`. */
  brief(ids: readonly string[]): string {
    const said = this.all(ids).map((source) => {
      const who = source.publisher || source.title;
      return source.published ? `${who} (${source.published})` : who;
    });
    return [...new Set(said)].join("; ");
  }
}

/** One source in one line. */
export function citation(source: Source): string {
  const said = [source.publisher, source.title].filter(Boolean).join(", ");
  const when = source.published ? ` (${source.published})` : "";
  return `${said}${when}${source.address ? `, ${source.address}` : ""}`;
}
