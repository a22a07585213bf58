/** Valid scenarios at random: organisations, teams and support units, leavers, mergers. Shared by all property tests. */
import fc from "fast-check";
import type { Inputs } from "../../src/model/inputs";
import type { ScenarioDraft } from "../../src/model/scenario/schema";
import { addDays, financialYear } from "../../src/reference/dates";
import { inputsOf } from "./run";

type Organisation = NonNullable<ScenarioDraft["organisations"]>[number];
type Unit = ScenarioDraft["units"][number];
type Exits = ScenarioDraft["exits"];
type Merger = NonNullable<ScenarioDraft["merger"]>;

/** A ratio in thousandths: people type no finer ones, and sums of them stay readable when a case fails. */
export const ratio = (least = 0, most = 1): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(least * 1000), max: Math.round(most * 1000) }).map((n) => n / 1000);
export const pounds = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: most });
const listOf = <T>(one: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: length, maxLength: length });

/** Shares that sum to 1, some of them possibly 0. */
const shares = (count: number): fc.Arbitrary<number[]> =>
  listOf(fc.integer({ min: 0, max: 20 }), count).map((parts) => {
    const all = parts.reduce((sum, one) => sum + one, 0);
    return all === 0 ? parts.map((_, i) => (i === 0 ? 1 : 0)) : parts.map((one) => one / all);
  });

const organisation = (index: number, years: number, supportUnit: string | null): fc.Arbitrary<Organisation> =>
  fc
    .record({
      allowance: pounds(500_000, 20_000_000),
      population: listOf(pounds(50_000, 1_000_000), years + 1),
      rateOverride: fc.option(listOf(fc.option(ratio(5, 30), { nil: null, freq: 2 }), years), {
        nil: [],
        freq: 4,
      }),
      spend: shares(3),
      csu: ratio(0, 2),
      other: ratio(0, 2),
      buys: fc.boolean(),
    })
    .map(({ spend, csu, other, buys, ...rest }) => ({
      ...rest,
      id: `ccg${index}`,
      name: `Commissioner ${index}`,
      spend: { inHouse: spend[0]!, csu: spend[1]!, other: spend[2]! },
      passThrough: { csu, other },
      supportUnit: buys ? supportUnit : null,
    }));

const zones = ["none", "inner", "outer", "fringe"] as const;
const bandCost = (zoned: boolean): fc.Arbitrary<Unit["cost"]> =>
  fc
    .record({
      weights: shares(3),
      pay: fc.tuple(
        fc.constantFrom("min", "mid", "max"),
        fc.constantFrom("min", "mid", "max"),
        pounds(25_000, 90_000),
      ),
      zone: zoned ? fc.constantFrom(...zones) : fc.constant("none" as const),
      pension: fc.constantFrom("local", "full"),
      inScheme: ratio(),
    })
    .map(({ weights, pay, ...rest }) => ({
      kind: "bands",
      mix: (["5", "7", "8c"] as const).map((band, b) => ({ band, share: weights[b]!, pay: pay[b]! })),
      ...rest,
    }));
const fixedCost: fc.Arbitrary<Unit["cost"]> = pounds(20_000, 90_000).map((perWte) => ({
  kind: "fixed",
  perWte,
}));

interface Shape {
  readonly years: number;
  readonly bands: boolean;
  readonly zoned: boolean;
}

const unitOf = (shape: Shape, id: string, resource: Unit["resource"]): fc.Arbitrary<Unit> =>
  fc
    .record({
      otherIncome: fc.option(listOf(pounds(0, 2_000_000), shape.years + 1), { nil: [] }),
      // None yet in the base year: what is gone by then is no income of the plan.
      lostIncome: fc.option(
        listOf(pounds(0, 200_000), shape.years).map((lost) => [0, ...lost]),
        { nil: [] },
      ),
      establishment: ratio(0, 300),
      vacancyRate: ratio(0, 0.4),
      headsPerWte: ratio(1, 1.5),
      agencyShare: ratio(),
      agencyPremium: ratio(0, 0.5),
      payShare: ratio(),
      fixedShare: ratio(),
      releaseStep: ratio(0.01, 1),
      releaseCap: ratio(),
      turnover: ratio(0, 0.3),
      capture: ratio(),
      redeploy: ratio(),
      mars: ratio(),
      boundaryShare: ratio(),
      cost: shape.bands ? fc.oneof(fixedCost, bandCost(shape.zoned)) : fixedCost,
    })
    .map((rest) => ({
      ...rest,
      // Customers' units always have an income, so that one without customers is valid too.
      otherIncome:
        resource.kind === "customers" && !rest.otherIncome.length
          ? Array.from({ length: shape.years + 1 }, () => 500_000)
          : rest.otherIncome,
      id,
      name: id,
      resource,
    }));

