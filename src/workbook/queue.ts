/** One queue for everything that changes the workbook: what pane, ribbon and shortcuts start never interleaves. */
let last: Promise<unknown> = Promise.resolve();

/** Starts the work when all work before it has ended, well or badly. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
