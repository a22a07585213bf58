/**
 * How figures of the user's own are kept in the workbook: every set in a custom XML part, or in several where it is
 * long, each within a megabyte. A set of which a part is missing or damaged is not used.
 */
import { z } from "zod";
import { isDay, readFinancialYear } from "../reference/dates";
import { STAFF_MEASURES } from "../reference/headcount";
import {
  LOCAL_KINDS,
  LONGEST_SOURCE,
  METRIC_NAME,
  MOST_LOCAL_ROWS,
  type LocalKind,
  type LocalSet,
} from "../reference/local/local-set";
import { MEASURES } from "../reference/populations";
import { WorkbookFault } from "./errors";
import type { PartKind } from "./parts";

/** Bytes of the rows of one part. */
const CHUNK_BYTES = 1_000_000;
/** Bytes of a set in all: Excel on the web takes 5 MB at once, and a set is written at once or not at all. */
const SET_BYTES = 4_000_000;

const source = z.string().min(1).max(LONGEST_SOURCE);
// Organisation, period, amount, and the place of its source among `sources` or -1.
const row = z.tuple([z.string().min(1).max(60), z.string().max(10), z.number(), z.int().min(-1)]);

const isYear = (text: string): boolean => text.length === 7 && readFinancialYear(text) === text;
/** What measures and periods figures of a kind have. */
const KINDS: Readonly<
  Record<LocalKind, { measure: (text: string) => boolean; period: (text: string) => boolean }>
> = {
  allowance: { measure: (text) => text === "allowance", period: isYear },
  population: { measure: (text) => MEASURES.some((known) => known === text), period: isYear },
  staff: { measure: (text) => STAFF_MEASURES.some((known) => known === text), period: isDay },
  figure: { measure: (text) => METRIC_NAME.test(text), period: isDay },
};

const chunk = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,40}$/),
    order: z.int().min(0),
    kind: z.enum(LOCAL_KINDS),
    measure: z.string(),
    unit: z.string().max(30),
    source,
    entered: z.string().refine(isDay),
    /** Place of this part among those of the set, from 1. */
    part: z.int().min(1),
    of: z.int().min(1).max(100),
    sources: z.array(source).max(MOST_LOCAL_ROWS),
    rows: z.array(row).max(MOST_LOCAL_ROWS),
  })
  .refine(({ kind, measure, part, of, rows, sources }) => {
    const fits = KINDS[kind];
    return (
      part <= of &&
      fits.measure(measure) &&
      rows.every(([, period, , place]) => fits.period(period) && place < sources.length)
    );
  });

/** One part of a set as it is kept. */
export type Chunk = z.output<typeof chunk>;

export const LOCAL_FIGURES_PART: PartKind<Chunk> = {
  namespace: "urn:commissioning-costs:local-figures",
  version: 1,
  schema: chunk,
  called: "figures of your own",
};

/** The key under which a part of a set is kept. */
export const keyOfChunk = ({ id, part }: Pick<Chunk, "id" | "part">): string => `${id}.${part}`;

/**
 * The parts of a set.
 * @throws {@link WorkbookFault} `too_large`
 */
export function chunksOf(set: LocalSet): readonly Chunk[] {
  const { rows, ...head } = set;
  const portions: { rows: Chunk["rows"]; sources: Map<string, number> }[] = [];
  let room = 0;
  let total = 0;
  for (const { body, period, amount, source: own } of rows) {
    let current = portions.at(-1);
    // Room for escapes: a character may take six.
    const bytes =
      30 + body.length + String(amount).length + 6 * (own && !current?.sources.has(own) ? own.length : 0);
    total += bytes;
    if (!current || bytes > room) {
      portions.push((current = { rows: [], sources: new Map() }));
      room = CHUNK_BYTES;
    }
    room -= bytes;
    let place = -1;
    if (own) {
      place = current.sources.get(own) ?? current.sources.size;
      current.sources.set(own, place);
    }
    current.rows.push([body, period, amount, place]);
  }
  if (total > SET_BYTES || rows.length > MOST_LOCAL_ROWS)
    throw new WorkbookFault(
      "too_large",
      "These are more figures than a workbook can keep: add fewer rows, or give one source for all of them. Nothing was changed.",
    );
  return portions.map((portion, i) => ({
    ...head,
    part: i + 1,
    of: portions.length,
    sources: [...portion.sources.keys()],
    rows: portion.rows,
  }));
}

/** The sets of which every part is there, newest last, and how many are not whole. */
export function setsOf(chunks: Iterable<Chunk>): {
  readonly sets: readonly LocalSet[];
  readonly incomplete: number;
} {
  const groups = new Map<string, Chunk[]>();
  for (const part of chunks) groups.set(part.id, [...(groups.get(part.id) ?? []), part]);
  const sets: LocalSet[] = [];
  for (const parts of groups.values()) {
    const first = parts[0]!;
    const numbers = new Set(parts.map(({ part }) => part));
    if (numbers.size !== first.of || parts.some(({ of }) => of !== first.of)) continue;
    const { id, order, kind, measure, unit, source: said, entered } = first;
    sets.push({
      id,
      order,
      kind,
      measure,
      unit,
      source: said,
      entered,
      rows: [...parts]
        .sort((a, b) => a.part - b.part)
        .flatMap(({ rows, sources }) =>
          rows.map(([body, period, amount, place]) => ({
            body,
            period,
            amount,
            ...(place >= 0 ? { source: sources[place]! } : {}),
          })),
        ),
    });
  }
  return {
    sets: sets.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    incomplete: groups.size - sets.length,
  };
}
