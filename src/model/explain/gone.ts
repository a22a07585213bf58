/** Who has gone by the end of each quarter, by way of leaving. */
import { decisionQuarter, duplicateShare } from "../engine/flows";
import type { Chain } from "./chain";
import { ofExits, ofUnit } from "./given";
import type { ExplanationNode, Terms } from "./node";
import {
  inPost,
  marsLeavers,
  merges,
  mustLeave,
  redeployed,
  redundancies,
  turnoverLeavers,
  vacanciesDeleted,
} from "./staff";
import { announced, firstDays, quarterOfExits, quartersBegun } from "./timing";
import { totalOf } from "./totals";
import { affordable } from "./units";

/** The quarter of the announcement, from which vacancies stay empty and after which turnover helps. */
const decided = (x: Chain): ExplanationNode =>
  x.node("decided", {}, () => ({
    equation: "M5",
    label: "Quarter of the announcement",
    unit: "quarter",
    value: decisionQuarter(x.inputs),
    rule: "The number of quarters that have begun by the day of announcement.",
    formula: quartersBegun(x, "day"),
    terms: () => ({ day: announced(x), ...firstDays(x) }),
  }));

const sinceDecision = (x: Chain, q: number): ExplanationNode =>
  x.node("since_decision", { q }, () => ({
    equation: "M5",
    label: "Quarters in which turnover has helped",
    unit: "quarters",
    value: Math.min(Math.max(q - decisionQuarter(x.inputs), 0), x.inputs.exits.leadQuarters),
    rule: "Quarters since the announcement, up to the quarters between decision and target.",
    formula: `min(max(${q} - decided, 0), lead)`,
    terms: () => ({ decided: decided(x), lead: ofExits(x, "leadQuarters") }),
  }));

export const goneTurnover = (x: Chain, u: number, q: number): ExplanationNode =>
  x.output("gone_turnover", { u, q }, () => ({
    equation: "M5",
    rule: "People who leave of themselves quarter by quarter, until enough have gone.",
    formula: "min(leave_anyway, capture * in_post * (1 - (1 - turnover) ^ (quarters / 4)))",
    terms: () => ({
      leave_anyway: turnoverLeavers(x, u),
      capture: ofUnit(x, u, "capture"),
      in_post: inPost(x, u),
      turnover: ofUnit(x, u, "turnover"),
      quarters: sinceDecision(x, q),
    }),
  }));

/** G2: the part of those who must leave that goes because posts are held twice. */
const forDuplicates = (x: Chain, u: number): ExplanationNode =>
  x.node("for_duplicates", { u }, () => ({
    equation: "G2",
    label: "Part of those who must leave that goes because posts are held twice",
    unit: "ratio",
    value: duplicateShare(x.results.units[u]!, x.results.units[u]!.affordable[x.inputs.targetYear]!),
    rule: "Those who must leave for want of money leave with the exits, the others as the merger goes.",
    formula:
      "if(must_leave == 0, 0, (must_leave - min(must_leave, max(0, in_post - affordable))) / must_leave)",
    terms: () => ({
      must_leave: mustLeave(x, u),
      in_post: inPost(x, u),
      affordable: affordable(x, u, x.inputs.targetYear),
    }),
  }));

/** How much of those who leave with the exits has left by the end of a quarter. */
function partGone(x: Chain, u: number, q: number): { readonly formula: string; readonly terms: () => Terms } {
  const left = `if(${q} >= exit_quarter, 1, 0)`;
  const profile = merges(x, u) ? x.inputs.merger!.profile[q - 1]! : NaN;
  if (Number.isNaN(profile)) return { formula: left, terms: () => ({ exit_quarter: quarterOfExits(x, u) }) };
  return {
    formula: `((1 - for_duplicates) * ${left} + for_duplicates * profile)`,
    terms: () => ({
      exit_quarter: quarterOfExits(x, u),
      for_duplicates: forDuplicates(x, u),
      profile: x.given(
        "profile",
        { q },
        { path: ["merger", "profile", q - 1], value: profile, field: "profile" },
      ),
    }),
  };
}

type ByQuarter = (x: Chain, u: number, q: number) => ExplanationNode;

const goneWithExits =
  (id: string, of: (x: Chain, u: number) => ExplanationNode): ByQuarter =>
  (x, u, q) =>
    x.output(id, { u, q }, () => {
      const part = partGone(x, u, q);
      return {
        equation: "M6",
        rule: "They leave in the quarter of exits; those whose posts are held twice leave as the merger goes.",
        formula: `all * ${part.formula}`,
        terms: () => ({ all: of(x, u), ...part.terms() }),
      };
    });
export const goneRedeployed = goneWithExits("gone_redeployed", redeployed);
export const goneRedundant = goneWithExits("gone_redundant", redundancies);

export const goneMars: ByQuarter = (x, u, q) =>
  x.output("gone_mars", { u, q }, () => ({
    equation: "M6",
    rule: "Agreed resignations leave in a quarter of their own.",
    formula: `if(${q} >= quarter, all, 0)`,
    terms: () => ({ all: marsLeavers(x, u), quarter: ofExits(x, "marsQuarter") }),
  }));

export const goneVacancies: ByQuarter = (x, u, q) =>
  x.output("gone_vacancies", { u, q }, () => ({
    equation: "M3",
    rule: "Empty posts go with the announcement.",
    formula: `if(${q} >= decided, all, 0)`,
    terms: () => ({ all: vacanciesDeleted(x, u), decided: decided(x) }),
  }));

/** Everybody gone by the end of a quarter. */
export const gone: ByQuarter = (x, u, q) =>
  x.node("gone", { u, q }, () => {
    const unit = x.results.units[u]!;
    const i = q - 1;
    return {
      equation: "M7",
      label: "People gone by the end of the quarter",
      unit: "WTE",
      value: unit.goneTurnover[i]! + unit.goneRedeployed[i]! + unit.goneMars[i]! + unit.goneRedundant[i]!,
      rule: "All ways of leaving together.",
      formula: "left_anyway + redeployed + agreed_resignations + redundant",
      terms: () => ({
        left_anyway: goneTurnover(x, u, q),
        redeployed: goneRedeployed(x, u, q),
        agreed_resignations: goneMars(x, u, q),
        redundant: goneRedundant(x, u, q),
      }),
    };
  });

const staffLeft: ByQuarter = (x, u, q) =>
  x.output("staff_left", { u, q }, () => ({
    equation: "M7",
    rule: "Staff in post, less everybody gone.",
    formula: "in_post - gone",
    terms: () => ({ in_post: inPost(x, u), gone: gone(x, u, q) }),
  }));

/** The plan's number: the sum over units. */
export const quarterTotal = (id: string, equation: string, body: ByQuarter) => ({
  body,
  plan: (x: Chain, q: number): ExplanationNode =>
    totalOf(x, id, { q }, equation, "All units together.", x.inputs.units.length, (u) => body(x, u, q)),
});

export const GONE = {
  gone_vacancies: quarterTotal("gone_vacancies", "M3", goneVacancies),
  gone_turnover: quarterTotal("gone_turnover", "M5", goneTurnover),
  gone_redeployed: quarterTotal("gone_redeployed", "M6", goneRedeployed),
  gone_mars: quarterTotal("gone_mars", "M6", goneMars),
  gone_redundant: quarterTotal("gone_redundant", "M6", goneRedundant),
  staff_left: quarterTotal("staff_left", "M7", staffLeft),
} as const;
