/** The cells with our functions that show an error, and why. Reads only. */
import { FUNCTIONS } from "../../functions/by-name";
import { sayCell } from "../address";
import { inWorkbook } from "../in-workbook";
import { readOurs, type OurCell } from "../share/read-ours";
import { repairFormula } from "../share/repair-text";
import type { Shown } from "../share/shown";
import { causeOf, ERROR, type Cause } from "./ask";
import { callsIn, type OurCall } from "./calls";
import { readGivenCells } from "./given-cells";

/** One formula in trouble. */
export interface Trouble {
  readonly sheet: string;
  /** Its cell without the sheet. */
  readonly cell: string;
  /** What it shows; undefined where it shows a value that can no longer be worked out. */
  readonly error: string | undefined;
  /** How many cells of its block show an error. */
  readonly cells: number;
  /** Whether it is a block that begins with an answer: mostly some of its figures are not published. */
  readonly inPart: boolean;
  /** Names of our functions in it, without the namespace. */
  readonly functions: readonly string[];
  readonly cause: Cause;
}

export interface Troubles {
  /** Formulas with our functions, in trouble or not. */
  readonly formulas: number;
  /** Cells that wait for an answer: the calls in flight. */
  readonly waiting: number;
  /** In the order of the sheets, those that answer in part behind the others. At most {@link MOST_TOLD}. */
  readonly told: readonly Trouble[];
  /** Formulas in trouble, or that answer in part, beyond those told. */
  readonly more: number;
}

/** More are not told one by one: they mostly share their cause. */
export const MOST_TOLD = 200;

const WAITING = /^#(?:BUSY!|GETTING_DATA)$/;

/** Errors that say their cause themselves. */
const SAID: Readonly<
  Record<string, Cause["kind"] & ("waiting" | "no_room" | "cells_gone" | "not_connected")>
> = {
  "#BUSY!": "waiting",
  "#GETTING_DATA": "waiting",
  "#SPILL!": "no_room",
  "#REF!": "cells_gone",
  "#CONNECT!": "not_connected",
  "#TIMEOUT!": "not_connected",
  "#BLOCKED!": "not_connected",
};

/**
 * Finds every formula with our functions that shows an error, on hidden sheets too, and asks its functions again why.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function findTroubles(): Promise<Troubles> {
  return inWorkbook(async (context) => {
    const { ours, broken } = await readOurs(context);
    const all = [...new Set([...ours, ...broken])];
    const bad = all.filter((cell) => errorsOf(cell).length > 0 || broken.includes(cell));
    const ranked = [...bad.filter((cell) => !isInPart(cell)), ...bad.filter(isInPart)];
    const first = ranked.slice(0, MOST_TOLD).map((cell) => ({
      cell,
      row: cell.row,
      calls: callsIn(repairFormula(cell.formula) ?? cell.formula, cell.sheet) ?? [],
    }));
    const look = await readGivenCells(
      context,
      first.filter(({ cell }) => sayNow(cell) === undefined),
    );
    const told: Trouble[] = [];
    for (const { cell, calls, row } of first) {
      const errors = errorsOf(cell);
      told.push({
        sheet: cell.sheet,
        cell: sayCell(cell.row, cell.column),
        error: errors[0],
        cells: errors.length,
        inPart: isInPart(cell),
        functions: [...new Set(calls.map(({ name }) => name))],
        cause: sayNow(cell) ?? nameless(cell, calls) ?? (await causeOf(calls, look, row)),
      });
    }
    return {
      formulas: all.length,
      waiting: all.filter((cell) => errorsOf(cell).some((error) => WAITING.test(error))).length,
      told,
      more: bad.length - told.length,
    };
  });
}

/** Whether a block begins with an answer and has errors further on. */
const isInPart = (cell: OurCell): boolean =>
  errorsOf(cell).length > 0 && !isError(cell.shown[0]![0]!) && repairFormula(cell.formula) === undefined;

/** The errors a formula shows. A card is an error to programs and a text to people. */
const errorsOf = ({ shown }: OurCell): readonly string[] =>
  shown
    .flat()
    .filter(isError)
    .map(({ value }) => String(value));

const isError = ({ value, text }: Shown): boolean =>
  typeof value === "string" && ERROR.test(value) && (text === "" || text.startsWith("#"));

/** Causes that the formula or its error tells at once. */
function sayNow(cell: OurCell): Cause | undefined {
  if (repairFormula(cell.formula) !== undefined) return { kind: "marked" };
  const [error = ""] = errorsOf(cell);
  const kind = SAID[error];
  return kind && { kind };
}

/** #NAME? is said of a function there is not, and of one that Excel does not know here. */
function nameless(cell: OurCell, calls: readonly OurCall[]): Cause | undefined {
  if (errorsOf(cell)[0] !== "#NAME?") return undefined;
  const unknown = calls.find(({ name }) => !FUNCTIONS.has(name));
  return unknown ? { kind: "no_such_function", name: unknown.name } : { kind: "not_connected" };
}
