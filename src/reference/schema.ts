/**
 * The shape of every reference table: one file in `tables/` each, one fact a row.
 *
 * The build step parses the files with these schemas and writes the release; at run time only the types are
 * used, so that zod stays out of what a cell waits for.
 */
import { z } from "zod";
import {
  BASES,
  basis,
  day,
  filled,
  financialYear,
  imprecise,
  knownDate,
  list,
  number,
  optionalList,
  optionalNumber,
  PRECISIONS,
  sources,
  text,
} from "./schema-cells";
import { WORKFORCE_TABLES } from "./workforce/schema";

export { BASES, PRECISIONS };
export const BODY_TYPES = [
  "CSU",
  "CSS", // the 2012 forerunners of CSUs, never operating after April 2013
  "CCG",
  "SUBICB",
  "ICB",
  "REGION",
  "AREATEAM",
  "STP",
  "PCTCLUSTER",
  "SHARED",
  "OTHER",
] as const;
const SUCCESSION_KINDS = ["merger", "takeover", "rename", "statutory", "split", "part"] as const;
export const CONFIDENCES = ["high", "medium", "low"] as const;

const precision = z.enum(PRECISIONS);

/** Row schemas by table name; the order of keys is the order of columns in the file. */
export const TABLES = {
  /** Who said it. `address` is a web address or the place a public copy was read. */
  sources: z.object({
    id: filled,
    publisher: text,
    title: filled,
    published: text,
    address: text,
    licence: text,
    note: text,
  }),
  /** Every organisation. `opened`/`closed` are as the sources state them: see dates.ts for the one rule. */
  bodies: z.object({
    id: filled.regex(/^[A-Z]+-[A-Z0-9-]+$/, "write an id such as CSU-ARDEN, CCG-00C or ICB-QHM"),
    type: z.enum(BODY_TYPES),
    name: filled,
    short_name: text,
    opened: imprecise,
    opened_note: text,
    closed: imprecise,
    closed_note: text,
    note: text,
    sources,
  }),
  /** Names other than the main one, with the days between which they held where known. */
  names: z.object({
    body: filled,
    name: filled,
    kind: z.enum(["official", "former", "alias", "ledger"]),
    from: imprecise,
    to: imprecise,
    sources,
  }),
  codes: z.object({
    body: filled,
    scheme: z.enum(["ods", "ons"]),
    code: filled,
    from: imprecise,
    to: imprecise,
    sources,
  }),
  /** Things said of a body that are neither names, codes nor figures: region, area team, STP, head office... */
  fields: z.object({
    body: filled,
    field: filled.regex(/^[a-z0-9_]+$/),
    value: filled,
    /** The body the value names, where it is one of ours. */
    ref: text,
    as_at: imprecise,
    sources,
  }),
  /**
   * Who became whom. `weight` is the share of the predecessor's population, 1 unless it splits.
   * A `part` leaves the predecessor standing; all other kinds end it.
   */
  successions: z.object({
    predecessor: filled,
    successor: filled,
    date: knownDate,
    date_note: text,
    kind: z.enum(SUCCESSION_KINDS),
    weight: number.refine((w) => w > 0 && w <= 1, "a weight lies above 0 and at most 1"),
    inferred: z.enum(["", "yes"]),
    event: text,
    sources,
  }),
  events: z.object({
    id: filled,
    group: filled,
    type: filled,
    status: filled,
    date: knownDate,
    date_note: text,
    announced: imprecise,
    effective: imprecise,
    effective_note: text,
    ccgs: optionalNumber,
    ccgs_note: text,
    population: optionalNumber,
    population_note: text,
    staff: optionalNumber,
    staff_note: text,
    income: optionalNumber,
    income_note: text,
    summary: filled,
    note: text,
    sources,
  }),
  /** `body` is one of our ids; `label` is the source's words where the party is not one of our bodies. */
  event_members: z.object({ event: filled, body: text, label: text, role: filled }),
  /** Which CSU served which CCG. `service` is blank for general support. */
  coverage: z.object({
    ccg: filled,
    csu: filled,
    from: knownDate,
    to: imprecise,
    basis: filled,
    confidence: z.enum(CONFIDENCES),
    service: text,
    note: text,
    sources,
  }),
  populations: z.object({
    body: filled,
    measure: z.enum(["allowance", "registered", "ons"]),
    series: filled,
    as_at: knownDate,
    period: filled,
    persons: number,
    geography: text,
    basis,
    note: text,
    sources,
  }),
  allowances: z.object({
    body: filled,
    year: financialYear,
    kind: z.enum(["allowance", "plan", "budget"]),
    amount: number,
    basis,
    /** Pounds to which the figure is stated: 10,000 for a figure published as 1.66m. */
    rounded_to: number,
    method: text,
    note: text,
    sources,
  }),
  /** National rates and totals by year; conflicts are kept side by side, one preferred for each year and type. */
  rates: z.object({
    year: financialYear,
    type: z.enum(["CCG", "ICB"]),
    variant: filled.regex(/^[a-z0-9_]+$/),
    preferred: z.enum(["", "yes"]),
    per_head: optionalNumber,
    total: optionalNumber,
    change_percent: optionalNumber,
    scope: text,
    basis,
    note: text,
    sources: optionalList,
  }),
  /** Staff in post at the end of a month, official series. A zero means hosted or shared staff, not none. */
  staff: z.object({ body: filled, month_end: day, headcount: number, fte: number, sources }),
  staff_groups: z.object({
    body: filled,
    month_end: day,
    group: filled,
    headcount: optionalNumber,
    fte: optionalNumber,
    sources,
  }),
  /** How complete the monthly series is: bodies open, with staff, printed as zero or absent, and the sums. */
  staff_coverage: z.object({
    month_end: day,
    type: z.enum(["CCG", "ICB"]),
    bodies_open: number,
    with_staff: number,
    zero: number,
    absent: number,
    /** Codes of successors that already show staff before they opened. */
    early: number,
    headcount: number,
    fte: number,
    sources,
  }),
  /** Any other figure. `bodies` may be several joined by `;` (a combined figure) or `SECTOR` (England). */
  figures: z.object({
    bodies: list,
    metric: filled.regex(/^[a-z0-9_]+$/i),
    value: number,
    unit: filled,
    as_at: imprecise,
    precision,
    /** The source's own words for the precision. */
    precision_note: text,
    basis,
    note: text,
    sources,
  }),
  alliances: z.object({
    number,
    alliance: filled,
    members: list,
    form: text,
    bidder: text,
    result: text,
    named_in_june_2014: filled,
    note: text,
    sources,
  }),
  framework: z.object({
    section: filled,
    item: filled,
    body: text,
    value: text,
    lot_1: text,
    lot_2a: text,
    lot_2b: text,
    as_at: imprecise,
    note: text,
    sources,
  }),
  people: z.object({
    person: filled,
    role: filled,
    body: text,
    label: text,
    as_at: imprecise,
    note: text,
    sources,
  }),
  programmes: z.object({ id: filled, name: filled, description: text, dates: text, note: text, sources }),
  /** Every fact of the two merger articles of 2013-14 and where the tables record it. */
  article_facts: z.object({
    article: z.enum(["1", "2"]),
    number,
    kind: filled,
    fact: filled,
    /** `table:key`, for example `events:E039` or `figures:CSU-YH|planned_income`. */
    recorded_in: filled,
    note: text,
    sources,
  }),
  centroids: z.object({
    body: filled,
    boundary: filled,
    latitude: number,
    longitude: number,
    easting: number,
    northing: number,
    basis,
    note: text,
    sources,
  }),
  boundary_changes: z.object({
    body: filled,
    old_ons: filled,
    new_ons: filled,
    last_seen_old: imprecise,
    first_seen_new: imprecise,
    note: text,
    sources,
  }),
  boundary_moves: z.object({
    from: filled,
    to: filled,
    date: day,
    local_authority: filled,
    areas: number,
    persons: number,
    sources,
  }),
  clusters: z.object({ body: filled, cluster: filled, confidence: z.enum(CONFIDENCES), sources }),
  ...WORKFORCE_TABLES,
  /** What was looked for and not found, or is known to be incomplete: the product says so instead of guessing. */
  gaps: z.object({
    /** The table the gap is in. */
    topic: filled,
    /** The body it concerns, or blank for all. */
    body: text,
    from: imprecise,
    to: imprecise,
    what: filled,
    note: text,
    sources: optionalList,
  }),
} as const;

