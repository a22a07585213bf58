/**
 * Figures on old bodies restated on the bodies of another day. Forward by successions; backward to the bodies a
 * later one came from, by their populations. The total is conserved: what cannot be placed stays in a remainder.
 */
import { type Body, isOpen, sayBody } from "./bodies";
import { sayDate, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import type { Heir } from "./lines";
import { MEASURES } from "./populations";
import type { Register } from "./register";

/** `population` splits by weight; `largest` gives the whole to the heir with the largest weight. */
export const RESTATE_WAYS = ["population", "largest"] as const;
export type RestateWay = (typeof RESTATE_WAYS)[number];

/** A figure that came in: the text of a code and an amount. */
export interface Stated {
  readonly text: string;
  readonly value: number;
}

/** A body of the other day with what came to it. */
export interface Restated {
  readonly body: Body;
  readonly value: number;
  /** Where it came from, with the part that came this way. */
  readonly from: readonly { readonly body: Body; readonly weight: number }[];
  readonly note: string;
}

/** What could not be placed, and why. */
export interface Remainder {
  readonly text: string;
  readonly value: number;
  readonly why: string;
}

export interface Restatement {
  readonly rows: readonly Restated[];
  readonly remainder: readonly Remainder[];
}

/** Where a body's figures belong on a day: itself, its heirs, or the bodies it came from. Weights sum to 1. */
export function placesOf(register: Register, body: Body, day: Day): Answer<readonly Heir[]> {
  if (isOpen(body, day)) return answer([{ body, weight: 1 }]);
  if (body.opened === undefined || day >= body.opened) return register.lines.heirs(body, day);
  return ancestors(register, body, day);
}

/** The bodies a later one came from, as they stood on an earlier day, weighted by population. */
function ancestors(register: Register, body: Body, day: Day): Answer<readonly Heir[]> {
  const found = new Map<Body, number>();
  const climb = (at: Body, weight: number): Answer<true> => {
    if (isOpen(at, day)) {
      found.set(at, (found.get(at) ?? 0) + weight);
      return answer(true);
    }
    const steps = register.lines.before(at).filter((step) => step.kind !== "part");
    if (!steps.length || (at.opened !== undefined && day >= at.opened))
      return refuse("not_mapped", `nothing held leads from ${sayBody(body)} back to ${sayDate(day)}`);
    const parts = shareOut(
      register,
      steps.map((step) => ({ body: step.predecessor, part: step.weight })),
    );
    if (!parts)
      return refuse(
        "not_published",
        `no population of one kind is held for all the bodies that ${sayBody(at)} came from`,
      );
    for (const part of parts) {
      const climbed = climb(part.body, weight * part.weight);
      if (!climbed.ok) return climbed;
    }
    return answer(true);
  };
  const climbed = climb(body, 1);
  return climbed.ok ? answer([...found].map(([at, weight]) => ({ body: at, weight }))) : climbed;
}

/** Weights in proportion to population, of the latest period for which all bodies have the same series. */
function shareOut(
  register: Register,
  bodies: readonly { readonly body: Body; readonly part: number }[],
): readonly Heir[] | undefined {
  if (bodies.length === 1) return [{ body: bodies[0]!.body, weight: 1 }];
  const held = bodies.map(({ body }) => register.populations.about(body));
  for (const measure of MEASURES) {
    const periods = held[0]!.filter((row) => row.measure === measure).reverse();
    for (const { series, period } of periods) {
      const persons = held.map(
        (rows) => rows.find((row) => row.series === series && row.period === period)?.persons,
      );
      if (persons.some((count) => count === undefined)) continue;
      const parts = bodies.map(({ part }, i) => part * persons[i]!);
      const total = parts.reduce((sum, part) => sum + part, 0);
      return bodies.map(({ body }, i) => ({ body, weight: parts[i]! / total }));
    }
  }
  return undefined;
}

/**
 * Restates figures on the bodies of a day. Bodies in the order of their codes; the sum of rows and remainder is the
 * sum of what came in.
 */
export function restate(
  register: Register,
  stated: readonly Stated[],
  day: Day,
  way: RestateWay = "population",
): Restatement {
  const rows = new Map<Body, { value: number; from: Map<Body, number> }>();
  const remainder: Remainder[] = [];
  const places = new Map<string, Answer<{ readonly body: Body; readonly heirs: readonly Heir[] }>>();
  const placeOf = (text: string): Answer<{ readonly body: Body; readonly heirs: readonly Heir[] }> => {
    let place = places.get(text);
    if (!place) {
      const body = register.resolve(text);
      const heirs = body.ok ? placesOf(register, body.value, day) : body;
      place =
        body.ok && heirs.ok
          ? answer({ body: body.value, heirs: settle(heirs.value, way) })
          : (heirs as Answer<never>);
      places.set(text, place);
    }
    return place;
  };
  for (const { text, value } of stated) {
    const place = placeOf(text);
    if (!place.ok) {
      remainder.push({ text, value, why: place.fault.message });
      continue;
    }
    const { body, heirs } = place.value;
    let left = value;
    heirs.forEach((heir, i) => {
      // The last heir takes what is left, so that no penny is lost to rounding of weights.
      const part = i === heirs.length - 1 ? left : value * heir.weight;
      left -= part;
      let row = rows.get(heir.body);
      if (!row) rows.set(heir.body, (row = { value: 0, from: new Map() }));
      row.value += part;
      row.from.set(body, heir.weight);
    });
  }
  return {
    rows: [...rows]
      .map(([body, row]) => ({
        body,
        value: row.value,
        from: [...row.from].map(([from, weight]) => ({ body: from, weight })),
        note: movesBetween(register, body, [...row.from.keys()]),
      }))
      .sort((a, b) => (sortKey(a.body) < sortKey(b.body) ? -1 : 1)),
    remainder,
  };
}

const sortKey = (body: Body): string => body.ods || body.id;

function settle(heirs: readonly Heir[], way: RestateWay): readonly Heir[] {
  if (way === "population" || heirs.length < 2) return heirs;
  const largest = heirs.reduce((a, b) => (b.weight > a.weight ? b : a));
  return [{ body: largest.body, weight: 1 }];
}

/** Boundary moves between the bodies that a restatement steps over: people moved whom no succession tells of. */
function movesBetween(register: Register, to: Body, from: readonly Body[]): string {
  const notes = register.tables.rows("boundary_moves").flatMap((move) => {
    const touched = from.find((body) => body.id === move.from && body !== to);
    if (!touched) return [];
    const gained = register.bodies.get(move.to);
    return [
      `boundary move of ${sayDate(move.date)}: ${move.persons.toLocaleString("en-GB")} people of ${sayBody(touched)} in ${move.local_authority} went to ${gained ? sayBody(gained) : move.to}; not adjusted for`,
    ];
  });
  return notes.join("; ");
}
