/** Who served which part of England on a day: the tile map without its drawing. */
import type { Body } from "../../../reference/bodies";
import { addDays, type Day } from "../../../reference/dates";
import type { Register } from "../../../reference/register";
import type { Confidence } from "../../../reference/schema";
import type { Service } from "../../../reference/support";
import { TILE_DAY, TILES, type Tile } from "../../../reference/tiles/tiles";

/** The tile of a CCG of 2013 on a later day. */
export interface Area {
  readonly tile: Tile;
  /** The CCG that the tile was made for. */
  readonly origin: Body;
  /** The CCG responsible on the day: itself, or the one it had merged into. */
  readonly ccg: Body;
  /** Who served that CCG, the one known best first; none where no source says. */
  readonly services: readonly Service[];
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** Every tile with the CCG responsible on a day and whoever served it. */
export function areasOn({ bodies, lines, support }: Register, day: Day): readonly Area[] {
  return TILES.flatMap((tile): Area[] => {
    const origin = bodies.get(tile.ccg);
    if (!origin) return [];
    const heirs = lines.heirs(origin, day);
    const ccg = heirs.ok ? heirs.value[0]!.body : origin;
    const services = [...support.suppliersOf(ccg, day)].sort(
      (a, b) => RANK[a.confidence] - RANK[b.confidence],
    );
    return [{ tile, origin, ccg, services }];
  });
}

/** Who is shown on a tile: the supplier known best. */
export const shownOn = ({ services }: Area): Body | undefined => services[0]?.csu;

/** The last day on which there were CCGs; the day of the data while there are. */
export function lastDayOf({ bodies, facts }: Register): Day {
  return bodies
    .ofType("CCG")
    .reduce<Day>(
      (last, { closed }) => ((closed ?? facts.date) > last ? (closed ?? facts.date) : last),
      TILE_DAY,
    );
}

/** Days on which the map changes, beginning with the first day of CCGs. */
export function stopsOf(held: Register): readonly Day[] {
  const last = lastDayOf(held);
  const days = new Set<Day>([TILE_DAY, ...held.bodies.ofType("CCG").flatMap(({ opened }) => opened ?? [])]);
  for (const { from, to } of held.support.all) {
    days.add(from);
    if (to) days.add(addDays(to, 1));
  }
  let before = "";
  return [...days]
    .filter((day) => day >= TILE_DAY && day <= last)
    .sort()
    .filter((day) => {
      const picture = areasOn(held, day)
        .map(({ ccg, services }) => [ccg.id, ...services.map(({ csu }) => csu.id)].join(" "))
        .join("|");
      const changed = picture !== before;
      before = picture;
      return changed;
    });
}

/** The CCGs of one supplier on a day, each once, by name. */
export interface Group {
  /** Undefined for the CCGs of which no source says who served them. */
  readonly supplier: Body | undefined;
  readonly ccgs: readonly Body[];
}

/** Suppliers by falling number of CCGs; those of which nothing is known come last. */
export function groupsOf(areas: readonly Area[]): readonly Group[] {
  const groups = new Map<Body | undefined, Set<Body>>();
  for (const area of areas) {
    const supplier = shownOn(area);
    const group = groups.get(supplier);
    if (group) group.add(area.ccg);
    else groups.set(supplier, new Set([area.ccg]));
  }
  return [...groups]
    .map(([supplier, ccgs]) => ({
      supplier,
      ccgs: [...ccgs].sort((a, b) => a.shortName.localeCompare(b.shortName, "en-GB")),
    }))
    .sort(
      (a, b) =>
        Number(!a.supplier) - Number(!b.supplier) ||
        b.ccgs.length - a.ccgs.length ||
        (a.supplier?.shortName ?? "").localeCompare(b.supplier?.shortName ?? "", "en-GB"),
    );
}

/** Of the days on which the map changes, the one that holds for a day; the first where the day is not on the map. */
export function stopFor(stops: readonly Day[], last: Day, day: Day): Day {
  const first = stops[0]!;
  return day < first || day > last ? first : (stops.findLast((stop) => stop <= day) ?? first);
}
