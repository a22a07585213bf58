/** The cells whose formulas call our functions: finding them, and having Excel work them out anew. */
import { sayRectangle } from "./address";

/** Cells below one another, each with a formula of its own that calls our functions. */
export interface OurRun {
  readonly sheetId: string;
  readonly protectedSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly string[];
}

/** Cells read or written in one exchange: Excel on the web takes 5 MB at once. */
const MOST_CELLS = 25_000;
const TEXT_FORMAT = "@";

/** Text, names of sheets in quotes, and headings of columns: what stands there is no word of the formula. */
const NO_WORDS = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[(?:'.|[^[\]'])*\]/gs;
const OUR_CALL = /(?:^|[^\w.])CSU\.[A-Z]+\s*\(/i;
/** Words of a formula; those of sheets keep the mark behind them. */
const WORD = /[\p{L}_\\][\p{L}\d_.\\]*!?/gu;
const OUR_WORD = /^CSU\.[A-Z]+$/i;

/** Names of a workbook, in lower case, each with whether its formula calls our functions. */
export type WorkbookNames = ReadonlyMap<string, boolean>;

/**
 * Whether a formula calls one of our functions, or uses a defined name that does. Words in quotes do not count, nor do
 * names of the workbook that only look like ours, such as `CSU.Total`.
 */
export function callsUs(formula: unknown, names: WorkbookNames = new Map()): formula is string {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  if (!names.size && !/CSU\./i.test(formula)) return false;
  const bare = formula.replaceAll(NO_WORDS, '""');
  return (
    OUR_CALL.test(bare) ||
    // A function may be handed on by its name alone, as to MAP.
    (bare.match(WORD) ?? []).some((word) => names.get(word.toLowerCase()) ?? OUR_WORD.test(word))
  );
}

interface Used {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** The names of the workbook, and which of them call our functions or use a name that does. */
export async function namesCallingUs(context: Excel.RequestContext): Promise<WorkbookNames> {
  const { names } = context.workbook;
  names.load("items/name, items/formula");
  await context.sync();
  const known = new Map(names.items.map(({ name }) => [name.toLowerCase(), false]));
  for (let found = true; found;) {
    found = false;
    for (const { name, formula } of names.items) {
      const key = name.toLowerCase();
      if (known.get(key) || !callsUs(formula, known)) continue;
      known.set(key, true);
      found = true;
    }
  }
  return known;
}

/**
 * Finds every cell of the workbook that calls our functions, on hidden sheets too. Reads only.
 * @param also other formulas that are to be found
 */
export async function findOurCells(
  context: Excel.RequestContext,
  also?: (formula: string) => boolean,
): Promise<readonly OurRun[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const names = await namesCallingUs(context);
  const isOurs = (formula: unknown): boolean =>
    callsUs(formula, names) ||
    (also !== undefined && typeof formula === "string" && formula.startsWith("=") && also(formula));
  const all = worksheets.items.map((sheet): Used => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex, columnIndex, rowCount, columnCount, hasSpill");
    sheet.protection.load("protected");
    return { sheet, range };
  });
  await context.sync();
  const runs: OurRun[] = [];
  for (const used of all)
    if (!used.range.isNullObject) runs.push(...(await findOnSheet(context, used, isOurs)));
  return runs;
}

async function findOnSheet(
  context: Excel.RequestContext,
  { sheet, range }: Used,
  wanted: (formula: unknown) => boolean,
): Promise<OurRun[]> {
  const { rowIndex, columnIndex, columnCount } = range;
  const held = await formulasOf(context, sheet, range);
  const isOurs = (row: number, column: number): boolean => wanted(held[row]?.[column]);
  // `hasSpill` is false where no cell of the sheet spills, null where some do.
  const spilled =
    (range.hasSpill as boolean | null) === false
      ? new Set<string>()
      : await spilledCells(context, sheet, held, isOurs, rowIndex, columnIndex);
  const runs: OurRun[] = [];
  for (let column = 0; column < columnCount; column++)
    for (let row = 0; row < held.length; row++) {
      const formulas: string[] = [];
      const start = row;
      for (; isOurs(row, column) && !spilled.has(`${row},${column}`); row++)
        formulas.push(String(held[row]![column]));
      if (formulas.length)
        runs.push({
          sheetId: sheet.id,
          protectedSheet: sheet.protection.protected,
          row: rowIndex + start,
          column: columnIndex + column,
          formulas,
        });
    }
  return runs;
}

/**
 * The formulas of a block from one of its rows on, portion after portion. A text that begins with an equals sign is
 * given as if it were a formula; unlike one it is its own value, and left out here: entered anew it would become one.
 */
async function formulasOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Excel.Range,
  from = 0,
): Promise<unknown[][]> {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const rows = Math.min(Math.max(1, Math.floor(MOST_CELLS / columnCount)), rowCount - from);
  const part = sheet.getRangeByIndexes(rowIndex + from, columnIndex, rows, columnCount);
  part.load("formulas, values");
  await context.sync();
  const { values } = part;
  const formulas = part.formulas.map((row: unknown[], r) =>
    row.map((formula, c) => (formula === values[r]![c] ? "" : formula)),
  );
  const next = from + rows;
  return next < rowCount ? formulas.concat(await formulasOf(context, sheet, block, next)) : formulas;
}