export type TableName = keyof typeof TABLES;
/** A row of a table, as the release holds it. */
export type Row<T extends TableName> = z.output<(typeof TABLES)[T]>;
export type BodyType = (typeof BODY_TYPES)[number];
export type Basis = (typeof BASES)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * Columns that hold identifiers of another table, one or several joined by `;`: checked by the build. Blank is
 * allowed where the row schema allows it. The column `sources` of every table holds identifiers of sources.
 */
export const REFERENCES: { readonly [T in TableName]?: Readonly<Record<string, TableName>> } = {
  names: { body: "bodies" },
  codes: { body: "bodies" },
  fields: { body: "bodies", ref: "bodies" },
  successions: { predecessor: "bodies", successor: "bodies", event: "events" },
  event_members: { event: "events", body: "bodies" },
  coverage: { ccg: "bodies", csu: "bodies" },
  populations: { body: "bodies" },
  allowances: { body: "bodies" },
  staff: { body: "bodies" },
  staff_groups: { body: "bodies" },
  framework: { body: "bodies" },
  people: { body: "bodies" },
  figures: { bodies: "bodies" },
  alliances: { members: "bodies" },
  centroids: { body: "bodies" },
  boundary_changes: { body: "bodies" },
  boundary_moves: { from: "bodies", to: "bodies" },
  clusters: { body: "bodies" },
  gaps: { body: "bodies" },
};