const stratum = fc.record({
  weight: fc.constant(0),
  age: fc.integer({ min: 22, max: 70 }),
  served: ratio(),
  salary: pounds(12_000, 150_000),
  fte: ratio(0.2, 1),
  takesPension: fc.boolean(),
  capitalisedCost: pounds(0, 200_000),
  noticeWeeks: fc.option(fc.integer({ min: 0, max: 26 }), { nil: null }),
});
const strata: fc.Arbitrary<NonNullable<Exits["strata"]>> = fc
  .tuple(fc.integer({ min: 1, max: 3 }).chain(shares), listOf(stratum, 3))
  .map(([weights, kinds]) =>
    weights.map((weight, s) => {
      const { served, ...kind } = kinds[s]!;
      return { ...kind, weight, serviceYears: served * Math.min(45, kind.age - 16) };
    }),
  );

const exitsOf = (firstYear: number, years: number): fc.Arbitrary<Exits> =>
  fc
    .record({
      day: fc.integer({ min: 0, max: years * 365 - 1 }),
      monthRule: fc.constantFrom("twelfth", "better_of"),
      timing: fc.oneof(
        fc.constant({}),
        fc.integer({ min: 0, max: 90 }).map((consultationDays) => ({ consultationDays })),
        fc.integer({ min: 1, max: years * 4 }).map((exitQuarter) => ({ exitQuarter })),
      ),
      leadQuarters: fc.integer({ min: 0, max: 12 }),
      marsQuarter: fc.option(fc.integer({ min: 1, max: years * 4 }), { nil: null }),
      payInLieuShare: ratio(),
      legalPerExit: pounds(0, 2000),
      outplacementPerExit: pounds(0, 2000),
      clawback: fc.record({ probability: ratio(0, 0.3), share: ratio() }),
      fourWeekShare: ratio(0, 0.3),
      savingStart: fc.constantFrom("next_quarter", "pro_rata"),
      savingPerLeaver: fc.option(pounds(20_000, 90_000), { nil: null, freq: 2 }),
      cost: fc.oneof(
        strata.map((kinds) => ({ strata: kinds })),
        fc.record({ averageCost: pounds(0, 110_000), averageMarsCost: pounds(0, 60_000) }),
      ),
    })
    .map(({ day, timing, cost, ...rest }) => ({
      ...rest,
      ...timing,
      ...cost,
      announced: addDays(`${firstYear}-04-01`, day),
      weekLimit: 500,
    }));

const mergerOf = (units: readonly string[], years: number): fc.Arbitrary<Merger | null> =>
  units.length < 2
    ? fc.constant(null)
    : fc.option(
        fc.record({
          units: fc.shuffledSubarray([...units], { minLength: 2 }),
          duplicates: fc.oneof(
            ratio(0, 0.3).map((rate) => ({ kind: "rate" as const, rate })),
            ratio(0, 100).map((posts) => ({ kind: "posts" as const, posts })),
          ),
          profile: fc.option(
            listOf(ratio(), years * 4).map((parts) => parts.sort((a, b) => a - b)),
            { nil: [] },
          ),
          integration: fc.option(listOf(pounds(0, 100_000), years * 4), { nil: [] }),
          lossRate: fc.option(listOf(ratio(0, 0.2), years), { nil: [] }),
          margin: ratio(),
          transferShare: ratio(),
        }),
        { nil: null },
      );

