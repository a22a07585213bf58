import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useModelStyles } from "./styles";
import type { Outcome } from "./use-act";

const useStyles = makeStyles({
  bar: {
    // In reach at the bottom, unless the panel is so low that it would cover what is read.
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    "@media (max-height: 520px)": { position: "static" },
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    // All of them side by side at 320 pixels.
    "& button": { minWidth: "auto" },
  },
});

interface ActionBarProps {
  readonly label: string;
  /** Which cells will be written, beforehand. */
  readonly will: string;
  readonly outcome: Outcome | undefined;
  readonly children: ReactNode;
}

/** What can be done with what is shown, at the bottom: what it will touch, the buttons, what came of it. */
export function ActionBar({ label, will, outcome, children }: ActionBarProps) {
  const styles = useModelStyles();
  const own = useStyles();
  return (
    <section className={own.bar} aria-label={label}>
      <p className={styles.small}>{will}</p>
      <div className={styles.row}>{children}</div>
      <div role="status" className={styles.small}>
        {outcome && !outcome.failed ? outcome.text : ""}
      </div>
      <div role="alert" className={mergeClasses(styles.small, styles.failed)}>
        {outcome?.failed ? outcome.text : ""}
      </div>
    </section>
  );
}
