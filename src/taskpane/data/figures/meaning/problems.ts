/** What can be wrong with a row of figures. */
export type ProblemCode =
  | "no_organisation"
  | "unknown_organisation"
  | "wrong_type"
  | "no_period"
  | "not_a_number"
  | "out_of_range"
  | "not_open"
  | "given_twice"
  | "contradiction"
  | "too_many";

/** One thing that keeps a figure from being taken; the others of its row may still be. */
export interface Problem {
  /** Row of the table as a sheet counts it, from 1. */
  readonly row: number;
  readonly code: ProblemCode;
  /** Cause and remedy in one sentence. */
  readonly message: string;
}
