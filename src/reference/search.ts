/**
 * Searching by what people type: codes, names, beginnings of words, and words one slip of the finger away.
 * An index of the words held is built on the first search, so that each letter typed costs a look through words
 * rather than through bodies.
 */
import type { Body } from "./bodies";
import { readOrganisation, simplify } from "./organisation-text";
import { isOneEdit } from "./one-edit";

/** How well a text fits, best first. */
const RANKS = {
  code: 0,
  name: 10,
  /** The name but for "NHS" and the words for the type. */
  bareName: 12,
  codeStart: 20,
  nameStart: 30,
  wordStarts: 40,
  contained: 50,
  spelling: 60,
} as const;
const NO_RANK = 255;
/** Fewer letters are found only where they begin a word. */
const LEAST_CONTAINED = 3;
/** Shorter words have too many neighbours one edit away to call any of them the word meant. */
const SPELT_WORD = /^[a-z]{4,}$/;

export interface Match {
  readonly kind: "organisation" | "person" | "programme";
  /** Body id, or programme id. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly body: Body | undefined;
  /** Why the row is among the results: `code 00L`, `name`, `former name Essex CSU`, `spelling: bristol`. */
  readonly why: string;
}

/** One thing that can be found. `names` in the order in which equal fits are told. */
export interface Findable extends Omit<Match, "why"> {
  readonly codes: readonly string[];
  readonly names: readonly FindableName[];
}

export interface FindableName {
  readonly text: string;
  /** What a result found by this name says. */
  readonly why: string;
  /** Added to the rank, so that main names come before former ones, and bodies before people. */
  readonly behind: number;
}

interface Entry {
  readonly item: number;
  readonly name: FindableName;
  /** The simplified text after a blank, so that every beginning of a word follows a blank. */
  readonly held: string;
  readonly bare: string;
}

/** What a search of one text has found so far: the best rank of each item and the reason for it. */
class Findings {
  readonly ranks: Uint8Array;
  /**
   * Nothing of this rank or behind it can be told any more: the results wanted are full. Holds for things offered in
   * the order in which equal ones are told.
   */
  full = NO_RANK;
  /** An entry where not negative, else the bitwise complement of a place in the reasons in words. */
  readonly #reasons: Int32Array;
  readonly #words: string[] = [];
  readonly #counts = new Uint32Array(NO_RANK + 1);

  constructor(
    items: number,
    private readonly limit: number,
    private readonly fits: (item: number) => boolean,
  ) {
    this.ranks = new Uint8Array(items).fill(NO_RANK);
    this.#reasons = new Int32Array(items);
  }

