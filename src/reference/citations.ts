import type { Row } from "./schema";
import type { Tables } from "./tables";

/** Who said it, where and when. */
export type Source = Row<"sources">;

/** Sources by id, and the words in which they are cited. */
export class Citations {
  readonly #byId: ReadonlyMap<string, Source>;

  constructor(tables: Tables) {
    this.#byId = new Map(tables.rows("sources").map((row) => [row.id, row]));
  }

  get(id: string): Source | undefined {
    return this.#byId.get(id);
  }

  all(ids: readonly string[]): readonly Source[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** `NHS England, CCG running cost allowances 2014/15 and 2015/16 (2014-02), https://...`; several joined by a blank line's worth of `; `. */
  cite(ids: readonly string[]): string {
    return this.all(ids).map(citation).join("; ");
  }

  /** Publishers alone, for a column that has to stay narrow: `HSJ; EHI`. */
  publishers(ids: readonly string[]): string {
    return [...new Set(this.all(ids).map((source) => source.publisher || source.title))].join("; ");
  }
}

/** One source in one line. */
export function citation(source: Source): string {
  const said = [source.publisher, source.title].filter(Boolean).join(", ");
  const when = source.published ? ` (${source.published})` : "";
  return `${said}${when}${source.address ? `, ${source.address}` : ""}`;
}
