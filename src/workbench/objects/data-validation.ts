import { contains } from "./address";
import type { ValidationData } from "./extras";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";

const NONE: Omit<ValidationData, "block"> = { rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true };

/** What may be entered into a range. Kept and told; the grid itself lets everything in. */
export class DataValidation {
  static readonly shape: OfficeShape = officeShape<Excel.DataValidation, DataValidation>({
    className: "DataValidation",
    scalars: ["errorAlert", "ignoreBlanks", "prompt", "rule", "type"],
    methods: ["clear"],
  });

  constructor(private readonly range: Range) {}

  private get own(): Omit<ValidationData, "block"> {
    const { validations } = this.range.book.extrasOf(this.range.sheetId);
    return validations.findLast(({ block }) => contains(block, this.range.block)) ?? NONE;
  }

  get rule(): object {
    return this.own.rule;
  }
  set rule(rule: unknown) {
    this.put({ rule: rule as object });
  }
  get errorAlert(): object {
    return this.own.errorAlert;
  }
  set errorAlert(errorAlert: unknown) {
    this.put({ errorAlert: errorAlert as object });
  }
  get prompt(): object {
    return this.own.prompt;
  }
  set prompt(prompt: unknown) {
    this.put({ prompt: prompt as object });
  }
  get ignoreBlanks(): boolean {
    return this.own.ignoreBlanks;
  }
  set ignoreBlanks(ignoreBlanks: unknown) {
    this.put({ ignoreBlanks: Boolean(ignoreBlanks) });
  }
  get type(): string {
    const [kind] = Object.entries(this.own.rule)
      .filter(([, value]) => value !== null)
      .map(([key]) => key);
    return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None";
  }
  clear(): void {
    this.write([]);
  }

  private put(change: Partial<ValidationData>): void {
    this.write([{ ...this.own, ...change, block: this.range.block }]);
  }
  private write(own: readonly ValidationData[]): void {
    const { book, sheetId, block } = this.range;
    book.guard(sheetId);
    const { validations } = book.extrasOf(sheetId);
    book.setExtras(sheetId, {
      validations: [...validations.filter((other) => !contains(block, other.block)), ...own],
    });
  }
}
