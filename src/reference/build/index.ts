/** From table files to a release, or to the list of everything that is wrong with them. */
import * as z from "zod";
import { toRelease, type ReleaseLabel } from "./columns";
import { fileOf, TABLE_NAMES } from "./dataset";
import { encode } from "./encode";
import type { Problem } from "./problem";
import { readDataset } from "./read-tables";
import { checkAll } from "./rules";
import type { Check } from "./rules/context";
import { checkKnown } from "./rules/known";

export type { Problem } from "./problem";
export { sayProblem } from "./problem";
export { RELEASE_FILE } from "./encode";

export type Built =
  | { readonly ok: true; readonly release: string; readonly manifest: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The file beside the tables that names the release: version and the day up to which facts were gathered. */
export const LABEL_FILE = "release.json";
const labelSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "write a version such as 1.0.0"),
  date: z.iso.date("write a day as 2026-11-22"),
});

/**
 * Builds the release from the files of the tables folder, by name. Nothing is given back as a release while any
 * rule is broken; problems come in the order of the tables and of their lines. `known` are the rules that hold for
 * the published tables only; tests of made-up tables leave them out.
 */
export function buildRelease(
  files: ReadonlyMap<string, string>,
  known: readonly Check[] = [checkKnown],
): Built {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const label = readLabel(files.get(LABEL_FILE), report);
  const tables = new Map([...files].filter(([file]) => file !== LABEL_FILE));
  const data = readDataset(tables, report);
  // Rules across tables presume that every row could be read.
  if (!problems.length) checkAll(data, known, report);
  if (problems.length || !label) return { ok: false, problems: problems.sort(inOrder) };
  return { ok: true, ...encode(toRelease(data, label)) };
}

const place = (file: string): number => TABLE_NAMES.findIndex((table) => fileOf(table) === file);
const inOrder = (a: Problem, b: Problem): number => place(a.file) - place(b.file) || a.line - b.line;

function readLabel(text: string | undefined, report: (problem: Problem) => void): ReleaseLabel | undefined {
  const found = labelSchema.safeParse(parseJson(text ?? ""));
  if (found.success) return found.data;
  report({
    code: "bad_label",
    file: LABEL_FILE,
    line: 0,
    rule: "The release has a version and a date, written by hand.",
    message: "The file does not hold exactly a version and a date.",
    remedy: 'Write {"version": "1.0.0", "date": "2026-11-22"}.',
  });
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
