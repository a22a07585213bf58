import { sampleRankCorrelation } from "simple-statistics";
import { around, keyOf, middleOf, stepsBetween, type Cell } from "./hexes";
import type { Layout } from "./layout";

/** How well a layout tells where places lie. */
export interface Quality {
  /** Rank correlation of columns with east and of rows with south: 1 where the order is the same. */
  readonly east: number;
  readonly south: number;
  /** Part of the pairs of neighbours whose tiles touch, and of those at most two steps apart. */
  readonly touching: number;
  readonly near: number;
}

export function qualityOf({ places, cells, pairs }: Layout): Quality {
  const middles = cells.map(middleOf);
  const neighbours = pairs.filter(({ next }) => next);
  const within = (steps: number): number =>
    neighbours.filter(({ a, b }) => stepsBetween(cells[a]!, cells[b]!) <= steps).length / neighbours.length;
  return {
    east: sampleRankCorrelation(
      places.map(({ x }) => x),
      middles.map(({ x }) => x),
    ),
    south: sampleRankCorrelation(
      places.map(({ y }) => y),
      middles.map(({ y }) => y),
    ),
    touching: within(1),
    near: within(2),
  };
}

/** Groups of tiles that touch, the largest first. */
export function blocksOf(cells: readonly Cell[]): Cell[][] {
  const left = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const blocks: Cell[][] = [];
  for (const [key, first] of left) {
    left.delete(key);
    const block = [first];
    for (const cell of block)
      for (const next of around(cell).map(keyOf)) {
        const found = left.get(next);
        if (!found) continue;
        left.delete(next);
        block.push(found);
      }
    blocks.push(block);
  }
  return blocks.sort((a, b) => b.length - a.length);
}
