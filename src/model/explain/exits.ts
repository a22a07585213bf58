/** What exits cost: K5 to K11, on average for each unit and in all, and who pays. */
import { class1A, payInLieu, pensionStrain } from "../equations";
import { paymentOf } from "../engine/exits";
import type { UnitResults } from "../results";
import type { FieldName } from "../scenario/fields";
import type { Chain } from "./chain";
import { costPerWte, niRate } from "./costs";
import { ofExits, ofStratum, ofUnit } from "./given";
import { numbered, sumText, type ExplanationNode, type InputTerm, type Term, type Terms } from "./node";
import { payment, resignation } from "./payments";
import { lawOn } from "./provenance";
import { marsHeads, redundantHeads } from "./staff";
import { noticeWeeks } from "./timing";
import { weighted } from "./totals";

/** Kinds of leaver that anyone is of. */
const kinds = (x: Chain): readonly number[] => {
  const { strata } = x.inputs.exits;
  return Array.from(strata.keys()).filter((s) => strata[s]!.weight > 0);
};

/** The year in which a unit's people leave: its rates and costs hold. */
const yearOfExits = (x: Chain, u: number): number =>
  Math.min(x.inputs.years, Math.max(0, Math.ceil(x.results.units[u]!.exitQuarter / 4)));

const strain = (x: Chain, s: number): ExplanationNode =>
  x.node("strain", { s }, () => {
    const { regime, strata } = x.inputs.exits;
    const { capitalisedCost, takesPension } = strata[s]!;
    const due = regime === "old" && takesPension;
    return {
      equation: "K6",
      label: "Pension cost beyond the payment",
      unit: "GBP",
      value: pensionStrain(capitalisedCost, paymentOf(strata[s]!, x.inputs.exits), regime, takesPension),
      rule: due
        ? "What an unreduced pension costs beyond the payment."
        : "Nothing: the employer meets it under the old terms only, for those who take their pension.",
      formula: due ? "max(0, capitalised - payment)" : "0",
      terms: (): Terms =>
        due ? { capitalised: ofStratum(x, s, "capitalisedCost"), payment: payment(x, s) } : {},
    };
  });

const classOneA = (x: Chain, u: number, s: number): ExplanationNode =>
  x.node("class_1a", { u, s }, () => {
    const { class1AThreshold: threshold, strata } = x.inputs.exits;
    const y = yearOfExits(x, u);
    const due = threshold < Infinity;
    return {
      equation: "K7",
      label: "Class 1A National Insurance",
      unit: "GBP",
      value: class1A(paymentOf(strata[s]!, x.inputs.exits), x.inputs.rates[y]!.niRate, threshold),
      rule: due
        ? "National Insurance on the payment above a threshold."
        : "Nothing: it is due on payments from 6 April 2020 on.",
      formula: due ? "rate * max(0, payment - threshold)" : "0",
      terms: (): Terms =>
        due
          ? {
              rate: niRate(x, y),
              payment: payment(x, s),
              threshold: x.given(
                "class_1a_threshold",
                {},
                {
                  path: [],
                  value: threshold,
                  label: "Payment above which Class 1A is due",
                  unit: "GBP",
                  table: lawOn("class_1a"),
                },
              ),
            }
          : {},
    };
  });

/** Cost of one person in the year of exits: pay in lieu of notice is a part of it. */
const costPerHead = (x: Chain, u: number): ExplanationNode =>
  x.node("cost_per_head", { u }, () => ({
    equation: "K8",
    label: "Cost of one person in the year of exits",
    unit: "GBP per head",
    value: x.results.units[u]!.costPerWte[yearOfExits(x, u)]! / x.inputs.units[u]!.headsPerWte,
    rule: "The cost of one WTE, shared by the people who fill it.",
    formula: "cost_per_wte / heads_per_wte",
    terms: () => ({
      cost_per_wte: costPerWte(x, u, yearOfExits(x, u)),
      heads_per_wte: ofUnit(x, u, "headsPerWte"),
    }),
  }));

const inLieu = (x: Chain, u: number, s: number): ExplanationNode =>
  x.node("in_lieu", { u, s }, () => {
    const { payInLieuShare, strata } = x.inputs.exits;
    return {
      equation: "K8",
      label: "Notice paid instead of worked",
      unit: "GBP",
      value: payInLieu(payInLieuShare, strata[s]!.noticeWeeks, costPerHead(x, u).value!),
      rule: "Weeks of notice at the cost of one person, for the share that is paid instead of worked.",
      formula: "share * notice_weeks * cost_per_head / 52",
      terms: () => ({
        share: ofExits(x, "payInLieuShare"),
        notice_weeks: noticeWeeks(x, s),
        cost_per_head: costPerHead(x, u),
      }),
    };
  });

