/** When people leave: the days of consultation, the day and the quarter of exits. */
import { quarterOf, quarterOnCalendar, timingOf } from "../engine/exits";
import { startOfQuarter } from "../quarters";
import type { UnitResults } from "../results";
import type { Chain } from "./chain";
import {
  numbered,
  partsText,
  sumText,
  type ExplanationNode,
  type InputTerm,
  type Term,
  type Terms,
} from "./node";
import { consultationCount, mustLeave } from "./staff";

const consultationDays = (x: Chain, u: number): ExplanationNode =>
  x.output("consultation_days", { u }, () => {
    const { consultation, consultationOverride } = x.inputs.exits;
    if (!Number.isNaN(consultationOverride))
      return {
        equation: "M8",
        rule: "The days given.",
        formula: "days",
        terms: () => ({
          days: x.given(
            "consultation_days",
            {},
            { path: ["exits", "consultationDays"], value: consultationOverride, field: "consultationDays" },
          ),
        }),
      };
    const threshold = (n: number, key: "people" | "days"): InputTerm =>
      x.given(
        `consultation_${key}_${n}`,
        {},
        {
          path: ["exits", "consultationDays"],
          value: consultation[n - 1]![key],
          label: key === "people" ? "Consultation from this many people" : "Days of consultation from there",
          unit: key === "people" ? "heads" : "days",
          table: ({ workforce }) => workforce.consultation(),
        },
      );
    return {
      equation: "M8",
      rule: "The law sets the days by the number of people.",
      formula: consultation.reduceRight(
        (below, _, i) => `if(people >= from${i + 1}, days${i + 1}, ${below})`,
        "0",
      ),
      terms: () => ({
        people: consultationCount(x, u),
        ...numbered(
          "from",
          consultation.map((_, i) => threshold(i + 1, "people")),
        ),
        ...numbered(
          "days",
          consultation.map((_, i) => threshold(i + 1, "days")),
        ),
      }),
    };
  });

export const noticeWeeks = (x: Chain, s: number): InputTerm =>
  x.given(
    "notice_weeks",
    { s },
    {
      path: ["exits", "strata", s, "noticeWeeks"],
      value: x.inputs.exits.strata[s]!.noticeWeeks,
      field: "noticeWeeks",
      table: ({ workforce }) => workforce.notice(),
    },
  );

export const announced = (x: Chain): InputTerm =>
  x.given(
    "announced",
    {},
    {
      path: ["exits", "announced"],
      value: x.inputs.exits.announced,
      label: "Day of announcement",
      unit: "date",
    },
  );

/** The first day of a quarter, also of one after the plan. */
const firstDay = (x: Chain, q: number): InputTerm =>
  x.given(
    "first_day",
    { q },
    {
      path: [],
      value: startOfQuarter(x.inputs.firstYear, q),
      label: "First day of the quarter",
      unit: "date",
    },
  );
export const firstDays = (x: Chain): Terms =>
  numbered(
    "start",
    Array.from({ length: x.inputs.quarters + 1 }, (_, i) => firstDay(x, i + 1)),
  );
/** The number of quarters that have begun by a day. */
export const quartersBegun = (x: Chain, day: string): string =>
  sumText(x.inputs.quarters + 1, (n) => `if(start${n} <= ${day}, 1, 0)`);

/** What the dates alone give, before exits are moved by an analysis. */
function unmoved(x: Chain, u: number): Pick<UnitResults, "exitDay" | "exitQuarter"> {
  const { exits } = x.inputs;
  const own = { ...x.results.units[u]! };
  timingOf({ ...x.inputs, exits: { ...exits, delayQuarters: 0 } }, own);
  return own;
}

/** K11: the day on which notice ends. */
const exitDay = (x: Chain, u: number): ExplanationNode =>
  x.node("exit_day", { u }, () => {
    const { strata } = x.inputs.exits;
    const kinds = Array.from(strata.keys()).filter((s) => strata[s]!.weight > 0);
    return {
      equation: "K11",
      label: "Day of exits",
      unit: "date",
      value: unmoved(x, u).exitDay,
      rule: "Announcement, consultation, and the longest notice among those who leave.",
      formula: `announced + consultation${kinds.length ? ` + 7 * max(${partsText(kinds.length, (n) => `notice${n}`)})` : ""}`,
      terms: () => ({
        announced: announced(x),
        consultation: consultationDays(x, u),
        ...numbered(
          "notice",
          kinds.map((s) => noticeWeeks(x, s)),
        ),
      }),
    };
  });

/** K11: the quarter by dates, or as given; one beyond the last where it lies after the plan. */
function plannedQuarter(x: Chain, u: number): Term {
  const given = x.inputs.exits.exitQuarterOverride;
  if (!Number.isNaN(given))
    return x.given(
      "exit_quarter",
      {},
      { path: ["exits", "exitQuarter"], value: given, field: "exitQuarter" },
    );
  return x.node("planned_quarter", { u }, () => ({
    equation: "K11",
    label: "Quarter that holds the day of exits",
    unit: "quarter",
    value: quarterOf(x.inputs, unmoved(x, u).exitDay),
    rule: "The number of quarters that have begun by that day.",
    formula: quartersBegun(x, "day"),
    terms: () => ({ day: exitDay(x, u), ...firstDays(x) }),
  }));
}

