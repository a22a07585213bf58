/**
 * The data release a workbook is kept to, in the workbook's own settings so that it travels with the file. Only its
 * label is kept, never the release itself: which release then answers is for the panel to settle.
 */
import { z } from "zod";
import { isDay } from "../reference/dates";
import type { ReleaseLabel } from "../reference/release-order";
import { faultOf, WorkbookFault } from "./errors";
import { followSettings, inWorkbook } from "./in-workbook";
import { countCells, findOurCells, workOutAgain, type OurRun } from "./our-cells";

export const PINNED_RELEASE_KEY = "commissioning-costs.release";
const VERSION = 1;

const stored = z.object({
  version: z.literal(VERSION),
  release: z.object({
    version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/),
    date: z.string().refine(isDay),
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
const later = z.object({ version: z.number().gt(VERSION) });

export type PinnedRelease =
  | { readonly kind: "none" }
  | { readonly kind: "pinned"; readonly label: ReleaseLabel }
  /** The setting holds something else; it stays as it is until a release is chosen anew. */
  | { readonly kind: "unreadable"; readonly message: string };

/** What a setting means. */
export function readPinned(value: unknown): PinnedRelease {
  if (value === undefined || value === null) return { kind: "none" };
  const read = stored.safeParse(value);
  if (read.success) return { kind: "pinned", label: read.data.release };
  return {
    kind: "unreadable",
    message: later.safeParse(value).success
      ? "This workbook was kept to a data release by a newer version of Commissioning Costs, which is not used here: update the add-in, or choose a release anew."
      : "The data release this workbook is kept to cannot be read and is not used: choose one anew. Cells and formulas are unharmed.",
  };
}

let pinned: PinnedRelease = { kind: "none" };
const listeners = new Set<() => void>();

/** What the workbook said when it was last read or set. */
export const pinnedRelease = (): PinnedRelease => pinned;

/** Tells when it changes. Returns how to stop. */
export function watchPinnedRelease(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

function take(next: PinnedRelease): void {
  if (JSON.stringify(next) === JSON.stringify(pinned)) return;
  pinned = next;
  for (const tell of listeners) tell();
}

/** What the setting holds; undefined where there is none. */
async function heldIn(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(PINNED_RELEASE_KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/**
 * Reads which release the workbook is kept to.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function readPinnedRelease(): Promise<PinnedRelease> {
  return inWorkbook(async (context) => {
    take(readPinned(await heldIn(context)));
    return pinned;
  });
}

/**
 * Keeps the workbook to the release that is in use already, or to none. No cell changes by it.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function keepTo(pin: ReleaseLabel | undefined): Promise<void> {
  return inWorkbook(async (context) => {
    keep(context, pin && { version: VERSION, release: pin });
    await context.sync();
    take(pin ? { kind: "pinned", label: pin } : { kind: "none" });
  });
}

/** Has every cell with our functions worked out again; says how many those were. */
export function recalculateOurCells(): Promise<number> {
  return inWorkbook(async (context) => {
    const runs = await findOurCells(context);
    await workOutAgain(context, runs);
    return countCells(runs);
  });
}

/** What {@link changeRelease} is to do. */
export interface ReleaseChange {
  /** The release to keep the workbook to; `undefined` to keep it to none, `same` to leave that as it is. */
  readonly pin: ReleaseLabel | undefined | "same";
  /** Takes the release into use; gives how to take the one before into use again. */
  readonly swap: () => () => void;
}

/**
 * Takes another release into use for this workbook and has its cells worked out again. All or nothing: where Excel
 * refuses at any step, the release before is in use again, the workbook is kept to what it was kept to, and the cells
 * say what they said.
 * @returns how many cells were worked out again
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function changeRelease({ pin, swap }: ReleaseChange): Promise<number> {
  return inWorkbook(async (context) => {
    const before = await heldIn(context);
    const runs = await findOurCells(context);
    const undo = swap();
    try {
      if (pin !== "same") {
        keep(context, pin && { version: VERSION, release: pin });
        await context.sync();
      }
      await workOutAgain(context, runs);
    } catch (error) {
      undo();
      await putBack(context, pin === "same" ? "same" : { before }, runs, error);
    }
    if (pin !== "same") take(pin ? { kind: "pinned", label: pin } : { kind: "none" });
    return countCells(runs);
  });
}

/** Queues what the setting is to hold; it goes where that is nothing. */
function keep(context: Excel.RequestContext, value: unknown): void {
  if (value !== undefined) context.workbook.settings.add(PINNED_RELEASE_KEY, value);
  else context.workbook.settings.getItemOrNullObject(PINNED_RELEASE_KEY).delete();
}

/** Puts setting and cells back as they were, and tells what had failed. Always throws. */
async function putBack(
  context: Excel.RequestContext,
  held: { readonly before: unknown } | "same",
  runs: readonly OurRun[],
  cause: unknown,
): Promise<never> {
  try {
    if (held !== "same") {
      keep(context, held.before);
      await context.sync();
    }
    await workOutAgain(context, runs);
  } catch {
    throw new WorkbookFault(
      faultOf(cause).code,
      "Excel refused half way: the release before is in use again, but some cells may still show the other. Press Recalculate on the Commissioning tab.",
    );
  }
  throw cause;
}

/** Follows changes that are made elsewhere, as by somebody who works on the same file. Returns how to stop. */
export const followPinnedRelease = (): (() => void) => followSettings(readPinnedRelease);
