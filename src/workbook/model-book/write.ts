/**
 * Writes a model into sheets of their own: all or nothing. Nothing that stands in the workbook is touched; when Excel
 * fails half way or the work is cancelled, the new sheets are taken out again.
 */
import type { Book, BookSheet, SheetRole } from "../../modelbook";
import { portionsOf, type CellSpec } from "../block";
import { readDateSystem } from "../date-system";
import { WorkbookFault } from "../errors";
import { readParts, writePart, deletePart, partXml } from "../parts";
import { allOrNothing, onWorkbook, type Step, type Watch } from "../share/all-or-nothing";
import { gridOf } from "./grid";
import { BOOK_PART, keptInputs, keyOfCopy, packGrids, type BookTag, type Grids } from "./kept";
import { queueChart, queueLook, queueProtection, queueWidths } from "./look";
import type { ModelToWrite, Written } from "./model";
import { freeCopy, inputName, sheetNamesOf } from "./place";

/**
 * Writes a model into new sheets behind the others. Where the usual names of sheets are taken, all of them get the
 * same number behind their name.
 * @throws {@link WorkbookFault} `cancelled`, `date_system`, `too_large`, else with cause and remedy; the workbook is
 * then as it was
 */
export function writeBook(model: ModelToWrite, watch: Watch = {}): Promise<Written> {
  return onWorkbook(async (context) => {
    const copy = await preflight(context);
    const book = model.lay(sheetNamesOf(copy), [{ ...model.log, changed: "" }]);
    const grids = new Map(book.sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
    const made = new Map<SheetRole, Excel.Worksheet>();
    const cells = packGrids(grids);
    const tagWith = (idOf: (role: SheetRole) => string): BookTag => ({
      scenarioId: model.scenarioId,
      copy,
      sheets: book.sheets.map(({ id, name }) => ({ role: id, sheetId: idOf(id), name })),
      inputs: keptInputs(book.inputs, (name) => book.sheets.find((sheet) => sheet.name === name)!.id),
      cells,
    });
    // What is too large is refused before anything is written.
    partXml(
      BOOK_PART,
      tagWith(() => "?".repeat(64)),
      keyOfCopy(copy),
    );
    const steps: Step[] = [
      addSheets(context, book, made),
      ...namesStep(context, book, copy),
      ...cellSteps(context, made, grids),
      ...groupsOf(book.sheets, 2).map((sheets) => lookStep(context, made, sheets)),
      tagStep(context, keyOfCopy(copy), () => tagWith((role) => made.get(role)!.id)),
    ];
    await allOrNothing(context, steps, { ...watch, halfDone: HALF_DONE });
    await bringToFront(context, book);
    return {
      copy,
      sheets: Object.fromEntries(book.sheets.map(({ id, name }) => [id, name])),
      cells: book.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    };
  });
}

const HALF_DONE =
  "Not everything could be taken out again: delete the sheets of the model that are left in the workbook.";

/** Reads what is in the workbook; gives the number of the copy to be written. */
async function preflight(context: Excel.RequestContext): Promise<number> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/name");
  workbook.protection.load("protected");
  const { values } = await readParts(context, BOOK_PART);
  if (workbook.readOnly)
    throw new WorkbookFault(
      "read_only",
      "This workbook is open to read only: save a copy of it and insert there. Nothing was changed.",
    );
  if (workbook.protection.protected)
    throw new WorkbookFault(
      "protected_sheet",
      "The structure of this workbook is protected, so that no sheet can be added: have its owner unprotect it. Nothing was changed.",
    );
  if ((await readDateSystem(context)) !== 1900)
    throw new WorkbookFault(
      "date_system",
      "This workbook counts days from 1904, which the formulas of the model do not: insert the model in a new workbook. Nothing was changed.",
    );
  return freeCopy(
    workbook.worksheets.items.map(({ name }) => name),
    [...values.values()].map(({ copy }) => copy),
  );
}

