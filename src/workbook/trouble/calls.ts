/** The calls of our functions in a formula, with what each is given. */
import { isCallNode, parseStructRef, type AstExpression, type CallExpression } from "@borgar/fx";
import { parseFormula } from "../parse-formula";
import { areasOf, type Area } from "../share/formula-text";

/** Cells of a table by its name and a column's heading: the whole column, or the row of the formula. */
export interface TableCells {
  readonly table: string;
  readonly column: string;
  readonly thisRow: boolean;
}

/** What one argument is given. */
export type Given =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "table"; readonly cells: TableCells }
  | { readonly kind: "call"; readonly call: OurCall }
  /** Worked out by Excel on the way: what it comes to cannot be known here. */
  | { readonly kind: "worked_out" };

export interface OurCall {
  /** In capitals, without the namespace. */
  readonly name: string;
  readonly given: readonly Given[];
}

const OURS = /^CSU\.(.+)$/i;

/**
 * The calls of our functions in a formula, those inside others first, as Excel works them out.
 * @param home the sheet the formula stands on
 * @returns undefined where the formula cannot be read
 */
export function callsIn(formula: string, home: string): readonly OurCall[] | undefined {
  const root = parseFormula(formula);
  if (!root) return undefined;
  const calls: OurCall[] = [];
  collect(root, home, calls);
  return calls;
}

function collect(node: AstExpression | null, home: string, into: OurCall[]): void {
  if (!node) return;
  const inside = "arguments" in node ? node.arguments : "body" in node ? [node.body] : [];
  for (const one of inside) collect(one, home, into);
  const call = isCallNode(node) ? readCall(node, home) : undefined;
  if (call) into.push(call);
}

function readCall({ callee, arguments: given }: CallExpression, home: string): OurCall | undefined {
  const name = OURS.exec(callee.name)?.[1];
  return name === undefined
    ? undefined
    : { name: name.toUpperCase(), given: given.map((one) => readGiven(one, home)) };
}

const WORKED_OUT: Given = { kind: "worked_out" };

function readGiven(node: AstExpression | null, home: string): Given {
  switch (node?.type) {
    case undefined:
      return { kind: "value", value: null };
    case "Literal":
      return { kind: "value", value: node.value };
    case "ErrorLiteral":
      return { kind: "value", value: node.value };
    case "ArrayExpression":
      return readArray(node.elements);
    case "UnaryExpression":
      return readSigned(node.operator, node.arguments[0]);
    case "CallExpression": {
      const call = readCall(node, home);
      return call ? { kind: "call", call } : WORKED_OUT;
    }
    case "ReferenceIdentifier":
      return readReference(node.value, node.kind, home);
    default:
      return WORKED_OUT;
  }
}

function readArray(rows: readonly (readonly AstExpression[])[]): Given {
  const literals = rows.map((row) => row.map((one) => (one.type === "Literal" ? one.value : undefined)));
  return literals.flat().includes(undefined) ? WORKED_OUT : { kind: "value", value: literals };
}

function readSigned(sign: string, of: AstExpression | undefined): Given {
  if (of?.type !== "Literal" || typeof of.value !== "number") return WORKED_OUT;
  if (sign === "%") return { kind: "value", value: of.value / 100 };
  return sign === "-" ? { kind: "value", value: -of.value } : WORKED_OUT;
}

function readReference(text: string, kind: string, home: string): Given {
  if (kind === "range") {
    const [area] = areasOf(`=${text}`, home);
    return area ? { kind: "area", area } : WORKED_OUT;
  }
  const read = kind === "table" ? parseStructRef(text) : undefined;
  const [column, ...more] = read?.columns ?? [];
  const sections = read?.sections ?? [];
  const thisRow = sections.length === 1 && sections[0] === "this row";
  if (!read?.table || column === undefined || more.length || (sections.length && !thisRow)) return WORKED_OUT;
  return { kind: "table", cells: { table: read.table, column, thisRow } };
}