/** Scenarios that are valid, in years for which the tables hold what they need. */
const scenarios: fc.Arbitrary<ScenarioDraft> = fc
  .record({
    start: fc.integer({ min: 2014, max: 2022 }),
    years: fc.integer({ min: 1, max: 5 }),
    organisations: fc.integer({ min: 0, max: 3 }),
    direct: fc.integer({ min: 0, max: 2 }),
    supportUnit: fc.boolean(),
    teams: fc.boolean(),
  })
  .chain(({ start, years, organisations, direct, supportUnit, teams }) => {
    // Scales hold every point asked for from 2013/14 to 2016/17, high-cost areas every year to 2021/22.
    const shape = { years, bands: start <= 2017, zoned: start + years <= 2022 };
    const count = direct || supportUnit || (teams && organisations) ? direct : 1;
    const ids = [
      ...(teams ? Array.from({ length: organisations }, (_, o) => `team${o}`) : []),
      ...(supportUnit ? ["csu"] : []),
      ...Array.from({ length: count }, (_, u) => `unit${u}`),
    ];
    const resources: Unit["resource"][] = ids.map((id, u) =>
      id.startsWith("team")
        ? { kind: "in_house", organisation: `ccg${u}` }
        : id === "csu"
          ? { kind: "customers" }
          : { kind: "direct", base: 1 },
    );
    const year = ratio(0.01, 0.02);
    return fc
      .record({
        organisations: fc.tuple(
          ...Array.from({ length: organisations }, (_, o) =>
            organisation(o, years, supportUnit ? "csu" : null),
          ),
        ),
        units: fc.tuple(...ids.map((id, u) => unitOf(shape, id, resources[u]!))),
        direct: listOf(fc.tuple(pounds(500_000, 30_000_000), ratio(0, 2)), ids.length),
        cut: fc.record({
          byYear: listOf(fc.oneof(ratio(0, 0.4), fc.constant(0), ratio(-0.1, 0)), years),
          basis: fc.constantFrom("cash", "real"),
          target: fc.constantFrom("total", "per_head"),
        }),
        award: listOf(ratio(0, 0.05), years),
        drift: fc.option(listOf(ratio(-0.01, 0.02), years), { nil: [] }),
        nonPayInflation: listOf(fc.option(year, { nil: null, freq: 2 }), years),
        phasing: fc.option(
          listOf(shares(4), years).map((all) => all.flat()),
          { nil: [] },
        ),
        discountRate: ratio(0, 0.1),
        targetYear: fc.option(
          fc.integer({ min: 0, max: years - 1 }).map((y) => financialYear(start + y)),
          { nil: null, freq: 2 },
        ),
        exits: exitsOf(start, years),
        funding: shares(3),
        merger: mergerOf(ids, years),
      })
      .map(({ units, direct: bases, funding, ...rest }) => ({
        ...rest,
        version: 1 as const,
        name: "At random",
        firstYear: financialYear(start),
        years,
        prices: { year: financialYear(start - 1) },
        beyondTables: "hold" as const,
        units: units.map((unit, u) =>
          unit.resource.kind === "direct"
            ? {
                ...unit,
                resource: { kind: "direct" as const, base: bases[u]![0], passThrough: bases[u]![1] },
              }
            : unit,
        ),
        funding: { local: funding[0]!, national: funding[1]!, customers: funding[2]! },
      }));
  });

/**
 * One scenario a seed, made and looked up once for all properties that come by it: they share one sequence of seeds.
 * A failing case names its scenario in full; smaller ones are not searched for.
 */
const made = new Map<number, { readonly draft: ScenarioDraft; readonly inputs: Inputs }>();
function scenarioOf(seed: number): { readonly draft: ScenarioDraft; readonly inputs: Inputs } {
  const known = made.get(seed);
  if (known) return known;
  const draft = fc.sample(scenarios, { numRuns: 1, seed })[0]!;
  const one = { draft, inputs: inputsOf(draft) };
  made.set(seed, one);
  return one;
}
const seeds = fc.noShrink(fc.noBias(fc.integer({ min: 0, max: 0x7fffffff })));

/** Valid scenarios. They are shared: change copies only. */
export const drafts: fc.Arbitrary<ScenarioDraft> = seeds.map((seed) => scenarioOf(seed).draft);
/** The same looked up in the tables, what the engine runs on: each a copy of its own. */
export const allInputs: fc.Arbitrary<Inputs> = seeds.map((seed) => structuredClone(scenarioOf(seed).inputs));
