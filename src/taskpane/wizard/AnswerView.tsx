import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { wizardTexts } from "../../texts/en-GB/wizard";
import { TEXT_STYLES } from "../frame/text-styles";
import { sizeOfAnswer, type Answer, type ShownCell } from "./answer";

/** What is shown of a block. */
const MOST_ROWS = 6;
const MOST_COLUMNS = 4;

const useStyles = makeStyles({
  line: { margin: 0 },
  scroll: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    verticalAlign: "top",
    minWidth: "48px",
  },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: TEXT_STYLES.small,
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** The answer of a function as the sheet would show it: its first cells, its size, and the words of its errors. */
export function AnswerView({ answer, label }: { readonly answer: Answer; readonly label: string }) {
  const styles = useStyles();
  if (answer.kind === "error")
    return (
      <p className={styles.line}>
        <strong className={styles.error}>{answer.code}</strong> {answer.message}
      </p>
    );
  const { rows, columns } = sizeOfAnswer(answer);
  const first = answer.rows[0]?.[0];
  if (rows * columns === 1 && first)
    return (
      <p className={styles.line}>
        <span className={mergeClasses(styles.value, first.error !== undefined && styles.error)}>
          {first.text}
        </span>{" "}
        {first.error}
      </p>
    );
  const shown = answer.rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  const errors = [...new Set(shown.flat().flatMap(({ error }) => error || []))];
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {shown.map((row, r) => (
              <tr key={r}>
                {row.map((cell, c) => (
                  <Cell key={c} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.small}>
        {wizardTexts.answer.size(rows, columns, rows > shown.length || columns > MOST_COLUMNS)}
      </p>
      {errors.map((error) => (
        <p key={error} className={styles.small}>
          #N/A: {error}
        </p>
      ))}
    </>
  );
}

function Cell({ cell }: { readonly cell: ShownCell }) {
  const styles = useStyles();
  return (
    <td
      className={mergeClasses(
        styles.cell,
        cell.number && styles.number,
        cell.error !== undefined && styles.error,
      )}
    >
      {cell.text}
    </td>
  );
}
