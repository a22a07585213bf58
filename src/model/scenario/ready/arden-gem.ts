import type { ScenarioDraft } from "../schema";
import { assumption, rule, sourced } from "./says";

/** The 19 CSUs of 2013 had 9,400 staff and 700 million pounds of income together (W79). */
const UNITS = 19;
const STAFF = 9_400 / UNITS;
const INCOME = 700_000_000 / UNITS;
/** Average cost of one WTE in 2014/15 on the illustrative band mix (A1). */
const COST_PER_WTE = 40_132.11;

const unit = (id: string, name: string): ScenarioDraft["units"][number] => ({
  id,
  name,
  resource: { kind: "direct", base: INCOME, passThrough: 1 },
  establishment: STAFF,
  vacancyRate: 0.09,
  payShare: (0.91 * STAFF * COST_PER_WTE) / INCOME,
  fixedShare: 0.4,
  releaseStep: 0.04,
  turnover: 0.1,
  capture: 0.5,
  redeploy: 0.25,
  mars: 0,
  cost: { kind: "fixed", perWte: COST_PER_WTE },
});

const OF_UNIT = (index: number) => {
  const at = `units.${index}.`;
  return {
    [`${at}establishment`]: assumption("Its staff were not published: an average CSU, 9,400 / 19.", ["W79"]),
    [`${at}resource`]: assumption("Its income was not published: an average CSU, 700 million / 19.", ["W79"]),
    [`${at}vacancyRate`]: sourced(["W88"], "The whole system in April 2013."),
    [`${at}payShare`]: assumption("Cost of the staff assumed over the income assumed."),
    [`${at}fixedShare`]: assumption("An illustration."),
    [`${at}releaseStep`]: assumption("An illustration."),
    [`${at}turnover`]: sourced(["W98"], "Between 8.8% and 10.5% at one arm's-length body: a stand-in."),
    [`${at}capture`]: assumption("An illustration."),
    [`${at}redeploy`]: assumption("An illustration."),
    [`${at}mars`]: assumption("No cost of an agreed resignation is published."),
    [`${at}cost.perWte`]: assumption(
      "Average of an illustrative mix of bands in 2014/15, with on-costs of that year.",
    ),
  };
};

/** NHS Arden and NHS Greater East Midlands CSUs merge on 1 April 2015 with 37 CCGs between them (C01). */
export const ardenWithGreaterEastMidlands: ScenarioDraft = {
  version: 1,
  name: "Arden with Greater East Midlands",
  note: "Approved by NHS England in November 2014, effective 1 April 2015, 37 CCGs. Staff and income were not published; average CSUs stand in for both.",
  firstYear: "2015/16",
  years: 5,
  prices: { year: "2014/15" },
  cut: { byYear: [0.1, 0, 0, 0, 0] },
  award: [0.01, 0.01, 0.01, 0.03, 0.017],
  targetYear: "2015/16",
  units: [unit("CSU-ARDEN", "NHS Arden CSU"), unit("CSU-GEM", "NHS Greater East Midlands CSU")],
  exits: {
    regime: "new",
    announced: "2015-04-01",
    exitQuarter: 3,
    averageCost: 6_200_000 / 142,
    averageMarsCost: 0,
    clawback: {},
  },
  funding: { local: 1, national: 0, customers: 0 },
  merger: {
    units: ["CSU-ARDEN", "CSU-GEM"],
    duplicates: { kind: "rate", rate: 0.05 },
    lossRate: [0, 0, 0, 0, 0],
  },
  provenance: {
    "cut.byYear": sourced(["B20"], "Ten per cent, cash, on the total, in 2015/16; nothing after it."),
    award: sourced(["W51", "W52", "W53", "W55"], "Awards of 2015/16 to 2019/20."),
    ...OF_UNIT(0),
    ...OF_UNIT(1),
    "exits.exitQuarter": assumption("Consultation and notice from the day of the merger."),
    "exits.averageCost": sourced(["W84"], "Two CSUs that closed: £6.2m for 142 people.", "2016"),
    "exits.averageMarsCost": rule("Nobody takes an agreed resignation here."),
    funding: assumption("Wholly local."),
    "merger.duplicates.rate": assumption("An illustration: one post in twenty of one of the two."),
    "merger.lossRate": assumption("No loss of customers."),
  },
};
