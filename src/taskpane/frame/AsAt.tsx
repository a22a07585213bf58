import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";
import { isDay, type Day } from "../../reference/dates";
import { register } from "../../reference/store";

/** The day the panel's answers are about. Never today: the day of the data release until another is chosen. */
export interface AsAtState {
  readonly day: Day;
  readonly setDay: (day: Day) => void;
}

export const AsAt = createContext<AsAtState>({ day: "", setDay: () => undefined });
export const useAsAt = (): AsAtState => useContext(AsAt);

const FIRST = "2012-01-01";
const LAST = "2035-12-31";

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
  release: { color: tokens.colorNeutralForeground2 },
});

/** The date control under the name, and the release of the data. */
export function AsAtLine() {
  const styles = useStyles();
  const { day, setDay } = useAsAt();
  const [typed, setTyped] = useState(day);
  const [shown, setShown] = useState(day);
  // A date set elsewhere (a button on a page) shows here; what is being typed is left alone.
  if (shown !== day) {
    setShown(day);
    setTyped(day);
  }
  const fault =
    typed === ""
      ? "Type a date, for example 01/04/2015."
      : isDay(typed) && typed >= FIRST && typed <= LAST
        ? undefined
        : "Type a date between 2012 and 2035.";
  return (
    <div className={styles.line}>
      <Field
        label="As at"
        orientation="horizontal"
        className={styles.field}
        validationState={fault ? "error" : "none"}
        validationMessage={fault ?? null}
      >
        <Input
          type="date"
          size="small"
          min={FIRST}
          max={LAST}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            if (!isDay(value) || value < FIRST || value > LAST) return;
            setShown(value);
            setDay(value);
          }}
        />
      </Field>
      <Text size={200} className={styles.release}>
        Data {register().facts.version}
      </Text>
    </div>
  );
}
