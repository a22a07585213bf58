import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { modelTexts } from "../../texts/en-GB/model";
import type { Entry } from "./plan/entry";

export const useRowStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  body: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    ":first-child": { marginTop: 0 },
  },
});

interface RowsProps {
  readonly entries: readonly Entry[];
  readonly faulty: (entry: Entry) => boolean;
  readonly row: (entry: Entry) => ReactNode;
  /** What belongs to the inputs and is no number: below them. */
  readonly children?: ReactNode;
}

/** The inputs of a group under the names of their bodies; those that are seldom changed are shown when asked for. */
export function Rows({ entries, faulty, row, children }: RowsProps) {
  const own = useRowStyles();
  const [all, setAll] = useState(false);
  const rare = entries.filter((entry) => entry.rare && !faulty(entry));
  const shown = all ? entries : entries.filter((entry) => !rare.includes(entry));
  const bodies = [...new Set(shown.map((entry) => entry.body))];
  return (
    <>
      {bodies.map((body) => (
        <div key={body} className={own.rows} role={body ? "group" : undefined} aria-label={body || undefined}>
          {body ? <h4 className={own.body}>{body}</h4> : null}
          {shown.filter((entry) => entry.body === body).map(row)}
        </div>
      ))}
      {children}
      {rare.length ? (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
            {all ? modelTexts.rows.fewer : modelTexts.rows.more(rare.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
