/** Every number of a plan that can be typed, in the order in which people read them. */
import { targetYearOf } from "../../../model/scenario/resolve";
import type { Scenario } from "../../../model/scenario/schema";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import { Entries, planYear, type Entry } from "./entry";
import { kindName } from "./leavers";

/** The entries of a plan. They depend on its shape alone: which bodies, how many years, which ways of costing. */
export function entriesOf(plan: Scenario): readonly Entry[] {
  const entries = new Entries();
  plan.cut.byYear.forEach((cut, y) =>
    entries.add("money", "", ["cut", "byYear", y], "cut", {
      label: modelPlanTexts.entries.cut,
      year: planYear(plan, y),
      rare: cut === 0 && y !== targetYearOf(plan) - 1,
    }),
  );
  plan.organisations.forEach((_, o) => organisation(entries, plan, o));
  plan.units.forEach((_, u) => unit(entries, plan, u));
  if (plan.merger) merger(entries, plan, plan.merger);
  prices(entries, plan);
  exits(entries, plan);
  timing(entries);
  return entries.all;
}

function organisation(entries: Entries, plan: Scenario, o: number): void {
  const { name, population, rateOverride, spend } = plan.organisations[o]!;
  const at = (...path: (string | number)[]) => ["organisations", o, ...path];
  entries.add("money", name, at("allowance"), "allowance");
  entries.add("money", name, at("spend", "inHouse"), "spendShare", {
    label: modelPlanTexts.entries.ownCosts,
  });
  entries.add("money", name, at("spend", "csu"), "spendShare", {
    label: modelPlanTexts.entries.spentOnUnits,
  });
  entries.add("money", name, at("spend", "other"), "spendShare", {
    label: modelPlanTexts.entries.spentOnOthers,
  });
  entries.add("money", name, at("passThrough", "csu"), "passThrough", {
    label: modelPlanTexts.entries.passedToUnits,
    rare: spend.csu === 0,
  });
  entries.add("money", name, at("passThrough", "other"), "passThrough", {
    label: modelPlanTexts.entries.passedToOthers,
    rare: true,
  });
  population.forEach((_, y) =>
    entries.add("money", name, at("population", y), "population", {
      year: planYear(plan, y - 1),
      rare: plan.cut.target === "total" || y > 0,
    }),
  );
  rateOverride.forEach((rate, y) =>
    entries.add("money", name, at("rateOverride", y), "rateOverride", {
      label: modelPlanTexts.entries.rateGiven,
      year: planYear(plan, y),
      optional: true,
      rare: rate === null,
    }),
  );
}

function unit(entries: Entries, plan: Scenario, u: number): void {
  const one = plan.units[u]!;
  const { name, resource, cost } = one;
  const at = (...path: (string | number)[]) => ["units", u, ...path];
  if (resource.kind === "direct") {
    entries.add("money", name, at("resource", "base"), "resource");
    entries.add("money", name, at("resource", "passThrough"), "passThrough", {
      label: modelPlanTexts.entries.cutReaching,
    });
  }
  entries.add("money", name, at("payShare"), "payShare");
  entries.add("money", name, at("fixedShare"), "fixedShare", { rare: true });
  entries.add("money", name, at("releaseStep"), "releaseStep", { rare: true });
  entries.add("money", name, at("releaseCap"), "releaseCap", { rare: true });
  const loses = one.lostIncome.some((value) => value !== 0);
  one.lostIncome.forEach((_, y) => {
    if (y > 0)
      entries.add("money", name, at("lostIncome", y), "income", {
        label: modelPlanTexts.entries.incomeLost,
        year: planYear(plan, y - 1),
        rare: !loses,
      });
  });
  one.otherIncome.forEach((_, y) =>
    entries.add("money", name, at("otherIncome", y), "income", {
      label: modelPlanTexts.entries.otherIncome,
      year: planYear(plan, y - 1),
      rare: true,
    }),
  );

  entries.add("people", name, at("establishment"), "establishment");
  entries.add("people", name, at("vacancyRate"), "vacancyRate");
  entries.add("people", name, at("turnover"), "turnover");
  entries.add("people", name, at("capture"), "capture");
  entries.add("people", name, at("redeploy"), "redeploy");
  entries.add("people", name, at("mars"), "mars");
  if (cost.kind === "fixed") entries.add("people", name, at("cost", "perWte"), "costPerWte");
  else
    cost.mix.forEach((line, b) =>
      entries.add("people", name, at("cost", "mix", b, "share"), "bandShare", {
        label: modelPlanTexts.entries.staffInBand(line.band),
        rare: true,
      }),
    );
  for (const key of ["headsPerWte", "agencyShare", "agencyPremium", "boundaryShare"] as const)
    entries.add("people", name, at(key), key, { rare: true });
}

