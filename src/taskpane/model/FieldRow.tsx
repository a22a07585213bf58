import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import { SourceList } from "../figure/SourceList";
import { capital } from "../figure/words";
import { sayDate } from "../../reference/dates";
import { modelTexts } from "../../texts/en-GB/model";
import type { Entry } from "./plan/entry";
import { STANDINGS, type Basis } from "./plan/marks";
import { sayRange, sayTyped, typingOf } from "./plan/numbers";
import { useModelStyles } from "./styles";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 128px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    rowGap: tokens.spacingVerticalXXS,
  },
  // The marks stand in a column of their own, before the fields.
  label: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 24px",
    alignItems: "center",
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
  },
  // A unit stays in one piece beside a long placeholder.
  input: { minWidth: 0, width: "100%", whiteSpace: "nowrap" },
  number: { minWidth: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  mark: {
    appearance: "none",
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForeground1,
    cursor: "pointer",
    minWidth: "24px",
    minHeight: "24px",
    padding: 0,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  asked: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightBold },
  below: { gridColumn: "1 / -1" },
  basis: {
    gridColumn: "1 / -1",
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    justifyItems: "start",
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A value to begin with: published, or what is left of a whole. */
export interface Suggestion {
  readonly value: number;
  readonly note: string;
  readonly sources: readonly string[];
}

export interface FieldRowProps {
  readonly entry: Entry;
  readonly text: string;
  readonly fault: string;
  readonly basis: Basis;
  /** Why it is not known, where it is asked for. */
  readonly why: string;
  readonly suggestion: Suggestion | null;
  readonly onType: (entry: Entry, text: string) => void;
  readonly onConfirm: (entry: Entry) => void;
}

/** One number: its name, what it rests on, the field with its unit, and what is wrong with it below. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { entry, text, fault, basis, why, suggestion, onType, onConfirm } = props;
  const styles = useModelStyles();
  const own = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { before, after } = typingOf(entry.field.unit);
  const { mark, words } = STANDINGS[basis.standing];
  const asked = basis.standing === "asked";
  // A field that nobody has typed in yet is asked for, not wrong.
  const untouched = asked && text === "";
  const described = fault ? `${id}-fault` : undefined;
  return (
    <div className={own.row} data-entry={entry.key}>
      <span className={own.label}>
        <label htmlFor={`${id}-field`}>{entry.label}</label>
        <button
          type="button"
          className={mergeClasses(own.mark, asked && own.asked)}
          aria-expanded={open}
          aria-label={modelTexts.field.restsOn(entry.label, words, open)}
          onClick={() => setOpen(!open)}
        >
          {mark}
        </button>
      </span>
      <Input
        id={`${id}-field`}
        className={own.input}
        size="small"
        input={{ className: own.number }}
        inputMode="decimal"
        autoComplete="off"
        contentBefore={before || null}
        contentAfter={after || null}
        placeholder={entry.optional ? modelTexts.field.byModel : ""}
        value={text}
        required={asked}
        aria-invalid={fault && !untouched ? true : undefined}
        aria-describedby={described}
        onChange={(_, { value }) => onType(entry, value)}
      />
      {fault ? (
        <p id={`${id}-fault`} className={mergeClasses(styles.small, !untouched && styles.failed, own.below)}>
          {fault}
          {asked && why ? ` ${capital(why)}` : ""}
        </p>
      ) : null}
      {asked && suggestion ? (
        <div className={own.below}>
          <Button
            size="small"
            onClick={() => onType(entry, String(suggestion.value * typingOf(entry.field.unit).times))}
          >
            {modelTexts.field.use(sayTyped(suggestion.value, entry.field.unit))}
          </Button>
          <p className={styles.small}>{suggestion.note}</p>
          <SourceList ids={suggestion.sources} first={1} />
        </div>
      ) : null}
      {open ? <BasisDetail entry={entry} basis={basis} onConfirm={onConfirm} /> : null}
    </div>
  );
}, sameRow);

/** Entries are made anew with every change of the plan: the same in substance is the same. */
function sameRow(before: FieldRowProps, after: FieldRowProps): boolean {
  return (
    before.entry.key === after.entry.key &&
    before.entry.label === after.entry.label &&
    before.entry.optional === after.entry.optional &&
    before.text === after.text &&
    before.fault === after.fault &&
    before.why === after.why &&
    before.suggestion?.value === after.suggestion?.value &&
    before.onType === after.onType &&
    before.onConfirm === after.onConfirm &&
    JSON.stringify(before.basis) === JSON.stringify(after.basis)
  );
}

function BasisDetail({ entry, basis, onConfirm }: Pick<FieldRowProps, "entry" | "basis" | "onConfirm">) {
  const styles = useModelStyles();
  const own = useStyles();
  const { mark, words } = STANDINGS[basis.standing];
  return (
    <div className={own.basis}>
      <p className={styles.small}>
        <span aria-hidden="true">{mark} </span>
        {capital(words)}
        {basis.date ? `, ${/^\d{4}(-\d{2}){0,2}$/.test(basis.date) ? sayDate(basis.date) : basis.date}` : ""}.
      </p>
      {basis.note ? <p className={styles.small}>{basis.note}</p> : null}
      <p className={styles.small}>{modelTexts.field.canBe(sayRange(entry.field))}</p>
      <SourceList ids={basis.sources} first={3} />
      {basis.standing === "assumption" ? (
        <Button size="small" onClick={() => onConfirm(entry)}>
          {modelTexts.field.confirm}
        </Button>
      ) : null}
    </div>
  );
}
