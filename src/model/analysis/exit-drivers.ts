/** Drivers about exits and mergers: who leaves, what it costs, when, who pays, what a merger holds twice. */
import type { ExitInputs, Inputs, MergerInputs, StratumInputs } from "../inputs";
import { FIELDS } from "../scenario/fields";
import { driver, stepAround, type Driver } from "./driver";
import { entriesOf, scale, shift, slotsOf, type Lever } from "./levers";

const NO_KINDS = "The plan gives one average cost for an exit instead of kinds of leaver.";
const NO_AVERAGE = "The plan works the cost of an exit out from kinds of leaver: turn salary or service.";
const NO_MERGER = "The plan has no merger with this.";

const byWeight = (one: StratumInputs): number => one.weight;
const given = (exits: ExitInputs): boolean => !Number.isNaN(exits.averageCost);

/** Years of service that an age allows: nobody starts before 15. */
const EARLIEST = 15;

/** A share of the terms of exit that only matters where kinds of leaver are given. */
const termShare = (id: string, label: string, key: "fourWeekShare" | "clawback" | "payInLieuShare"): Driver =>
  driver(id, label, "ratio", NO_KINDS, { least: 0, most: 1, around: stepAround(0.05, 0, 1) }, ({ exits }) =>
    given(exits) ? null : shift(slotsOf([exits], key, { least: 0, most: 1 })),
  );

const LAG = { least: -8, most: 20 };

/** Most of the plan's integration cost and pounds of it in all. */
function integrationOf(merger: MergerInputs): Lever | null {
  const bases = merger.integration.slice();
  const total = bases.reduce((sum, one) => sum + one, 0);
  if (total === 0) return null;
  return {
    base: total,
    set: (value) => {
      for (let q = 0; q < bases.length; q++)
        merger.integration[q] = value === total ? bases[q]! : bases[q]! * (value / total);
    },
  };
}

/** The local share; what it leaves goes to the nation and the customers as the plan divides it between them. */
function localFunding(inputs: Inputs): Lever {
  const { fundLocal, fundNational, fundCustomers } = inputs;
  const rest = fundNational + fundCustomers;
  const national = rest > 0 ? fundNational / rest : 1;
  return {
    base: fundLocal,
    set: (value) => {
      const same = value === fundLocal;
      inputs.fundLocal = value;
      inputs.fundNational = same ? fundNational : (1 - value) * national;
      inputs.fundCustomers = same ? fundCustomers : (1 - value) * (1 - national);
    },
  };
}

