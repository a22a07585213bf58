import { BANDS, PAY_POINTS } from "../../src/reference/workforce";
import type { Register } from "../../src/reference/register";
import { table } from "./markdown";

/** What is held of pay, on-costs and supplements, a year a line. */
export function payByYear({ tables, workforce }: Register): string {
  const held = workforce.years();
  const points = BANDS.length * PAY_POINTS.length;
  return table(
    ["Year", "Published", "Derived", "Estimated", "Missing", "On-costs", "High cost areas", "Award"],
    held.pay.map((year) => {
      const bases = tables.rows("pay_points").flatMap((row) => (row.year === year ? [row.basis] : []));
      const count = (basis: string): number => bases.filter((found) => found === basis).length;
      const [published, derived, estimated] = [count("published"), count("derived"), count("estimated")];
      return [
        year,
        published,
        derived,
        estimated,
        points - published - derived - estimated,
        held.onCosts.includes(year) ? "held" : "missing",
        held.highCostAreas.includes(year) ? "held" : "missing",
        awardOf(workforce.award(year)),
      ];
    }),
  );
}

const awardOf = (award: ReturnType<Register["workforce"]["award"]>): string => {
  if (!award.ok) return "missing";
  const { headline } = award.value;
  return headline === null ? "no one rate" : `${+(headline * 100).toFixed(2)}%`;
};

/** Years in which the vintages of the deflator differ, with the preferred one first. */
export function deflatorVintages({ workforce }: Register): string {
  const vintages = workforce.vintages();
  const rows = workforce.years().deflators.flatMap((year) => {
    const levels = vintages.flatMap((vintage) => {
      const found = workforce.deflator(year, vintage);
      return found.ok ? [found.value] : [];
    });
    return new Set(levels.map((level) => level.index)).size > 1
      ? [[year, levels[0]!.status, ...levels.map((level) => level.index)]]
      : [];
  });
  return table(["Year", "Status", ...vintages], rows);
}
