/** What is said of cells in trouble and of what runs here. */
import type { Cause, HostFacts, Trouble, Troubles } from "../../workbook/trouble";
import { troubleTexts } from "../../texts/en-GB/trouble";

/** Cause and remedy in one sentence or two. */
export function sayCause(cause: Cause): string {
  switch (cause.kind) {
    case "refused":
      return cause.text;
    case "no_such_function":
      return troubleTexts.cause.noSuchFunction(cause.name);
    case "marked":
      return troubleTexts.cause.marked;
    case "not_connected":
      return troubleTexts.cause.notConnected;
    case "waiting":
      return troubleTexts.cause.waiting;
    case "no_room":
      return troubleTexts.cause.noRoom;
    case "cells_gone":
      return troubleTexts.cause.cellsGone;
    case "given_error":
      return troubleTexts.cause.givenError;
    case "elsewhere":
      return troubleTexts.cause.elsewhere;
    case "not_known":
      return troubleTexts.cause.notKnown;
  }
}

/** The heading of formulas that answer in part. */
export const sayInPart = (count: number): string => troubleTexts.cells.inPart(count);

/** `#VALUE! in 3 cells`, and what stands for it where a value is shown. */
export const sayError = ({ error, cells }: Trouble): string =>
  error === undefined ? troubleTexts.cells.oldValue : troubleTexts.cells.error(cells, error);

/** What came of a scan. */
export function sayScan({ formulas, waiting, told, more }: Troubles): string {
  if (!formulas) return troubleTexts.scan.noFormulas;
  const bad = told.filter(({ inPart }) => !inPart).length;
  const found = bad
    ? troubleTexts.scan.found(bad, formulas, Boolean(more))
    : troubleTexts.scan.foundNone(formulas);
  return waiting ? troubleTexts.scan.foundWaiting(found, waiting) : found;
}

/** Whether functions and panel are of different builds: then a browser kept one of them. */
export const isMixed = ({ functionsBuild, panelBuild }: HostFacts): boolean => functionsBuild !== panelBuild;

/** A line of what runs here. */
export type FactLine = readonly [label: string, value: string];

export const factLines = (facts: HostFacts): readonly FactLine[] => [
  [troubleTexts.facts.addIn, facts.panelBuild],
  [troubleTexts.facts.functions, facts.functionsBuild],
  [troubleTexts.facts.release, troubleTexts.facts.releaseOf(facts.release.version, facts.release.date)],
  [troubleTexts.facts.program, `${facts.host} ${facts.hostVersion}`],
  [troubleTexts.facts.platform, facts.platform],
  [troubleTexts.facts.library, facts.library ?? troubleTexts.facts.notTold],
];
