/** Formulas with our functions, put together in one place so that no argument can break out of its quotes. */

/** Names of the functions the pane offers to insert. */
export type FunctionName =
  | "COVERAGE"
  | "SERVEDBY"
  | "ALLOWANCE"
  | "POPULATION"
  | "SUCCESSOR"
  | "STATUS"
  | "PERHEAD"
  | "MERGERS"
  | "HEADCOUNT"
  | "PROFILE";

/** An argument as a formula writes it: text in quotes, a number or truth value as it is, `undefined` left out. */
export function argumentOf(value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}

/** `=CSU.COVERAGE("CSU-GM","2013-06-01")`: English names and commas, which Office.js takes in every language. */
export function formulaOf(
  name: FunctionName,
  ...values: readonly (string | number | boolean | undefined)[]
): string {
  const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
  return `=CSU.${name}(${given.map(argumentOf).join(",")})`;
}
