import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TermName } from "../help/glossary";
import { TermHint } from "./TermHint";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  cell: {
    padding: `3px ${tokens.spacingHorizontalXS} 3px 0`,
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    ":last-child": { paddingRight: 0 },
  },
  head: {
    color: tokens.colorNeutralForeground2,
    borderBottomColor: tokens.colorNeutralStroke1,
    verticalAlign: "bottom",
    whiteSpace: "normal",
    overflowWrap: "normal",
  },
  // As narrow as its figures: the words of the first column need the room.
  numeric: { textAlign: "right", whiteSpace: "nowrap", width: "1%" },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottomStyle: "none" },
});

export interface Head {
  readonly text: string;
  readonly numeric?: boolean;
  /** A word of the trade in it, explained beside it. */
  readonly term?: TermName;
}

interface FactTableProps {
  /** What the table is, for those who hear it. */
  readonly caption: string;
  readonly heads: readonly Head[];
  /** Rows of cells; the first cell of each is its heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly total?: readonly ReactNode[] | undefined;
}

/** A plain table for 320 pixels: numbers to the right, in figures of one width. */
export function FactTable({ caption, heads, rows, total }: FactTableProps) {
  const styles = useStyles();
  const cell = (i: number, ...more: string[]): string =>
    mergeClasses(styles.cell, heads[i]?.numeric && styles.numeric, ...more);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th
              key={head.text}
              scope="col"
              // Read out with every cell: the heading alone, without its button.
              aria-label={head.text}
              className={cell(i, styles.head)}
            >
              {head.text} {head.term ? <TermHint term={head.term} /> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            <th scope="row" className={cell(0)}>
              {cells[0]}
            </th>
            {cells.slice(1).map((content, i) => (
              <td key={heads[i + 1]?.text} className={cell(i + 1)}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            <th scope="row" className={cell(0, styles.total)}>
              {total[0]}
            </th>
            {total.slice(1).map((content, i) => (
              <td key={heads[i + 1]?.text} className={cell(i + 1, styles.total)}>
                {content}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
