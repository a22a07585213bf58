import type { ScenarioDraft } from "../schema";
import { assumption, rule, sourced } from "./says";

/** Pounds a head to which running cost and programme pay come down: the instruction of 2025 (B28). */
const ENVELOPE = 18.76;
const POPULATION = [3_186_875, 3_296_216];
const SAVING_PER_LEAVER = 72_300;
const STAFF = 1_515.9;
/** "Average cut about half": twice the envelope before it. */
const ALLOWANCE = 2 * ENVELOPE * POPULATION[0]!;

/** Greater Manchester ICB in the halving of 2025: £18.76 a head, £104,000 an exit, £72,300 saved a leaver (B28, W91). */
export const greaterManchesterHalved: ScenarioDraft = {
  version: 1,
  name: "Greater Manchester ICB at £18.76 a head",
  note: "The envelope covers running cost and programme pay, so it is not the running cost allowance of 13.39 a head. The board's own plan: 350 to 400 people, £42m cost, £29m a year, around 17 months.",
  firstYear: "2025/26",
  years: 5,
  prices: { year: "2025/26" },
  cut: { byYear: [0, 0, 0, 0, 0] },
  award: [0, 0, 0, 0, 0],
  targetYear: "2026/27",
  organisations: [
    {
      id: "ICB-QOP",
      name: "NHS Greater Manchester Integrated Care Board",
      allowance: ALLOWANCE,
      population: [...POPULATION, POPULATION[1]!, POPULATION[1]!, POPULATION[1]!, POPULATION[1]!],
      rateOverride: [null, ENVELOPE, ENVELOPE, ENVELOPE, ENVELOPE],
      spend: { inHouse: 1, csu: 0, other: 0 },
      passThrough: {},
    },
  ],
  units: [
    {
      id: "ICB-QOP",
      name: "NHS Greater Manchester Integrated Care Board",
      resource: { kind: "in_house", organisation: "ICB-QOP" },
      establishment: STAFF,
      vacancyRate: 0,
      payShare: (STAFF * SAVING_PER_LEAVER) / ALLOWANCE,
      fixedShare: 0.4,
      releaseStep: 0.04,
      turnover: 0.1,
      capture: 0.5,
      redeploy: 0.25,
      mars: 0,
      cost: { kind: "fixed", perWte: SAVING_PER_LEAVER },
    },
  ],
  exits: {
    regime: "new",
    announced: "2025-12-01",
    exitQuarter: 4,
    averageCost: 104_000,
    averageMarsCost: 0,
    clawback: {},
  },
  funding: { local: 1, national: 0, customers: 0 },
  provenance: {
    "cut.byYear": rule("The rate a head is given in its place."),
    award: assumption("Held at 0, so that cost and saving are those of the plan."),
    "organisations.0.allowance": assumption("Twice the envelope: the cut was about half on average.", [
      "B28",
    ]),
    "organisations.0.population": sourced(
      ["H03"],
      "Allocation population of 2024/25 and 2025/26; then carried on.",
    ),
    "organisations.0.rateOverride": sourced(
      ["B28"],
      "By the end of quarter 3 of 2025/26, recurrent from 2026/27.",
    ),
    "organisations.0.spend": assumption("The envelope is taken to be spent in house."),
    "units.0.establishment": sourced(["H01"], "Whole-time equivalents in post, March 2025.", "2025-03-31"),
    "units.0.vacancyRate": assumption("The official series counts people in post."),
    "units.0.payShare": assumption(
      "Staff in post at the saving a leaver brings, over the allowance assumed.",
    ),
    "units.0.fixedShare": assumption("An illustration."),
    "units.0.releaseStep": assumption("An illustration."),
    "units.0.turnover": sourced(["W98"], "Between 8.8% and 10.5% at one arm's-length body: a stand-in."),
    "units.0.capture": assumption("An illustration."),
    "units.0.redeploy": assumption("An illustration."),
    "units.0.mars": assumption("Voluntary leavers have section 16 terms under the scheme of 2025/26."),
    "units.0.cost.perWte": sourced(["W91"], "Saving a year for each departure.", "2025"),
    "exits.exitQuarter": assumption("The voluntary scheme runs to March 2026."),
    "exits.averageCost": sourced(["W91"], "£42m for about 404 people; over 20 years of service.", "2025"),
    "exits.averageMarsCost": rule("Nobody takes an agreed resignation here."),
    funding: sourced(["W91"], "Wholly local."),
  },
};
