import { type Bodies, type Body, SECTOR } from "./bodies";
import { firstDay, lastDay, type Day } from "./dates";
import type { Lines } from "./lines";
import type { BodyType, Row } from "./schema";
import { groupBy, listed, type Tables } from "./tables";

/** How far an event had got, in the order in which things go. */
export const STAGES = [
  "talks",
  "announced",
  "approved",
  "planned",
  "completed",
  "abandoned",
  "reported",
] as const;
export type Stage = (typeof STAGES)[number];

/** A party to an event: one of our bodies, or the words of the source. */
export interface Party {
  readonly body: Body | undefined;
  readonly label: string;
  readonly role: string;
}

/** Something that happened to organisations, on a day as far as it is known. */
export interface Event {
  readonly id: string;
  readonly group: string;
  readonly type: string;
  /** The status in the words of the table. */
  readonly status: string;
  readonly stage: Stage;
  /** The day a completed event took effect; for all others the day it was reported. */
  readonly day: Day;
  readonly asStated: string;
  readonly dateNote: string;
  readonly parties: readonly Party[];
  readonly predecessors: readonly Party[];
  readonly successors: readonly Party[];
  readonly ccgs: number | null;
  readonly population: number | null;
  readonly staff: number | null;
  /** Pounds. */
  readonly income: number | null;
  /** The words of the source for each figure: "over", "exact as reported". */
  readonly notes: Readonly<Record<"ccgs" | "population" | "staff" | "income", string>>;
  readonly summary: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** Types of events that change which bodies there are. */
const MERGER_TYPES: readonly string[] = ["merger", "takeover", "split", "closure"];

/** Roles of those whose work goes on elsewhere, and of those who take it on, as the table words them. */
const GIVING = /^(predecessor|partner|closing body|subject)/;
const TAKING = /^(successor|recipient|planned recipient)/;

/** Events told by the sources, and one for every change of statutory body. */
export class Events {
  readonly told: readonly Event[];
  #statutory: readonly Event[] | undefined;
  readonly #byBody: ReadonlyMap<string, readonly Event[]>;

  constructor(
    private readonly bodies: Bodies,
    private readonly tables: Tables,
    private readonly lines: Lines,
  ) {
    const members = groupBy(tables.rows("event_members"), (row) => row.event);
    this.told = tables
      .rows("events")
      .map((row) => this.#event(row, members.get(row.id) ?? []))
      .sort(byDay);
    const pairs = this.told.flatMap((event) =>
      event.parties.map((party) => ({ event, id: party.body?.id ?? (event.parties.length ? "" : SECTOR) })),
    );
    this.#byBody = new Map(
      [...groupBy(pairs, (pair) => pair.id)].map(([id, of]) => [
        id,
        [...new Set(of.map((pair) => pair.event))],
      ]),
    );
  }

  /** Events that name a body, oldest first. For the sector: those that name no body. */
  about(body: Body): readonly Event[] {
    if (body.id === SECTOR) return this.told.filter((event) => event.parties.every((party) => !party.body));
    return this.#byBody.get(body.id) ?? [];
  }

  get(id: string): Event | undefined {
    return this.told.find((event) => event.id === id);
  }

  /**
   * Mergers, takeovers, splits and closures between two days, oldest first. CSU events are told by sources; CCG
   * and ICB ones are the statutory changes. `stage` keeps only those that had got that far.
   */
  mergers(from?: Day, to?: Day, type?: BodyType, stage?: Stage): readonly Event[] {
    const told = this.told.filter(
      (event) => MERGER_TYPES.includes(event.type) && (!type || type === "CSU" || involves(event, type)),
    );
    const all =
      type === "CSU"
        ? told
        : type
          ? this.statutory().filter((e) => involves(e, type))
          : [...told, ...this.statutory()];
    return all
      .filter(
        (event) =>
          (from === undefined || event.day >= from) &&
          (to === undefined || event.day <= to) &&
          (stage === undefined || event.stage === stage),
      )
      .sort(byDay);
  }

  /** One event for every body that opened, on a day, in the place of others that no source here tells as a story. */
  statutory(): readonly Event[] {
    if (this.#statutory) return this.#statutory;
    const steps = this.lines.all.filter((step) => step.event === "" && step.kind !== "part");
    const groups = groupBy(steps, (step) => `${step.day} ${step.successor.id}`);
    this.#statutory = [...groups.values()].map((group): Event => {
      const first = group[0]!;
      const predecessors = group.map((step) => ({ body: step.predecessor, label: "", role: "predecessor" }));
      const successors = [{ body: first.successor, label: "", role: "successor" }];
      const verb = {
        merger: "merged into",
        takeover: "joined",
        split: "went in part to",
        statutory: "gave way to",
      };
      return {
        id: `${first.successor.id} ${first.day}`,
        group: first.successor.id,
        type: first.kind === "statutory" ? "statutory change" : first.kind,
        status: first.inferred ? "completed (inferred)" : "completed",
        stage: "completed",
        day: first.day,
        asStated: first.asStated,
        dateNote: first.note,
        parties: [...predecessors, ...successors],
        predecessors,
        successors,
        ccgs: predecessors.every(({ body }) => body.type === "CCG") ? predecessors.length : null,
        population: null,
        staff: null,
        income: null,
        notes: { ccgs: "", population: "", staff: "", income: "" },
        summary: `${predecessors.map(({ body }) => body.shortName).join(", ")} ${verb[first.kind as keyof typeof verb] ?? "became"} ${first.successor.shortName}`,
        note: "",
        sources: [...new Set(group.flatMap((step) => step.sources))],
      };
    });
    return this.#statutory;
  }

  #event(row: Row<"events">, members: readonly Row<"event_members">[]): Event {
    const parties = members.map((member) => ({
      body: member.body ? this.bodies.get(member.body) : undefined,
      label: member.label,
      role: member.role,
    }));
    const stage = stageOf(row.status);
    const stated = stage === "completed" ? row.effective || row.date : row.date;
    // A change of bodies has one day wherever it is told; a closure without a successor is on its last possible day.
    const change = stage === "completed" ? this.lines.dayOfEvent(row.id) : undefined;
    const day =
      change ?? (row.type === "closure" && stage === "completed" ? lastDay(stated)! : firstDay(stated)!);
    return {
      id: row.id,
      group: row.group,
      type: row.type,
      status: row.status,
      stage,
      day,
      asStated: stated,
      dateNote: stated === row.effective ? row.effective_note : row.date_note,
      parties,
      predecessors: parties.filter((party) => GIVING.test(party.role)),
      successors: parties.filter((party) => TAKING.test(party.role)),
      ccgs: row.ccgs,
      population: row.population,
      staff: row.staff,
      income: row.income,
      notes: {
        ccgs: row.ccgs_note,
        population: row.population_note,
        staff: row.staff_note,
        income: row.income_note,
      },
      summary: row.summary,
      note: row.note,
      sources: listed(row.sources),
    };
  }
}

const byDay = (a: Event, b: Event): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1);

const involves = (event: Event, type: BodyType): boolean =>
  event.predecessors.some((party) => party.body?.type === type);

/** The stage a status in the table's words stands for. */
export function stageOf(status: string): Stage {
  const said = status.toLowerCase();
  if (said.startsWith("completed")) return "completed";
  if (said.includes("abandon")) return "abandoned";
  if (said.includes("approved")) return "approved";
  if (/talks|consider|working together|options|in progress/.test(said)) return "talks";
  if (/announced|confirmed|agreed/.test(said)) return "announced";
  if (/expected|proposed|planned|policy|transition/.test(said)) return "planned";
  return "reported";
}
