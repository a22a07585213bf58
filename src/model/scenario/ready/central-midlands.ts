import type { ScenarioDraft } from "../schema";
import { assumption, rule, sourced } from "./says";

/** Income of all CSUs over their staff, 700 million / 9,400 (W79). */
const INCOME_PER_HEAD = 700_000_000 / 9_400;
/** Average cost of one WTE in 2014/15 on the illustrative band mix (A1). */
const COST_PER_WTE = 40_132.11;
const STAFF = 470;
/** The two units together are over 1,000 after the 47 have left 423. */
const PARTNER_STAFF = 577;

const payShare = COST_PER_WTE / INCOME_PER_HEAD;
const unit = (
  id: string,
  name: string,
  staff: number,
  passThrough: number,
): ScenarioDraft["units"][number] => ({
  id,
  name,
  resource: { kind: "direct", base: staff * INCOME_PER_HEAD, passThrough },
  establishment: staff,
  vacancyRate: 0,
  payShare,
  fixedShare: 0,
  turnover: 0,
  redeploy: 0,
  mars: 0,
  cost: { kind: "fixed", perWte: COST_PER_WTE },
});

const OF_UNIT = (index: number) => {
  const at = `units.${index}.`;
  return {
    [`${at}resource.base`]: sourced(
      ["W79"],
      "Staff at the income per head of all CSUs, 700 million / 9,400.",
    ),
    [`${at}vacancyRate`]: assumption("The article counts people, not posts."),
    [`${at}payShare`]: assumption("Cost of the staff over the income assumed; neither was published."),
    [`${at}fixedShare`]: assumption("All other cost is taken to fall with income."),
    [`${at}turnover`]: assumption("The article speaks of redundancies alone."),
    [`${at}redeploy`]: assumption("The article speaks of redundancies alone."),
    [`${at}mars`]: sourced(["C13"], "No voluntary scheme was open to CSUs in early 2014."),
    [`${at}cost.perWte`]: assumption(
      "Average of an illustrative mix of bands in 2014/15, with on-costs of that year.",
    ),
  };
};

/**
 * Central Midlands CSU plans 47 redundancies, about ten per cent, while it talks of merging with Staffordshire and
 * Lancashire CSU; NHS England pays, and allowances are expected to fall by ten per cent (C02).
 */
export const centralMidlands: ScenarioDraft = {
  version: 1,
  name: "Central Midlands with Staffordshire and Lancashire",
  note: "47 redundancies at Central Midlands, about ten per cent of its staff, paid by NHS England. A second report says about 40.",
  firstYear: "2013/14",
  years: 4,
  prices: { year: "2013/14" },
  cut: { byYear: [0, 0, 0.1, 0] },
  award: [0, 0, 0, 0],
  targetYear: "2015/16",
  units: [
    unit("CSU-CMID", "Central Midlands CSU", STAFF, 1),
    unit("CSU-STAFFLANCS", "Staffordshire and Lancashire CSU", PARTNER_STAFF, 0),
  ],
  exits: {
    regime: "old",
    announced: "2014-01-07",
    exitQuarter: 5,
    averageCost: 43_095,
    averageMarsCost: 0,
    clawback: {},
  },
  funding: { local: 0, national: 1, customers: 0 },
  merger: {
    units: ["CSU-CMID", "CSU-STAFFLANCS"],
    duplicates: { kind: "rate", rate: 0 },
    lossRate: [0, 0, 0, 0],
  },
  provenance: {
    "cut.byYear": sourced(["C02", "B20"], "Ten per cent, cash, on the total, from 2015/16."),
    award: assumption("Held at 0 so that the ten per cent stands alone."),
    "units.0.establishment": sourced(
      ["C02"],
      "47 are about ten per cent: 470 people; 447 to 495 if 9.5% to 10.5%.",
    ),
    "units.0.resource.passThrough": assumption("The cut in allowances is taken to reach the unit in full."),
    ...OF_UNIT(0),
    "units.1.establishment": sourced(
      ["C02"],
      "At least: over 1,000 together, less the 423 who stay at Central Midlands.",
    ),
    "units.1.resource.passThrough": assumption(
      "The article names no redundancies at Staffordshire and Lancashire.",
    ),
    ...OF_UNIT(1),
    "exits.exitQuarter": assumption(
      "Consultation from 7 January 2014, 30 days and ten weeks of notice: 17 April 2014.",
    ),
    "exits.averageCost": sourced(["W87"], "Average of 10,094 redundancies, 2010 to 2013.", "2013"),
    "exits.averageMarsCost": rule("Nobody takes an agreed resignation here."),
    funding: sourced(["C02"], "NHS England funds the redundancies."),
    "merger.duplicates.rate": assumption("No duplicate posts were named."),
    "merger.lossRate": assumption("No loss of customers was named."),
  },
};