/** Chance of repayment times the share repaid; their product alone where the scenario is not known. */
function clawback(x: Chain): Term {
  const { clawback: value } = x.inputs.exits;
  const given = x.origin?.scenario.exits.clawback;
  if (given?.probability !== undefined && given.probability * given.share === value)
    return x.node("clawback", {}, () => {
      const part = (key: "probability" | "share", field: FieldName): InputTerm =>
        x.given(field, {}, { path: ["exits", "clawback", key], value: given[key], field });
      return {
        equation: "K10",
        label: "Part of payments that is reclaimed",
        unit: "ratio",
        value,
        rule: "The chance that a payment is reclaimed, times the share of it.",
        formula: "chance * share",
        terms: () => ({
          chance: part("probability", "clawbackProbability"),
          share: part("share", "clawbackShare"),
        }),
      };
    });
  return x.given(
    "clawback",
    {},
    { path: ["exits", "clawback"], value, label: "Part of payments that is reclaimed", unit: "ratio" },
  );
}

const weight = (x: Chain, s: number): InputTerm => ofStratum(x, s, "weight");
/** `sum(weight1 * part1, ...)` over the kinds of leaver. */
function overKinds(
  x: Chain,
  part: (s: number) => ExplanationNode,
): { readonly formula: string; readonly terms: () => Terms } {
  const list = kinds(x);
  return {
    formula: sumText(list.length, (n) => `weight${n} * part${n}`),
    terms: () => ({
      ...numbered(
        "weight",
        list.map((s) => weight(x, s)),
      ),
      ...numbered("part", list.map(part)),
    }),
  };
}

type Average = "average_payment" | "average_strain" | "average_class_1a" | "average_in_lieu";
type Working = { readonly rule: string; readonly formula: string; readonly terms: () => Terms };

/** A part of the average cost of a redundancy; no value where the whole was given as one figure. */
const averagePart =
  (id: Average, equation: string, working: (x: Chain, u: number) => Working) =>
  (x: Chain, u: number): ExplanationNode =>
    x.output(id, { u }, () =>
      Number.isNaN(x.inputs.exits.averageCost)
        ? { equation, ...working(x, u) }
        : {
            equation,
            rule: "One average cost is given for the whole of an exit, so its parts are not known.",
            formula: "none",
          },
    );

const averagePayment = averagePart("average_payment", "K10", (x) => {
  const { formula, terms } = overKinds(x, (s) => payment(x, s));
  return {
    rule: "Over all kinds of leaver, without those who find NHS work within four weeks and what is reclaimed.",
    formula: `${formula} * (1 - within_four_weeks) * (1 - reclaimed)`,
    terms: () => ({
      ...terms(),
      within_four_weeks: ofExits(x, "fourWeekShare"),
      reclaimed: clawback(x),
    }),
  };
});
const averageStrain = averagePart("average_strain", "K6", (x) => ({
  rule: "Over all kinds of leaver.",
  ...overKinds(x, (s) => strain(x, s)),
}));
const averageClass1A = averagePart("average_class_1a", "K7", (x, u) => ({
  rule: "Over all kinds of leaver.",
  ...overKinds(x, (s) => classOneA(x, u, s)),
}));
const averageInLieu = averagePart("average_in_lieu", "K8", (x, u) => ({
  rule: "Over all kinds of leaver.",
  ...overKinds(x, (s) => inLieu(x, u, s)),
}));

export const averageExit = (x: Chain, u: number): ExplanationNode =>
  x.output("average_exit_cost", { u }, () => {
    const given = x.inputs.exits.averageCost;
    if (!Number.isNaN(given))
      return {
        equation: "K10",
        rule: "The average cost given.",
        formula: "given",
        terms: () => ({
          given: x.given(
            "average_cost",
            {},
            { path: ["exits", "averageCost"], value: given, field: "averageExitCost" },
          ),
        }),
      };
    return {
      equation: "K10",
      rule: "Payment, pension cost, Class 1A, notice paid, legal cost and outplacement.",
      formula: "payment + pension + class_1a + notice + legal + outplacement",
      terms: () => ({
        payment: averagePayment(x, u),
        pension: averageStrain(x, u),
        class_1a: averageClass1A(x, u),
        notice: averageInLieu(x, u),
        legal: ofExits(x, "legalPerExit"),
        outplacement: ofExits(x, "outplacementPerExit"),
      }),
    };
  });