/**
 * Cells that only show what a formula elsewhere spilled: Excel may give them the formula of that cell. Asked only of
 * cells with the same formula as the one above or on the left, which all such cells have.
 */
async function spilledCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  held: readonly (readonly unknown[])[],
  isOurs: (row: number, column: number) => boolean,
  top: number,
  left: number,
): Promise<ReadonlySet<string>> {
  const asked: { readonly key: string; readonly parent: Excel.Range; readonly at: string }[] = [];
  for (const [r, row] of held.entries())
    for (const [c, formula] of row.entries()) {
      if (!isOurs(r, c) || (held[r - 1]?.[c] !== formula && row[c - 1] !== formula)) continue;
      const parent = sheet.getCell(top + r, left + c).getSpillParentOrNullObject();
      parent.load("rowIndex, columnIndex");
      asked.push({ key: `${r},${c}`, parent, at: `${top + r},${left + c}` });
    }
  if (asked.length) await context.sync();
  return new Set(
    asked
      .filter(({ parent, at }) => !parent.isNullObject && `${parent.rowIndex},${parent.columnIndex}` !== at)
      .map(({ key }) => key),
  );
}

export const countCells = (runs: readonly OurRun[]): number =>
  runs.reduce((sum, run) => sum + run.formulas.length, 0);

/**
 * Has Excel work out the cells given, and what depends on them, and nothing else: each gets its own formula again,
 * which is the one way that marks a cell as changed. Formats stay. A sheet that cannot be written to, because it is
 * protected or holds an array that must not be changed in part, is calculated as a whole, which writes nothing.
 */
export async function workOutAgain(context: Excel.RequestContext, runs: readonly OurRun[]): Promise<void> {
  const sheets = new Map<string, OurRun[]>();
  for (const run of runs) sheets.set(run.sheetId, [...(sheets.get(run.sheetId) ?? []), run]);
  await sheetBySheet(context, [...sheets]);
}

async function sheetBySheet(
  context: Excel.RequestContext,
  [next, ...rest]: readonly (readonly [id: string, runs: readonly OurRun[]])[],
): Promise<void> {
  if (!next) return;
  const [id, runs] = next;
  const sheet = context.workbook.worksheets.getItem(id);
  const written = !runs[0]!.protectedSheet && (await rewrite(context, sheet, runs));
  if (!written) {
    sheet.calculate(true);
    await context.sync();
  }
  return sheetBySheet(context, rest);
}

/** Gives cells their own formulas again; says whether Excel allowed it. */
async function rewrite(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly OurRun[],
): Promise<boolean> {
  const cells = runs.map((run) => ({
    run,
    range: sheet.getRange(sayRectangle({ sheet: "", ...run }, run.formulas.length, 1)),
  }));
  for (const { range } of cells) range.load("numberFormat");
  await context.sync();
  const plans = cells.map(({ run, range }) => ({ run, range, formats: range.numberFormat as string[][] }));
  try {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const { run, range, formats } of plans) {
      // In a cell formatted as text a formula would turn into the text of it.
      const asText = formats.some(([format]) => format === TEXT_FORMAT);
      if (asText)
        range.numberFormat = formats.map(([format]) => [format === TEXT_FORMAT ? "General" : format!]);
      range.formulas = run.formulas.map((formula) => [formula]);
      if (asText) range.numberFormat = formats;
    }
    await context.sync();
    return true;
  } catch (error) {
    if (!refusedHere(error)) throw error;
    await putBack(context, plans);
    return false;
  }
}

/** Formats of cells that were written before Excel refused one; the formulas are their own in any case. */
async function putBack(
  context: Excel.RequestContext,
  plans: readonly { readonly range: Excel.Range; readonly formats: string[][] }[],
): Promise<void> {
  for (const { range, formats } of plans) range.numberFormat = formats;
  // Where Excel refuses formats as well, it took none before.
  await context.sync().catch(() => undefined);
}

/** Whether Excel refused these cells, as opposed to being busy or gone. */
const refusedHere = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  ["AccessDenied", "InvalidOperation", "InvalidArgument", "GeneralException"].includes(String(error.code));
