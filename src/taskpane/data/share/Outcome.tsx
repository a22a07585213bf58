import { makeStyles, tokens } from "@fluentui/react-components";
import type { Left, Repaired } from "../../../workbook/share";
import { dataShareTexts } from "../../../texts/en-GB/data-share";
import { sayLeft } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0 },
});

/** As many cells as are listed: more would push everything else out of the panel. */
const MOST = 50;

/** Cells that were left as they are, with the formula that is kept for them. */
export function LeftList({ left }: { readonly left: readonly Left[] }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {left.slice(0, MOST).map((one) => (
          <li key={`${one.sheet}!${one.cell} ${one.formula ?? ""}`}>
            {sayLeft(one)}
            {one.formula ? (
              <>
                {" "}
                <code className={styles.code}>{one.formula}</code>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <More count={left.length} />
    </>
  );
}

/** Formulas before and after. */
export function RepairedList({ repaired }: { readonly repaired: readonly Repaired[] }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {repaired.slice(0, MOST).map(({ sheet, cell, before, after }) => (
          <li key={`${sheet}!${cell}`}>
            {sheet ? `${sheet}!` : ""}
            {cell}: <code className={styles.code}>{before}</code>{" "}
            {before === after ? (
              dataShareTexts.outcome.enteredAnew
            ) : (
              <>
                {dataShareTexts.outcome.becomes} <code className={styles.code}>{after}</code>
              </>
            )}
          </li>
        ))}
      </ul>
      <More count={repaired.length} />
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const styles = useStyles();
  return count > MOST ? <p className={styles.text}>{dataShareTexts.outcome.more(count - MOST)}</p> : null;
}
