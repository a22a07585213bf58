/** The sheets worked out by IronCalc, a spreadsheet engine that knows nothing of ours. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import type { Book, BookSheet, CellRole } from "../../src/modelbook";

const require = createRequire(import.meta.url);
initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

/** A cell's value: a number in full, or the text it shows. */
export type Calculated = number | string | boolean;

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface CalculatedBook {
  /** Values of cells, after everything was worked out anew. */
  readonly read: (cells: readonly Place[]) => readonly Calculated[];
  /** What a person types into a cell. */
  readonly write: (sheet: string, cell: string, value: string | number) => void;
}

const column = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
const place = (cell: string): [row: number, column: number] => {
  const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell)!;
  return [+row!, column(letters!)];
};
const typed = (value: string | number, formula = false): string =>
  typeof value === "string" && !formula && value ? `'${value}` : String(value);

/** Texts that no formula reads are left out: they cost time and change nothing. */
const isRead = (sheet: BookSheet, role: CellRole): boolean => role === "input" || sheet.id === "checks";

/** Writes the book into a new workbook and calculates it. */
export function calculate(book: Book): CalculatedBook {
  const model = new Model("book", "en", "UTC", "en");
  model.pauseEvaluation();
  const index = new Map(book.sheets.map((sheet, i) => [sheet.name, i]));
  book.sheets.forEach((sheet, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, sheet.name);
  });
  // Every name that is added has all formulas read again: names come before formulas.
  for (const { name, reference } of book.names) model.newDefinedName(name, null, reference);
  book.sheets.forEach((sheet, i) => {
    for (const { row, column: at, value, formula, role } of sheet.cells)
      if (value !== "" && (formula || typeof value === "number" || isRead(sheet, role)))
        model.setUserInput(i, row + 1, at + 1, typed(value, formula));
  });
  model.newSheet();
  const probe = book.sheets.length;
  const probes: string[] = [];
  return {
    write: (sheet, cell, value) => model.setUserInput(index.get(sheet)!, ...place(cell), typed(value)),
    read: (cells) => {
      cells.forEach(({ sheet, cell }, i) => {
        // Joined to text a number shows all its digits, which the format of its cell would not.
        const formula = `='${sheet}'!${cell}&""`;
        if (probes[i] === formula) return;
        probes[i] = formula;
        model.setUserInput(probe, i + 1, 1, formula);
      });
      model.evaluate();
      return cells.map((_, i): Calculated => {
        const shown = model.getFormattedCellValue(probe, i + 1, 1);
        if (shown === "TRUE" || shown === "FALSE") return shown === "TRUE";
        return shown !== "" && Number.isFinite(Number(shown)) ? Number(shown) : shown;
      });
    },
  };
}
