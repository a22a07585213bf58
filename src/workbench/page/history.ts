import type { WorkbookSnapshot } from "../automation";
import type { WorkbookModel } from "../objects";
import type { SavedBook } from "../objects/saved-book";

/** Snapshots that can be returned to; older ones are forgotten. */
const KEPT = 20;

/** Snapshots of the workbook, and the way back to them. */
export class History {
  private start: SavedBook | null = null;
  private readonly saved = new Map<string, SavedBook>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly settled: () => Promise<void>,
  ) {}

  /** The workbook is as it should be after a reset. */
  begin(): void {
    this.start ??= this.workbook.save();
  }

  async snapshot(): Promise<WorkbookSnapshot> {
    await this.settled();
    const snapshot = this.workbook.snapshot();
    const key = JSON.stringify(snapshot);
    this.saved.delete(key);
    this.saved.set(key, this.workbook.save());
    const [oldest] = this.saved.keys();
    if (this.saved.size > KEPT && oldest !== undefined) this.saved.delete(oldest);
    return snapshot;
  }

  async restore(snapshot: WorkbookSnapshot): Promise<void> {
    const saved = this.saved.get(JSON.stringify(snapshot));
    if (!saved)
      throw new Error("The workbench knows this snapshot no more. Take it in this page, and later.");
    await this.returnTo(saved);
  }

  async reset(): Promise<void> {
    if (!this.start) throw new Error("The workbench has not started. Wait for workbench.ready.");
    await this.returnTo(this.start);
  }

  /** Results of a calculation under way would land on what comes back, so it is waited for first. */
  private async returnTo(saved: SavedBook): Promise<void> {
    await this.settled();
    this.workbook.restore(saved);
    await this.settled();
  }
}
