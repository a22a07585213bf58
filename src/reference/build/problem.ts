/** What a rule found wrong in the tables: data first, text last. */
export interface Problem {
  /** Stable code of the rule, for example `unknown_source`. */
  readonly code: string;
  /** File in the tables folder, for example `coverage.csv`. */
  readonly file: string;
  /** Line in that file, counted from 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** Collects problems, so that one run names them all. */
export type Report = (problem: Problem) => void;

/** `coverage.csv:12 [unknown_source] C999 is not a source. Add it to sources.csv or correct the id.` */
export function sayProblem(problem: Problem): string {
  const where = problem.line ? `${problem.file}:${problem.line}` : problem.file;
  return `${where} [${problem.code}] ${problem.message} Rule: ${problem.rule} Remedy: ${problem.remedy}`;
}
