/** Who served whom: inside the lives of both, and told once for each day. */
import { firstDay, lastDay } from "../../dates";
import { isOpen, isOpenWithin } from "../../bodies";
import { breach, type Check, type Rule } from "./context";

const LIFE: Rule = {
  code: "coverage_outside_life",
  rule: "A CCG is served on days on which it is open, from a day on which its supplier is.",
  remedy: "Correct the dates, or name the body that was open then.",
};
const TWICE: Rule = {
  code: "coverage_overlaps",
  rule: "For one CCG, supplier and service each day is told by one row.",
  remedy: "End the earlier row on the day before the later one begins, or merge their sources.",
};
const TYPES: Rule = {
  code: "coverage_types",
  rule: "Coverage joins a CCG to a CSU, another supplier or the CCG's own staff.",
  remedy: "Correct the identifier.",
};

export const checkCoverage: Check = ({ data, bodies, report }) => {
  const told = new Map<string, { line: number; from: string; to: string }[]>();
  for (const { line, row } of data.coverage) {
    const ccg = bodies.get(row.ccg);
    const csu = bodies.get(row.csu);
    if (!ccg || !csu) continue;
    if (ccg.type !== "CCG" || !["CSU", "SHARED", "OTHER"].includes(csu.type))
      breach(report, TYPES, "coverage", line, `${row.ccg} is a ${ccg.type}, ${row.csu} a ${csu.type}.`);
    const from = firstDay(row.from)!;
    // A month or year at which a row ends yields to the day on which the supplier closed.
    const to =
      [lastDay(row.to), ccg.closed, csu.closed].filter((day) => day !== undefined).sort()[0] ?? "9999";
    if (!isOpen(csu, from)) breach(report, LIFE, "coverage", line, `${row.csu} is not open on ${from}.`);
    // Some arrangements were stated before the CCG opened, and some rows reach past its closing.
    if (!isOpenWithin(ccg, from, to))
      breach(report, LIFE, "coverage", line, `${row.ccg} is not open from ${from} to ${to}.`);
    const key = `${row.ccg} ${row.csu} ${row.service}`;
    const others = told.get(key) ?? [];
    for (const other of others)
      if (other.from <= to && from <= other.to)
        breach(report, TWICE, "coverage", line, `Line ${other.line} tells the same from ${other.from}.`);
    told.set(key, [...others, { line, from, to }]);
  }
};
