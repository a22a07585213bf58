/** Where frozen formulas go back to, decided without touching the workbook. */
import { DATE_FORMAT } from "../../functions/data-types";
import { sayCell } from "../address";
import { areaOfCell } from "./anchors";
import { moveFormula, type Area } from "./formula-text";
import type { Frozen, FrozenCell } from "./frozen";
import type { Patch } from "./patches";
import type { Left } from "./plan-freeze";
import { holdsFormula, keep, sameValue } from "./shown";

/** What a cell holds today. */
export interface Held {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
}

/** The sheets of today. */
export interface Now {
  /** Where an area of the time of freezing is. */
  readonly placeOf: (area: Area) => Area | undefined;
  /** What a cell holds; undefined where it was not read, or is no cell. */
  readonly heldAt: (sheet: string, row: number, column: number) => Held | undefined;
  /** Excel's id of a sheet. */
  readonly idOf: (sheet: string) => string | undefined;
  /** Whether a formula speaks of a table or column that is no longer there; its name. */
  readonly missing: (formula: string) => string | undefined;
}

export interface RestorePlan {
  readonly patches: readonly Patch[];
  /** Sheets that are written to. */
  readonly sheets: ReadonlySet<string>;
  readonly left: readonly Left[];
  /** What of the frozen formulas has not gone back; their cells, as they were at the time of freezing. */
  readonly remaining: readonly FrozenCell[];
}

/** Puts formulas back where the values written in their place still stand. */
export function planRestore(frozen: Frozen, now: Now): RestorePlan {
  const patches: Patch[] = [];
  const sheets = new Set<string>();
  const left: Left[] = [];
  const remaining: FrozenCell[] = [];
  for (const cell of frozen.cells) {
    const planned = planCell(cell, frozen.sheet, now);
    if (planned === "there already") continue;
    if ("why" in planned) {
      left.push(planned);
      remaining.push(cell);
    } else {
      patches.push(planned.patch);
      sheets.add(planned.sheet);
    }
  }
  return { patches, sheets, left, remaining };
}

function planCell(
  cell: FrozenCell,
  sheet: string,
  now: Now,
): Left | "there already" | { readonly patch: Patch; readonly sheet: string } {
  const refuse = (at: Pick<Area, "sheet" | "top" | "left">, why: string): Left => ({
    sheet: at.sheet,
    cell: sayCell(at.top, at.left),
    why,
    formula: cell.formula,
  });
  const before = areaOfCell(cell, sheet);
  const place = now.placeOf(before);
  if (!place) return refuse(before, "is gone from the sheet: write the formula where it is wanted");
  const [rows, columns] = [cell.values.length, cell.values[0]!.length];
  if (place.bottom - place.top + 1 !== rows || place.right - place.left + 1 !== columns)
    return refuse(place, "had a block of cells that rows or columns were put into or taken out of");
  const held = cell.values.map((row, r) =>
    row.map((_, c) => now.heldAt(place.sheet, place.top + r, place.left + c)),
  );
  const first = held[0]![0];
  const id = now.idOf(place.sheet);
  if (!first || id === undefined)
    return refuse(place, "is gone from the sheet: write the formula where it is wanted");
  const formula = moveFormula(cell.formula, sheet, place.sheet, now.placeOf);
  if (formula !== undefined && holdsFormula(first.formula, first.value) && first.formula === formula)
    return "there already";
  const changed = cell.values.some((row, r) =>
    row.some((value, c) => {
      const one = held[r]![c];
      return !one || holdsFormula(one.formula, one.value) || !sameValue(one.value, value);
    }),
  );
  if (changed)
    return refuse(
      place,
      "was changed since it was frozen: clear it and write the formula, if it is wanted back",
    );
  if (formula === undefined) return refuse(place, "has a formula that speaks of cells which are gone");
  const missing = now.missing(formula);
  if (missing !== undefined)
    return refuse(place, `has a formula that speaks of ${missing}, which is gone or renamed`);
  return { sheet: place.sheet, patch: patchOf(cell, id, place, formula, held as Held[][]) };
}

function patchOf(
  { values, dated = [] }: FrozenCell,
  sheetId: string,
  place: Area,
  formula: string,
  held: readonly (readonly Held[])[],
): Patch {
  const formats = held.map((row) => row.map(({ format }) => format));
  const columns = values[0]!.length;
  const general = formats.map((row, r) =>
    row.map((format, c) => (format === DATE_FORMAT && dated.includes(r * columns + c) ? "General" : format)),
  );
  const touched =
    formats.flat().includes("@") || formats.flat().some((format, i) => format !== general.flat()[i]);
  return {
    sheetId,
    row: place.top,
    column: place.left,
    rows: values.length,
    columns,
    before: {
      cells: values.map((row) => row.map((value) => keep({ value, text: "", format: "" })!.write)),
      ...(touched && { formats }),
    },
    after: { cells: [[formula]], ...(touched && { formats: general }) },
  };
}
