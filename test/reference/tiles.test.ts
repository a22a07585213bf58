/** The tile map: every CCG of 2013 has its own tile, England is recognisable, and the table is what the script lays out. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { layOut, tableOf, type Layout } from "../../scripts/tiles/layout";
import { blocksOf, qualityOf } from "../../scripts/tiles/quality";
import { around, cellAt, middleOf, stepsBetween } from "../../scripts/tiles/hexes";
import { pairsOf } from "../../scripts/tiles/neighbours";
import { register } from "../../src/reference/store";
import { TILE_DAY, TILES, readTiles } from "../../src/reference/tiles/tiles";

let layout: Layout;
beforeAll(() => {
  layout = layOut((table) => register().tables.rows(table));
});

/** CCGs of a region or area team of 2013. */
function inArea(field: string, value: string): Set<string> {
  const rows = register().tables.rows("fields");
  return new Set(rows.filter((row) => row.field === field && row.value === value).map((row) => row.body));
}
const tilesOf = (ccgs: ReadonlySet<string>) => TILES.filter(({ ccg }) => ccgs.has(ccg));
const one = (code: string) => TILES.find(({ ccg }) => ccg === `CCG-${code}`)!;

describe("the table of tiles", () => {
  it("is what the script lays out from the centroids, to the letter", () => {
    expect(tableOf(layout)).toBe(readFileSync("src/reference/tiles/tiles.csv", "utf8"));
  });

  it("gives every CCG of the first day one tile, and no tile to two", () => {
    const open = register().bodies.openOn("CCG", TILE_DAY);
    expect(TILES.map(({ ccg }) => ccg).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(TILES).toHaveLength(211);
    expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length);
  });

  it("holds whole numbers from 0, not wider than a narrow panel can show", () => {
    for (const { column, row } of TILES) {
      expect(Number.isInteger(column) && Number.isInteger(row)).toBe(true);
      expect(Math.min(column, row)).toBeGreaterThanOrEqual(0);
    }
    expect(Math.min(...TILES.map(({ column }) => column))).toBe(0);
    expect(Math.max(...TILES.map(({ column }) => column))).toBeLessThan(16);
    expect(Math.max(...TILES.map(({ row }) => row))).toBeLessThan(26);
  });
});

describe("England is recognisable", () => {
  it("lies in the order of the map, and neighbours stay neighbours", () => {
    const { east, south, touching, near } = qualityOf(layout);
    expect(east).toBeGreaterThan(0.95);
    expect(south).toBeGreaterThan(0.98);
    expect(touching).toBeGreaterThan(0.7);
    expect(near).toBeGreaterThan(0.96);
  });

  it("is in one piece, London in one block within it", () => {
    expect(blocksOf(TILES).map((block) => block.length)).toEqual([TILES.length]);
    const london = tilesOf(inArea("region", "London"));
    expect(london).toHaveLength(32);
    expect(blocksOf(london)).toHaveLength(1);
  });

  it("keeps nine tenths of each area team in one piece", () => {
    const teams = register()
      .tables.rows("fields")
      .filter((row) => row.field === "area_team")
      .map((row) => row.value);
    const whole = [...new Set(teams)].map((team) => blocksOf(tilesOf(inArea("area_team", team)))[0]!.length);
    expect(whole.reduce((sum, size) => sum + size)).toBeGreaterThan(0.9 * TILES.length);
  });

  it("has its corners where they belong", () => {
    const rows = TILES.map(({ row }) => row);
    // Northumberland in the far north, Kernow in the far west of the south, Thanet in the far east, Great Yarmouth above it.
    expect(one("00L").row).toBe(Math.min(...rows));
    expect(one("11N").column).toBeLessThanOrEqual(1);
    expect(one("11N").row).toBeGreaterThan(Math.max(...rows) - 3);
    expect(one("10E").column).toBe(Math.max(...TILES.map(({ column }) => column)));
    expect(one("06M").row).toBeLessThan(one("10E").row);
    expect(one("01T").column).toBeLessThan(one("03F").column);
  });
});

describe("the honeycomb", () => {
  it("finds the cell of every middle, and six neighbours one tile away", () => {
    for (const cell of [
      { column: 0, row: 0 },
      { column: 3, row: 7 },
      { column: -2, row: -5 },
    ]) {
      const middle = middleOf(cell);
      expect(cellAt(middle)).toEqual(cell);
      for (const next of around(cell)) {
        const there = middleOf(next);
        expect(Math.hypot(there.x - middle.x, there.y - middle.y)).toBeCloseTo(1, 12);
        expect(stepsBetween(cell, next)).toBe(1);
        expect(stepsBetween(next, cell)).toBe(1);
      }
    }
    expect(stepsBetween({ column: 0, row: 0 }, { column: 3, row: 0 })).toBe(3);
    expect(stepsBetween({ column: 0, row: 0 }, { column: 1, row: 2 })).toBe(2);
    expect(stepsBetween({ column: 0, row: 0 }, { column: 2, row: 2 })).toBe(3);
  });

  it("pairs neighbours and leaves out what lies behind them", () => {
    const at = (x: number, y = 0) => ({ id: `${x}`, area: "", x, y });
    const pairs = pairsOf([at(0), at(1), at(2), at(3)]);
    const next = pairs.filter((pair) => pair.next).map(({ a, b }) => [a, b]);
    expect(next).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(pairs.some(({ a, b }) => a === 0 && b === 3)).toBe(false);
    expect(pairs.find(({ a, b }) => a === 0 && b === 2)?.way).toEqual({ x: 1, y: 0 });
  });
});

it("reads the table by its columns", () => {
  expect(readTiles("ccg,column,row\nCCG-00A,3,12\n")).toEqual([{ ccg: "CCG-00A", column: 3, row: 12 }]);
});
