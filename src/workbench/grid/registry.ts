import { BooleanNumber, type Injector } from "@univerjs/core";
import { BaseFunction, type BaseValueObject, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Operand } from "./arguments";
import type { FunctionSpec } from "./metadata";
import { toEngineValue, toOperand } from "./operands";
import { cellError, type ResultValue } from "./values";

/** Where a formula that uses a function stands. In an evaluation the row is the line. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Answers one use of a function in a formula. */
export type Answer = (spec: FunctionSpec, operands: readonly Operand[], place: Place) => ResultValue;

/** As many arguments as a formula may give. */
const MOST_ARGUMENTS = 255;

/** One of the add-in's functions, as the formula engine sees it. One instance serves all cells. */
class AddinFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly spec: FunctionSpec,
    private readonly answer: Answer,
  ) {
    super(spec.name);
    this.minParams = spec.parameters.filter(
      (parameter) => !parameter.optional && !parameter.repeating,
    ).length;
    this.maxParams = spec.parameters.at(-1)?.repeating ? MOST_ARGUMENTS : spec.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    // An exception in here would end the engine's whole calculation.
    try {
      const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return toEngineValue(this.answer(this.spec, variants.map(toOperand), place));
    } catch (error) {
      return toEngineValue(cellError("#VALUE!", String(error)));
    }
  }
}

/**
 * Makes the add-in's functions known to the formula engine and to the help in the formula bar. Unlike
 * the facade's own registration, this one does not make every formula calculate again.
 */
export function registerFunctions(injector: Injector, specs: readonly FunctionSpec[], answer: Answer): void {
  injector.get(IFunctionService).registerExecutors(...specs.map((spec) => new AddinFunction(spec, answer)));
  injector.get(IDescriptionService).registerDescriptions(
    specs.map((spec) => ({
      functionName: spec.name,
      functionType: FunctionType.User,
      description: spec.description,
      abstract: spec.description,
      functionParameter: spec.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
}
