/** What is kept in the workbook of each table that the add-in inserted. */
import { z } from "zod";
import { isDay } from "../../reference/dates";
import { register } from "../../reference/store";
import type { PartKind } from "../parts";
import { packedSchema } from "./packed";
import { querySchema, type QueryBlock } from "./query";

const text = z.string().max(400);

/** One of our columns as it was last seen. Excel's number for it is known once the table stands. */
const column = z.strictObject({
  id: text,
  header: text,
  excelId: z.union([z.number(), text]),
  /** Whether it tells rows apart. */
  key: z.boolean(),
});

const tag = z.strictObject({
  /** Excel's id of the table, "" until it stands, and its name: either finds it. */
  tableId: text,
  name: text,
  query: querySchema,
  columns: z.array(column).min(1).max(60),
  /** The release the figures are from, and the day they are about ("" for all time). */
  release: z.strictObject({ version: text, checksum: text }),
  day: z.union([z.literal(""), z.string().refine(isDay)]),
});
export type Tag = z.infer<typeof tag>;

/** One a table, by a key of its own. */
export const TAG: PartKind<Tag> = {
  namespace: "urn:commissioning-costs:table",
  version: 1,
  schema: tag,
  called: "the query of a table",
};

const record = z.strictObject({
  keys: z.array(z.string()),
  bodies: packedSchema,
  /** Our columns by id: what the add-in last wrote into them. */
  columns: z.record(z.string(), packedSchema),
});
/** Part of what the add-in last wrote into a table. */
export type RecordPart = z.infer<typeof record>;

/** One or more a table, by its key and a running number. */
export const RECORD: PartKind<RecordPart> = {
  namespace: "urn:commissioning-costs:table-rows",
  version: 1,
  schema: record,
  called: "what a table was last filled with",
};

/** Our columns that tell the rows of a table apart, by id. */
export const keyColumnsOf = (tag: Pick<Tag, "columns">): readonly string[] =>
  tag.columns.filter(({ key }) => key).map(({ id }) => id);

/** What the tag of a table says that was just answered from the data in use. */
export function tagOf(block: QueryBlock, table: Pick<Tag, "tableId" | "name" | "columns">): Tag {
  const { version, checksum } = register().facts;
  return {
    tableId: table.tableId,
    name: table.name,
    query: block.query,
    columns: table.columns,
    release: { version, checksum },
    day: block.day ?? "",
  };
}
