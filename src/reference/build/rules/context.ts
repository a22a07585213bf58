/** What rules across tables work with. */
import { Bodies } from "../../bodies";
import { Tables } from "../../tables";
import type { TableName } from "../../schema";
import { toRelease } from "../columns";
import { fileOf, type Dataset } from "../dataset";

import type { Report } from "../problem";

export interface Context {
  readonly data: Dataset;
  /** Bodies with the days on which they opened and closed, worked out as the add-in works them out. */
  readonly bodies: Bodies;
  readonly tables: Tables;
  readonly report: Report;
}

/** A rule looks at the whole of the data and reports every row that breaks it. */
export type Check = (context: Context) => void;

/** The words of a rule: its code, what it demands and how to mend a breach. */
export interface Rule {
  readonly code: string;
  readonly rule: string;
  readonly remedy: string;
}

/** Reports a breach of a rule on a line of a table; line 0 means the whole table. */
export function breach(report: Report, rule: Rule, table: TableName, line: number, message: string): void {
  report({ ...rule, file: fileOf(table), line, message });
}

/** `tables` are those of the release the rows were read from, where there is one. */
export function contextOf(
  data: Dataset,
  report: Report,
  tables = new Tables(toRelease(data, { version: "0.0.0", date: "" })),
): Context {
  return { data, tables, bodies: new Bodies(tables), report };
}
