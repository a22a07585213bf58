/** The map in words. */
import { codeOf, type Body } from "../../../reference/bodies";
import { dayBefore, sayDate, type Day } from "../../../reference/dates";
import { register } from "../../../reference/store";
import { sayCount } from "../../figure/words";
import type { Area, Group } from "./coverage";

/** What stands in the place of a supplier where no source names one. */
const UNKNOWN = "Not mapped: no source says who served them";

/** A supplier and how many CCGs it served: `Arden CSU: 8 CCGs`. */
export const sayGroup = ({ supplier, ccgs }: Group): string =>
  `${supplier ? supplier.shortName : UNKNOWN}: ${sayCount(ccgs.length, "CCG")}`;

const nameOf = (body: Body, day: Day): string => register().bodies.nameOn(body, day);

/** `NHS Bolton CCG (00T)`, and into what it had merged by the day. */
export function sayCcg({ origin, ccg }: Area, day: Day): string {
  const own = `${origin.name} (${codeOf(origin)})`;
  return ccg === origin ? own : `${own}, since merged into ${nameOf(ccg, day)} (${codeOf(ccg)})`;
}

/** A tile in one line: which CCG, who served it, how well that is known. */
export function sayArea(area: Area, day: Day): string {
  const served = area.services.map(({ csu, confidence }) => `${csu.shortName}, ${confidence} confidence`);
  return `${sayCcg(area, day)}: ${served.length ? served.join("; ") : "no source says who served it"}`;
}

/** The days from which a map holds to the last before it changes again. */
export function sayPeriod(day: Day, next: Day | undefined, last: Day): string {
  const end = next ? dayBefore(next) : last;
  return day === end ? sayDate(day) : `${sayDate(day)} to ${sayDate(end)}`;
}
