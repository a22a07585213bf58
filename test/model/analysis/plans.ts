/** Plans for the tests of analyses: a small one with one cost for all, and a wide one that has a part of everything. */
import { readFileSync } from "node:fs";
import { Register } from "../../../src/reference/register";
import type { Inputs } from "../../../src/model/inputs";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve } from "../../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft, unit } from "../drafts";

const read = (name: string): string => readFileSync(`assets/data/${name}`, "utf8");
const { workforce } = Register.open(read("release.json"), read("manifest.json"));

/** Inputs of a plan that must be in order. */
export function inputsOf(given: ScenarioDraft): Inputs {
  const scenario = readScenario(given);
  if (!scenario.ok) throw new Error(scenario.issues.map((issue) => issue.message).join(" "));
  const inputs = resolve(scenario.value, workforce);
  if (!inputs.ok) throw new Error(inputs.issues.map((issue) => issue.message).join(" "));
  return inputs.value;
}

/** The unit of example E08, cut by 10% at 40,000 a WTE. */
export const small = (more: Partial<ScenarioDraft> = {}): Inputs => inputsOf(draft(more));

const commissioner = (
  id: string,
  allowance: number,
): NonNullable<ScenarioDraft["organisations"]>[number] => ({
  id,
  name: `Commissioner ${id}`,
  allowance,
  population: [allowance / 25, allowance / 25, allowance / 24.8, allowance / 24.7],
  spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
  passThrough: { csu: 0.8, other: 0.5 },
  supportUnit: "csu",
});

/** Two commissioners with a team each, the unit that serves them, and one that merges with it; kinds of leaver. */
export const wideDraft = (more: Partial<ScenarioDraft> = {}): ScenarioDraft =>
  draft({
    years: 3,
    cut: { byYear: [0, 0.1, 0.02] },
    award: [0.01, 0.01, 0.02],
    nonPayInflation: [null, null, null],
    organisations: [commissioner("A", 6_000_000), commissioner("B", 9_000_000)],
    units: [
      unit({
        id: "team-a",
        name: "Team A",
        resource: { kind: "in_house", organisation: "A" },
        establishment: 60,
        fixedShare: 0.3,
        turnover: 0.08,
        redeploy: 0.2,
        mars: 0.1,
        boundaryShare: 0.5,
        cost: {
          kind: "bands",
          mix: [
            { band: "6", share: 0.4, pay: 28_000 },
            { band: "7", share: 0.6, pay: 36_000 },
          ],
          zone: "outer",
        },
      }),
      unit({
        id: "team-b",
        name: "Team B",
        resource: { kind: "in_house", organisation: "B" },
        establishment: 90,
        turnover: 0.12,
        redeploy: 0.3,
        mars: 0.2,
        agencyShare: 0.2,
      }),
      unit({
        id: "csu",
        name: "Support unit",
        resource: { kind: "customers" },
        otherIncome: [3_000_000, 3_000_000, 2_800_000, 2_500_000],
        establishment: 230,
        fixedShare: 0.4,
        turnover: 0.1,
        redeploy: 0.25,
        mars: 0.2,
        headsPerWte: 1.1,
      }),
      unit({ id: "partner", name: "Partner unit", turnover: 0.1, redeploy: 0.1, mars: 0.1, fixedShare: 0.2 }),
    ],
    exits: {
      announced: "2014-07-07",
      clawback: { probability: 0.1, share: 0.5 },
      fourWeekShare: 0.02,
      payInLieuShare: 0.3,
      legalPerExit: 500,
      savingStart: "pro_rata",
      strata: [
        { weight: 0.6, serviceYears: 6.5, salary: 34_000 },
        { weight: 0.3, serviceYears: 15, salary: 60_000, age: 52, fte: 0.8 },
        {
          weight: 0.1,
          serviceYears: 28,
          salary: 98_453,
          age: 57,
          takesPension: true,
          capitalisedCost: 150_000,
        },
      ],
    },
    funding: { local: 0.6, national: 0.3, customers: 0.1 },
    merger: {
      units: ["csu", "partner"],
      duplicates: { kind: "rate", rate: 0.05 },
      integration: [0, 0, 200_000, 100_000, 0, 0, 0, 0, 0, 0, 0, 0],
      lossRate: [0, 0.01, 0.02],
      transferShare: 0.25,
    },
    ...more,
  });

export const wide = (more: Partial<ScenarioDraft> = {}): Inputs => inputsOf(wideDraft(more));