/** The first step, whose undoing takes out all that stands on the sheets. */
function addSheets(context: Excel.RequestContext, book: Book, made: Map<SheetRole, Excel.Worksheet>): Step {
  const { worksheets } = context.workbook;
  return {
    make: () => {
      for (const own of book.sheets) {
        const sheet = worksheets.add(own.name);
        sheet.load("id");
        made.set(own.id, sheet);
        queueWidths(sheet, own);
      }
    },
    undo: async () => {
      const added = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
      worksheets.load("items/name");
      await context.sync();
      for (const sheet of worksheets.items) if (added.has(sheet.name.toLowerCase())) sheet.delete();
    },
  };
}

const nothing = (): void => undefined;

/** Rows of one sheet in one exchange. */
interface Portion {
  readonly role: SheetRole;
  readonly from: number;
  readonly rows: (readonly CellSpec[])[];
}

/** Cells of all sheets, as many in one exchange as it holds; number formats before values. */
function cellSteps(
  context: Excel.RequestContext,
  made: ReadonlyMap<SheetRole, Excel.Worksheet>,
  grids: Grids,
): readonly Step[] {
  return exchangesOf(grids).map((portions) => ({
    make: () => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      for (const { role, from, rows } of portions) {
        const range = made.get(role)!.getRangeByIndexes(from, 0, rows.length, rows[0]!.length);
        range.numberFormat = rows.map((line) => line.map(({ format }) => format));
        range.formulas = rows.map((line) => line.map(({ value }) => value));
      }
    },
    undo: nothing,
  }));
}

/**
 * Rows of all sheets in lists of portions that are short enough for one exchange: as few as can be, since the workbook
 * is calculated after each.
 */
function exchangesOf(grids: Grids): readonly (readonly Portion[])[] {
  const lines = [...grids].flatMap(([role, grid]) => grid.map((line, row) => ({ role, row, line })));
  let next = 0;
  return portionsOf(lines.map(({ line }) => line)).map(({ length }) => {
    const portions: Portion[] = [];
    for (const { role, row, line } of lines.slice(next, (next += length))) {
      const last = portions.at(-1);
      if (last?.role === role) last.rows.push(line);
      else portions.push({ role, from: row, rows: [line] });
    }
    return portions;
  });
}

/** A list in so many lists of the same length, or nearly. */
function groupsOf<T>(list: readonly T[], groups: number): readonly (readonly T[])[] {
  const size = Math.ceil(list.length / groups);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

const lookStep = (
  context: Excel.RequestContext,
  made: ReadonlyMap<SheetRole, Excel.Worksheet>,
  books: readonly BookSheet[],
): Step => ({
  make: () => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    for (const book of books) {
      const sheet = made.get(book.id)!;
      queueLook(sheet, book);
      for (const chart of book.charts) queueChart(sheet, book, chart);
      queueProtection(sheet, book);
    }
  },
  undo: nothing,
});

/** Names of input cells. One that is taken stays what it is: no formula of the model uses a name. */
function namesStep(context: Excel.RequestContext, book: Book, copy: number): readonly Step[] {
  if (!book.names.length) return [];
  const { names } = context.workbook;
  const added = new Set<string>();
  return [
    {
      make: async () => {
        names.load("items/name");
        await context.sync();
        const taken = new Set(names.items.map(({ name }) => name.toLowerCase()));
        for (const named of book.names) {
          const name = inputName(named, copy);
          if (taken.has(name.toLowerCase())) continue;
          added.add(name);
          names.add(name, `=${named.reference}`, named.label);
        }
      },
      undo: async () => {
        names.load("items/name");
        await context.sync();
        for (const item of names.items) if (added.has(item.name)) item.delete();
      },
    },
  ];
}

/** What is kept of the model; written last, so that there is never a tag without its sheets. */
function tagStep(context: Excel.RequestContext, key: string, tagOf: () => BookTag): Step {
  return {
    make: async () => {
      await readParts(context, BOOK_PART);
      writePart(context, BOOK_PART, tagOf(), key);
    },
    undo: async () => {
      await readParts(context, BOOK_PART);
      deletePart(context, BOOK_PART, key);
    },
  };
}

/** Shows what the model comes to. That Excel cannot show it now harms nothing. */
async function bringToFront(context: Excel.RequestContext, book: Book): Promise<void> {
  const front = book.sheets.find(({ id }) => id === "outputs") ?? book.sheets[0]!;
  context.workbook.worksheets.getItem(front.name).activate();
  await context.sync().catch(() => undefined);
}
