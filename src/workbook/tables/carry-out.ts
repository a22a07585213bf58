/** Carries plans out on the tables of the workbook: all of them, or none. */
import { breath, inBreaths } from "../breath";
import { WorkbookFault } from "../errors";
import { writeCells } from "../write-cells";
import { deletePart, heldParts, loadParts, partXml, writePart } from "../parts";
import { writeKept } from "./cells";
import { IMAGE, IMAGE_SLICE, type ImageHead, type ImageSlice } from "./image";
import { RECORD, TAG, type RecordPart, type Tag } from "./kept";
import type { CellWrite, Run, TablePlan } from "./plan";
import { rectanglesOf } from "./rectangles";
import type { ReadTable } from "./sheet-table";

/** What is to be done to one table. */
export interface Work {
  readonly read: ReadTable;
  readonly plan: TablePlan;
  /** Its tag and record afterwards. */
  readonly tag: Tag;
  readonly record: ReadonlyMap<string, RecordPart>;
}

/** What this does to the images kept in the workbook. */
export interface ImageChange {
  readonly added?: { readonly key: string; readonly slices: ReadonlyMap<string, ImageSlice> };
}

export interface Hooks {
  /** Told between exchanges: how many of how many bytes are written. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

interface Step {
  readonly bytes: number;
  readonly queue: () => void;
}

/** The most bytes of one message to Excel: its limit on the web is 5 MB. */
const MOST_BYTES = 2_000_000;
/** How often putting back is tried: Excel may be busy for a moment. */
const TRIES = 3;

/**
 * Writes portion after portion, and everything that ends the work in one last exchange. When Excel fails, or the
 * work is cancelled, every table is put back as it was read.
 * @throws what Excel threw, or {@link WorkbookFault} `half_done` where not even putting back succeeded
 */
export async function carryOut(
  context: Excel.RequestContext,
  works: readonly Work[],
  image: ImageChange,
  hooks: Hooks = {},
): Promise<void> {
  const parts = partsNow(context);
  const progress = { closing: false };
  try {
    const steps = await imageSteps(context, image);
    await inBreaths(works, (work) => void steps.push(...cellSteps(work)));
    await writeAll(context, portions(steps), hooks);
    stopIfAsked(hooks);
    progress.closing = true;
    await inBreaths(works, (work) => close(context, work, parts));
    closeImages(context, image, parts);
    await breath();
    await context.sync();
  } catch (error) {
    await putBack(context, works, parts, progress.closing, TRIES);
    throw error;
  }
}

/** @throws {@link WorkbookFault} `cancelled` where the work is no longer wanted */
export function stopIfAsked({ signal }: Hooks): void {
  if (signal?.aborted) throw new WorkbookFault("cancelled", "Cancelled. Everything is as it was.");
}

/** What the parts of the workbook said before anything was changed. */
interface PartsBefore {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly records: ReadonlyMap<string, RecordPart>;
  readonly heads: ReadonlyMap<string, ImageHead>;
  readonly slices: ReadonlyMap<string, ImageSlice>;
}

const partsNow = (context: Excel.RequestContext): PartsBefore => ({
  tags: new Map(heldParts(context, TAG).values),
  records: new Map(heldParts(context, RECORD).values),
  heads: new Map(heldParts(context, IMAGE).values),
  slices: new Map(heldParts(context, IMAGE_SLICE).values),
});

/** The image comes first: nothing changes before the way back is in the workbook. */
async function imageSteps(context: Excel.RequestContext, { added }: ImageChange): Promise<Step[]> {
  if (!added) return [];
  const tables = [...new Set([...added.slices.keys()].map((key) => key.split(":")[1]!))];
  const steps: Step[] = [
    {
      bytes: 500,
      queue: () => writePart(context, IMAGE, { state: "open", tables }, added.key),
    },
  ];
  await inBreaths([...added.slices], ([key, slice]) => {
    steps.push({
      bytes: partXml(IMAGE_SLICE, slice, key).length,
      queue: () => writePart(context, IMAGE_SLICE, slice, key),
    });
  });
  return steps;
}

function cellSteps({ read, plan }: Work): Step[] {
  const { table, filters, now } = read;
  const first: Step = {
    bytes: plan.inserts.reduce((sum, { count }) => sum + count * now.columns.length * 5, 200),
    queue: () => {
      // Written to a filtered table, values end up beside the wrong rows.
      if (filters) table.clearFilters();
      addRows(read, plan.inserts, now.rows);
    },
  };
  const writes = rectanglesOf(plan.writes).map(({ row, column, values, formats, bytes }): Step => ({
    bytes,
    queue: () => {
      writeCells(cellsAt(table, row, column, values.length, values[0]!.length), values, formats);
    },
  }));
  return plan.inserts.length || writes.length || filters ? [first, ...writes] : [];
}

/** Makes room for rows; Excel fills in what its owner had filled down. At the end means -1 to Excel. */
function addRows({ table, now }: ReadTable, runs: readonly Run[], rows: number): void {
  let count = rows;
  for (const run of runs) {
    // `null` leaves a cell to Excel, which the types do not say.
    const blank = Array.from({ length: run.count }, () => now.columns.map(() => null));
    table.rows.add(run.index < count ? run.index : -1, blank as unknown as string[][]);
    count += run.count;
  }
}

const cellsAt = (table: Excel.Table, row: number, column: number, rows: number, columns: number) =>
  table
    .getDataBodyRange()
    .getCell(row, column)
    .getResizedRange(rows - 1, columns - 1);

/** Steps in portions of a size that Excel takes in one message. */
function portions(steps: readonly Step[]): Step[][] {
  const found: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.bytes > room || !found.length) {
      found.push([]);
      room = MOST_BYTES;
    }
    found.at(-1)!.push(step);
    room -= step.bytes;
  }
  return found;
}

