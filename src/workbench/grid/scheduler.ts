import { type Invocation, INVOCATION_FLAGS, type InvocationResult } from "../types";
import type { CallArguments } from "./arguments";
import { cellKey, cellOf, type CellKey, type CellRef } from "./cells";
import { Messages } from "./messages";
import type { FunctionSpec } from "./metadata";
import { Settlement, type Clock } from "./settle";
import { cellError, readResult, type ResultValue } from "./values";

/** Carries calls to the add-in; answers come back through {@link Scheduler.answer}. */
export interface Transport {
  send(calls: Invocation[]): void;
  cancel(ids: number[]): void;
}

/** What the scheduler asks of the formula engine. */
export interface Engine {
  /** Calculates these cells again, and what depends on them. */
  recalculate(cells: CellRef[]): void;
  /** The cell's address as `Sheet!A1`, for functions that asked for it. */
  addressOf(cell: CellRef): string;
}

export interface SchedulerOptions {
  /** How long the add-in may take over a call before the cell shows `#N/A`. */
  readonly answerTimeoutMs: number;
  /** How long calls wait for an add-in that has not started. */
  readonly startTimeoutMs: number;
}

export const DEFAULT_OPTIONS: SchedulerOptions = { answerTimeoutMs: 20_000, startTimeoutMs: 60_000 };

/** Who wants a result: a cell, or a line of an evaluation, which has no cell. */
export type Caller = { readonly cell: CellRef } | { readonly line: number };

interface Call {
  readonly id: number;
  readonly key: string;
  readonly spec: FunctionSpec;
  readonly args: CallArguments;
  readonly address: string | null;
  readonly cells: Set<CellKey>;
  /** Wanted by an evaluation as well. */
  evaluated: boolean;
  /** The message it left with, counted from 1; 0 while it waits. */
  wave: number;
  /** The latest value of a stream; other calls leave the register with their answer. */
  value?: ResultValue;
}

/** What was answered to a call, and with which message that call left. */
interface Known {
  readonly value: ResultValue;
  readonly wave: number;
}

/** A cell told to calculate again that does not ask after so many passes has lost its formula. */
const PATIENCE = 3;

/**
 * Runs the add-in's functions for the grid: formulas ask during a pass of the engine, the whole pass
 * leaves as one message, answers make their cells calculate again. Equal calls are made once while the
 * grid is busy; at rest the answers are dropped. A formula that is entered anew calls anew, as in Excel, also while the grid is
 * busy: what left before it was entered is no answer to it.
 */
export class Scheduler {
  readonly settlement: Settlement;
  readonly messages = new Messages();
  /** Counts for the coverage panel: waves sent, calls made, answers of streams. */
  readonly counts = { waves: 0, calls: 0, streamed: 0 };

  private readonly options: SchedulerOptions;
  private addinReady = false;
  private lastId = 0;
  private evaluating = false;
  private readonly calls = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly waiting = new Set<Call>();
  private readonly answers = new Map<string, Known>();
  /** The last message that had left when a cell was written into. */
  private readonly writtenAfter = new Map<CellKey, number>();
  private readonly callsOf = new Map<CellKey, Set<Call>>();
  private readonly askedNow = new Map<CellKey, Set<Call>>();
  private readonly due = new Map<CellKey, number>();
  private unanswered = 0;
  private disarmStart: (() => void) | null = null;
  private readonly answerListeners = new Set<() => void>();

  constructor(
    private readonly engine: Engine,
    private readonly transport: Transport,
    private readonly clock: Clock,
    options: Partial<SchedulerOptions> = {},
  ) {
    this.options = { ...DEFAULT_OPTIONS, ...options };
    this.settlement = new Settlement(clock, () => this.work());
  }

  /** A formula wants a result. `undefined` means that it will be told later. */
  ask(spec: FunctionSpec, args: CallArguments, caller: Caller): ResultValue | undefined {
    const cell = "cell" in caller ? cellKey(caller.cell) : null;
    if (cell !== null) this.noteAsking(cell);
    const own =
      spec.stream || spec.requiresAddress ? (cell ?? `line ${"line" in caller ? caller.line : 0}`) : null;
    const key = JSON.stringify([spec.id, args, own]);
    const after = cell === null ? -1 : (this.writtenAfter.get(cell) ?? -1);
    const known = this.answers.get(key);
    if (known && known.wave > after) return known.value;
    const asked = this.calls.get(key);
    const counts = asked && (asked.wave === 0 || asked.wave > after);
    const call = counts ? asked : this.open(key, spec, args, caller);
    if (cell === null) call.evaluated = true;
    else {
      call.cells.add(cell);
      this.askedNow.get(cell)?.add(call);
    }
    return call.value;
  }

