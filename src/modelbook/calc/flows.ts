/** Who has gone when, what that saves and costs, and what a year lacks: F1, F2 and F8 for one unit. */
import type { UnitInputs } from "../../model/inputs";
import { FACTOR, POUNDS, WHOLE, WTE } from "../axis";
import { RATIO_ROW } from "./money";
import { plus, type CalcSheet } from "./sheet";

const money = (equation: string) => ({ unit: "GBP", format: POUNDS, equation });
const wte = (equation: string) => ({ unit: "WTE", format: WTE, equation });
const FLAG = { unit: "flag", format: WHOLE, equation: "" };

/** WTE gone by the end of each quarter, by way of leaving. */
export function writeLeavers(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  const merging = calc.inputs.merger?.units.includes(u) ?? false;
  calc.section(`Leavers: ${unit.name}`);
  calc.axis(
    k("since"),
    "Quarters in which turnover has helped",
    { unit: "quarters", format: WHOLE, equation: "M5" },
    (at) => `MIN(MAX(${at.here("calc.quarter")}-${at.one("c.decided")},0),${at.one("in.leadQuarters")})`,
  );
  calc.axis(
    k("goneTurnover"),
    "Left anyway",
    wte("M5"),
    (at) =>
      `MIN(${at.one(k("turnover"))},${at.one(given("capture"))}*${at.one(k("inPost"))}*(1-(1-${at.one(given("turnover"))})^(${at.here(k("since"))}/4)))`,
  );
  calc.axis(
    k("left"),
    "Exits have taken place",
    FLAG,
    (at) => `(${at.here("calc.quarter")}>=${at.one(k("exitQuarter"))})*1`,
  );
  if (merging)
    calc.axis(k("duplicatesLeft"), "Share of the duplicate posts gone", RATIO_ROW("G2"), (at) => {
      const profile = at.here("in.profile");
      return `IF(ISNUMBER(${profile}),N(${profile}),${at.here(k("left"))})`;
    });
  calc.axis(
    k("shareLeft"),
    "Share of exits that has taken place",
    { unit: "ratio", format: FACTOR, equation: "G2" },
    (at) =>
      `(1-${at.one(k("duplicateShare"))})*${at.here(k("left"))}+${at.one(k("duplicateShare"))}*${at.here(merging ? k("duplicatesLeft") : k("left"))}`,
  );
  calc.axis(
    k("goneRedeployed"),
    "Redeployed",
    wte("M6"),
    (at) => `${at.one(k("redeployed"))}*${at.here(k("shareLeft"))}`,
  );
  calc.axis(
    k("goneRedundant"),
    "Redundant",
    wte("M6"),
    (at) => `${at.one(k("redundancies"))}*${at.here(k("shareLeft"))}`,
  );
  calc.axis(
    k("goneMars"),
    "Agreed resignations",
    wte("M6"),
    (at) => `${at.one(k("mars"))}*(${at.here("calc.quarter")}>=${at.one("in.marsQuarter")})`,
  );
  calc.axis(
    k("goneVacancies"),
    "Vacancies deleted",
    wte("M3"),
    (at) => `${at.one(k("vacancies"))}*(${at.here("calc.quarter")}>=${at.one("c.decided")})`,
  );
  calc.axis(k("gone"), "People gone by the end of the quarter", wte(""), (at) =>
    plus(["goneTurnover", "goneRedeployed", "goneMars", "goneRedundant"].map((way) => at.here(k(way)))),
  );
  calc.one(k("goneByExit"), "People gone at the end of the plan, turnover apart", wte("F5"), (at) =>
    plus(["goneRedeployed", "goneMars", "goneRedundant"].map((way) => `MAX(${at.all(k(way))})`)),
  );
  calc.one(k("all"), "People who go in all", wte(""), (at) =>
    plus(["turnover", "redeployed", "mars", "redundancies"].map((way) => at.one(k(way)))),
  );
  calc.axis(
    k("waiting"),
    "Some have still to go",
    FLAG,
    (at) => `(${at.here(k("gone"))}<${at.one(k("all"))}*(1-${at.one("data.almost")}))*1`,
  );
  calc.one(
    k("lastExit"),
    "Last quarter in which anyone goes; 0 for nobody",
    { unit: "quarter", format: WHOLE, equation: "F4" },
    (at) => `(${at.one(k("all"))}>0)*(SUM(${at.all(k("waiting"))})+1)`,
  );
}

