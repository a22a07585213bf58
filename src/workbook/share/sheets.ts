/** Reading sheets: which is in front, whether the workbook can be written to, and blocks of cells in portions. */
import { WorkbookFault } from "../errors";
import type { Held } from "./plan-restore";

/** Excel's id of the sheet in front. */
export async function activeSheetId(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("id");
  await context.sync();
  return sheet.id;
}

/** Refuses a workbook that cannot be written to. */
export async function refuseReadOnly(context: Excel.RequestContext): Promise<void> {
  context.workbook.load("readOnly");
  await context.sync();
  if (context.workbook.readOnly)
    throw new WorkbookFault(
      "read_only",
      "This workbook is open to read only: save a copy of it and work on that. Nothing was changed.",
    );
}

/** A block of cells by the name of its sheet. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the cells of a block hold. */
export interface BlockRead {
  readonly values: readonly (readonly unknown[])[];
  readonly heldAt: (row: number, column: number) => Held;
}

/** Cells read in one exchange. */
const MOST_CELLS = 20_000;

/** What blocks hold, in as few exchanges as their size allows. */
export async function readBlocks<B extends Block>(
  context: Excel.RequestContext,
  blocks: readonly B[],
): Promise<ReadonlyMap<B, BlockRead>> {
  const slices = blocks.flatMap((block) => {
    const rows = Math.max(1, Math.floor(MOST_CELLS / block.columns));
    return Array.from({ length: Math.ceil(block.rows / rows) }, (_, i) => ({
      block,
      from: i * rows,
      rows: Math.min(rows, block.rows - i * rows),
    }));
  });
  const read = await readSlices(context, slices);
  return new Map(
    blocks.map((block) => {
      const ranges = read.get(block) ?? [];
      const values = ranges.flatMap((range) => range.values as unknown[][]);
      const formulas = ranges.flatMap((range) => range.formulas as unknown[][]);
      const formats = ranges.flatMap((range) => range.numberFormat as string[][]);
      const heldAt = (row: number, column: number): Held => ({
        value: values[row]![column],
        formula: formulas[row]![column],
        format: formats[row]![column]!,
      });
      return [block, { values, heldAt }];
    }),
  );
}

interface Slice<B> {
  readonly block: B;
  readonly from: number;
  readonly rows: number;
}

async function readSlices<B extends Block>(
  context: Excel.RequestContext,
  slices: readonly Slice<B>[],
): Promise<Map<B, Excel.Range[]>> {
  const read = new Map<B, Excel.Range[]>();
  const next = async (rest: readonly Slice<B>[]): Promise<void> => {
    if (!rest.length) return;
    let count = 0;
    let end = 0;
    for (; end < rest.length && count < MOST_CELLS; end++)
      count += rest[end]!.rows * rest[end]!.block.columns;
    for (const { block, from, rows } of rest.slice(0, end)) {
      const sheet = context.workbook.worksheets.getItem(block.sheet);
      const range = sheet.getRangeByIndexes(block.row + from, block.column, rows, block.columns);
      range.load("values, formulas, numberFormat");
      read.set(block, [...(read.get(block) ?? []), range]);
    }
    await context.sync();
    await next(rest.slice(end));
  };
  await next(slices);
  return read;
}
