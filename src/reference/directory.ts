import { distance } from "fastest-levenshtein";
import { type Bodies, type Body, codeOf, isOpen, sayBody } from "./bodies";
import { sayDate, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { readOrganisation, simplify } from "./organisation-text";
import type { BodyType } from "./schema";
import type { Tables } from "./tables";

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
/** The main and short name count before former names and aliases when one text fits several bodies. */
type NameKind = "name" | "former name" | "alias";
interface NameEntry {
  readonly body: Body;
  readonly text: string;
  readonly kind: NameKind;
  /** Types the name itself names, which may be others than its body's: "NHS Surrey Heartlands ICB - 92A". */
  readonly types: readonly BodyType[];
}

export interface Match {
  readonly kind: "organisation" | "person" | "programme";
  /** Body id, or programme id. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly body: Body | undefined;
  /** Why the row is among the results: `code`, `name`, `former name Essex CSU`, ... */
  readonly why: string;
  readonly rank: number;
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
  #searchable: readonly { readonly entry: NameEntry; readonly simple: string }[] | undefined;

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

  /** Everything that fits a text, best first: codes, then names, former names and aliases, people, programmes. */
  find(text: string, { types = [], day, limit = 50 }: FindOptions = {}): readonly Match[] {
    const simple = simplify(text);
    if (!simple) return [];
    const best = new Map<string, Match>();
    const offer = (match: Match): void => {
      if (match.rank < (best.get(match.id + match.kind)?.rank ?? Infinity))
        best.set(match.id + match.kind, match);
    };
    const fits = (body: Body): boolean =>
      (!types.length || types.includes(body.type)) && (day === undefined || isOpen(body, day));
    const upper = text.trim().toUpperCase();
    for (const [code, bodies] of this.#codes)
      if (code.startsWith(upper))
        for (const body of bodies)
          if (fits(body)) offer(organisation(body, `code ${code}`, code === upper ? 0 : 2));
    const words = readOrganisation(text);
    this.#searchable ??= [...this.#names.values()]
      .flat()
      .map((entry) => ({ entry, simple: simplify(entry.text) }));
    for (const { entry, simple: held } of this.#searchable) {
      if (!fits(entry.body)) continue;
      const rank = rankOf(simple, words.bare, held);
      if (rank === undefined) continue;
      const why = entry.kind === "name" ? "name" : `${entry.kind} ${entry.text}`;
      offer(organisation(entry.body, why, rank + (entry.kind === "name" ? 0 : 0.5)));
    }
    if (!types.length && day === undefined) this.#findOthers(simple, offer);
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || byBody(a.body, b.body) || (a.title < b.title ? -1 : 1))
      .slice(0, limit);
  }

  #findOthers(simple: string, offer: (match: Match) => void): void {
    for (const row of this.tables.rows("people")) {
      const rank = rankOf(simple, simple, simplify(row.person));
      const body = this.bodies.get(row.body);
      if (rank !== undefined)
        offer({
          kind: "person",
          id: `${row.person}|${row.body || row.label}`,
          title: row.person,
          detail: [row.role, body?.shortName ?? row.label, sayDate(row.as_at)].filter(Boolean).join(", "),
          body,
          why: "person",
          rank: rank + 1,
        });
    }
    for (const row of this.tables.rows("programmes")) {
      const rank = rankOf(simple, simple, simplify(row.name));
      if (rank !== undefined)
        offer({
          kind: "programme",
          id: row.id,
          title: row.name,
          detail: row.description,
          body: undefined,
          why: "programme",
          rank: rank + 1,
        });
    }
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
const byBody = (a: Body | undefined, b: Body | undefined): number =>
  (a ? order(a) : 99) - (b ? order(b) : 99) || ((a?.opened ?? "") < (b?.opened ?? "") ? -1 : 1);

function organisation(body: Body, why: string, rank: number): Match {
  return { kind: "organisation", id: body.id, title: body.shortName, detail: codeOf(body), body, why, rank };
}

/** 1 the same, 3 begins with it, 4 every word begins a word, 5 contained; undefined where it does not fit. */
function rankOf(simple: string, bare: string, held: string): number | undefined {
  if (held === simple) return 1;
  const heldBare = readOrganisation(held).bare;
  if (heldBare === bare) return 1.2;
  if (held.startsWith(simple) || heldBare.startsWith(bare)) return 3;
  const starts = ` ${held}`;
  if (simple.split(" ").every((word) => starts.includes(` ${word}`))) return 4;
  return bare.length >= 3 && held.includes(bare) ? 5 : undefined;
}
