/** What pictures and searches can be about, and how values of drivers read. */
import type { Driver } from "../../../model/analysis/drivers";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { sayTyped } from "../plan/numbers";
import { sayMoney, type Boundary, type Shown } from "../results/words";

/** Results that a plan is judged by. */
export const targetsOf = (boundary: Boundary): readonly Shown[] => [
  { label: modelPicturesTexts.targets.redundancies, ref: { output: "redundant_heads" } },
  { label: modelPicturesTexts.targets.postsToGo, ref: { output: "posts_to_remove" } },
  { label: modelPicturesTexts.targets.oneOffCost, ref: { output: `one_off_${boundary}` } },
  {
    label: modelPicturesTexts.targets.saving,
    ref: { output: boundary === "local" ? "full_year_saving" : "full_year_saving_system" },
  },
  { label: modelPicturesTexts.targets.npv, ref: { output: `npv_${boundary}` } },
];

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** The value of a driver with its unit. */
export function sayDriver({ unit, choices }: Pick<Driver, "unit" | "choices">, value: number): string {
  if (unit === "choice") return choices[value] ?? String(value);
  if (unit === "factor") return `${number.format(value * 100)}%`;
  if (unit === "GBP") return sayMoney(value);
  return sayTyped(unit === "ratio" ? Math.round(value * 1e4) / 1e4 : Math.round(value * 100) / 100, unit);
}
