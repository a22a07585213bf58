/** How a property of the model is put: its id, what it says, and cases at random from one seed. */
import fc from "fast-check";

export interface Property {
  readonly id: string;
  readonly says: string;
  readonly holds: () => void;
}

/** The run of mutation tests takes fewer: it looks whether a test notices at all. */
const CASES = Number(process.env["PROPERTY_CASES"] ?? 1000);
const SEED = 20_140_107;

/** A property that holds for whatever `given` makes; `check` throws where it does not. */
export const forAll = <T>(
  id: string,
  says: string,
  given: fc.Arbitrary<T>,
  check: (value: T) => void,
): Property => ({
  id,
  says,
  holds: () => {
    let cases = 0;
    const counted = (value: T): void => {
      cases++;
      check(value);
    };
    fc.assert(fc.property(given, counted), { numRuns: CASES, seed: SEED });
    ensure(cases >= CASES, `${cases} cases of ${CASES}`);
  },
});

export function ensure(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Room for binary fractions, as a share of what is compared or of the amounts it was worked out from. */
const ROUNDING = 1e-9;
const room = (...amounts: readonly number[]): number => ROUNDING * Math.max(1, ...amounts.map(Math.abs));

export const same = (a: number, b: number, what: string, of = 0): void =>
  ensure(Object.is(a, b) || Math.abs(a - b) <= room(a, b, of), `${what}: ${a} and ${b} differ`);
/** `a` is at most `b`. */
export const atMost = (a: number, b: number, what: string, of = 0): void =>
  ensure(a <= b + room(a, b, of), `${what}: ${a} is above ${b}`);
