/** What pictures and searches can be about, and how values of drivers read. */
import type { Driver } from "../../../model/analysis/drivers";
import { sayTyped } from "../plan/numbers";
import { sayMoney, type Boundary, type Shown } from "../results/words";

/** Results that a plan is judged by. */
export const targetsOf = (boundary: Boundary): readonly Shown[] => [
  { label: "Redundancies", ref: { output: "redundant_heads" } },
  { label: "Posts to go", ref: { output: "posts_to_remove" } },
  { label: "One-off cost", ref: { output: `one_off_${boundary}` } },
  {
    label: "Full-year saving",
    ref: { output: boundary === "local" ? "full_year_saving" : "full_year_saving_system" },
  },
  { label: "Net present value", ref: { output: `npv_${boundary}` } },
];

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** The value of a driver with its unit. */
export function sayDriver({ unit, choices }: Pick<Driver, "unit" | "choices">, value: number): string {
  if (unit === "choice") return choices[value] ?? String(value);
  if (unit === "factor") return `${number.format(value * 100)}%`;
  if (unit === "GBP") return sayMoney(value);
  return sayTyped(unit === "ratio" ? Math.round(value * 1e4) / 1e4 : Math.round(value * 100) / 100, unit);
}
