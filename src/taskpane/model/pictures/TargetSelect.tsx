import { Field, Select } from "@fluentui/react-components";
import { useModelStyles } from "../styles";
import type { Shown } from "../results/words";

interface TargetSelectProps {
  readonly label: string;
  readonly targets: readonly Shown[];
  readonly chosen: Shown;
  readonly onChoose: (target: Shown) => void;
}

/** Chooses the result that a picture or a search is about. */
export function TargetSelect({ label, targets, chosen, onChoose }: TargetSelectProps) {
  const styles = useModelStyles();
  return (
    <Field className={styles.field} label={label} size="small">
      <Select
        size="small"
        value={chosen.label}
        onChange={(_, { value }) => onChoose(targets.find((target) => target.label === value)!)}
      >
        {targets.map((target) => (
          <option key={target.label} value={target.label}>
            {target.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
