/** Undoing the last refresh, also after the panel was closed and the workbook opened again. */
import { inBreaths } from "../breath";
import { WorkbookFault } from "../errors";
import { heldParts } from "../parts";
import { carryOut, type Hooks, type Work } from "./carry-out";
import { IMAGE, IMAGE_SLICE, readImage, type TableImage } from "./image";
import { inExcel } from "./in-excel";
import { planUndo } from "./plan-undo";
import { partsOfRecord } from "./record";
import { findTables, readTables, type Found } from "./sheet-table";
import type { Touched } from "./touched";

/** What can be put back. */
export interface UndoState {
  /** `open` where a refresh was broken off: part of it is in the tables. */
  readonly state: "none" | "done" | "open";
  readonly tables: number;
}

export type UndoOutcome =
  | { readonly kind: "undone"; readonly tables: number }
  /** Nothing was written: cells would lose what was typed into them. */
  | { readonly kind: "touched"; readonly touched: readonly Touched[] };

export function undoStateOf(context: Excel.RequestContext): UndoState {
  const [last] = [...heldParts(context, IMAGE).values.values()];
  return { state: last?.state ?? "none", tables: last?.tables.length ?? 0 };
}

/**
 * Puts tables back as they were before the last refresh: all of them, or none when Excel fails.
 * @param anyway also where cells of ours were changed by hand since
 * @throws {@link WorkbookFault} with cause and remedy
 */
export const undoRefresh = (anyway = false, hooks: Hooks = {}): Promise<UndoOutcome> =>
  inExcel(async (context) => {
    const found = await findTables(context);
    const { images, brokenOff } = imagesOf(context, found);
    const tables = found.tables.filter(({ key }) => images.has(key));
    const locked = tables.find((table) => table.protectedSheet);
    if (locked)
      throw new WorkbookFault(
        "protected_sheet",
        `The sheet ${locked.sheet} is protected: have its owner unprotect it, then undo again. Nothing was changed.`,
      );
    const read = await readTables(context, tables);
    const touched: Touched[] = [];
    const works: Work[] = [];
    await inBreaths(read, (one) => {
      const image = images.get(one.key)!;
      const undoing = planUndo(image, one.record, one.now, brokenOff);
      if (undoing.touched.length) touched.push({ name: one.name, sheet: one.sheet, cells: undoing.touched });
      works.push({
        read: one,
        plan: undoing.plan,
        tag: { ...image.tag, tableId: one.tag.tableId, name: one.tag.name },
        record: partsOfRecord(one.key, image.record),
      });
    });
    if (touched.length && !anyway) return { kind: "touched", touched };
    await carryOut(context, works, {}, hooks);
    return { kind: "undone", tables: works.length };
  }, true);

function imagesOf(
  context: Excel.RequestContext,
  found: Found,
): { readonly images: ReadonlyMap<string, TableImage>; readonly brokenOff: boolean } {
  const [last] = [...heldParts(context, IMAGE).values];
  if (!last)
    throw new WorkbookFault("not_kept", "There is no refresh to undo in this workbook. Nothing was changed.");
  const [key, head] = last;
  const slices = heldParts(context, IMAGE_SLICE).values;
  const images = new Map<string, TableImage>();
  for (const table of head.tables) {
    const image = readImage(`${key}:${table}`, slices);
    if (!image && found.tables.some((one) => one.key === table))
      throw new WorkbookFault(
        "unreadable_part",
        "What the tables held before the last refresh is damaged and cannot be put back: take an earlier copy of the file. Nothing was changed.",
      );
    if (image) images.set(table, image);
  }
  return { images, brokenOff: head.state === "open" };
}
