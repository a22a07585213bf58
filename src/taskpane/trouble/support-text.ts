/**
 * What is copied for whoever helps. It says what runs and which of our functions fail how often, and nothing that
 * stands in the workbook: no cell, address, sheet, name or formula, and no sentence that quotes one.
 */
import type { HostFacts, Trouble, Troubles } from "../../workbook/trouble";
import { supportTexts } from "../../texts/en-GB/support";
import { factLines, isMixed } from "./words";

/** The text, one fact a line. `knows` says whether a name is that of one of our functions. */
export function supportText(
  facts: HostFacts,
  troubles: Troubles | undefined,
  knows: (name: string) => boolean,
): string {
  const lines = [
    supportTexts.title,
    ...factLines(facts).map(([label, value]) => `${label}: ${value}`),
    ...(isMixed(facts) ? [supportTexts.mixed] : []),
    ...facts.sets.map(({ name, version, needed, found }) => supportTexts.set(name, version, found, needed)),
  ];
  if (!troubles) return [...lines, supportTexts.notScanned].join("\n");
  const { formulas, waiting, told, more } = troubles;
  return [
    ...lines,
    supportTexts.formulas(formulas),
    supportTexts.waiting(waiting),
    supportTexts.inTrouble(told.filter(({ inPart }) => !inPart).length),
    supportTexts.inPart(told.filter(({ inPart }) => inPart).length),
    supportTexts.notTold(more),
    ...countLines(told, knows),
  ].join("\n");
}

/** How often each error occurs with which functions and cause. */
function countLines(told: readonly Trouble[], knows: (name: string) => boolean): string[] {
  const counts = new Map<string, number>();
  for (const { error, functions, cause } of told) {
    const named = [
      ...new Set(functions.map((name) => (knows(name) ? `CSU.${name}` : supportTexts.noSuchFunction))),
    ].sort();
    const line = supportTexts.error(
      error ?? supportTexts.oldValue,
      named.length ? supportTexts.functions(named) : supportTexts.unreadFormula,
      cause.kind,
    );
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].sort().map(([line, count]) => `${count} × ${line}`);
}
