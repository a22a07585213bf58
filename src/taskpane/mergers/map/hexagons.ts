/** Tiles in the units of the drawing: where each is, and which one an arrow key leads to. */
import type { Tile } from "../../../reference/tiles/tiles";

/** The width of a tile in units of the drawing. */
export const TILE_WIDTH = 20;
const RADIUS = TILE_WIDTH / Math.sqrt(3);
const GAP = 0.9;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const spotOf = ({ column, row }: Pick<Tile, "column" | "row">): Spot => ({
  x: (column + (row % 2) / 2 + 0.5) * TILE_WIDTH + 1,
  y: row * 1.5 * RADIUS + RADIUS + 1,
});

/** Corners of a tile about its middle, from the top, for the attribute `points`. */
export const CORNERS = Array.from({ length: 6 }, (_, i) => {
  const angle = (i * Math.PI) / 3 - Math.PI / 2;
  const reach = RADIUS - GAP;
  return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`;
}).join(" ");

/** How large the drawing is that holds all tiles. */
export function extentOf(tiles: readonly Tile[]): { readonly width: number; readonly height: number } {
  const spots = tiles.map(spotOf);
  return {
    width: Math.max(...spots.map(({ x }) => x)) + TILE_WIDTH / 2 + 1,
    height: Math.max(...spots.map(({ y }) => y)) + RADIUS + 1,
  };
}

export type Heading = "left" | "right" | "up" | "down";

/**
 * The tile that an arrow key leads to: along the row to the next tile, over water too; up and down to the nearest
 * one of the next row that has any. The same tile where there is none that way.
 */
export function step(tiles: readonly Tile[], from: Tile, heading: Heading): Tile {
  const here = spotOf(from);
  const far = (tile: Tile): number => Math.abs(spotOf(tile).x - here.x);
  const nearest = (among: readonly Tile[]): Tile =>
    among.reduce((best, tile) => (far(tile) < far(best) ? tile : best), among[0] ?? from);
  if (heading === "left" || heading === "right") {
    const way = heading === "left" ? -1 : 1;
    return nearest(tiles.filter((tile) => tile.row === from.row && (spotOf(tile).x - here.x) * way > 0));
  }
  const way = heading === "up" ? -1 : 1;
  const beyond = tiles.filter((tile) => (tile.row - from.row) * way > 0);
  const row = beyond.reduce((next, tile) => Math.min(next, Math.abs(tile.row - from.row)), Infinity);
  return nearest(beyond.filter((tile) => Math.abs(tile.row - from.row) === row));
}
