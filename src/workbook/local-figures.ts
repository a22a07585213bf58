/**
 * Figures of the user's own in the workbook. They are added and removed as whole sets, all or nothing: the part that
 * keeps them and the cells that show them change together, or both are as they were.
 */
import type { Day } from "../reference/dates";
import type { LocalSet } from "../reference/local/local-set";
import { figuresWereAsked, register, setLocalFigures } from "../reference/store";
import { changeParts, runWaiting, type InUse } from "./change-parts";
import { chunksOf, keyOfChunk, LOCAL_FIGURES_PART, setsOf, type Chunk } from "./local-figures-part";
import { countCells, findOurCells, workOutAgain } from "./our-cells";
import { deletePart, readParts, writePart, type Parts } from "./parts";
import { inTurn } from "./queue";

/** A set before it is stored. */
export type NewSet = Omit<LocalSet, "id" | "order" | "entered"> & { readonly entered: Day };

/** Takes what is kept into use, and says in words what of it cannot be used. */
function take(parts: Pick<Parts<Chunk>, "values" | "faults">): readonly string[] {
  const { sets, incomplete } = setsOf(parts.values.values());
  setLocalFigures(sets);
  const faults = new Set(parts.faults.map(({ fault }) => fault.message));
  if (incomplete)
    faults.add(
      "A set of your own figures is not whole in this workbook and is not used: take an earlier copy of the file, or add the figures again. What is there of it stays.",
    );
  return [...faults];
}

/**
 * Reads the user's own figures and hands them to the functions. Cells that were worked out before are worked out
 * again where they may come out differently.
 * @returns what is there and cannot be used, in words; it stays as it is
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function readOwnFigures(): Promise<readonly string[]> {
  return inTurn(() =>
    runWaiting(async (context) => {
      const before = JSON.stringify(register().local.sets);
      const faults = take(await readParts(context, LOCAL_FIGURES_PART));
      if (figuresWereAsked() && JSON.stringify(register().local.sets) !== before)
        await workOutAgain(context, await findOurCells(context));
      return faults;
    }),
  );
}

/**
 * Stores a set of figures in the workbook and has the cells with our functions worked out again.
 * @returns how many cells those were
 * @throws {@link WorkbookFault} with cause and remedy; the workbook is then as it was
 */
export function addOwnFigures(set: NewSet): Promise<number> {
  return changeParts(IN_USE, {
    plan: (before) => {
      const order = Math.max(0, ...[...before.values.values()].map((chunk) => chunk.order)) + 1;
      return chunksOf({ ...set, id: crypto.randomUUID(), order });
    },
    carryOut: async (context, before, chunks) => {
      const values = new Map(before.values);
      for (const chunk of chunks) {
        writePart(context, LOCAL_FIGURES_PART, chunk, keyOfChunk(chunk));
        values.set(keyOfChunk(chunk), chunk);
      }
      // Stored before any cell shows them: a number on the sheet always has its figure in the file.
      await context.sync();
      take({ ...before, values });
      return calculate(context);
    },
  });
}

/**
 * Removes sets from the workbook and has the cells with our functions worked out again.
 * @param ids of the sets; what cannot be read stays
 * @returns how many cells those were
 * @throws {@link WorkbookFault} with cause and remedy; the workbook is then as it was
 */
export function removeOwnFigures(ids: readonly string[]): Promise<number> {
  return changeParts(IN_USE, {
    plan: (before) => [...before.values].filter(([, chunk]) => ids.includes(chunk.id)),
    carryOut: async (context, before, leaving) => {
      take({
        ...before,
        values: new Map([...before.values].filter(([, chunk]) => !ids.includes(chunk.id))),
      });
      const cells = await calculate(context);
      for (const [key] of leaving) deletePart(context, LOCAL_FIGURES_PART, key);
      await context.sync();
      return cells;
    },
  });
}

async function calculate(context: Excel.RequestContext): Promise<number> {
  const runs = await findOurCells(context);
  await workOutAgain(context, runs);
  return countCells(runs);
}

const IN_USE: InUse<Chunk> = {
  kind: LOCAL_FIGURES_PART,
  take,
  calculate,
  halfDone:
    "Excel stopped half way, and cells may not show the figures that are stored: press Refresh on the Commissioning tab.",
};
