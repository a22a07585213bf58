import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { faultOf } from "../../../workbook/errors";
import type { WorkbookDates } from "../../../workbook/pinned-date";
import { answerQuery } from "../../../workbook/tables/queries";
import type { AsAtRule, Query, QueryBlock } from "../../../workbook/tables/query";
import { withoutColumns } from "../../../workbook/tables/with-columns";
import { dataTablesTexts } from "../../../texts/en-GB/data-tables";
import { useAsAt } from "../../frame/AsAt";
import { sayShortDay } from "../../frame/read-day";
import { TableColumns } from "../../lookup/TableColumns";
import { useWorkbook, useWorkbookDates } from "../../workbook-access";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A table that can be inserted, about one or more kinds of organisation. */
interface Choice {
  readonly label: string;
  readonly query: (asAt: AsAtRule) => Query;
}

const lists = (type: "CSU" | "CCG" | "ICB", words: string): readonly Choice[] => [
  { label: dataTablesTexts.queries.openOnDay(words), query: (asAt) => ({ block: "bodies", type, asAt }) },
];
const CHOICES: readonly Choice[] = [
  ...lists("CSU", dataTablesTexts.queries.units),
  ...lists("CCG", dataTablesTexts.queries.groups),
  ...lists("ICB", dataTablesTexts.queries.boards),
  {
    label: dataTablesTexts.queries.groupAllowances,
    query: (asAt) => ({ block: "allowances", type: "CCG", asAt }),
  },
  {
    label: dataTablesTexts.queries.boardAllowances,
    query: (asAt) => ({ block: "allowances", type: "ICB", asAt }),
  },
  {
    label: dataTablesTexts.queries.groupPopulations,
    query: (asAt) => ({ block: "populations", type: "CCG", measure: "allowance", asAt }),
  },
  {
    label: dataTablesTexts.queries.sharesByGroups,
    query: (asAt) => ({ block: "market", measure: "ccgs", asAt }),
  },
  {
    label: dataTablesTexts.queries.sharesByPopulation,
    query: (asAt) => ({ block: "market", measure: "population", asAt }),
  },
  {
    label: dataTablesTexts.queries.unitMergers,
    query: () => ({ block: "mergers", type: "CSU", stage: "all" }),
  },
  {
    label: dataTablesTexts.queries.groupMergers,
    query: () => ({ block: "mergers", type: "CCG", stage: "all" }),
  },
];

/** The table of a choice; the pinned day is one of the dates of the workbook. */
const answerOn = (choice: number, asAt: AsAtRule, _dates: WorkbookDates): QueryBlock =>
  answerQuery(CHOICES[choice]!.query(asAt));

/** Chooses a table about many organisations, its day and its columns, and puts it at the selected cell. */
export function NewTable() {
  const styles = useStyles();
  const workbook = useWorkbook();
  const { day } = useAsAt();
  const [chosen, setChosen] = useState(0);
  const [rule, setRule] = useState<AsAtRule["rule"]>("pinned");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [said, setSaid] = useState({ text: "", failed: false });
  const [busy, setBusy] = useState(false);
  const asAt = useMemo((): AsAtRule => (rule === "pinned" ? { rule } : { rule, day }), [rule, day]);
  const query = CHOICES[chosen]!.query(asAt);
  const dates = useWorkbookDates();
  const whole = useMemo(() => answerOn(chosen, asAt, dates), [chosen, asAt, dates]);
  const block = withoutColumns(whole, left);

  const insert = async (): Promise<void> => {
    setBusy(true);
    setSaid({ text: "", failed: false });
    try {
      const done = await workbook.insertTable(block);
      const text = dataTablesTexts.new.wrote(done.rows, done.cells, done.sheet, done.name);
      setSaid({ text, failed: false });
    } catch (error) {
      setSaid({ text: faultOf(error).message, failed: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.form} role="group" aria-label={dataTablesTexts.new.title}>
      <Field label={dataTablesTexts.new.title} size="small">
        <Select
          size="small"
          value={String(chosen)}
          onChange={(_, { value }) => {
            setChosen(Number(value));
            setLeft([]);
          }}
        >
          {CHOICES.map(({ label }, i) => (
            <option key={label} value={String(i)}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {"asAt" in query ? (
        <Field label={dataTablesTexts.new.day} size="small">
          <RadioGroup value={rule} onChange={(_, { value }) => setRule(value as AsAtRule["rule"])}>
            <Radio value="pinned" label={dataTablesTexts.new.pinnedDay} />
            <Radio value="fixed" label={dataTablesTexts.new.alwaysDay(sayShortDay(day))} />
          </RadioGroup>
        </Field>
      ) : null}
      <div>
        <p className={styles.text} aria-hidden>
          {dataTablesTexts.new.columns}
        </p>
        <TableColumns whole={whole} left={left} onLeave={setLeft} label={dataTablesTexts.new.columns} />
      </div>
      <p className={styles.text}>{dataTablesTexts.new.size(block.rows.length)}</p>
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void insert()}>
          {dataTablesTexts.new.insert}
        </Button>
      </div>
      <p className={styles.text} role={said.failed ? "alert" : "status"}>
        {said.text}
      </p>
    </div>
  );
}
