/** What the panel says of sharing. */
import { capital, sayCount } from "../../figure/words";
import type { DetachPlan, Doing, Left, Overview, RepairReport, Report, Scope } from "../../../workbook/share";

/** What is in the workbook, in one sentence each. */
export function sayOverview({ formulas, frozen, tables, broken }: Overview): readonly string[] {
  const ours = formulas.workbook
    ? `${sayCount(formulas.workbook, "formula")} with CSU functions, ${formulas.sheet} on this sheet.`
    : "No formula with CSU functions.";
  return [
    ours,
    ...(tables ? [`${sayCount(tables, "table")}. Tables hold values: they need no freezing.`] : []),
    ...(frozen.workbook
      ? [`${sayCount(frozen.workbook, "formula")} frozen to values, ${frozen.sheet} on this sheet.`]
      : []),
    ...(broken ? [`${sayCount(broken, "formula")} that Excel does not understand here.`] : []),
  ];
}

const PLACES: Readonly<Record<Scope, string>> = { sheet: "This sheet", workbook: "The whole workbook" };
export const sayScope = (scope: Scope, count: number): string =>
  `${PLACES[scope]}: ${sayCount(count, "formula")}`;

export function sayFrozen({ cells, left }: Report): string {
  const kept = left.length ? ` ${capital(sayCount(left.length, "cell"))} stayed formulas.` : "";
  if (!cells) return `Nothing was frozen.${kept}`;
  return `${capital(sayCount(cells, "formula"))} frozen. Everybody now sees the values, with or without the add-in.${kept}`;
}

export function sayRestored({ cells, left }: Report): string {
  const kept = left.length
    ? ` ${capital(sayCount(left.length, "formula"))} could not go back and stay kept.`
    : "";
  return `${cells ? capital(sayCount(cells, "formula")) : "No formula"} restored.${kept}`;
}

export function sayRepaired({ repaired, left }: RepairReport): string {
  const kept = left.length ? ` ${capital(sayCount(left.length, "cell"))} could not be reached.` : "";
  return `${repaired.length ? capital(sayCount(repaired.length, "formula")) : "No formula"} repaired.${kept}`;
}

export const sayDetached = ({ cells }: Report): string =>
  `The workbook is detached: ${sayCount(cells, "formula")} became values, and nothing of the add-in is left in it.`;

/** `Coverage!C4 was changed since ...` */
export const sayLeft = ({ sheet, cell, why }: Left): string => `${sheet ? `${sheet}!` : ""}${cell} ${why}.`;

/** What is kept as custom XML, by the last word of its namespace. */
const KINDS: Readonly<Record<string, string>> = {
  frozen: "the text of frozen formulas",
  "frozen-names": "the text of frozen names",
  "local-figures": "your own figures",
  "pinned-release": "the pinned data release",
};

/** What detaching takes out of the workbook, a line each. */
export function sayDetach({ formulas, parts, settings, names }: DetachPlan): readonly string[] {
  const kinds = [...parts.keys()].map((kind) => KINDS[kind] ?? kind.replaceAll("-", " ")).sort();
  return [
    `${formulas ? capital(sayCount(formulas, "formula")) : "No formula"} with CSU functions ${formulas === 1 ? "becomes a value" : "become values"}.`,
    ...(kinds.length ? [`What the add-in keeps in the file is deleted: ${kinds.join(", ")}.`] : []),
    ...(settings.length
      ? [`Its ${sayCount(settings.length, "setting")} are deleted, such as a pinned date.`]
      : []),
    ...(names ? [`${capital(sayCount(names, "hidden name"))} of the add-in are deleted.`] : []),
    "Tables, values, formats and your own formulas stay.",
  ];
}

/** What was found half done, and the button that ends it. */
export const INTERRUPTED: Readonly<Record<Doing, { readonly text: string; readonly button: string }>> = {
  freeze: {
    text: "Freezing was interrupted: some cells hold values, others still formulas. Nothing is lost.",
    button: "Put the formulas back",
  },
  restore: {
    text: "Restoring was interrupted: some cells hold formulas again, others still values. Nothing is lost.",
    button: "Finish restoring",
  },
  repair: { text: "Repairing was interrupted.", button: "Finish repairing" },
  detach: {
    text: "Detaching was interrupted: some cells hold values, others still formulas. Nothing is lost.",
    button: "Put the formulas back",
  },
};

export const failureWords = (error: unknown): string =>
  error instanceof Error ? error.message : "Excel did not answer: try again. Nothing was changed.";
