import { SettingsStore } from "./settings-store";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { ModelDeps } from "../types";
import { EventHub } from "./events";
import type { Range } from "./range";

/** What Excel keeps of a table and the grid does not. */
export interface TableLook {
  style: string;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
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
  readonly properties = new Map<string, string>();
  /** Ranges in use: they move with their cells when rows or columns come and go. */
  readonly ranges = new Set<Range>();
  /** Ranges that events speak of, by reference id. */
  readonly eventRanges = new Map<string, Range>();
  calculationMode = "Automatic";

  constructor(readonly deps: ModelDeps) {}

  get id(): string {
    return this.deps.fworkbook.getId();
  }

  state(): BookState {
    const { settings, parts, looks, hiddenNames, properties, calculationMode } = this;
    return { settings: new Map(settings), parts, looks, hiddenNames, properties, calculationMode };
  }

  /** Takes over what was stored at another time. */
  adopt(state: BookState): void {
    refill(this.settings, state.settings);
    refill(this.parts, state.parts);
    refill(this.looks, state.looks);
    refill(this.hiddenNames, state.hiddenNames);
    refill(this.properties, state.properties);
    this.calculationMode = state.calculationMode;
  }

  /** The grid's own sheet. */
  sheet(sheetId: string): FWorksheet | null {
    return this.deps.fworkbook.getSheetBySheetId(sheetId);
  }

  /** Runs a command of the grid on one sheet; says whether the grid did it. */
  command(id: string, sheetId: string, params: object): boolean {
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
