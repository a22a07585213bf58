import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { sayDate } from "../../reference/dates";
import { register } from "../../reference/store";
import { sayCount } from "../figure/words";
import { SourceList } from "../figure/SourceList";

const useStyles = makeStyles({
  about: { padding: tokens.spacingHorizontalM, display: "grid", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** Help, the data release, its licences and its sources. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { facts, tables } = register();
  const sources = tables.rows("sources");
  const licences = [...new Set(sources.map((source) => source.licence).filter(Boolean))].sort();
  return (
    <section className={styles.about} aria-labelledby="about-heading">
      <h2 className={styles.heading} id="about-heading" tabIndex={-1} ref={heading}>
        Help and about the data
      </h2>
      <p className={styles.text}>
        Type a code, a name, a former name, a person or a programme. Use the arrow keys and Enter to open a
        result, Esc to clear. Every figure is a button that shows its source. A formula or a table goes to the
        cell selected in Excel; nothing that stands there is overwritten.
      </p>
      <h3 className={styles.heading}>Marks</h3>
      <p className={styles.text}>
        ● published · ◐ derived from published figures · ○ estimate · ◆ your own figure
      </p>
      <h3 className={styles.heading}>Data release {facts.version}</h3>
      <p className={styles.text}>
        Facts gathered up to {sayDate(facts.date)}; {sayCount(facts.rows, "row")} from{" "}
        {sayCount(sources.length, "source")}. The data are part of the add-in: nothing you look up leaves this
        computer. Checksum {facts.checksum.slice(0, 12)}.
      </p>
      {licences.length ? (
        <>
          <h3 className={styles.heading}>Licences of the sources</h3>
          {licences.map((licence) => (
            <Text key={licence} size={200} block>
              {licence}
            </Text>
          ))}
        </>
      ) : null}
      <h3 className={styles.heading}>Sources</h3>
      <SourceList ids={sources.map((source) => source.id)} />
      <div>
        <Button onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}
