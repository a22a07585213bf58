/** What each unit can afford and how the reduction is met: N1 to N5, G1 and M1 to M8. */
import type { UnitInputs } from "../../model/inputs";
import { FACTOR, POUNDS, WTE } from "../axis";
import { RATIO_ROW } from "./money";
import { atTarget, orElse, plus, type CalcSheet } from "./sheet";

const money = (equation: string) => ({ unit: "GBP", format: POUNDS, equation });
const wte = (equation: string) => ({ unit: "WTE", format: WTE, equation });

/** N1 to N5 for one unit. */
export function writeAffordability(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  calc.section(`Affordable workforce: ${unit.name}`);
  calc.axis(
    k("npGrowth"),
    "Growth of non-pay prices",
    { unit: "ratio", format: FACTOR, equation: "N1" },
    (at) => {
      const own = at.here("in.nonPayInflation");
      return `1+${at.here("c.newYear")}*(IF(ISNUMBER(${own}),1+N(${own}),${at.here("c.deflator")}/${at.here("c.deflatorBefore")})-1)`;
    },
  );
  const prices = { unit: "ratio", format: FACTOR, equation: "N1" };
  calc.opening(k("npBefore"), "Non-pay prices against the base year, quarter before", prices, k("npPrices"));
  calc.withBase(
    k("npPrices"),
    "Non-pay prices against the base year",
    prices,
    (at) => `${at.here(k("npBefore"))}*${at.here(k("npGrowth"))}`,
    () => "1",
  );
  calc.one(
    k("np0"),
    "Non-pay of the base year",
    money("N1"),
    (at) => `${at.one(k("resource"))}*(1-${at.one(given("payShare"))})`,
  );
  calc.withBase(
    k("need"),
    "How much less there is than in the base year",
    RATIO_ROW("N2"),
    (at) => `IF(${at.one(k("resource"))}=0,0,MAX(0,1-${at.here(k("resource"))}/${at.one(k("resource"))}))`,
  );
  calc.opening(k("releaseBefore"), "Fixed non-pay given up, quarter before", RATIO_ROW(""), k("release"));
  calc.axis(
    k("steps"),
    "Whole steps within the need",
    RATIO_ROW("N2"),
    (at) =>
      `${at.one(given("releaseStep"))}*INT(${at.here(k("need"))}/${at.one(given("releaseStep"))}+${at.one("data.slack")})`,
  );
  calc.withBase(
    k("release"),
    "Fixed non-pay given up",
    RATIO_ROW("N2"),
    (at) =>
      `MAX(${at.here(k("releaseBefore"))},MIN(${at.one(given("releaseCap"))},${at.here(k("steps"))},${at.here(k("need"))}))`,
    () => "0",
  );
  calc.withBase(
    k("fixed"),
    "Fixed non-pay",
    money("N1"),
    (at) =>
      `${at.one(given("fixedShare"))}*${at.one(k("np0"))}*(1-${at.here(k("release"))})*${at.here(k("npPrices"))}`,
  );
  calc.withBase(
    k("variable"),
    "Variable non-pay",
    money("N1"),
    (at) => `(1-${at.one(given("fixedShare"))})*(1-${at.one(given("payShare"))})*${at.here(k("resource"))}`,
  );
  calc.withBase(
    k("stranded"),
    "Stranded cost (memo: inside the pay budget already)",
    money("N3"),
    (at) =>
      `${at.here(k("fixed"))}-${at.one(given("fixedShare"))}*${at.one(k("np0"))}*${at.here(k("npPrices"))}*(1-${at.here(k("need"))})`,
  );
  calc.withBase(
    k("payBudget"),
    "Left for pay",
    money("N4"),
    (at) => `MAX(0,${at.here(k("resource"))}-${at.here(k("fixed"))}-${at.here(k("variable"))})`,
  );
  calc.withBase(
    k("unfunded"),
    "Non-pay without money",
    money("N4"),
    (at) => `MAX(0,${at.here(k("fixed"))}+${at.here(k("variable"))}-${at.here(k("resource"))})`,
  );
  calc.withBase(
    k("affordable"),
    "Affordable workforce",
    wte("N5"),
    (at) => `${at.here(k("payBudget"))}/${at.here(k("cost"))}`,
  );
}

