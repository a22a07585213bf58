/**
 * Where each CCG of 1 April 2013 stands on the tile map of England: a drawing, not a fact, so that it is part of the
 * add-in and not of a data release. Derived from the centroids of the areas of February 2013 by
 * `scripts/tile-layout.ts`; CCGs that came later are drawn on the tiles of those they took over.
 */
import table from "./tiles.csv?raw";

/** The day whose CCGs have a tile each. */
export const TILE_DAY = "2013-04-01";

/** One six-sided tile: columns from west to east, rows from north to south, odd rows half a tile further east. */
export interface Tile {
  /** The CCG's id. */
  readonly ccg: string;
  readonly column: number;
  readonly row: number;
}

/** Reads the table of tiles: a heading, then CCG, column and row. */
export function readTiles(text: string): readonly Tile[] {
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [ccg = "", column, row] = line.split(",");
    return { ccg, column: Number(column), row: Number(row) };
  });
}

/** Every tile, by the code of its CCG. */
export const TILES: readonly Tile[] = readTiles(table);
