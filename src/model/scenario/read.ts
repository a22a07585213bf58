/** Reading a scenario from outside: its version, its shape, its bounds, and what contradicts what. All faults at once. */
import type { z } from "zod";
import { failed, sayPath, type Checked, type Issue, type IssueCode } from "../issue";
import { contradictionsOf } from "./check";
import { fieldOf, FIELDS, type FieldName } from "./fields";
import { migrate, type Migration } from "./migrate";
import { SCENARIO_VERSION, scenarioSchema, type Scenario } from "./schema";

/** Steps from each older version to the next; version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Reads a scenario of this or an older version. Several faults are all reported; with any there is no scenario. */
export function readScenario(given: unknown): Checked<Scenario> {
  const current = migrate(given, SCENARIO_VERSION, MIGRATIONS);
  if (!current.ok) return current;
  const parsed = scenarioSchema.safeParse(current.value);
  if (!parsed.success) return failed(parsed.error.issues.flatMap((issue) => translate(issue, current.value)));
  const contradictions = contradictionsOf(parsed.data);
  return contradictions.length ? failed(contradictions) : { ok: true, value: parsed.data };
}

type ZodIssue = z.core.$ZodIssue;

/** One fault of the schema in our words. A choice between shapes is reported by what its best branch lacks. */
function translate(issue: ZodIssue, root: unknown, before: readonly (string | number)[] = []): Issue[] {
  const path = [...before, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const value = valueAt(root, path);
  if (issue.code === "invalid_union") {
    const branches = issue.errors;
    const best = [...branches].sort((a, b) => depth(b) - depth(a))[0];
    if (best?.length && depth(best) > 0) return best.flatMap((inner) => translate(inner, root, path));
    return [say("unknown_choice", path, value, "one of the forms of this value")];
  }
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      say("unknown_reference", [...path, key], valueAt(root, [...path, key]), "a name of the scenario"),
    );
  return [say(codeOf(issue, value), path, value, allowedAt(issue, path))];
}

const depth = (issues: readonly ZodIssue[]): number =>
  issues.reduce((deepest, issue) => Math.max(deepest, issue.path.length), 0);

function codeOf(issue: ZodIssue, value: unknown): IssueCode {
  if (value === undefined) return "missing";
  if (issue.code === "too_small" || issue.code === "too_big")
    return issue.origin === "array" || issue.origin === "string" ? "wrong_length" : "out_of_range";
  if (issue.code === "invalid_format") return "not_a_date";
  if (issue.code === "invalid_value") return "unknown_choice";
  if (issue.code === "invalid_type" && issue.expected === "int") return "not_whole";
  return "not_a_number";
}

/** What is allowed at a path, from the list of fields where the path ends in one of its names. */
function allowedAt(issue: ZodIssue, path: readonly (string | number)[]): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_format") return 'a date such as 2015-04-01, or a year such as "2015/16"';
  const named = path.filter((part) => typeof part === "string").at(-1);
  const field = named !== undefined && named in FIELDS ? fieldOf(named as FieldName) : undefined;
  if (field) return sayBounds(field);
  if (issue.code === "too_small") return `at least ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `at most ${String(issue.maximum)}`;
  return issue.code === "invalid_type" ? `a ${issue.expected}` : "a valid value";
}

/** The bounds of a field in words. */
export const sayBounds = (field: {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}): string =>
  `${field.least.toLocaleString("en-GB")} to ${field.most.toLocaleString("en-GB")} (${field.unit})`;

function say(code: IssueCode, path: readonly (string | number)[], value: unknown, allowed: string): Issue {
  const where = sayPath(path) || "the scenario";
  return { code, path, value, allowed, message: `${where} ${WORDS[code]}: give ${allowed}.` };
}

const WORDS: Readonly<Record<IssueCode, string>> = {
  missing: "is missing",
  not_a_number: "cannot be read",
  out_of_range: "is outside its range",
  not_whole: "is not a whole number",
  unknown_choice: "is not known",
  wrong_length: "has the wrong length",
  shares_do_not_sum: "does not add to 1",
  unknown_reference: "is not known",
  duplicate: "is given twice",
  contradiction: "contradicts another input",
  outside_tables: "is outside the tables",
  not_a_date: "is not a date or year",
  off_axis: "is outside the plan",
  newer_version: "is newer than this add-in",
  not_a_scenario: "is not a scenario",
};

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let at: unknown = root;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}
