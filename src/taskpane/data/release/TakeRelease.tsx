import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { dataReleaseTexts } from "../../../texts/en-GB/data-release";
import type { Candidate, Used } from "../../release/releases";
import { useWorkbook } from "../../workbook-access";
import { Changes } from "./Changes";
import { useReleaseStyles } from "./styles";
import { sayRelease } from "./words";

interface TakeReleaseProps {
  readonly candidate: Candidate;
  readonly busy: boolean;
  readonly onUse: () => void;
  readonly onDecline: () => void;
}

/** A release that could be used, what it would change, and the buttons that decide. Nothing is done before. */
export function TakeRelease({ candidate, busy, onUse, onDecline }: TakeReleaseProps) {
  const styles = useReleaseStyles();
  const { countOurCells } = useWorkbook();
  const [cells, setCells] = useState<number>();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let gone = false;
    countOurCells().then(
      (count) => void (gone || setCells(count)),
      // The number is a courtesy: where Excel is busy the words do without it.
      () => undefined,
    );
    return () => void (gone = true);
  }, [countOurCells]);
  const { label } = candidate;
  return (
    <div className={styles.box} role="group" aria-labelledby={id}>
      <h3 className={styles.heading} id={id} tabIndex={-1} ref={heading}>
        {sayRelease(label)}
      </h3>
      <Changes changes={candidate.changes} />
      <p className={styles.text}>
        {cells ? dataReleaseTexts.take.means(cells) : dataReleaseTexts.take.tablesStay}
      </p>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onUse}>
          {dataReleaseTexts.take.use(label.version)}
        </Button>
        <Button disabledFocusable={busy} onClick={onDecline}>
          {dataReleaseTexts.take.notNow}
        </Button>
      </div>
    </div>
  );
}

/** What is told once a release is in use. */
export const sayUsed = (version: string, { cells, warning }: Used): string =>
  [dataReleaseTexts.take.done(version, cells), warning].filter(Boolean).join(" ");
