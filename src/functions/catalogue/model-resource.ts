import {
  affordableWte,
  costPerWte,
  cutPath,
  highCostSupplement,
  inPricesOf,
  reduction as reductionOf,
} from "../../model/equations";
import { ratesOf } from "../../model/terms";
import { financialYear, type FinancialYear } from "../../reference/dates";
import { refuse } from "../../reference/fault";
import { registerForCells as register } from "../../reference/store";
import { BANDS, PAY_POINTS, ZONES, type Band } from "../../reference/workforce/scale";
import { badArgument, block, isBlank, needYear, orThrow, overCells, readChoice } from "../edge";
import {
  needNumber,
  overNumbers,
  POUNDS,
  RATIO,
  readNumber,
  readNumbers,
  readPositive,
  SIGNED_POUNDS,
  STAFF,
} from "../numbers";

const CUT_BASES = ["cash", "real"] as const;
const PENSIONS = ["full", "local"] as const;
/** A cut may be growth, which is negative, and no more than the whole. */
const CUT = { least: -1, most: 1, example: "a ratio such as 0.1 or 10%" };
const YEARS = { least: 1, most: 30, example: "a number of years such as 5" };
const QUARTERS = { least: 0, most: 40, example: "a number of quarters such as 4" };

const deflatorOf = (year: FinancialYear): number => orThrow(register().workforce.deflator(year)).index;

/**
 * Path of an allowance under cuts, year by year. One cut repeats for every year; a range has one cut a year.
 * @customfunction CUT CUT
 * @param baseline Amount of the year before the first cut, in pounds.
 * @param cut Ratio such as 0.1, or a range with one ratio a year.
 * @param [years] How many years a single cut repeats; 1 if left out.
 * @param [basis] "cash" (default), or "real": a cut after inflation, for which first_year is needed.
 * @param [first_year] Financial year of the first cut, such as "2015/16".
 * @returns Pounds, one amount a year, down the column (or along the row, if cut is a row).
 */
export function cut(baseline: any, cut: any[][], years?: any, basis?: any, first_year?: any): any[][] {
  const amount = needNumber(baseline, "baseline", POUNDS);
  const given = readNumbers(cut, "cut", CUT);
  const wanted = readPositive(years, "years", YEARS, given.length);
  if (!Number.isInteger(wanted)) throw badArgument(`years ${wanted} is not whole: ${YEARS.example}.`);
  if (given.length > 1 && wanted !== given.length)
    throw badArgument(
      `cut has ${given.length} ratios and years is ${wanted}: leave years out, or give one cut.`,
    );
  const cuts = Array.from({ length: wanted }, (_, y) => given[y] ?? given[0]!);
  const way = readChoice(basis, "basis", CUT_BASES, "cash");
  const path = cutPath(amount, cuts, way, way === "real" ? deflatorsFrom(first_year, wanted) : []).slice(1);
  return cut.length === 1 && given.length > 1 ? [[...path]] : path.map((value) => [value]);
}

/** Price levels of the baseline's year and every year of a path. */
function deflatorsFrom(first_year: unknown, years: number): readonly number[] {
  if (isBlank(first_year))
    throw badArgument(
      'first_year is missing: a real cut needs the year of the first cut, such as "2015/16".',
    );
  const first = +needYear(first_year).slice(0, 4);
  return Array.from({ length: years + 1 }, (_, y) => deflatorOf(financialYear(first - 1 + y)));
}

/**
 * An amount of one year in the prices of another, by the GDP deflator. Takes a range.
 * @customfunction REAL REAL
 * @param amount Pounds, or a range of amounts.
 * @param from_year Financial year the amount is of, such as "2014/15".
 * @param to_year Financial year in whose prices to show it.
 * @returns Pounds; CSU.SOURCE("GDP deflator", ...) and the help page name the vintage of the deflator.
 */
export function real(amount: any[][], from_year: any, to_year: any): any[][] {
  const from = deflatorOf(needYear(from_year));
  const to = deflatorOf(needYear(to_year));
  return overNumbers([{ value: amount, argument: "amount", bounds: SIGNED_POUNDS }], ([pounds]) =>
    inPricesOf(pounds!, from, to),
  );
}

/**
 * Annual cost to the employer of one whole-time equivalent on Agenda for Change: pay, supplement, NI, pension, levy.
 * @customfunction COSTPERWTE COSTPERWTE
 * @param band Band such as 7 or "8a", or a range of bands.
 * @param year Financial year: "2015/16", "2015-16" or 2015.
 * @param [point] "min", "mid" (default) or "max" of the band.
 * @param [zone] "none" (default), "inner", "outer" or "fringe" London.
 * @param [pension] "full" (default), or "local": the part that local payers meet since 2019.
 * @returns Pounds a year for one WTE worked by one person.
 */