  /** The engine has begun a pass. */
  passStarted(): void {
    this.settlement.passStarted();
  }

  /** The engine has ended a pass: calls a cell no longer asks for are let go, new ones leave together. */
  passEnded(): void {
    for (const [cell, now] of this.askedNow) {
      for (const call of this.callsOf.get(cell) ?? []) if (!now.has(call)) this.release(call, cell);
      const open = [...now].filter((call) => this.calls.get(call.key) === call);
      if (open.length > 0) this.callsOf.set(cell, new Set(open));
      else this.callsOf.delete(cell);
    }
    this.askedNow.clear();
    this.settlement.passEnded();
  }

  /** A person or the add-in wrote into these cells: what they were waiting for is no longer wanted. */
  overwritten(cells: Iterable<CellRef>): void {
    for (const cell of cells) {
      const key = cellKey(cell);
      this.letGo(key);
      this.writtenAfter.set(key, this.counts.waves);
    }
  }

  /** Rows, columns or sheets moved: no remembered place can be trusted. Says whether calls were open. */
  moved(): boolean {
    const open = this.calls.size > 0 || this.due.size > 0;
    for (const cell of [...this.callsOf.keys()]) this.letGo(cell);
    this.due.clear();
    this.writtenAfter.clear();
    return open;
  }

  /** The add-in is ready for calls. */
  connect(): void {
    this.addinReady = true;
    this.disarmStart?.();
    this.disarmStart = null;
    this.settlement.look();
  }

  /** The add-in is gone or loading again: nothing that was sent will be answered. */
  disconnect(): void {
    this.addinReady = false;
    for (const call of [...this.calls.values()]) this.close(call);
    this.callsOf.clear();
    this.answers.clear();
    this.answered();
  }

