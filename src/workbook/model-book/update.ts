/**
 * Brings the sheets of a model up to date: data and new values of the scenario flow in, the user's edits of inputs,
 * rows, columns and notes stay. All or nothing.
 */
import { SHEET_ROLES, type LogRow, type SheetRole } from "../../modelbook";
import { asText } from "../block";
import { faultOf, WorkbookFault } from "../errors";
import { readParts } from "../parts";
import { allOrNothing, onWorkbook, type Step, type Watch } from "../share/all-or-nothing";
import { partStep } from "../share/kept-parts";
import { refuseReadOnly } from "../share/sheets";
import { gridOf } from "./grid";
import { BOOK_PART, keptInputs, keyOfCopy, packGrids, unpackGrids, type BookTag } from "./kept";
import { ALLOWED } from "./look";
import type { ModelToWrite } from "./model";
import { sheetNamesOf, type SheetNames } from "./place";
import {
  heldAt,
  planUpdate,
  runsOf,
  sayRun,
  type InputEdit,
  type RestoredCell,
  type Standing,
  type UpdatePlan,
} from "./plan-update";
import type { Cells } from "./placing";

/** What an update did, or would do. */
export type UpdateOutcome =
  | {
      readonly kind: "updated";
      readonly copy: number;
      readonly sheets: Readonly<Partial<Record<SheetRole, string>>>;
      /** Cells written. */
      readonly cells: number;
      /** Inputs that the user changed, which stay. */
      readonly edits: readonly InputEdit[];
      /** Other cells of ours that were changed by hand, which got their content back. */
      readonly restored: readonly RestoredCell[];
      /** Inputs whose new value flowed in. */
      readonly flowed: readonly string[];
    }
  /** These sheets cannot be brought up to date: a new copy can be written beside them. */
  | { readonly kind: "new_copy"; readonly reasons: readonly string[] }
  /** The scenario was not written into this workbook. */
  | { readonly kind: "none" };

/** Says what {@link updateBook} would do. Reads only. */
export const checkBook = (model: ModelToWrite): Promise<UpdateOutcome> =>
  onWorkbook(async (context) => outcomeOf(await prepare(context, model)));

/**
 * Brings the sheets that were last written of a scenario up to date.
 * @throws {@link WorkbookFault} `cancelled`, `protected_sheet`, else with cause and remedy; the workbook is then as it
 * was
 */
export const updateBook = (model: ModelToWrite, watch: Watch = {}): Promise<UpdateOutcome> =>
  onWorkbook(async (context) => {
    await refuseReadOnly(context);
    const prepared = await prepare(context, model);
    const outcome = outcomeOf(prepared);
    if (outcome.kind === "updated" && prepared) {
      const steps = stepsOf(context, prepared, model);
      await allOrNothing(context, steps, { ...watch, halfDone: HALF_DONE });
    }
    return outcome;
  });

const HALF_DONE =
  "Not everything could be put back: update the model again, or write a new copy of it and delete this one.";

interface Sheet {
  readonly role: SheetRole;
  readonly item: Excel.Worksheet;
  readonly protected: boolean;
}

interface Prepared {
  readonly tag: BookTag;
  readonly parts: ReadonlyMap<string, BookTag>;
  readonly standing: Standing;
  readonly sheets: readonly Sheet[];
  readonly plan: UpdatePlan;
  readonly next: BookTag;
}

