/** Properties of flows over time: P37 to P41. */
import fc from "fast-check";
import { run } from "../../../src/model/engine";
import {
  bridgeNeeded,
  cumulative,
  firstCrossing,
  netPresentValue,
  paybackQuarter,
} from "../../../src/model/equations";
import { allInputs, pounds, ratio } from "../arbitraries";
import { changed } from "./posts";
import { atMost, ensure, forAll, same, type Property } from "./property";

const sum = (flows: Iterable<number>): number => [...flows].reduce((all, one) => all + one, 0);
const HALF_PENNY = 0.005;

/** Quarterly flows that go both ways. */
const flows = fc.array(
  pounds(-1_000_000, 1_000_000).map((pence) => pence / 100),
  { minLength: 1, maxLength: 40 },
);
/** Costs in the first year, savings from the second on. */
const costFirst = fc
  .tuple(fc.array(pounds(0, 1_000_000), { minLength: 1, maxLength: 36 }), pounds(1, 5_000_000), fc.nat(3))
  .map(([savings, cost, at]) => [...[0, 1, 2, 3].map((q) => (q === at ? -cost : 0)), ...savings]);

export const TIME: readonly Property[] = [
  forAll("P37", "the running total ends at the sum of the flows", allInputs, (inputs) => {
    const results = run(inputs);
    same(results.cumLocal.at(-1)!, sum(results.netLocal), "local");
    same(results.cumSystem.at(-1)!, sum(results.netSystem), "system");
    for (let q = 1; q < inputs.quarters; q++)
      same(results.cumLocal[q]! - results.cumLocal[q - 1]!, results.netLocal[q]!, `quarter ${q + 1}`);
  }),
  forAll("P38", "payback is a true crossing, never taken back", flows, (net) => {
    const cum = [...cumulative(net)];
    const below = (total: number): boolean => total < -HALF_PENNY;
    const back = paybackQuarter(cum);
    if (back === null) ensure(below(cum.at(-1)!), "no payback though the total ends above 0");
    else {
      ensure(!cum.slice(back - 1).some(below), "the total falls below 0 again");
      ensure(back === 1 || below(cum[back - 2]!), "there is an earlier quarter");
    }
    const first = firstCrossing(cum);
    if (first === null) ensure(cum.every(below), "no crossing");
    else {
      ensure(!below(cum[first - 1]!), "no crossing there");
      ensure(cum.slice(0, first - 1).every(below), "there is an earlier one");
      if (back !== null) ensure(first <= back, "payback before the first crossing");
    }
    same(bridgeNeeded(cum), Math.max(0, -Math.min(...cum)), "bridge");
  }),
  forAll("P39", "dearer exits never pay back sooner", fc.tuple(allInputs, ratio(0, 2)), ([inputs, more]) => {
    const dearer = changed(inputs, ({ exits }) => {
      exits.averageCost *= 1 + more;
      exits.averageMarsCost *= 1 + more;
      exits.legalPerExit += more * 10_000;
    });
    const [was, is] = [run(inputs), run(dearer)];
    atMost(was.paybackLocal ?? Infinity, is.paybackLocal ?? Infinity, "local");
    atMost(was.paybackSystem ?? Infinity, is.paybackSystem ?? Infinity, "system");
    atMost(is.npvSystem, was.npvSystem, "present value");
    atMost(was.bridgeLocal, is.bridgeLocal, "bridge");
  }),
  forAll("P40", "at a rate of 0 and one price level, present value is the plain sum", allInputs, (inputs) => {
    const flat = changed(inputs, (copy) => {
      copy.discountRate = 0;
      copy.deflator.fill(copy.deflatorBase);
    });
    const results = run(flat);
    same(results.npvLocal, sum(results.netLocal), "local");
    same(results.npvSystem, sum(results.netSystem), "system");
  }),
  forAll(
    "P41",
    "a dearer future makes a plan that costs first worth less",
    fc.tuple(costFirst, ratio(0, 0.2), ratio(0.001, 0.2)),
    ([net, rate, more]) => {
      const [low, high] = [netPresentValue(net, rate), netPresentValue(net, rate + more)];
      atMost(high, low, "higher rate");
      if (sum(net.slice(4)) > 1) ensure(high < low, "no lower");
    },
  ),
];
