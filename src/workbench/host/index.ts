import type { CoverageEntry, Fault, Host, Invocation, Visibility } from "../types";
import { CoverageRecord } from "./coverage";
import { HostConditions } from "./faults";
import { type HostOptions, Session } from "./session";

export type { HostOptions } from "./session";

/** Starts the add-in in a frame and plays Excel's part towards it. */
export function startHost(options: HostOptions): Host {
  return new OfficeHost(options);
}

class OfficeHost implements Host {
  readonly faults: Fault[] = [];
  readonly conditions = new HostConditions();
  private readonly record = new CoverageRecord();
  private session: Session;
  private batchCount = 0;

  constructor(private readonly options: HostOptions) {
    this.session = this.start();
  }

  get frame(): HTMLIFrameElement {
    return this.session.frame;
  }
  sendInvocations(entries: readonly Invocation[]): void {
    this.session.messenger.invoke(entries);
  }
  cancelInvocations(ids: readonly number[]): void {
    this.session.messenger.cancel(ids);
  }
  runCommand(functionName: string, controlId: string): Promise<void> {
    return this.session.commands.run(functionName, controlId);
  }
  runAction(actionId: string): void {
    this.session.messenger.action(actionId);
  }
  selectionChanged(): void {
    this.session.messenger.selectionChanged();
  }
  batches(): number {
    return this.batchCount;
  }
  coverage(): CoverageEntry[] {
    return this.record.entries();
  }
  visibilityChanged(visibility: Visibility): void {
    this.session.messenger.visibility(visibility);
  }
  closeAddin(): void {
    this.session.dispose();
    this.options.onClosed?.();
  }
  async reloadAddin(): Promise<void> {
    this.session.dispose();
    this.session = this.start();
    await new Promise<void>((resolve) => {
      this.session.frame.addEventListener("load", () => resolve(), { once: true });
    });
  }
  dispose(): void {
    this.session.dispose();
  }

  private start(): Session {
    return new Session(this.options, {
      coverage: this.record,
      faults: this.faults,
      conditions: this.conditions,
      onBatch: () => (this.batchCount += 1),
      onClose: () => this.closeAddin(),
    });
  }
}
