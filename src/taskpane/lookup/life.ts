import { isOpen, type Body } from "../../reference/bodies";
import { sayDate, type Day } from "../../reference/dates";
import { organisationTexts } from "../../texts/en-GB/organisation";

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
      why: organisationTexts.page.notYetOpen(sayDate(body.opened), sayDate(asAt)),
    };
  const last = body.closed ?? asAt;
  return { day: last, why: organisationTexts.page.closed(sayDate(last)) };
}
