import { type Bodies, type Body } from "./bodies";
import { firstDay, lastDay, type Day } from "./dates";
import type { Confidence } from "./schema";
import { groupBy, listed, type Tables } from "./tables";

/** One CCG served by one supplier of commissioning support, between two days. */
export interface Service {
  readonly ccg: Body;
  /** A CSU, another supplier, or the CCG's own staff. */
  readonly csu: Body;
  readonly from: Day;
  /** Undefined where no end was found and both bodies stand. */
  readonly to: Day | undefined;
  readonly fromAsStated: string;
  readonly toAsStated: string;
  /** How it is known: named_customer, count_and_area, footprint, carried_forward... */
  readonly basis: string;
  readonly confidence: Confidence;
  /** Blank for general support, else the single service bought. */
  readonly service: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/**
 * Who served whom. A row never reaches past the life of either body: a stated end that is a month or year yields
 * to the day on which the CSU's successor took over, by the one rule of dates.ts.
 */
export class Support {
  readonly all: readonly Service[];
  readonly #byCsu: ReadonlyMap<string, readonly Service[]>;
  readonly #byCcg: ReadonlyMap<string, readonly Service[]>;

  constructor(bodies: Bodies, tables: Tables) {
    const services: Service[] = [];
    for (const row of tables.rows("coverage")) {
      const ccg = bodies.get(row.ccg)!;
      const csu = bodies.get(row.csu)!;
      const from = latest(firstDay(row.from)!, ccg.opened, csu.opened);
      const to = earliest(lastDay(row.to), ccg.closed, csu.closed);
      if (to !== undefined && to < from) continue;
      services.push({
        ccg,
        csu,
        from,
        to,
        fromAsStated: row.from,
        toAsStated: row.to,
        basis: row.basis,
        confidence: row.confidence,
        service: row.service,
        note: row.note,
        sources: listed(row.sources),
      });
    }
    this.all = services;
    this.#byCsu = groupBy(services, (service) => service.csu.id);
    this.#byCcg = groupBy(services, (service) => service.ccg.id);
  }

  /** CCGs that had general support from a CSU on a day, each once, by code. */
  customersOf(csu: Body, day: Day): Service[] {
    return once(general(this.#byCsu.get(csu.id), day), (service) => service.ccg).sort((a, b) =>
      a.ccg.ods < b.ccg.ods ? -1 : 1,
    );
  }

  /** Suppliers of general support to a CCG on a day, each once. */
  suppliersOf(ccg: Body, day: Day): Service[] {
    return once(general(this.#byCcg.get(ccg.id), day), (service) => service.csu);
  }

  /** Every row about a body, whichever side it stands on, single services included, oldest first. */
  about(body: Body): readonly Service[] {
    return [...(this.#byCsu.get(body.id) ?? []), ...(this.#byCcg.get(body.id) ?? [])].sort((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
    );
  }

  /** Whether anything is held on the customers of a supplier, at any time. */
  isMapped(csu: Body): boolean {
    return this.#byCsu.has(csu.id);
  }
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

const general = (services: readonly Service[] | undefined, day: Day): Service[] =>
  (services ?? []).filter(
    (service) => !service.service && service.from <= day && day <= (service.to ?? "9999-12-31"),
  );

/** Two sources may state the same service: the one known best speaks for both. */
function once(services: readonly Service[], party: (service: Service) => Body): Service[] {
  const best = new Map<Body, Service>();
  for (const service of services) {
    const held = best.get(party(service));
    if (!held || RANK[service.confidence] < RANK[held.confidence]) best.set(party(service), service);
  }
  return [...best.values()];
}

const latest = (day: Day, ...others: (Day | undefined)[]): Day =>
  others.reduce<Day>((a, b) => (b !== undefined && b > a ? b : a), day);
const earliest = (...days: (Day | undefined)[]): Day | undefined =>
  days.reduce((a, b) => (a === undefined ? b : b !== undefined && b < a ? b : a), undefined);
