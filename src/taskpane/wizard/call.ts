/** One call of a function of ours: read from a formula, and written as one. */
import { parseA1Ref, stringifyA1Ref, type AstExpression } from "@borgar/fx";
import { argumentOf } from "../../workbook/formula";
import { LONGEST_FORMULA, parseFormula } from "../../workbook/parse-formula";
import { wizardTexts } from "../../texts/en-GB/wizard";
import { outermostCalls } from "./find-call";

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
  | { readonly kind: "cells"; readonly cells: CellsReference }
  /** Worked out by Excel on the way, as by another formula or from a table: kept as it is written. */
  | { readonly kind: "written"; readonly text: string };

/** What stands in a formula before a call and after it, as it is written. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Nothing but the call itself. */
export const ALONE: Around = { before: "=", after: "" };

/** Whether a formula is nothing but a call. */
export const standsAlone = ({ before, after }: Around): boolean =>
  before.trim() === ALONE.before && after.trim() === ALONE.after;

export interface Call {
  /** In capitals, without the namespace. */
  readonly id: string;
  readonly given: readonly Argument[];
  readonly around: Around;
}

/** A formula read, or the sentence why it cannot be shown in fields. */
export type ReadCall =
  { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly why: string };

/**
 * The call of ours in a formula, with what stands around it. Arguments that are no values and no cells are kept as they
 * are written; a formula of several calls side by side is refused in words.
 * @param home the sheet the formula stands on
 */
export function readCall(formula: string, home: string): ReadCall {
  const refused = (why: string): ReadCall => ({ ok: false, why: `${why} ${wizardTexts.refused.untouched}` });
  if (formula.length > LONGEST_FORMULA) return refused(wizardTexts.refused.tooLong);
  if (!parseFormula(formula)) return refused(wizardTexts.refused.unread);
  const [found, ...more] = outermostCalls(formula);
  if (!found) return refused(wizardTexts.refused.notOurs);
  if (more.length) return refused(wizardTexts.refused.several);
  const { id, arguments: texts, before, after } = found;
  return {
    ok: true,
    call: { id, given: texts.map((text) => readText(text, home)), around: { before, after } },
  };
}

/** What an argument is, from the way it is written. */
function readText(text: string, home: string): Argument {
  if (text === "") return { kind: "left_out" };
  const node = parseFormula(`=${text}`);
  return (node && readNode(node, home)) ?? { kind: "written", text };
}

/**
 * One argument as it is typed to be kept as written; undefined where it is none, or is several.
 * @returns a value or an array where it is one, which can be shown beforehand
 */
export function readWritten(typed: string): Argument | undefined {
  const formula = `=CSU.X(${typed})`;
  if (!parseFormula(formula)) return undefined;
  const [found, ...more] = outermostCalls(formula);
  if (more.length || found?.before !== "=" || found.after !== "" || found.arguments.length > 1)
    return undefined;
  const [text = ""] = found.arguments;
  const read = readText(text, "");
  return read.kind === "cells" ? { kind: "written", text } : read;
}

function readNode(node: AstExpression, home: string): Argument | undefined {
  if (node.type === "ArrayExpression") {
    const rows = node.elements.map((row) => row.map((cell) => constantOf(cell)));
    return rows.flat().includes(undefined) ? undefined : { kind: "array", rows: rows as Constant[][] };
  }
  if (node.type === "ReferenceIdentifier") {
    const read = node.kind === "range" || node.kind === "beam" ? parseA1Ref(node.value) : undefined;
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
export function writeCall({ id, given, around }: Call, home: string | undefined): string {
  const last = given.findLastIndex((one) => one.kind !== "left_out");
  const written = given.slice(0, last + 1).map((one) => writeArgument(one, home));
  return `${around.before}CSU.${id}(${written.join(",")})${around.after}`;
}

/** One argument as a formula on the sheet `home` says it. */
export function writeArgument(given: Argument, home: string | undefined): string {
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
    case "written":
      return given.text;
  }
}

/** What a call hands its function, where it takes nothing from cells. */
export const valuesOf = ({ given }: Call): readonly unknown[] =>
  given.map((one) => (one.kind === "value" ? one.value : one.kind === "array" ? one.rows : null));
