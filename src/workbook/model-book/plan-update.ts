/**
 * What bringing a model up to date changes, worked out without Excel from three states: what was last written, what
 * stands in the sheets now, and what the model says now.
 */
import type { Book, SheetRole } from "../../modelbook";
import { columnLetters, sayCell } from "../address";
import type { CellSpec } from "../block";
import { gridOf } from "./grid";
import type { BookTag, Grids } from "./kept";
import { bare, isUnmoved, placingOf, translate, type Cells, type Placing, type Referred } from "./placing";

/** An input that the user changed: it stays as it is. */
export interface InputEdit {
  readonly id: string;
  /** In the scenario: `units.0.turnover`. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly sheet: string;
  readonly cell: string;
  /** What the user put there; a blank is "". */
  readonly theirs: string | number | boolean;
  /** What was written there last. */
  readonly was: string | number;
  /** What the scenario says now. */
  readonly ours: string | number;
}

/** A cell of ours, no input, that was changed by hand and gets its content back. */
export interface RestoredCell {
  readonly sheet: string;
  readonly cell: string;
  readonly held: string | number | boolean;
}

/** One cell to be written. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly spec: CellSpec;
}

export interface UpdatePlan {
  readonly changes: ReadonlyMap<SheetRole, readonly CellChange[]>;
  readonly edits: readonly InputEdit[];
  readonly restored: readonly RestoredCell[];
  /** Inputs whose new value flows in, by label. */
  readonly flowed: readonly string[];
  /** Why these sheets cannot be brought up to date; nothing else counts then. */
  readonly reasons: readonly string[];
}

/** What stands in the workbook. */
export interface Standing {
  /** Names of the sheets now. */
  readonly names: ReadonlyMap<SheetRole, string>;
  readonly cells: ReadonlyMap<SheetRole, Cells>;
}

/** Sheets that follow nothing else: their rows may become more or fewer. */
const TOLD: ReadonlySet<SheetRole> = new Set(["about", "tests"]);
const MOST_REASONS = 6;

export function planUpdate(tag: BookTag, written: Grids, now: Standing, book: Book): UpdatePlan {
  const plan = new Planner(tag, written, now, book);
  return plan.run();
}

class Planner {
  readonly #changes = new Map<SheetRole, CellChange[]>();
  readonly #edits: InputEdit[] = [];
  readonly #restored: RestoredCell[] = [];
  readonly #flowed: string[] = [];
  readonly #reasons = new Set<string>();
  readonly #placings = new Map<SheetRole, Placing>();
  readonly #wasWritten: ReadonlyMap<string, BookTag["inputs"][number]>;
  readonly #inputs: ReadonlyMap<string, Book["inputs"][number]>;

  constructor(
    private readonly tag: BookTag,
    private readonly written: Grids,
    private readonly now: Standing,
    private readonly book: Book,
  ) {
    this.#wasWritten = new Map(tag.inputs.map((input) => [input.id, input]));
    this.#inputs = new Map(book.inputs.map((input) => [`${input.sheet}!${input.cell}`, input]));
  }

