/** Table look-ups for a plan: what is missing is collected, and years after a table's last may be held at it. */
import type { FinancialYear } from "../../reference/dates";
import type { Answer } from "../../reference/fault";
import type { Workforce } from "../../reference/workforce";
import type { Issue } from "../issue";

type Path = readonly (string | number)[];

export class Lookups {
  constructor(
    readonly workforce: Workforce,
    private readonly beyond: "refuse" | "hold",
    private readonly issues: Issue[],
  ) {}

  /** The year to look up: itself, or the last one of the table where later years are held at it. */
  readonly held = (year: FinancialYear, table: readonly FinancialYear[]): FinancialYear => {
    const last = table.at(-1);
    return this.beyond === "hold" && last !== undefined && year > last ? last : year;
  };

  /** The value of an answer; a fault is collected, and `instead` stands in so that the others are found too. */
  take<T>(found: Answer<T>, path: Path, value: unknown, instead: T): T {
    if (found.ok) return found.value;
    this.miss(path, value, found.fault.message);
    return instead;
  }

  miss(path: Path, value: unknown, message: string): void {
    const remedy =
      this.beyond === "refuse"
        ? " Give a figure of your own, or hold the last known ones for later years."
        : "";
    this.issues.push({
      code: "outside_tables",
      path,
      value,
      allowed: "what the tables hold",
      message: message + remedy,
    });
  }

  /** GDP deflator of a year. Held years keep the last index: no inflation is assumed for them. */
  deflator(year: FinancialYear, vintage: string | undefined, path: Path): number {
    const { deflators } = this.workforce.years();
    const found = this.workforce.deflator(this.held(year, deflators), vintage);
    return found.ok ? found.value.index : this.take(found as Answer<never>, path, year, NaN as never);
  }

  /** Pay award of a year; a year without one rate must be given. */
  award(year: FinancialYear, path: Path): number {
    const found = this.workforce.award(year);
    if (found.ok && found.value.headline !== null) return found.value.headline;
    if (found.ok)
      this.miss(
        path,
        year,
        `The award of ${year} was no one rate (${found.value.text}): give the rate to use.`,
      );
    else if (this.beyond !== "hold" || year <= (this.workforce.years().pay.at(-1) ?? year))
      this.miss(path, year, found.fault.message);
    return 0;
  }
}
