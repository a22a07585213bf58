/**
 * Turning one driver on many numbers at once. Where units differ, a driver's value is their mean: shares and rates
 * move by the same difference, within their bounds, and amounts by the same factor. At the value found, every number
 * is exactly what it was.
 */
export interface Lever {
  /** The value in the plan. */
  readonly base: number;
  readonly set: (value: number) => void;
}

/** A number that a driver turns. */
export interface Slot {
  readonly read: () => number;
  readonly write: (value: number) => void;
  /** What it counts for in the mean. */
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

type NumberKey<T> = { [K in keyof T]-?: T[K] extends number ? K : never }[keyof T];

/** A property of each of several bodies as slots. */
export function slotsOf<T, K extends NumberKey<T>>(
  bodies: readonly T[],
  key: K,
  bounds: { readonly least: number; readonly most: number },
  weight: (body: T) => number = () => 1,
): readonly Slot[] {
  return bodies.map((body) => {
    const holder = body as Record<K, number>;
    return {
      read: () => holder[key],
      write: (value) => {
        holder[key] = value;
      },
      weight: weight(body),
      least: bounds.least,
      most: bounds.most,
    };
  });
}

/** Entries of a list by year as slots. */
export const entriesOf = (
  list: Float64Array,
  from: number,
  bounds: { readonly least: number; readonly most: number },
): readonly Slot[] =>
  Array.from(list.subarray(from), (_, i) => ({
    read: () => list[from + i]!,
    write: (value) => {
      list[from + i] = value;
    },
    weight: 1,
    least: bounds.least,
    most: bounds.most,
  }));

function meanOf(values: readonly number[], slots: readonly Slot[]): number {
  let sum = 0;
  let weight = 0;
  for (const [i, slot] of slots.entries()) {
    sum += values[i]! * slot.weight;
    weight += slot.weight;
  }
  // Where nothing weighs anything all count alike.
  return weight > 0 ? sum / weight : values.reduce((all, one) => all + one, 0) / values.length;
}

function lever(
  slots: readonly Slot[],
  moved: (base: number, value: number, mean: number) => number,
): Lever | null {
  const first = slots[0];
  if (!first) return null;
  const bases = slots.map((slot) => slot.read());
  const same = bases.every((base) => base === bases[0]);
  const mean = same ? bases[0]! : meanOf(bases, slots);
  return {
    base: mean,
    set: (value) => {
      for (let i = 0; i < slots.length; i++) {
        const slot = slots[i]!;
        const base = bases[i]!;
        const wanted = value === mean ? base : same ? value : moved(base, value, mean);
        slot.write(value === mean ? base : Math.min(Math.max(wanted, slot.least), slot.most));
      }
    },
  };
}

/** Moves every number by the difference from the mean. For shares, rates and years. */
export const shift = (slots: readonly Slot[]): Lever | null =>
  lever(slots, (base, value, mean) => base + (value - mean));

/** Multiplies every number by the ratio to the mean. For amounts of money. */
export const scale = (slots: readonly Slot[]): Lever | null =>
  lever(slots, (base, value, mean) => base * (value / mean));