const delayOf = (x: Chain): InputTerm =>
  x.given(
    "delay",
    {},
    {
      path: [],
      value: x.inputs.exits.delayQuarters ?? 0,
      label: "Quarters by which exits are moved in this analysis",
      unit: "quarters",
    },
  );

/** The quarter in which people leave, with what an analysis moves it by. */
export function quarterOfExits(x: Chain, u: number): Term {
  if (!x.inputs.exits.delayQuarters) return plannedQuarter(x, u);
  const last = x.inputs.quarters;
  // Exits beyond the plan are moved from where they would be, not from its end.
  const later = Math.max(0, quarterOnCalendar(x.inputs, unmoved(x, u)) - last);
  const begun = later ? ` + ${sumText(later, (n) => `if(later${n} <= day, 1, 0)`)}` : "";
  return x.node("moved_quarter", { u }, () => ({
    equation: "K11",
    label: "Quarter of exits, moved",
    unit: "quarter",
    value: x.results.units[u]!.exitQuarter,
    rule: later
      ? "The quarter planned, counted on beyond the plan, moved by this analysis, never before the first."
      : "The quarter planned, moved by this analysis, never before the first.",
    formula: `min(${last + 1}, max(1, planned${begun} + moved))`,
    terms: () => ({
      planned: plannedQuarter(x, u),
      moved: delayOf(x),
      ...(later
        ? {
            day: exitDay(x, u),
            ...numbered(
              "later",
              Array.from({ length: later }, (_, i) => firstDay(x, last + 2 + i)),
            ),
          }
        : {}),
    }),
  }));
}

const exitQuarter = (x: Chain, u: number): ExplanationNode =>
  x.output("exit_quarter", { u }, () => ({
    equation: "K11",
    rule: "The quarter in which people leave; none where nobody must, or where it lies after the plan.",
    formula: `if(must_leave > 0, if(quarter > ${x.inputs.quarters}, none, quarter), none)`,
    terms: () => ({ must_leave: mustLeave(x, u), quarter: quarterOfExits(x, u) }),
  }));

/** F1: the part of the quarter of exits that is left after the day; 0 where savings start with the next quarter. */
export function restOfQuarter(x: Chain, u: number): ExplanationNode | null {
  const { exits, quarterStart, quarters } = x.inputs;
  const { exitDay: day, exitQuarter: q } = x.results.units[u]!;
  if (exits.savingStart !== "pro_rata" || Number.isNaN(day) || q < 1 || q > quarters) return null;
  const [start, end] = [quarterStart[q - 1]!, quarterStart[q]!];
  return x.node("rest_of_quarter", { u }, () => ({
    equation: "F1",
    label: "Part of the quarter that is left after the day of exits",
    unit: "ratio",
    value: (end - day) / (end - start),
    rule: "Savings start on the day, so the quarter of exits has part of them.",
    formula: "(next_start - day) / (next_start - start)",
    terms: () => ({ next_start: firstDay(x, q + 1), start: firstDay(x, q), day: movedDay(x, u) }),
  }));
}

function movedDay(x: Chain, u: number): ExplanationNode {
  if (!x.inputs.exits.delayQuarters) return exitDay(x, u);
  const { exitDay: value, exitQuarter: to } = x.results.units[u]!;
  return x.node("moved_day", { u }, () => ({
    equation: "K11",
    label: "Day of exits, moved",
    unit: "date",
    value,
    rule: "The day keeps its place within the quarter, or is its last where the quarter is shorter.",
    formula: "min(next_start - 1, day + start_moved - start)",
    terms: () => ({
      day: exitDay(x, u),
      start: firstDay(x, quarterOnCalendar(x.inputs, unmoved(x, u))),
      start_moved: firstDay(x, to),
      next_start: firstDay(x, to + 1),
    }),
  }));
}

/** The plan's number: the largest over the units in which anyone must leave. */
const largest = (x: Chain, of: (x: Chain, u: number) => Term) => {
  const concerned = Array.from(x.results.units.keys()).filter((u) => x.results.units[u]!.mustLeave > 0);
  return {
    none: concerned.length === 0,
    formula: `max(${partsText(concerned.length, (n) => `part${n}`)})`,
    terms: (): Terms =>
      numbered(
        "part",
        concerned.map((u) => of(x, u)),
      ),
  };
};

export const TIMING = {
  consultation_days: {
    body: consultationDays,
    plan: (x: Chain): ExplanationNode =>
      x.output("consultation_days", {}, () => {
        const { none, formula, terms } = largest(x, consultationDays);
        return {
          equation: "M8",
          rule: none ? "Nobody must leave." : "The longest of the units in which anyone must leave.",
          formula: none ? "none" : formula,
          terms,
        };
      }),
  },
  exit_quarter: {
    body: exitQuarter,
    plan: (x: Chain): ExplanationNode =>
      x.output("exit_quarter", {}, () => {
        const { none, formula, terms } = largest(x, quarterOfExits);
        return {
          equation: "K11",
          rule: none
            ? "Nobody must leave."
            : "The last of the units in which anyone must leave; none where it lies after the plan.",
          formula: none ? "none" : `if(${formula} > ${x.inputs.quarters}, none, ${formula})`,
          terms,
        };
      }),
  },
} as const;
