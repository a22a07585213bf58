import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Operand, OperandCell } from "./arguments";
import { type ErrorText, isCellError, isFormattedNumber, type ResultCell, type ResultValue } from "./values";

/**
 * The engine has no `#BUSY!`. Its "getting data" error passes through formulas as an error should, so a
 * formula that reads a waiting cell waits as well.
 */
export const PENDING = ErrorType.CONNECT;

/** Reads one argument that the formula engine hands over. */
export function toOperand(value: BaseValueObject | undefined): Operand {
  if (value === undefined) return undefined;
  if (value.isArray()) {
    const array = value as ArrayValueObject;
    const rows: OperandCell[][] = Array.from({ length: array.getRowCount() }, () =>
      new Array<OperandCell>(array.getColumnCount()).fill(null),
    );
    array.iterator((cell, row, column) => {
      const line = rows[row];
      if (line && cell) line[column] = toCell(cell);
    });
    return rows;
  }
  return value.isNull() ? undefined : toCell(value);
}

function toCell(value: BaseValueObject): OperandCell {
  if (value.isError()) return { error: errorText((value as ErrorValueObject).getErrorType()) };
  if (value.isNull()) return null;
  return value.isLambda() ? { error: "#VALUE!" } : value.getValue();
}

function errorText(type: ErrorType): ErrorText {
  if (type === PENDING) return "#BUSY!";
  // Two types that only this engine has, by the names Excel would use.
  if (type === ErrorType.CYCLE) return "#REF!";
  return type === ErrorType.ERROR ? "#VALUE!" : (type as `${ErrorType}` as ErrorText);
}

/** Turns a result into the engine's own value. */
export function toEngineValue(value: ResultValue): BaseValueObject {
  if (!Array.isArray(value)) return toEngineCell(value);
  const [first] = value[0] ?? [];
  if (value.length === 1 && value[0]?.length === 1) return toEngineCell(first ?? null);
  return ArrayValueObject.create({
    calculateValueList: value.map((row) => row.map(toEngineCell)),
    rowCount: value.length,
    columnCount: value[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Excel shows an empty result as 0, in a block as well. */
function toEngineCell(value: ResultCell): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  if (isCellError(value)) {
    return ErrorValueObject.create(
      value.error === "#BUSY!" ? PENDING : (value.error as ErrorType),
      value.message,
    );
  }
  if (isFormattedNumber(value)) return NumberValueObject.create(value.number, value.format);
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}
