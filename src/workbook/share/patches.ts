/** Cells that are to hold something else, and how it is written: in blocks, a message of limited length at a time. */
import type { Scalar } from "./frozen";

/** What the cells of a block hold. */
export interface Content {
  /** Rows of values or formulas; less than the block where a formula fills the rest by spilling. */
  readonly cells: readonly (readonly Scalar[])[];
  /** Number formats of the whole block, where they are to be set. */
  readonly formats?: readonly (readonly string[])[];
}

/** A block of one sheet, before and after. */
export interface Patch {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly before: Content;
  readonly after: Content;
}

const TEXT_FORMAT = "@";
/** The most bytes of one message: Excel on the web takes 5 MB. */
const MOST_BYTES = 1_500_000;
const MOST_CELLS = 20_000;

/** Queues the writing of what a block holds before or after. */
export function writePatch(context: Excel.RequestContext, patch: Patch, side: "before" | "after"): void {
  const { cells, formats } = patch[side];
  const sheet = context.workbook.worksheets.getItem(patch.sheetId);
  const block = sheet.getRangeByIndexes(patch.row, patch.column, patch.rows, patch.columns);
  const [rows, columns] = [cells.length, cells[0]!.length];
  if (rows < patch.rows || columns < patch.columns) block.clear("Contents");
  // In a cell formatted as text a formula, number or error would turn into the text of it.
  if (formats?.some((row) => row.includes(TEXT_FORMAT)))
    block.numberFormat = formats.map((row) =>
      row.map((format) => (format === TEXT_FORMAT ? "General" : format)),
    );
  sheet.getRangeByIndexes(patch.row, patch.column, rows, columns).formulas = cells.map((row) => [...row]);
  if (formats) block.numberFormat = formats.map((row) => [...row]);
}

/** Blocks one below the other become one, as far as neither side spills: few large blocks are written fast. */
export function joinPatches(patches: readonly Patch[]): Patch[] {
  const sorted = [...patches].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const joined: Patch[][] = [];
  for (const patch of sorted) {
    const run = joined.at(-1);
    const last = run?.at(-1);
    if (last && isSingle(last) && isSingle(patch) && continues(last, patch)) run!.push(patch);
    else joined.push([patch]);
  }
  return joined.map((run) => {
    const first = run[0]!;
    if (run.length === 1) return first;
    return { ...first, rows: run.length, before: joinSide(run, "before"), after: joinSide(run, "after") };
  });
}

const isSingle = ({ rows, columns }: Patch): boolean => rows === 1 && columns === 1;
const continues = (a: Patch, b: Patch): boolean =>
  a.sheetId === b.sheetId &&
  a.column === b.column &&
  a.row + 1 === b.row &&
  Boolean(a.before.formats) === Boolean(b.before.formats) &&
  Boolean(a.after.formats) === Boolean(b.after.formats);

function joinSide(run: readonly Patch[], side: "before" | "after"): Content {
  const cells = run.flatMap((patch) => patch[side].cells);
  const formats = run.flatMap((patch) => patch[side].formats ?? []);
  return { cells, ...(formats.length && { formats }) };
}

/** Patches in portions that each fit one message; a long block is cut into several. */
export function portions(patches: readonly Patch[]): readonly (readonly Patch[])[] {
  const found: Patch[][] = [];
  let [bytes, cells] = [Infinity, Infinity];
  for (const patch of patches.flatMap(cut)) {
    const size = sizeOf(patch);
    const count = patch.rows * patch.columns;
    if (bytes + size > MOST_BYTES || cells + count > MOST_CELLS) {
      found.push([]);
      [bytes, cells] = [0, 0];
    }
    found.at(-1)!.push(patch);
    bytes += size;
    cells += count;
  }
  return found;
}

const sizeOf = ({ before, after }: Patch): number =>
  // A character takes up to three bytes; both sides count, for the way back is as long.
  Math.max(JSON.stringify(before).length, JSON.stringify(after).length) * 1.5;

/** Cuts a run of single cells in halves until each fits. Blocks that spill stay whole. */
function cut(patch: Patch): readonly Patch[] {
  const { rows, before, after } = patch;
  const small = rows <= MOST_CELLS && sizeOf(patch) <= MOST_BYTES;
  if (small || rows < 2 || before.cells.length !== rows || after.cells.length !== rows) return [patch];
  const half = rows >> 1;
  const part = (from: number, to: number): Patch => ({
    ...patch,
    row: patch.row + from,
    rows: to - from,
    before: slice(before, from, to),
    after: slice(after, from, to),
  });
  return [...cut(part(0, half)), ...cut(part(half, rows))];
}

const slice = ({ cells, formats }: Content, from: number, to: number): Content => ({
  cells: cells.slice(from, to),
  ...(formats && { formats: formats.slice(from, to) }),
});
