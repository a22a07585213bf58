/** Properties of what leavers are paid: P21 to P31. */
import fc from "fast-check";
import { marsPayment, redundancyPayment, type MonthRule } from "../../../src/model/equations";
import type { Regime } from "../../../src/model/inputs";
import { exitTermsOf } from "../../../src/model/terms";
import { pounds, ratio } from "../arbitraries";
import { workforce } from "../run";
import { atMost, ensure, forAll, same, type Property } from "./property";

/** The statements of section 16, April 2015, in pounds. */
const FLOOR = 23_000;
const CAP = 80_000;
const MOST = 160_000;

const leaver = fc.record({
  salary: pounds(1, 300_000),
  service: ratio(0, 50),
  fte: ratio(0.01, 1),
  rule: fc.constantFrom<MonthRule[]>("twelfth", "better_of"),
  regime: fc.constantFrom<Regime[]>("old", "new"),
});
type Leaver = typeof leaver extends fc.Arbitrary<infer T> ? T : never;

const pay = (one: Leaver, more: Partial<Leaver> = {}): number => {
  const { salary, service, fte, rule, regime } = { ...one, ...more };
  return redundancyPayment(salary, service, fte, exitTermsOf(workforce(), regime), rule);
};
const within = (least: number, most: number) =>
  leaver.map((one) => ({ ...one, salary: least + (one.salary % (most - least + 1)) }));

export const LEAVING: readonly Property[] = [
  forAll("P21", "new terms pay from 0 to 160,000 by hours worked", leaver, (one) => {
    const paid = pay(one, { regime: "new" });
    ensure(paid >= 0, `${paid}`);
    atMost(paid, MOST * one.fte, "most");
  }),
  forAll("P22", "nothing under two years", leaver, (one) => {
    same(pay(one, { service: one.service % 2 }), 0, "under two years");
    ensure(pay(one, { service: 2 + one.service }) > 0, "nothing after two years");
  }),
  forAll("P23", "longer service never pays less", fc.tuple(leaver, ratio(0, 10)), ([one, more]) =>
    atMost(pay(one), pay(one, { service: one.service + more }), "longer service"),
  ),
  forAll("P24", "a higher salary never pays less", fc.tuple(leaver, pounds(1, 50_000)), ([one, more]) =>
    atMost(pay(one), pay(one, { salary: one.salary + more }), "higher salary"),
  ),
  forAll("P25", "old and new terms agree from 23,000 to 80,000", within(FLOOR, CAP), (one) =>
    same(pay(one, { regime: "new", rule: "twelfth" }), pay(one, { regime: "old", rule: "twelfth" }), "terms"),
  ),
  forAll(
    "P26",
    "above 80,000 the new terms pay no more, and as at 80,000",
    within(CAP + 1, 300_000),
    (one) => {
      atMost(pay(one, { regime: "new" }), pay(one, { regime: "old" }), "new terms");
      same(pay(one, { regime: "new" }), pay(one, { regime: "new", salary: CAP }), "cap");
    },
  ),
  forAll("P27", "below 23,000 the new terms pay as at 23,000", within(1, FLOOR), (one) =>
    same(pay(one, { regime: "new" }), pay(one, { regime: "new", salary: FLOOR }), "floor"),
  ),
  forAll("P28", "pay is in proportion to hours worked", leaver, (one) =>
    same(pay(one), one.fte * pay(one, { fte: 1 }), "part time"),
  ),
  forAll("P29", "part years are left out", leaver, (one) => {
    if (one.service >= 2) same(pay(one), pay(one, { service: Math.floor(one.service) }), "part year");
  }),
  forAll("P30", "the better month is up to 0.39% dearer", leaver, (one) => {
    const [twelfth, better] = [pay(one, { rule: "twelfth" }), pay(one, { rule: "better_of" })];
    atMost(twelfth, better, "better of");
    atMost(better, twelfth * 1.0039, "by how much");
    if (one.regime === "old") same(better, twelfth * ((4.35 * 12) / 52), "under the old terms");
  }),
  forAll("P31", "an agreed resignation is paid 3 to 12 months, at most 80,000", leaver, (one) => {
    const paid = marsPayment(one.salary, one.service, workforce().marsTerms());
    atMost(paid, CAP, "cap");
    if (one.service < 1) same(paid, 0, "under a year");
    else {
      const months = Math.min(12, Math.max(3, Math.floor(one.service) / 2));
      same(paid, Math.min(CAP, (months * one.salary) / 12), "months");
    }
  }),
];
