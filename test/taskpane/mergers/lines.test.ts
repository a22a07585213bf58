/** The picture of the lines of descent: everything is in it, nothing twice, and the arrow keys reach all of it. */
import { describe, expect, it } from "vitest";
import type { Body } from "../../../src/reference/bodies";
import type { Succession } from "../../../src/reference/lines";
import { register } from "../../../src/reference/store";
import { widthTo, xOf } from "../../../src/taskpane/mergers/timeline/axis";
import {
  historyOf,
  type Change,
  type History,
  type Item,
  type Unit,
} from "../../../src/taskpane/mergers/timeline/history";
import { crossings, lanesOf, type Lanes } from "../../../src/taskpane/mergers/timeline/lanes";
import { move, readingOrder, type Direction } from "../../../src/taskpane/mergers/timeline/moves";
import { pictureOf, yOf } from "../../../src/taskpane/mergers/timeline/shapes";
import { sayChange, sayFate, sayItem, sourcesOf } from "../../../src/taskpane/mergers/timeline/words";

const history = historyOf(register());
const lanes = lanesOf(history);
const picture = pictureOf(history, lanes);
const unit = (id: string): Unit => history.units.find((found) => found.id === id)!;
const into = (id: string): Change[] => history.changes.filter(({ successor }) => successor.id === id);

/** Units in the same lane whose lives overlap. */
function overlaps({ units }: History, placed: Lanes): string[] {
  return units.flatMap((one, i) =>
    units
      .slice(i + 1)
      .filter(
        (other) =>
          placed.get(one.id) === placed.get(other.id) && one.from <= other.to && other.from <= one.to,
      )
      .map((other) => `${one.id} and ${other.id}`),
  );
}

describe("what is drawn", () => {
  it("is every unit and every plan for one, and who took over from the last", () => {
    const { bodies } = register();
    const all = [...bodies.ofType("CSU"), ...bodies.ofType("CSS")].map(({ id }) => id);
    expect(history.units.map(({ id }) => id).sort()).toEqual([...all, "ORG-LSS"].sort());
    expect(picture.bars.map((bar) => bar.unit.id).sort()).toEqual([...all, "ORG-LSS"].sort());
  });

  it("is every succession between them, once", () => {
    const drawn = picture.joints.flatMap(({ paths }) => paths.map(({ step }) => step));
    const held = register().lines.all.filter(({ predecessor }) => ["CSU", "CSS"].includes(predecessor.type));
    expect(held.length).toBeGreaterThan(30);
    expect(new Set(drawn)).toEqual(new Set(held));
    expect(drawn).toHaveLength(held.length);
  });

  it("begins in 2012 and ends with the announced closure", () => {
    expect(history.end).toBe("2027-03-31");
    expect(picture.years[0]?.year).toBe("2012");
    expect(picture.years.at(-1)?.year).toBe("2027");
    const standing = history.units.filter(({ plannedTo }) => plannedTo).map(({ id }) => id);
    expect(standing.sort()).toEqual(["CSU-AGEM", "CSU-ML", "CSU-NECS", "CSU-SCW"]);
    expect(picture.bars.find((bar) => bar.unit.id === "CSU-NECS")?.plannedX).toBe(xOf("2027-03-31"));
  });

  it("tells apart what was handed on, closed, stopped and stands", () => {
    expect(unit("CSU-ARDEN").ending).toBe("handed on");
    expect(unit("CSU-SURSUS").ending).toBe("closed");
    expect(unit("CSS-PENINSULA").ending).toBe("stopped");
    expect(unit("CSU-ML").ending).toBe("standing");
  });

  it("shows talks and plans as such, with all who took part", () => {
    const notice = (id: string) => history.notices.find((found) => found.id === id);
    expect(notice("E027")).toMatchObject({ stage: "talks", day: "2013-12-01" });
    expect(notice("E027")?.bodies.map(({ id }) => id)).toEqual(["CSU-CMID", "CSU-STAFFLANCS"]);
    expect(notice("E039")).toMatchObject({ stage: "planned", day: "2014-11-01" });
    // What is completed is a change, what was only reported has no line.
    expect(notice("E040")).toBeUndefined();
    expect(notice("E017")).toBeUndefined();
  });
});

describe("lanes", () => {
  it("hold no two units at the same time", () => {
    expect(overlaps(history, lanes)).toEqual([]);
  });

  it("keep a unit in the lane of one of those that merged into it", () => {
    for (const [id, before] of [
      ["CSU-AGEM", ["CSU-ARDEN", "CSU-GEM"]],
      ["CSU-SCW", ["CSU-SOUTH", "CSU-SWEST", "CSU-CSOUTH"]],
    ] as const)
      expect(before.map((other) => lanes.get(other))).toContain(lanes.get(id));
  });

  it("cross no more than once, and lie without a gap", () => {
    expect(crossings(lanes, history)).toBeLessThanOrEqual(1);
    const used = [...new Set(lanes.values())].sort((a, b) => a - b);
    expect(used).toEqual(used.map((_, i) => i));
  });

  it("hold no two at once in any history", () => {
    // A small generator of its own: units merge at random, one after another.
    for (let seed = 1; seed <= 40; seed++) {
      const made = madeUp(seed);
      const placed = lanesOf(made);
      expect(overlaps(made, placed), `seed ${seed}`).toEqual([]);
      expect([...placed.keys()].sort()).toEqual(made.units.map(({ id }) => id).sort());
    }
  });
});

