/** Properties of resource and cost: P01 to P07, P32 to P36. */
import fc from "fast-check";
import { run } from "../../../src/model/engine";
import { costPerWte, employerNi, highCostSupplement, impliedCut } from "../../../src/model/equations";
import type { Inputs } from "../../../src/model/inputs";
import { readScenario } from "../../../src/model/scenario/read";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { ratesOf } from "../../../src/model/terms";
import { allInputs, drafts, pounds, ratio } from "../arbitraries";
import { known, workforce } from "../run";
import { atMost, ensure, forAll, same, type Property } from "./property";

/** Every list of shares in a scenario, by where it is; each can be put out of true. */
function shareLists(
  draft: ScenarioDraft,
): readonly { readonly path: string; readonly upset: (by: number) => void }[] {
  const spend = (draft.organisations ?? []).map((one, o) => ({
    path: `organisations.${o}.spend`,
    upset: (by: number) => void (one.spend.inHouse = put(one.spend.inHouse, by)),
  }));
  return [
    ...spend,
    { path: "funding", upset: (by) => void (draft.funding.local = put(draft.funding.local, by)) },
  ];
}
/** A share moved by some, within 0 to 1. */
const put = (share: number, by: number): number => (share >= 0.5 ? share - by : share + by);

function weightLists(draft: ScenarioDraft): ReturnType<typeof shareLists> {
  const mixes = draft.units.flatMap(({ cost }, u) =>
    cost.kind === "bands"
      ? [
          {
            path: `units.${u}.cost.mix`,
            upset: (by: number) => void (cost.mix[0]!.share = put(cost.mix[0]!.share, by)),
          },
        ]
      : [],
  );
  const [first] = draft.exits.strata ?? [];
  const strata = first
    ? [{ path: "exits.strata", upset: (by: number) => void (first.weight = put(first.weight, by)) }]
    : [];
  return [...mixes, ...strata];
}

const sharesChecked =
  (lists: typeof shareLists) =>
  ([given, by, pick]: [ScenarioDraft, number, number]): void => {
    const draft = structuredClone(given);
    ensure(readScenario(draft).ok, "a valid scenario is refused");
    const all = lists(draft);
    if (!all.length) return;
    const { path, upset } = all[pick % all.length]!;
    upset(by);
    const read = readScenario(draft);
    ensure(!read.ok, `${path} is taken though it does not sum to 1`);
    if (!read.ok)
      ensure(
        read.issues.some((issue) => issue.code === "shares_do_not_sum" && issue.path.join(".") === path),
        `${path} is not named`,
      );
  };
const disturbed = fc.tuple(drafts, ratio(0.001, 0.5), fc.nat(100));

/** Amounts by year of each organisation beside its inputs. */
const organisations = (inputs: Inputs) =>
  run(inputs).organisations.map((out, o) => ({ out, given: inputs.organisations[o]! }));
const noOverrides = (inputs: Inputs): Inputs => {
  for (const one of inputs.organisations) one.rateOverride.fill(NaN);
  return inputs;
};

const YEARS = ["2013/14", "2015/16", "2016/17", "2019/20", "2022/23", "2025/26"];
const onCosts = fc.constantFrom(...YEARS).map((year) => {
  const found = known(workforce().onCosts(year));
  return { found, rates: ratesOf(found) };
});
const paid = fc.record({
  on: onCosts,
  basic: pounds(14_000, 150_000),
  supplement: pounds(0, 7_000),
  heads: ratio(1, 1.6),
  inScheme: ratio(),
});

