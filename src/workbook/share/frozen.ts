/** What the workbook keeps of formulas that were frozen to values, and the parts that hold it. */
import { z } from "zod";
import type { PartKind } from "../parts";
import { LAST_COLUMN, LAST_ROW } from "./formula-text";

/** The most characters of a formula and of a text in a cell. */
const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT = 32_767;

const row = z.int().min(0).max(LAST_ROW);
const column = z.int().min(0).max(LAST_COLUMN);
const text = z.string().max(LONGEST_TEXT);
const scalar = z.union([text, z.number(), z.boolean()]);
const formula = z.string().startsWith("=").max(LONGEST_FORMULA);

/** Hidden names of the workbook that follow frozen cells, and what these refer to, wherever they move. */
export const ANCHOR_NAME = /^_CSU_frozen_\d+_\d+$/;

/**
 * Cells that a hidden name follows. Rows and columns are those of the time of freezing, counted from 0; the prints
 * say what each row held then, so that rows put in or taken out later can be told.
 */
const anchor = z.strictObject({
  name: z.string().regex(ANCHOR_NAME),
  sheet: z.string().max(31),
  row,
  column,
  rows: z
    .int()
    .min(1)
    .max(LAST_ROW + 1),
  columns: z
    .int()
    .min(1)
    .max(LAST_COLUMN + 1),
  prints: z.string().optional(),
});
export type Anchor = z.infer<typeof anchor>;

/** One formula that became values. Text stands here as the cell gives it back. */
const cell = z.strictObject({
  row,
  column,
  formula,
  /** What was written: one value, or the rows of a block that the formula had spilled. */
  values: z.array(z.array(scalar).min(1)).min(1),
  /** Which of the values, counted along the rows, were given a date format to look the same; they had none. */
  dated: z.array(z.int().min(0)).optional(),
});
export type FrozenCell = z.infer<typeof cell>;
export type Scalar = z.infer<typeof scalar>;

const frozen = z.strictObject({
  /** Excel's id and the name of the sheet the cells were on. */
  sheetId: z.string().max(100),
  sheet: z.string().max(31),
  anchors: z.array(anchor),
  cells: z.array(cell).min(1),
});
/** Formulas of one sheet that were frozen together. */
export type Frozen = z.infer<typeof frozen>;

export const FROZEN: PartKind<Frozen> = {
  namespace: "urn:commissioning-costs:frozen",
  version: 1,
  schema: frozen,
  called: "formulas frozen to values",
};

const frozenNames = z.strictObject({
  names: z
    .array(
      z.strictObject({
        name: text,
        /** Undefined where the name holds in the whole workbook. */
        sheet: z.string().max(31).optional(),
        formula,
        /** The constant it was given. */
        written: formula,
      }),
    )
    .min(1),
});
/** Defined names that called our functions and became constants. */
export type FrozenNames = z.infer<typeof frozenNames>;

export const FROZEN_NAMES: PartKind<FrozenNames> = {
  namespace: "urn:commissioning-costs:frozen-names",
  version: 1,
  schema: frozenNames,
  called: "names frozen to values",
};

/** What is being done, kept while it lasts: it is found again where the panel was closed in the middle of it. */
const underWay = z.strictObject({ doing: z.enum(["freeze", "restore", "repair", "detach"]) });
export type Doing = z.infer<typeof underWay>["doing"];

export const UNDER_WAY: PartKind<z.infer<typeof underWay>> = {
  namespace: "urn:commissioning-costs:share-under-way",
  version: 1,
  schema: underWay,
  called: "the note of what was under way",
};