export function costperwte(band: any[][], year: any, point?: any, zone?: any, pension?: any): any[][] {
  const of = needYear(year);
  const at = readChoice(point, "point", PAY_POINTS, "mid");
  const area = readChoice(zone, "zone", ZONES, "none");
  const view = readChoice(pension, "pension", PENSIONS, "full");
  const { workforce } = register();
  const on = orThrow(workforce.onCosts(of));
  const supplement = orThrow(workforce.highCostArea(of, area));
  const rates = ratesOf(on);
  return overCells(band, "band", (text) => {
    const basic = orThrow(workforce.pay(of, bandOf(text), at)).amount;
    const extra = highCostSupplement(basic, supplement.rate, supplement.min, supplement.max);
    return costPerWte(basic, extra, rates, view === "full" ? on.pensionFull : on.pensionLocal, 1, 1);
  });
}

/** A band as people write it: 7, "Band 8A", "8a". */
function bandOf(text: string): Band {
  const bare = text
    .toLowerCase()
    .replace(/^band\s*/, "")
    .trim();
  const found = BANDS.find((band) => band === bare);
  return (
    found ?? orThrow(refuse("bad_argument", `band "${text}" is not known: write one of ${BANDS.join(", ")}.`))
  );
}

/**
 * Whole-time equivalents that a resource carries once non-pay is met.
 * @customfunction AFFORDABLEWTE AFFORDABLEWTE
 * @param resource Pounds a year after the cut.
 * @param cost_per_wte Pounds a year for one WTE.
 * @param pay_share Pay as a share of the resource before the cut.
 * @param [fixed_share] Share of non-pay that does not vary with the resource; 0 if left out.
 * @param [base_resource] Pounds a year before the cut; the resource itself if left out.
 * @param [release] Share of fixed non-pay that is given up; 0 if left out.
 * @returns WTE, unrounded.
 */
export function affordablewte(
  resource: any,
  cost_per_wte: any,
  pay_share: any,
  fixed_share?: any,
  base_resource?: any,
  release?: any,
): any {
  const now = needNumber(resource, "resource", POUNDS);
  return affordableWte({
    resource: now,
    costPerWte: needNumber(cost_per_wte, "cost_per_wte", {
      ...POUNDS,
      least: 1,
      example: "pounds such as 40000",
    }),
    payShare: needNumber(pay_share, "pay_share", { ...RATIO, example: "a ratio such as 0.75" }),
    fixedShare: readNumber(fixed_share, "fixed_share", RATIO, 0),
    baseResource: readPositive(base_resource, "base_resource", POUNDS, now),
    release: readNumber(release, "release", RATIO, 0),
  });
}

/** Share of leavers whose post can go, where none is given: an assumption nobody published. */
const USUAL_CAPTURE = 0.5;
const USUAL_QUARTERS = 4;

/**
 * Posts to remove and the five ways of meeting them: vacancies, turnover, redeployment, agreed resignations, redundancy.
 * @customfunction REDUCTION REDUCTION
 * @param establishment Posts, in WTE.
 * @param vacancy_rate Share of posts that are vacant.
 * @param affordable_wte WTE that can be afforded, for example from CSU.AFFORDABLEWTE.
 * @param [turnover] Share of staff who leave in a year; 0 if left out.
 * @param [capture] Share of leavers whose post can go; 0.5 if left out, an assumption.
 * @param [redeploy] Share of those still to go who find another post; 0 if left out.
 * @param [mars] Share of the remainder who take an agreed resignation; 0 if left out.
 * @param [quarters] Quarters from decision to target; 4 if left out.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: way, WTE, share of the posts to remove.
 */
export function reduction(
  establishment: any,
  vacancy_rate: any,
  affordable_wte: any,
  turnover?: any,
  capture?: any,
  redeploy?: any,
  mars?: any,
  quarters?: any,
  headers?: any,
): any[][] {
  const met = reductionOf(
    needNumber(establishment, "establishment", STAFF),
    needNumber(vacancy_rate, "vacancy_rate", RATIO),
    needNumber(affordable_wte, "affordable_wte", STAFF),
    {
      turnover: readNumber(turnover, "turnover", RATIO, 0),
      capture: readPositive(capture, "capture", RATIO, USUAL_CAPTURE),
      redeploy: readNumber(redeploy, "redeploy", RATIO, 0),
      mars: readNumber(mars, "mars", RATIO, 0),
      quarters: readPositive(quarters, "quarters", QUARTERS, USUAL_QUARTERS),
    },
  );
  const share = (wte: number): number => (met.posts === 0 ? 0 : wte / met.posts);
  const rows = (
    [
      ["Posts to remove", met.posts],
      ["Vacancies deleted", met.vacancies],
      ["Turnover", met.turnover],
      ["Redeployment", met.redeployed],
      ["Agreed resignations (MARS)", met.mars],
      ["Redundancies", met.redundancies],
    ] as const
  ).map(([way, wte]) => [way, wte, share(wte)]);
  return block(["way", "WTE", "share"], rows, headers, "There is nothing to show.");
}
