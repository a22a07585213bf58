/**
 * Figures that people bring themselves, as the workbook keeps them: one set for each time figures were added. A set
 * is never changed afterwards; where two say something of the same, the newer one counts.
 */
import type { Day, FinancialYear } from "../dates";

/** What figures of one's own can be about. */
export const LOCAL_KINDS = ["allowance", "population", "staff", "figure"] as const;
export type LocalKind = (typeof LOCAL_KINDS)[number];

/** One amount of one organisation. */
export interface LocalRow {
  /** Id of the organisation in the register, for example `CCG-00C`. */
  readonly body: string;
  /** A financial year for allowances and populations; a day for staff and other figures. */
  readonly period: FinancialYear | Day;
  /** In the unit of the set. */
  readonly amount: number;
  /** Where this amount comes from, where it is not the source of the set. */
  readonly source?: string | undefined;
}

/** Figures that were added together. */
export interface LocalSet {
  readonly id: string;
  /** Counts up with every set added: the highest is the newest. */
  readonly order: number;
  readonly kind: LocalKind;
  /**
   * What exactly is measured: `allowance`; a population measure (`allowance`, `registered`, `ons`); `fte` or
   * `headcount` of staff; the name of any other figure, for example `establishment`.
   */
  readonly measure: string;
  /** `GBP`, `persons`, `FTE`, `headcount`, `count`... */
  readonly unit: string;
  /** Where the figures come from, in the user's words. */
  readonly source: string;
  /** The day on which they were added. */
  readonly entered: Day;
  readonly rows: readonly LocalRow[];
}

/** The most figures of one set, and of all sets together: more is a database, and a workbook has to carry it. */
export const MOST_LOCAL_ROWS = 50_000;
/** The most characters of a text that says where figures come from. */
export const LONGEST_SOURCE = 300;
/** Names of figures as functions take them: `establishment`, `agency_staff`. */
export const METRIC_NAME = /^[a-z][a-z0-9_]{0,39}$/;
