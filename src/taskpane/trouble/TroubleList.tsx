import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Trouble } from "../../workbook/trouble";
import { troubleTexts } from "../../texts/en-GB/trouble";
import { sayCause, sayError } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: tokens.spacingVerticalM },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface TroubleListProps {
  readonly told: readonly Trouble[];
  readonly onGo: (at: Trouble) => void;
}

/** One entry a formula: where, what it shows, why and what to do, and the way to it. */
export function TroubleList({ told, onGo }: TroubleListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {told.map((one) => (
        <li key={`${one.sheet}!${one.cell}`} className={styles.item}>
          <div className={styles.line}>
            <span>
              <strong>{one.cell}</strong> {troubleTexts.list.place(one.sheet, sayError(one))}
            </span>
            <Button
              size="small"
              onClick={() => onGo(one)}
              aria-label={troubleTexts.list.goTo(one.cell, one.sheet)}
            >
              {troubleTexts.list.go}
            </Button>
          </div>
          <p className={styles.text}>{sayCause(one.cause)}</p>
        </li>
      ))}
    </ul>
  );
}
