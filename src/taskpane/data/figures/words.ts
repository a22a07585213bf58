/** How figures of one's own read to people. Pure: no React, no Excel. */
import type { LocalFigures } from "../../../reference/local/local-figures";
import {
  METRIC_NAME,
  type LocalKind,
  type LocalRow,
  type LocalSet,
} from "../../../reference/local/local-set";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { sayMetric } from "../../figure/words";
import { sayPeriod } from "./meaning/figures-of";

/** Words for a kind in a list. */
export const KINDS: readonly { readonly kind: LocalKind; readonly words: string }[] = [
  { kind: "allowance", words: dataFiguresTexts.kinds.allowance },
  { kind: "population", words: dataFiguresTexts.kinds.population },
  { kind: "staff", words: dataFiguresTexts.kinds.staff },
  { kind: "figure", words: dataFiguresTexts.kinds.figure },
];

export const MEASURE_WORDS: Readonly<Record<string, string>> = dataFiguresTexts.measures;

/** What a set is about: `Populations, registered with GPs`. */
export function sayKind({ kind, measure }: Pick<LocalSet, "kind" | "measure">): string {
  if (kind === "figure") return sayMetric(measure);
  const words = KINDS.find((known) => known.kind === kind)!.words;
  return kind === "allowance" ? words : `${words}, ${MEASURE_WORDS[measure] ?? measure}`;
}

/** `207 figures, 2016/17 to 2018/19` */
export function sayExtent(rows: readonly LocalRow[]): string {
  const periods = rows.map((row) => row.period).sort();
  const [first, last] = [periods[0] ?? "", periods.at(-1) ?? ""];
  const span =
    first === last ? sayPeriod(first) : dataFiguresTexts.extent.span(sayPeriod(first), sayPeriod(last));
  return dataFiguresTexts.extent.figures(rows.length, span);
}

/** A name that functions take, from what a person typed: `Agency staff` is `agency_staff`. Undefined for none. */
export function metricOf(text: string): string | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 40);
  return METRIC_NAME.test(name) ? name : undefined;
}

/** What storing would do to what is stored, in words. */
export function sayEffect(
  rows: readonly LocalRow[],
  { kind, measure }: Pick<LocalSet, "kind" | "measure">,
  held: LocalFigures,
): string {
  let same = 0;
  let other = 0;
  for (const { body, period, amount } of rows) {
    const before = held.get(kind, measure, body, period);
    if (before?.amount === amount) same++;
    else if (before) other++;
  }
  const parts = [
    dataFiguresTexts.effect.new(rows.length - same - other),
    ...(other ? [dataFiguresTexts.effect.instead(other)] : []),
    ...(same ? [dataFiguresTexts.effect.same(same)] : []),
  ];
  return `${parts.join(", ")}.`;
}
