import { type Bodies, type Body, endsPredecessor, isOpen, sayBody } from "./bodies";
import { firstDay, sayDate, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import type { Row } from "./schema";
import { groupBy, listed, type Tables } from "./tables";

/** A step in a line of descent. */
export interface Succession {
  readonly predecessor: Body;
  readonly successor: Body;
  readonly day: Day;
  /** The date as stated, which may be a month, a year or a window. */
  readonly asStated: string;
  readonly note: string;
  readonly kind: Row<"successions">["kind"];
  /** Share of the predecessor's population that went this way. */
  readonly weight: number;
  readonly inferred: boolean;
  readonly event: string;
  readonly sources: readonly string[];
}

/** A body responsible for another at a later day, with the share of it that it took. */
export interface Heir {
  readonly body: Body;
  readonly weight: number;
}

/** Lines of descent: who became whom. */
export class Lines {
  readonly all: readonly Succession[];
  readonly #from: ReadonlyMap<string, readonly Succession[]>;
  readonly #to: ReadonlyMap<string, readonly Succession[]>;

  constructor(bodies: Bodies, tables: Tables) {
    this.all = tables
      .rows("successions")
      .map((row) => ({
        predecessor: bodies.get(row.predecessor)!,
        successor: bodies.get(row.successor)!,
        day: firstDay(row.date)!,
        asStated: row.date,
        note: row.date_note,
        kind: row.kind,
        weight: row.weight,
        inferred: row.inferred === "yes",
        event: row.event,
        sources: listed(row.sources),
      }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    this.#from = groupBy(this.all, (step) => step.predecessor.id);
    this.#to = groupBy(this.all, (step) => step.successor.id);
  }

  /** Steps by which the body handed on its work, parts included, oldest first. */
  after(body: Body): readonly Succession[] {
    return this.#from.get(body.id) ?? [];
  }

  /** Steps by which the body took over work, parts included, oldest first. */
  before(body: Body): readonly Succession[] {
    return this.#to.get(body.id) ?? [];
  }

  /** Steps that ended the body. */
  ending(body: Body): readonly Succession[] {
    return this.after(body).filter((step) => endsPredecessor(step));
  }

  /** Steps by which bodies that stood on a day set out on the way to a later one, in the order of their codes. */
  cameFrom(body: Body, day: Day): readonly Succession[] {
    const found = new Map<Body, Succession>();
    const climb = (at: Body): void => {
      for (const step of this.before(at)) {
        if (isOpen(step.predecessor, day)) found.set(step.predecessor, step);
        else climb(step.predecessor);
      }
    };
    climb(body);
    return [...found.values()].sort((a, b) => (a.predecessor.id < b.predecessor.id ? -1 : 1));
  }

  /** Every change before and after a body along its line, oldest first, each with all who took part in it. */
  story(body: Body): readonly (readonly Succession[])[] {
    const told = new Set<Succession>();
    const walk = (
      at: Body,
      steps: (of: Body) => readonly Succession[],
      far: (step: Succession) => Body,
    ): void => {
      for (const step of steps(at)) {
        if (told.has(step)) continue;
        told.add(step);
        walk(far(step), steps, far);
      }
    };
    walk(
      body,
      (of) => this.before(of),
      (step) => step.predecessor,
    );
    walk(
      body,
      (of) => this.after(of),
      (step) => step.successor,
    );
    const groups = groupBy([...told], (step) => `${step.day} ${step.successor.id}`);
    return [...groups.values()]
      .map(([first]) => this.before(first!.successor).filter((step) => step.day === first!.day))
      .sort((a, b) => (a[0]!.day < b[0]!.day ? -1 : a[0]!.day > b[0]!.day ? 1 : 0));
  }

  /** The day on which the bodies changed that an event tells of; undefined where it changed none. */
  dayOfEvent(id: string): Day | undefined {
    return this.all.find((step) => step.event === id && endsPredecessor(step))?.day;
  }

  /**
   * The body or bodies responsible on a day: itself while open, else its successors followed as far as the day.
   * Only steps that end a body are followed; a split gives several with weights.
   */
  heirs(body: Body, day: Day): Answer<readonly Heir[]> {
    if (body.opened !== undefined && day < body.opened) return refuse("not_yet_open", notYetOpen(body, day));
    const found = new Map<Body, number>();
    const follow = (at: Body, weight: number): void => {
      const steps = this.ending(at).filter((step) => step.day <= day);
      if (!steps.length) {
        if (isOpen(at, day)) found.set(at, (found.get(at) ?? 0) + weight);
        return;
      }
      for (const step of steps) follow(step.successor, weight * step.weight);
    };
    follow(body, 1);
    if (!found.size) return refuse("closed", `${this.sayStatus(body, day)}, without a successor held.`);
    return answer([...found].map(([heir, weight]) => ({ body: heir, weight })));
  }

  /** One line on what a body is on a day: open, not yet open, merged into X on D, closed on D. */
  sayStatus(body: Body, day: Day): string {
    if (body.opened !== undefined && day < body.opened)
      return `${sayBody(body)} is not yet open: it opens on ${sayDate(body.opened)}`;
    if (isOpen(body, day)) return `${sayBody(body)} is open`;
    return `${sayBody(body)} ${this.status(body, day)}`;
  }

  /** `open`, `not yet open`, `merged into X on D`, `closed on D`: as the catalogue words them. */
  status(body: Body, day: Day): string {
    if (body.opened !== undefined && day < body.opened) return "not yet open";
    if (isOpen(body, day)) return "open";
    const steps = this.ending(body);
    const first = steps[0];
    if (!first) return `closed on ${sayDate(body.closed!)}`;
    const names = steps.map((step) => sayBody(step.successor)).join(", ");
    const how = {
      merger: "merged into",
      takeover: "taken over by",
      rename: "became",
      split: "split into",
    } as Record<string, string>;
    return `${how[first.kind] ?? "replaced by"} ${names} on ${sayDate(first.day)}`;
  }
}

export const notYetOpen = (body: Body, day: Day): string =>
  `${sayBody(body)} opened on ${sayDate(body.opened ?? "")}, after ${sayDate(day)}: ask for a later date, or for the bodies it came from.`;
