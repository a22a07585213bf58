import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { RefreshReport, TableReport } from "../../../workbook/tables";
import type { Change } from "../../../workbook/tables/report";
import { dataTablesTexts } from "../../../texts/en-GB/data-tables";
import { Fold } from "../../figure/Fold";
import { sayNumber } from "../../figure/words";
import { changesIn, type UseTables } from "./use-tables";

const useStyles = makeStyles({
  report: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: {
    margin: 0,
    padding: 0,
    listStyle: "none",
    maxHeight: "320px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  folded: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "2px 0" },
  why: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Lines shown of one table; a sheet of its own takes all. */
const MOST_LINES = 100;
/** Tables whose lines are shown at once; those of more tables are unfolded one by one. */
const MOST_UNFOLDED = 3;

/** What a refresh would change, and the buttons that do it. Nothing is written before one is pressed. */
export function ReportView({
  report,
  tables,
}: {
  readonly report: RefreshReport;
  readonly tables: UseTables;
}) {
  const styles = useStyles();
  const count = changesIn(report);
  const busy = tables.busy !== undefined;
  const onlyDates = report.tables.some((table) => !table.refused) && count === 0;
  const folded = report.tables.filter(({ changes }) => changes.length).length > MOST_UNFOLDED;
  return (
    <section className={styles.report} aria-label={dataTablesTexts.report.title}>
      <h3 className={styles.heading}>
        {count ? dataTablesTexts.report.changes(count) : dataTablesTexts.report.noChange}
      </h3>
      {report.tables.map((table) => (
        <TableChanges key={table.key} table={table} folded={folded} />
      ))}
      {report.notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <div className={styles.buttons}>
        {count ? (
          <>
            <Button size="small" appearance="primary" disabledFocusable={busy} onClick={tables.refresh}>
              {dataTablesTexts.report.refresh}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={tables.keep}>
              {dataTablesTexts.report.keep}
            </Button>
          </>
        ) : onlyDates ? (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={tables.refresh}>
            {dataTablesTexts.report.upToDate}
          </Button>
        ) : null}
        <Button size="small" disabledFocusable={busy} onClick={tables.dismiss}>
          {dataTablesTexts.report.close}
        </Button>
      </div>
    </section>
  );
}

/** What becomes of one table. The progress of the work leaves it as it is: there may be many. */
const TableChanges = memo(function TableChanges({
  table,
  folded,
}: {
  readonly table: TableReport;
  readonly folded: boolean;
}) {
  const styles = useStyles();
  const { name, sheet, changes, refused, deletedColumns } = table;
  if (refused)
    return (
      <p className={styles.text}>
        {name}: {refused}
      </p>
    );
  const kinds = dataTablesTexts.report.table(
    name,
    sheet,
    changes.length ? sayKinds(changes) : dataTablesTexts.report.tableUpToDate,
  );
  const kept = deletedColumns.length ? dataTablesTexts.report.deletedColumns(deletedColumns.join(", ")) : "";
  if (!changes.length || !folded)
    return (
      <div>
        <p className={styles.text}>
          {kinds} {kept}
        </p>
        {changes.length ? <Lines table={table} /> : null}
      </div>
    );
  return (
    <div className={styles.folded}>
      <Fold title={kinds}>
        <Lines table={table} />
      </Fold>
      {kept ? <p className={styles.text}>{kept}</p> : null}
    </div>
  );
});

function Lines({ table: { name, changes } }: { readonly table: TableReport }) {
  const styles = useStyles();
  return (
    // Scrolls by itself, so it must be reachable by the keyboard.
    <ul className={styles.list} tabIndex={0} aria-label={dataTablesTexts.report.changesOf(name)}>
      {changes.slice(0, MOST_LINES).map((change, i) => (
        <li key={i} className={styles.line}>
          {sayChange(change)} <span className={styles.why}>({change.reason})</span>
        </li>
      ))}
      {changes.length > MOST_LINES ? (
        <li className={styles.line}>{dataTablesTexts.report.more(changes.length - MOST_LINES)}</li>
      ) : null}
    </ul>
  );
}

/** `2 added, 1 removed, 5 changed` */
function sayKinds(changes: readonly Change[]): string {
  return (["added", "removed", "changed", "kept"] as const)
    .flatMap((kind) => {
      const count = changes.filter((change) => change.kind === kind).length;
      return count ? [`${count} ${dataTablesTexts.report.kinds[kind]}`] : [];
    })
    .join(", ");
}

const sayHeld = (held: Change["before"]): string => {
  if (held === "") return dataTablesTexts.report.blank;
  return typeof held === "number" ? sayNumber(held) : String(held);
};

function sayChange({ kind, row, column, before, after, difference }: Change): string {
  if (kind === "added") return dataTablesTexts.report.added(row);
  if (kind === "removed") return dataTablesTexts.report.removed(row);
  if (kind === "kept") return dataTablesTexts.report.kept(row);
  const by = difference === undefined ? "" : `, ${difference > 0 ? "+" : ""}${sayNumber(difference)}`;
  return dataTablesTexts.report.becomes(row, column, sayHeld(before), sayHeld(after), by);
}