  /** Answers from the add-in. Late ones, to calls given up meanwhile, are ignored. */
  answer(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const call = this.byId.get(result.id);
      if (call) this.receive(call, readResult(result));
    }
    this.answered();
  }

  /** Begins an evaluation: answers are kept until it ends. */
  beginEvaluation(): void {
    this.evaluating = true;
  }

  /** Ends an evaluation; what only it wanted is given up. */
  endEvaluation(): void {
    this.evaluating = false;
    for (const call of [...this.calls.values()]) {
      call.evaluated = false;
      if (call.cells.size === 0) this.abandon(call);
    }
    this.settlement.look();
  }

  /** Resolves when every call wanted by an evaluation has an answer; false when there was none to wait for. */
  async evaluationAnswered(): Promise<boolean> {
    const open = () => [...this.calls.values()].some((call) => call.evaluated && call.value === undefined);
    if (!open()) return false;
    this.flush();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (open()) return;
        this.answerListeners.delete(look);
        resolve();
      };
      this.answerListeners.add(look);
    });
    return true;
  }

  private noteAsking(cell: CellKey): void {
    this.due.delete(cell);
    if (this.askedNow.has(cell)) return;
    this.askedNow.set(cell, new Set());
    this.messages.forget(cell);
  }

  private open(key: string, spec: FunctionSpec, args: CallArguments, caller: Caller): Call {
    const address = spec.requiresAddress && "cell" in caller ? this.engine.addressOf(caller.cell) : null;
    const id = ++this.lastId;
    const call: Call = { id, key, spec, args, address, cells: new Set(), evaluated: false, wave: 0 };
    this.calls.set(key, call);
    this.byId.set(id, call);
    this.waiting.add(call);
    return call;
  }

  /** What can be done between passes. Says whether the grid still waits for something. */
  private work(): boolean {
    this.flush();
    if (this.due.size > 0 && !this.settlement.triggered) this.recalculateDue();
    const busy = this.waiting.size > 0 || this.unanswered > 0 || this.due.size > 0 || this.evaluating;
    if (!busy) {
      this.answers.clear();
      this.writtenAfter.clear();
    }
    return busy;
  }

  /** Sends everything that waits, as one message. */
  private flush(): void {
    if (this.waiting.size === 0) return;
    if (!this.addinReady) {
      const seconds = this.options.startTimeoutMs / 1000;
      this.disarmStart ??= this.clock.after(this.options.startTimeoutMs, () => {
        this.disarmStart = null;
        this.giveUp(
          [...this.waiting],
          `The add-in did not start within ${seconds} seconds. Reload the page.`,
        );
      });
      return;
    }
    const wave = [...this.waiting];
    this.waiting.clear();
    this.unanswered += wave.length;
    this.counts.waves += 1;
    for (const call of wave) call.wave = this.counts.waves;
    this.counts.calls += wave.length;
    this.clock.after(this.options.answerTimeoutMs, () => this.timeOut(wave));
    this.transport.send(
      wave.map(({ id, spec, args, address }) => ({
        id,
        functionId: spec.id,
        args: [...args],
        address,
        flags:
          (spec.cancelable ? INVOCATION_FLAGS.cancelable : 0) +
          (spec.stream ? INVOCATION_FLAGS.streaming : 0) +
          (spec.acceptsErrors ? INVOCATION_FLAGS.acceptsErrors : 0),
      })),
    );
  }

  private timeOut(wave: readonly Call[]): void {
    const seconds = this.options.answerTimeoutMs / 1000;
    const silent = wave.filter((call) => this.byId.get(call.id) === call && call.value === undefined);
    this.giveUp(
      silent,
      `The add-in did not answer within ${seconds} seconds. Enter the formula again to retry.`,
    );
  }

  private giveUp(calls: readonly Call[], message: string): void {
    if (calls.length === 0) return;
    const cancelled = calls.filter((call) => call.wave > 0 && (call.spec.cancelable || call.spec.stream));
    for (const call of calls) this.finish(call, cellError("#N/A", message));
    if (cancelled.length > 0) this.transport.cancel(cancelled.map((call) => call.id));
    this.answered();
  }

  private receive(call: Call, value: ResultValue): void {
    if (!call.spec.stream) return this.finish(call, value);
    if (call.value === undefined) this.unanswered -= 1;
    call.value = value;
    this.counts.streamed += 1;
    for (const cell of call.cells) this.due.set(cell, 0);
  }

  private finish(call: Call, value: ResultValue): void {
    // One that is given up before it could leave counts as sent now: it is the answer to all who wait.
    const wave = call.wave || this.counts.waves + 1;
    const known = this.answers.get(call.key);
    if (!known || known.wave <= wave) this.answers.set(call.key, { value, wave });
    for (const cell of call.cells) {
      this.due.set(cell, 0);
      this.forgetLink(cell, call);
    }
    this.close(call);
  }

  /** Takes a call off every list. */
  private close(call: Call): void {
    if (this.byId.delete(call.id) && call.wave > 0 && call.value === undefined) this.unanswered -= 1;
    if (this.calls.get(call.key) === call) this.calls.delete(call.key);
    this.waiting.delete(call);
  }

  private answered(): void {
    for (const listener of [...this.answerListeners]) listener();
    this.settlement.look();
  }

  /** A cell no longer wants anything. */
  private letGo(cell: CellKey): void {
    for (const call of [...(this.callsOf.get(cell) ?? [])]) this.release(call, cell);
    this.callsOf.delete(cell);
    this.due.delete(cell);
    this.messages.forget(cell);
  }

  private release(call: Call, cell: CellKey): void {
    call.cells.delete(cell);
    this.forgetLink(cell, call);
    if (call.cells.size === 0 && !call.evaluated) this.abandon(call);
  }

  private forgetLink(cell: CellKey, call: Call): void {
    const calls = this.callsOf.get(cell);
    if (calls?.delete(call) && calls.size === 0) this.callsOf.delete(cell);
  }

  /** Nobody wants this call any more. One that cannot be cancelled is left to answer into the void. */
  private abandon(call: Call): void {
    if (call.wave > 0 && !call.spec.cancelable && !call.spec.stream) return;
    this.close(call);
    if (call.wave > 0) this.transport.cancel([call.id]);
    this.settlement.look();
  }

  private recalculateDue(): void {
    const live: CellRef[] = [];
    for (const [cell, tries] of [...this.due]) {
      if (tries >= PATIENCE) this.letGo(cell);
      else {
        this.due.set(cell, tries + 1);
        live.push(cellOf(cell));
      }
    }
    if (live.length > 0) this.engine.recalculate(live);
    else this.settlement.look();
  }
}
