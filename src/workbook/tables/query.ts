/** What a table of the workbook asks of the data: kept in the workbook, so that the table can be asked for anew. */
import { z } from "zod";
import { isDay, type Day } from "../../reference/dates";
import { STAGES } from "../../reference/events";
import { MARKET_MEASURES } from "../../reference/market";
import { MEASURES } from "../../reference/populations";
import { BODY_TYPES } from "../../reference/schema";
import { asAtDay } from "../../reference/store";
import type { Block, Column } from "../block";

const day = z.string().refine(isDay);
/** `pinned`: the day the workbook is pinned to, else the day of the data. */
const asAt = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("pinned") }),
  z.strictObject({ rule: z.literal("fixed"), day }),
]);
const body = z.string().min(1).max(40);
const type = z.enum(BODY_TYPES);

export const querySchema = z.discriminatedUnion("block", [
  z.strictObject({ block: z.literal("bodies"), type, asAt }),
  z.strictObject({ block: z.literal("coverage"), body, asAt }),
  z.strictObject({ block: z.literal("served"), asAt }),
  z.strictObject({ block: z.literal("market"), measure: z.enum(MARKET_MEASURES), asAt }),
  z.strictObject({ block: z.literal("allowances"), type, asAt }),
  z.strictObject({ block: z.literal("populations"), type, measure: z.enum(MEASURES), asAt }),
  z.strictObject({
    block: z.literal("mergers"),
    type: z.enum(["CSU", "CCG", "ICB", "SUBICB", "all"]),
    stage: z.enum([...STAGES, "all"]),
  }),
  z.strictObject({ block: z.literal("money"), body }),
  z.strictObject({ block: z.literal("suppliers"), body }),
  z.strictObject({ block: z.literal("descent"), body }),
  z.strictObject({ block: z.literal("staff"), body }),
  z.strictObject({ block: z.literal("figures"), body }),
]);
export type Query = z.infer<typeof querySchema>;
export type AsAtRule = z.infer<typeof asAt>;

/** The day a query is about; undefined for one about all time. */
export function dayOf(query: Query): Day | undefined {
  if (!("asAt" in query)) return undefined;
  return query.asAt.rule === "fixed" ? query.asAt.day : asAtDay();
}

/**
 * `key`: the columns that tell rows apart, in every table. `source`: where the figures come from, in every table.
 * All others may be left out.
 */
export type ColumnRole = "key" | "source" | "figure";

export interface QueryColumn extends Column {
  /** Stays the same whatever the header says. */
  readonly id: string;
  readonly role: ColumnRole;
}

/** The answer to a query, and what a table needs to be kept fresh. */
export interface QueryBlock extends Block {
  readonly query: Query;
  readonly day: Day | undefined;
  readonly columns: readonly QueryColumn[];
  /** One a row, all different, the same for the same thing in every release. */
  readonly keys: readonly string[];
  /** The organisation a row is about, by id, where there is one: its fate explains why rows come and go. */
  readonly bodies: readonly (string | undefined)[];
}