export const averageMars = (x: Chain, u: number): ExplanationNode =>
  x.output("average_mars_cost", { u }, () => {
    const given = x.inputs.exits.averageMarsCost;
    if (Number.isNaN(given))
      return {
        equation: "K9",
        rule: "Over all kinds of leaver.",
        ...overKinds(x, (s) => resignation(x, s)),
      };
    return {
      equation: "K9",
      rule: "The average cost given.",
      formula: "given",
      terms: () => ({
        given: x.given(
          "average_mars",
          {},
          {
            path: ["exits", "averageMarsCost"],
            value: given,
            field: "averageExitCost",
            label: "Average cost of an agreed resignation",
          },
        ),
      }),
    };
  });

/** The plan's average: the mean over those who leave that way. */
const mean = (
  id: string,
  equation: string,
  heads: "redundantHeads" | "marsHeads",
  body: (x: Chain, u: number) => ExplanationNode,
) => ({
  body,
  plan: (x: Chain): ExplanationNode => {
    const leaving = Array.from(x.results.units.keys()).filter((u) => x.results.units[u]![heads] !== 0);
    const people = heads === "redundantHeads" ? redundantHeads : marsHeads;
    const values = leaving.map((u) => body(x, u));
    if (x.results.units.length === 1 && leaving.length === 1) return values[0]!;
    const none = leaving.length === 0;
    const unknown = values.some((one) => one.value === null);
    return x.output(id, {}, () => ({
      equation,
      rule: none
        ? "Nobody leaves this way."
        : unknown
          ? "One average cost is given for the whole of an exit, so its parts are not known."
          : "The mean over all who leave this way.",
      ...(none || unknown
        ? { formula: "none" }
        : weighted(
            values,
            leaving.map((u) => people(x, u)),
          )),
    }));
  },
});

const costOfUnit = (x: Chain, u: number): ExplanationNode =>
  x.node("exit_cost_of_unit", { u }, () => ({
    equation: "K11",
    label: "Exit cost",
    unit: "GBP",
    value: costOf(x.results.units[u]!),
    rule: "People made redundant and agreed resignations, each at their average cost.",
    formula: "heads * average + resigning * average_resignation",
    terms: () => ({
      heads: redundantHeads(x, u),
      average: averageExit(x, u),
      resigning: marsHeads(x, u),
      average_resignation: averageMars(x, u),
    }),
  }));
const costOf = (unit: UnitResults): number =>
  unit.redundantHeads * unit.averageExit + unit.marsHeads * unit.averageMars;

export const exitCost = (x: Chain): ExplanationNode =>
  x.output("exit_cost", {}, () => {
    const { units } = x.inputs;
    const single = units.length === 1;
    const own = single ? costOfUnit(x, 0) : null;
    return {
      equation: "K11",
      rule: own ? own.rule : "All units together.",
      formula: own ? own.formula : sumText(units.length, (n) => `part${n}`),
      terms: () =>
        own
          ? own.terms
          : numbered(
              "part",
              units.map((_, u) => costOfUnit(x, u)),
            ),
    };
  });

type Funder = "local" | "national" | "customers";
const WHO = {
  local: { key: "fundLocal", words: "Part of exit cost paid locally" },
  national: { key: "fundNational", words: "Part of exit cost paid nationally" },
  customers: { key: "fundCustomers", words: "Part of exit cost paid by customers" },
} as const;

export const fundingShare = (x: Chain, who: Funder): InputTerm =>
  x.given(
    `fund_${who}`,
    {},
    {
      path: ["funding", who],
      value: x.inputs[WHO[who].key],
      field: "fundingShare",
      label: WHO[who].words,
    },
  );

const funded = (who: Funder) => ({
  plan: (x: Chain): ExplanationNode =>
    x.output(`exit_cost_${who}`, {}, () => ({
      equation: "K11",
      rule: "A share of all exit cost.",
      formula: "share * exit_cost",
      terms: () => ({ share: fundingShare(x, who), exit_cost: exitCost(x) }),
    })),
});

export const AVERAGES = {
  average_exit_cost: mean("average_exit_cost", "K10", "redundantHeads", averageExit),
  average_payment: mean("average_payment", "K10", "redundantHeads", averagePayment),
  average_strain: mean("average_strain", "K6", "redundantHeads", averageStrain),
  average_class_1a: mean("average_class_1a", "K7", "redundantHeads", averageClass1A),
  average_in_lieu: mean("average_in_lieu", "K8", "redundantHeads", averageInLieu),
  average_mars_cost: mean("average_mars_cost", "K9", "marsHeads", averageMars),
} as const;

export const FUNDED = {
  exit_cost: { plan: exitCost },
  exit_cost_local: funded("local"),
  exit_cost_national: funded("national"),
  exit_cost_customers: funded("customers"),
} as const;
