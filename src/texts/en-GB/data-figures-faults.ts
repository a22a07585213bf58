/** What is said of figures that cannot be taken, and of files and tables that cannot be read. */
import { sayWhole } from "../numbers";

export const dataFiguresFaultsTexts = {
  range: {
    allowance: "an allowance in pounds lies between 1,000 and 2,000,000,000: check the unit chosen",
    population: "a population lies between 100 and 70,000,000: check the column chosen",
    staff: "staff of one organisation lie between 0 and 100,000: check the column chosen",
    figure: "a figure lies within a million million: check the column chosen",
  },
  row: {
    noOrganisation: "There is an amount but no organisation: name one.",
    noNumber: (cell: string, column: string) => `"${cell}" in ${column} is not a number: write digits alone.`,
    cannotBe: (amount: string, why: string) => `${amount} cannot be: ${why}.`,
    noFigureOf: (cell: string, body: string, ofAllowances: boolean) =>
      `"${cell}" reads as ${body}, which ${ofAllowances ? "is given no allowance of this kind" : "has no population of its own"}: leave sums out, or name another organisation.`,
    tooMany: (most: number) =>
      `More than ${sayWhole(most)} figures at once are not taken: add the rest by themselves.`,
    whose: (body: string, period: string) => `${body} for ${period}`,
    sameTwice: (whose: string, row: number) =>
      `${whose} stands in row ${row} as well, with the same amount: it counts once.`,
    otherInRow: (whose: string, row: number) =>
      `${whose} stands in row ${row} with another amount: keep one of them.`,
    otherBefore: (whose: string) =>
      `${whose} stands in an earlier row with another amount: keep one of them.`,
  },
  period: {
    year: "a financial year such as 2016/17",
    date: "a date such as 31/3/2017",
    notInHeading: (wanted: string) => `The heading names no year: choose columns headed by ${wanted}.`,
    none: (wanted: string) => `No year is given for these figures: type ${wanted}.`,
    unread: (cell: string, wanted: string) => `"${cell}" is not ${wanted}: write it so.`,
    missing: (wanted: string) => `There is an amount but no year or date: write ${wanted}.`,
    nearest: (names: string) => ` Nearest: ${names}.`,
    notYetOpen: (body: string, day: string, period: string) =>
      `${body} opened on ${day}: it has no figure for ${period}.`,
    closed: (body: string, day: string, period: string) =>
      `${body} closed on ${day}: it has no figure for ${period}.`,
  },
  table: {
    nothing: (name: string) => `There is nothing in ${name}: choose the cells or the file with the figures.`,
    it: "it",
    tooLarge: (
      name: string,
      rows: string,
      columns: string,
      mostRows: string,
      mostColumns: number,
      mostCells: string,
    ) =>
      `${name} has ${rows} rows and ${columns} columns; at most ${mostRows} rows, ${mostColumns} columns and ${mostCells} cells are taken: keep only the rows and columns with the figures.`,
    theTable: "The table",
    unreadable: "This cannot be read as a table: save it as .xlsx or .csv in Excel and try again.",
    pasted: "what was pasted",
    over10Megabytes: (name: string) =>
      `${name} is larger than 10 MB: copy the rows and columns with the figures into a workbook of their own.`,
    oldWorkbook: (name: string) =>
      `${name} is an older Excel workbook (.xls) or has a password: open it in Excel and save it as .xlsx without one.`,
    tookTooLong:
      "Reading this took too long and was stopped: keep only the rows and columns with the figures.",
    stopped: "Reading was stopped. Nothing was changed.",
    textTooLong: "This text is too long: keep only the rows with the figures.",
    noTable: (name: string) =>
      `${name} is not a table: choose a CSV file or an Excel workbook (.xlsx), or paste the cells.`,
    openQuotation:
      "A quotation mark that opens a cell is never closed: close it, or save the table as .xlsx and choose that.",
    damaged: (name: string) =>
      `${name} cannot be read as an Excel workbook: open it in Excel, save it anew as .xlsx, and choose it again.`,
    largerThanTaken: (name: string) =>
      `${name} is larger than is taken: copy the rows and columns with the figures into a workbook of their own.`,
    nothingInFile: (name: string) => `There is nothing in ${name}: choose the workbook with the figures.`,
  },
} as const;
