/** What is drawn by chance where nobody says otherwise: the usual inputs, each between its low and its high value. */
import { bindDriver } from "../../../model/analysis/drivers";
import { usualDrivers } from "../../../model/analysis/sensitivity";
import type { Inputs } from "../../../model/inputs";
import type { UncertainDriver } from "../../../model/simulation/simulation";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { sayDriver } from "./targets";

export interface Drawn extends UncertainDriver {
  /** `Staff turnover a year: 8% to 12%`. */
  readonly said: string;
}

/** Whole numbers and choices are left out: between two of them there is nothing. */
export function uncertainOf(inputs: Inputs): readonly Drawn[] {
  return usualDrivers(inputs).flatMap((ref): Drawn[] => {
    const bound = bindDriver(ref, inputs);
    if (!bound.ok) return [];
    const { driver, base } = bound.value;
    const [low, high] = driver.around(base);
    if (driver.whole || driver.choices.length || !(low < high) || base < low || base > high) return [];
    return [
      {
        ...ref,
        distribution: { kind: "triangular", low, mode: base, high },
        said: modelPicturesTexts.spread.drawn(driver.label, sayDriver(driver, low), sayDriver(driver, high)),
      },
    ];
  });
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Sorted values counted in so many bins of one width; one bin where they are all alike. */
export function binsOf(sorted: Float64Array, most: number): readonly Bin[] {
  const values = sorted.filter(Number.isFinite);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return [];
  const width = (last - first) / most;
  if (!(width > 0)) return [{ from: first, to: last, count: values.length }];
  const counts = new Array<number>(most).fill(0);
  for (const value of values) counts[Math.min(most - 1, Math.floor((value - first) / width))]!++;
  return counts.map((count, i) => ({ from: first + i * width, to: first + (i + 1) * width, count }));
}
