/** Restoring: frozen formulas go back to where the values written in their place still stand. */
import { WorkbookFault } from "../errors";
import { readParts } from "../parts";
import { allOrNothing, onWorkbook, type Watch } from "./all-or-nothing";
import { follow, type AnchorNow } from "./anchors";
import { printOf } from "./align";
import { cellSteps } from "./cell-steps";
import type { Report, Scope } from "./freeze";
import { LAST_COLUMN, LAST_ROW } from "./formula-text";
import { FROZEN, FROZEN_NAMES, type Anchor, type Frozen, type FrozenNames } from "./frozen";
import { partSteps, readNames, removeNames, underWay, type NameRead } from "./kept-parts";
import { nameStep, planNamesBack } from "./names";
import { planRestore, type Now } from "./plan-restore";
import { activeSheetId, readBlocks, refuseReadOnly, type Block } from "./sheets";
import { readTables, missingFrom } from "./tables-used";

/**
 * Puts frozen formulas back. A cell that was changed since is left as it is and listed with its formula, which stays
 * kept. Cells are found wherever inserted and deleted rows and columns have moved them, and formulas speak of the
 * cells they spoke of. All or nothing.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function restore(scope: Scope, watch: Watch = {}): Promise<Report> {
  return onWorkbook(async (context) => {
    await refuseReadOnly(context);
    const held = await readParts(context, FROZEN);
    const heldNames = await readParts(context, FROZEN_NAMES);
    const sheets = await readSheets(context);
    const names = await readNames(context);
    const active = scope === "sheet" ? await activeSheetId(context) : undefined;
    const parts = [...held.values].filter(
      ([, part]) => active === undefined || sheetOf(part, sheets)?.id === active,
    );
    const now = await readNow(
      context,
      parts.map(([, part]) => part),
      names,
      sheets,
    );
    const plans = parts.map(([key, part]) => ({ key, part, plan: planRestore(part, now(part)) }));
    const locked = sheets.find(
      ({ name, locked: isLocked }) => isLocked && plans.some(({ plan }) => plan.sheets.has(name)),
    );
    if (locked)
      throw new WorkbookFault(
        "protected_sheet",
        `The sheet ${locked.name} is protected: have its owner unprotect it, then restore. Nothing was changed.`,
      );
    const back =
      active === undefined
        ? [...heldNames.values].map(([key, part]) => ({ key, ...planNamesBack(part, names) }))
        : [];
    const changes = back.flatMap((one) => one.changes);
    const patches = plans.flatMap(({ plan }) => plan.patches);
    const left = [...plans.flatMap(({ plan }) => plan.left), ...back.flatMap((one) => one.left)];
    const partsAfter = new Map(
      plans.map(({ key, part, plan }): [string, Frozen | undefined] => [
        key,
        plan.remaining.length ? { ...part, cells: [...plan.remaining] } : undefined,
      ]),
    );
    const namesAfter = new Map(
      back.map(({ key, remaining }): [string, FrozenNames | undefined] => [
        key,
        remaining.length ? { names: remaining } : undefined,
      ]),
    );
    const done = new Set(
      plans
        .filter(({ plan }) => !plan.remaining.length)
        .flatMap(({ part }) => part.anchors.map(({ name }) => name)),
    );
    const report: Report = {
      cells: patches.length + changes.length,
      sheets: new Set(plans.flatMap(({ plan }) => [...plan.sheets])).size,
      left,
    };
    const { first, last } = await underWay(context, "restore");
    await allOrNothing(
      context,
      [
        first,
        ...cellSteps(context, patches, false),
        ...(changes.length ? [nameStep(changes)] : []),
        ...partSteps(context, FROZEN, held.values, changed(partsAfter, held.values)),
        ...partSteps(context, FROZEN_NAMES, heldNames.values, changed(namesAfter, heldNames.values)),
        removeNames(
          context,
          names.filter(({ name, sheet }) => sheet === undefined && done.has(name)),
        ),
        last,
      ],
      watch,
    );
    return report;
  });
}

/** The frozen formulas that could not be restored are forgotten; the cells stay as they are. */
export function forgetFrozen(): Promise<void> {
  return onWorkbook(async (context) => {
    await refuseReadOnly(context);
    const held = await readParts(context, FROZEN);
    const heldNames = await readParts(context, FROZEN_NAMES);
    const names = await readNames(context);
    const anchors = new Set(
      [...held.values.values()].flatMap(({ anchors: all }) => all.map(({ name }) => name)),
    );
    await allOrNothing(context, [
      ...partSteps(context, FROZEN, held.values, none(held.values)),
      ...partSteps(context, FROZEN_NAMES, heldNames.values, none(heldNames.values)),
      removeNames(
        context,
        names.filter(({ name }) => anchors.has(name)),
      ),
    ]);
  });
}

