/** How results read to people. */
import { outputOf, type Output, type OutputRef } from "../../../model/analysis/outputs";
import { sayValue } from "../../../model/explain/say";
import { modelResultsTexts } from "../../../texts/en-GB/model-results";
import type { Reckoned } from "../plan/reckon";
import { planYear } from "../plan/entry";

/** Whose money counts: that of the organisations in the plan, or everybody's. */
export type Boundary = "local" | "system";

export interface Shown {
  readonly label: string;
  readonly ref: OutputRef;
}

/** The five numbers that stay in sight. */
export const headNumbers = (boundary: Boundary): readonly Shown[] => [
  { label: modelResultsTexts.head.affordable, ref: { output: "affordable_wte" } },
  { label: modelResultsTexts.head.postsToGo, ref: { output: "posts_to_remove" } },
  { label: modelResultsTexts.head.redundancies, ref: { output: "redundant_heads" } },
  { label: modelResultsTexts.head.oneOffCost, ref: { output: `one_off_${boundary}` } },
  { label: modelResultsTexts.head.payback, ref: { output: `payback_${boundary}` } },
];

/** A number of a plan as it was worked out; null where it has no value. */
export function readOutput({ inputs, results }: Reckoned, ref: OutputRef): number | null {
  const output = outputOf(ref.output)!;
  const at =
    ref.at ?? (output.axis === "year" ? inputs.targetYear : output.axis === "quarter" ? inputs.quarters : 0);
  return output.ofPlan(results, inputs, at);
}

/** `2014/15 Q3` */
export const sayQuarter = (scenario: Reckoned["scenario"], quarter: number): string =>
  modelResultsTexts.values.quarter(planYear(scenario, (quarter - 1) >> 2), ((quarter - 1) & 3) + 1);

const MILLION = 1e6;
const short = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Pounds in few figures: `£2.03m`, `−£85,300`. */
export function sayMoney(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 && Math.round(size) > 0 ? "−" : "";
  if (size >= MILLION) return `${sign}£${short.format(size / MILLION)}m`;
  return `${sign}£${whole.format(size)}`;
}

/** What no value means. */
export const sayNone = ({ absent }: Pick<Output, "absent">): string =>
  absent === "never" ? modelResultsTexts.values.never : modelResultsTexts.values.untold;

/** A number of a plan in few figures, with its unit where it is not plain from its name. */
export function sayOutput(value: number | null, ref: OutputRef, scenario: Reckoned["scenario"]): string {
  const output = outputOf(ref.output)!;
  if (value === null) return sayNone(output);
  switch (output.unit) {
    case "quarter":
      return sayQuarter(scenario, value);
    case "GBP":
      return sayMoney(value);
    case "WTE":
      return number.format(Math.abs(value) < 0.05 ? 0 : value).replace("-", "−");
    case "heads":
      return whole.format(Math.max(0, Math.ceil(value - 1e-9)));
    default:
      return sayValue(value, output.unit);
  }
}
