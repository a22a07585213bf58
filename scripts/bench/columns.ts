/** What the measured calls are given, and checks that both sides of a race answer the same. */
import type { BuiltFunction } from "../built-functions";

/** As many cells of a column as wanted, the codes over and over in an order that is not that of the register. */
export function columnOf(codes: readonly string[], rows: number): string[][] {
  return Array.from({ length: rows }, (_, i) => [codes[(i * 37) % codes.length]!]);
}

/** Figures in pounds and pence beside a column. */
export const figuresBeside = (column: readonly (readonly string[])[]): number[][] =>
  column.map((_, i) => [((i * 7919) % 1_000_000) / 100]);

/** What RESTATE must do before it can restate: read codes and figures, and add the figures up. */
export function readCells(
  codes: readonly (readonly unknown[])[],
  figures: readonly (readonly unknown[])[],
): number {
  const read: { text: string; value: number }[] = [];
  for (let row = 0; row < codes.length; row++) {
    const text = String(codes[row]![0]).trim();
    const value = Number(String(figures[row]![0]));
    if (text === "" || !Number.isFinite(value)) continue;
    read.push({ text, value });
  }
  return read.reduce((sum, { value }) => sum + value, 0);
}

/** A function of a build, which must be there. */
export function need(functions: ReadonlyMap<string, BuiltFunction>, id: string): BuiltFunction {
  const found = functions.get(id);
  if (!found) throw new Error(`The build has no function ${id}: run \`npm run build\` first.`);
  return found;
}
