import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TYPE_NAMES } from "../../reference/bodies";
import type { Match } from "../../reference/directory";
import { lookupTexts } from "../../texts/en-GB/lookup";
import { sayYears } from "../figure/words";

const useStyles = makeStyles({
  option: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  years: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  detail: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface MatchOptionProps {
  readonly id: string;
  readonly match: Match;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** One result: what it is called, when it lived, what it is, and why it was found. */
export function MatchOption({ id, match, active, onChoose }: MatchOptionProps) {
  const styles = useStyles();
  const { body } = match;
  const organisation = match.kind === "organisation" && body;
  const why = match.why === "name" || match.why === match.kind ? "" : lookupTexts.search.foundBy(match.why);
  const what = organisation
    ? [match.detail, TYPE_NAMES[body.type]].filter((text) => text !== body.id)
    : [match.kind === "person" ? match.detail : lookupTexts.search.programme];
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={mergeClasses(styles.option, active && styles.active)}
      // Pressing must not take the focus out of the search field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.title}>{match.title}</span>
      <span className={styles.years}>{organisation ? sayYears(body.opened, body.closed) : ""}</span>
      <span className={styles.detail}>{[...what, why].filter(Boolean).join(" · ")}</span>
    </li>
  );
}
