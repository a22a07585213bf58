/**
 * Rows of a sheet by name, and formulas that refer to rows by name. Columns mean the same on every sheet: A section,
 * B label, C unit, D constant, E source, F total or check, G blank, H onward the quarters of the plan.
 */
import type {
  BookCell,
  BookChart,
  BookInput,
  BookSheet,
  CellRole,
  Condition,
  SheetRole,
  Validation,
} from "./book";
import { CELL_STYLES, TAB_COLOURS } from "./styles";

export const COLUMNS = { section: 0, label: 1, unit: 2, constant: 3, source: 4, total: 5, axis: 7 } as const;

/** Letters of a column counted from 0. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** References by row name, as seen from the cell a formula stands in. */
export interface At {
  /** The same quarter. */
  readonly here: (key: string) => string;
  /** The quarter before; blank in the first. */
  readonly before: (key: string) => string;
  /** The constant. */
  readonly one: (key: string) => string;
  /** The total or check. */
  readonly total: (key: string) => string;
  /** All quarters. */
  readonly all: (key: string) => string;
  /** From the first quarter to this one. */
  readonly upTo: (key: string) => string;
  /** One quarter, counted from 1. */
  readonly quarter: (key: string, quarter: number) => string;
}

export type Formula = (at: At) => string;

export interface RowSpec {
  readonly key?: string;
  readonly section?: string;
  readonly label?: string;
  readonly unit?: string;
  /** Number, text or formula in the constant column. */
  readonly one?: number | string | Formula;
  readonly source?: string;
  /** Formula, or a text at the head of the column. */
  readonly total?: Formula | string;
  /** Values by quarter, null for a blank, or one formula for all quarters. */
  readonly axis?: readonly (number | string | null | Formula)[] | Formula;
  /** Blank cells to be filled in, after the values side by side. */
  readonly blanks?: number;
  readonly role: CellRole;
  /** Role of the quarters where it differs from that of the constant. */
  readonly axisRole?: CellRole;
  readonly format?: string;
  readonly bounds?: { readonly least: number; readonly most: number };
  readonly choices?: readonly string[];
  /** Texts and numbers from the first column on, in place of all that. */
  readonly values?: readonly (string | number)[];
  /** What an input cell is in the scenario, by quarter from 1; 0 for the constant. */
  readonly input?: (quarter: number) => InputName;
}

/** An input cell by the names of {@link BookInput}. */
export type InputName = Pick<BookInput, "id" | "path" | "label" | "byDefault">;

interface Placed extends RowSpec {
  readonly row: number;
}

/** What a sheet is called, and what is on it beside cells. */
interface SheetParts {
  readonly rows: Placed[];
  readonly conditions: Condition[];
  readonly charts: (() => BookChart)[];
}

/** A workbook while it is laid out: rows are placed first, formulas written when all are. */
export class Layout {
  readonly #sheets = new Map<SheetRole, SheetParts>();
  readonly #rows = new Map<string, { readonly sheet: SheetRole; readonly row: number }>();
  readonly #inputs: BookInput[] = [];

  constructor(
    readonly quarters: number,
    readonly names: Readonly<Record<SheetRole, string>>,
  ) {}

