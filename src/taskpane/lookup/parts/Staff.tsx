import type { Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import type { Staff as StaffRow } from "../../../reference/figures";
import { Figure } from "../../figure/Figure";
import { FactTable } from "../../figure/FactTable";
import { sayNumber, sayPersons } from "../../figure/words";
import { isHosted, staffYears } from "../../../reference/staff-years";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { usePartStyles } from "./part-styles";

interface StaffProps {
  readonly body: Body;
  readonly series: readonly StaffRow[];
}

/** Staff in post by the official monthly series: the latest month, and each March. */
export function Staff({ body, series }: StaffProps) {
  const styles = usePartStyles();
  const rows = staffYears(series);
  return (
    <div className={styles.list}>
      <FactTable
        caption={organisationTexts.staff.caption(body.shortName)}
        heads={[
          { text: organisationTexts.staff.monthEnd },
          { text: organisationTexts.staff.fte, numeric: true, term: "WTE" },
          { text: organisationTexts.staff.people, numeric: true },
        ]}
        rows={rows.map((row) => ({ key: row.month_end, cells: staffCells(body, row) }))}
      />
      <p className={styles.small}>
        {organisationTexts.staff.series(
          series.length,
          sayDate(series[0]!.month_end),
          sayDate(series.at(-1)!.month_end),
          series.some(isHosted),
        )}
      </p>
    </div>
  );
}

function staffCells(body: Body, row: StaffRow): React.ReactNode[] {
  const figure = (of: string, shown: string): React.ReactNode => (
    <Figure
      of={{
        label: organisationTexts.staff.of(of, body.shortName),
        shown,
        rests: "published",
        when: sayDate(row.month_end),
        ...(isHosted(row) ? { note: organisationTexts.staff.zeroNote } : {}),
        sources: row.sources.split(";"),
      }}
    />
  );
  if (isHosted(row))
    return [
      sayDate(row.month_end),
      figure(organisationTexts.staff.inPost, organisationTexts.staff.hosted),
      "–",
    ];
  return [
    sayDate(row.month_end),
    figure(organisationTexts.staff.fteStaff, sayNumber(row.fte)),
    figure(organisationTexts.staff.headcount, sayPersons(row.headcount)),
  ];
}
