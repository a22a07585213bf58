/**
 * What the workbook keeps of a model that was written into it: which sheets are its own, and what stood in every cell
 * when it was last written, so that the user's doing is told from ours.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { z } from "zod";
import { SHEET_ROLES, type BookInput, type SheetRole } from "../../modelbook";
import type { CellSpec } from "../block";
import type { PartKind } from "../parts";

const text = z.string().max(400);
const role = z.enum(SHEET_ROLES);

const tag = z.strictObject({
  /** Id of the saved scenario it was made of. */
  scenarioId: text,
  /** 1 for the first model of the workbook: others have the number behind the names of their sheets. */
  copy: z.int().min(1).max(1000),
  /** By Excel's own id, which stays when a sheet is renamed or moved. */
  sheets: z.array(z.strictObject({ role, sheetId: text, name: text })).min(1),
  /** Input cells by their lasting names: role of the sheet, place on it when it was written, and what was written. */
  inputs: z.array(
    z.strictObject({
      id: text,
      role,
      cell: z.string().regex(/^[A-Z]{1,3}\d{1,7}$/),
      label: text,
      unit: text,
      path: text,
      value: z.union([z.number(), z.string().max(400)]),
    }),
  ),
  /** Every cell of every sheet, deflated. */
  cells: z.base64(),
});
export type BookTag = z.infer<typeof tag>;

/** One a model, by a key of its own. */
export const BOOK_PART: PartKind<BookTag> = {
  namespace: "urn:commissioning-costs:model-book",
  version: 1,
  schema: tag,
  called: "what was written of a model",
};

export const keyOfCopy = (copy: number): string => `model-${copy}`;

const packed = z.record(role, z.array(z.array(z.tuple([z.string(), z.union([z.string(), z.number()])]))));

/** The cells of sheets by role. */
export type Grids = ReadonlyMap<SheetRole, readonly (readonly CellSpec[])[]>;

/** Cells as kept: deflated, since formulas of a row are nearly the same. */
export function packGrids(grids: Grids): string {
  const plain = Object.fromEntries(
    [...grids].map(([of, grid]) => [of, grid.map((row) => row.map(({ format, value }) => [format, value]))]),
  );
  const bytes = deflateSync(strToU8(JSON.stringify(plain)), { level: 6 });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Many times the largest model: a part that unpacks to more was made to burst. */
const MOST_UNPACKED = 50_000_000;
/** Bytes unpacked at once: what they come to is looked at before the next. */
const AT_ONCE = 16_384;

function inflated(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MOST_UNPACKED) throw new Error("More than any model holds.");
    chunks.push(chunk);
  });
  for (let from = 0; from < bytes.length; from += AT_ONCE)
    inflate.push(bytes.subarray(from, from + AT_ONCE), from + AT_ONCE >= bytes.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The cells again; undefined where they cannot be read. */
export function unpackGrids(cells: string): Grids | undefined {
  try {
    const bytes = Uint8Array.from(atob(cells), (character) => character.charCodeAt(0));
    const read = packed.parse(JSON.parse(strFromU8(inflated(bytes))));
    return new Map(
      Object.entries(read).map(([of, grid]) => [
        of as SheetRole,
        grid.map((row) => row.map(([format, value]) => ({ format, value }))),
      ]),
    );
  } catch {
    return undefined;
  }
}

/**
 * Input cells as kept, with the role of their sheet. In the order of the schema: what is read and put back after a
 * failure is then what stood there, letter by letter.
 */
export function keptInputs(
  inputs: readonly BookInput[],
  roleOf: (sheet: string) => SheetRole,
): BookTag["inputs"] {
  return inputs.map(({ id, path, label, unit, sheet, cell, value }) => ({
    id,
    role: roleOf(sheet),
    cell,
    label,
    unit,
    path,
    value,
  }));
}
