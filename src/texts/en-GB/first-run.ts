/** Words of the welcome. */

export const firstRunTexts = {
  chooseFirst: "Choose a CCG above first.",
  group: "Your CCG",
  wroteFormula: (cells: string, sheet: string) =>
    `Wrote one formula; its answer fills ${cells} on ${sheet}. To take it out, delete the first of these cells.`,
  wroteCells: (cells: string, sheet: string) =>
    `Wrote ${cells} on ${sheet}. To take it out, select these cells and press Delete.`,
  heading: "Welcome",
  what: {
    before:
      "Commissioning Costs brings NHS commissioning organisations into your workbook: who merged into whom, who served whom, what each could spend. Look things up here, or type",
    after: "in a cell. The Model tab works out what a cut or a merger means for posts and money.",
  },
  data: {
    lead: "Data:",
    text: "NHS England, the Organisation Data Service, ONS, board papers and the press. Every figure names its source.",
  },
  stays: {
    lead: "What stays on this computer:",
    text: "everything. Nothing of your workbook is sent.",
  },
  tryIt: {
    heading: "Try it in this sheet",
    safe: "Nothing that stands there is overwritten.",
  },
  mergers: {
    question: "Show every CSU merger",
    will: (where: string) => `Writes one formula${where}.`,
    fills: (where: string) => `; its answer fills ${where}`,
  },
  cut: {
    question: "What does a 10 % cut mean for one CCG?",
    will: (where: string) => `Writes a worked example with formulas to ${where}.`,
  },
  served: {
    question: "Which CSU served us in 2014?",
    will: (where: string) => `Writes labels and formulas to ${where}.`,
  },
  leave: {
    label: "Leave the welcome",
    hint: "Esc closes this. It is in the menu, under Welcome.",
    lookUp: "Go to Look up",
    functions: "All functions",
  },
} as const;
