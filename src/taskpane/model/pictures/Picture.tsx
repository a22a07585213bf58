import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { useModelStyles } from "../styles";
import { copyPicture, savePicture } from "./copy-picture";
import { InsertPicture } from "./InsertPicture";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  reader: {
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  svg: {
    display: "block",
    width: "100%",
    fontFamily: tokens.fontFamilyBase,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  readout: {
    margin: 0,
    minHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Something in a picture that can be read by itself. */
export interface Point {
  readonly label: string;
  readonly value: string;
}

export interface Frame {
  readonly width: number;
  /** The point being read; -1 for none. */
  readonly active: number;
  readonly onActive: (point: number) => void;
}

interface PictureProps {
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly summary: string;
  readonly points: readonly Point[];
  readonly height: number;
  readonly draw: (frame: Frame) => ReactNode;
  /** The same as a table. */
  readonly table: ReactNode;
  /** What is chosen for the picture, above it. */
  readonly children?: ReactNode;
}

/**
 * A picture with its words: a sentence, its points read one by one with the arrow keys or the pointer, and the same
 * as a table. It can be copied for a paper.
 */
export function Picture({ title, summary, points, height, draw, table, children }: PictureProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const [holder, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState(-1);
  const [asTable, setAsTable] = useState(false);
  const [copied, setCopied] = useState("");
  const last = points.length - 1;
  const at = Math.min(active, last);
  const point = points[at];
  const said = point ? `${point.label}: ${point.value}` : "";

  const keys: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(at + 1, last),
    ArrowDown: Math.min(at + 1, last),
    ArrowLeft: Math.max(at - 1, 0),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };
  const drawn = (): SVGSVGElement => holder.current!.querySelector("svg")!;
  const copy = async (): Promise<void> => {
    try {
      await copyPicture(drawn());
      setCopied(modelPicturesTexts.picture.copied);
    } catch {
      setCopied(modelPicturesTexts.picture.notCopied);
    }
  };
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
      <p className={styles.small}>{summary}</p>
      {asTable ? (
        table
      ) : (
        <>
          <div
            ref={holder}
            className={own.reader}
            role="slider"
            tabIndex={0}
            aria-label={modelPicturesTexts.picture.points(title)}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, last)}
            aria-valuenow={Math.max(0, at)}
            aria-valuetext={said || summary}
            onKeyDown={onKeyDown}
            onFocus={() => setActive((before) => Math.max(before, 0))}
            onPointerLeave={() => setActive(-1)}
          >
            <svg className={own.svg} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
              {draw({ width, active: at, onActive: setActive })}
            </svg>
          </div>
          <p className={own.readout}>{said}</p>
        </>
      )}
      <div className={styles.row}>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? modelPicturesTexts.picture.asPicture : modelPicturesTexts.picture.asTable}
        </Button>
        {asTable ? null : (
          <>
            <Button size="small" appearance="subtle" onClick={() => void copy()}>
              {modelPicturesTexts.picture.copy}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => savePicture(drawn(), title)}>
              {modelPicturesTexts.picture.save}
            </Button>
          </>
        )}
      </div>
      {asTable ? null : <InsertPicture title={title} description={summary} drawn={() => [drawn()]} />}
      <p role="status" className={mergeClasses(styles.small, !copied && styles.hidden)}>
        {copied}
      </p>
    </section>
  );
}