  /** Adds a row at the foot of a sheet. */
  add(sheet: SheetRole, spec: RowSpec): void {
    const { rows } = this.#parts(sheet);
    const row = rows.length;
    rows.push({ ...spec, row });
    if (spec.key === undefined) return;
    if (this.#rows.has(spec.key)) throw new Error(`Two rows are called ${spec.key}.`);
    this.#rows.set(spec.key, { sheet, row });
  }

  /** A row of texts and numbers from the first column on, on a sheet whose columns are its own. */
  cells(sheet: SheetRole, role: CellRole, values: readonly (string | number)[]): void {
    this.add(sheet, { role, values });
  }

  /** A blank row and a heading. */
  section(sheet: SheetRole, title: string): void {
    if (this.rowsOf(sheet)) this.add(sheet, { role: "note" });
    this.add(sheet, { section: title, role: "heading" });
  }

  /** Rows so far, which is the row, from 0, of the next one. */
  rowsOf(sheet: SheetRole): number {
    return this.#parts(sheet).rows.length;
  }

  condition(sheet: SheetRole, condition: Condition): void {
    this.#parts(sheet).conditions.push(condition);
  }

  /** A chart, described once every row it shows is placed. */
  chart(sheet: SheetRole, chart: () => BookChart): void {
    this.#parts(sheet).charts.push(chart);
  }

  /** Where a row's constant, or its quarter counted from 1, stands. */
  placeOf(key: string, quarter?: number): { readonly sheet: string; readonly cell: string } {
    const { sheet, row } = this.#find(key);
    const column = quarter === undefined ? COLUMNS.constant : COLUMNS.axis + quarter - 1;
    return { sheet: this.names[sheet], cell: `${letters(column)}${row + 1}` };
  }

  /** The reference of a row's constant, with its sheet. */
  reference(key: string): string {
    const { sheet, row } = this.#find(key);
    return `${quoted(this.names[sheet])}!$${letters(COLUMNS.constant)}$${row + 1}`;
  }

  /** The input cells of the sheets written out so far. */
  get inputs(): readonly BookInput[] {
    return this.#inputs;
  }

  /** The sheet with its formulas written out. */
  sheet(id: SheetRole): BookSheet {
    const { rows, conditions, charts } = this.#parts(id);
    const cells: BookCell[] = [];
    const validations: Validation[] = [];
    const columns = Math.max(this.quarters, ...rows.map(({ axis }) => axis?.length ?? 0));
    for (const row of rows) {
      this.#write(id, row, cells);
      validations.push(...this.#validate(row));
    }
    return {
      id,
      name: this.names[id],
      tab: TAB_COLOURS[id],
      cells,
      widths: WIDTHS[id] ?? [13, 52, 14, 16, 14, 14, 3, ...Array.from({ length: columns }, () => 13)],
      frozen: FROZEN[id] ?? { rows: AXIS_ROWS, columns: COLUMNS.constant },
      validations,
      conditions,
      charts: charts.map((describe) => describe()),
      locked: true,
    };
  }

  #write(sheet: SheetRole, spec: Placed, cells: BookCell[]): void {
    const { row, role } = spec;
    const format = spec.format ?? "General";
    const put: Put = (column, value, as, of, formula = false, id = undefined) => {
      cells.push({ row, column, value, formula, role: as, format: of, ...(id === undefined ? {} : { id }) });
    };
    spec.values?.forEach((value, column) => value !== "" && put(column, value, role, "@"));
    if (spec.values) return;
    const word = CELL_STYLES[role].word;
    if (spec.section) put(COLUMNS.section, spec.section, "heading", "@");
    else if (word) put(COLUMNS.section, word, "note", "@");
    if (spec.label) put(COLUMNS.label, spec.label, role === "heading" ? "heading" : "label", "@");
    if (spec.unit) put(COLUMNS.unit, spec.unit, "label", "@");
    if (spec.source) put(COLUMNS.source, spec.source, "note", "@");
    this.#writeOne(sheet, spec, format, put);
    if (typeof spec.total === "string") put(COLUMNS.total, spec.total, role, "@");
    else if (spec.total) this.#writeTotal(sheet, spec.total, role, put);
    this.#writeAxis(sheet, spec, format, put);
  }

  #writeOne(sheet: SheetRole, spec: Placed, format: string, put: Put): void {
    const { one, role } = spec;
    if (typeof one === "function") {
      const formula = `=${one(this.#at(sheet, COLUMNS.constant))}`;
      put(COLUMNS.constant, formula, roleOf(formula, role), format, true);
    } else if (one !== undefined || (role === "input" && spec.axis === undefined)) {
      const value = one ?? "";
      const id = this.#named(sheet, spec, 0, value);
      put(COLUMNS.constant, value, role, typeof value === "string" && value ? "@" : format, false, id);
    }
  }

