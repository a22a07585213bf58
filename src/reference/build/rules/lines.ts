/** Lines of descent neither overlap nor break, and a split hands on all of what it splits. */
import { dayBefore, firstDay } from "../../dates";
import { endsPredecessor, isOpen } from "../../bodies";
import { groupBy } from "../../tables";
import { breach, type Check, type Rule } from "./context";

const BROKEN: Rule = {
  code: "line_broken",
  rule: "A successor is open on the day on which it takes over, and its predecessor on the day before.",
  remedy: "Bring the date of the succession and the opening and closing of both bodies into line.",
};
const ONE_DAY: Rule = {
  code: "line_overlaps",
  rule: "A body ends on one day, and its stated closing does not lie after that day.",
  remedy: "Give all its successions one date, or mark a handover that leaves it standing as a part.",
};
const CLOSED: Rule = {
  code: "open_after_succession",
  rule: "A body that has become another states when it closed.",
  remedy: "Write its closing in bodies.csv.",
};
const WEIGHT: Rule = {
  code: "weights",
  rule: "The weights of a split sum to 1; every other succession has the weight 1.",
  remedy: "Correct the weights, or add the missing successor.",
};
const ITSELF: Rule = {
  code: "own_successor",
  rule: "No body is its own successor, directly or through others.",
  remedy: "Correct the successor.",
};

export const checkLines: Check = ({ data, bodies, report }) => {
  const steps = data.successions.filter(
    ({ row }) => bodies.get(row.predecessor) && bodies.get(row.successor),
  );
  for (const { line, row } of steps) {
    const day = firstDay(row.date)!;
    const predecessor = bodies.get(row.predecessor)!;
    const successor = bodies.get(row.successor)!;
    if (!isOpen(successor, day))
      breach(report, BROKEN, "successions", line, `${row.successor} is not open on ${day}.`);
    // A part may leave on the last day of a body that closes by itself.
    const before = endsPredecessor(row) ? dayBefore(day) : day;
    if (!isOpen(predecessor, before))
      breach(report, BROKEN, "successions", line, `${row.predecessor} is not open on ${before}.`);
    if (row.kind !== "split" && row.weight !== 1)
      breach(report, WEIGHT, "successions", line, `A ${row.kind} has the weight ${row.weight}.`);
  }

  const endings = groupBy(
    steps.filter(({ row }) => endsPredecessor(row)),
    ({ row }) => row.predecessor,
  );
  for (const [id, ending] of endings) {
    const first = ending[0]!;
    const days = new Set(ending.map(({ row }) => firstDay(row.date)!));
    const stated = bodies.get(id)!.closedAsStated;
    if (days.size > 1)
      breach(report, ONE_DAY, "successions", first.line, `${id} ends on ${[...days].join(" and ")}.`);
    if (!stated) breach(report, CLOSED, "successions", first.line, `${id} has no closing date.`);
    else if (firstDay(stated)! > [...days].sort()[0]!)
      breach(report, ONE_DAY, "successions", first.line, `${id} is said to close on ${stated}, after that.`);
    const splits = ending.filter(({ row }) => row.kind === "split");
    const total = splits.reduce((sum, { row }) => sum + row.weight, 0);
    if (splits.length && Math.abs(total - 1) > 1e-6)
      breach(report, WEIGHT, "successions", first.line, `The weights of ${id} sum to ${total}.`);
    if (leadsTo(id, id, endings))
      breach(report, ITSELF, "successions", first.line, `${id} comes after itself.`);
  }
};

type Endings = ReadonlyMap<string, readonly { readonly row: { readonly successor: string } }[]>;

function leadsTo(from: string, target: string, endings: Endings, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return (endings.get(from) ?? []).some(
    ({ row }) => row.successor === target || leadsTo(row.successor, target, endings, seen),
  );
}
