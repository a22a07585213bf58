/** The model as it is described, as a file: what Office.js would be asked to write. No formula has a result in it. */
import { CELL_STYLES, CONDITION_STYLES, type Book, type Validation } from "../../../src/modelbook";
import type { FileBook, FileValidation } from "./xlsx";

export const describedFile = (book: Book): FileBook => ({
  sheets: book.sheets.map(({ name, tab, widths, frozen, locked, ...sheet }) => ({
    name,
    tab,
    widths,
    frozen,
    locked,
    cells: sheet.cells.map(({ row, column, value, formula, role, format }) => {
      const { font, fill, bold } = CELL_STYLES[role];
      const style = { format, font, fill, bold, locked: role !== "input" };
      return formula ? { row, column, formula: String(value), style } : { row, column, value, style };
    }),
    validations: sheet.validations.map(validationOf),
    conditions: sheet.conditions.map(({ cells, formula, look }) => ({
      cells,
      formula,
      ...CONDITION_STYLES[look],
    })),
  })),
  names: book.names,
});

const validationOf = ({ cells, choices, least, most, message }: Validation): FileValidation => ({
  cells,
  takes: choices ? { choices } : { least: least!, most: most! },
  message,
});
