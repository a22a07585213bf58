import type { ICommandInfo } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Coverage, Evaluated } from "../automation";
import { answerWith } from "../grid/answer";
import { bootGrid, type Grid } from "../grid/boot";
import { showResults } from "../grid/display";
import { GridEngine } from "../grid/engine";
import { Evaluator } from "../grid/evaluate";
import { readFunctionSpecs } from "../grid/metadata";
import { registerFunctions } from "../grid/registry";
import { DEFAULT_OPTIONS, Scheduler } from "../grid/scheduler";
import { systemClock } from "../grid/settle";
import { toWorkbookData } from "../grid/workbook-data";
import { startHost } from "../host";
import { createWorkbookModel, type WorkbookModel } from "../objects";
import { SAMPLE, SAMPLE_NAME } from "../sample";
import type { Host } from "../types";
import type { Places } from "./App";
import { Cells } from "./cells";
import { History } from "./history";
import type { AddinManifest, RibbonItem } from "./manifest";
import { findShortcut, type Shortcut } from "./shortcuts";
import type { StatusStore } from "./status";

/** What the page has fetched before anything starts. */
export interface Addin {
  readonly manifest: AddinManifest;
  /** Parsed functions.json. */
  readonly functions: unknown;
  readonly shortcuts: readonly Shortcut[];
}

/** The workbench at work: grid, scheduler and host put together. */
export class Session {
  readonly host: Host;
  readonly cells: Cells;
  readonly history: History;
  readonly workbook: WorkbookModel;
  private readonly grid: Grid;
  private readonly engine: GridEngine;
  private readonly scheduler: Scheduler;
  private readonly evaluator: Evaluator;
  private connected: () => void = () => undefined;

  constructor(
    private readonly addin: Addin,
    private readonly store: StatusStore,
    places: Places,
    mark: (name: string) => void,
  ) {
    this.grid = bootGrid(places.grid, toWorkbookData(SAMPLE_NAME, SAMPLE));
    mark("grid");
    this.engine = new GridEngine(this.grid);
    this.scheduler = new Scheduler(
      this.engine,
      {
        send: (calls) => this.host.sendInvocations(calls),
        cancel: (ids) => this.host.cancelInvocations(ids),
      },
      systemClock,
    );
    this.evaluator = new Evaluator(this.scheduler, this.engine);
    const specs = readFunctionSpecs(addin.functions, addin.manifest.namespace);
    registerFunctions(this.grid.injector, specs, answerWith(this.scheduler, this.evaluator));
    this.engine.watch(this.scheduler, () => this.recalculate());
    showResults(this.grid, this.engine);
    const workbook = (this.workbook = createWorkbookModel({
      ...this.grid,
      spilled: (sheetId) => this.engine.spilled(sheetId),
    }));
    this.cells = new Cells(this.grid, workbook, this.engine, this.scheduler.messages);
    this.host = startHost({
      slot: places.pane,
      addinUrl: addin.manifest.paneUrl,
      workbook,
      manifest: { appName: addin.manifest.displayName },
      onInvocationResults: (results) => {
        mark("answer");
        this.scheduler.answer(results);
      },
      onFunctionsReady: () => {
        mark("functions");
        this.connect();
      },
      onClosed: () => this.closed(),
      onVisibility: (visibility) => store.set({ paneOpen: visibility === "Visible" }),
      // No calculation follows a picture, as one does what charts show.
      onBatchDone: () => {
        const pictures = workbook.pictures();
        if (pictures !== store.get().pictures) store.set({ pictures });
      },
    });
    this.history = new History(workbook, () => this.settled());
    mark("frame");
    this.watchSelection();
    this.scheduler.settlement.onChange((busy) => {
      store.set({ busy });
      if (!busy) this.showSelection();
    });
  }

  /** Resolves when the add-in's functions can be called and the sheets are calculated. */
  async ready(): Promise<void> {
    if (!this.store.get().connected) await this.nextConnection();
    await this.settled();
    this.history.begin();
  }

