/**
 * The day a workbook is pinned to, kept in the workbook's own settings so that it travels with the file. Functions
 * that are given no date answer for it.
 */
import { z } from "zod";
import { cellDatesUsed, countDaysFrom, dateSystem, type DateSystem } from "../reference/date-system";
import { isDay, type Day } from "../reference/dates";
import { pinDay, asAtDayUsed } from "../reference/store";
import { readDateSystem } from "./date-system";
import { faultOf, WorkbookFault } from "./errors";
import { followSettings, inWorkbook } from "./in-workbook";
import { countCells, findOurCells, workOutAgain } from "./our-cells";

export const PINNED_DATE_KEY = "commissioning-costs.as-at";
const VERSION = 1;

const stored = z.object({ version: z.literal(VERSION), asAt: z.string().refine(isDay) });
const later = z.object({ version: z.number().gt(VERSION) });

export type PinnedDate =
  | { readonly kind: "none" }
  | { readonly kind: "pinned"; readonly day: Day }
  /** The setting holds something else; it stays as it is until a day is pinned or the setting is taken away. */
  | { readonly kind: "unreadable"; readonly message: string };

/** What the panel shows of the workbook. */
export interface WorkbookDates {
  readonly pinned: PinnedDate;
  readonly system: DateSystem;
}

/** What a setting means. */
export function readPinnedDate(value: unknown): PinnedDate {
  if (value === undefined || value === null) return { kind: "none" };
  const read = stored.safeParse(value);
  if (read.success) return { kind: "pinned", day: read.data.asAt };
  return {
    kind: "unreadable",
    message: later.safeParse(value).success
      ? "This workbook was pinned by a newer version of Commissioning Costs, and its pinned date is not used here: update the add-in, or pin a date anew."
      : "The pinned date kept in this workbook cannot be read and is not used: pin a date anew, or unpin to clear it. Cells and formulas are unharmed.",
  };
}

let dates: WorkbookDates = { pinned: { kind: "none" }, system: 1900 };
const listeners = new Set<() => void>();

/** The dates of the workbook as last read or set. */
export const workbookDates = (): WorkbookDates => dates;

/** Tells when they change. Returns how to stop. */
export function watchWorkbookDates(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

function take(next: WorkbookDates): void {
  dates = next;
  pinDay(next.pinned.kind === "pinned" ? next.pinned.day : undefined);
  countDaysFrom(next.system);
  for (const tell of listeners) tell();
}

const dayOf = (pinned: PinnedDate): Day | undefined => (pinned.kind === "pinned" ? pinned.day : undefined);

/** What the workbook's settings say. */
async function askSettings(context: Excel.RequestContext): Promise<PinnedDate> {
  const setting = context.workbook.settings.getItemOrNullObject(PINNED_DATE_KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? { kind: "none" } : readPinnedDate(setting.value);
}

/**
 * Reads what the workbook says about dates and hands it to the functions. Cells that were worked out before it was
 * known, and would come out differently, are worked out again.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function readWorkbookDates(): Promise<void> {
  return inWorkbook(async (context) => {
    const found = { pinned: await askSettings(context), system: await readDateSystem(context) };
    const outdated =
      (dayOf(found.pinned) !== dayOf(dates.pinned) && asAtDayUsed()) ||
      (found.system !== dateSystem() && cellDatesUsed());
    take(found);
    if (outdated) await workOutAgain(context, await findOurCells(context));
  });
}

/** How many cells of the workbook call our functions: those are worked out again when the pinned day changes. */
export async function countOurCells(): Promise<number> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) =>
      countCells(await findOurCells(context)),
    );
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * Pins the workbook to a day, or unpins it, and has the cells with our functions worked out again.
 * @returns how many cells those were
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function pinWorkbook(day: Day | undefined): Promise<number> {
  return inWorkbook(async (context) => {
    const { settings } = context.workbook;
    if (day === undefined) {
      const setting = settings.getItemOrNullObject(PINNED_DATE_KEY);
      setting.load("key");
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    } else settings.add(PINNED_DATE_KEY, { version: VERSION, asAt: day });
    await context.sync();
    take({ ...dates, pinned: day === undefined ? { kind: "none" } : { kind: "pinned", day } });
    try {
      const runs = await findOurCells(context);
      await workOutAgain(context, runs);
      return countCells(runs);
    } catch (error) {
      throw new WorkbookFault(
        faultOf(error).code,
        `The workbook is ${day === undefined ? "unpinned" : "pinned"}, but Excel could not recalculate its cells: press Refresh on the Commissioning tab.`,
      );
    }
  });
}

/** Follows changes that are made elsewhere, as by somebody who works on the same file. Returns how to stop. */
export const followPinnedDate = (): (() => void) => followSettings(readWorkbookDates);
