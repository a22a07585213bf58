/** The map in words. */
import { codeOf, type Body } from "../../../reference/bodies";
import { dayBefore, sayDate, type Day } from "../../../reference/dates";
import { register } from "../../../reference/store";
import { mergersMapTexts } from "../../../texts/en-GB/mergers-map";
import type { Area, Group } from "./coverage";

/** A supplier and how many CCGs it served: `Arden CSU: 8 CCGs`. */
export const sayGroup = ({ supplier, ccgs }: Group): string =>
  mergersMapTexts.words.group(supplier ? supplier.shortName : mergersMapTexts.words.unmapped, ccgs.length);

const nameOf = (body: Body, day: Day): string => register().bodies.nameOn(body, day);

/** `NHS Bolton CCG (00T)`, and into what it had merged by the day. */
export function sayCcg({ origin, ccg }: Area, day: Day): string {
  const own = `${origin.name} (${codeOf(origin)})`;
  return ccg === origin ? own : mergersMapTexts.words.mergedInto(own, nameOf(ccg, day), codeOf(ccg));
}

/** A tile in one line: which CCG, who served it, how well that is known. */
export function sayArea(area: Area, day: Day): string {
  const served = area.services.map(({ csu, confidence }) =>
    mergersMapTexts.words.served(csu.shortName, confidence),
  );
  return `${sayCcg(area, day)}: ${served.length ? served.join("; ") : mergersMapTexts.words.notTold}`;
}

/** The days from which a map holds to the last before it changes again. */
export function sayPeriod(day: Day, next: Day | undefined, last: Day): string {
  const end = next ? dayBefore(next) : last;
  return day === end ? sayDate(day) : mergersMapTexts.words.period(sayDate(day), sayDate(end));
}
