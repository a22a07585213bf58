/** Where a condition stops holding between two values, by halving the bracket. */
import { bisect } from "simple-statistics";

/** As close as two numbers of this size can usefully be. */
const FINEST = 1e-14;
/** Halvings that bring any two doubles that close. */
const HALVINGS = 1_200;

/** The sign change of a function between two values that differ in sign; at a jump, the place of the jump. */
export function rootBetween(value: (x: number) => number, from: number, to: number): number {
  // The library asks for the same places up to three times; a run of the model is dearer than a look-up.
  const known = new Map<number, number>();
  const once = (x: number): number => {
    const before = known.get(x);
    if (before !== undefined) return before;
    const now = value(x);
    known.set(x, now);
    return now;
  };
  return bisect(once, from, to, HALVINGS, Math.max(Math.abs(from), Math.abs(to), Number.MIN_VALUE) * FINEST);
}

/** The last value on the way from `inside`, where `meets` holds, to `outside`, where it does not, that still meets. */
export function edgeOf(meets: (x: number) => boolean, inside: number, outside: number): number {
  let last = inside;
  rootBetween(
    (x) => {
      const met = meets(x);
      if (met && Math.abs(x - inside) > Math.abs(last - inside)) last = x;
      return met ? -1 : 1;
    },
    inside,
    outside,
  );
  return last;
}
