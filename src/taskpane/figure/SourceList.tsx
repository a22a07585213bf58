import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Source } from "../../reference/citations";
import { firstDay, isDay, sayDate } from "../../reference/dates";
import { register } from "../../reference/store";
import { figureTexts } from "../../texts/en-GB/figure";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
  },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

interface SourceListProps {
  readonly ids: readonly string[];
  /** How many are shown before "and more" is pressed; all where it is left out. */
  readonly first?: number;
}

/** Sources one under another: who, what, when, with the address where it is one that can be opened. */
export function SourceList({ ids, first = Infinity }: SourceListProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const sources = register().citations.all(ids);
  // "And 1 more" would take as much room as the one.
  const shown = all || sources.length <= first + 1 ? sources : sources.slice(0, first);
  return (
    <ul className={styles.list}>
      {shown.map((source) => (
        <li key={source.id}>
          <SourceLine source={source} />
        </li>
      ))}
      {shown.length < sources.length ? (
        <li>
          <Link as="button" inline className={styles.link} onClick={() => setAll(true)}>
            {figureTexts.detail.moreSources(sources.length - shown.length)}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

function SourceLine({ source }: { readonly source: Source }) {
  const styles = useStyles();
  const who = source.publisher && source.publisher !== source.title ? `${source.publisher}: ` : "";
  const when = source.published ? `, ${sayPublished(source.published)}` : "";
  return (
    <>
      {who}
      {isWebAddress(source.address) ? (
        <Link className={styles.link} inline href={source.address} target="_blank" rel="noopener noreferrer">
          {source.title}
        </Link>
      ) : (
        source.title
      )}
      {when}
    </>
  );
}

/** Sources state the day of publication in their own way; what is a date reads as one, the rest stays as it is. */
function sayPublished(text: string): string {
  const first = /^\d{4}(-\d{2}){0,2}$/.test(text) ? firstDay(text) : undefined;
  return first && isDay(first) ? sayDate(text) : text;
}

/** Only https, and only what parses as an address: the text comes from data. */
function isWebAddress(text: string): boolean {
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text);
}
