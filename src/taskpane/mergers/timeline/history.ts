/** What the picture of the lines of descent shows: units, the changes between them, and what was told beforehand. */
import type { Body } from "../../../reference/bodies";
import { lastDay, type Day } from "../../../reference/dates";
import type { Event, Stage } from "../../../reference/events";
import type { Succession } from "../../../reference/lines";
import type { Register } from "../../../reference/register";

/** How a unit ends: handed on, closed without a successor, a plan of 2012 that was stopped, or standing. */
export type Ending = "handed on" | "closed" | "stopped" | "standing";

/** A unit, or a plan of 2012 for one, over its life. */
export interface Unit {
  readonly kind: "unit";
  readonly id: string;
  readonly body: Body;
  readonly from: Day;
  /** Its last day; for one that stands, the day of the data. */
  readonly to: Day;
  readonly ending: Ending;
  /** The day to which its closure was announced, where it stands. */
  readonly plannedTo: Day | undefined;
}

/** One day on which one or more units went on, whole or in part, in another. */
export interface Change {
  readonly kind: "change";
  readonly id: string;
  readonly day: Day;
  readonly steps: readonly Succession[];
  readonly successor: Body;
}

/** Talks, plans and announcements: what was told before a change, or never came to one. */
export interface Notice {
  readonly kind: "notice";
  readonly id: string;
  readonly day: Day;
  readonly event: Event;
  readonly stage: NoticeStage;
  readonly bodies: readonly Body[];
}

export type NoticeStage = "planned" | "talks" | "abandoned";
export type Item = Unit | Change | Notice;

export interface History {
  readonly units: readonly Unit[];
  readonly changes: readonly Change[];
  readonly notices: readonly Notice[];
  /** The last day of the picture: the latest announced closure, else the day of the data. */
  readonly end: Day;
  /** The day up to which things are known to have happened. */
  readonly known: Day;
}

/** How far something had got, as the picture draws it; what was only reported has no line. */
const DRAWN_AS: Partial<Record<Stage, NoticeStage>> = {
  talks: "talks",
  announced: "planned",
  approved: "planned",
  planned: "planned",
  abandoned: "abandoned",
};
const TOGETHER = ["merger", "takeover", "split", "closure", "alliance", "partnership", "conversion"];

export function historyOf(held: Register): History {
  const known = held.facts.date;
  const units = unitsOf(held, known);
  const drawn = new Set(units.map(({ body }) => body));
  return {
    units,
    changes: changesOf(held, drawn),
    notices: noticesOf(held, drawn),
    end: units.reduce((end, { plannedTo }) => (plannedTo && plannedTo > end ? plannedTo : end), known),
    known,
  };
}

/** All units and plans for units, and whoever took over from one. */
function unitsOf(held: Register, known: Day): Unit[] {
  const { bodies, lines } = held;
  const all = new Set([...bodies.ofType("CSS"), ...bodies.ofType("CSU")]);
  for (const body of all) for (const step of lines.after(body)) all.add(step.successor);
  return [...all].flatMap((body): Unit[] => {
    const from = body.opened;
    if (from === undefined) return [];
    return [
      {
        kind: "unit",
        id: body.id,
        body,
        from,
        to: body.closed ?? known,
        ending: endingOf(held, body),
        plannedTo: body.closed === undefined ? announcedEnd(held, body, known) : undefined,
      },
    ];
  });
}

function endingOf({ lines }: Register, body: Body): Ending {
  if (body.closed === undefined) return "standing";
  if (lines.ending(body).length) return "handed on";
  return body.type === "CSS" ? "stopped" : "closed";
}

/** The latest day to come on which a closure takes effect that sources announce for the body. */
function announcedEnd({ events, tables }: Register, body: Body, known: Day): Day | undefined {
  const effective = new Map(tables.rows("events").map((row) => [row.id, lastDay(row.effective)]));
  return events
    .about(body)
    .filter(
      (event) =>
        event.type === "closure" &&
        event.stage === "planned" &&
        event.predecessors.some((party) => party.body === body),
    )
    .map(({ id }) => effective.get(id))
    .reduce((end, day) => (day && day > (end ?? known) ? day : end), undefined);
}

function changesOf({ lines }: Register, drawn: ReadonlySet<Body>): Change[] {
  const changes = new Map<string, Succession[]>();
  for (const step of lines.all) {
    if (!drawn.has(step.predecessor) || !drawn.has(step.successor)) continue;
    const id = `${step.successor.id} ${step.day}`;
    const group = changes.get(id);
    if (group) group.push(step);
    else changes.set(id, [step]);
  }
  return [...changes].map(([id, steps]) => ({
    kind: "change",
    id,
    day: steps[0]!.day,
    steps,
    successor: steps[0]!.successor,
  }));
}

function noticesOf({ events }: Register, drawn: ReadonlySet<Body>): Notice[] {
  return events.told.flatMap((event): Notice[] => {
    const stage = DRAWN_AS[event.stage];
    const bodies = event.predecessors.flatMap(({ body }) => (body && drawn.has(body) ? [body] : []));
    if (!stage || !bodies.length || !TOGETHER.includes(event.type)) return [];
    return [{ kind: "notice", id: event.id, day: event.day, event, stage, bodies: [...new Set(bodies)] }];
  });
}