/** F1 and F2. */
export function writeFlows(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  calc.section(`Savings and costs: ${unit.name}`);
  calc.axis(
    k("exitsNow"),
    "Exits fall in this quarter and savings start on the day",
    FLAG,
    (at) =>
      `(${at.one("in.savingStart")}="pro_rata")*NOT(ISNUMBER(${at.one("in.exitQuarter")}))*(${at.here("calc.quarter")}=${at.one(k("exitQuarter"))})`,
  );
  calc.axis(
    k("rest"),
    "Share of the quarter that is left after the exits",
    RATIO_ROW("F1"),
    (at) =>
      `${at.here(k("exitsNow"))}*(${at.here("c.end")}-${at.one(k("exitDay"))})/(${at.here("c.end")}-${at.here("calc.start")})`,
  );
  // Those who left in earlier quarters, and part of those who leave in this one.
  const counted = (name: string, label: string, gone: string): void =>
    calc.axis(
      k(name),
      label,
      wte("F1"),
      (at) => `N(${at.before(k(gone))})+${at.here(k("rest"))}*(${at.here(k(gone))}-N(${at.before(k(gone))}))`,
    );
  counted("savedRedeployed", "Redeployed people who save", "goneRedeployed");
  counted("savedRedundant", "Redundant people who save", "goneRedundant");
  calc.axis(
    k("savedOthers"),
    "Leavers by turnover and agreement who save",
    wte("F1"),
    (at) => `N(${at.before(k("goneTurnover"))})+N(${at.before(k("goneMars"))})`,
  );
  calc.axis(
    k("perLeaver"),
    "Annual saving of one leaver",
    { unit: "GBP per WTE", format: POUNDS, equation: "F1" },
    (at) => {
      const own = at.one("in.savingPerLeaver");
      return `IF(ISNUMBER(${own}),N(${own})/${at.one(k("cost"))},1)*${at.here(k("cost"))}`;
    },
  );
  calc.axis(
    k("agency"),
    "Agency staff no longer needed",
    money("F1"),
    (at) =>
      `N(${at.before(k("goneVacancies"))})*${at.one(given("agencyShare"))}*${at.here(k("cost"))}*(1+${at.one(given("agencyPremium"))})/4`,
  );
  calc.axis(
    k("nonPaySaved"),
    "Fixed non-pay given up",
    money("F1"),
    (at) =>
      `${at.here(k("release"))}*${at.one(given("fixedShare"))}*${at.one(k("np0"))}*${at.here(k("npPrices"))}/4`,
  );
  calc.axis(
    k("savingLocal"),
    "Saving, local",
    money("F1"),
    (at) =>
      `(${at.here(k("savedOthers"))}+${at.here(k("savedRedundant"))}+${at.here(k("savedRedeployed"))})*${at.here(k("perLeaver"))}/4+${at.here(k("agency"))}+${at.here(k("nonPaySaved"))}`,
  );
  calc.axis(
    k("savingInside"),
    "Of it: redeployed people who stay inside these organisations",
    money("F1"),
    (at) => `${at.here(k("savedRedeployed"))}*${at.one(given("boundaryShare"))}*${at.here(k("perLeaver"))}/4`,
  );
  calc.axis(
    k("savingSystem"),
    "Saving, system",
    money("F1"),
    (at) => `${at.here(k("savingLocal"))}-${at.here(k("savingInside"))}`,
  );
  calc.axis(
    k("exitCost"),
    "Redundancy cost",
    money("F2"),
    (at) =>
      `(${at.here(k("goneRedundant"))}-N(${at.before(k("goneRedundant"))}))*${at.one(given("headsPerWte"))}*${at.one(k("average"))}`,
  );
  calc.axis(
    k("marsCost"),
    "Cost of agreed resignations",
    money("F2"),
    (at) =>
      `(${at.here(k("goneMars"))}-N(${at.before(k("goneMars"))}))*${at.one(given("headsPerWte"))}*${at.one("c.mars")}`,
  );
  calc.axis(
    k("oneOff"),
    "One-off cost, whoever pays",
    money("F2"),
    (at) => `${at.here(k("exitCost"))}+${at.here(k("marsCost"))}`,
  );
  calc.axis(
    k("netLocal"),
    "Saving less cost, local",
    money("F3"),
    (at) => `${at.here(k("savingLocal"))}-${at.one("in.fund.local")}*${at.here(k("oneOff"))}`,
  );
  calc.axis(
    k("netSystem"),
    "Saving less cost, system",
    money("F3"),
    (at) => `${at.here(k("savingSystem"))}-${at.here(k("oneOff"))}`,
  );
}

/** F8. */
export function writeGap(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  calc.section(`Gap: ${unit.name}`);
  calc.withBase(
    k("paid"),
    "People paid for, agency staff included",
    wte("F8"),
    (at) =>
      `${at.one(k("inPost"))}-N(${at.before(k("gone"))})+(${at.one(given("establishment"))}-${at.one(k("inPost"))}-N(${at.before(k("goneVacancies"))}))*${at.one(given("agencyShare"))}*(1+${at.one(given("agencyPremium"))})`,
    (at) =>
      `${at.one(k("inPost"))}+(${at.one(given("establishment"))}-${at.one(k("inPost"))})*${at.one(given("agencyShare"))}*(1+${at.one(given("agencyPremium"))})`,
  );
  calc.axis(
    k("quarterGap"),
    "Pay, non-pay and one-off cost above resource, quarter",
    money("F8"),
    (at) =>
      `(${at.here(k("paid"))}*${at.here(k("cost"))}+${at.here(k("fixed"))}+${at.here(k("variable"))}-${at.here(k("resource"))})/4+${at.one("in.fund.local")}*${at.here(k("oneOff"))}`,
  );
  calc.withBase(
    k("gap"),
    "Pay, non-pay and one-off cost above resource, year",
    money("F8"),
    (at) => `SUMPRODUCT((${at.all("calc.year")}=${at.here("calc.year")})*${at.all(k("quarterGap"))})`,
    (at) =>
      `${at.one(k("paid"))}*${at.one(k("cost"))}+${at.one(k("fixed"))}+${at.one(k("variable"))}-${at.one(k("resource"))}`,
  );
}