function merger(entries: Entries, plan: Scenario, given: NonNullable<Scenario["merger"]>): void {
  const body = modelPlanTexts.entries.merger;
  if (given.duplicates.kind === "rate")
    entries.add("people", body, ["merger", "duplicates", "rate"], "duplicateRate");
  else entries.add("people", body, ["merger", "duplicates", "posts"], "duplicatePosts");
  given.integration.forEach((_, q) =>
    entries.add("money", body, ["merger", "integration", q], "integration", {
      label: modelPlanTexts.entries.integration,
      year: `${planYear(plan, q >> 2)} Q${(q & 3) + 1}`,
      rare: q > 0,
    }),
  );
  given.lossRate.forEach((_, y) =>
    entries.add("money", body, ["merger", "lossRate", y], "lossRate", {
      year: planYear(plan, y),
      rare: y > 0,
    }),
  );
  entries.add("money", body, ["merger", "margin"], "margin", { rare: true });
  entries.add("money", body, ["merger", "transferShare"], "transferShare", { rare: true });
}

/** What money is worth: awards, drift, prices of other things, discounting. */
function prices(entries: Entries, plan: Scenario): void {
  const body = modelPlanTexts.entries.prices;
  for (let y = 0; y < plan.years; y++) {
    const year = planYear(plan, y);
    entries.add("money", body, ["award", y], "award", { year, optional: true, rare: true });
    entries.add("money", body, ["drift", y], "drift", { year, rare: true });
    entries.add("money", body, ["nonPayInflation", y], "nonPayInflation", {
      year,
      optional: true,
      rare: true,
    });
  }
  entries.add("money", body, ["discountRate"], "discountRate", { rare: true });
}

function exits(entries: Entries, plan: Scenario): void {
  const { averageCost, strata } = plan.exits;
  if (averageCost !== null || strata.length === 0) {
    entries.add("exits", "", ["exits", "averageCost"], "averageExitCost");
    entries.add("exits", "", ["exits", "averageMarsCost"], "averageExitCost", {
      label: modelPlanTexts.entries.agreedResignation,
      optional: true,
      rare: plan.units.every((one) => one.mars === 0),
    });
  }
  entries.add("exits", "", ["exits", "savingPerLeaver"], "savingPerLeaver", { optional: true, rare: true });
  entries.add("exits", modelPlanTexts.entries.whoPays, ["funding", "local"], "fundingShare", {
    label: modelPlanTexts.entries.paidLocally,
  });
  entries.add("exits", modelPlanTexts.entries.whoPays, ["funding", "national"], "fundingShare", {
    label: modelPlanTexts.entries.paidByEngland,
  });
  entries.add("exits", modelPlanTexts.entries.whoPays, ["funding", "customers"], "fundingShare", {
    label: modelPlanTexts.entries.paidByCustomers,
  });
  strata.forEach((one, s) => {
    const body = kindName(one, s);
    const at = (key: string) => ["exits", "strata", s, key];
    for (const key of ["weight", "serviceYears", "salary", "age"] as const)
      entries.add("exits", body, at(key), key);
    entries.add("exits", body, at("capitalisedCost"), "capitalisedCost", { rare: !one.takesPension });
    entries.add("exits", body, at("fte"), "fte", { rare: true });
    entries.add("exits", body, at("noticeWeeks"), "noticeWeeks", { rare: true, optional: true });
  });
  const body = modelPlanTexts.entries.payments;
  for (const key of ["payInLieuShare", "legalPerExit", "outplacementPerExit", "fourWeekShare"] as const)
    entries.add("exits", body, ["exits", key], key, { rare: true });
  entries.add("exits", body, ["exits", "clawback", "probability"], "clawbackProbability", { rare: true });
  entries.add("exits", body, ["exits", "clawback", "share"], "clawbackShare", { rare: true });
}

function timing(entries: Entries): void {
  entries.add("timing", "", ["exits", "leadQuarters"], "leadQuarters");
  entries.add("timing", "", ["exits", "exitQuarter"], "exitQuarter", { optional: true });
  entries.add("timing", "", ["exits", "consultationDays"], "consultationDays", { optional: true });
  entries.add("timing", "", ["exits", "marsQuarter"], "marsQuarter", { optional: true, rare: true });
}