async function writeAll(
  context: Excel.RequestContext,
  [next, ...rest]: readonly (readonly Step[])[],
  hooks: Hooks,
  done = 0,
  of = sum([...(next ?? []), ...rest.flat()]),
): Promise<void> {
  if (!next) return;
  stopIfAsked(hooks);
  hooks.onProgress?.(done, of);
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  await inBreaths(next, (step) => step.queue());
  // The library of Office builds its message, and reads the answer, in one go each.
  await breath();
  await context.sync();
  // The panel paints, and hears of a wish to cancel, between portions.
  await breath();
  return writeAll(context, rest, hooks, done + sum(next), of);
}

const sum = (steps: readonly Step[]): number => steps.reduce((total, { bytes }) => total + bytes, 0);

/** What ends the work on a table: headers, rows that go, filters, and what is kept of it. */
function close(context: Excel.RequestContext, work: Work, before: PartsBefore): void {
  const { read, plan, tag, record } = work;
  for (const { column, name } of plan.headers) read.table.columns.getItemAt(column).name = name;
  for (const run of plan.deletes.toReversed()) deleteRows(read.table, run);
  filterAgain(read);
  writePart(context, TAG, tag, read.key);
  for (const [key, part] of record) writePart(context, RECORD, part, key);
  for (const key of before.records.keys())
    if (key.startsWith(`${read.key}:`) && !record.has(key)) deletePart(context, RECORD, key);
}

/** The image of this work is complete; the one before it is no longer needed. */
function closeImages(context: Excel.RequestContext, { added }: ImageChange, before: PartsBefore): void {
  if (added) {
    const tables = [...new Set([...added.slices.keys()].map((key) => key.split(":")[1]!))];
    writePart(context, IMAGE, { state: "done", tables }, added.key);
  }
  for (const key of before.heads.keys()) deletePart(context, IMAGE, key);
  for (const key of before.slices.keys()) deletePart(context, IMAGE_SLICE, key);
}