/** G1: posts held twice, over all merging units. */
export function writeDuplicates(calc: CalcSheet): void {
  const { merger } = calc.inputs;
  if (!merger) return;
  calc.section("Merger: posts held twice");
  const sizes = merger.units.map((u) => `in.u${u}.establishment`);
  calc.one("c.mergingPosts", "Establishments that merge", wte("G1"), (at) => plus(sizes.map(at.one)));
  calc.one("c.largest", "The largest of them", wte("G1"), (at) => `MAX(${sizes.map(at.one).join(",")})`);
  calc.one("c.duplicates", "Posts held twice", wte("G1"), (at) =>
    orElse(
      at.one("in.duplicates"),
      `${at.one("in.duplicateRate")}*(${at.one("c.mergingPosts")}-${at.one("c.largest")})`,
    ),
  );
}

/** M1 to M8 for one unit. */
export function writeReduction(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  const merging = calc.inputs.merger?.units.includes(u) ?? false;
  calc.section(`Meeting the reduction: ${unit.name}`);
  const one = (
    name: string,
    label: string,
    equation: string,
    formula: Parameters<CalcSheet["one"]>[3],
  ): void => calc.one(k(name), label, wte(equation), formula);
  one("target", "Affordable workforce in the year aimed at", "N5", (at) => atTarget(at, k("affordable")));
  one("duplicates", "Its part of the posts held twice", "G2", (at) =>
    merging
      ? `IF(${at.one("c.mergingPosts")}=0,0,${at.one("c.duplicates")}*${at.one(given("establishment"))}/${at.one("c.mergingPosts")})`
      : "0",
  );
  one(
    "inPost",
    "Staff in post",
    "M1",
    (at) => `${at.one(given("establishment"))}*(1-${at.one(given("vacancyRate"))})`,
  );
  one("posts", "Posts to remove", "M2", (at) => {
    const [all, target] = [at.one(given("establishment")), at.one(k("target"))];
    return `MIN(${all},(${all}-${target}>${all}*${at.one("data.almost")})*(${all}-${target})+${at.one(k("duplicates"))})`;
  });
  one(
    "vacancies",
    "Vacancies deleted",
    "M3",
    (at) => `MIN(${at.one(given("establishment"))}-${at.one(k("inPost"))},${at.one(k("posts"))})`,
  );
  one(
    "mustLeave",
    "People who must leave their posts",
    "M4",
    (at) => `MAX(0,${at.one(k("posts"))}-${at.one(k("vacancies"))})`,
  );
  one(
    "capacity",
    "Posts that turnover can free by the target",
    "M5",
    (at) =>
      `${at.one(given("capture"))}*${at.one(k("inPost"))}*(1-(1-${at.one(given("turnover"))})^(${at.one("in.leadQuarters")}/4))`,
  );
  one("turnover", "Leave anyway", "M5", (at) => `MIN(${at.one(k("mustLeave"))},${at.one(k("capacity"))})`);
  one(
    "redeployed",
    "Found another post",
    "M6",
    (at) => `${at.one(given("redeploy"))}*(${at.one(k("mustLeave"))}-${at.one(k("turnover"))})`,
  );
  one(
    "mars",
    "Agreed resignations",
    "M6",
    (at) =>
      `${at.one(given("mars"))}*(${at.one(k("mustLeave"))}-${at.one(k("turnover"))}-${at.one(k("redeployed"))})`,
  );
  one(
    "redundancies",
    "Redundancies",
    "M6",
    (at) =>
      `${at.one(k("mustLeave"))}-${at.one(k("turnover"))}-${at.one(k("redeployed"))}-${at.one(k("mars"))}`,
  );
  const heads = { unit: "heads", format: WTE, equation: "M8" };
  calc.one(
    k("redundantHeads"),
    "People made redundant",
    heads,
    (at) => `${at.one(k("redundancies"))}*${at.one(given("headsPerWte"))}`,
  );
  calc.one(
    k("marsHeads"),
    "People who take an agreed resignation",
    heads,
    (at) => `${at.one(k("mars"))}*${at.one(given("headsPerWte"))}`,
  );
  calc.one(
    k("count"),
    "People who count towards consultation",
    heads,
    (at) =>
      `(${at.one(k("redeployed"))}+${at.one(k("mars"))}+${at.one(k("redundancies"))})*${at.one(given("headsPerWte"))}`,
  );
  one(
    "forMoney",
    "Of those who must leave: for want of money",
    "G2",
    (at) => `MIN(${at.one(k("mustLeave"))},MAX(0,${at.one(k("inPost"))}-${at.one(k("target"))}))`,
  );
  calc.one(
    k("duplicateShare"),
    "Of those who must leave: share because of posts held twice",
    RATIO_ROW("G2"),
    (at) =>
      `IF(${at.one(k("mustLeave"))}=0,0,(${at.one(k("mustLeave"))}-${at.one(k("forMoney"))})/${at.one(k("mustLeave"))})`,
  );
}
