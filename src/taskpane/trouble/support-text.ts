/**
 * What is copied for whoever helps. It says what runs and which of our functions fail how often, and nothing that
 * stands in the workbook: no cell, address, sheet, name or formula, and no sentence that quotes one.
 */
import type { HostFacts, Trouble, Troubles } from "../../workbook/trouble";
import { factLines, isMixed } from "./words";

const UNKNOWN = "a function there is not";

/** The text, one fact a line. `knows` says whether a name is that of one of our functions. */
export function supportText(
  facts: HostFacts,
  troubles: Troubles | undefined,
  knows: (name: string) => boolean,
): string {
  const lines = [
    "Commissioning Costs: for support",
    ...factLines(facts).map(([label, value]) => `${label}: ${value}`),
    ...(isMixed(facts) ? ["Functions and panel are of different builds."] : []),
    ...facts.sets.map(
      ({ name, version, needed, found }) =>
        `${name} ${version}: ${found ? "yes" : "no"}${needed ? " (needed)" : ""}`,
    ),
  ];
  if (!troubles) return [...lines, "The workbook has not been scanned."].join("\n");
  const { formulas, waiting, told, more } = troubles;
  return [
    ...lines,
    `Formulas with CSU functions: ${formulas}`,
    `Waiting for an answer: ${waiting}`,
    `In trouble: ${told.filter(({ inPart }) => !inPart).length}`,
    `Answer in part: ${told.filter(({ inPart }) => inPart).length}`,
    `Not told: ${more}`,
    ...countLines(told, knows),
  ].join("\n");
}

/** How often each error occurs with which functions and cause. */
function countLines(told: readonly Trouble[], knows: (name: string) => boolean): string[] {
  const counts = new Map<string, number>();
  for (const { error, functions, cause } of told) {
    const named = [...new Set(functions.map((name) => (knows(name) ? `CSU.${name}` : UNKNOWN)))].sort();
    const line = `${error ?? "old value"} in ${named.join(" with ") || "a formula that cannot be read"}: ${cause.kind}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].sort().map(([line, count]) => `${count} × ${line}`);
}
