import { isOpen, type Body } from "../../reference/bodies";
import { sayDate, type Day } from "../../reference/dates";

/** The day a page is about, and why it is not the panel's day. */
export interface PageDay {
  readonly day: Day;
  /** Blank where the body is open on the panel's day. */
  readonly why: string;
}

/** The panel's day where the body is open then, else the nearest day of its life. */
export function pageDay(body: Body, asAt: Day): PageDay {
  if (isOpen(body, asAt)) return { day: asAt, why: "" };
  if (body.opened !== undefined && asAt < body.opened)
    return {
      day: body.opened,
      why: `It opened on ${sayDate(body.opened)}, after ${sayDate(asAt)}. This page is as at its first day.`,
    };
  const last = body.closed ?? asAt;
  return { day: last, why: `It closed on ${sayDate(last)}. This page is as at that day.` };
}
