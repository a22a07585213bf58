/** Words of the Look up tab: search, what was found, and what can be put into the sheet. */
import { sayCount } from "./counts";

export const lookupTexts = {
  insert: {
    waiting: "Waiting for Excel. If you are typing in a cell, press Enter there.",
    title: "Insert in the sheet",
    label: "Insert",
    table: (rows: number, where: string) => `Table: ${sayCount(rows, "row")}, writes ${where}`,
    columnsOf: (chosen: number, all: number) => `Columns: ${chosen} of ${all}`,
    columns: "Columns",
    formula: "Formula:",
    fills: (cells: number, where: string) => `${cells > 1 ? "fills" : "in"} ${where}`,
    wroteTable: (rows: number, cells: string, sheet: string, name: string) =>
      `Wrote ${sayCount(rows, "row")} to ${cells} on ${sheet}, as table ${name}.`,
    asTable: "Insert as table",
    wroteFormula: (cells: string, sheet: string) =>
      `Wrote the formula; its result fills ${cells} on ${sheet}.`,
    asFormula: "Insert formula",
    where: (cells: string, sheet: string) => `${cells} on ${sheet}`,
    fromSelectedCell: (rows: number, columns: number) =>
      `${sayCount(rows, "row")} and ${sayCount(columns, "column")} from the selected cell`,
  },
  back: "Back",
  search: {
    foundBy: (what: string) => `found by ${what}`,
    programme: "Programme",
    nothing: (text: string, nearest: boolean) =>
      `Nothing is called “${text}”. ${nearest ? "Nearest:" : "Try a code such as 00T, or one word of the name."}`,
    label: "Find an organisation, person or programme",
    placeholder: "Code, name or former name",
    clear: "Clear",
    results: (count: number) => sayCount(count, "result"),
    nothingFound: "Nothing found",
    list: "Results",
    first: (most: number) => `The first ${most} are shown: type more of the name to narrow them.`,
  },
  start: {
    becameOf: (name: string) => `What became of ${name}?`,
    served: (name: string) => `Whom did ${name} serve?`,
    allowed: (code: string, name: string) => `${code}: what was ${name} allowed?`,
    lead: "Look up any CSU, CCG or ICB by code, name or former name: who it came from and became, who served whom, what it was allowed. Every figure shows its source.",
    sector: "All commissioning support in England",
  },
  offers: {
    serves: "Whom it serves",
    servedBy: "Who serves it",
    descent: "Line of descent",
    money: "Allowances and populations",
    staff: "Staff",
    figures: "Figures",
  },
} as const;
