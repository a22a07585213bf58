import type { Person } from "../../../reference/figures";
import { listed } from "../../../reference/tables";
import { SourceList } from "../../figure/SourceList";
import { sayStated } from "../../figure/words";
import { usePartStyles } from "./part-styles";

/** People in public posts, with the date the source was speaking of. */
export function People({ people }: { readonly people: readonly Person[] }) {
  const styles = usePartStyles();
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={`${person.person} ${person.role} ${person.as_at}`} className={styles.item}>
          <div>{person.person}</div>
          <div className={styles.small}>
            {[person.role, sayStated(person.as_at), person.note].filter(Boolean).join(" · ")}
          </div>
          <SourceList ids={listed(person.sources)} />
        </li>
      ))}
    </ul>
  );
}
