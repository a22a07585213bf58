import { distance } from "fastest-levenshtein";
import { type Bodies, type Body, codeOf, isOpen, sayBody } from "./bodies";
import { sayDate, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { readOrganisation, simplify } from "./organisation-text";
import type { BodyType } from "./schema";
import { type Findable, type FindableName, type Match, Search } from "./search";
import type { Tables } from "./tables";

export type { Match } from "./search";

/** Which body a shared code means: 00L is the CCG, though a sub-ICB location kept its code. */
const CODE_ORDER: readonly BodyType[] = [
  "CCG",
  "CSU",
  "ICB",
  "SUBICB",
  "REGION",
  "STP",
  "AREATEAM",
  "PCTCLUSTER",
  "CSS",
  "SHARED",
  "OTHER",
];
/** How far within a rank a fit by another name, or of something that is no body, comes behind. */
const BEHIND = { otherNames: 5, others: 9 } as const;
/** The main and short name count before former names and aliases when one text fits several bodies. */
type NameKind = "name" | "former name" | "alias";
interface NameEntry {
  readonly body: Body;
  readonly text: string;
  readonly kind: NameKind;
  /** Types the name itself names, which may be others than its body's: "NHS Surrey Heartlands ICB - 92A". */
  readonly types: readonly BodyType[];
}

export interface FindOptions {
  readonly types?: readonly BodyType[];
  /** Only bodies open on this day. */
  readonly day?: Day;
  readonly limit?: number;
}

/** Finds bodies by what people write. Resolving never guesses; searching ranks. */
export class Directory {
  readonly #codes = new Map<string, Body[]>();
  readonly #names = new Map<string, NameEntry[]>();
  #search: Search | undefined;

  constructor(
    private readonly bodies: Bodies,
    private readonly tables: Tables,
  ) {
    for (const body of bodies.all) {
      this.#addCode(body.id, body);
      for (const code of bodies.codes(body)) this.#addCode(code.code, body);
      this.#addName(body, body.name, "name");
      if (body.shortName !== body.name) this.#addName(body, body.shortName, "name");
      for (const other of bodies.otherNames(body))
        this.#addName(
          body,
          other.name,
          other.kind === "official" ? "name" : other.kind === "former" ? "former name" : "alias",
        );
    }
    for (const sharing of this.#codes.values())
      sharing.sort((a, b) => CODE_ORDER.indexOf(a.type) - CODE_ORDER.indexOf(b.type));
  }

  /**
   * The one body a text names: an id, a code of any scheme, or a name held. `prefer` settles a name or code that
   * bodies of several types share.
   */
  resolve(text: string, prefer: readonly BodyType[] = []): Answer<Body> {
    const sharing = this.#codes.get(text.trim().toUpperCase());
    if (sharing) return answer(sharing.find((body) => prefer.includes(body.type)) ?? sharing[0]!);
    const { bare, types } = readOrganisation(text);
    let found = this.#names.get(bare) ?? [];
    if (types.length)
      found = found.filter(
        (entry) => types.includes(entry.body.type) || types.some((type) => entry.types.includes(type)),
      );
    found = narrow(found, (entry) => prefer.includes(entry.body.type));
    found = narrow(found, (entry) => entry.kind === "name");
    if (types.includes("CSU")) found = narrow(found, (entry) => entry.body.type === "CSU");
    const bodies = [...new Set(found.map((entry) => entry.body))];
    if (bodies.length === 1) return answer(bodies[0]!);
    if (bodies.length > 1)
      return refuse(
        "ambiguous_organisation",
        `"${text}" could be ${bodies.slice(0, 4).map(sayBody).join(", ")}: write the code instead.`,
      );
    return refuse(
      "unknown_organisation",
      `"${text}" is not an organisation held: write an ODS code such as 00T, or a name.`,
    );
  }

  /** Up to three bodies whose code or name is nearest to a text that names none. */
  nearest(text: string): readonly Body[] {
    const simple = simplify(text);
    if (!simple) return [];
    const short = simple.length <= 5 && !simple.includes(" ");
    const best = new Map<Body, number>();
    const offer = (body: Body, away: number): void => {
      if (away < (best.get(body) ?? Infinity)) best.set(body, away);
    };
    if (short) {
      const code = simple.toUpperCase();
      for (const [held, bodies] of this.#codes)
        if (Math.abs(held.length - code.length) <= 1) offer(bodies[0]!, distance(code, held));
    }
    const { bare } = readOrganisation(text);
    const allowed = Math.max(1, Math.floor(bare.length / 3));
    for (const [held, entries] of this.#names) {
      if (Math.abs(held.length - bare.length) > allowed) {
        // A part of a longer name is a better hint than an edit: "manchester" for "greater manchester".
        if (bare.length >= 4 && ` ${held} `.includes(` ${bare} `)) offer(entries[0]!.body, 1.5);
        continue;
      }
      const away = distance(bare, held);
      if (away <= allowed) offer(entries[0]!.body, away);
    }
    return [...best]
      .filter(([, away]) => away <= (short ? 1.5 : allowed))
      .sort(([a, x], [b, y]) => x - y || order(a) - order(b) || (a.id < b.id ? -1 : 1))
      .slice(0, 3)
      .map(([body]) => body);
  }

  /**
   * Everything that fits a text, best first: the code, the name, the beginning of one, beginnings of words, and last
   * one word with one typing error. Main names come before former names and aliases, bodies before people and
   * programmes. Each row says why it fits.
   */
  find(text: string, { types = [], day, limit = 50 }: FindOptions = {}): readonly Match[] {
    this.#search ??= new Search(this.#findable());
    const anything = !types.length && day === undefined;
    return this.#search.find(
      text,
      limit,
      ({ kind, body }) =>
        anything ||
        (kind === "organisation" &&
          body !== undefined &&
          (!types.length || types.includes(body.type)) &&
          (day === undefined || isOpen(body, day))),
    );
  }

  /** In the order in which equally good ones are told. */
  #findable(): readonly Findable[] {
    const names = new Map<Body, FindableName[]>();
    for (const { body, text, kind } of [...this.#names.values()].flat()) {
      const name = {
        text,
        why: kind === "name" ? "name" : `${kind} ${text}`,
        behind: kind === "name" ? 0 : BEHIND.otherNames,
      };
      const held = names.get(body);
      if (held) held.push(name);
      else names.set(body, [name]);
    }
    const codes = new Map<Body, string[]>(this.bodies.all.map((body) => [body, []]));
    for (const [code, sharing] of this.#codes) for (const body of sharing) codes.get(body)!.push(code);
    return [
      ...this.bodies.all.map((body): Findable => ({
        kind: "organisation",
        id: body.id,
        title: body.shortName,
        detail: codeOf(body),
        body,
        codes: codes.get(body)!,
        names: names.get(body)!,
      })),
      ...this.#people(),
      ...this.tables.rows("programmes").map((row): Findable => ({
        kind: "programme",
        id: row.id,
        title: row.name,
        detail: row.description,
        body: undefined,
        codes: [],
        names: [{ text: row.name, why: "programme", behind: BEHIND.others }],
      })),
    ].sort((a, b) => byBody(a.body, b.body) || compare(a.title, b.title));
  }

  /** Each person once for every body; the first row of the table tells the role. */
  #people(): readonly Findable[] {
    const people = new Map<string, Findable>();
    for (const row of this.tables.rows("people")) {
      const id = `${row.person}|${row.body || row.label}`;
      const body = this.bodies.get(row.body);
      if (people.has(id)) continue;
      people.set(id, {
        kind: "person",
        id,
        title: row.person,
        detail: [row.role, body?.shortName ?? row.label, sayDate(row.as_at)].filter(Boolean).join(", "),
        body,
        codes: [],
        names: [{ text: row.person, why: "person", behind: BEHIND.others }],
      });
    }
    return [...people.values()];
  }

  #addCode(code: string, body: Body): void {
    const sharing = this.#codes.get(code.toUpperCase());
    if (!sharing) this.#codes.set(code.toUpperCase(), [body]);
    else if (!sharing.includes(body)) sharing.push(body);
  }

  #addName(body: Body, text: string, kind: NameKind): void {
    const { bare, types } = readOrganisation(text);
    const entry: NameEntry = { body, text, kind, types };
    const sharing = this.#names.get(bare);
    if (sharing) sharing.push(entry);
    else this.#names.set(bare, [entry]);
  }
}

const narrow = <T>(list: readonly T[], keep: (item: T) => boolean): T[] => {
  const kept = list.filter(keep);
  return kept.length ? kept : [...list];
};
const order = (body: Body): number => CODE_ORDER.indexOf(body.type);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byBody = (a: Body | undefined, b: Body | undefined): number =>
  (a ? order(a) : 99) - (b ? order(b) : 99) || compare(a?.opened ?? "", b?.opened ?? "");
