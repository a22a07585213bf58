import { prepare, type CallArguments, type Operand } from "./arguments";
import type { FunctionSpec } from "./metadata";
import { cellError, type ResultCell, type ResultValue } from "./values";

/** Asks for the result of one call; `undefined` while it is on its way. */
export type Ask = (args: CallArguments) => ResultValue | undefined;

/**
 * One use of a function in a formula: prepares the arguments, asks for the call or for one call an
 * element, and puts the answers together. `#BUSY!` until every answer is there, and every call is asked
 * for at once, so that they travel together.
 */
export function invoke(spec: FunctionSpec, operands: readonly Operand[], ask: Ask): ResultValue {
  const prepared = prepare(spec, operands);
  if (prepared.kind === "error") return cellError(prepared.error);
  if (prepared.kind === "call") {
    const answer = ask(prepared.args);
    return answer === undefined ? cellError("#BUSY!") : answer;
  }
  let pending = false;
  const block: ResultCell[][] = [];
  for (let row = 0; row < prepared.rows; row++) {
    const line: ResultCell[] = [];
    for (let column = 0; column < prepared.columns; column++) {
      const element = prepared.at(row, column);
      const answer = element.kind === "error" ? cellError(element.error) : ask(element.args);
      pending ||= answer === undefined;
      line.push(topLeft(answer));
    }
    block.push(line);
  }
  return pending ? cellError("#BUSY!") : block;
}

/** A block inside a block is not possible in a sheet; Excel keeps its first value. */
function topLeft(value: ResultValue | undefined): ResultCell {
  return (Array.isArray(value) ? value[0]?.[0] : value) ?? null;
}