const none = <T>(held: ReadonlyMap<string, T>): ReadonlyMap<string, T | undefined> =>
  new Map([...held.keys()].map((key) => [key, undefined]));

/** Only what differs is written. */
const changed = <T>(
  after: ReadonlyMap<string, T | undefined>,
  before: ReadonlyMap<string, T>,
): ReadonlyMap<string, T | undefined> =>
  new Map([...after].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key))));

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly locked: boolean;
}

async function readSheets(context: Excel.RequestContext): Promise<readonly Sheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  for (const sheet of worksheets.items) sheet.protection.load("protected");
  await context.sync();
  return worksheets.items.map(({ id, name, protection }) => ({ id, name, locked: protection.protected }));
}

/** The sheet that cells were frozen on: by its id, or by its name where ids have been given anew. */
const sheetOf = (part: Frozen, sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ id }) => id === part.sheetId) ?? sheets.find(({ name }) => name === part.sheet);

/** Where everything is that the parts speak of, and what the cells hold. */
async function readNow(
  context: Excel.RequestContext,
  parts: readonly Frozen[],
  names: readonly NameRead[],
  sheets: readonly Sheet[],
): Promise<(part: Frozen) => Now> {
  const anchors = parts.flatMap((part) => part.anchors);
  const places = await placesOf(context, anchors, names, sheets);
  const blocks = new Map(
    [...places].filter(([, block]) => block.rows <= LAST_ROW && block.columns <= LAST_COLUMN),
  );
  const read = await readBlocks(context, [...blocks.values()]);
  const cells = new Map<string, () => ReturnType<Now["heldAt"]>>();
  for (const [block, { heldAt, values }] of read)
    for (const r of values.keys())
      for (let c = 0; c < block.columns; c++)
        cells.set(`${block.sheet}!${block.row + r},${block.column + c}`, () => heldAt(r, c));
  const nowOf = (anchor: Anchor): AnchorNow | undefined => {
    const block = places.get(anchor);
    if (!block) return undefined;
    const prints = anchor.prints === undefined ? [] : read.get(block)!.values.map(printOf);
    return { ...block, prints };
  };
  const tables = await readTables(
    context,
    parts.flatMap((part) => part.cells.map(({ formula }) => formula)),
  );
  const known = new Map(anchors.map((anchor) => [anchor, nowOf(anchor)]));
  // Each part speaks of rows and columns of its own time.
  return (part) => ({
    placeOf: follow(part.anchors, (anchor) => known.get(anchor)),
    heldAt: (sheet, row, column) => cells.get(`${sheet}!${row},${column}`)?.(),
    idOf: (sheet) => sheets.find(({ name }) => name === sheet)?.id,
    missing: (formula) => missingFrom(formula, tables),
  });
}

/** The cells that the names follow today. A name that somebody deleted counts as where it was. */
async function placesOf(
  context: Excel.RequestContext,
  anchors: readonly Anchor[],
  names: readonly NameRead[],
  sheets: readonly Sheet[],
): Promise<ReadonlyMap<Anchor, Block>> {
  const items = new Map(
    names.filter(({ sheet }) => sheet === undefined).map(({ name, item }) => [name, item]),
  );
  const asked = anchors.map((anchor) => {
    const range = items.get(anchor.name)?.getRangeOrNullObject();
    range?.load("rowIndex, columnIndex, rowCount, columnCount, address");
    return { anchor, range };
  });
  await context.sync();
  const places = new Map<Anchor, Block>();
  for (const { anchor, range } of asked)
    if (!range) {
      const { sheet, row, column, rows, columns } = anchor;
      if (sheets.some(({ name }) => name === sheet))
        places.set(anchor, { sheet, row, column, rows, columns });
    } else if (!range.isNullObject)
      places.set(anchor, {
        sheet: sheetIn(range.address),
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      });
  return places;
}

/** The sheet of an address as Excel writes it. */
const sheetIn = (address: string): string =>
  address
    .slice(0, address.lastIndexOf("!"))
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