async function prepare(context: Excel.RequestContext, model: ModelToWrite): Promise<Prepared | undefined> {
  const { values } = await readParts(context, BOOK_PART);
  const tag = [...values.values()]
    .filter(({ scenarioId }) => scenarioId === model.scenarioId)
    .sort((a, b) => b.copy - a.copy)[0];
  if (!tag) return undefined;
  const written = unpackGrids(tag.cells);
  const { sheets, standing } = await readSheets(context, tag);
  const usual = sheetNamesOf(tag.copy);
  const names = Object.fromEntries(
    SHEET_ROLES.map((role) => [role, standing.names.get(role) ?? usual[role]]),
  ) as SheetNames;
  const book = model.lay(names, []);
  const plan = written
    ? planUpdate(tag, written, standing, book)
    : { ...NO_PLAN, reasons: ["What was last written cannot be read any more."] };
  const grids = new Map(book.sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
  const next: BookTag = {
    ...tag,
    sheets: tag.sheets.map((sheet) => ({ ...sheet, name: standing.names.get(sheet.role) ?? sheet.name })),
    inputs: keptInputs(book.inputs, (name) => book.sheets.find((sheet) => sheet.name === name)!.id),
    cells: packGrids(grids),
  };
  return { tag, parts: new Map(values), standing, sheets, plan, next };
}

const NO_PLAN: Omit<UpdatePlan, "reasons"> = { changes: new Map(), edits: [], restored: [], flowed: [] };

/** The sheets of a model as they stand, by the ids that Excel gave them. */
async function readSheets(
  context: Excel.RequestContext,
  tag: BookTag,
): Promise<{ readonly sheets: readonly Sheet[]; readonly standing: Standing }> {
  const asked = tag.sheets.map(({ role, sheetId }) => {
    const item = context.workbook.worksheets.getItemOrNullObject(sheetId);
    item.load("name, id");
    return { role, item };
  });
  await context.sync();
  const there = asked.filter(({ item }) => !item.isNullObject);
  const used = there.map(({ role, item }) => {
    const range = item.getUsedRangeOrNullObject(true);
    range.load("rowIndex, columnIndex, rowCount, columnCount");
    item.protection.load("protected");
    return { role, item, range };
  });
  await context.sync();
  const cells = new Map<SheetRole, Cells>();
  const read = async ([next, ...rest]: typeof used): Promise<void> => {
    if (!next) return;
    const { role, item, range } = next;
    if (range.isNullObject) cells.set(role, []);
    else {
      const whole = item.getRangeByIndexes(
        0,
        0,
        range.rowIndex + range.rowCount,
        range.columnIndex + range.columnCount,
      );
      whole.load("formulas");
      await context.sync();
      cells.set(role, whole.formulas as unknown[][]);
    }
    await read(rest);
  };
  await read(used);
  return {
    sheets: used.map(({ role, item }) => ({ role, item, protected: item.protection.protected })),
    standing: { names: new Map(there.map(({ role, item }) => [role, item.name])), cells },
  };
}

function outcomeOf(prepared: Prepared | undefined): UpdateOutcome {
  if (!prepared) return { kind: "none" };
  const { plan, tag, standing } = prepared;
  if (plan.reasons.length) return { kind: "new_copy", reasons: plan.reasons };
  return {
    kind: "updated",
    copy: tag.copy,
    sheets: Object.fromEntries(standing.names),
    cells: [...plan.changes.values()].reduce((sum, list) => sum + list.length, 0),
    edits: plan.edits,
    restored: plan.restored,
    flowed: plan.flowed,
  };
}

/** Protection off, cells, the row of the change log, what is kept, protection on. */
function stepsOf(context: Excel.RequestContext, prepared: Prepared, model: ModelToWrite): readonly Step[] {
  const { sheets, plan, standing, parts, tag, next } = prepared;
  const locked = sheets.filter((sheet) => sheet.protected);
  const cells = sheets.flatMap(({ role, item }) => {
    const changes = plan.changes.get(role) ?? [];
    return changes.length ? [cellsStep(context, item, standing.cells.get(role)!, changes)] : [];
  });
  const log = sheets.find(({ role }) => role === "log");
  return [
    protectionStep(context, locked, false),
    ...cells,
    ...(log
      ? [logStep(log, standing.cells.get("log")!, { ...model.log, changed: plan.flowed.join("; ") })]
      : []),
    partStep(context, BOOK_PART, parts, new Map([[keyOfCopy(tag.copy), next]])),
    protectionStep(context, locked, true),
  ];
}

const PASSWORD =
  "A sheet of the model is protected with a password: have whoever knows it lift the protection, then update again. Nothing was changed.";

/** Locks sheets or lifts their locks; those that are so already are left. */
function protectionStep(context: Excel.RequestContext, sheets: readonly Sheet[], lock: boolean): Step {
  const put = async (on: boolean): Promise<void> => {
    for (const { item } of sheets) item.protection.load("protected");
    await context.sync();
    for (const { item } of sheets) {
      if (item.protection.protected === on) continue;
      if (on) item.protection.protect(ALLOWED);
      else item.protection.unprotect();
    }
  };
  return {
    make: async () => {
      await put(lock);
      if (lock) return;
      await context.sync().catch((error: unknown) => {
        throw faultOf(error).code === "protected_sheet"
          ? new WorkbookFault("protected_sheet", PASSWORD)
          : error;
      });
    },
    undo: () => put(!lock),
  };
}

function cellsStep(
  context: Excel.RequestContext,
  item: Excel.Worksheet,
  held: Cells,
  changes: UpdatePlan["changes"] extends ReadonlyMap<SheetRole, infer C> ? C : never,
): Step {
  const runs = runsOf(changes);
  const ranges = runs.map((run) => ({ run, range: item.getRange(sayRun(run)) }));
  let formats: readonly string[][][] | undefined;
  return {
    make: async () => {
      for (const { range } of ranges) range.load("numberFormat");
      await context.sync();
      formats = ranges.map(({ range }) => range.numberFormat as string[][]);
      context.workbook.application.suspendApiCalculationUntilNextSync();
      for (const { run, range } of ranges) {
        range.numberFormat = [run.specs.map(({ format }) => format)];
        range.formulas = [run.specs.map(({ value }) => value)];
      }
    },
    undo: () => {
      if (!formats) return;
      for (const [i, { run, range }] of ranges.entries()) {
        range.numberFormat = formats[i]!;
        range.formulas = [run.specs.map((_, c) => guarded(heldAt(held, run.row, run.column + c)))];
      }
    },
  };
}

/** What a cell held, as it is handed to Excel; formulas stay formulas. */
const guarded = (held: string | number | boolean): string | number | boolean =>
  typeof held === "string" && !held.startsWith("=") ? asText(held) : held;

/** A row below the last one of the change log. */
function logStep({ item }: Sheet, held: Cells, row: LogRow): Step {
  const next = held.findLastIndex((line) => line.some((cell) => cell !== "")) + 1;
  const values = [row.when, row.who, row.what, row.engine, row.release, row.changed].map(asText);
  const range = item.getRangeByIndexes(next, 0, 1, values.length);
  return {
    make: () => {
      range.numberFormat = [values.map(() => "@")];
      range.values = [values];
    },
    undo: () => {
      range.clear(Excel.ClearApplyTo.contents);
      range.numberFormat = [values.map(() => "General")];
    },
  };
}
