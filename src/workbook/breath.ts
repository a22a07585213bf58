/** Long work in pieces, between which the panel paints and hears its user. */

/** As long as the panel may be kept waiting at a stretch, in milliseconds: well below the 50 that are felt. */
const MOST_AT_A_STRETCH = 25;

/**
 * When the panel last had a breath. It counts for all work alike: loops that follow one another without a pause are one
 * stretch to whoever waits, and so is what the library of Office does with an answer before the loop over it begins.
 */
let rested = 0;

/** Lets the browser paint and do what waits. */
export async function breath(): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve));
  rested = performance.now();
}

const isDue = (): boolean => performance.now() - rested >= MOST_AT_A_STRETCH;

/** Does the work on one item after the other, with a breath whenever the time for a stretch is used up. */
export async function inBreaths<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  from = 0,
): Promise<void> {
  if (from >= items.length) return;
  if (isDue()) await breath();
  let next = from;
  // One at least: a browser so busy that a breath takes long must not keep the work from going on.
  do {
    work(items[next]!, next);
    next += 1;
  } while (next < items.length && !isDue());
  return inBreaths(items, work, next);
}
