import { cellKey, type CellKey, type CellRef } from "./cells";
import { isCellError, type ErrorText, type ResultValue } from "./values";

interface Entry {
  readonly error: ErrorText;
  readonly message: string;
}

/**
 * The sentences behind errors. The grid keeps only an error's type, so the text is held here, for each
 * cell that asked and, in a block, for each element.
 */
export class Messages {
  private readonly cells = new Map<CellKey, Map<string, Entry>>();

  /** Forgets what was said of a cell, before it is calculated again or when it is overwritten. */
  forget(cell: CellKey): void {
    this.cells.delete(cell);
  }

  /** Notes the messages of what a function in a cell's formula came to. */
  note(place: CellRef, value: ResultValue): void {
    const cell = cellKey(place);
    const rows = Array.isArray(value) ? value : [[value]];
    rows.forEach((row, i) =>
      row.forEach((element, j) => {
        if (!isCellError(element) || element.message === undefined) return;
        const entries = this.cells.get(cell) ?? new Map<string, Entry>();
        const offset = `${i},${j}`;
        // The first message wins: it belongs to the innermost call, where the trouble began.
        if (!entries.has(offset)) entries.set(offset, { error: element.error, message: element.message });
        this.cells.set(cell, entries);
      }),
    );
  }

  /**
   * The message of a cell that shows an error.
   *
   * @param anchor the cell that holds the formula
   * @param cell the cell looked at: the anchor or a cell its block spilled into
   * @param shown the error the cell shows; a message about another error is not given
   */
  find(anchor: CellRef, cell: CellRef, shown: unknown): string | undefined {
    const entries = this.cells.get(cellKey(anchor));
    const entry = entries?.get(`${cell.row - anchor.row},${cell.column - anchor.column}`);
    return entry && entry.error === shown ? entry.message : undefined;
  }
}
