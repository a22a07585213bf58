/** What is wrong with a plan, in the words of the fields: each fault under its field, the rest in a list of their own. */
import { sayPath, type Issue } from "../../../model/issue";
import type { FieldName } from "../../../model/scenario/fields";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import { capital } from "../../figure/words";
import type { Entry } from "./entry";
import { sumOf } from "./leavers";
import { sayPercent, sayRange } from "./numbers";
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

/** Numbers that sum to 1 with others of their kind. */
const OF_A_WHOLE: ReadonlySet<FieldName> = new Set(["weight", "spendShare", "fundingShare", "bandShare"]);

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
    const summed = issue.code === "shares_do_not_sum";
    // A fault of a group of numbers stands under the last of them.
    const entry =
      exact ??
      entries.findLast((one) => one.key.startsWith(`${key}.`) && (!summed || OF_A_WHOLE.has(one.name)));
    if (!entry) rest.push(withoutPlace(issue));
    else if (!byEntry.has(entry.key))
      byEntry.set(
        entry.key,
        exact && OF_NUMBERS.has(issue.code)
          ? sayNumber(issue, entry, typed[key])
          : summed
            ? saySum(issue.value as readonly number[])
            : withoutPlace(issue),
      );
  }
  return { byEntry, rest: [...new Set(rest)] };
}

/** Shares as they are typed, in per cent, and by how much they miss the whole. */
function saySum(shares: readonly number[]): string {
  const total = sumOf(shares);
  const off = sayPercent(Math.abs(1 - total));
  return modelPlanTexts.faults.sum(
    sayPercent(total),
    total < 1 ? modelPlanTexts.faults.add(off) : modelPlanTexts.faults.takeOff(off),
  );
}

function sayNumber(issue: Issue, { field }: Entry, text = ""): string {
  const range = sayRange(field);
  if (Number.isNaN(issue.value))
    return text.trim()
      ? modelPlanTexts.faults.notNumber(text.trim(), range)
      : modelPlanTexts.faults.toBeGiven(range);
  if (issue.code === "not_whole") return modelPlanTexts.faults.whole(range);
  return modelPlanTexts.faults.outside(range);
}

/** The sentence without the path that programs read. */
function withoutPlace({ message, path }: Issue): string {
  const place = `${sayPath(path)}: `;
  return capital(message.startsWith(place) ? message.slice(place.length) : message);
}
