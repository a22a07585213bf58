import { MOST_TOLD, type ReleaseChanges, type TableChanges } from "../../../reference/release-changes";
import { dataReleaseTexts } from "../../../texts/en-GB/data-release";
import { Summary } from "../../figure/Summary";
import { useReleaseStyles } from "./styles";
import { sayCellChange, sayCounts, sayFact, sayTable } from "./words";

/** What one release would change against another, table by table; each opens into its facts. */
export function Changes({ changes }: { readonly changes: ReleaseChanges }) {
  const styles = useReleaseStyles();
  if (!changes.tables.length)
    return <p className={styles.text}>{dataReleaseTexts.changes.none(changes.from.version)}</p>;
  return (
    <div>
      <p className={styles.text}>{dataReleaseTexts.changes.against(changes.from.version)}</p>
      {changes.tables.map((table) => (
        <ChangedTable key={table.table} changed={table} />
      ))}
    </div>
  );
}

function ChangedTable({ changed }: { readonly changed: TableChanges }) {
  const styles = useReleaseStyles();
  const total = changed.added + changed.removed + changed.changed;
  return (
    <details>
      <Summary className={styles.summary}>
        {sayTable(changed.table)}: {sayCounts(changed)}
      </Summary>
      <ul className={styles.list}>
        {changed.facts.map((fact, i) => (
          // Facts have no name of their own, and the list never changes.
          <li key={i} className={styles.item}>
            {sayFact(fact)}
            {fact.cells.length ? `. ${fact.cells.map(sayCellChange).join("; ")}` : ""}
          </li>
        ))}
        {total > MOST_TOLD ? (
          <li className={styles.item}>{dataReleaseTexts.changes.more(total - MOST_TOLD)}</li>
        ) : null}
      </ul>
    </details>
  );
}
