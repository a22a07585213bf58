import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { FUNCTIONS } from "../../functions/by-name";
import * as excel from "../../workbook/trouble";
import type { Troubles } from "../../workbook/trouble";
import { troubleTexts } from "../../texts/en-GB/trouble";
import { DataSection } from "../data/DataSection";
import { failureWords } from "../data/share/words";
import { CopyText } from "../figure/CopyText";
import { Summary } from "../figure/Summary";
import { useMoves } from "../frame/moves";
import type { TroublePort } from "./port";
import { supportText } from "./support-text";
import { TroubleList } from "./TroubleList";
import { WhatRuns } from "./WhatRuns";
import { sayInPart, sayScan } from "./words";

const useStyles = makeStyles({
  text: { margin: 0 },
  heading: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  summary: { cursor: "pointer" },
  close: { padding: tokens.spacingHorizontalM },
});

interface TroubleProps {
  readonly onClose: () => void;
  /** Excel unless a test brings another. */
  readonly port?: TroublePort;
}

type Outcome = { readonly text: string; readonly failed: boolean };

/** Cells with our functions that show an error, with cause and remedy; what runs here; and a text for support. */
export function Trouble({ onClose, port = excel }: TroubleProps) {
  const styles = useStyles();
  const { openTab } = useMoves();
  const heading = useRef<HTMLHeadingElement>(null);
  const [found, setFound] = useState<Troubles>();
  const [said, setSaid] = useState<Outcome>({ text: troubleTexts.scan.looking, failed: false });
  const [busy, setBusy] = useState(true);
  const [facts, setFacts] = useState(() => port.hostFacts());
  useEffect(() => heading.current?.focus(), []);

  const scan = useCallback(
    (): Promise<void> =>
      port
        .findTroubles()
        .then(
          (troubles) => {
            setFound(troubles);
            setSaid({ text: sayScan(troubles), failed: false });
          },
          (error: unknown) => {
            setFound(undefined);
            setSaid({ text: failureWords(error), failed: true });
          },
        )
        .finally(() => setBusy(false)),
    [port],
  );
  useEffect(() => void scan(), [scan]);
  const scanAgain = (): void => {
    setBusy(true);
    setSaid({ text: troubleTexts.scan.looking, failed: false });
    setFacts(port.hostFacts());
    void scan();
  };
  const goTo = (sheet: string, cell: string): Promise<void> =>
    port.goTo(sheet, cell).then(
      () => setSaid({ text: troubleTexts.selected(cell, sheet), failed: false }),
      (error: unknown) => setSaid({ text: failureWords(error), failed: true }),
    );

  const bad = found?.told.filter((one) => !one.inPart) ?? [];
  const inPart = found?.told.filter((one) => one.inPart) ?? [];
  return (
    <div>
      <h2 className={styles.heading} tabIndex={-1} ref={heading}>
        {troubleTexts.heading}
      </h2>
      <DataSection title={troubleTexts.cells.title}>
        <p className={styles.text} role={said.failed ? "alert" : "status"}>
          {said.text}
        </p>
        {bad.length ? <TroubleList told={bad} onGo={(at) => void goTo(at.sheet, at.cell)} /> : null}
        {inPart.length ? (
          <details>
            <Summary className={styles.summary}>{sayInPart(inPart.length)}</Summary>
            <p className={styles.text}>{troubleTexts.cells.inPartWhy}</p>
            <TroubleList told={inPart} onGo={(at) => void goTo(at.sheet, at.cell)} />
          </details>
        ) : null}
        {found?.more ? <p className={styles.text}>{troubleTexts.cells.more(found.more)}</p> : null}
        <div className={styles.row}>
          <Button size="small" disabledFocusable={busy} onClick={scanAgain}>
            {troubleTexts.cells.scanAgain}
          </Button>
          {found?.told.some(({ cause: { kind } }) => kind === "marked" || kind === "not_connected") ? (
            <Link as="button" onClick={() => openTab("data")}>
              {troubleTexts.cells.repair}
            </Link>
          ) : null}
        </div>
      </DataSection>
      <WhatRuns facts={facts} waiting={found?.waiting} />
      <DataSection title={troubleTexts.support.title}>
        <p className={styles.text}>{troubleTexts.support.holds}</p>
        <CopyText
          key={`${found?.told.length} ${busy}`}
          text={supportText(facts, found, (name) => FUNCTIONS.has(name))}
          label={troubleTexts.support.copy}
          said={troubleTexts.support.copied}
          saidIsShown
          hint={troubleTexts.support.byHand}
          rows={8}
        />
      </DataSection>
      <div className={styles.close}>
        <Button onClick={onClose}>{troubleTexts.close}</Button>
      </div>
    </div>
  );
}
