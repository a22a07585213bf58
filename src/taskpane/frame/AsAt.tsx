import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";
import type { Day } from "../../reference/dates";
import { register } from "../../reference/store";
import { frameTexts } from "../../texts/en-GB/frame";
import { TermHint } from "../figure/TermHint";
import { readDay, sayShortDay } from "./read-day";

/** The day the panel's answers are about. Never today: the day of the data release until another is chosen. */
export interface AsAtState {
  readonly day: Day;
  readonly setDay: (day: Day) => void;
}

export const AsAt = createContext<AsAtState>({ day: "", setDay: () => undefined });
export const useAsAt = (): AsAtState => useContext(AsAt);

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  field: { gridTemplateColumns: "auto auto", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  input: { width: "116px" },
  asked: { display: "flex", alignItems: "center" },
  release: { color: tokens.colorNeutralForeground2 },
});

/** The date control under the name, and the release of the data. */
export function AsAtLine() {
  const styles = useStyles();
  const { day, setDay } = useAsAt();
  const [typed, setTyped] = useState(sayShortDay(day));
  const [shown, setShown] = useState(day);
  const [left, setLeft] = useState(true);
  // A date set elsewhere (a button on a page) shows here; what is being typed is left alone.
  if (shown !== day) {
    setShown(day);
    setTyped(sayShortDay(day));
  }
  const understood = readDay(typed) !== undefined;
  return (
    <div className={styles.line}>
      <span className={styles.asked}>
        <Field
          label={frameTexts.asAt.label}
          orientation="horizontal"
          className={styles.field}
          validationMessage={left && !understood ? frameTexts.asAt.hint : null}
        >
          <Input
            className={styles.input}
            size="small"
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
              setLeft(false);
              const read = readDay(value);
              if (read === undefined) return;
              setShown(read);
              setDay(read);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.currentTarget.blur();
            }}
            onBlur={() => {
              setLeft(true);
              if (understood) setTyped(sayShortDay(day));
            }}
          />
        </Field>
        <TermHint term="As at" />
      </span>
      <Text size={200} className={styles.release}>
        {frameTexts.asAt.release(register().facts.version)}
      </Text>
    </div>
  );
}
