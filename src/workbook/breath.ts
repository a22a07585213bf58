/** Long work in pieces, between which the panel paints and hears its user. */

/** As long as the panel may be kept waiting at a stretch, in milliseconds: well below the 50 that are felt. */
const MOST_AT_A_STRETCH = 30;

/** Lets the browser paint and do what waits. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does the work on one item after the other, with a breath whenever the time for a stretch is used up. */
export async function inBreaths<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  from = 0,
): Promise<void> {
  const start = performance.now();
  let next = from;
  while (next < items.length && performance.now() - start < MOST_AT_A_STRETCH) {
    work(items[next]!, next);
    next += 1;
  }
  if (next >= items.length) return;
  await breath();
  return inBreaths(items, work, next);
}