  #writeTotal(sheet: SheetRole, total: Formula, role: CellRole, put: Put): void {
    put(COLUMNS.total, `=${total(this.#at(sheet, COLUMNS.total))}`, role, "General", true);
  }

  #writeAxis(sheet: SheetRole, spec: Placed, format: string, put: Put): void {
    const { axis } = spec;
    if (!axis) return;
    const as = spec.axisRole ?? spec.role;
    const length = typeof axis === "function" ? this.quarters : axis.length;
    for (let q = 0; q < length; q++) {
      const column = COLUMNS.axis + q;
      const value = typeof axis === "function" ? axis : axis[q];
      if (typeof value === "function") {
        const formula = `=${value(this.#at(sheet, column))}`;
        // Among inputs a formula repeats the cell before it: a link, not an input of its own.
        put(column, formula, as === "input" ? "link" : roleOf(formula, as), format, true);
      } else if (value !== undefined && (value !== null || as === "input")) {
        const written = value ?? "";
        const id = this.#named(sheet, spec, q + 1, written);
        put(column, written, as, typeof value === "string" ? "@" : format, false, id);
      }
    }
    for (let blank = 1; blank <= (spec.blanks ?? 0); blank++)
      put(COLUMNS.axis + length + blank - 1, "", "input", "@", false, `${spec.key!}.fill.${blank}`);
  }

  /** The lasting name of a cell that is no formula; notes the inputs among them. */
  #named(sheet: SheetRole, spec: Placed, quarter: number, value: string | number): string | undefined {
    if (spec.input) {
      const named = spec.input(quarter);
      const column = quarter === 0 ? COLUMNS.constant : COLUMNS.axis + quarter - 1;
      const cell = `${letters(column)}${spec.row + 1}`;
      const { unit = "", source = "", format = "General" } = spec;
      this.#inputs.push({ ...named, sheet: this.names[sheet], cell, unit, source, format, value });
      return named.id;
    }
    if (spec.key === undefined || (spec.role !== "data" && spec.role !== "input")) return undefined;
    return quarter === 0 ? spec.key : `${spec.key}.${quarter}`;
  }

  #validate({ role, axis, one, axisRole, bounds, choices, row, label = "This" }: Placed): Validation[] {
    if ((axisRole ?? role) !== "input" || (!bounds && !choices)) return [];
    const constant = `${letters(COLUMNS.constant)}${row + 1}`;
    const quarters = `${letters(COLUMNS.axis)}${row + 1}:${letters(COLUMNS.axis + this.quarters - 1)}${row + 1}`;
    const taken = choices
      ? { choices, message: `${label} is one of ${choices.join(", ")}.` }
      : { ...bounds!, message: `${label} is from ${bounds!.least} to ${bounds!.most}.` };
    return [...(axis && one === undefined ? [] : [constant]), ...(axis ? [quarters] : [])].map((cells) => ({
      cells,
      ...taken,
    }));
  }

  #at(sheet: SheetRole, column: number): At {
    const refer = (key: string, build: (row: number) => string): string => {
      const found = this.#find(key);
      return `${found.sheet === sheet ? "" : `${quoted(this.names[found.sheet])}!`}${build(found.row + 1)}`;
    };
    const first = letters(COLUMNS.axis);
    const last = letters(COLUMNS.axis + this.quarters - 1);
    const mine = letters(column);
    return {
      here: (key) => refer(key, (row) => `${mine}${row}`),
      before: (key) => refer(key, (row) => `${letters(column - 1)}${row}`),
      one: (key) => refer(key, (row) => `$${letters(COLUMNS.constant)}$${row}`),
      total: (key) => refer(key, (row) => `$${letters(COLUMNS.total)}$${row}`),
      all: (key) => refer(key, (row) => `$${first}$${row}:$${last}$${row}`),
      upTo: (key) => refer(key, (row) => `$${first}${row}:${mine}${row}`),
      quarter: (key, q) => refer(key, (row) => `$${letters(COLUMNS.axis + q - 1)}$${row}`),
    };
  }

  #parts(sheet: SheetRole): SheetParts {
    const known = this.#sheets.get(sheet) ?? { rows: [], conditions: [], charts: [] };
    this.#sheets.set(sheet, known);
    return known;
  }

  #find(key: string): { readonly sheet: SheetRole; readonly row: number } {
    const found = this.#rows.get(key);
    if (!found) throw new Error(`No row is called ${key}.`);
    return found;
  }
}

type Put = (
  column: number,
  value: string | number,
  as: CellRole,
  of: string,
  formula?: boolean,
  id?: string,
) => void;

/** A calculation that only repeats a cell of another sheet is a link. */
const roleOf = (formula: string, role: CellRole): CellRole =>
  role === "calculation" && /^=('[^']+'|\w+)!\$?[A-Z]+\$?\d+$/.test(formula) ? "link" : role;

/** Rows at the top of a sheet with the axis: title, quarter, year, first day. */
const AXIS_ROWS = 5;
/** What stays in view on sheets without the axis: their title, and the heads of their columns. */
const FROZEN: Readonly<Partial<Record<SheetRole, BookSheet["frozen"]>>> = {
  about: { rows: 1, columns: 0 },
  log: { rows: 2, columns: 0 },
  tests: { rows: 2, columns: COLUMNS.constant },
};
/** Widths where texts are longer than on sheets with the axis. */
const WIDTHS: Readonly<Partial<Record<SheetRole, readonly number[]>>> = {
  about: [13, 60, 14, 24, 18, 14, 3, 14, 12, 12, 60, 30, 30],
  log: [18, 24, 40, 14, 24, 60],
};

/** The name of a sheet as a formula writes it. */
export const quoted = (sheet: string): string =>
  /^[A-Za-z]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
