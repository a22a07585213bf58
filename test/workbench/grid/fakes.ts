import type { Invocation } from "../../../src/workbench/types";
import type { CellRef } from "../../../src/workbench/grid/cells";
import { type FunctionSpec, readFunctionSpecs } from "../../../src/workbench/grid/metadata";
import { Scheduler, type SchedulerOptions } from "../../../src/workbench/grid/scheduler";
import type { Clock } from "../../../src/workbench/grid/settle";

/** Time that moves only when told to. */
class FakeClock implements Clock {
  now = 0;
  private timers: Array<{ at: number; run: () => void }> = [];

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.now + milliseconds, run };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((other) => other !== timer));
  }

  /** Lets time pass, running what falls due in order. */
  advance(milliseconds = 0): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
  }
}

/** A function declaration with everything optional but its name. */
export function declare(name: string, options: Record<string, unknown> = {}): FunctionSpec {
  const [spec] = readFunctionSpecs({ functions: [{ id: name, name, ...options }] }, "CSU");
  if (!spec) throw new Error("no function declared");
  return spec;
}

export const A1: CellRef = { sheetId: "s1", row: 0, column: 0 };
export const A2: CellRef = { sheetId: "s1", row: 1, column: 0 };
export const B5: CellRef = { sheetId: "s1", row: 4, column: 1 };

/** A scheduler between an engine and an add-in that record what they are told. */
export function bench(options: Partial<SchedulerOptions> = {}, connected = true) {
  const clock = new FakeClock();
  const sent: Invocation[][] = [];
  const cancelled: number[] = [];
  const recalculated: CellRef[][] = [];
  const scheduler = new Scheduler(
    {
      recalculate: (cells) => {
        recalculated.push(cells);
        scheduler.settlement.passExpected();
      },
      addressOf: (cell) => `Sheet1!R${cell.row + 1}C${cell.column + 1}`,
    },
    { send: (calls) => void sent.push(calls), cancel: (ids) => void cancelled.push(...ids) },
    clock,
    options,
  );
  if (connected) scheduler.connect();
  const pass = <T>(formulas: () => T): T => {
    scheduler.passStarted();
    const result = formulas();
    scheduler.passEnded();
    clock.advance();
    return result;
  };
  const answer = (id: number, value: unknown) => {
    scheduler.answer([{ id, ok: true, value }]);
    clock.advance();
  };
  return { clock, sent, cancelled, recalculated, scheduler, pass, answer };
}
