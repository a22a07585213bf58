import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { LONGEST_SOURCE } from "../../../reference/local/local-set";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { useRegister } from "../../use-register";
import { useWorkbook } from "../../workbook-access";
import { Columns } from "./Columns";
import { Check } from "./Check";
import { guessLayout, guessMeaning } from "./meaning/columns";
import { KindOfFigures } from "./KindOfFigures";
import type { RawTable } from "./read/raw-table";
import { recall, remember, type Understood } from "./remembered";
import { useFigureStyles } from "./styles";
import { useFindings } from "./use-findings";
import { metricOf } from "./words";

interface AddFiguresProps {
  readonly tables: readonly RawTable[];
  /** What is first put down as their source: the name of the file they came in. */
  readonly from: string;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Today's date where the user is: the day on which figures are entered. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Says what a table means, shows what that makes of it, and stores it when told to. */
export function AddFigures({ tables, from, onDone, onCancel }: AddFiguresProps) {
  const styles = useFigureStyles();
  const { localFigures: port } = useWorkbook();
  const register = useRegister();
  const understand = (of: RawTable): Understood & { readonly guessedHeading: number } => {
    const meaning = guessMeaning(of);
    const layout = guessLayout(of, meaning.kind, register);
    return { guessedHeading: layout.heading, ...(recall(of, layout.heading) ?? { layout, meaning }) };
  };
  const [table, setTable] = useState(tables[0]!);
  const [{ layout, meaning, guessedHeading }, setUnderstood] = useState(() => understand(tables[0]!));
  const [source, setSource] = useState(from);
  const [storing, setStoring] = useState(false);
  const [failed, setFailed] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const findings = useFindings(table, layout, meaning, register);

  const measure = meaning.kind === "figure" ? metricOf(meaning.measure) : meaning.measure;
  const figures = findings?.figures ?? [];
  const missing = !measure
    ? dataFiguresTexts.add.nameMissing
    : !source.trim()
      ? dataFiguresTexts.add.sourceMissing
      : findings && !figures.length
        ? dataFiguresTexts.add.nothingTaken
        : "";
  const ready = findings !== undefined && !missing && !storing;

  const store = async (): Promise<void> => {
    if (!ready || !measure) return;
    setStoring(true);
    setFailed("");
    try {
      const rows = figures.map(({ body, period, amount, source: own }) => ({
        body,
        period,
        amount,
        ...(own ? { source: own } : {}),
      }));
      const cells = await port.add({
        kind: meaning.kind,
        measure,
        unit: meaning.unit,
        source: source.trim(),
        entered: today(),
        rows,
      });
      remember(table, guessedHeading, { layout, meaning });
      onDone(dataFiguresTexts.add.stored(rows.length, cells));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : dataFiguresTexts.add.noAnswer);
      setStoring(false);
    }
  };
  return (
    <section className={styles.form} aria-label={dataFiguresTexts.add.title}>
      <h3 className={styles.heading} tabIndex={-1} ref={heading}>
        {dataFiguresTexts.add.title}
      </h3>
      {tables.length > 1 ? (
        <Field label={dataFiguresTexts.add.sheet}>
          <Select
            value={String(tables.indexOf(table))}
            onChange={(_, { value }) => {
              const chosen = tables[Number(value)]!;
              setTable(chosen);
              setUnderstood(understand(chosen));
            }}
          >
            {tables.map(({ name }, i) => (
              <option key={name} value={i}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <KindOfFigures
        meaning={meaning}
        onChange={(next) =>
          setUnderstood({
            guessedHeading,
            meaning: next,
            // What stands for a year is a date for others.
            layout: next.kind === meaning.kind ? layout : guessLayout(table, next.kind, register),
          })
        }
      />
      <Columns
        table={table}
        kind={meaning.kind}
        layout={layout}
        onChange={(next) => setUnderstood({ guessedHeading, meaning, layout: next })}
      />
      <Field label={dataFiguresTexts.add.source.label} required hint={dataFiguresTexts.add.source.hint}>
        <Input
          value={source}
          maxLength={LONGEST_SOURCE}
          autoComplete="off"
          onChange={(_, { value }) => setSource(value)}
        />
      </Field>
      <Check findings={findings} meaning={meaning} measure={measure ?? ""} register={register} />
      {missing ? <p className={styles.small}>{missing}</p> : null}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={!ready} onClick={() => void store()}>
          {storing ? dataFiguresTexts.add.storing : dataFiguresTexts.add.store(figures.length)}
        </Button>
        <Button disabledFocusable={storing} onClick={onCancel}>
          {dataFiguresTexts.add.cancel}
        </Button>
      </div>
      <div role="alert">{failed ? <p className={styles.failed}>{failed}</p> : null}</div>
    </section>
  );
}
