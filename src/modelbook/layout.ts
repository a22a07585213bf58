/**
 * Rows of a sheet by name, and formulas that refer to rows by name. Columns mean the same on every sheet: A section,
 * B label, C unit, D constant, E source, F total or check, G blank, H onward the quarters of the plan.
 */
import type { BookCell, BookSheet, CellRole, Validation } from "./book";

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
  readonly total?: Formula;
  /** Values by quarter, null for a blank, or one formula for all quarters. */
  readonly axis?: readonly (number | string | null | Formula)[] | Formula;
  readonly role: CellRole;
  /** Role of the quarters where it differs from that of the constant. */
  readonly axisRole?: CellRole;
  readonly format?: string;
  readonly bounds?: { readonly least: number; readonly most: number };
  readonly choices?: readonly string[];
}

interface Placed extends RowSpec {
  readonly row: number;
}

/** A workbook while it is laid out: rows are placed first, formulas written when all are. */
export class Layout {
  readonly #sheets = new Map<string, Placed[]>();
  readonly #rows = new Map<string, { readonly sheet: string; readonly row: number }>();

  constructor(readonly quarters: number) {}

  /** Adds a row at the foot of a sheet. */
  add(sheet: string, spec: RowSpec): void {
    const rows = this.#sheets.get(sheet) ?? [];
    this.#sheets.set(sheet, rows);
    const row = rows.length;
    rows.push({ ...spec, row });
    if (spec.key === undefined) return;
    if (this.#rows.has(spec.key)) throw new Error(`Two rows are called ${spec.key}.`);
    this.#rows.set(spec.key, { sheet, row });
  }

  /** A blank row and a heading. */
  section(sheet: string, title: string): void {
    if (this.#sheets.get(sheet)?.length) this.add(sheet, { role: "note" });
    this.add(sheet, { section: title, role: "heading" });
  }

  /** Where a row's constant, or its quarter counted from 1, stands. */
  placeOf(key: string, quarter?: number): { readonly sheet: string; readonly cell: string } {
    const { sheet, row } = this.#find(key);
    const column = quarter === undefined ? COLUMNS.constant : COLUMNS.axis + quarter - 1;
    return { sheet, cell: `${letters(column)}${row + 1}` };
  }

  /** The reference of a row's constant, with its sheet. */
  reference(key: string): string {
    const { sheet, row } = this.#find(key);
    return `${quoted(sheet)}!$${letters(COLUMNS.constant)}$${row + 1}`;
  }

  /** The sheet with its formulas written out. */
  sheet(name: string): BookSheet {
    const cells: BookCell[] = [];
    const validations: Validation[] = [];
    for (const row of this.#sheets.get(name) ?? []) {
      this.#write(name, row, cells);
      validations.push(...this.#validate(row));
    }
    return {
      name,
      cells,
      widths: [22, 52, 14, 16, 14, 14, 3, ...Array.from({ length: this.quarters }, () => 13)],
      frozen: { rows: AXIS_ROWS, columns: COLUMNS.axis },
      validations,
      locked: true,
    };
  }

  #write(sheet: string, spec: Placed, cells: BookCell[]): void {
    const { row, role } = spec;
    const format = spec.format ?? "General";
    const put = (column: number, value: string | number, as: CellRole, of: string, formula = false): void => {
      cells.push({ row, column, value, formula, role: as, format: of });
    };
    if (spec.section) put(COLUMNS.section, spec.section, "heading", "@");
    if (spec.label) put(COLUMNS.label, spec.label, "label", "@");
    if (spec.unit) put(COLUMNS.unit, spec.unit, "label", "@");
    if (spec.source) put(COLUMNS.source, spec.source, "note", "@");
    if (typeof spec.one === "function")
      put(COLUMNS.constant, `=${spec.one(this.#at(sheet, COLUMNS.constant))}`, role, format, true);
    else if (spec.one !== undefined)
      put(COLUMNS.constant, spec.one, role, typeof spec.one === "string" ? "@" : format);
    else if (role === "input" && spec.axis === undefined) put(COLUMNS.constant, "", role, format);
    if (spec.total) put(COLUMNS.total, `=${spec.total(this.#at(sheet, COLUMNS.total))}`, role, format, true);
    this.#writeAxis(sheet, spec, format, put);
  }

  #writeAxis(
    sheet: string,
    spec: Placed,
    format: string,
    put: (column: number, value: string | number, as: CellRole, of: string, formula?: boolean) => void,
  ): void {
    if (!spec.axis) return;
    const as = spec.axisRole ?? spec.role;
    for (let q = 0; q < this.quarters; q++) {
      const column = COLUMNS.axis + q;
      const value = typeof spec.axis === "function" ? spec.axis : spec.axis[q];
      if (typeof value === "function") {
        // Among values a formula repeats the cell before it: a link, not an input of its own.
        const role = spec.axis === value ? as : "link";
        put(column, `=${value(this.#at(sheet, column))}`, role, format, true);
      } else if (value !== undefined) put(column, value ?? "", as, typeof value === "string" ? "@" : format);
    }
  }

  #validate({ role, axis, axisRole, bounds, choices, row, label }: Placed): Validation[] {
    if ((axisRole ?? role) !== "input" || (!bounds && !choices)) return [];
    const first = letters(axis ? COLUMNS.axis : COLUMNS.constant);
    const last = letters(axis ? COLUMNS.axis + this.quarters - 1 : COLUMNS.constant);
    const cells = `${first}${row + 1}${axis ? `:${last}${row + 1}` : ""}`;
    if (choices) return [{ cells, choices, message: `${label ?? "This"} is one of ${choices.join(", ")}.` }];
    return [
      { cells, ...bounds!, message: `${label ?? "This"} is from ${bounds!.least} to ${bounds!.most}.` },
    ];
  }

  #at(sheet: string, column: number): At {
    const refer = (key: string, build: (row: number) => string): string => {
      const found = this.#find(key);
      return `${found.sheet === sheet ? "" : `${quoted(found.sheet)}!`}${build(found.row + 1)}`;
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
    };
  }

  #find(key: string): { readonly sheet: string; readonly row: number } {
    const found = this.#rows.get(key);
    if (!found) throw new Error(`No row is called ${key}.`);
    return found;
  }
}

/** Rows at the top of a sheet with the axis: title, quarter, year, first day. */
export const AXIS_ROWS = 5;

const quoted = (sheet: string): string => (/^\w+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);
