import { SettingsStore } from "./settings-store";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { MarkDirtyFilterChangeMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { ModelDeps } from "../types";
import { type Block, contains, intersection } from "./address";
import { accessDenied } from "./errors";
import { EventHub } from "./events";
import { moveExtras, NO_EXTRAS, type Move, type SheetExtras } from "./extras";
import type { Range } from "./range";

/** Under which id the workbook's structure is protected: which sheets there are, their order and names. */
export const STRUCTURE = "structure";

/** What Excel keeps of a table and the grid does not. */
export interface TableLook {
  style: string;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Conditions by the id of their column. */
  filters: Readonly<Record<string, Excel.FilterCriteria>>;
  /** Rows that the conditions hide, counted from the first row of data. Edits do not change them. */
  filteredRows: readonly number[];
  sort: TableSorting | null;
  /** Formulas of the totals, by the id of their column: they come back when totals are shown again. */
  totals: Readonly<Record<string, string>>;
}

/** By what a table was sorted last. */
export interface TableSorting {
  readonly fields: readonly Excel.SortField[];
  readonly matchCase: boolean;
}

/** An XML document kept in the workbook. */
export interface XmlPart {
  readonly id: string;
  xml: string;
  namespaceUri: string;
}

/** What Excel stores beside the cells and the grid does not know. */
export interface BookState {
  readonly settings: ReadonlyMap<string, unknown>;
  readonly parts: ReadonlyMap<string, XmlPart>;
  readonly looks: ReadonlyMap<string, TableLook>;
  readonly hiddenNames: ReadonlyMap<string, boolean>;
  readonly properties: ReadonlyMap<string, string>;
  readonly protection: ReadonlyMap<string, string>;
  readonly extras: ReadonlyMap<string, SheetExtras>;
  readonly readOnly: boolean;
  readonly calculationMode: string;
}

/** The workbook behind the objects: the grid, and what Excel stores beside its cells. */
export class Book {
  readonly events = new EventHub();
  /** Shared by `workbook.settings` and `document.settings`, as in Excel. */
  readonly settings = new SettingsStore();
  readonly parts = new Map<string, XmlPart>();
  readonly looks = new Map<string, TableLook>();
  readonly hiddenNames = new Map<string, boolean>();
  /** Charts, rules and locks by the id of their sheet. */
  readonly extras = new Map<string, SheetExtras>();
  private readonly filteredOut = new Map<string, ReadonlySet<number>>();
  readonly properties = new Map<string, string>();
  /** Ranges in use: they move with their cells when rows or columns come and go. */
  readonly ranges = new Set<Range>();
  /** Ranges that events speak of, by reference id. */
  readonly eventRanges = new Map<string, Range>();
  /** Passwords of protected sheets by their id, of the workbook's structure by {@link STRUCTURE}; empty without one. */
  readonly protection = new Map<string, string>();
  /** The workbook is open for reading only. */
  readOnly = false;
  /** Something has changed since the workbook was saved. */
  dirty = true;
  /** Who makes the changes of the moment: this person, or another with the same workbook open. */
  editor: "Local" | "Remote" = "Local";
  calculationMode = "Automatic";

  constructor(readonly deps: ModelDeps) {}

  get id(): string {
    return this.deps.fworkbook.getId();
  }

  state(): BookState {
    const { settings, parts, looks, hiddenNames, properties, protection, extras } = this;
    const { readOnly, calculationMode } = this;
    const maps = { parts, looks, hiddenNames, properties, protection, extras };
    return { settings: new Map(settings), ...maps, readOnly, calculationMode };
  }

  /** Takes over what was stored at another time. */
  adopt(state: BookState): void {
    refill(this.settings, state.settings);
    refill(this.parts, state.parts);
    refill(this.looks, state.looks);
    this.filteredOut.clear();
    refill(this.hiddenNames, state.hiddenNames);
    refill(this.properties, state.properties);
    refill(this.protection, state.protection);
    refill(this.extras, state.extras);
    this.readOnly = state.readOnly;
    this.calculationMode = state.calculationMode;
  }

  /** Rows of a sheet that the conditions of tables hide. */
  filteredRows(sheetId: string): ReadonlySet<number> {
    const known = this.filteredOut.get(sheetId);
    if (known) return known;
    const rows = new Set<number>();
    for (const { id, subUnitId, range } of this.deps.fworkbook.getTableList()) {
      if (subUnitId !== sheetId) continue;
      for (const row of this.looks.get(id)?.filteredRows ?? []) rows.add(range.startRow + 1 + row);
    }
    this.filteredOut.set(sheetId, rows);
    return rows;
  }
  /** Tables have moved, or their conditions have changed. */
  filtersChanged(sheetId: string): void {
    const before = this.filteredOut.get(sheetId)?.size ?? 0;
    this.filteredOut.delete(sheetId);
    if (before === 0 && this.filteredRows(sheetId).size === 0) return;
    const sheet = this.sheet(sheetId)?.getSheet();
    if (!sheet) return;
    this.deps.commands.syncExecuteCommand(MarkDirtyFilterChangeMutation.id, {
      unitId: this.id,
      subUnitId: sheetId,
      filterRange: {
        startRow: 0,
        endRow: sheet.getRowCount() - 1,
        startColumn: 0,
        endColumn: sheet.getColumnCount() - 1,
      },
    });
  }

  /** Charts, rules and locks of a sheet. */
  extrasOf(sheetId: string): SheetExtras {
    return this.extras.get(sheetId) ?? NO_EXTRAS;
  }
  setExtras(sheetId: string, change: Partial<SheetExtras>): void {
    this.extras.set(sheetId, { ...this.extrasOf(sheetId), ...change });
    this.dirty = true;
  }
  /** Cells of a sheet have moved. */
  moveExtras(sheetId: string, move: Move): void {
    for (const [own, extras] of this.extras) this.extras.set(own, moveExtras(extras, own, sheetId, move));
  }
  /** Whether every cell of a block may be written to although its sheet is protected. */
  isUnlocked(sheetId: string, block: Block): boolean {
    const { locks } = this.extrasOf(sheetId);
    const last = locks.findLast((lock) => intersection(lock.block, block) !== null);
    return last !== undefined && !last.locked && contains(last.block, block);
  }

  /** The grid's own sheet. */
  sheet(sheetId: string): FWorksheet | null {
    return this.deps.fworkbook.getSheetBySheetId(sheetId);
  }

  /**
   * Makes sure that something may be changed.
   *
   * @param sheetId a sheet, the structure of the workbook, or nothing for what is kept beside the sheets
   * @throws OfficeError `AccessDenied`
   */
  guard(sheetId?: string): void {
    if (this.readOnly) throw accessDenied("The workbook is open for reading only.");
    if (sheetId !== undefined && this.protection.has(sheetId))
      throw accessDenied("The sheet or workbook is protected.");
  }

  /**
   * Runs a command of the grid on one sheet, if the sheet may be changed; says whether the grid did it.
   *
   * @param unlocked it touches unlocked cells only
   */
  command(id: string, sheetId: string, params: object, unlocked = false): boolean {
    this.guard(unlocked ? undefined : sheetId);
    const shared = { unitId: this.id, subUnitId: sheetId };
    return this.deps.commands.syncExecuteCommand<object, boolean>(id, { ...shared, ...params });
  }

  /** Does something that the grid can do only on the sheet in front. */
  async onFront<T>(sheetId: string, work: () => Promise<T> | T): Promise<T> {
    const { fworkbook } = this.deps;
    const front = fworkbook.getActiveSheet().getSheetId();
    if (front !== sheetId) fworkbook.setActiveSheet(sheetId);
    try {
      return await work();
    } finally {
      if (front !== sheetId) fworkbook.setActiveSheet(front);
    }
  }

  /** Calculates every formula again. */
  recalculate(): void {
    void this.deps.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** Lets go of all ranges that nobody holds any more. */
  keepOnly(kept: Iterable<object>): void {
    const held = new Set<object>([...kept, ...this.eventRanges.values()]);
    for (const range of [...this.ranges]) if (!held.has(range)) this.ranges.delete(range);
  }
}

function refill<T>(map: Map<string, T>, entries: ReadonlyMap<string, T>): void {
  for (const key of [...map.keys()]) if (!entries.has(key)) map.delete(key);
  for (const [key, value] of entries) map.set(key, value);
}
