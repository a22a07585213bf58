import type { Point } from "./hexes";

/** An organisation by the middle of its area: x to the east, y to the south. */
export interface Place extends Point {
  readonly id: string;
  /** The larger area it belongs to, which should stay in one piece. */
  readonly area: string;
}

/** Two places near each other, by number. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** The way from the first to the second, one long. */
  readonly way: Point;
  /** Whether no third place lies between them. */
  readonly next: boolean;
  /** How much it matters that the two stay together. */
  readonly weight: number;
}

/** What two of the same area weigh against two on both sides of its border. */
const SAME_AREA = 2;
/** What two with one place between them weigh against two with none. */
const LOOSE = 0.2;

/**
 * Pairs with no third place, or one, in the circle that has the two at its ends (the Gabriel graph and the next wider
 * one): near enough to sharing a border, and told from the middles of areas alone.
 */
export function pairsOf(places: readonly Place[]): Pair[] {
  const pairs: Pair[] = [];
  places.forEach((from, a) => {
    for (let b = a + 1; b < places.length; b++) {
      const to = places[b]!;
      const x = (from.x + to.x) / 2;
      const y = (from.y + to.y) / 2;
      const reach = ((from.x - to.x) ** 2 + (from.y - to.y) ** 2) / 4;
      const between = places.filter(
        (third, c) => c !== a && c !== b && (third.x - x) ** 2 + (third.y - y) ** 2 < reach,
      );
      if (between.length > 1) continue;
      const long = Math.sqrt(4 * reach);
      pairs.push({
        a,
        b,
        way: { x: (to.x - from.x) / long, y: (to.y - from.y) / long },
        next: !between.length,
        weight: (from.area === to.area ? SAME_AREA : 1) * (between.length ? LOOSE : 1),
      });
    }
  });
  return pairs;
}

/** The pairs in which each place stands, by number. */
export function pairsByPlace(pairs: readonly Pair[], count: number): readonly (readonly Pair[])[] {
  const by: Pair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    by[pair.a]!.push(pair);
    by[pair.b]!.push(pair);
  }
  return by;
}