export const MONEY: readonly Property[] = [
  forAll("P01", "shares of spending and of funding sum to 1", disturbed, sharesChecked(shareLists)),
  forAll("P02", "band mix and kinds of leaver sum to 1", disturbed, sharesChecked(weightLists)),
  forAll("P03", "cash and real cuts, totals and rates a head agree", allInputs, (inputs) => {
    for (const { out, given } of organisations(inputs))
      for (let y = 1; y <= inputs.years; y++) {
        const [was, is] = [out.allowance[y - 1]!, out.allowance[y]!];
        const inflation = inputs.deflator[y]! / inputs.deflator[y - 1]! - 1;
        const growth = given.population[y]! / given.population[y - 1]! - 1;
        const cash = impliedCut(was, is);
        const real = impliedCut(out.allowanceReal[y - 1]!, out.allowanceReal[y]!);
        const head = impliedCut(out.perHead[y - 1]!, out.perHead[y]!);
        const headReal = impliedCut(out.perHeadReal[y - 1]!, out.perHeadReal[y]!);
        same(1 - cash, (1 - real) * (1 + inflation), "cash and real");
        same(1 - cash, (1 - head) * (1 + growth), "total and a head");
        same(1 - head, (1 - headReal) * (1 + inflation), "a head, cash and real");
      }
  }),
  forAll("P04", "a real cut is exactly the cut asked for", allInputs.map(noOverrides), (inputs) => {
    inputs.cutBasis = "real";
    for (const { out } of organisations(inputs)) {
      const amounts = inputs.cutTarget === "total" ? out.allowanceReal : out.perHeadReal;
      for (let y = 1; y <= inputs.years; y++)
        same(impliedCut(amounts[y - 1]!, amounts[y]!), inputs.cut[y]!, `year ${y}`);
    }
  }),
  forAll("P05", "in-house, CSU and other spending make up the allowance", allInputs, (inputs) => {
    for (const { out } of organisations(inputs))
      for (let y = 0; y <= inputs.years; y++)
        same(out.inHouse[y]! + out.csu[y]! + out.other[y]!, out.allowance[y]!, `year ${y}`);
  }),
  forAll("P06", "passing the cut on in full keeps the shares", allInputs, (inputs) => {
    for (const one of inputs.organisations) one.passThroughCsu = one.passThroughOther = 1;
    for (const { out, given } of organisations(inputs))
      for (let y = 0; y <= inputs.years; y++) {
        same(out.csu[y]!, given.shareCsu * out.allowance[y]!, `CSU in year ${y}`);
        same(out.other[y]!, given.shareOther * out.allowance[y]!, `other in year ${y}`);
      }
  }),
  forAll(
    "P07",
    "passing more of a cut on never raises a CSU's income",
    fc.tuple(allInputs, ratio(0, 1)),
    ([inputs, more]) => {
      const before = organisations(inputs);
      for (const one of inputs.organisations) one.passThroughCsu += more;
      for (const [o, { out }] of organisations(inputs).entries())
        for (let y = 1; y <= inputs.years; y++)
          if (out.allowance[y]! <= out.allowance[0]!)
            atMost(out.csu[y]!, before[o]!.out.csu[y]!, `year ${y}`);
    },
  ),
  forAll("P32", "a WTE costs no less than its pay", paid, ({ on, basic, supplement, heads, inScheme }) => {
    for (const pension of [on.found.pensionFull, on.found.pensionLocal])
      atMost(basic + supplement, costPerWte(basic, supplement, on.rates, pension, heads, inScheme), "gross");
  }),
  forAll("P33", "contracted-out National Insurance is no dearer", paid, ({ on, basic, inScheme }) => {
    const standard = employerNi(basic, on.rates, 0);
    atMost(employerNi(basic, on.rates, inScheme), standard, "in the scheme");
    if (on.rates.rebate === 0) same(employerNi(basic, on.rates, inScheme), standard, "without a rebate");
    else if (inScheme > 0) ensure(employerNi(basic, on.rates, inScheme) < standard, "the rebate is lost");
  }),
  forAll("P34", "the local view of pensions costs no more than the full one", paid, (one) => {
    const cost = (pension: number): number =>
      costPerWte(one.basic, one.supplement, one.on.rates, pension, one.heads, one.inScheme);
    atMost(cost(one.on.found.pensionLocal), cost(one.on.found.pensionFull), "local");
  }),
  forAll(
    "P35",
    "more people to a WTE never raise National Insurance, above the threshold",
    fc.tuple(paid, ratio(0, 0.6)),
    ([{ on, basic, heads, inScheme }, more]) => {
      // Below the threshold there is nothing to save, and people under the lower limit lose the rebate.
      if (basic / (heads + more) < on.rates.niThreshold) return;
      const ni = (people: number): number => people * employerNi(basic / people, on.rates, inScheme);
      atMost(ni(heads + more), ni(heads), "shared by more");
    },
  ),
  forAll(
    "P36",
    "cost rises strictly with pay",
    fc.tuple(paid, pounds(1, 5_000), fc.constantFrom("2013/14", "2016/17", "2025/26")),
    ([one, more, year]) => {
      const zone = known(workforce().highCostArea(year, "inner"));
      const cost = (basic: number): number =>
        costPerWte(
          basic,
          highCostSupplement(basic, zone.rate, zone.min, zone.max),
          one.on.rates,
          one.on.found.pensionLocal,
          one.heads,
          one.inScheme,
        );
      ensure(cost(one.basic + more) > cost(one.basic), "dearer pay is no dearer");
    },
  ),
];
