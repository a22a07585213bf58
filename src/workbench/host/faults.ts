import type { Fault } from "../types";

/**
 * The fault that hits this batch, taken off the list. Every fault that still lets batches through counts
 * this one.
 */
export function takeFault(faults: Fault[]): Fault | undefined {
  const index = faults.findIndex(({ skip }) => skip <= 0);
  for (const fault of faults) if (fault.skip > 0) fault.skip -= 1;
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}
