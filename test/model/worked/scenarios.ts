/** Scenarios that several worked examples share. */
import type { Results } from "../../../src/model/results";
import { draft, unit } from "../drafts";
import { known, runOf, workforce } from "../run";

/** Computations of worked examples by their id. */
export type Worked = Readonly<Record<string, () => number>>;

export const benchmark = (id: string): number => known(workforce().benchmark(id)).value;

/** So many people in post at 40,000 each, all of them paid from a resource that is all pay and is cut. */
export const staff = (count: number, cut: number, averageCost = 0): Results =>
  runOf(
    draft({
      cut: { byYear: [cut, 0] },
      units: [
        unit({
          resource: { kind: "direct", base: count * 40_000 },
          establishment: count,
          vacancyRate: 0,
          payShare: 1,
        }),
      ],
      exits: { announced: "2014-04-01", exitQuarter: 1, averageCost, averageMarsCost: 0, clawback: {} },
    }),
  );

/** The workforce of which a cut makes so many redundant: redundancies are in proportion to it. */
export const workforceBehind = (redundant: number, cut: number): number =>
  redundant / (staff(1000, cut).redundancies / 1000);
