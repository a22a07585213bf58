/** Timers, so that tests decide when time passes. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Longest wait between an edit and the pass it starts. The engine waits 100 ms of its own; an edit that
 * changes nothing a formula reads may start no pass at all.
 */
const TRIGGER_GUARD_MS = 400;

/**
 * Knows whether the grid is at rest: no pass running, none about to start, and no call unanswered.
 * Everything is driven by events; nothing polls.
 */
export class Settlement {
  private running = false;
  private disarm: (() => void) | null = null;
  private check: (() => void) | null = null;
  private readonly waiting: Array<() => void> = [];
  private readonly waitingForPass: Array<() => void> = [];
  private readonly listeners: Array<(busy: boolean) => void> = [];
  private busy = false;

  /**
   * @param clock timers
   * @param work does what can be done between passes and says whether anything is left to wait for
   */
  constructor(
    private readonly clock: Clock,
    private readonly work: () => boolean,
  ) {}

  /** A pass of the formula engine is running. */
  get passRunning(): boolean {
    return this.running;
  }

  /** An edit was made that normally starts a pass. */
  get triggered(): boolean {
    return this.disarm !== null;
  }

  /** Something changed that will make the engine start a pass soon. */
  passExpected(): void {
    this.disarm?.();
    this.disarm = this.clock.after(TRIGGER_GUARD_MS, () => {
      this.disarm = null;
      this.look();
    });
  }

  passStarted(): void {
    this.tell(true);
    this.disarm?.();
    this.disarm = null;
    this.running = true;
  }

  passEnded(): void {
    this.running = false;
    for (const resolve of this.waitingForPass.splice(0)) resolve();
    this.look();
  }

  /** Resolves when no pass is running. */
  betweenPasses(): Promise<void> {
    return this.running ? new Promise((resolve) => this.waitingForPass.push(resolve)) : Promise.resolve();
  }

  /** Looks, after the present task, whether work can go on or all is at rest. */
  look(): void {
    this.check ??= this.clock.after(0, () => {
      this.check = null;
      if (this.running) return;
      const busy = this.work();
      if (busy || this.running || this.triggered) return this.tell(true);
      this.tell(false);
      for (const resolve of this.waiting.splice(0)) resolve();
    });
  }

  /** Calls back when work begins and when the grid comes to rest. */
  onChange(listener: (busy: boolean) => void): void {
    this.listeners.push(listener);
  }

  /** Resolves when the grid is at rest. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.look();
    });
  }

  private tell(busy: boolean): void {
    if (this.busy === busy) return;
    this.busy = busy;
    for (const listener of this.listeners) listener(busy);
  }
}
