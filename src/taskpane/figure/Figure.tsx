import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { figureTexts } from "../../texts/en-GB/figure";
import { CopyCitation } from "./CopyCitation";
import { usePopoverStyles } from "./popover";
import { PressToRead } from "./PressToRead";
import { SourceList } from "./SourceList";
import { capital, MARKS, type Rests } from "./words";

/** A figure, or a finding in words, with all that has to be known to trust it. */
export interface Cited {
  /** What it is: `Allowance of Bolton CCG, 2013/14`. */
  readonly label: string;
  /** Value and unit as shown: `£6,752,000`. */
  readonly shown: string;
  readonly rests: Rests;
  /** The day, month, year or window it is about, in words. */
  readonly when?: string;
  /** How exactly its source states it, in words. */
  readonly precision?: string;
  readonly method?: string;
  readonly note?: string;
  readonly sources: readonly string[];
}

const useStyles = makeStyles({
  mark: { color: tokens.colorBrandForeground1, marginLeft: tokens.spacingHorizontalXXS },
  value: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
});

/** A figure as a button: its basis as a mark, its source, date, precision and citation when pressed. */
export function Figure({ of, className }: { readonly of: Cited; readonly className?: string | undefined }) {
  const styles = useStyles();
  const { mark, words } = MARKS[of.rests];
  return (
    <PressToRead
      label={figureTexts.detail.button(of.label, of.shown, words)}
      title={figureTexts.detail.title(of.label)}
      className={className}
      shown={
        <>
          {of.shown}
          <span aria-hidden="true" className={styles.mark}>
            {mark}
          </span>
        </>
      }
    >
      {(close) => <FigureDetail of={of} onClose={close} />}
    </PressToRead>
  );
}

function FigureDetail({ of, onClose }: { readonly of: Cited; readonly onClose: () => void }) {
  const styles = useStyles();
  const shared = usePopoverStyles();
  const { mark, words } = MARKS[of.rests];
  const lines = [
    of.when ? figureTexts.detail.when(of.when) : undefined,
    of.precision ? figureTexts.detail.precision(of.precision) : undefined,
    of.method ? capital(of.method) : undefined,
    of.note,
  ].filter((line) => line !== undefined && line !== "");
  return (
    <div className={shared.body}>
      <div>{of.label}</div>
      <div className={styles.value}>{of.shown}</div>
      <div>
        <span aria-hidden="true">{mark} </span>
        {capital(words)}
      </div>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      <SourceList ids={of.sources} first={4} />
      <div>
        <CopyCitation of={of} />{" "}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {figureTexts.detail.close}
        </Button>
      </div>
    </div>
  );
}
