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

/** One fault of the schema in our words. */
function translate(issue: ZodIssue, root: unknown, before: readonly (string | number)[] = []): Issue[] {
  const path = [...before, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const value = valueAt(root, path);
  if (issue.code === "invalid_union") return ofChoice(issue, value, path, root);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      say("unknown_reference", [...path, key], valueAt(root, [...path, key]), "a name of the scenario"),
    );
  return [say(codeOf(issue, value), path, value, allowedAt(issue, path))];
}

/** A value that fits none of several forms. A number is judged as one: its bounds are what is wrong. */
function ofChoice(
  issue: Extract<ZodIssue, { code: "invalid_union" }>,
  value: unknown,
  path: readonly (string | number)[],
  root: unknown,
): Issue[] {
  const branches: readonly (readonly ZodIssue[])[] = issue.errors;
  const numbers = branches.find((branch) => branch.some(isOfNumbers));
  if (typeof value === "number" && numbers) return numbers.flatMap((inner) => translate(inner, root, path));
  const kinds = issue.inclusive === false ? [] : (issue.options ?? []).map(String);
  const forms = branches.flatMap((branch) => branch.map((inner) => allowedAt(inner, path)));
  const allowed = kinds.length ? `one of ${kinds.join(", ")}` : forms.join(", or ");
  return [say(value === undefined ? "missing" : "unknown_choice", path, value, allowed)];
}

const isOfNumbers = (issue: ZodIssue): boolean =>
  issue.code === "invalid_type"
    ? issue.expected === "number" || issue.expected === "int"
    : (issue.code === "too_small" || issue.code === "too_big") && issue.origin === "number";

function codeOf(issue: ZodIssue, value: unknown): IssueCode {
  if (value === undefined) return "missing";
  if (issue.code === "too_small" || issue.code === "too_big")
    return isOfNumbers(issue) ? "out_of_range" : "wrong_length";
  if (issue.code === "invalid_format") return "not_a_date";
  if (issue.code === "invalid_value") return "unknown_choice";
  if (issue.code === "invalid_type" && issue.expected === "int") return "not_whole";
  return isOfNumbers(issue) ? "not_a_number" : "wrong_kind";
}

/** Numbers whose name in the scenario is another than in the list of fields. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  byYear: "cut",
  inHouse: "spendShare",
  csu: "spendShare",
  other: "spendShare",
  local: "fundingShare",
  national: "fundingShare",
  customers: "fundingShare",
  share: "bandShare",
  pay: "bandPay",
  perWte: "costPerWte",
  base: "resource",
  averageCost: "averageExitCost",
  averageMarsCost: "averageExitCost",
  rate: "duplicateRate",
  posts: "duplicatePosts",
};
const KINDS: Readonly<Record<string, string>> = {
  object: "a group of values",
  record: "a group of values",
  array: "a list",
  string: "text",
  boolean: "yes or no",
};

/** What is allowed at a path: for numbers the bounds of the field that the path ends in. */
function allowedAt(issue: ZodIssue, path: readonly (string | number)[]): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_format") return 'a date such as 2015-04-01, or a year such as "2015/16"';
  if (isOfNumbers(issue)) return boundsAt(path);
  if (issue.code === "too_small") return `at least ${String(issue.minimum)} ${countedIn(issue.origin)}`;
  if (issue.code === "too_big") return `at most ${String(issue.maximum)} ${countedIn(issue.origin)}`;
  return (issue.code === "invalid_type" && KINDS[issue.expected]) || "a valid value";
}

const countedIn = (origin: string): string => (origin === "string" ? "characters" : "of them");

function boundsAt(path: readonly (string | number)[]): string {
  const name = String(path.findLast((part) => typeof part === "string"));
  const field = name in FIELDS ? (name as FieldName) : FIELD_OF[name];
  return field ? sayBounds(fieldOf(field)) : "a number";
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
  wrong_kind: "is of the wrong kind",
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
