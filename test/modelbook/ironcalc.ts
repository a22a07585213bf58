/** The sheets worked out by IronCalc, a spreadsheet engine that knows nothing of ours. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import type { Book } from "../../src/modelbook";

const require = createRequire(import.meta.url);
initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

/** A cell's value: a number in full, or the text it shows. */
export type Calculated = number | string | boolean;

export interface CalculatedBook {
  /** Cells of a sheet by address. */
  readonly read: (
    cells: readonly { readonly sheet: string; readonly cell: string }[],
  ) => readonly Calculated[];
  readonly write: (sheet: string, cell: string, value: string) => void;
}

const column = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
const place = (cell: string): [row: number, column: number] => {
  const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell)!;
  return [+row!, column(letters!)];
};

/** Writes the book into a new workbook and calculates it. */
export function calculate(book: Book): CalculatedBook {
  const model = new Model("book", "en", "UTC", "en");
  model.pauseEvaluation();
  book.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  book.sheets.forEach((sheet, index) => {
    for (const { row, column: at, value, formula } of sheet.cells) {
      if (value === "") continue;
      const text = typeof value === "string" && !formula ? `'${value}` : String(value);
      model.setUserInput(index, row + 1, at + 1, text);
    }
  });
  model.newSheet();
  const probe = book.sheets.length;
  return {
    write: (sheet, cell, value) =>
      model.setUserInput(
        book.sheets.findIndex((one) => one.name === sheet),
        ...place(cell),
        value,
      ),
    read: (cells) => {
      // Joined to text a number shows all its digits, which the format of its cell would not.
      cells.forEach(({ sheet, cell }, i) => model.setUserInput(probe, i + 1, 1, `='${sheet}'!${cell}&""`));
      model.evaluate();
      return cells.map((_, i): Calculated => {
        const shown = model.getFormattedCellValue(probe, i + 1, 1);
        if (shown === "TRUE" || shown === "FALSE") return shown === "TRUE";
        return shown !== "" && Number.isFinite(Number(shown)) ? Number(shown) : shown;
      });
    },
  };
}
