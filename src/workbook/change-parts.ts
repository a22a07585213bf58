/**
 * Changes what the workbook keeps of a kind together with the cells that show it: all or nothing. Where Excel fails
 * half way, parts, what is in use and cells are put back as they were.
 */
import { faultOf, WorkbookFault } from "./errors";
import { deletePart, readParts, writePart, type PartKind, type Parts } from "./parts";
import { inTurn } from "./queue";

/** What is in use of a kind, and the cells that show it. */
export interface InUse<T> {
  readonly kind: PartKind<T>;
  /** Takes what is kept into use. */
  readonly take: (parts: Pick<Parts<T>, "values" | "faults">) => unknown;
  /** Has the cells that show it worked out again. */
  readonly calculate: (context: Excel.RequestContext) => Promise<unknown>;
  /** Cells and what is kept may differ: cause and remedy. */
  readonly halfDone: string;
}

/** A change of what is kept. */
export interface PartsChange<T, P, R> {
  /** Works out what is to be done, and refuses what cannot be: nothing has been changed yet. */
  readonly plan: (before: Parts<T>) => P;
  /** Queues changes of parts, exchanges them with Excel, takes them into use and has cells worked out again. */
  readonly carryOut: (context: Excel.RequestContext, before: Parts<T>, planned: P) => Promise<R>;
}

/**
 * Reads what is kept, then changes it.
 * @throws {@link WorkbookFault} with cause and remedy; the workbook is then as it was
 */
export function changeParts<T, P, R>(inUse: InUse<T>, change: PartsChange<T, P, R>): Promise<R> {
  return inTurn(() =>
    runWaiting(async (context) => {
      const read = await readParts(context, inUse.kind);
      const before = { ...read, values: new Map(read.values) };
      const planned = change.plan(before);
      try {
        return await change.carryOut(context, before, planned);
      } catch (error) {
        if (!(await putBack(inUse, before))) throw new WorkbookFault(faultOf(error).code, inUse.halfDone);
        throw error;
      }
    }),
  );
}

/** Puts parts and cells back; says whether Excel let it. */
async function putBack<T>({ kind, take, calculate }: InUse<T>, before: Parts<T>): Promise<boolean> {
  try {
    await runWaiting(async (context) => {
      const now = await readParts(context, kind);
      for (const key of now.values.keys()) if (!before.values.has(key)) deletePart(context, kind, key);
      for (const [key, value] of before.values)
        if (JSON.stringify(now.values.get(key)) !== JSON.stringify(value))
          writePart(context, kind, value, key);
      await context.sync();
      take(before);
      await calculate(context);
    });
    return true;
  } catch {
    return false;
  }
}

/** Work in the workbook that waits while a cell is being edited; failures come as {@link WorkbookFault}. */
export async function runWaiting<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw faultOf(error);
  }
}
