/** Words of the text that is copied for support. */

export const supportTexts = {
  noSuchFunction: "a function there is not",
  title: "Commissioning Costs: for support",
  mixed: "Functions and panel are of different builds.",
  set: (name: string, version: string, found: boolean, needed: boolean) =>
    `${name} ${version}: ${found ? "yes" : "no"}${needed ? " (needed)" : ""}`,
  notScanned: "The workbook has not been scanned.",
  formulas: (count: number) => `Formulas with CSU functions: ${count}`,
  waiting: (count: number) => `Waiting for an answer: ${count}`,
  inTrouble: (count: number) => `In trouble: ${count}`,
  inPart: (count: number) => `Answer in part: ${count}`,
  notTold: (count: number) => `Not told: ${count}`,
  error: (error: string, functions: string, cause: string) => `${error} in ${functions}: ${cause}`,
  functions: (names: readonly string[]) => names.join(" with "),
  oldValue: "old value",
  unreadFormula: "a formula that cannot be read",
} as const;
