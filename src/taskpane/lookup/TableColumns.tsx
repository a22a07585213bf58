import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { QueryBlock } from "../../workbook/tables/query";

const useStyles = makeStyles({
  columns: { display: "flex", flexWrap: "wrap", border: "none", margin: 0, padding: 0, minWidth: 0 },
});

export interface TableColumnsProps {
  readonly whole: Pick<QueryBlock, "columns">;
  /** Ids of the columns that are left out. */
  readonly left: readonly string[];
  readonly onLeave: (left: readonly string[]) => void;
  /** What a screen reader calls them; said beside them already. */
  readonly label: string;
}

/** Which columns a table is to have. Those that tell its rows apart, and sources, cannot be left out. */
export function TableColumns({ whole, left, onLeave, label }: TableColumnsProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.columns} aria-label={label}>
      {whole.columns.map(({ id, header, role }) => (
        <Checkbox
          key={id}
          size="medium"
          label={header}
          disabled={role !== "figure"}
          checked={!left.includes(id)}
          onChange={(_, { checked }) =>
            onLeave(checked ? left.filter((other) => other !== id) : [...left, id])
          }
        />
      ))}
    </fieldset>
  );
}
