import type { Conditions, Fault } from "../types";

const MEGABYTE = 1024 * 1024;

/** What lasts until a test or a person changes it; at first nothing is wrong. */
export class HostConditions implements Conditions {
  delay = 0;
  payloadLimit = 5 * MEGABYTE;
  private inEdit = false;
  private waiting: (() => void)[] = [];

  get editing(): boolean {
    return this.inEdit;
  }
  set editing(editing: boolean) {
    this.inEdit = editing;
    if (editing) return;
    const waiting = this.waiting.splice(0);
    for (const go of waiting) go();
  }

  /** Resolves when no cell is being edited. */
  edited(): Promise<void> {
    return this.inEdit ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  clear(): void {
    this.delay = 0;
    this.payloadLimit = 5 * MEGABYTE;
    this.editing = false;
  }
}

/**
 * The fault that hits this batch, taken off the list. Every fault that still lets batches through counts
 * this one.
 */
export function takeFault(faults: Fault[]): Fault | undefined {
  const index = faults.findIndex(({ skip }) => skip <= 0);
  for (const fault of faults) if (fault.skip > 0) fault.skip -= 1;
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

/** Whether a text is larger than a number of bytes. */
export function exceeds(text: string, bytes: number): boolean {
  // No character takes more than three bytes for each of its units, so that most texts need no counting.
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

/** Resolves after some milliseconds; at once without any. */
export const late = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
