/** Which lane each unit runs in: those that became one lie side by side, and lines cross as little as they can. */
import type { Day } from "../../../reference/dates";
import type { History, Unit } from "./history";

/** Lanes from the top, by the id of a unit. */
export type Lanes = ReadonlyMap<string, number>;

/** A unit with those whose main line leads into it, in the order of their lanes. */
interface Node {
  readonly unit: Unit;
  children: Node[];
}

/** A line from lane to lane, and the units whose own lines it crosses where they run between the two. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly others: readonly string[];
}

/** What crossing a unit's line costs, against one lane of length. */
const CROSSING = 20;
/** Rounds of improvement; it comes to rest long before. */
const ROUNDS = 12;

export function lanesOf(history: History): Lanes {
  const links = linksOf(history);
  let families = familiesOf(history);
  let best = costOf(lay(families), links);
  const tryOrder = <T>(order: T[], put: (order: T[]) => void): void => {
    for (let from = 0; from < order.length; from++)
      for (let to = 0; to < order.length; to++) {
        if (from === to) continue;
        const moved = order.filter((_, i) => i !== from);
        moved.splice(to, 0, order[from]!);
        put(moved);
        const cost = costOf(lay(families), links);
        if (cost < best) {
          best = cost;
          order = moved;
        } else put(order);
      }
  };
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    tryOrder(families, (order) => (families = order));
    for (const node of nodesIn(families)) tryOrder(node.children, (order) => (node.children = order));
    if (best === before) break;
  }
  return lay(families);
}

/** Lines between units that the picture draws: changes, and what was told of several at once. */
function linksOf({ units, changes, notices }: History): Link[] {
  const link = (from: string, to: string, day: Day): Link => ({
    from,
    to,
    others: units
      .filter(
        (unit) => unit.from < day && day <= (unit.plannedTo ?? unit.to) && ![from, to].includes(unit.id),
      )
      .map(({ id }) => id),
  });
  return [
    ...changes.flatMap(({ day, steps }) =>
      steps.map((step) => link(step.predecessor.id, step.successor.id, day)),
    ),
    ...notices.flatMap(({ day, bodies }) =>
      bodies.slice(1).map((body, i) => link(bodies[i]!.id, body.id, day)),
    ),
  ];
}

/** Every unit under the one that most of it went to; the last of each line at the top. */
function familiesOf({ units, changes }: History): Node[] {
  const nodes = new Map(units.map((unit): [string, Node] => [unit.id, { unit, children: [] }]));
  const heirs = new Map<string, { id: string; weight: number }>();
  for (const step of changes.flatMap(({ steps }) => steps)) {
    // Who took over the rest counts for more than who was given a part.
    const weight = step.weight + (step.kind === "part" ? 0 : 1);
    if (weight > (heirs.get(step.predecessor.id)?.weight ?? 0))
      heirs.set(step.predecessor.id, { id: step.successor.id, weight });
  }
  const families: Node[] = [];
  for (const [id, node] of nodes) {
    const heir = heirs.get(id);
    (heir ? nodes.get(heir.id)!.children : families).push(node);
  }
  return families;
}

function nodesIn(families: readonly Node[]): Node[] {
  return families.flatMap((node) => [node, ...nodesIn(node.children)]);
}

/** Lanes in the order of the trees. A unit goes on in the lane of the middle one of those that ended for it. */
function lay(families: readonly Node[]): Map<string, number> {
  const lanes = new Map<string, number>();
  let next = 0;
  const place = ({ unit, children }: Node): number => {
    const founders = children.filter((child) => child.unit.to < unit.from);
    const joiners = children.length - founders.length;
    let own: number | undefined;
    const taken: number[] = [];
    children.forEach((child, i) => {
      // One that nobody founded has a lane of its own amid those that joined it.
      if (!founders.length && i === Math.floor(joiners / 2)) own = next++;
      const lane = place(child);
      if (founders.includes(child)) taken.push(lane);
    });
    const lane = own ?? taken[Math.floor((taken.length - 1) / 2)] ?? next++;
    lanes.set(unit.id, lane);
    return lane;
  };
  for (const family of families) place(family);
  return lanes;
}

/** Lengths of all lines between lanes, and dearly every unit's line that they cross on the way. */
const costOf = (lanes: Lanes, links: readonly Link[]): number =>
  links.reduce(
    (sum, link) =>
      sum + Math.abs(lanes.get(link.from)! - lanes.get(link.to)!) + CROSSING * crossed(lanes, link),
    0,
  );

function crossed(lanes: Lanes, { from, to, others }: Link): number {
  const top = Math.min(lanes.get(from)!, lanes.get(to)!);
  const bottom = Math.max(lanes.get(from)!, lanes.get(to)!);
  if (bottom - top < 2) return 0;
  let count = 0;
  for (const id of others) {
    const lane = lanes.get(id)!;
    if (lane > top && lane < bottom) count++;
  }
  return count;
}

/** How many times the lines of a history cross one another. */
export const crossings = (lanes: Lanes, history: History): number =>
  linksOf(history).reduce((sum, link) => sum + crossed(lanes, link), 0);