  /** Keeps a reason in words for offers. */
  say(reason: string): number {
    return ~(this.#words.push(reason) - 1);
  }

  takes(item: number, rank: number): boolean {
    return rank < this.ranks[item]! && rank < this.full && this.fits(item);
  }

  offer(item: number, rank: number, reason: number): void {
    if (!this.takes(item, rank)) return;
    this.#counts[this.ranks[item]!]!--;
    this.ranks[item] = rank;
    this.#reasons[item] = reason;
    if (++this.#counts[rank]! >= this.limit) this.full = rank;
  }

  why(item: number, entries: readonly Entry[]): string {
    const reason = this.#reasons[item]!;
    return reason < 0 ? this.#words[~reason]! : entries[reason]!.name.why;
  }
}

/** Finds among things given in the order in which equally good ones are told. */
export class Search {
  readonly #items: readonly Findable[];
  readonly #codes: readonly { readonly code: string; readonly item: number }[];
  readonly #entries: Entry[] = [];
  /** Two lengths an entry: of the name, and of the name without "NHS" and type. */
  readonly #lengths: Uint32Array;
  /** Every different word of the names, and the entries that have it. */
  readonly #words: readonly string[];
  readonly #having: readonly (readonly number[])[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(items: readonly Findable[]) {
    this.#items = items;
    this.#codes = items
      .flatMap(({ codes }, item) => codes.map((code) => ({ code: code.toUpperCase(), item })))
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.item - b.item));
    const having = new Map<string, number[]>();
    items.forEach(({ names }, item) => {
      for (const name of names) {
        const simple = simplify(name.text);
        const entry = this.#entries.push({
          item,
          name,
          held: ` ${simple}`,
          bare: readOrganisation(simple).bare,
        });
        for (const word of new Set(simple.split(" "))) {
          const list = having.get(word);
          if (list) list.push(entry - 1);
          else having.set(word, [entry - 1]);
        }
      }
    });
    this.#lengths = Uint32Array.from(
      this.#entries.flatMap(({ held, bare }) => [held.length - 1, bare.length]),
    );
    this.#words = [...having.keys()];
    this.#having = [...having.values()];
    this.#places = new Map(this.#words.map((word, place) => [word, place]));
  }

  /** The best `limit` things that fit a text and pass `keep`; nothing for a text without letters or digits. */
  find(text: string, limit: number, keep: (item: Findable) => boolean): readonly Match[] {
    const simple = simplify(text);
    if (!simple) return [];
    const findings = new Findings(this.#items.length, limit, (item) => keep(this.#items[item]!));
    this.#byCode(text.trim().toUpperCase(), findings);
    const { bare } = readOrganisation(simple);
    this.#byName(simple, bare, findings);
    this.#bySpelling(bare.split(" "), findings);
    return best(findings.ranks, limit).map((place) => {
      const { kind, id, title, detail, body } = this.#items[place]!;
      return { kind, id, title, detail, body, why: findings.why(place, this.#entries) };
    });
  }

  #byCode(upper: string, findings: Findings): void {
    const to = this.#firstCode(`${upper}\uffff`);
    const marked = new Int32Array(this.#items.length);
    for (let place = this.#firstCode(upper); place < to; place++) {
      const { code, item } = this.#codes[place]!;
      if (code === upper) findings.offer(item, RANKS.code, findings.say(`code ${code}`));
      else marked[item] ||= place + 1;
    }
    eachMarked(marked, (place, item) => {
      if (findings.takes(item, RANKS.codeStart))
        findings.offer(item, RANKS.codeStart, findings.say(`code ${this.#codes[place]!.code}`));
    });
  }

  /** The place of the first code that is not before a text. */
  #firstCode(text: string): number {
    let from = 0;
    for (let to = this.#codes.length; from < to;) {
      const middle = (from + to) >> 1;
      if (this.#codes[middle]!.code < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** A name that fits in any way has a word that contains the longest word asked for. */
  #byName(simple: string, bare: string, findings: Findings): void {
    const longest = bare.split(" ").reduce((a, b) => (b.length > a.length ? b : a));
    const within = bare.length >= LEAST_CONTAINED;
    const marked = new Uint8Array(this.#entries.length);
    for (let place = 0; place < this.#words.length; place++) {
      const word = this.#words[place]!;
      if (within ? word.includes(longest) : word.startsWith(longest))
        for (const at of this.#having[place]!) marked[at] = 1;
    }
    const starts = simple.split(" ").map((word) => ` ${word}`);
    const first = ` ${simple}`;
    for (let at = 0; at < marked.length; at++) {
      if (!marked[at] || (findings.full <= RANKS.nameStart && !this.#mayBeWhole(at, simple, bare))) continue;
      const entry = this.#entries[at]!;
      const rank = rankOf(first, starts, bare, entry, findings.full);
      if (rank !== NO_RANK) findings.offer(entry.item, rank + entry.name.behind, at);
    }
  }

  /** Asked of every name held when a search begins most of them, so it looks at numbers that lie side by side. */
  #mayBeWhole(at: number, simple: string, bare: string): boolean {
    return this.#lengths[2 * at] === simple.length || this.#lengths[2 * at + 1] === bare.length;
  }

  /** One word of the text with one edit; the others must begin words. A word that is held is not misspelt. */
  #bySpelling(words: readonly string[], findings: Findings): void {
    if (findings.full <= RANKS.spelling) return;
    words.forEach((word, i) => {
      if (!SPELT_WORD.test(word) || this.#places.has(word)) return;
      const others = words.filter((_, other) => other !== i).map((other) => ` ${other}`);
      const marked = new Int32Array(this.#entries.length);
      for (let place = 0; place < this.#words.length; place++) {
        const meant = this.#words[place]!;
        if (meant.length < 4 || !isOneEdit(word, meant)) continue;
        for (const at of this.#having[place]!) marked[at] = place + 1;
      }
      eachMarked(marked, (place, at) => {
        const { item, held, name } = this.#entries[at]!;
        const rank = RANKS.spelling + name.behind;
        if (findings.takes(item, rank) && others.every((other) => held.includes(other)))
          findings.offer(item, rank, findings.say(`spelling: ${this.#words[place]!}`));
      });
    });
  }
}

/** Marks are places plus one, in the order in which equal results are told. */
function eachMarked(marked: Int32Array, look: (place: number, at: number) => void): void {
  for (let at = 0; at < marked.length; at++) if (marked[at]) look(marked[at]! - 1, at);
}

/** The rank of a name; those from `full` on are not looked into. */
function rankOf(
  first: string,
  starts: readonly string[],
  bare: string,
  { held, bare: heldBare }: Entry,
  full: number,
): number {
  if (held.startsWith(first)) return held.length === first.length ? RANKS.name : RANKS.nameStart;
  if (heldBare.startsWith(bare)) return heldBare.length === bare.length ? RANKS.bareName : RANKS.nameStart;
  if (full <= RANKS.wordStarts) return NO_RANK;
  if (starts.every((word) => held.includes(word))) return RANKS.wordStarts;
  if (full <= RANKS.contained || bare.length < LEAST_CONTAINED) return NO_RANK;
  return held.includes(bare) ? RANKS.contained : NO_RANK;
}

/** Places of the lowest ranks, equal ones in their order: a pass for each rank found, none over what is not shown. */
function best(ranks: Uint8Array, limit: number): number[] {
  const counts = new Uint32Array(NO_RANK + 1);
  for (const rank of ranks) counts[rank]!++;
  const found: number[] = [];
  for (let rank = 0; rank < NO_RANK && found.length < limit; rank++)
    if (counts[rank])
      for (
        let place = ranks.indexOf(rank);
        place >= 0 && found.length < limit;
        place = ranks.indexOf(rank, place + 1)
      )
        found.push(place);
  return found;
}
