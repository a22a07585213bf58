/** A wish from the ribbon, which knows no panel, that the panel shows what a refresh would change. */
const listeners = new Set<() => void>();
let wanted = false;

/** Asks for the report; where no panel listens yet, the first one to listen hears of it. */
export function wantReport(): void {
  wanted = true;
  for (const tell of listeners) tell();
}

/** Whether a report is wanted; asked once, it is no more. */
export function takeWish(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}

/** Tells of each wish. Returns how to stop. */
export function watchWishes(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Whether a report is wanted, without taking the wish. */
export const isReportWanted = (): boolean => wanted;
