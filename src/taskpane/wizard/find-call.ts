/** Where the calls of our functions stand in the text of a formula, with their arguments as they are written. */
import { isFunction, isOperator, tokenize, type Token } from "@borgar/fx";

/** A call that stands in no other call of ours. */
export interface FoundCall {
  /** In capitals, without the namespace. */
  readonly id: string;
  /** Each argument as it is written, without room around it; "" for what is left out. */
  readonly arguments: readonly string[];
  /** The formula in front of the call and behind it, as it is written. */
  readonly before: string;
  readonly after: string;
}

const OURS = /^CSU\.([A-Z]+)$/i;
const OPENING = new Set(["(", "{"]);
const CLOSING = new Set([")", "}"]);

/** The outermost calls of our functions in a formula that can be read, in the order in which they stand. */
export function outermostCalls(formula: string): readonly FoundCall[] {
  const tokens = tokenize(formula);
  const found: FoundCall[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const id = isFunction(token) ? OURS.exec(token.value)?.[1]?.toUpperCase() : undefined;
    if (id === undefined) continue;
    const { parts, end } = argumentsFrom(tokens, at + 1);
    found.push({
      id,
      arguments: parts,
      before: textOf(tokens.slice(0, at)),
      after: textOf(tokens.slice(end + 1)),
    });
    at = end;
  }
  return found;
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ value }) => value).join("");

/**
 * The arguments between two brackets.
 * @param open where the opening bracket is among the tokens
 * @returns with them, where the closing one is
 */
function argumentsFrom(tokens: readonly Token[], open: number): { parts: string[]; end: number } {
  const parts: string[] = [];
  let from = open + 1;
  let depth = 0;
  let at = open;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!isOperator(token)) continue;
    if (OPENING.has(token.value)) depth += 1;
    if (CLOSING.has(token.value)) depth -= 1;
    const parting = depth === 1 && token.value === ",";
    if (!parting && depth > 0) continue;
    parts.push(textOf(tokens.slice(from, at)).trim());
    from = at + 1;
    if (depth === 0) break;
  }
  // Brackets with nothing between them hold no argument.
  return { parts: parts.length === 1 && parts[0] === "" ? [] : parts, end: at };
}
