/** Words of the view “Functions and terms”. */
import { sayCount } from "./counts";

export const helpTexts = {
  page: {
    back: "All functions",
    wizard: "Fill it in with the wizard",
    arguments: "Arguments",
    always: "always",
    mayBeLeftOut: "may be left out",
    range: "a cell or a range",
    noArguments: "It takes none.",
    answer: "Answer",
    returns: (text: string, spills: boolean) =>
      `${text}${spills ? " The block spills: the cells below and beside the formula have to be empty." : ""}`,
    examples: "Examples",
    examplesNote: "Worked out now, from the data in use. “Try it” writes to the selected cell.",
    noAnswer: "When there is no answer",
    rule: "Source of the rule",
    seeAlso: "See also",
  },
  heading: "Functions and terms",
  find: {
    label: "Find a function or a word",
    placeholder: "For example: redundancy",
    found: (functions: number, terms: number) =>
      `${sayCount(functions, "function")}, ${sayCount(terms, "term")}`,
    nothing: "Nothing holds these words. Try one word, such as allowance, merger or MARS.",
  },
  terms: "Terms",
  termsCount: (count: number) => `Terms (${count})`,
  understood: "What all functions understand",
  noAnswer: "When there is no answer",
  limits: "Limits",
  unchecked: "Not yet checked in Excel",
  uncheckedLead: "Still to be tried on the web, Windows and Mac:",
  close: "Close",
  example: {
    answerOf: (formula: string) => `Answer of ${formula}`,
    try: (formula: string) => `Try ${formula}`,
    wrote: (cells: string, sheet: string) =>
      `Wrote the example to ${cells} on ${sheet}. To take it out, delete its first cell.`,
    tryIt: (where: string) => `Try it ${where}`,
    at: (where: string) => `in ${where}`,
  },
} as const;
