import type { Book } from "./book";
import { officeShape, type OfficeShape } from "./shape";

/** The spreadsheet program. */
export class Application {
  static readonly shape: OfficeShape = officeShape<Excel.Application, Application>({
    className: "Application",
    scalars: ["calculationMode", "calculationState"],
    methods: ["calculate", "suspendApiCalculationUntilNextSync", "suspendScreenUpdatingUntilNextSync"],
  });

  constructor(private readonly book: Book) {}

  /** Remembered; the grid always calculates by itself. */
  get calculationMode(): string {
    return this.book.calculationMode;
  }
  set calculationMode(mode: unknown) {
    this.book.calculationMode = String(mode);
  }
  readonly calculationState = "Done";

  calculate(): void {
    this.book.recalculate();
  }
  suspendApiCalculationUntilNextSync(): void {
    // The grid waits a moment before it calculates, so that a batch is calculated once.
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // The grid draws once a frame.
  }
}
