/** Changes in several exchanges with Excel of which either all take effect or none. */
import { breath } from "../breath";
import { faultOf, WorkbookFault } from "../errors";
import { inTurn } from "../queue";

/** How far a change is, and how to stop it. */
export interface Watch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** {@link Watch}, and what to do where the way back failed: a sentence. */
export interface WayBack extends Watch {
  readonly halfDone?: string;
}

const INTERRUPTED =
  'Not everything could be put back: open the Data tab again and press the button under "was interrupted".';

/** One exchange. */
export interface Step {
  /** Queues the change. */
  readonly make: () => Promise<void> | void;
  /** Queues the way back, however much of the change took effect. */
  readonly undo: () => Promise<void> | void;
  /** Looks at what the exchange did, and throws where it is not what was wanted. */
  readonly check?: () => Promise<void> | void;
}

/** Starts work on the workbook when other changes have ended; failures come as {@link WorkbookFault}. */
export function onWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      throw faultOf(error);
    }
  });
}

/**
 * Makes the steps one after the other. When one fails, or the signal stops them, all that were begun are undone, the
 * last first.
 * @throws {@link WorkbookFault} `cancelled`; `half_done` where the way back failed too; else what Excel answered
 */
export async function allOrNothing(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { onProgress, signal, halfDone = INTERRUPTED }: WayBack = {},
): Promise<void> {
  const begun: Step[] = [];
  const forward = async ([step, ...rest]: readonly Step[]): Promise<void> => {
    if (!step) return;
    if (signal?.aborted) throw new WorkbookFault("cancelled", "Stopped. Everything is as it was before.");
    begun.unshift(step);
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    await step.make();
    await context.sync();
    await step.check?.();
    onProgress?.(begun.length, steps.length);
    await breath();
    await forward(rest);
  };
  try {
    await forward(steps);
  } catch (error) {
    await takeBack(context, begun, halfDone, true);
    throw error;
  }
}

async function takeBack(
  context: Excel.RequestContext,
  [step, ...rest]: readonly Step[],
  halfDone: string,
  again: boolean,
): Promise<void> {
  if (!step) return;
  try {
    await step.undo();
    await context.sync();
  } catch (error) {
    if (again) {
      await breath();
      return takeBack(context, [step, ...rest], halfDone, false);
    }
    throw new WorkbookFault(
      "half_done",
      `${faultOf(error).message.replace(/ Nothing was changed\.$/, "")} ${halfDone}`,
    );
  }
  await takeBack(context, rest, halfDone, true);
}
