import type { FunctionSpec, ParameterSpec } from "./metadata";
import type { ErrorText } from "./values";

/** One value inside an argument. `null` is an empty cell; a pending cell is the error `#BUSY!`. */
export type OperandCell = string | number | boolean | null | { readonly error: ErrorText };

/** An argument as the formula engine hands it over. `undefined` is an argument left out. */
export type Operand = OperandCell | readonly (readonly OperandCell[])[] | undefined;

/** What goes over the wire for one call, parameter by parameter. */
export type CallArguments = readonly unknown[];

/** The result of preparing a call: an error to show at once, one call, or one call for each element. */
export type Prepared =
  | { readonly kind: "error"; readonly error: ErrorText }
  | { readonly kind: "call"; readonly args: CallArguments }
  | {
      readonly kind: "lift";
      readonly rows: number;
      readonly columns: number;
      at(row: number, column: number): Exclude<Prepared, { kind: "lift" }>;
    };

type Fit = { readonly error: ErrorText } | { readonly value: unknown };
type Block = readonly (readonly OperandCell[])[];

const isBlock = (operand: Operand): operand is Block => Array.isArray(operand);
const errorOf = (cell: OperandCell): ErrorText | null =>
  typeof cell === "object" && cell !== null ? cell.error : null;

/**
 * Prepares the arguments of one call as Excel does: errors end the call (a pending argument before all
 * others), values are brought to the declared type, omitted parameters become `null`, and a range in a
 * scalar parameter lifts the function over its elements.
 */
export function prepare(spec: FunctionSpec, operands: readonly Operand[]): Prepared {
  if (operands.some((operand) => isPending(operand))) return { kind: "error", error: "#BUSY!" };
  const slots = spread(spec, operands);
  const lifted = slots
    .map((slot) => slot.operand)
    .filter(
      (operand, index): operand is Block =>
        isBlock(operand) && slots[index]?.parameter.dimensionality === "scalar",
    );
  const rows = Math.max(1, ...lifted.map((block) => block.length));
  const columns = Math.max(1, ...lifted.map((block) => block[0]?.length ?? 1));
  const at = (row: number, column: number) => assemble(spec, slots, row, column);
  return rows === 1 && columns === 1 ? at(0, 0) : { kind: "lift", rows, columns, at };
}

interface Slot {
  readonly parameter: ParameterSpec;
  readonly operand: Operand;
}

/** Pairs operands with parameters; a repeating last parameter takes all that is left. */
function spread(spec: FunctionSpec, operands: readonly Operand[]): Slot[] {
  const slots = spec.parameters.map((parameter, index) => ({ parameter, operand: operands[index] }));
  const last = spec.parameters.at(-1);
  if (!last?.repeating) return slots;
  return [
    ...slots,
    ...operands.slice(spec.parameters.length).map((operand) => ({ parameter: last, operand })),
  ];
}

function assemble(
  spec: FunctionSpec,
  slots: readonly Slot[],
  row: number,
  column: number,
): Exclude<Prepared, { kind: "lift" }> {
  const args: unknown[] = [];
  const repeated: unknown[] = [];
  for (const { parameter, operand } of slots) {
    const fitted = fit(spec, parameter, operand, row, column);
    if ("error" in fitted) return { kind: "error", error: fitted.error };
    if (!parameter.repeating) args.push(fitted.value);
    else if (operand !== undefined) repeated.push(fitted.value);
  }
  if (spec.parameters.at(-1)?.repeating) args.push(repeated.length > 0 ? repeated : null);
  return { kind: "call", args };
}

function fit(
  spec: FunctionSpec,
  parameter: ParameterSpec,
  operand: Operand,
  row: number,
  column: number,
): Fit {
  if (operand === undefined) return { value: null };
  if (parameter.dimensionality === "matrix") {
    const block: unknown[][] = [];
    for (const line of isBlock(operand) ? operand : [[operand]]) {
      const values: unknown[] = [];
      for (const cell of line) {
        const fitted = coerce(spec, parameter, cell);
        if ("error" in fitted) return fitted;
        values.push(fitted.value);
      }
      block.push(values);
    }
    return { value: block };
  }
  if (!isBlock(operand)) return coerce(spec, parameter, operand);
  // A single row or column is repeated over the other direction; beyond the block Excel gives #N/A.
  const line = operand[operand.length === 1 ? 0 : row];
  const cell = line?.[line.length === 1 ? 0 : column];
  return cell === undefined ? { error: "#N/A" } : coerce(spec, parameter, cell);
}

/** Brings one value to the declared type. An empty cell stays `null` for `any`, as in Excel on the web. */
function coerce(spec: FunctionSpec, parameter: ParameterSpec, cell: OperandCell): Fit {
  const error = errorOf(cell);
  if (error) {
    // The wire form office.js turns back into a CustomFunctions.Error.
    return spec.acceptsErrors && parameter.type === "any"
      ? { value: { type: "CustomFunctionError", code: error } }
      : { error };
  }
  switch (parameter.type) {
    case "number":
      return toNumber(cell as Exclude<OperandCell, object>);
    case "string":
      return { value: typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "") };
    case "boolean":
      return toBoolean(cell as Exclude<OperandCell, object>);
    default:
      return { value: cell };
  }
}

function toNumber(cell: string | number | boolean | null): Fit {
  if (typeof cell !== "string") return { value: Number(cell ?? 0) };
  const number = cell.trim() === "" ? Number.NaN : Number(cell);
  return Number.isNaN(number) ? { error: "#VALUE!" } : { value: number };
}

function toBoolean(cell: string | number | boolean | null): Fit {
  if (typeof cell !== "string") return { value: Boolean(cell) };
  const text = cell.trim().toUpperCase();
  return text === "TRUE" || text === "FALSE" ? { value: text === "TRUE" } : { error: "#VALUE!" };
}

function isPending(operand: Operand): boolean {
  if (operand === undefined) return false;
  if (isBlock(operand)) return operand.some((line) => line.some((cell) => errorOf(cell) === "#BUSY!"));
  return errorOf(operand) === "#BUSY!";
}
