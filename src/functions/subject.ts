/** Organisation arguments: the one body a text names, with hints where it names none. */
import { type Body, isOpen, sayBody, TYPE_NAMES } from "../reference/bodies";
import type { Day } from "../reference/dates";
import type { Directory } from "../reference/directory";
import { refuse, type Answer } from "../reference/fault";
import { notYetOpen } from "../reference/lines";
import type { BodyType } from "../reference/schema";
import { registerForCells as register } from "../reference/store";
import { orThrow } from "./edge";

/** Hints cost a comparison with every name held: enough for the cells a person reads, not for a column of noise. */
const MOST_HINTS = 200;
/** By the names they were found among: another release has others. */
const hints = new WeakMap<Directory, Map<string, string>>();

/** The body an organisation argument names; `prefer` settles codes and names that types share. */
export function organisation(text: string, prefer: readonly BodyType[] = []): Body {
  const found = register().resolve(text, prefer);
  if (found.ok || found.fault.code !== "unknown_organisation") return orThrow(found);
  return orThrow(refuse("unknown_organisation", found.fault.message + hint(text)));
}

function hint(text: string): string {
  const { directory } = register();
  let known = hints.get(directory);
  if (!known) hints.set(directory, (known = new Map()));
  let said = known.get(text);
  if (said === undefined) {
    if (known.size >= MOST_HINTS) return "";
    const nearest = directory.nearest(text);
    said = nearest.length ? ` Nearest: ${nearest.map(sayBody).join(", ")}.` : "";
    known.set(text, said);
  }
  return said;
}

/** Refuses a body of another type than the function is about, naming the function that fits. */
export function ofType(body: Body, types: readonly BodyType[], instead: string): Answer<Body> {
  if (types.includes(body.type)) return { ok: true, value: body };
  return refuse("wrong_type", `${sayBody(body)} is a ${TYPE_NAMES[body.type].toLowerCase()}: ${instead}.`);
}

/** Refuses a body that is not open on the day, saying what became of it. */
export function openOn(body: Body, day: Day): Answer<Body> {
  if (isOpen(body, day)) return { ok: true, value: body };
  if (body.opened !== undefined && day < body.opened) return refuse("not_yet_open", notYetOpen(body, day));
  return refuse(
    "closed",
    `${register().lines.sayStatus(body, day)}: give an as_at date on which it was open, such as "${body.closed}".`,
  );
}
