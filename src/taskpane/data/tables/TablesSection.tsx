import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { sayTouched } from "../../../workbook/tables/touched";
import { dataTablesTexts } from "../../../texts/en-GB/data-tables";
import { DataSection } from "../DataSection";
import { NewTable } from "./NewTable";
import { ReportView } from "./ReportView";
import { useTables, type UseTables } from "./use-tables";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Tables of the workbook that are kept fresh: what they hold, what a refresh would change, and undoing it. */
export function TablesSection() {
  const styles = useStyles();
  const tables = useTables();
  const { overview, report, touched, said, busy, progress } = tables;
  const lines = overview?.tables ?? [];
  return (
    <DataSection title={dataTablesTexts.list.title}>
      {overview && !lines.length ? <Text size={200}>{dataTablesTexts.list.none}</Text> : null}
      {lines.length ? (
        <ul className={styles.list}>
          {lines.map(({ key, name, sheet, about, release, stale }) => (
            <li key={key} className={styles.line}>
              <Text size={200} className={styles.words}>
                <strong>{name}</strong> {dataTablesTexts.list.where(sheet)}
                <br />
                {dataTablesTexts.list.standing(about, release, stale)}
              </Text>
              <Button
                size="small"
                disabledFocusable={busy !== undefined}
                onClick={() => tables.check({ key })}
                aria-label={dataTablesTexts.list.lookFor(name)}
              >
                {dataTablesTexts.list.look}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {overview?.notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <MainButtons tables={tables} />
      {busy ? (
        <div>
          <p className={styles.text}>{busy}…</p>
          <ProgressBar {...(progress ? { value: progress } : {})} aria-label={busy} />
          <Button size="small" onClick={tables.cancel}>
            {dataTablesTexts.list.cancel}
          </Button>
        </div>
      ) : null}
      {report ? <ReportView report={report.found} tables={tables} /> : null}
      {touched.length ? (
        <div role="group" aria-label={dataTablesTexts.list.changedSince}>
          <p className={styles.text}>{dataTablesTexts.list.wouldLose(touched.map(sayTouched).join(". "))}</p>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={busy !== undefined} onClick={() => tables.undo(true)}>
              {dataTablesTexts.list.undoAnyway}
            </Button>
            <Button size="small" disabledFocusable={busy !== undefined} onClick={tables.dismiss}>
              {dataTablesTexts.list.leave}
            </Button>
          </div>
        </div>
      ) : null}
      <p className={styles.text} role={said?.failed ? "alert" : "status"}>
        {said?.text}
      </p>
      <NewTable />
    </DataSection>
  );
}

function MainButtons({ tables }: { readonly tables: UseTables }) {
  const styles = useStyles();
  const { overview, busy } = tables;
  const off = busy !== undefined;
  const { state = "none" } = overview?.undo ?? {};
  return (
    <div className={styles.buttons}>
      {overview?.tables.length ? (
        <>
          <Button size="small" disabledFocusable={off} onClick={() => tables.check("all")}>
            {dataTablesTexts.list.lookForAll}
          </Button>
          <Button size="small" disabledFocusable={off} onClick={() => tables.check("sheet")}>
            {dataTablesTexts.list.lookOnSheet}
          </Button>
        </>
      ) : null}
      {state === "done" ? (
        <Button size="small" disabledFocusable={off} onClick={() => tables.undo()}>
          {dataTablesTexts.list.undo}
        </Button>
      ) : null}
      {state === "open" ? (
        <>
          <Text size={200}>{dataTablesTexts.list.brokenOff}</Text>
          <Button size="small" appearance="primary" disabledFocusable={off} onClick={() => tables.undo(true)}>
            {dataTablesTexts.list.putBack}
          </Button>
        </>
      ) : null}
    </div>
  );
}
