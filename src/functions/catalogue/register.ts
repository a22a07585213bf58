import { type Body, codeOf, sayBody } from "../../reference/bodies";
import { isDay, sayDate } from "../../reference/dates";
import { figureAt, STAFF_MEASURES, staffInPost } from "../../reference/headcount";
import type { Succession } from "../../reference/lines";
import { fieldOf, profileOf } from "../../reference/profile";
import { registerForCells as register } from "../../reference/store";
import {
  block,
  dateCell,
  needText,
  orThrow,
  overCells,
  readAsAt,
  readChoice,
  readDay,
  readText,
} from "../edge";
import { organisation as organisationNamed } from "../subject";

const ORGANISATION = 'an ODS code such as "00T", or a name';

/**
 * One thing known of an organisation at a date: its region, STP, ICB, head office, type and more. Takes a range.
 * @customfunction FIELD FIELD
 * @param organisation ODS code, name or former name, or a range of them.
 * @param field "type", "opened", "closed", "region", "area_team", "stp", "icb", "sub_icb", "head_office", "managing_director", "lpf_outcome".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns Text, a number, or a date serial for opened and closed.
 */
export function field(organisation: any[][], field: any, as_at?: any): any[][] {
  const day = readAsAt(as_at);
  const wanted = needText(field, "field", '"region" or "icb"');
  return overCells(
    organisation,
    "organisation",
    (text) => orThrow(fieldOf(register(), organisationNamed(text), wanted, day)).value,
  );
}

/**
 * Everything known of an organisation at a date, a line each, with date, basis, precision and source.
 * @customfunction PROFILE PROFILE
 * @param organisation ODS code, name or former name.
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: field, value, date, basis, precision, source.
 */
export function profile(organisation: any, as_at?: any, headers?: any): any[][] {
  const day = readAsAt(as_at);
  const body = organisationNamed(needText(organisation, "organisation", ORGANISATION));
  const rows = profileOf(register(), body, day).map((row) => [
    row.field,
    row.value,
    row.date,
    row.basis,
    row.precision,
    register().citations.brief(row.sources),
  ]);
  return block(["field", "value", "date", "basis", "precision", "source"], rows, headers, "Nothing is held.");
}

/**
 * The organisations that became another one, as they stood at a date.
 * @customfunction PREDECESSORS PREDECESSORS
 * @param organisation ODS code, name or former name, for example "13T".
 * @param [as_at] Date on which they stood. Left out: those that became it directly.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: code, name, opened, closed, became, source.
 */
export function predecessors(organisation: any, as_at?: any, headers?: any): any[][] {
  const day = readDay(as_at, "as_at");
  const body = organisationNamed(needText(organisation, "organisation", ORGANISATION));
  const { lines, bodies, citations } = register();
  const steps = day === undefined ? lines.before(body) : lines.cameFrom(body, day);
  const rows = steps.map((step) => [
    codeOf(step.predecessor),
    bodies.nameOn(step.predecessor, day ?? step.day),
    dateCell(step.predecessor.opened),
    dateCell(step.predecessor.closed),
    `${step.kind === "part" ? "part of it went to" : "became"} ${sayBody(step.successor)}`,
    citations.brief(step.sources),
  ]);
  return block(
    ["code", "name", "opened", "closed", "became", "source"],
    rows,
    headers,
    day === undefined
      ? `No predecessor of ${sayBody(body)} is held.`
      : `No predecessor of ${sayBody(body)} stood on ${sayDate(day)}: leave as_at out for those that became it directly.`,
  );
}

/**
 * The whole line of an organisation, event by event: what it came from and what came after.
 * @customfunction HISTORY HISTORY
 * @param organisation ODS code, name or former name.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: date, as stated, event, predecessors, successor, confirmed or inferred, source.
 */
export function history(organisation: any, headers?: any): any[][] {
  const body = organisationNamed(needText(organisation, "organisation", ORGANISATION));
  const { lines, citations } = register();
  const rows = lines.story(body).map((steps) => {
    const first = steps[0]!;
    return [
      dateCell(first.day),
      isDay(first.asStated) ? "exact" : sayDate(first.asStated),
      first.kind,
      steps.map((step) => named(step.predecessor)).join("; "),
      named(first.successor),
      steps.some((step: Succession) => step.inferred) ? "inferred" : "confirmed",
      citations.brief([...new Set(steps.flatMap((step) => step.sources))]),
    ];
  });
  return block(
    ["date", "as stated", "event", "predecessors", "successor", "standing", "source"],
    rows,
    headers,
    `${sayBody(body)} came from no other body and became none, as far as is held.`,
  );
}

const named = (body: Body): string => sayBody(body);

/**
 * Staff in post at or before a date: the official monthly series for CCGs (2013-22) and ICBs (2022-25), press figures for CSUs. Takes a range.
 * @customfunction HEADCOUNT HEADCOUNT
 * @param organisation ODS code, name or former name, or a range of them.
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [measure] "fte" (default) or "headcount".
 * @returns A number; CSU.SOURCE(organisation, "staff") tells where it comes from.
 */
export function headcount(organisation: any[][], as_at?: any, measure?: any): any[][] {
  const day = readAsAt(as_at);
  const wanted = readChoice(measure, "measure", STAFF_MEASURES, "fte");
  return overCells(
    organisation,
    "organisation",
    (text) => orThrow(staffInPost(register(), organisationNamed(text), day, wanted)).value,
  );
}

/**
 * Any figure held of an organisation, nearest at or before a date: redundancies, income, customers and more. Takes a range.
 * @customfunction FIGURE FIGURE
 * @param organisation ODS code, name or former name, or a range of them; "SECTOR" is all CSUs of England.
 * @param metric Name of the figure, for example "planned_redundancies", "income" or "ccg_customers".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [variant] Picks where sources differ: a part of the publisher or title, or a source id. Left out: the latest.
 * @returns A number, in the unit that CSU.PROFILE names.
 */
export function figure(organisation: any[][], metric: any, as_at?: any, variant?: any): any[][] {
  const day = readAsAt(as_at);
  const wanted = needText(metric, "metric", '"planned_redundancies" or "income"');
  const source = readText(variant);
  return overCells(
    organisation,
    "organisation",
    (text) => orThrow(figureAt(register(), organisationNamed(text), wanted, day, source)).value,
  );
}
