/** Words of the formula wizard. */
import { sayCount } from "./counts";

export const wizardTexts = {
  answer: {
    size: (rows: number, columns: number, cut: boolean) =>
      `${sayCount(rows, "row")} by ${sayCount(columns, "column")}${cut ? "; the first are shown" : ""}.`,
    noSuchFunction: (id: string) => `There is no function CSU.${id}: choose one of the list.`,
    yes: "TRUE",
    no: "FALSE",
  },
  argument: {
    mayBeLeftOut: "may be left out",
    from: "From",
    fromWhere: (sheet: string, cells: number) => `on ${sheet}, ${sayCount(cells, "cell")}`,
    piece: "Kept as written: a piece of a formula.",
    typeInstead: (name: string) => `Type ${name} instead`,
    useSelectedFor: (range: boolean, name: string) =>
      `Use the selected ${range ? "cells" : "cell"} for ${name}`,
    useSelected: (range: boolean) => `Use the selected ${range ? "cells" : "cell"}`,
    leftOut: "(left out)",
    dateExample: "1/4/2014 or 2014/15",
    listExample: "Several with ; between them",
    find: (name: string) => `Find: ${name}`,
  },
  builder: {
    circular: "The selected cell is one of those the formula takes: select another cell for the formula.",
    took: (range: string, sheet: string) => `Took ${range} on ${sheet}. Now select the cell for the formula.`,
    wrote: (cells: number, where: string, sheet: string) =>
      cells > 1
        ? `Wrote the formula; its answer fills ${where} on ${sheet}.`
        : `Wrote the formula to ${where} on ${sheet}.`,
    longer: "Part of a longer formula: the rest of it is kept as it is written.",
    answer: "Answer",
    answerOfPart: (id: string) =>
      `This is what CSU.${id} answers; what the formula makes of it shows in its cell.`,
    formula: "Formula",
    insert: "Insert the formula",
    replaceAt: (cell: string) => `Replace the formula in ${cell}`,
    insertFormula: "Insert formula",
    helpOn: (id: string) => `Help on ${id}`,
    help: "Help",
    willReplace: "Replaces the formula.",
    willWrite: "Writes the formula.",
    willReplaceFilling: (where: string) => `Replaces the formula; its answer fills ${where}.`,
    willWriteTo: (cells: number, where: string) =>
      cells > 1 ? `Writes a formula whose answer fills ${where}.` : `Writes ${where}.`,
    faultAbove: "A field above needs attention.",
    fillIn: (names: readonly string[]) => `Fill in ${names.join(" and ")} to see the answer.`,
    onTheWay: (names: readonly string[]) =>
      `Excel works out ${names.join(" and ")} on the way: the answer shows once the formula is in its cell.`,
    faultIn: (name: string) => `The field ${name} needs attention.`,
    answerLabel: "Answer, first cells",
    working: "Working it out…",
  },
  where: (cell: string, sheet: string) => `${cell} on ${sheet}`,
  noFormula: (where: string) => `Cell ${where} holds no formula: select one that does.`,
  taken: (where: string) => `The formula of ${where} stands in the fields below.`,
  heading: "Formula wizard",
  editSelected: "Edit the formula in the selected cell",
  close: "Close",
  wanted: "I want to",
  choose: "(choose)",
  start:
    "Choose what you want to know. The fields it needs appear here, with the answer as you fill them in.",
  refused: {
    untouched: "The formula is unharmed; change it in the formula bar.",
    tooLong: "This formula is too long for the wizard.",
    unread: "This formula could not be read.",
    notOurs: "This cell holds another formula, with no CSU function in it.",
    several: "This cell holds more than one call of a CSU function side by side.",
    noSuchFunction: (id: string) => `There is no function CSU.${id}. The formula is unharmed.`,
    tooManyArguments: (id: string, most: number, given: number) =>
      `CSU.${id} takes ${most} arguments and the formula has ${given}. The formula is unharmed; change it in the formula bar.`,
    noArgument: "This is no single argument of a formula: use English names, and commas between arguments.",
    textTooLong: (most: number) => `Longer than ${most} characters: put it in a cell and use that cell.`,
    year: "Type a financial year such as 2015/16.",
    number: "Type a number such as 0.1, 10% or 6,182,500.",
    date: "Type a date such as 1/4/2015, or a year such as 2014/15.",
    listNumber: (at: number) => `Value ${at} is no number: type numbers with semicolons between them.`,
    listEmpty: (at: number) => `Value ${at} is empty: type codes or names with semicolons between them.`,
  },
} as const;
