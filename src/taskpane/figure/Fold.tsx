import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  fold: { "& summary": { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, minHeight: "24px" } },
});

/** A part that is made when it is first unfolded. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.fold}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <Summary>{title}</Summary>
      {opened ? children : null}
    </details>
  );
}
