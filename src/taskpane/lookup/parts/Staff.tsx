import type { Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import type { Staff as StaffRow } from "../../../reference/figures";
import { Figure } from "../../figure/Figure";
import { FactTable } from "../../figure/FactTable";
import { sayCount, sayNumber, sayPersons } from "../../figure/words";
import { isHosted, staffYears } from "../../../reference/staff-years";
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
        caption={`Staff in post of ${body.shortName}`}
        heads={[
          { text: "Month end" },
          { text: "Full-time equivalent", numeric: true, term: "WTE" },
          { text: "People", numeric: true },
        ]}
        rows={rows.map((row) => ({ key: row.month_end, cells: staffCells(body, row) }))}
      />
      <p className={styles.small}>
        Official series, {sayCount(series.length, "month")} held from {sayDate(series[0]!.month_end)} to{" "}
        {sayDate(series.at(-1)!.month_end)}.
        {series.some(isHosted) ? " A recorded zero means hosted or shared staff: others employ them." : ""}
      </p>
    </div>
  );
}

function staffCells(body: Body, row: StaffRow): React.ReactNode[] {
  const figure = (of: string, shown: string): React.ReactNode => (
    <Figure
      of={{
        label: `${of} of ${body.shortName}`,
        shown,
        rests: "published",
        when: sayDate(row.month_end),
        ...(isHosted(row)
          ? { note: "Recorded as zero: staff are hosted by or shared with another body." }
          : {}),
        sources: row.sources.split(";"),
      }}
    />
  );
  if (isHosted(row)) return [sayDate(row.month_end), figure("Staff in post", "hosted or shared staff"), "–"];
  return [
    sayDate(row.month_end),
    figure("Full-time equivalent staff", sayNumber(row.fte)),
    figure("Headcount", sayPersons(row.headcount)),
  ];
}
