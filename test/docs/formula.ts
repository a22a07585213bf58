/** Reads the formulas of the function pages: one call of ours with constants, as a person types it. */

export type Argument = string | number | boolean | undefined | readonly (readonly Constant[])[];
type Constant = string | number | boolean;

export interface Call {
  readonly id: string;
  readonly args: readonly Argument[];
}

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?)|(TRUE|FALSE)\b|([{}(),;])|(=CSU\.[A-Z]+))/iy;

type Token =
  | { readonly kind: "constant"; readonly value: Constant }
  | { readonly kind: "mark" | "function"; readonly text: string };

/** The function and the arguments of a formula such as `=CSU.NAME({"00T";"00F"},"2014-01-01")`. */
export function readFormula(formula: string): Call {
  const tokens = tokensOf(formula);
  let at = 0;
  const isMark = (text: string): boolean => {
    const token = tokens[at];
    return token?.kind === "mark" && token.text === text;
  };
  const take = (text: string): boolean => {
    const found = isMark(text);
    if (found) at++;
    return found;
  };
  const must = (text: string): void => {
    if (!take(text)) throw new Error(`"${text}" is missing in ${formula}`);
  };
  const constant = (): Constant => {
    const token = tokens[at++];
    if (token?.kind !== "constant") throw new Error(`a constant is missing in ${formula}`);
    return token.value;
  };
  const array = (): Constant[][] => {
    const rows = [[constant()]];
    while (!take("}"))
      if (take(";")) rows.push([constant()]);
      else {
        must(",");
        rows.at(-1)!.push(constant());
      }
    return rows;
  };
  const argument = (): Argument => {
    if (isMark(",") || isMark(")")) return undefined;
    return take("{") ? array() : constant();
  };

  const name = tokens[at++];
  if (name?.kind !== "function") throw new Error(`${formula} does not start with =CSU.`);
  must("(");
  const args: Argument[] = [];
  if (!isMark(")")) {
    args.push(argument());
    while (take(",")) args.push(argument());
  }
  must(")");
  if (at !== tokens.length) throw new Error(`${formula} goes on after its end`);
  return { id: name.text.slice("=CSU.".length).toUpperCase(), args };
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < formula.length) {
    const from = pattern.lastIndex;
    const found = pattern.exec(formula);
    if (!found) throw new Error(`${formula} is not understood from place ${from + 1}`);
    const [, text, number, flag, mark, name] = found;
    if (text !== undefined) tokens.push({ kind: "constant", value: text.replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ kind: "constant", value: Number(number) });
    else if (flag !== undefined) tokens.push({ kind: "constant", value: flag.toUpperCase() === "TRUE" });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark });
    else tokens.push({ kind: "function", text: name! });
  }
  return tokens;
}
