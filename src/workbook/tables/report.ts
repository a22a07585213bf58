/** What a refresh will change, told before anything is written. */
import type { Day } from "../../reference/dates";
import { register } from "../../reference/store";
import type { Held } from "./packed";

export type ChangeKind = "added" | "removed" | "changed" | "kept";

/** Why a row or figure changes. */
export type Reason =
  | "correction"
  | "new release"
  | "merger"
  | "closed"
  | "opened"
  | "other date"
  | "your edit"
  | "your own figures";

/** One line of the report: a row that comes or goes, or one cell that changes. */
export interface Change {
  readonly kind: ChangeKind;
  /** What the row is about, in the words of its first columns. */
  readonly row: string;
  /** Header of the column; "" where the whole row is meant. */
  readonly column: string;
  readonly before: Held;
  readonly after: Held;
  /** After less before, where both are numbers. */
  readonly difference: number | undefined;
  readonly reason: Reason;
}

/** What a table was filled from, and what it would be filled from now. */
export interface Moments {
  readonly dayBefore: Day | "";
  readonly dayAfter: Day | "";
  readonly otherRelease: boolean;
}

const generally = ({ dayBefore, dayAfter, otherRelease }: Moments, changed: Reason): Reason => {
  if (dayBefore !== dayAfter) return "other date";
  return otherRelease ? changed : "your own figures";
};

/** Why a cell changes: `written` is what the add-in last put there, undefined where nobody knows. */
export const reasonOfChange = (
  moments: Moments,
  written: Held | undefined,
  before: Held,
  after: Held,
): Reason => (written !== before && written === after ? "your edit" : generally(moments, "correction"));

/** Why a row comes: it was deleted by hand, its organisation opened, or the data tell of it now. */
export function reasonOfAddition(moments: Moments, known: boolean, id: string): Reason {
  if (known) return "your edit";
  const body = register().bodies.get(id);
  const { dayBefore, dayAfter } = moments;
  if (body?.opened !== undefined && body.opened > dayBefore && body.opened <= dayAfter)
    return register().lines.before(body).length ? "merger" : "opened";
  return generally(moments, "new release");
}

/** Why a row goes: its organisation was merged or closed, or the data no longer tell of it. */
export function reasonOfRemoval(moments: Moments, id: string): Reason {
  const body = register().bodies.get(id);
  if (body?.closed !== undefined && moments.dayAfter && body.closed < moments.dayAfter)
    return register().lines.ending(body).length ? "merger" : "closed";
  return generally(moments, "new release");
}

/** After less before, where both are numbers. */
export const differenceOf = (before: Held, after: Held): number | undefined =>
  typeof before === "number" && typeof after === "number" ? after - before : undefined;
