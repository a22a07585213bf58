/** How values reach cells: formats first, so that they decide how a value is taken. */

const TEXT_FORMAT = "@";

/** Behind an apostrophe Excel takes any text for nothing but itself. */
const isGuarded = (value: unknown): boolean => typeof value === "string" && value.startsWith("'");

/** Cells of one column below one another that get the same format. */
interface Stretch {
  readonly from: number;
  readonly rows: number;
  readonly format: string;
}

/** A column whose formats change more often than this is written cell by cell: every stretch is a call of its own. */
const MOST_STRETCHES = 8;

/**
 * Queues number formats, then values. Whether Excel takes the apostrophe before a text away in cells formatted as text
 * is nowhere said; everywhere else it does. Such text goes into a cell of another format, which then becomes one for
 * text: that changes nothing of what the cell holds.
 *
 * @param formats left out where cells keep theirs; `null` in it, or in the values, leaves a cell as it is
 */
export function writeCells(
  range: Excel.Range,
  values: readonly (readonly (string | number | boolean)[])[],
  formats: readonly (readonly string[])[] | undefined,
): void {
  const detours = new Set<number>();
  const width = values[0]?.length ?? 0;
  if (formats)
    for (let column = 0; column < width; column++) {
      const first = formats.map((row, r) => {
        const around = row[column] === TEXT_FORMAT && isGuarded(values[r]![column]);
        if (around) detours.add(column);
        return around ? "General" : row[column]!;
      });
      writeFormats(range, column, first);
    }
  range.values = values.map((row) => [...row]);
  if (formats)
    for (const column of detours)
      writeFormats(
        range,
        column,
        formats.map((row) => row[column]!),
      );
}

/** Queues the formats of one column: in few words where they are few. */
function writeFormats(range: Excel.Range, column: number, formats: readonly string[]): void {
  const stretches = stretchesOf(formats);
  if (stretches.length > MOST_STRETCHES) {
    range.getColumn(column).numberFormat = formats.map((format) => [format]);
    return;
  }
  for (const { from, rows, format } of stretches)
    writeFormat(range.getCell(from, column).getResizedRange(rows - 1, 0), format);
}

/** Queues one format for all cells of a range, which the types of Office.js do not know of. */
export function writeFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function stretchesOf(formats: readonly (string | null)[]): Stretch[] {
  const found: (Stretch & { rows: number })[] = [];
  formats.forEach((format, row) => {
    if (format === null) return;
    const last = found.at(-1);
    if (last?.format === format && last.from + last.rows === row) last.rows += 1;
    else found.push({ from: row, rows: 1, format });
  });
  return found;
}
