/** Words of the frame around every view: name, menu, tabs, the day asked about and the pinned day. */
import { sayCount } from "./counts";

export const frameTexts = {
  asAt: {
    label: "As at",
    hint: "Type a date such as 1/4/2015, or a year such as 2014/15.",
    release: (version: string) => `Data ${version}`,
  },
  failsafe: {
    name: "Commissioning Costs",
    text: "This view could not be shown. Your sheet is unharmed and its figures stay. Close and open this panel to start again.",
  },
  header: {
    name: "Commissioning Costs",
    menu: "Menu",
  },
  opening: "Opening…",
  pin: {
    noAnswer: "Excel did not answer: try again. Nothing was changed.",
    unpinned: "Unpinned",
    pinnedTo: (day: string) => `Pinned to ${day}`,
    done: (what: string, cells: number) => `${what}. ${sayCount(cells, "cell")} recalculated.`,
    standing: (elsewhere: boolean, day: string) => `${elsewhere ? "Workbook as at" : "As at"} ${day}, pinned`,
    show: (day: string) => `Show ${day}`,
    pinInstead: (day: string) => `Pin ${day} instead`,
    pinThis: "Pin to this workbook",
    unpin: "Unpin",
    pin: "Pin",
    unpinWorkbook: "Unpin the workbook",
    pinTo: (day: string) => `Pin to ${day}`,
    cancel: "Cancel",
    daysFrom1904:
      "This workbook counts days from 1904: dates that formulas and tables put in its cells are shifted by 1,462 days to show right. Type dates that you paste in from other workbooks anew.",
    plan: {
      answersDataDay: (day: string) =>
        `Formulas that leave as_at out will answer as at ${day}, the day of the data.`,
      answersDay: (day: string) => `Formulas that leave as_at out will answer as at ${day}.`,
      cells: (cells: number) =>
        `${sayCount(cells, "cell")} with CSU functions will be recalculated; those that name a date keep their answer.`,
      noCells: "No cell uses a CSU function yet.",
    },
  },
  views: {
    wizard: "Formula wizard",
    functions: "Functions and terms",
    welcome: "Welcome",
    about: "Help and about the data",
    trouble: "Trouble page",
    settings: "Settings",
  },
  tabs: {
    lookUp: "Look up",
    mergers: "Mergers",
    model: "Model",
    data: "Data",
    all: "Parts of the panel",
  },
} as const;
