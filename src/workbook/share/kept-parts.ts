/** The hidden names and custom XML parts that keep frozen formulas. */
import { deletePart, partXml, readParts, writePart, type PartKind } from "../parts";
import type { Step } from "./all-or-nothing";
import { ANCHOR_NAME, UNDER_WAY, type Anchor, type Doing } from "./frozen";

/** Parts of one kind that are to be written or, where the value is undefined, taken away. */
export type PartChanges<T> = ReadonlyMap<string, T | undefined>;

/**
 * A step that changes parts of one kind.
 * @param before what the kind holds, for the way back
 */
export function partStep<T>(
  context: Excel.RequestContext,
  kind: PartKind<T>,
  before: ReadonlyMap<string, T>,
  changes: PartChanges<T>,
): Step {
  const put = (key: string, value: T | undefined): void =>
    value === undefined ? deletePart(context, kind, key) : writePart(context, kind, value, key);
  return {
    make: () => {
      for (const [key, value] of changes) put(key, value);
    },
    undo: async () => {
      const { values } = await readParts(context, kind);
      for (const key of changes.keys()) {
        const earlier = before.get(key);
        const unchanged = JSON.stringify(values.get(key) ?? null) === JSON.stringify(earlier ?? null);
        if (!unchanged) put(key, earlier);
      }
    },
  };
}

/** Steps of which each changes one part: several might be more than one message takes. */
export function partSteps<T>(
  context: Excel.RequestContext,
  kind: PartKind<T>,
  before: ReadonlyMap<string, T>,
  changes: PartChanges<T>,
): readonly Step[] {
  return [...changes].map(([key, value]) => {
    // Refuses what is too large before anything is written.
    if (value !== undefined) partXml(kind, value, key);
    return partStep(context, kind, before, new Map([[key, value]]));
  });
}

/** The first and the last step of what may be interrupted: a note in the workbook that it is under way. */
export async function underWay(
  context: Excel.RequestContext,
  doing: Doing,
): Promise<{ readonly first: Step; readonly last: Step }> {
  const { values } = await readParts(context, UNDER_WAY);
  return {
    first: partStep(context, UNDER_WAY, values, new Map([["", { doing }]])),
    // What was under way before and broke off is no more so when this ends well.
    last: partStep(context, UNDER_WAY, new Map([["", { doing }]]), new Map([["", undefined]])),
  };
}

/** A name of the workbook or of one sheet, as it can be made again. */
export interface KeptName {
  readonly name: string;
  /** Undefined where it holds in the whole workbook. */
  readonly sheet: string | undefined;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** Every name of the workbook, and what it stands for. */
export interface NameRead extends KeptName {
  readonly item: Excel.NamedItem;
  readonly type: string;
  readonly value: unknown;
}

const NAME_PARTS = "items/name, items/formula, items/visible, items/comment, items/type, items/value";

/** Reads the names of the workbook and of its sheets. */
export async function readNames(context: Excel.RequestContext): Promise<readonly NameRead[]> {
  const { names, worksheets } = context.workbook;
  names.load(NAME_PARTS);
  worksheets.load("items/name");
  await context.sync();
  for (const sheet of worksheets.items) sheet.names.load(NAME_PARTS);
  await context.sync();
  const read = (items: readonly Excel.NamedItem[], sheet: string | undefined): NameRead[] =>
    items.map((item) => {
      const { name, visible, comment, type, value } = item;
      return {
        item,
        sheet,
        name,
        formula: String(item.formula),
        visible,
        comment,
        type,
        value: value as unknown,
      };
    });
  return [
    ...read(names.items, undefined),
    ...worksheets.items.flatMap((sheet) => read(sheet.names.items, sheet.name)),
  ];
}

/** Cells that a hidden name is to follow. */
export type Following = Pick<Anchor, "name" | "sheet" | "row" | "column" | "rows" | "columns">;

/** A step that adds names, which nobody sees in the list of names. */
export function addNames(context: Excel.RequestContext, anchors: readonly Following[]): Step {
  const { names, worksheets } = context.workbook;
  return {
    make: () => {
      for (const { name, sheet, row, column, rows, columns } of anchors)
        names.add(name, worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns)).visible =
          false;
    },
    undo: async () => {
      const added = new Set(anchors.map(({ name }) => name));
      names.load("items/name");
      await context.sync();
      for (const item of names.items) if (added.has(item.name)) item.delete();
    },
  };
}

/** A step that takes names away. */
export function removeNames(context: Excel.RequestContext, wanted: readonly NameRead[]): Step {
  return {
    make: () => {
      for (const { item } of wanted) item.delete();
    },
    undo: async () => {
      const there = new Set((await readNames(context)).map(idOf));
      for (const name of wanted) {
        if (there.has(idOf(name))) continue;
        const { workbook } = context;
        const names =
          name.sheet === undefined ? workbook.names : workbook.worksheets.getItem(name.sheet).names;
        names.add(name.name, name.formula, name.comment).visible = name.visible;
      }
    },
  };
}

const idOf = ({ sheet, name }: KeptName): string => `${sheet ?? ""}!${name}`;

/** A number that no frozen part and no name of the workbook has yet. */
export function freeNumber(keys: Iterable<string>, names: Iterable<string>): number {
  const used = [...keys].map((key) => parseInt(key, 10));
  for (const name of names) if (ANCHOR_NAME.test(name)) used.push(Number(name.split("_")[3]));
  return Math.max(0, ...used.filter(Number.isFinite)) + 1;
}