const DRIVERS: readonly Driver[] = [
  driver(
    "service",
    "Years of service of leavers, on average",
    "years",
    NO_KINDS,
    { least: 0, most: 60, around: stepAround(2, 0, 60) },
    ({ exits }) =>
      given(exits)
        ? null
        : shift(
            exits.strata.map((one) => ({
              ...slotsOf([one], "serviceYears", FIELDS.serviceYears, byWeight)[0]!,
              most: Math.max(one.serviceYears, Math.min(FIELDS.serviceYears.most, one.age - EARLIEST)),
            })),
          ),
  ),
  driver(
    "salary",
    "Full-time salary of leavers, on average",
    "GBP",
    NO_KINDS,
    { least: 0, most: FIELDS.salary.most, around: (base) => [base * 0.9, base * 1.1] },
    ({ exits }) => (given(exits) ? null : scale(slotsOf(exits.strata, "salary", FIELDS.salary, byWeight))),
  ),
  driver(
    "average_exit_cost",
    "Average cost of an exit",
    "GBP",
    NO_AVERAGE,
    { least: 0, most: FIELDS.averageExitCost.most },
    ({ exits }) => (given(exits) ? shift(slotsOf([exits], "averageCost", FIELDS.averageExitCost)) : null),
  ),
  driver(
    "average_mars_cost",
    "Average cost of an agreed resignation",
    "GBP",
    "The plan works the cost of an agreed resignation out from kinds of leaver.",
    { least: 0, most: FIELDS.averageExitCost.most },
    ({ exits }) =>
      Number.isNaN(exits.averageMarsCost)
        ? null
        : shift(slotsOf([exits], "averageMarsCost", FIELDS.averageExitCost)),
  ),
  driver(
    "saving_per_leaver",
    "Annual saving of a leaver",
    "GBP",
    "The plan takes the cost of a WTE as the saving of a leaver: turn that cost.",
    { least: 0, most: FIELDS.savingPerLeaver.most },
    ({ exits }) =>
      Number.isNaN(exits.savingPerLeaver)
        ? null
        : shift(slotsOf([exits], "savingPerLeaver", FIELDS.savingPerLeaver)),
  ),
  termShare("four_week_share", FIELDS.fourWeekShare.label, "fourWeekShare"),
  termShare("clawback", "Share of payments reclaimed", "clawback"),
  termShare("pay_in_lieu_share", FIELDS.payInLieuShare.label, "payInLieuShare"),
  driver(
    "month_rule",
    "Rule for a month of pay",
    "choice",
    NO_KINDS,
    {
      least: 0,
      most: 1,
      whole: true,
      choices: ["a twelfth of the salary", "the better of that and 4.35 weeks"],
    },
    ({ exits }) =>
      given(exits)
        ? null
        : {
            base: exits.monthRule === "twelfth" ? 0 : 1,
            set: (choice) => {
              exits.monthRule = choice === 0 ? "twelfth" : "better_of";
            },
          },
  ),
  driver(
    "lag",
    "Exits and agreed resignations later, in quarters",
    "quarters",
    "The plan has no quarter.",
    { ...LAG, whole: true, around: stepAround(1, LAG.least, LAG.most) },
    ({ exits }) => {
      const { marsQuarter } = exits;
      return {
        base: exits.delayQuarters ?? 0,
        set: (delay) => {
          exits.delayQuarters = delay;
          exits.marsQuarter = Math.max(1, marsQuarter + delay);
        },
      };
    },
  ),
  driver(
    "lead_quarters",
    FIELDS.leadQuarters.label,
    "quarters",
    "The plan has no quarter.",
    {
      least: 0,
      most: FIELDS.leadQuarters.most,
      whole: true,
      around: stepAround(1, 0, FIELDS.leadQuarters.most),
    },
    ({ exits }) => shift(slotsOf([exits], "leadQuarters", FIELDS.leadQuarters)),
  ),
  driver(
    "local_share",
    "Share of exit cost paid locally",
    "ratio",
    "The plan has no exits.",
    { least: 0, most: 1, around: () => [0, 1] },
    localFunding,
  ),
  driver(
    "duplicate_rate",
    FIELDS.duplicateRate.label,
    "ratio",
    NO_MERGER,
    { least: 0, most: 1 },
    ({ merger }) =>
      merger && Number.isNaN(merger.duplicates)
        ? shift(slotsOf([merger], "duplicateRate", FIELDS.duplicateRate))
        : null,
  ),
  driver(
    "duplicate_posts",
    FIELDS.duplicatePosts.label,
    "posts",
    NO_MERGER,
    { least: 0, most: FIELDS.duplicatePosts.most },
    ({ merger }) =>
      merger && !Number.isNaN(merger.duplicates)
        ? shift(slotsOf([merger], "duplicates", FIELDS.duplicatePosts))
        : null,
  ),
  driver(
    "loss_rate",
    FIELDS.lossRate.label,
    "ratio",
    NO_MERGER,
    { least: 0, most: 1, around: stepAround(0.01, 0, 1) },
    ({ merger }) => (merger ? shift(entriesOf(merger.lossRate, 1, FIELDS.lossRate)) : null),
  ),
  driver("margin", FIELDS.margin.label, "ratio", NO_MERGER, { least: 0, most: 1 }, ({ merger }) =>
    merger ? shift(slotsOf([merger], "margin", FIELDS.margin)) : null,
  ),
  driver(
    "integration",
    "Integration cost, all quarters",
    "GBP",
    NO_MERGER,
    { least: 0, most: FIELDS.integration.most },
    ({ merger }) => (merger ? integrationOf(merger) : null),
  ),
];

/** All of them act where people leave: the money that is left for staff stands before. */
export const EXIT_DRIVERS: readonly Driver[] = DRIVERS.map((one) => ({ ...one, from: "people" }));
