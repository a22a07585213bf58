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
  readonly #reasons = new Map<number, string | Entry>();

  constructor(
    items: number,
    private readonly fits: (item: number) => boolean,
  ) {
    this.ranks = new Uint8Array(items).fill(NO_RANK);
  }

  offer(item: number, rank: number, reason: string | Entry): void {
    if (rank >= this.ranks[item]! || !this.fits(item)) return;
    this.ranks[item] = rank;
    this.#reasons.set(item, reason);
  }

  why(item: number): string {
    const reason = this.#reasons.get(item)!;
    return typeof reason === "string" ? reason : reason.name.why;
  }
}

/** Finds among things given in the order in which equally good ones are told. */
export class Search {
  readonly #items: readonly Findable[];
  readonly #codes: readonly { readonly code: string; readonly item: number }[];
  readonly #entries: Entry[] = [];
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
    this.#words = [...having.keys()];
    this.#having = [...having.values()];
    this.#places = new Map(this.#words.map((word, place) => [word, place]));
  }

  /** The best `limit` things that fit a text and pass `keep`; nothing for a text without letters or digits. */
  find(text: string, limit: number, keep: (item: Findable) => boolean): readonly Match[] {
    const simple = simplify(text);
    if (!simple) return [];
    const findings = new Findings(this.#items.length, (item) => keep(this.#items[item]!));
    this.#byCode(text.trim().toUpperCase(), findings);
    const { bare } = readOrganisation(simple);
    this.#byName(simple, bare, findings);
    this.#bySpelling(bare.split(" "), findings);
    return best(findings.ranks, limit).map((place) => {
      const { kind, id, title, detail, body } = this.#items[place]!;
      return { kind, id, title, detail, body, why: findings.why(place) };
    });
  }

  #byCode(upper: string, findings: Findings): void {
    let from = 0;
    for (let to = this.#codes.length; from < to;) {
      const middle = (from + to) >> 1;
      if (this.#codes[middle]!.code < upper) from = middle + 1;
      else to = middle;
    }
    for (let held = this.#codes[from]; held?.code.startsWith(upper); held = this.#codes[++from])
      findings.offer(held.item, held.code === upper ? RANKS.code : RANKS.codeStart, `code ${held.code}`);
  }

  /** A name that fits in any way has a word that contains the longest word asked for. */
  #byName(simple: string, bare: string, findings: Findings): void {
    const longest = bare.split(" ").reduce((a, b) => (b.length > a.length ? b : a));
    const starts = simple.split(" ").map((word) => ` ${word}`);
    const first = ` ${simple}`;
    for (let place = 0; place < this.#words.length; place++) {
      if (!this.#words[place]!.includes(longest)) continue;
      for (const at of this.#having[place]!) {
        const entry = this.#entries[at]!;
        const rank = rankOf(first, starts, bare, entry);
        if (rank !== NO_RANK) findings.offer(entry.item, rank + entry.name.behind, entry);
      }
    }
  }

  /** One word of the text with one edit; the others must begin words. A word that is held is not misspelt. */
  #bySpelling(words: readonly string[], findings: Findings): void {
    words.forEach((word, i) => {
      if (!SPELT_WORD.test(word) || this.#places.has(word)) return;
      const others = words.filter((_, other) => other !== i).map((other) => ` ${other}`);
      for (let place = 0; place < this.#words.length; place++) {
        const meant = this.#words[place]!;
        if (meant.length < 4 || !isOneEdit(word, meant)) continue;
        for (const at of this.#having[place]!) {
          const { item, held, name } = this.#entries[at]!;
          if (others.every((other) => held.includes(other)))
            findings.offer(item, RANKS.spelling + name.behind, `spelling: ${meant}`);
        }
      }
    });
  }
}

function rankOf(
  first: string,
  starts: readonly string[],
  bare: string,
  { held, bare: heldBare }: Entry,
): number {
  if (held.startsWith(first)) return held.length === first.length ? RANKS.name : RANKS.nameStart;
  if (heldBare.startsWith(bare)) return heldBare.length === bare.length ? RANKS.bareName : RANKS.nameStart;
  if (starts.every((word) => held.includes(word))) return RANKS.wordStarts;
  return bare.length >= 3 && held.includes(bare) ? RANKS.contained : NO_RANK;
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
