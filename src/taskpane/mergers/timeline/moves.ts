/** Where the arrow keys lead in the picture: along a line of descent, and up and down between lanes. */
import type { History, Item } from "./history";
import type { Lanes } from "./lanes";

export type Direction = "left" | "right" | "up" | "down" | "first" | "last";

/** An item with its place: the lane it is in and when it begins there. */
interface Stop {
  readonly item: Item;
  readonly lane: number;
  readonly day: string;
  /** Of two that begin together, the change comes before the unit it made. */
  readonly order: number;
}

const ORDER = { change: 0, unit: 1, notice: 2 } as const;

function stopOf(item: Item, lanes: Lanes): Stop {
  const order = ORDER[item.kind];
  switch (item.kind) {
    case "unit":
      return { item, lane: lanes.get(item.id)!, day: item.from, order };
    case "change":
      return { item, lane: lanes.get(item.successor.id)!, day: item.day, order };
    case "notice":
      return { item, lane: Math.min(...item.bodies.map(({ id }) => lanes.get(id)!)), day: item.day, order };
  }
}

/** Units, then changes, then what was told, each lane by lane from the top: the order in which they are drawn and read. */
export function readingOrder({ units, changes, notices }: History, lanes: Lanes): readonly Item[] {
  return [units, changes, notices].flatMap((items) => stopsOf(items, lanes).map(({ item }) => item));
}

const stopsOf = (items: readonly Item[], lanes: Lanes): Stop[] =>
  items
    .map((item) => stopOf(item, lanes))
    .sort((a, b) => a.lane - b.lane || (a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order));

/** The item an arrow key leads to; the same one where there is none that way. */
export function move(items: readonly Item[], lanes: Lanes, from: Item, direction: Direction): Item {
  const stops = stopsOf(items, lanes);
  const at = stops.findIndex(({ item }) => item === from);
  const here = stops[at]!;
  const row = stops.filter(({ lane }) => lane === here.lane);
  const place = row.indexOf(here);
  switch (direction) {
    case "left":
      return (row[place - 1] ?? here).item;
    case "right":
      return (row[place + 1] ?? onward(stops, here) ?? here).item;
    case "first":
      return row[0]!.item;
    case "last":
      return row.at(-1)!.item;
    case "up":
    case "down": {
      const lane = nextLane(stops, here.lane, direction === "up" ? -1 : 1);
      return lane === undefined
        ? from
        : nearest(
            stops.filter((stop) => stop.lane === lane),
            here.day,
          ).item;
    }
  }
}

/** At the end of a lane the line goes on where its last unit went. */
function onward(stops: readonly Stop[], here: Stop): Stop | undefined {
  const last = stops.findLast(({ item, lane }) => lane === here.lane && item.kind === "unit")?.item;
  return stops.find(
    ({ item }) => item.kind === "change" && item.steps.some((step) => step.predecessor.id === last?.id),
  );
}

function nextLane(stops: readonly Stop[], lane: number, step: 1 | -1): number | undefined {
  const beyond = stops.map((stop) => stop.lane).filter((other) => (other - lane) * step > 0);
  return beyond.length ? (step > 0 ? Math.min(...beyond) : Math.max(...beyond)) : undefined;
}

function nearest(row: readonly Stop[], day: string): Stop {
  const far = (stop: Stop): number => Math.abs(Date.parse(stop.day) - Date.parse(day));
  return row.reduce((best, stop) => (far(stop) < far(best) ? stop : best));
}
