/** Names and dates of the tables, as people read them. */
import { sayDate } from "./dates";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ABBREVIATIONS = new Set([
  "ccg",
  "ccgs",
  "csu",
  "csus",
  "nhs",
  "gp",
  "pct",
  "pcts",
  "dh",
  "it",
  "icb",
  "wte",
  "mars",
]);

/** A name of a figure as the tables hold it, in words: `ccg_customers` is `CCG customers`. */
export function sayMetric(metric: string): string {
  const words = metric.split("_").map((word) => {
    const lower = word.toLowerCase();
    if (!ABBREVIATIONS.has(lower)) return word;
    return lower.endsWith("s") && lower !== "nhs" && lower !== "mars"
      ? `${lower.slice(0, -1).toUpperCase()}s`
      : lower.toUpperCase();
  });
  return capital(words.join(" "));
}

/** A date as a source states it, or nothing where it states none. */
export const sayStated = (text: string): string => (text ? sayDate(text) : "");
