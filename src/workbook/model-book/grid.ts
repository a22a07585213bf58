/** A sheet of the model as blocks to be written: every cell in its row, and rectangles of cells that look alike. */
import type { BookSheet, CellRole } from "../../modelbook";
import { asText, type CellSpec } from "../block";

/** Rectangles count rows and columns from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const TEXT = "@";
const BLANK: CellSpec = { format: "General", value: "" };

/** Every cell from the first row and column on, row by row; text is guarded so that it never becomes a formula. */
export function gridOf({ cells }: Pick<BookSheet, "cells">): CellSpec[][] {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const grid = Array.from({ length: rows }, () => new Array<CellSpec>(columns).fill(BLANK));
  for (const { row, column, value, formula, format } of cells)
    grid[row]![column] = {
      // In a cell formatted as text a formula would be text.
      format: formula && format === TEXT ? "General" : format,
      value: formula || typeof value === "number" ? value : asText(value),
    };
  return grid;
}

/** The cells of each role in rectangles, as few as rows that look alike can be joined to. */
export function areasByRole({ cells }: Pick<BookSheet, "cells">): ReadonlyMap<CellRole, readonly Area[]> {
  const rows = new Map<number, { column: number; role: CellRole }[]>();
  for (const { row, column, role } of cells) {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line.push({ column, role });
  }
  const areas = new Map<CellRole, Area[]>();
  const open = new Map<string, { role: CellRole; area: Area }>();
  for (const [row, line] of [...rows].sort(([a], [b]) => a - b)) {
    for (const { role, column, columns } of runsOf(line)) {
      const key = `${role} ${column} ${columns}`;
      const above = open.get(key);
      const joins = above && above.area.row + above.area.rows === row;
      const area = joins ? { ...above.area, rows: above.area.rows + 1 } : { row, column, rows: 1, columns };
      const list = areas.get(role) ?? [];
      areas.set(role, list);
      if (joins) list[list.indexOf(above.area)] = area;
      else list.push(area);
      open.set(key, { role, area });
    }
  }
  return areas;
}

/** Cells of one row beside one another that have the same role. */
function runsOf(
  line: readonly { readonly column: number; readonly role: CellRole }[],
): readonly { role: CellRole; column: number; columns: number }[] {
  const runs: { role: CellRole; column: number; columns: number }[] = [];
  for (const { column, role } of [...line].sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.role === role && last.column + last.columns === column) last.columns++;
    else runs.push({ role, column, columns: 1 });
  }
  return runs;
}
