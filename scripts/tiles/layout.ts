/** The tile map of England from the reference tables: which CCG of 2013 has which tile. */
import { lastDay } from "../../src/reference/dates";
import type { Row, TableName } from "../../src/reference/schema";
import { arrange } from "./arrange";
import type { Cell } from "./hexes";
import { pairsOf, type Pair, type Place } from "./neighbours";
import { spread } from "./spread";

/** Every CCG of this day has a tile. */
const TILE_DAY = "2013-04-01";
const BOUNDARY = "Feb 2013";

export interface Layout {
  readonly places: readonly Place[];
  readonly pairs: readonly Pair[];
  /** The cell of each place; the first column and row in use are 0. */
  readonly cells: readonly Cell[];
}

type Rows = <T extends TableName>(table: T) => readonly Row<T>[];

/** The CCGs of the first day with the middles of their areas, in the order of their codes. */
function placesOf(rows: Rows): Place[] {
  const open = new Set(
    rows("bodies")
      .filter(({ type, opened }) => type === "CCG" && opened === TILE_DAY)
      .map(({ id }) => id),
  );
  const areas = new Map(
    rows("fields")
      .filter(({ field, as_at }) => field === "area_team" && lastDay(as_at) === TILE_DAY)
      .map(({ body, value }) => [body, value]),
  );
  return rows("centroids")
    .filter(({ body, boundary }) => boundary === BOUNDARY && open.has(body))
    .map(({ body, easting, northing }) => ({
      id: body,
      area: areas.get(body) ?? "",
      x: easting,
      y: -northing,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Lays the tiles out: spread, then arranged on the honeycomb. */
export function layOut(rows: Rows): Layout {
  const places = placesOf(rows);
  const pairs = pairsOf(places);
  return { places, pairs, cells: fromZero(arrange(spread(places, pairs), pairs)) };
}

/** Moves the whole so that it begins at column and row 0. By an even number of rows: odd rows stay odd. */
function fromZero(cells: readonly Cell[]): Cell[] {
  const west = Math.min(...cells.map(({ column }) => column));
  const top = Math.min(...cells.map(({ row }) => row));
  const north = top - (Math.abs(top) % 2);
  return cells.map(({ column, row }) => ({ column: column - west, row: row - north }));
}

/** The layout as the table that is kept. */
export const tableOf = ({ places, cells }: Layout): string =>
  ["ccg,column,row", ...places.map(({ id }, i) => `${id},${cells[i]!.column},${cells[i]!.row}`), ""].join(
    "\n",
  );
