/** Worked examples E01 to E05, E19: workforces, rates a head and allowances. */
import { duplicatePosts, impliedCut, inPricesOf } from "../../../src/model/equations";
import type { OrganisationResults } from "../../../src/model/results";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { draft } from "../drafts";
import { known, runOf, workforce } from "../run";
import { benchmark, staff, workforceBehind, type Worked } from "./scenarios";

type Organisation = NonNullable<ScenarioDraft["organisations"]>[number];

/** One commissioner over the years, in the prices of 2014/15. */
function commissioner(
  more: Partial<Organisation>,
  cut: ScenarioDraft["cut"] = { byYear: [0.1, 0] },
  firstYear = "2015/16",
): OrganisationResults {
  const results = runOf(
    draft({
      firstYear,
      cut,
      organisations: [
        {
          id: "ccg",
          name: "A commissioner",
          allowance: 24.73 * 250_000,
          population: [250_000, 250_000, 250_000],
          spend: { inHouse: 0.5, csu: 0.4, other: 0.1 },
          passThrough: {},
          ...more,
        },
      ],
      exits: {
        announced: `${firstYear.slice(0, 4)}-04-01`,
        exitQuarter: 2,
        averageCost: 0,
        averageMarsCost: 0,
        clawback: {},
      },
    }),
  );
  return results.organisations[0]!;
}
/** A population of 1, so that amounts are rates a head. */
const perHead = (rate: number, cut: number): number =>
  commissioner({ allowance: rate, population: [1, 1, 1] }, { byYear: [cut, 0] }).perHead[1]!;
/** The published rates: 24.73 in 2014/15, 22.07 in 2015/16. */
const published = () => commissioner({ rateOverride: [22.07, null] });
const halfPassed = () => commissioner({ passThrough: { csu: 0.5, other: 0 } });
const twiceFivePercentReal = () => commissioner({}, { byYear: [0.05, 0.05], basis: "real" });
const index = (year: string): number => known(workforce().deflator(year)).index;

export const RESOURCE: Worked = {
  "E01.workforce_if_exactly_10pct": () => workforceBehind(47, 0.1),
  "E01.workforce_low": () => workforceBehind(47, 0.105),
  "E01.workforce_high": () => workforceBehind(47, 0.095),
  "E01.remaining": () => staff(470, 0.1).affordable,
  "E01.cost_at_nao_average": () => staff(470, 0.1, benchmark("BM09")).exitTotal,
  "E01.cost_at_csu_closure_average": () => staff(470, 0.1, 6_200_000 / 142).exitTotal,
  "E01.alt_40_posts_workforce": () => workforceBehind(40, 0.1),
  "E02.partner_min_if_after_cuts": () => 1000 - staff(470, 0.1).affordable,
  "E02.partner_min_if_before_cuts": () => 1000 - staff(470, 0.1).inPost,
  "E02.ten_pct_of_1000": () => staff(1000, 0.1).redundancies,
  "E02.cost_100_at_nao": () => staff(1000, 0.1, benchmark("BM09")).exitTotal,
  "E02.income_1000": () => (1000 * benchmark("BM02")) / benchmark("BM01"),
  "E02.duplicate_posts_2pct_smaller": () => duplicatePosts([staff(470, 0.1).affordable, 1000], 0.02),
  "E03.cut_gbp": () => published().perHead[0]! - published().perHead[1]!,
  "E03.cash_cut_per_head": () => impliedCut(published().perHead[0]!, published().perHead[1]!),
  "E03.implied_population_growth": () => perHead(24.73, 0.1) / 22.07 - 1,
  "E03.implied_growth_draft_rates": () => perHead(24.78, 0.1) / 22.11 - 1,
  "E03.growth_2013_to_2014": () => perHead(25, 0) / 24.73 - 1,
  "E03.inflation": () => index("2015/16") / index("2014/15") - 1,
  "E03.real_cut_per_head": () => impliedCut(published().perHeadReal[0]!, published().perHeadReal[1]!),
  "E03.real_cut_total": () => {
    const { allowanceReal } = commissioner({});
    return impliedCut(allowanceReal[0]!, allowanceReal[1]!);
  },
  "E03.check_population_identity": () => {
    const grown = perHead(24.73, 0.1) / 22.07;
    const { allowance, perHead: rates } = commissioner({ population: [250_000, 250_000 * grown, 1] });
    const [whole, head] = [impliedCut(allowance[0]!, allowance[1]!), impliedCut(rates[0]!, rates[1]!)];
    return whole - (1 - (1 - head) * grown);
  },
  "E04.allowance_2014_15": () => commissioner({}).allowance[0]!,
  "E04.allowance_2015_16": () => commissioner({}).allowance[1]!,
  "E04.population_2015_16": () => commissioner({}).allowance[1]! / published().perHead[1]!,
  "E04.inhouse": () => commissioner({}).inHouse[1]!,
  "E04.csu": () => commissioner({}).csu[1]!,
  "E04.other": () => commissioner({}).other[1]!,
  "E04.inhouse_half_pass": () => halfPassed().inHouse[1]!,
  "E04.csu_half_pass": () => halfPassed().csu[1]!,
  "E04.other_no_pass": () => halfPassed().other[1]!,
  "E04.inhouse_cut_pct_half_pass": () => impliedCut(halfPassed().inHouse[0]!, halfPassed().inHouse[1]!),
  "E05.y1_cash": () => twiceFivePercentReal().allowance[1]!,
  "E05.y2_cash": () => twiceFivePercentReal().allowance[2]!,
  "E05.y2_real": () => twiceFivePercentReal().allowanceReal[2]!,
  "E19.icb_in_2015_16_prices": () => inPricesOf(18.76, index("2025/26"), index("2015/16")),
  "E19.gap_to_ccg_2015_16": () => impliedCut(22.07, inPricesOf(18.76, index("2025/26"), index("2015/16"))),
};