  run(): UpdatePlan {
    const sheets = this.book.sheets.filter(({ id }) => id !== "log");
    for (const { id } of sheets) this.#place(id);
    if (!this.#reasons.size) for (const sheet of sheets) this.#compare(sheet.id, gridOf(sheet));
    const reasons = [...this.#reasons];
    return {
      changes: this.#changes,
      edits: this.#edits,
      restored: this.#restored,
      flowed: this.#flowed,
      reasons:
        reasons.length > MOST_REASONS
          ? [...reasons.slice(0, MOST_REASONS), `So for ${reasons.length - MOST_REASONS} more.`]
          : reasons,
    };
  }

  #place(role: SheetRole): void {
    const written = this.written.get(role);
    const now = this.now.cells.get(role);
    if (!written || !now) {
      this.#reasons.add(`The sheet ${this.#nameOf(role)} is no longer there.`);
      return;
    }
    const placing = placingOf(valuesOf(written), now);
    this.#placings.set(role, placing);
    for (const [row, cells] of written.entries())
      if (placing.rows[row] === undefined && !cells.every(isBlank))
        this.#reasons.add(
          `The row "${labelOf(cells)}" of the sheet ${this.#nameOf(role)} was taken out, moved or renamed.`,
        );
    for (const [column, place] of placing.columns.entries())
      if (place === undefined && written.some((row) => !isBlank(row[column])))
        this.#reasons.add(
          `Column ${columnLetters(column)} of the sheet ${this.#nameOf(role)} was taken out, moved or its heading changed.`,
        );
  }

  #nameOf(role: SheetRole): string {
    const kept = this.tag.sheets.find((sheet) => sheet.role === role)?.name;
    return this.now.names.get(role) ?? kept ?? this.book.sheets.find(({ id }) => id === role)!.name;
  }

  #compare(role: SheetRole, grid: readonly (readonly CellSpec[])[]): void {
    const written = this.written.get(role)!;
    const placing = this.#placings.get(role)!;
    const same = written.length === grid.length && written[0]?.length === grid[0]?.length;
    if (!same && !(TOLD.has(role) && isUnmoved(placing))) {
      this.#reasons.add(
        "The plan has other organisations, years or kinds of leaver than when it was written.",
      );
      return;
    }
    const rows = Math.max(written.length, grid.length);
    const columns = Math.max(written[0]?.length ?? 0, grid[0]?.length ?? 0);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        this.#cell(role, row, column, written[row]?.[column], grid[row]?.[column]);
  }

  /** One cell in its three states. */
  #cell(
    role: SheetRole,
    row: number,
    column: number,
    was: CellSpec | undefined,
    given: CellSpec | undefined,
  ): void {
    const ours = given ?? NOTHING;
    if (isBlank(was) && isBlank(ours) && !this.#inputs.has(this.#written(role, row, column))) return;
    const placing = this.#placings.get(role)!;
    // A row that has come below those written stands where it stood; what is not ours there is in its way.
    const at = {
      row: row < placing.rows.length ? placing.rows[row] : row,
      column: column < placing.columns.length ? placing.columns[column] : column,
    };
    if (at.row === undefined || at.column === undefined) {
      this.#reasons.add(
        `A row or column of the sheet ${this.#nameOf(role)} that the model needs was taken out.`,
      );
      return;
    }
    const place = { row: at.row, column: at.column };
    const held = heldAt(this.now.cells.get(role)!, place.row, place.column);
    const spec = this.#translated(role, ours);
    if (!spec) return;
    const input = this.#inputs.get(this.#written(role, row, column));
    if (input && !isFormula(ours.value)) this.#input(role, input, place, held, spec);
    else this.#own(role, place, held, was, spec);
  }

  /** How the book names a cell. */
  #written(role: SheetRole, row: number, column: number): string {
    return `${this.book.sheets.find(({ id }) => id === role)!.name}!${sayCell(row, column)}`;
  }

  #input(
    role: SheetRole,
    input: Book["inputs"][number],
    place: { readonly row: number; readonly column: number },
    held: string | number | boolean,
    spec: CellSpec,
  ): void {
    const before = this.#wasWritten.get(input.id);
    if (equal(held, spec.value)) return;
    if (before && !equal(held, before.value)) {
      this.#edits.push({
        id: input.id,
        path: input.path,
        label: input.label,
        unit: input.unit,
        sheet: this.#nameOf(role),
        cell: sayCell(place.row, place.column),
        theirs: held,
        was: before.value,
        ours: input.value,
      });
      return;
    }
    this.#flowed.push(input.label);
    this.#write(role, place, spec);
  }

  #own(
    role: SheetRole,
    place: { readonly row: number; readonly column: number },
    held: string | number | boolean,
    was: CellSpec | undefined,
    spec: CellSpec,
  ): void {
    if (equal(held, spec.value)) return;
    const before = was && this.#translated(role, was);
    if (before && !equal(held, before.value))
      this.#restored.push({ sheet: this.#nameOf(role), cell: sayCell(place.row, place.column), held });
    this.#write(role, place, spec);
  }

  #write(role: SheetRole, place: { readonly row: number; readonly column: number }, spec: CellSpec): void {
    const list = this.#changes.get(role) ?? [];
    this.#changes.set(role, list);
    list.push({ ...place, spec });
  }

  /** A formula as it is written where the cells are now. */
  #translated(role: SheetRole, spec: CellSpec): CellSpec | undefined {
    if (!isFormula(spec.value)) return spec;
    const value = translate(spec.value, (name) => this.#referred(name, role));
    if (value === undefined) {
      this.#reasons.add(
        `A row or column that formulas of the sheet ${this.#nameOf(role)} need was taken out.`,
      );
      return undefined;
    }
    return { ...spec, value };
  }

  /** A sheet by the name that formulas have for it: as it was when it was written, or as it is now. */
  #referred(name: string | undefined, own: SheetRole): Referred | undefined {
    const wanted = name?.toLowerCase();
    const role =
      wanted === undefined
        ? own
        : ([...this.now.names].find(([, known]) => known.toLowerCase() === wanted)?.[0] ??
          this.tag.sheets.find((sheet) => sheet.name.toLowerCase() === wanted)?.role);
    const placing = role && this.#placings.get(role);
    return placing && { name: this.#nameOf(role), placing };
  }
}

/** What a row is about: its label, else the first thing in it. */
const labelOf = (cells: readonly CellSpec[]): string | number =>
  [cells[1], ...cells].find((spec) => !isBlank(spec))?.value ?? "";

const NOTHING: CellSpec = { format: "General", value: "" };

const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");
const isBlank = (spec: CellSpec | undefined): boolean => spec === undefined || spec.value === "";

const valuesOf = (grid: readonly (readonly CellSpec[])[]): Cells =>
  grid.map((row) => row.map(({ value }) => value));

/** What a cell holds; cells beyond those that were read hold nothing. */
export function heldAt(cells: Cells, row: number, column: number): string | number | boolean {
  const held = cells[row]?.[column];
  return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? held : "";
}

/** Whether a cell holds what is written there: text may be guarded, formulas may be written a little differently. */
function equal(held: string | number | boolean, value: string | number): boolean {
  if (held === value) return true;
  if (isFormula(held) && isFormula(value)) return bare(held) === bare(value);
  return typeof held === "string" && typeof value === "string" && value === `'${held}`;
}

/** Cells beside one another in one row. */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly specs: readonly CellSpec[];
}

/** Changes in runs, row by row. */
export function runsOf(changes: readonly CellChange[]): readonly Run[] {
  const runs: { row: number; column: number; specs: CellSpec[] }[] = [];
  for (const { row, column, spec } of [...changes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.specs.length === column) last.specs.push(spec);
    else runs.push({ row, column, specs: [spec] });
  }
  return runs;
}

/** The address of a run on its sheet. */
export const sayRun = ({ row, column, specs }: Run): string =>
  `${sayCell(row, column)}:${columnLetters(column + specs.length - 1)}${row + 1}`;