const deleteRows = (table: Excel.Table, { index, count }: Run): void =>
  table
    .getDataBodyRange()
    .getRow(index)
    .getResizedRange(count - 1, 0)
    .delete("Up");

function filterAgain({ table, filters }: ReadTable): void {
  filters?.forEach((criteria, column) => {
    if (criteria?.filterOn) table.columns.getItemAt(column).filter.apply(criteria);
  });
}

/** Puts every table back as it was read, and the parts with them. */
async function putBack(
  context: Excel.RequestContext,
  works: readonly Work[],
  before: PartsBefore,
  closing: boolean,
  tries: number,
): Promise<void> {
  try {
    await loadParts(context, [TAG, RECORD, IMAGE, IMAGE_SLICE]);
    for (const { read } of works) {
      read.table.rows.load("count");
      read.table.columns.load("items/name");
    }
    await context.sync();
    for (const work of works) putTableBack(work, work.read.table.rows.count, closing);
    partsBack(context, before);
    await context.sync();
  } catch {
    if (tries > 1) return putBack(context, works, before, closing, tries - 1);
    throw new WorkbookFault(
      "half_done",
      "Excel failed half way and does not answer: press Put back on the Data tab once it does. What the tables held is kept in the workbook.",
    );
  }
}

/** The runs that were carried out, told by how many rows there are. */
function doneRuns(runs: readonly Run[], rows: number): readonly Run[] {
  const done: Run[] = [];
  let left = rows;
  for (const run of runs) {
    if (left < run.count) break;
    done.push(run);
    left -= run.count;
  }
  return done;
}

function putTableBack({ read, plan }: Work, rows: number, closing: boolean): void {
  const { table, now, filters } = read;
  const coming = plan.inserts.reduce((total, { count }) => total + count, 0);
  const inserted = closing ? plan.inserts : doneRuns(plan.inserts, rows - now.rows);
  // Rows go from the last to the first: those that are gone are the last ones.
  const deleted = closing ? doneRuns(plan.deletes.toReversed(), now.rows + coming - rows).toReversed() : [];
  if (filters) table.clearFilters();
  addRows(read, deleted, rows);
  const isInserted = (row: number): boolean =>
    plan.inserts.some(({ index, count }) => row >= index && row < index + count);
  const original = (row: number): number =>
    row -
    plan.inserts.reduce((total, { index, count }) => total + Math.min(count, Math.max(0, row - index)), 0);
  for (const run of inserted.toReversed()) deleteRows(table, run);
  const again: CellWrite[] = [];
  const put = (row: number, column: number, format: boolean): void => {
    again.push({ row, column, ...writeKept(now.kept(column, row), now.format(column, row), format) });
  };
  for (const { row, column, format } of plan.writes)
    if (!isInserted(row)) put(original(row), column, format !== undefined);
  for (const { index, count } of deleted)
    for (let row = index; row < index + count; row++)
      now.columns.forEach((_, column) => put(original(row), column, true));
  for (const { row, column, values, formats } of rectanglesOf(again)) {
    writeCells(cellsAt(table, row, column, values.length, values[0]!.length), values, formats);
  }
  for (const { column } of plan.headers) table.columns.getItemAt(column).name = now.columns[column]!.name;
  filterAgain(read);
}

/** Makes the parts what they were; one that is as it was is not touched. */
function partsBack(context: Excel.RequestContext, before: PartsBefore): void {
  restore(context, TAG, before.tags);
  restore(context, RECORD, before.records);
  restore(context, IMAGE, before.heads);
  restore(context, IMAGE_SLICE, before.slices);
}

function restore<T>(
  context: Excel.RequestContext,
  kind: Parameters<typeof writePart<T>>[1],
  before: ReadonlyMap<string, T>,
): void {
  const now = new Map(heldParts(context, kind).values);
  for (const key of now.keys()) if (!before.has(key)) deletePart(context, kind, key);
  for (const [key, value] of before)
    if (JSON.stringify(now.get(key)) !== JSON.stringify(value)) writePart(context, kind, value, key);
}
