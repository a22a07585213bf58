import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { FUNCTIONS } from "../../functions/by-name";
import * as excel from "../../workbook/trouble";
import type { Troubles } from "../../workbook/trouble";
import { DataSection } from "../data/DataSection";
import { failureWords } from "../data/share/words";
import { CopyText } from "../figure/CopyText";
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
  const [said, setSaid] = useState<Outcome>({ text: "Looking through the workbook…", failed: false });
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
    setSaid({ text: "Looking through the workbook…", failed: false });
    setFacts(port.hostFacts());
    void scan();
  };
  const goTo = (sheet: string, cell: string): Promise<void> =>
    port.goTo(sheet, cell).then(
      () => setSaid({ text: `${cell} on ${sheet} is selected in Excel.`, failed: false }),
      (error: unknown) => setSaid({ text: failureWords(error), failed: true }),
    );

  const bad = found?.told.filter((one) => !one.inPart) ?? [];
  const inPart = found?.told.filter((one) => one.inPart) ?? [];
  return (
    <div>
      <h2 className={styles.heading} tabIndex={-1} ref={heading}>
        Trouble
      </h2>
      <DataSection title="Cells in trouble">
        <p className={styles.text} role={said.failed ? "alert" : "status"}>
          {said.text}
        </p>
        {bad.length ? <TroubleList told={bad} onGo={(at) => void goTo(at.sheet, at.cell)} /> : null}
        {inPart.length ? (
          <details>
            <summary className={styles.summary}>{sayInPart(inPart.length)}</summary>
            <p className={styles.text}>
              Some of their cells have no answer, mostly because no figure is published.
            </p>
            <TroubleList told={inPart} onGo={(at) => void goTo(at.sheet, at.cell)} />
          </details>
        ) : null}
        {found?.more ? (
          <p className={styles.text}>
            And {found.more.toLocaleString("en-GB")} more: mend these first, then scan again.
          </p>
        ) : null}
        <div className={styles.row}>
          <Button size="small" disabledFocusable={busy} onClick={scanAgain}>
            Scan again
          </Button>
          {found?.told.some(({ cause: { kind } }) => kind === "marked" || kind === "not_connected") ? (
            <Link as="button" onClick={() => openTab("data")}>
              Open the Data tab to repair
            </Link>
          ) : null}
        </div>
      </DataSection>
      <WhatRuns facts={facts} waiting={found?.waiting} />
      <DataSection title="Support">
        <p className={styles.text}>
          The text to copy says what runs here and which errors there are how often. It holds no cell,
          address, sheet or file name.
        </p>
        <CopyText
          key={`${found?.told.length} ${busy}`}
          text={supportText(facts, found, (name) => FUNCTIONS.has(name))}
          label="Copy for support"
          said="Copied. It holds nothing that stands in your cells."
          saidIsShown
          hint="This browser does not let the panel copy by itself."
          rows={8}
        />
      </DataSection>
      <div className={styles.close}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  );
}
