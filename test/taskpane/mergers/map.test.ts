/** The tile map: who is on which tile on a day, when it changes, and how suppliers are told apart. */
import { describe, expect, it } from "vitest";
import type { Body } from "../../../src/reference/bodies";
import { register } from "../../../src/reference/store";
import { TILES } from "../../../src/reference/tiles/tiles";
import {
  areasOn,
  groupsOf,
  lastDayOf,
  shownOn,
  stopFor,
  stopsOf,
} from "../../../src/taskpane/mergers/map/coverage";
import { extentOf, spotOf, step, TILE_WIDTH } from "../../../src/taskpane/mergers/map/hexagons";
import { LETTER_COLOUR, supplierMark } from "../../../src/taskpane/mergers/map/supplier-marks";
import { sayArea, sayPeriod } from "../../../src/taskpane/mergers/map/words";

const stops = stopsOf(register());
const last = lastDayOf(register());
const on = (code: string, day: string) =>
  areasOn(register(), day).find(({ tile }) => tile.ccg === `CCG-${code}`)!;

describe("a day's map", () => {
  it("has every tile, and says the same as the register of each CCG", () => {
    const { support } = register();
    for (const day of stops) {
      const areas = areasOn(register(), day);
      expect(areas.map(({ tile }) => tile)).toEqual(TILES);
      for (const { ccg, services } of areas)
        expect(new Set(services.map(({ csu }) => csu))).toEqual(
          new Set(support.suppliersOf(ccg, day).map(({ csu }) => csu)),
        );
    }
  });

  it("follows a CCG into the one it merged into", () => {
    expect(on("00F", "2013-04-01").ccg.id).toBe("CCG-00F");
    expect(on("00F", "2016-04-01").ccg.id).toBe("CCG-13T");
    expect(sayArea(on("00F", "2016-04-01"), "2016-04-01")).toMatch(
      /^NHS Gateshead CCG \(00F\), since merged into NHS Newcastle Gateshead CCG \(13T\): NECS, /,
    );
  });

  it("shows the supplier that is known best where there are two", () => {
    const area = on("99D", "2016-06-01");
    expect(area.services).toHaveLength(2);
    expect(shownOn(area)?.id).toBe("ORG-OPTUM");
    expect(sayArea(area, "2016-06-01")).toMatch(/Optum, high confidence; Arden and GEM CSU, low confidence$/);
  });

  it("counts each CCG once in the list, those of which nothing is known last", () => {
    for (const day of stops) {
      const groups = groupsOf(areasOn(register(), day));
      const open = register().bodies.openOn("CCG", day);
      expect(
        groups
          .flatMap(({ ccgs }) => ccgs)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(open.map(({ id }) => id).sort());
      expect(groups.findIndex(({ supplier }) => !supplier)).toBe(groups.length - 1);
    }
    const manchester = groupsOf(areasOn(register(), "2013-06-01")).find(
      ({ supplier }) => supplier?.id === "CSU-GM",
    );
    expect(manchester?.ccgs).toHaveLength(12);
  });
});

describe("the days of the slider", () => {
  it("begin with the CCGs, end with them, and are those on which something changes", () => {
    expect(stops[0]).toBe("2013-04-01");
    expect(last).toBe("2022-06-30");
    expect(stops).toEqual([...stops].sort());
    expect(stops).toEqual(expect.arrayContaining(["2014-04-01", "2015-04-01", "2017-04-01", "2020-04-01"]));
    const picture = (day: string): string =>
      areasOn(register(), day)
        .map(({ ccg, services }) => [ccg, ...services.map(({ csu }) => csu)].map(({ id }) => id).join(" "))
        .join("|");
    expect(new Set(stops.map(picture)).size).toBeGreaterThan(stops.length - 2);
    for (const [i, day] of stops.entries()) if (i) expect(picture(day)).not.toBe(picture(stops[i - 1]!));
    // Nothing changes in between.
    expect(picture("2013-12-31")).toBe(picture("2013-04-01"));
    expect(picture("2016-03-31")).toBe(picture(stopFor(stops, last, "2016-03-31")));
  });

  it("are chosen by the panel's day while there are CCGs", () => {
    expect(stopFor(stops, last, "2015-08-01")).toBe("2015-04-01");
    expect(stopFor(stops, last, "2012-01-01")).toBe("2013-04-01");
    expect(stopFor(stops, last, "2026-11-22")).toBe("2013-04-01");
  });

  it("are told as the days between which the map holds", () => {
    expect(sayPeriod("2015-04-01", "2016-01-01", last)).toBe("1 April 2015 to 31 December 2015");
    expect(sayPeriod("2021-04-01", undefined, last)).toBe("1 April 2021 to 30 June 2022");
    expect(sayPeriod("2022-06-30", undefined, last)).toBe("30 June 2022");
  });
});

/** Relative luminance, as WCAG reckons contrast. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe("suppliers", () => {
  it("have letters of their own on every map, and colours that differ", () => {
    for (const day of stops) {
      const marks = groupsOf(areasOn(register(), day)).flatMap(({ supplier }) =>
        supplier ? [supplierMark(supplier)] : [],
      );
      expect(marks.length).toBeGreaterThan(3);
      expect(new Set(marks.map(({ letters }) => letters)).size).toBe(marks.length);
      expect(new Set(marks.map(({ colour }) => colour)).size).toBe(marks.length);
    }
  });

  it("have marks of their own, all that ever stood on a map, with letters that can be read", () => {
    const all = new Set(
      stops.flatMap((day) =>
        areasOn(register(), day).flatMap(({ services }) => services.map(({ csu }) => csu)),
      ),
    );
    for (const supplier of all) {
      const { letters, colour } = supplierMark(supplier);
      expect(letters).toMatch(/^[A-Z]{2}$/);
      const contrast = (luminance(colour) + 0.05) / (luminance(LETTER_COLOUR) + 0.05);
      expect(contrast, supplier.id).toBeGreaterThan(7);
      expect(colour, `${supplier.id} is known`).not.toBe("#d6d6d6");
    }
  });

  it("that nobody foresaw have their first letters", () => {
    const body = { id: "CSU-NEW", shortName: "New Middle Shires CSU" } as Body;
    expect(supplierMark(body)).toEqual({ letters: "NM", colour: "#d6d6d6" });
    expect(supplierMark({ ...body, shortName: "" }).letters).toBe("??");
  });
});

describe("tiles as drawn", () => {
  it("do not overlap, and lie within the picture", () => {
    const { width, height } = extentOf(TILES);
    const spots = TILES.map(spotOf);
    const apart = spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...apart)).toBeGreaterThan(TILE_WIDTH - 0.01);
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(TILE_WIDTH / 2);
      expect(x).toBeLessThan(width - TILE_WIDTH / 2);
      expect(y).toBeLessThan(height);
    }
  });

  it("are all reached by the arrow keys, which go the way they point", () => {
    const seen = new Set([TILES[0]!]);
    for (const tile of seen)
      for (const way of ["left", "right", "up", "down"] as const) {
        const next = step(TILES, tile, way);
        seen.add(next);
        if (next === tile) continue;
        const by = { x: spotOf(next).x - spotOf(tile).x, y: spotOf(next).y - spotOf(tile).y };
        expect(
          way === "left" ? by.x < 0 : way === "right" ? by.x > 0 : way === "up" ? by.y < 0 : by.y > 0,
        ).toBe(true);
      }
    expect(seen.size).toBe(TILES.length);
  });
});
