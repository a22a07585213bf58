/** What is wrong with a plan, in the words of the fields: each fault under its field, the rest in a list of their own. */
import { sayPath, type Issue } from "../../../model/issue";
import { capital } from "../../figure/words";
import type { Entry } from "./entry";
import { sayRange } from "./numbers";
import type { Plan } from "./plan";

export interface Faults {
  /** One sentence for a field, by the key of its entry. */
  readonly byEntry: ReadonlyMap<string, string>;
  /** What has no field. */
  readonly rest: readonly string[];
}

/** A number that is missing or not to be used: the field itself says what it takes. */
const OF_NUMBERS: ReadonlySet<Issue["code"]> = new Set([
  "missing",
  "not_a_number",
  "out_of_range",
  "wrong_kind",
  "not_whole",
]);

/**
 * Sorts what is wrong by field. A number that is neither asked for nor was typed in waits for another one, as later
 * years do for the first: nothing is said of it.
 */
export function faultsOf(
  issues: readonly Issue[],
  entries: readonly Entry[],
  { typed, asked }: Pick<Plan, "typed" | "asked">,
): Faults {
  const wanted = new Set(asked.map(({ path }) => path.join(".")));
  const byEntry = new Map<string, string>();
  const rest: string[] = [];
  for (const issue of issues) {
    const key = issue.path.join(".");
    if (Number.isNaN(issue.value) && typed[key] === undefined && !wanted.has(key)) continue;
    const exact = entries.find((entry) => entry.key === key);
    // A fault of a group of numbers stands under the last of them.
    const entry = exact ?? entries.findLast((one) => one.key.startsWith(`${key}.`));
    if (!entry) rest.push(withoutPlace(issue));
    else if (!byEntry.has(entry.key))
      byEntry.set(
        entry.key,
        exact && OF_NUMBERS.has(issue.code) ? sayNumber(issue, entry, typed[key]) : withoutPlace(issue),
      );
  }
  return { byEntry, rest: [...new Set(rest)] };
}

function sayNumber(issue: Issue, { field }: Entry, text = ""): string {
  const range = sayRange(field);
  if (Number.isNaN(issue.value))
    return text.trim() ? `“${text.trim()}” is not a number: type ${range}.` : `Still to be given: ${range}.`;
  if (issue.code === "not_whole") return `Type a whole number, ${range}.`;
  return `Outside what is possible: type ${range}.`;
}

/** The sentence without the path that programs read. */
function withoutPlace({ message, path }: Issue): string {
  const place = `${sayPath(path)}: `;
  return capital(message.startsWith(place) ? message.slice(place.length) : message);
}
