/** The picture as lines and marks with their places, ready to be drawn. */
import type { Day } from "../../../reference/dates";
import type { Succession } from "../../../reference/lines";
import { widthTo, xOf, yearsTo } from "./axis";
import type { Change, History, Notice, Unit } from "./history";
import type { Lanes } from "./lanes";

export interface Bar {
  readonly unit: Unit;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** Where its announced end is, where it stands. */
  readonly plannedX: number | undefined;
  /** Its name, as much of it as there is room for. */
  readonly label: string;
}

export interface Joint {
  readonly change: Change;
  readonly x: number;
  readonly y: number;
  /** The line of each unit that went on here; empty where it runs in the same lane. */
  readonly paths: readonly { readonly step: Succession; readonly d: string }[];
}

export interface Mark {
  readonly notice: Notice;
  readonly x: number;
  /** One a unit, from the top. */
  readonly ys: readonly number[];
  /** The line that ties them; empty for one. */
  readonly d: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly years: readonly { readonly year: string; readonly x: number }[];
  /** Where what is known ends and what is announced begins. */
  readonly knownX: number;
  readonly bars: readonly Bar[];
  readonly joints: readonly Joint[];
  readonly marks: readonly Mark[];
}

/** The strip of years above the picture. */
export const AXIS_HEIGHT = 20;
export const ROW = 26;
/** Of the radius of a bend, and of the room kept free of a name before what comes next. */
const BEND = 9;
const CHARACTER = 5.9;
const NAME_GAP = 8;

export const yOf = (lane: number): number => lane * ROW + 19;

export function pictureOf(history: History, lanes: Lanes): Picture {
  const { units, changes, notices } = history;
  const y = (id: string): number => yOf(lanes.get(id)!);
  return {
    width: widthTo(history.end),
    height: (Math.max(...lanes.values()) + 1) * ROW + 4,
    years: yearsTo(history.end),
    knownX: xOf(history.known),
    bars: units.map((unit) => barOf(unit, history, lanes)),
    joints: changes.map((change) => {
      const to = y(change.successor.id);
      const x = xOf(change.day);
      const paths = change.steps.map((step) => ({ step, d: bend(x, y(step.predecessor.id), to) }));
      return { change, x, y: to, paths };
    }),
    marks: notices.map((notice) => {
      const ys = notice.bodies.map(({ id }) => y(id)).sort((a, b) => a - b);
      const x = xOf(notice.day);
      return { notice, x, ys, d: ys.length > 1 ? `M${x} ${ys[0]}V${ys.at(-1)}` : "" };
    }),
  };
}

function barOf(unit: Unit, { units, changes }: History, lanes: Lanes): Bar {
  const lane = lanes.get(unit.id)!;
  const leaves = changes.find(
    ({ steps, successor }) =>
      lanes.get(successor.id) !== lane &&
      steps.some((step) => step.predecessor.id === unit.id && step.kind !== "part"),
  );
  const x1 = xOf(unit.from);
  const end = xOf(nextDay(unit.to));
  // A line that bends into another lane ends where the bend begins.
  const x2 = leaves ? Math.max(x1, xOf(leaves.day) - BEND) : end;
  const next = units
    .filter((other) => lanes.get(other.id) === lane && other.from > unit.from)
    .reduce((least, other) => Math.min(least, xOf(other.from)), Infinity);
  return {
    unit,
    x1,
    x2,
    y: yOf(lane),
    plannedX: unit.plannedTo === undefined ? undefined : xOf(unit.plannedTo),
    label: cut(unit.body.shortName, Math.min(next, widthTo(unit.plannedTo ?? unit.to) + 160) - x1 - NAME_GAP),
  };
}

const nextDay = (day: Day): Day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** As much of a name as fits. */
function cut(name: string, room: number): string {
  const most = Math.floor(room / CHARACTER);
  return name.length <= most ? name : `${name.slice(0, Math.max(most - 1, 1)).trimEnd()}…`;
}

/** From one lane to another, round at both ends; nothing where both are the same. */
function bend(x: number, from: number, to: number): string {
  if (from === to) return "";
  const down = Math.sign(to - from);
  return `M${x - BEND} ${from}Q${x} ${from} ${x} ${from + down * BEND}V${to}`;
}
