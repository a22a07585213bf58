/** The cells that freezing, repairing and counting are about, with what they show. */
import { callsUs, findOurCells, namesCallingUs, type OurRun, type WorkbookNames } from "../our-cells";
import { leansOn } from "./formula-text";
import { repairFormula } from "./repair-text";
import type { Shown } from "./shown";

/** A cell with a formula that concerns us. */
export interface OurCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly protectedSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What it shows: one cell, or the rows of the block it has spilled. */
  readonly shown: readonly (readonly Shown[])[];
}

export interface OurCells {
  /** Formulas that call our functions, or lean on one that does. */
  readonly ours: readonly OurCell[];
  /** Formulas that call our functions in a way that Excel no longer understands. */
  readonly broken: readonly OurCell[];
  /** The names of the workbook, and which of them call our functions. */
  readonly names: WorkbookNames;
}

/** Cells read in one exchange. */
const MOST_CELLS = 20_000;

/** Finds every formula of the workbook that concerns us, and what it shows. Reads only. */
export async function readOurs(context: Excel.RequestContext): Promise<OurCells> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  const names = await namesCallingUs(context);
  const sheets = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const runs = await findOurCells(context, concernsUs);
  const cells = await readRuns(context, byCount(runs), sheets);
  return { ...sortOut(cells, names), names };
}

const concernsUs = (formula: string): boolean =>
  repairFormula(formula) !== undefined || leansOn(formula, "").length > 0;

/** Which cells are ours, with those that lean on one of ours, and which are broken. */
function sortOut(
  cells: readonly OurCell[],
  names: WorkbookNames,
): { readonly ours: readonly OurCell[]; readonly broken: readonly OurCell[] } {
  const broken = cells.filter(({ formula }) => repairFormula(formula) !== undefined);
  const ours = new Set(cells.filter(({ formula }) => callsUs(formula, names)));
  const at = new Map(cells.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));
  for (let known = -1; known < ours.size;) {
    known = ours.size;
    for (const cell of cells)
      for (const { sheet, top, left } of leansOn(cell.formula, cell.sheet)) {
        const first = at.get(keyOf(sheet, top, left));
        if (first && ours.has(first)) ours.add(cell);
      }
  }
  return { ours: cells.filter((cell) => ours.has(cell)), broken };
}

const keyOf = (sheet: string, row: number, column: number): string =>
  `${sheet.toLowerCase()}!${row},${column}`;

/** Runs in portions of so many cells. */
function byCount(runs: readonly OurRun[]): readonly (readonly OurRun[])[] {
  const portions: OurRun[][] = [];
  let count = Infinity;
  for (const run of runs) {
    if (count + run.formulas.length > MOST_CELLS) {
      portions.push([]);
      count = 0;
    }
    portions.at(-1)!.push(run);
    count += run.formulas.length;
  }
  return portions;
}

async function readRuns(
  context: Excel.RequestContext,
  [portion, ...rest]: readonly (readonly OurRun[])[],
  sheets: ReadonlyMap<string, string>,
): Promise<OurCell[]> {
  if (!portion) return [];
  const asked = portion.map((run) => {
    const sheet = context.workbook.worksheets.getItem(run.sheetId);
    const range = sheet.getRangeByIndexes(run.row, run.column, run.formulas.length, 1);
    range.load("values, text, numberFormat, hasSpill");
    return { run, sheet, range };
  });
  await context.sync();
  const spills: { readonly key: string; readonly block: Excel.Range }[] = [];
  for (const { run, sheet, range } of asked) {
    // False where no cell spills, null where some do.
    if ((range.hasSpill as boolean | null) === false) continue;
    for (const i of run.formulas.keys()) {
      const block = sheet.getCell(run.row + i, run.column).getSpillingToRangeOrNullObject();
      block.load("values, text, numberFormat");
      spills.push({ key: keyOf(run.sheetId, run.row + i, run.column), block });
    }
  }
  if (spills.length) await context.sync();
  const blocks = new Map(
    spills.filter(({ block }) => !block.isNullObject).map(({ key, block }) => [key, block]),
  );
  const cells = asked.flatMap(({ run, range }) =>
    run.formulas.map((formula, i): OurCell => {
      const block = blocks.get(keyOf(run.sheetId, run.row + i, run.column));
      return {
        sheetId: run.sheetId,
        sheet: sheets.get(run.sheetId) ?? "",
        protectedSheet: run.protectedSheet,
        row: run.row + i,
        column: run.column,
        formula,
        shown: block ? shownOf(block) : [shownOf(range)[i]!],
      };
    }),
  );
  return cells.concat(await readRuns(context, rest, sheets));
}

const shownOf = ({ values, text, numberFormat }: Excel.Range): Shown[][] =>
  values.map((row, r) =>
    row.map((value: unknown, c) => ({
      value,
      text: text[r]![c]!,
      format: String(numberFormat[r]![c]),
    })),
  );
