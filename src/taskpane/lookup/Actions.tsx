import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { sizeOf } from "../../workbook/block";
import { faultOf } from "../../workbook/errors";
import { withoutColumns } from "../../workbook/tables/with-columns";
import { lookupTexts } from "../../texts/en-GB/lookup";
import { Summary } from "../figure/Summary";
import { useActiveCell, useWorkbook } from "../workbook-access";
import type { Offer } from "./offers";
import { sayWhere } from "./where";

const TableColumns = lazy(async () => ({ default: (await import("./TableColumns")).TableColumns }));

const useStyles = makeStyles({
  actions: {
    // In reach at the bottom, unless the panel is so low that it would cover what is read.
    position: "sticky",
    bottom: 0,
    "@media (max-height: 520px)": { position: "static" },
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
  choose: { gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  will: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Some tables have many: the page above stays in sight.
  columns: { maxHeight: "30vh", overflowY: "auto" },
  code: { fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  done: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

/** After this long without an answer Excel is most likely waiting for a cell edit to end. */
const WAITING_MS = 2_000;

interface Outcome {
  readonly state: "waiting" | "done" | "failed";
  readonly text: string;
}

/** Puts what a page shows into the sheet, having said beforehand which cells it will fill. */
export function Actions({ offers }: { readonly offers: readonly Offer[] }) {
  const styles = useStyles();
  const workbook = useWorkbook();
  const place = useActiveCell();
  const [chosen, setChosen] = useState(offers[0]?.id);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [unfolded, setUnfolded] = useState(false);
  const offer = offers.find(({ id }) => id === chosen) ?? offers[0];
  if (!offer) return null;
  const { block: whole, formula } = offer;
  const block = whole && withoutColumns(whole, left);

  const act = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    const waiting = setTimeout(
      () =>
        setOutcome({
          state: "waiting",
          text: lookupTexts.insert.waiting,
        }),
      WAITING_MS,
    );
    try {
      setOutcome({ state: "done", text: await work() });
    } catch (error) {
      setOutcome({ state: "failed", text: faultOf(error).message });
    } finally {
      clearTimeout(waiting);
      setBusy(false);
    }
  };
  return (
    <section className={styles.actions} aria-label={lookupTexts.insert.title}>
      <Field label={lookupTexts.insert.label} orientation="horizontal" className={styles.choose} size="small">
        <Select
          size="small"
          value={offer.id}
          onChange={(_, { value }) => {
            setChosen(value);
            setLeft([]);
            setOutcome(undefined);
          }}
        >
          {offers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {block ? (
        <p className={styles.will}>
          {lookupTexts.insert.table(block.rows.length, sayWhere(place, sizeOf(block)))}
        </p>
      ) : null}
      {whole && block ? (
        <details onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
          <Summary className={styles.will}>
            {lookupTexts.insert.columnsOf(block.columns.length, whole.columns.length)}
          </Summary>
          {unfolded ? (
            <div className={styles.columns}>
              <Suspense fallback={null}>
                <TableColumns
                  whole={whole}
                  left={left}
                  onLeave={setLeft}
                  label={lookupTexts.insert.columns}
                />
              </Suspense>
            </div>
          ) : null}
        </details>
      ) : null}
      {formula ? (
        <p className={styles.will}>
          {lookupTexts.insert.formula} <span className={styles.code}>{formula.formula}</span>{" "}
          {lookupTexts.insert.fills(formula.rows * formula.columns, sayWhere(place, formula))}
        </p>
      ) : null}
      <div className={styles.buttons}>
        {block ? (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() =>
              act(async () => {
                const done = await workbook.insertTable(block);
                return lookupTexts.insert.wroteTable(done.rows, done.cells, done.sheet, done.name);
              })
            }
          >
            {lookupTexts.insert.asTable}
          </Button>
        ) : null}
        {formula ? (
          <Button
            disabledFocusable={busy}
            onClick={() =>
              act(async () => {
                const done = await workbook.insertFormula(formula);
                return lookupTexts.insert.wroteFormula(done.cells, done.sheet);
              })
            }
          >
            {lookupTexts.insert.asFormula}
          </Button>
        ) : null}
      </div>
      <div role="status" className={mergeClasses(styles.done)}>
        {outcome && outcome.state !== "failed" ? outcome.text : ""}
      </div>
      <div role="alert" className={mergeClasses(styles.done, styles.failed)}>
        {outcome?.state === "failed" ? outcome.text : ""}
      </div>
    </section>
  );
}
