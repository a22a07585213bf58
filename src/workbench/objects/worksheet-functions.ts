import { invalidArgument } from "./errors";
import { officeShape, type OfficeShape } from "./shape";

const DAY_MS = 86_400_000;
/** Number of 1 January 1970 in a workbook that counts days from 1900. */
const FIRST_OF_1970 = 25_569;

/** Excel's own functions, called without a cell: those that add-ins ask the workbench for. */
export class Functions {
  static readonly shape: OfficeShape = officeShape<Excel.Functions, Functions>({
    className: "Functions",
    methods: ["date"],
  });

  /** DATE, from 1 March 1900 on. Workbooks of the workbench count days from 1900. */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const [y, m, d] = [year, month, day].map((given) => Math.trunc(Number(given)));
    if (y === undefined || m === undefined || d === undefined || Number.isNaN(y + m + d))
      throw invalidArgument();
    return new FunctionResult(Date.UTC(y < 1900 ? y + 1900 : y, m - 1, d) / DAY_MS + FIRST_OF_1970);
  }
}

/** What a function of Excel came to. */
class FunctionResult {
  static readonly shape: OfficeShape = officeShape<Excel.FunctionResult<number>, FunctionResult>({
    className: "FunctionResult",
    scalars: ["error", "value"],
  });
  readonly error = "";

  constructor(readonly value: number) {}
}
