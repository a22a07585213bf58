import { parse, tokenize, type AstExpression } from "@borgar/fx";

/** Excel takes no longer formula. */
export const LONGEST_FORMULA = 8_192;

/** A formula as a tree; undefined where it is longer than Excel takes, or cannot be read. */
export function parseFormula(formula: string): AstExpression | undefined {
  if (formula.length > LONGEST_FORMULA) return undefined;
  try {
    return parse(tokenize(formula));
  } catch {
    return undefined;
  }
}
