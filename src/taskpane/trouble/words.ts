/** What is said of cells in trouble and of what runs here. */
import type { Cause, HostFacts, Trouble, Troubles } from "../../workbook/trouble";
import { sayCount } from "../figure/words";

const CONNECT =
  "Excel does not know the function here: open the Data tab and press Repair, which enters the formula anew. If it stays, close and open the workbook.";

/** Cause and remedy in one sentence or two. */
export function sayCause(cause: Cause): string {
  switch (cause.kind) {
    case "refused":
      return cause.text;
    case "no_such_function":
      return `There is no function CSU.${cause.name}: pick one from the list that Excel shows after =CSU.`;
    case "marked":
      return "Excel changed the formula while it did not know the add-in: open the Data tab and press Repair, which writes it plainly again.";
    case "not_connected":
      return CONNECT;
    case "waiting":
      return "Excel still waits for the answer: give it a moment, then scan again. If it stays, press Recalculate on the Commissioning tab.";
    case "no_room":
      return "The answer needs more cells than are free: clear the cells below and to the right, or move the formula.";
    case "cells_gone":
      return "The formula refers to cells that were deleted: enter them anew, or undo the deletion.";
    case "given_error":
      return "A cell that the function is given shows an error itself: mend that one first.";
    case "elsewhere":
      return "Our functions in this formula give an answer: look at what stands around them, and press Recalculate on the Commissioning tab if the cell is older than its inputs.";
    case "not_known":
      return "What the function is given is worked out on the way and cannot be seen from here: put its inputs in cells of their own, or select the cell and open the error's menu in Excel.";
  }
}

/** The heading of formulas that answer in part. */
export const sayInPart = (count: number): string =>
  count === 1 ? "1 formula answers in part" : `${count.toLocaleString("en-GB")} formulas answer in part`;

/** `#VALUE! in 3 cells`, and what stands for it where a value is shown. */
export const sayError = ({ error, cells }: Trouble): string =>
  error === undefined
    ? "Old value"
    : cells > 1
      ? `${error} in ${cells.toLocaleString("en-GB")} cells`
      : error;

/** What came of a scan. */
export function sayScan({ formulas, waiting, told, more }: Troubles): string {
  if (!formulas) return "No formula of this workbook calls a CSU function.";
  const bad = told.filter(({ inPart }) => !inPart).length;
  const found = bad
    ? `${sayCount(bad, "formula")} of ${formulas.toLocaleString("en-GB")} in trouble${more ? ", or more" : ""}.`
    : `${sayCount(formulas, "formula")} with CSU functions, none in trouble.`;
  return waiting ? `${found} ${sayCount(waiting, "cell")} waiting for an answer.` : found;
}

/** Whether functions and panel are of different builds: then a browser kept one of them. */
export const isMixed = ({ functionsBuild, panelBuild }: HostFacts): boolean => functionsBuild !== panelBuild;

/** A line of what runs here. */
export type FactLine = readonly [label: string, value: string];

export const factLines = (facts: HostFacts): readonly FactLine[] => [
  ["Add-in", facts.panelBuild],
  ["Functions", facts.functionsBuild],
  ["Data release", `${facts.release.version} of ${facts.release.date}`],
  ["Program", `${facts.host} ${facts.hostVersion}`],
  ["Platform", facts.platform],
  ["Excel's library", facts.library ?? "not told"],
];