  settled(): Promise<void> {
    return this.scheduler.settlement.settled();
  }

  evaluate(formulas: readonly string[]): Promise<Evaluated[]> {
    return this.evaluator.evaluate(formulas);
  }

  coverage(): Coverage {
    return { members: this.host.coverage(), ...this.scheduler.counts };
  }

  /** Shows or hides the pane for the person; the add-in hears of it and runs on. */
  showPane(open: boolean): void {
    if (open === this.store.get().paneOpen) return;
    this.store.set({ paneOpen: open });
    this.host.visibilityChanged(open ? "Visible" : "Hidden");
  }

  /** @throws Error when there is no such sheet */
  protect(sheet: string, on: boolean): void {
    const { protection } = this.workbook.root.worksheets.getItem(sheet);
    if (on) protection.protect();
    else protection.unprotect();
  }

  /** The workbook of the start again, with nothing in the way. */
  async reset(): Promise<void> {
    this.host.faults.length = 0;
    this.host.conditions.clear();
    await this.history.reset();
  }

  /** Runs what a button of the ribbon is tied to. */
  async press(item: RibbonItem): Promise<void> {
    if (item.action.kind === "showPane") return this.showPane(!this.store.get().paneOpen);
    await this.runCommand(item.action.functionName, item.id);
  }

  /** Runs a command of the add-in; a failure is told in the status bar as well. */
  async runCommand(functionName: string, controlId = functionName): Promise<void> {
    this.store.set({ failure: null });
    try {
      await this.host.runCommand(functionName, controlId);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.store.set({ failure: `The command ${functionName} did not run: ${reason}` });
      throw error;
    }
  }

  /** Fires the add-in's action when its keys are pressed. Says whether they were. */
  pressKeys(event: KeyboardEvent): boolean {
    const shortcut = findShortcut(this.addin.shortcuts, event);
    if (shortcut) this.host.runAction(shortcut.actionId);
    return shortcut !== undefined;
  }

  /** Loads the add-in anew and calculates its cells again. */
  async reloadAddin(): Promise<void> {
    this.scheduler.disconnect();
    this.store.set({ connected: false });
    const connection = this.nextConnection();
    await this.host.reloadAddin();
    await connection;
    this.recalculate();
    await this.settled();
  }

  /** Calculates every cell again that uses the add-in's functions. */
  recalculate(): void {
    const cells = this.engine.cellsUsing(this.addin.manifest.namespace);
    if (cells.length > 0) this.engine.recalculate(cells);
  }

  private closed(): void {
    this.scheduler.disconnect();
    this.store.set({ connected: false, paneOpen: false });
  }

  private connect(): void {
    this.scheduler.connect();
    this.store.set({ connected: true });
    this.connected();
  }

  /** Resolves when the add-in takes calls the next time; rejects when it does not come to that. */
  private nextConnection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const seconds = DEFAULT_OPTIONS.startTimeoutMs / 1000;
      const stopWaiting = systemClock.after(DEFAULT_OPTIONS.startTimeoutMs, () =>
        reject(new Error(`The add-in did not start within ${seconds} seconds. Build it again and reload.`)),
      );
      this.connected = () => {
        stopWaiting();
        resolve();
      };
    });
  }

  private watchSelection(): void {
    const selects: ReadonlySet<string> = new Set([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);
    let told = false;
    this.grid.commands.onCommandExecuted((command: ICommandInfo) => {
      if (!selects.has(command.id) || told) return;
      // Dragging moves the selection many times in one task; the add-in hears of it once.
      told = true;
      setTimeout(() => {
        told = false;
        this.showSelection();
        this.host.selectionChanged();
      });
    });
  }

  private showSelection(): void {
    this.store.set({
      ...this.cells.describeSelection(),
      charts: this.workbook.charts(),
      pictures: this.workbook.pictures(),
    });
  }
}
