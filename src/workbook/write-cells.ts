/** How values reach cells: formats first, so that they decide how a value is taken. */

const TEXT_FORMAT = "@";

/** Behind an apostrophe Excel takes any text for nothing but itself. */
const isGuarded = (value: unknown): boolean => typeof value === "string" && value.startsWith("'");

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
  let detour = false;
  const first = formats?.map((row, r) =>
    row.map((format, c) => {
      const around = format === TEXT_FORMAT && isGuarded(values[r]?.[c]);
      detour ||= around;
      return around ? "General" : format;
    }),
  );
  if (first) range.numberFormat = first;
  range.values = values.map((row) => [...row]);
  if (formats && detour) range.numberFormat = formats.map((row) => [...row]);
}
