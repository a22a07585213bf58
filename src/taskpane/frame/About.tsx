import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { sayDate } from "../../reference/dates";
import { register } from "../../reference/store";
import { aboutTexts } from "../../texts/en-GB/about";
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
        {aboutTexts.heading}
      </h2>
      <p className={styles.text}>{aboutTexts.howTo}</p>
      <h3 className={styles.heading}>{aboutTexts.marks.heading}</h3>
      <p className={styles.text}>{aboutTexts.marks.each}</p>
      <h3 className={styles.heading}>{aboutTexts.release.heading(facts.version)}</h3>
      <p className={styles.text}>
        {aboutTexts.release.text(
          sayDate(facts.date),
          facts.rows,
          sources.length,
          facts.checksum.slice(0, 12),
        )}
      </p>
      {licences.length ? (
        <>
          <h3 className={styles.heading}>{aboutTexts.licences}</h3>
          {licences.map((licence) => (
            <Text key={licence} size={200} block>
              {licence}
            </Text>
          ))}
        </>
      ) : null}
      <h3 className={styles.heading}>{aboutTexts.sources}</h3>
      <SourceList ids={sources.map((source) => source.id)} />
      <div>
        <Button onClick={onClose}>{aboutTexts.close}</Button>
      </div>
    </section>
  );
}
