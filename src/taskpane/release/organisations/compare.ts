/** Where the register and the Organisation Data Service differ, in sentences. Pure: asks and changes nothing. */
import { isOpen, sayBody, type Body } from "../../../reference/bodies";
import { addDays, sayDate, type Day } from "../../../reference/dates";
import { readOrganisation } from "../../../reference/organisation-text";
import type { Register } from "../../../reference/register";
import type { BodyType } from "../../../reference/schema";
import { organisationCheckTexts } from "../../../texts/en-GB/organisation-check";
import type { ListedOrganisation, OrganisationRecord } from "./service";

/** Types that are compared, with the role that the service knows them by. */
export const ROLES = [
  { type: "ICB", role: "RO318", called: organisationCheckTexts.types.board },
  { type: "SUBICB", role: "RO319", called: organisationCheckTexts.types.location },
  { type: "CSU", role: "RO213", called: organisationCheckTexts.types.unit },
] as const satisfies readonly { type: BodyType; role: string; called: string }[];
export type ComparedType = (typeof ROLES)[number]["type"];

/** Bodies that stood since then are compared: earlier ones the service no longer lists. */
const SINCE: Day = "2022-07-01";

export interface Difference {
  readonly kind:
    | "only_in_service"
    | "not_active_in_service"
    | "name"
    | "successor_only_in_service"
    | "successor_only_here"
    | "successor_date";
  readonly code: string;
  readonly text: string;
}

/** What the service said. */
export interface Answers {
  readonly active: Readonly<Record<ComparedType, readonly ListedOrganisation[]>>;
  /** Full records by code; a code that the service does not know is missing. */
  readonly records: ReadonlyMap<string, OrganisationRecord>;
}

/** Bodies of the register whose full record is asked for, by code, each once. */
export function bodiesToAsk(register: Register): readonly Body[] {
  return ROLES.flatMap(({ type }) => register.bodies.ofType(type)).filter(
    (body) => body.ods && (body.closed ?? "9999") >= SINCE,
  );
}

/** Where the two differ on a day, in the order of type and code. */
export function compareOrganisations(register: Register, day: Day, answers: Answers): Difference[] {
  return ROLES.flatMap(({ type, called }) => {
    const open = register.bodies.ofType(type).filter((body) => body.ods && isOpen(body, day));
    const asked = bodiesToAsk(register).filter((body) => body.type === type);
    return [
      ...compareOpen(register, open, answers.active[type], called, day),
      ...asked.flatMap((body) =>
        compareSuccessors(register, body, answers.records.get(body.ods.toUpperCase())),
      ),
    ].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  });
}

function compareOpen(
  register: Register,
  open: readonly Body[],
  active: readonly ListedOrganisation[],
  called: string,
  day: Day,
): Difference[] {
  const here = new Map(open.map((body) => [body.ods.toUpperCase(), body]));
  const there = new Map(active.map((listed) => [listed.code, listed]));
  return [
    ...active
      .filter(({ code }) => !here.has(code))
      .map(({ code, name }) => ({
        kind: "only_in_service" as const,
        code,
        text: organisationCheckTexts.notOpenHere(name, code, called, sayDate(day)),
      })),
    ...[...here].flatMap(([code, body]): Difference[] => {
      const listed = there.get(code);
      if (!listed)
        return [
          {
            kind: "not_active_in_service",
            code,
            text: organisationCheckTexts.notActiveThere(sayBody(body), sayDate(day), called),
          },
        ];
      return hasName(register, body, listed.name)
        ? []
        : [{ kind: "name", code, text: organisationCheckTexts.calledThere(sayBody(body), listed.name) }];
    }),
  ];
}

function hasName(register: Register, body: Body, name: string): boolean {
  const { bare } = readOrganisation(name);
  const names = [body.name, body.shortName, ...register.bodies.otherNames(body).map((held) => held.name)];
  return names.some((held) => readOrganisation(held).bare === bare);
}

function compareSuccessors(
  register: Register,
  body: Body,
  record: OrganisationRecord | undefined,
): Difference[] {
  if (!record) return [];
  const code = body.ods.toUpperCase();
  const here = new Map(register.lines.after(body).map((step) => [step.successor.ods.toUpperCase(), step]));
  const there = new Map(record.successors.map((follower) => [follower.code, follower]));
  const differences: Difference[] = [];
  for (const [successor, { day }] of there) {
    const step = here.get(successor);
    if (!step)
      differences.push({
        kind: "successor_only_in_service",
        code,
        text: organisationCheckTexts.followedThere(
          sayBody(body),
          successor,
          day ? organisationCheckTexts.fromDay(sayDate(day)) : "",
        ),
      });
    // The service states some successions a day apart at their two ends.
    else if (day && (day < addDays(step.day, -1) || day > addDays(step.day, 1)))
      differences.push({
        kind: "successor_date",
        code,
        text: organisationCheckTexts.followedOtherDay(
          sayBody(body),
          sayBody(step.successor),
          sayDate(day),
          sayDate(step.day),
        ),
      });
  }
  // What still stands there has no successor yet; the register may know of one that is announced.
  if (!record.active)
    for (const [successor, step] of here)
      if (successor && !there.has(successor))
        differences.push({
          kind: "successor_only_here",
          code,
          text: organisationCheckTexts.followedHere(sayBody(body), sayBody(step.successor)),
        });
  return differences;
}