describe("places", () => {
  it("go from left to right with time, and every bend ends at its dot", () => {
    expect(xOf("2013-01-01")).toBeLessThan(xOf("2013-06-30"));
    expect(xOf("2017-12-31")).toBeLessThan(xOf("2018-01-01"));
    expect(widthTo(history.end)).toBe(picture.width);
    for (const { change, x, y, paths } of picture.joints) {
      expect(x).toBe(xOf(change.day));
      expect(y).toBe(yOf(lanes.get(change.successor.id)!));
      for (const { step, d } of paths) {
        if (lanes.get(step.predecessor.id) === lanes.get(step.successor.id)) expect(d).toBe("");
        else expect(d).toMatch(new RegExp(`^M[\\d.]+ ${yOf(lanes.get(step.predecessor.id)!)}Q.*V${y}$`));
      }
    }
    for (const bar of picture.bars) {
      expect(bar.x2).toBeGreaterThanOrEqual(bar.x1);
      expect(Math.max(bar.x2, bar.plannedX ?? 0)).toBeLessThan(picture.width);
    }
  });

  it("cut a name that has no room, and leave one that has", () => {
    const label = (id: string) => picture.bars.find((bar) => bar.unit.id === id)?.label;
    expect(label("CSU-NECS")).toBe("NECS");
    expect(label("CSU-BBCS")).toMatch(/^Birmingham, .*…$/);
  });
});

describe("the arrow keys", () => {
  const items = readingOrder(history, lanes);
  const go = (from: Item, ...way: Direction[]): Item =>
    way.reduce((at, direction) => move(items, lanes, at, direction), from);

  it("lead along the line of descent, also from lane to lane", () => {
    const arden = unit("CSU-ARDEN");
    const notice = go(arden, "right");
    expect(notice).toMatchObject({ kind: "notice", id: "E039" });
    let at = notice;
    while (at.kind !== "unit") at = go(at, "right");
    expect(at.id).toBe("CSU-AGEM");
    // Staffordshire ends in its lane: its line goes on where it merged.
    expect(go(unit("CSU-STAFFS"), "right")).toBe(into("CSU-STAFFLANCS")[0]);
    expect(go(arden, "right", "left")).toBe(arden);
  });

  it("reach everything, and stop at the edges", () => {
    const seen = new Set<Item>([items[0]!]);
    for (const item of seen)
      for (const direction of ["left", "right", "up", "down"] as const) seen.add(go(item, direction));
    expect(seen.size).toBe(items.length);
    expect(items.length).toBe(history.units.length + history.changes.length + history.notices.length);
    const top = history.units.find(({ id }) => lanes.get(id) === 0)!;
    expect(go(top, "up")).toBe(top);
    expect(go(unit("CSU-NECS"), "last", "first")).toBe(go(unit("CSU-NEAST"), "first"));
  });
});

describe("words", () => {
  it("say who became whom, how sure that is, and who says so", () => {
    const [merger] = into("CSU-AGEM");
    expect(sayChange(merger!)).toBe("Arden CSU and GEM CSU merged into Arden and GEM CSU");
    expect(sayItem(merger!)).toBe(
      "1 April 2015, completed: Arden CSU and GEM CSU merged into Arden and GEM CSU.",
    );
    expect(sourcesOf(merger!)).toEqual(["C01", "C64", "C83"]);
    const [southEast] = into("CSU-SEAST");
    expect(sayItem(southEast!)).toMatch(/\(inferred\): Kent and Medway CSU and South London CSU merged into/);
    expect(sayChange(southEast!)).toContain("took on part of the work of North West London CSU");
  });

  it("tell the fate of a unit", () => {
    expect(sayFate(unit("CSU-NECS"))).toBe(
      "Open on 22 November 2026; its closure is announced for 31 March 2027",
    );
    expect(sayFate(unit("CSS-PENINSULA"))).toBe("Stopped before it began to trade");
    expect(sayFate(unit("CSU-ARDEN"))).toBe("Merged into Arden and GEM CSU (0DE) on 1 April 2015");
  });
});

/** A history in which units found others, join others and end, by chance but always the same for a seed. */
function madeUp(seed: number): History {
  let state = seed;
  const below = (count: number): number => (state = (state * 48_271) % 2_147_483_647) % count;
  const day = (month: number): string =>
    `${2012 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  const units: Unit[] = [];
  const steps: Succession[] = [];
  const open: { id: string; from: number }[] = [];
  const end = (id: string, from: number, to: number): void => {
    units.push({
      kind: "unit",
      id,
      body: { id, shortName: id } as Body,
      from: `${day(from)}-01`,
      to: `${day(to)}-28`,
      ending: "handed on",
      plannedTo: undefined,
    });
  };
  for (let i = 0; i < 8; i++) open.push({ id: `U${i}`, from: 0 });
  for (let month = 2, next = 8; month < 100 && open.length > 1; month += 2) {
    const [a] = open.splice(below(open.length), 1);
    end(a!.id, a!.from, month - 1);
    const founded = below(2) === 1;
    const successor = founded ? { id: `U${next++}`, from: month } : open[below(open.length)]!;
    if (founded) open.push(successor);
    steps.push({
      predecessor: { id: a!.id } as Body,
      successor: { id: successor.id } as Body,
      day: `${day(month)}-01`,
      kind: "merger",
      weight: 1,
    } as Succession);
  }
  for (const { id, from } of open) end(id, from, 120);
  const changes = steps.map((step): Change => ({
    kind: "change",
    id: `${step.successor.id} ${step.day}`,
    day: step.day,
    steps: [step],
    successor: step.successor,
  }));
  return { units, changes, notices: [], end: "2027-03-31", known: "2026-11-22" };
}
