import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { around, cellAt, middleOf, type Cell, type Point } from "./hexes";
import { pairsByPlace, type Pair } from "./neighbours";

const STEPS = 600_000;
const SEED = 2013;
/** What a step may cost at the beginning; it falls to nothing, so that the layout comes to rest. */
const FREEDOM = 2;
/** How strongly a tile is held where the spread put it, against one neighbour. */
const HOLD = 0.04;
/** What it costs that two neighbours are more than two steps apart, beyond the distance itself. */
const TORN = 3;
const TORN_BEYOND = 4.1;
/** What a tile costs by how many of its six neighbours are taken: spikes and islands are dear. */
const SPIKE = [8, 3, 1, 0.3, 0, 0, 0];
/** What a free cell costs by how many of its six neighbours are taken: bays are narrow and lakes are dear. */
const LAKE = [0, 0, 0, 0.1, 1, 6, 10];

/** The board on which tiles are moved: wide enough that none reaches its edge. */
const SIDE = 64;
const EDGE = 16;
const FREE = -1;
const indexOf = ({ column, row }: Cell): number => (row + EDGE) * SIDE + column + EDGE;
const cellOf = (index: number): Cell => ({
  column: (index % SIDE) - EDGE,
  row: Math.floor(index / SIDE) - EDGE,
});
const BOARD = Array.from({ length: SIDE * SIDE }, (_, index) => ({
  middle: middleOf(cellOf(index)),
  around: around(cellOf(index)).map(indexOf),
}));

/**
 * Gives every place a cell of its own, near where the spread put it. Begins with the nearest free cell for each,
 * then tries a great many moves and exchanges, and keeps those after which neighbours are more nearly neighbours, in
 * the right direction, and the coast is smoother. The same places always give the same layout: the chance is seeded,
 * and nothing but sums and products is reckoned with.
 */
export function arrange(targets: readonly Point[], pairs: readonly Pair[]): Cell[] {
  return new Arrangement(targets, pairs).settle().map(cellOf);
}

class Arrangement {
  /** The cell of each place, and the place in each cell. */
  readonly #at: number[] = [];
  readonly #in: number[] = new Array<number>(SIDE * SIDE).fill(FREE);
  readonly #by: readonly (readonly Pair[])[];

  constructor(
    private readonly targets: readonly Point[],
    pairs: readonly Pair[],
  ) {
    this.#by = pairsByPlace(pairs, targets.length);
    targets.forEach((target, place) => {
      const cell = this.#nearestFree(target);
      this.#at.push(cell);
      this.#in[cell] = place;
    });
  }

  settle(): readonly number[] {
    const chance = xoroshiro128plus(SEED);
    const below = (count: number): number => uniformInt(chance, 0, count - 1);
    for (let step = 0; step < STEPS; step++) {
      const place = below(this.#at.length);
      const near = below(2) ? this.#at[place]! : indexOf(cellAt(this.#wish(place)));
      this.#tryMove(place, BOARD[near]!.around[below(6)]!, FREEDOM * (1 - step / STEPS) ** 2);
    }
    return this.#at;
  }

  #tryMove(place: number, to: number, freedom: number): void {
    const from = this.#at[place]!;
    if (to === from) return;
    const other = this.#in[to]!;
    const before = this.#cost(place, other, from, to);
    this.#exchange(place, to, other, from);
    if (this.#cost(place, other, from, to) - before > freedom) this.#exchange(place, from, other, to);
  }

  #exchange(place: number, cell: number, other: number, otherCell: number): void {
    this.#at[place] = cell;
    this.#in[cell] = place;
    this.#in[otherCell] = other;
    if (other !== FREE) this.#at[other] = otherCell;
  }

  /** Everything that a move between two cells can change. */
  #cost(place: number, other: number, from: number, to: number): number {
    const cost = this.#pull(place, FREE);
    if (other !== FREE) return cost + this.#pull(other, place);
    const near = new Set([from, to, ...BOARD[from]!.around, ...BOARD[to]!.around]);
    return [...near].reduce((sum, cell) => sum + this.#coast(cell), cost);
  }

  /** How far a place is from where it should be, and its neighbours from theirs; the one pair counted before is left out. */
  #pull(place: number, counted: number): number {
    const at = BOARD[this.#at[place]!]!.middle;
    const target = this.targets[place]!;
    let cost = HOLD * ((at.x - target.x) ** 2 + (at.y - target.y) ** 2);
    for (const { a, b, way, weight } of this.#by[place]!) {
      const other = a === place ? b : a;
      if (other === counted) continue;
      const there = BOARD[this.#at[other]!]!.middle;
      const sign = a === place ? 1 : -1;
      const dx = there.x - at.x;
      const dy = there.y - at.y;
      cost += weight * ((dx - sign * way.x) ** 2 + (dy - sign * way.y) ** 2);
      if (dx * dx + dy * dy > TORN_BEYOND) cost += TORN;
    }
    return cost;
  }

  #coast(cell: number): number {
    let taken = 0;
    for (const next of BOARD[cell]!.around) if (this.#in[next] !== FREE) taken++;
    return (this.#in[cell] === FREE ? LAKE : SPIKE)[taken]!;
  }

  /** Where the neighbours of a place would have it. */
  #wish(place: number): Point {
    const pairs = this.#by[place]!;
    let x = 0;
    let y = 0;
    for (const { a, b, way } of pairs) {
      const there = BOARD[this.#at[a === place ? b : a]!]!.middle;
      const sign = a === place ? -1 : 1;
      x += there.x + sign * way.x;
      y += there.y + sign * way.y;
    }
    return { x: x / pairs.length, y: y / pairs.length };
  }

  /** The free cell with the fewest steps to a point. */
  #nearestFree(target: Point): number {
    const ring = [indexOf(cellAt(target))];
    const seen = new Set(ring);
    for (const cell of ring) {
      if (this.#in[cell] === FREE) return cell;
      for (const next of BOARD[cell]!.around)
        if (!seen.has(next)) {
          seen.add(next);
          ring.push(next);
        }
    }
    throw new Error("The board is full: it has fewer cells than there are places.");
  }
}
