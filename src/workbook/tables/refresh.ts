/** Refreshing tables: what would change is told first, and done on request. */
import { register } from "../../reference/store";
import { inBreaths } from "../breath";
import { WorkbookFault } from "../errors";
import { carryOut, stopIfAsked, type Hooks, type Work } from "./carry-out";
import { imageOf, slicesOf, type ImageSlice } from "./image";
import { inExcel } from "./in-excel";
import { isEmptyPlan, planRefresh, type Refreshing } from "./plan";
import { answerQuery } from "./queries";
import type { QueryBlock } from "./query";
import { sayGone } from "./overview";
import { partsOfRecord } from "./record";
import type { Change } from "./report";
import { findTables, readTables, type ReadTable, type TaggedTable } from "./sheet-table";
import { withColumns } from "./with-columns";

/** Which tables: one by its key, those of the sheet in front, or all. */
export type Scope = "all" | "sheet" | { readonly key: string };

/** What a refresh would do to one table. */
export interface TableReport {
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  readonly changes: readonly Change[];
  /** Headers of ours that the user deleted: they stay deleted. */
  readonly deletedColumns: readonly string[];
  /** Why this table cannot be refreshed; it is left as it is, and the others are not. */
  readonly refused: string | undefined;
  /** Whether only what is kept of the table changes: the release or day it was checked against. */
  readonly current: boolean;
}

export interface RefreshReport {
  readonly tables: readonly TableReport[];
  /** Tags whose table was deleted, and parts that cannot be read. */
  readonly notes: readonly string[];
}

interface Planned {
  readonly read: ReadTable;
  readonly block: QueryBlock;
  readonly refreshing: Refreshing;
}

/** Works out what a refresh would change; writes nothing. */
export const checkTables = (scope: Scope, hooks: Hooks = {}): Promise<RefreshReport> =>
  inExcel(async (context) => (await planAll(context, scope, hooks)).report);

/**
 * Refreshes tables: all of them, or none when Excel fails. Tables that cannot be refreshed are told of and left.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export const refreshTables = (scope: Scope, hooks: Hooks = {}): Promise<RefreshReport> =>
  inExcel(async (context) => {
    const { report, planned } = await planAll(context, scope, hooks);
    const stale = planned.filter(needsWriting);
    if (!stale.length) return report;
    const key = crypto.randomUUID();
    const slices = new Map<string, ImageSlice>();
    const works: Work[] = [];
    await inBreaths(stale, ({ read, refreshing }) => {
      stopIfAsked(hooks);
      const image = imageOf(read.tag, read.record, read.now, refreshing.places, refreshing.matched);
      for (const [slice, part] of slicesOf(`${key}:${read.key}`, image)) slices.set(slice, part);
      works.push({
        read,
        plan: refreshing.plan,
        tag: refreshing.tag,
        record: partsOfRecord(read.key, refreshing.record),
      });
    });
    await carryOut(context, works, { added: { key, slices } }, hooks);
    return report;
  }, true);

const needsWriting = ({ read, refreshing }: Planned): boolean =>
  !isEmptyPlan(refreshing.plan) || JSON.stringify(refreshing.tag) !== JSON.stringify(read.tag);

async function planAll(
  context: Excel.RequestContext,
  scope: Scope,
  hooks: Hooks,
): Promise<{ readonly report: RefreshReport; readonly planned: readonly Planned[] }> {
  const found = await findTables(context);
  const wanted = found.tables.filter(
    (table) =>
      scope === "all" || (scope === "sheet" ? table.sheetId === found.sheetInFront : table.key === scope.key),
  );
  if (typeof scope === "object" && !wanted.length)
    throw new WorkbookFault(
      "place_gone",
      "This table is no longer in the workbook: insert it anew from Look up. Nothing was changed.",
    );
  if (found.readOnly)
    throw new WorkbookFault(
      "read_only",
      "This workbook is open to read only: save a copy of it and refresh there. Nothing was changed.",
    );
  const read = await readTables(context, wanted);
  const reports: TableReport[] = [];
  const planned: Planned[] = [];
  await inBreaths(read, (one) => {
    stopIfAsked(hooks);
    const outcome = planOne(one);
    if ("refused" in outcome) reports.push(refusal(one, outcome.refused));
    else {
      planned.push(outcome);
      reports.push(reportOf(outcome));
    }
  });
  return {
    report: {
      tables: reports,
      notes: [...found.gone.map(({ tag }) => sayGone(tag)), ...found.faults],
    },
    planned,
  };
}

function planOne(read: ReadTable): Planned | { readonly refused: string } {
  try {
    if (read.protectedSheet)
      return {
        refused: `The sheet ${read.sheet} is protected: have its owner unprotect it, then refresh again.`,
      };
    const whole = answerQuery(read.tag.query);
    const block = withColumns(
      whole,
      read.tag.columns.map(({ id }) => id),
    );
    const { version, checksum } = register().facts;
    const refreshing = planRefresh(read.tag, read.record, read.now, block, { version, checksum });
    return { read, block, refreshing };
  } catch (error) {
    if (error instanceof WorkbookFault) return { refused: error.message };
    throw error;
  }
}

const refusal = (read: TaggedTable, refused: string): TableReport => ({
  key: read.key,
  name: read.name,
  sheet: read.sheet,
  changes: [],
  deletedColumns: [],
  refused,
  current: false,
});

const reportOf = ({ read, refreshing }: Planned): TableReport => ({
  key: read.key,
  name: read.name,
  sheet: read.sheet,
  changes: refreshing.changes,
  deletedColumns: refreshing.deletedColumns,
  refused: undefined,
  current: isEmptyPlan(refreshing.plan),
});
