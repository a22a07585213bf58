/** A formula being put together: a function, and what stands in each field. */
import { functionNamed, type FunctionEntry, type Parameter } from "../help/reference";
import type { GivenCells } from "../../workbook/formula-cells";
import { WorkbookFault } from "../../workbook/errors";
import { wizardTexts } from "../../texts/en-GB/wizard";
import { ALONE, writeArgument, type Argument, type Around, type Call, type CellsReference } from "./call";
import { EMPTY, fieldOf, readEntry, showTyped, valueOf, type Entry, type FieldKind } from "./fields";

export interface Draft {
  readonly entry: FunctionEntry;
  /** One for each argument, in order. */
  readonly entries: readonly Entry[];
  /** What stands around the call in the formula it was read from. */
  readonly around: Around;
}

/** An argument with its field, and what was made of what stands in it. */
export interface Row {
  readonly parameter: Parameter;
  readonly field: FieldKind;
  readonly entry: Entry;
  /** What is wrong with it, where it cannot be read. */
  readonly fault: string | undefined;
}

export interface ReadDraft {
  readonly rows: readonly Row[];
  /** Arguments that have to be given and are not. */
  readonly missing: readonly string[];
  /** The call, where nothing is wrong with any field. */
  readonly call: Call | undefined;
  /** Arguments that Excel works out on the way: what they come to is not known here. */
  readonly unknown: readonly string[];
  /** What the function is handed, in order; `null` for what is left out, and for what is not known. */
  readonly values: readonly unknown[];
}

export const startDraft = (entry: FunctionEntry): Draft => ({
  entry,
  entries: entry.parameters.map(() => EMPTY),
  around: ALONE,
});

export function readDraft({ entry, entries, around }: Draft): ReadDraft {
  const read = entry.parameters.map((parameter, i) => {
    const field = fieldOf(parameter);
    const typed = entries[i] ?? EMPTY;
    return { parameter, field, entry: typed, read: readEntry(field, typed) };
  });
  const given = read.map((one): Argument => (one.read.ok ? one.read.given : { kind: "left_out" }));
  const whole = read.every((one) => one.read.ok);
  return {
    rows: read.map(({ read: found, ...row }) => ({ ...row, fault: found.ok ? undefined : found.why })),
    missing: entry.parameters.flatMap(({ name, optional }, i) =>
      !optional && read[i]!.read.ok && given[i]!.kind === "left_out" ? [name] : [],
    ),
    call: whole ? { id: entry.id, given, around } : undefined,
    unknown: entry.parameters.flatMap(({ name }, i) => (given[i]!.kind === "written" ? [name] : [])),
    values: read.map((one, i) => valueOf(given[i]!, one.entry)),
  };
}

export type Filled =
  { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly why: string };

/**
 * A call of a formula in its fields, or why they would make something else of it.
 * @param read what the cells hold that it refers to
 * @param home the sheet the formula stands on
 */
export async function fillDraft(
  { id, given, around }: Call,
  read: (cells: CellsReference) => Promise<GivenCells>,
  home: string,
): Promise<Filled> {
  const entry = functionNamed(id);
  if (!entry) return { ok: false, why: wizardTexts.refused.noSuchFunction(id) };
  if (given.length > entry.parameters.length)
    return {
      ok: false,
      why: wizardTexts.refused.tooManyArguments(id, entry.parameters.length, given.length),
    };
  const entries: Entry[] = [];
  for (const [i, parameter] of entry.parameters.entries()) {
    const argument = given[i] ?? { kind: "left_out" };
    entries.push((await showArgument(parameter, argument, read)) ?? asWritten(argument, home));
  }
  return { ok: true, draft: { entry, entries, around } };
}

const asWritten = (argument: Argument, home: string): Entry => ({
  from: "written",
  text: writeArgument(argument, home),
});

/** Why cells cannot be shown that a formula may well refer to. */
const NOT_SHOWN: ReadonlySet<string> = new Set(["place_gone", "nothing_selected", "too_large"]);

/** An argument in its field; undefined where the field has no room for it. */
async function showArgument(
  parameter: Parameter,
  argument: Argument,
  read: (cells: CellsReference) => Promise<GivenCells>,
): Promise<Entry | undefined> {
  if (argument.kind === "written") return undefined;
  if (argument.kind !== "cells") return showTyped(fieldOf(parameter), argument);
  try {
    // The address stays as it is written, with its dollar signs.
    return { from: "cells", cells: { ...(await read(argument.cells)), ...argument.cells } };
  } catch (error) {
    if (error instanceof WorkbookFault && NOT_SHOWN.has(error.code)) return undefined;
    throw error;
  }
}
