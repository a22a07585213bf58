/** Words of the trouble page. */
import { sayWhole } from "../numbers";
import { sayCount } from "./counts";

export const troubleTexts = {
  scan: {
    looking: "Looking through the workbook…",
    noFormulas: "No formula of this workbook calls a CSU function.",
    found: (bad: number, formulas: number, more: boolean) =>
      `${sayCount(bad, "formula")} of ${sayWhole(formulas)} in trouble${more ? ", or more" : ""}.`,
    foundNone: (formulas: number) => `${sayCount(formulas, "formula")} with CSU functions, none in trouble.`,
    foundWaiting: (found: string, cells: number) =>
      `${found} ${sayCount(cells, "cell")} waiting for an answer.`,
  },
  selected: (cell: string, sheet: string) => `${cell} on ${sheet} is selected in Excel.`,
  heading: "Trouble",
  cells: {
    title: "Cells in trouble",
    inPartWhy: "Some of their cells have no answer, mostly because no figure is published.",
    more: (formulas: number) => `And ${sayWhole(formulas)} more: mend these first, then scan again.`,
    scanAgain: "Scan again",
    repair: "Open the Data tab to repair",
    inPart: (count: number) =>
      count === 1 ? "1 formula answers in part" : `${sayWhole(count)} formulas answer in part`,
    oldValue: "Old value",
    error: (cells: number, error: string) => (cells > 1 ? `${error} in ${sayWhole(cells)} cells` : error),
  },
  support: {
    title: "Support",
    holds:
      "The text to copy says what runs here and which errors there are how often. It holds no cell, address, sheet or file name.",
    copy: "Copy for support",
    copied: "Copied. It holds nothing that stands in your cells.",
    byHand: "This browser does not let the panel copy by itself.",
  },
  close: "Close",
  list: {
    place: (sheet: string, error: string) => `on ${sheet}: ${error}`,
    goTo: (cell: string, sheet: string) => `Go to ${cell} on ${sheet}`,
    go: "Go to cell",
  },
  runs: {
    title: "What runs here",
    mixed:
      "Functions and panel are of different builds, because an older file was kept: close Excel, clear its cache of web add-ins or ask IT to, and open the workbook again.",
    waiting: (cells: number) => `Calls in flight: ${sayCount(cells, "cell")}.`,
    sets: {
      title: "What Excel offers here",
      set: "Set",
      use: "For",
      found: "Found",
      usedFor: (use: string, needed: boolean) => `${use}${needed ? ", needed" : ""}`,
      yes: "yes",
      no: "no",
    },
  },
  cause: {
    notConnected:
      "Excel does not know the function here: open the Data tab and press Repair, which enters the formula anew. If it stays, close and open the workbook.",
    noSuchFunction: (name: string) =>
      `There is no function CSU.${name}: pick one from the list that Excel shows after =CSU.`,
    marked:
      "Excel changed the formula while it did not know the add-in: open the Data tab and press Repair, which writes it plainly again.",
    waiting:
      "Excel still waits for the answer: give it a moment, then scan again. If it stays, press Recalculate on the Commissioning tab.",
    noRoom:
      "The answer needs more cells than are free: clear the cells below and to the right, or move the formula.",
    cellsGone: "The formula refers to cells that were deleted: enter them anew, or undo the deletion.",
    givenError: "A cell that the function is given shows an error itself: mend that one first.",
    elsewhere:
      "Our functions in this formula give an answer: look at what stands around them, and press Recalculate on the Commissioning tab if the cell is older than its inputs.",
    notKnown:
      "What the function is given is worked out on the way and cannot be seen from here: put its inputs in cells of their own, or select the cell and open the error's menu in Excel.",
  },
  facts: {
    addIn: "Add-in",
    functions: "Functions",
    release: "Data release",
    releaseOf: (version: string, date: string) => `${version} of ${date}`,
    program: "Program",
    platform: "Platform",
    library: "Excel's library",
    notTold: "not told",
  },
} as const;
