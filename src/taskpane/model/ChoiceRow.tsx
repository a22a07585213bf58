import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";

export const useChoiceStyles = makeStyles({
  row: {
    gridTemplateColumns: "minmax(0, 1fr) 128px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  input: { minWidth: 0, width: "100%" },
});

interface ChoiceRowProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** Something that is chosen among a few, in a row as numbers are. */
export function ChoiceRow({ label, options, value, onChoose }: ChoiceRowProps) {
  const styles = useChoiceStyles();
  return (
    <Field label={label} size="small" orientation="horizontal" className={styles.row}>
      <Select
        className={styles.input}
        size="small"
        value={value}
        onChange={(_, chosen) => onChoose(chosen.value)}
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
