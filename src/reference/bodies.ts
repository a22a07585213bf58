import { dayBefore, firstDay, lastDay, type Day } from "./dates";
import type { BodyType, Row } from "./schema";
import { groupBy, listed, type Tables } from "./tables";

/** An organisation with the days on which it opened and closed, by the one rule of dates.ts. */
export interface Body {
  readonly id: string;
  readonly type: BodyType;
  /** Official name; the first one where it changed. */
  readonly name: string;
  readonly shortName: string;
  /** ODS code, or "" where none was found. */
  readonly ods: string;
  readonly opened: Day | undefined;
  readonly closed: Day | undefined;
  /** The dates as their source states them: a day, a month, a year or a window. */
  readonly openedAsStated: string;
  readonly closedAsStated: string;
  readonly openedNote: string;
  readonly closedNote: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** What a body is called, by type, in full. */
export const TYPE_NAMES: Readonly<Record<BodyType, string>> = {
  CSU: "Commissioning support unit",
  CSS: "Planned commissioning support service (2012)",
  CCG: "Clinical commissioning group",
  SUBICB: "Sub-ICB location",
  ICB: "Integrated care board",
  REGION: "NHS England region",
  AREATEAM: "NHS England area team",
  STP: "Sustainability and transformation partnership",
  PCTCLUSTER: "Primary care trust cluster",
  SHARED: "Shared service",
  OTHER: "Organisation",
};

/** The whole commissioning support sector, which has figures but no code. */
export const SECTOR = "SECTOR";
const sector: Body = {
  id: SECTOR,
  type: "OTHER",
  name: "Commissioning support sector, England",
  shortName: "All CSUs",
  ods: "",
  opened: undefined,
  closed: undefined,
  openedAsStated: "",
  closedAsStated: "",
  openedNote: "",
  closedNote: "",
  note: "Figures for England as a whole; not an organisation.",
  sources: [],
};

/** A succession that ends the predecessor; a `part` leaves it standing. */
export const endsPredecessor = (row: Pick<Row<"successions">, "kind">): boolean => row.kind !== "part";

/** Every body held, with codes and effective dates. Immutable. */
export class Bodies {
  readonly all: readonly Body[];
  readonly #byId: ReadonlyMap<string, Body>;
  readonly #names: ReadonlyMap<string, readonly Row<"names">[]>;
  readonly #codes: ReadonlyMap<string, readonly Row<"codes">[]>;
  readonly #byType: ReadonlyMap<string, readonly Body[]>;

  constructor(tables: Tables) {
    const leaving = groupBy(tables.rows("successions").filter(endsPredecessor), (row) => row.predecessor);
    this.#codes = groupBy(tables.rows("codes"), (row) => row.body);
    this.#names = groupBy(tables.rows("names"), (row) => row.body);
    const bodies = tables.rows("bodies").map((row): Body => {
      const change = leaving
        .get(row.id)
        ?.map((next) => firstDay(next.date)!)
        .sort()[0];
      return {
        id: row.id,
        type: row.type,
        name: row.name,
        shortName: row.short_name || row.name,
        ods: this.#codes.get(row.id)?.find((code) => code.scheme === "ods")?.code ?? "",
        opened: firstDay(row.opened),
        closed: change ? dayBefore(change) : lastDay(row.closed),
        openedAsStated: row.opened,
        closedAsStated: row.closed,
        openedNote: row.opened_note,
        closedNote: row.closed_note,
        note: row.note,
        sources: listed(row.sources),
      };
    });
    this.all = [...bodies, sector];
    this.#byId = new Map(this.all.map((body) => [body.id, body]));
    this.#byType = groupBy(this.all, (body) => body.type);
  }

  get(id: string): Body | undefined {
    return this.#byId.get(id);
  }

  ofType(type: BodyType): readonly Body[] {
    return this.#byType.get(type) ?? [];
  }

  /** Bodies of a type open on a day, in the order of the table. */
  openOn(type: BodyType, day: Day): Body[] {
    return this.ofType(type).filter((body) => isOpen(body, day));
  }

  /** Official name on a day: the one that held then, else the nearest one held. */
  nameOn(body: Body, day: Day): string {
    const official = (this.#names.get(body.id) ?? []).filter((row) => row.kind === "official");
    const held = official.find(
      (row) => (firstDay(row.from) ?? "") <= day && day <= (lastDay(row.to) ?? "9999"),
    );
    if (held) return held.name;
    const earlier = official.filter((row) => (firstDay(row.from) ?? "") <= day).at(-1);
    return earlier?.name ?? body.name;
  }

  /** Other names: former, aliases, names in ledgers. */
  otherNames(body: Body): readonly Row<"names">[] {
    return this.#names.get(body.id) ?? [];
  }

  codes(body: Body): readonly Row<"codes">[] {
    return this.#codes.get(body.id) ?? [];
  }

  /** Code of a scheme on a day: the one in force then, else the latest held; undefined where none is. */
  codeOn(body: Body, scheme: "ods" | "ons", day: Day): string | undefined {
    const held = this.codes(body).filter((row) => row.scheme === scheme);
    return (held.filter((row) => (firstDay(row.from) ?? "") <= day).at(-1) ?? held[0])?.code;
  }
}

export function isOpen(body: Body, day: Day): boolean {
  return (body.opened ?? "") <= day && day <= (body.closed ?? "9999-12-31");
}

/** Whether the body was open on any day between two. */
export function isOpenWithin(body: Body, from: Day, to: Day): boolean {
  return (body.opened ?? "") <= to && from <= (body.closed ?? "9999-12-31");
}

/** What people put in a formula to name the body: its ODS code, else our id. */
export const codeOf = (body: Body): string => body.ods || body.id;

/** `Greater Manchester CSU (0AJ)` */
export const sayBody = (body: Body): string => `${body.shortName} (${codeOf(body)})`;
