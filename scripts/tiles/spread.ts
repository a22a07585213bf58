import type { Point } from "./hexes";
import { pairsByPlace, type Pair, type Place } from "./neighbours";

const ROUNDS = 600;
/** How strongly a place is held where it lies, against one neighbour. */
const HOLD = 0.05;
/** Tiles do not come nearer to one another than this. */
const APART = 1;

/**
 * Pulls the country apart until every place has the room of one tile: each place comes to lie one tile from each of
 * its neighbours, in the direction in which the neighbour lies, as far as all can have it so at once. Crowded towns
 * grow and wide country shrinks.
 */
export function spread(places: readonly Place[], pairs: readonly Pair[]): Point[] {
  const count = places.length;
  const by = pairsByPlace(pairs, count);
  const home = scaled(places);
  let points = home;
  for (let round = 0; round < ROUNDS; round++) {
    const before = points;
    points = before.map((_, i) => {
      let x = HOLD * home[i]!.x;
      let y = HOLD * home[i]!.y;
      let weight = HOLD;
      for (const pair of by[i]!) {
        const { a, b, way } = pair;
        const sign = a === i ? -1 : 1;
        const other = before[a === i ? b : a]!;
        x += pair.weight * (other.x + sign * way.x);
        y += pair.weight * (other.y + sign * way.y);
        weight += pair.weight;
      }
      return { x: x / weight, y: y / weight };
    });
    points = pushedApart(points);
  }
  return points;
}

/** The places as they lie, so large that each could have one tile. */
function scaled(places: readonly Place[]): Point[] {
  const of = (value: (place: Place) => number): readonly [number, number] => {
    const all = places.map(value);
    return [Math.min(...all), Math.max(...all)];
  };
  const [west, east] = of(({ x }) => x);
  const [north, south] = of(({ y }) => y);
  const unit = Math.sqrt(((east - west) * (south - north) * 0.45) / places.length);
  return places.map(({ x, y }) => ({ x: (x - west) / unit, y: (y - north) / unit }));
}

/** Once over all: two that are too near move away from each other, each half of what is missing. */
function pushedApart(points: readonly Point[]): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let a = 0; a < moved.length; a++)
    for (let b = a + 1; b < moved.length; b++) {
      const dx = moved[b]!.x - moved[a]!.x;
      const dy = moved[b]!.y - moved[a]!.y;
      const far = Math.sqrt(dx * dx + dy * dy);
      if (far >= APART) continue;
      const push = (APART - far) / 2 / (far || 1);
      moved[a]!.x -= dx * push;
      moved[a]!.y -= dy * push;
      moved[b]!.x += dx * push;
      moved[b]!.y += dy * push;
    }
  return moved;
}
