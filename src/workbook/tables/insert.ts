import { insertTable, type Inserted, type Keeping } from "../insert-table";
import { deletePart, heldParts, loadParts, writePart } from "../parts";
import { tellInserted } from "./inserted";
import { RECORD, TAG, tagOf, type Tag } from "./kept";
import type { QueryBlock } from "./query";
import { partsOfRecord, recordOf, specsOf } from "./record";

/**
 * Writes the answer to a query as a table at the active cell, with a tag that lets it be refreshed: both or neither.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export async function insertQuery(block: QueryBlock): Promise<Inserted> {
  const done = await insertTable(block, keepingOf(block, crypto.randomUUID()));
  tellInserted();
  return done;
}

function keepingOf(block: QueryBlock, key: string): Keeping {
  const columns = block.columns.map(({ id, header, role }) => ({
    id,
    header,
    excelId: "",
    key: role === "key",
  }));
  const record = partsOfRecord(key, recordOf(block, specsOf(block)));
  let tag: Tag | undefined;
  return {
    prepare: (context) => loadParts(context, [TAG, RECORD]),
    keep: (context, name) => {
      tag = tagOf(block, { tableId: "", name, columns });
      writePart(context, TAG, tag, key);
      for (const [part, rows] of record) writePart(context, RECORD, rows, part);
    },
    complete: async (context, table) => {
      table.load("id");
      table.columns.load("items/id");
      await context.sync();
      const ids = [...table.columns.items.values()].map(({ id }) => id);
      const known = columns.map((column, i) => ({ ...column, excelId: ids[i] ?? "" }));
      writePart(context, TAG, { ...tag!, tableId: table.id, columns: known }, key);
      await context.sync();
    },
    forget: async (context) => {
      await loadParts(context, [TAG, RECORD]);
      deletePart(context, TAG, key);
      for (const part of heldParts(context, RECORD).values.keys())
        if (part.startsWith(`${key}:`)) deletePart(context, RECORD, part);
      await context.sync();
    },
  };
}
