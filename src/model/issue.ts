/** What is wrong with an input: data first, one sentence with cause and remedy last. */
export type IssueCode =
  | "missing"
  | "not_a_number"
  | "wrong_kind"
  | "out_of_range"
  | "not_whole"
  | "unknown_choice"
  | "wrong_length"
  | "shares_do_not_sum"
  | "unknown_reference"
  | "duplicate"
  | "contradiction"
  | "outside_tables"
  | "not_a_date"
  | "off_axis"
  | "newer_version"
  | "not_a_scenario";

export interface Issue {
  readonly code: IssueCode;
  /** Where, as keys and positions: `units`, 0, `vacancyRate`. */
  readonly path: readonly (string | number)[];
  /** What was given, as it was. */
  readonly value: unknown;
  /** What is allowed, in words, where that helps. */
  readonly allowed: string;
  /** Cause and remedy in one sentence. */
  readonly message: string;
}

/** A value, or everything that is wrong with what was given; never both. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

export const passed = <T>(value: T): Checked<T> => ({ ok: true, value });
export const failed = <T>(issues: readonly Issue[]): Checked<T> => ({ ok: false, issues });

/** A path as people read it: `units 1, vacancyRate`, positions counted from 1. */
export const sayPath = (path: readonly (string | number)[]): string =>
  path
    .map((part, i) => (typeof part === "number" ? ` ${part + 1}` : `${i ? ", " : ""}${part}`))
    .join("")
    .trim();
