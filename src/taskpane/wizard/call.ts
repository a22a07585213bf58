/** One call of a function of ours: read from a formula, and written as one. */
import { isCallNode, parseA1Ref, stringifyA1Ref, type AstExpression } from "@borgar/fx";
import { argumentOf } from "../../workbook/formula";
import { LONGEST_FORMULA, parseFormula } from "../../workbook/parse-formula";

export type Constant = string | number | boolean;

/** Cells of one sheet by their address. */
export interface CellsReference {
  readonly sheet: string;
  /** Without the sheet, as it is written: `$A$2:A9`. */
  readonly range: string;
}

/** What an argument is given. */
export type Argument =
  | { readonly kind: "left_out" }
  | { readonly kind: "value"; readonly value: Constant }
  | { readonly kind: "array"; readonly rows: readonly (readonly Constant[])[] }
  | { readonly kind: "cells"; readonly cells: CellsReference };

export interface Call {
  /** In capitals, without the namespace. */
  readonly id: string;
  readonly given: readonly Argument[];
}

/** A formula read, or the sentence why it cannot be shown in fields. */
export type ReadCall =
  { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly why: string };

const OURS = /^CSU\.([A-Z]+)$/i;
const UNTOUCHED = "The formula is unharmed; change it in the formula bar.";

/**
 * The call that a formula consists of. Formulas of more than one call, or with arguments that are worked out on the
 * way, are refused in words.
 * @param home the sheet the formula stands on
 */
export function readCall(formula: string, home: string): ReadCall {
  const refused = (why: string): ReadCall => ({ ok: false, why: `${why} ${UNTOUCHED}` });
  if (formula.length > LONGEST_FORMULA) return refused("This formula is too long for the wizard.");
  const root = parseFormula(formula);
  if (!root) return refused("This formula could not be read.");
  const id = isCallNode(root) ? OURS.exec(root.callee.name)?.[1]?.toUpperCase() : undefined;
  if (!isCallNode(root) || id === undefined)
    return refused("This cell holds more than one call of a CSU function, or another formula.");
  const given: Argument[] = [];
  for (const [i, node] of root.arguments.entries()) {
    const one = readArgument(node, home);
    if (!one)
      return refused(`Argument ${i + 1} is worked out by a formula of its own, which has no field here.`);
    given.push(one);
  }
  return { ok: true, call: { id, given } };
}

function readArgument(node: AstExpression | null, home: string): Argument | undefined {
  if (!node) return { kind: "left_out" };
  if (node.type === "ArrayExpression") {
    const rows = node.elements.map((row) => row.map((cell) => constantOf(cell)));
    return rows.flat().includes(undefined) ? undefined : { kind: "array", rows: rows as Constant[][] };
  }
  if (node.type === "ReferenceIdentifier") {
    const read = node.kind === "range" ? parseA1Ref(node.value) : undefined;
    const [sheet, ...more] = read?.context ?? [];
    // References to other workbooks, and through several sheets, have no field.
    if (!read || !("range" in read) || more.length || /[:[\]]/.test(sheet ?? "")) return undefined;
    const range = node.value.slice(node.value.lastIndexOf("!") + 1);
    return /[#.]/.test(range) ? undefined : { kind: "cells", cells: { sheet: sheet ?? home, range } };
  }
  const value = constantOf(node);
  return value === undefined ? undefined : { kind: "value", value };
}

function constantOf(node: AstExpression): Constant | undefined {
  if (node.type === "Literal") return node.value ?? undefined;
  if (node.type !== "UnaryExpression") return undefined;
  const of = node.arguments[0];
  const value = of && constantOf(of);
  if (typeof value !== "number") return undefined;
  if (node.operator === "%") return Number((value / 100).toPrecision(15));
  return node.operator === "-" ? -value : undefined;
}

/** `=CSU.NAME(A2,"2014-01-01")` on the sheet `home`: names of other sheets are written, its own is not. */
export function writeCall({ id, given }: Call, home: string | undefined): string {
  const last = given.findLastIndex((one) => one.kind !== "left_out");
  const written = given.slice(0, last + 1).map((one) => writeArgument(one, home));
  return `=CSU.${id}(${written.join(",")})`;
}

function writeArgument(given: Argument, home: string | undefined): string {
  switch (given.kind) {
    case "left_out":
      return "";
    case "value":
      return argumentOf(given.value);
    case "array":
      return `{${given.rows.map((row) => row.map(argumentOf).join(",")).join(";")}}`;
    case "cells": {
      const { sheet, range } = given.cells;
      return sheet === home ? range : stringifyA1Ref({ context: [sheet], name: range });
    }
  }
}

/** What a call hands its function, where it takes nothing from cells. */
export const valuesOf = ({ given }: Call): readonly unknown[] =>
  given.map((one) => (one.kind === "value" ? one.value : one.kind === "array" ? one.rows : null));
