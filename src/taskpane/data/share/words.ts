/** What the panel says of sharing. */
import type { DetachPlan, Doing, Left, Overview, RepairReport, Report, Scope } from "../../../workbook/share";
import { dataShareTexts } from "../../../texts/en-GB/data-share";

/** What is in the workbook, in one sentence each. */
export function sayOverview({ formulas, frozen, tables, broken }: Overview): readonly string[] {
  const ours = formulas.workbook
    ? dataShareTexts.overview.formulas(formulas.workbook, formulas.sheet)
    : dataShareTexts.overview.noFormulas;
  return [
    ours,
    ...(tables ? [dataShareTexts.overview.tables(tables)] : []),
    ...(frozen.workbook ? [dataShareTexts.overview.frozen(frozen.workbook, frozen.sheet)] : []),
    ...(broken ? [dataShareTexts.overview.broken(broken)] : []),
  ];
}

const PLACES: Readonly<Record<Scope, string>> = dataShareTexts.scope.places;
export const sayScope = (scope: Scope, count: number): string =>
  dataShareTexts.scope.of(PLACES[scope], count);

export function sayFrozen({ cells, left }: Report): string {
  const kept = left.length ? dataShareTexts.done.stayedFormulas(left.length) : "";
  if (!cells) return dataShareTexts.done.nothingFrozen(kept);
  return dataShareTexts.done.frozen(cells, kept);
}

export function sayRestored({ cells, left }: Report): string {
  const kept = left.length ? dataShareTexts.done.notRestored(left.length) : "";
  return dataShareTexts.done.restored(
    cells ? dataShareTexts.done.formulas(cells) : dataShareTexts.done.noFormula,
    kept,
  );
}

export function sayRepaired({ repaired, left }: RepairReport): string {
  const kept = left.length ? dataShareTexts.done.notReached(left.length) : "";
  return dataShareTexts.done.repaired(
    repaired.length ? dataShareTexts.done.formulas(repaired.length) : dataShareTexts.done.noFormula,
    kept,
  );
}

export const sayDetached = ({ cells }: Report): string => dataShareTexts.done.detached(cells);

/** `Coverage!C4 was changed since ...` */
export const sayLeft = ({ sheet, cell, why }: Left): string => `${sheet ? `${sheet}!` : ""}${cell} ${why}.`;

/** What is kept as custom XML, by the last word of its namespace. */
const KINDS: Readonly<Record<string, string>> = dataShareTexts.kinds;

/** What detaching takes out of the workbook, a line each. */
export function sayDetach({ formulas, parts, settings, names }: DetachPlan): readonly string[] {
  const kinds = [...parts.keys()].map((kind) => KINDS[kind] ?? kind.replaceAll("-", " ")).sort();
  return [
    dataShareTexts.plan.formulas(
      formulas ? dataShareTexts.plan.someFormulas(formulas) : dataShareTexts.plan.noFormula,
      formulas,
    ),
    ...(kinds.length ? [dataShareTexts.plan.kept(kinds.join(", "))] : []),
    ...(settings.length ? [dataShareTexts.plan.settings(settings.length)] : []),
    ...(names ? [dataShareTexts.plan.names(names)] : []),
    dataShareTexts.plan.stays,
  ];
}

/** What was found half done, and the button that ends it. */
export const INTERRUPTED: Readonly<Record<Doing, { readonly text: string; readonly button: string }>> =
  dataShareTexts.halfDone;

export const failureWords = (error: unknown): string =>
  error instanceof Error ? error.message : dataShareTexts.noAnswer;
