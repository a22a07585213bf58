import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { register } from "../../reference/store";
import { LookUp } from "../lookup/LookUp";
import { useWorkbookDates } from "../workbook-access";
import { About } from "./About";
import { AsAt, AsAtLine } from "./AsAt";
import { Header } from "./Header";
import { PinLine } from "./PinLine";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  tabs: {
    display: "flex",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  tab: {
    appearance: "none",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  view: { display: "flex", flexDirection: "column", flexGrow: 1 },
});

/** The frame: name and menu, as-at line, tabs, and the view below. */
export function Pane() {
  const styles = useStyles();
  const { pinned } = useWorkbookDates();
  // What the workbook's formulas answer for where they name no date.
  const home = pinned.kind === "pinned" ? pinned.day : register().facts.date;
  const [day, setDay] = useState(home);
  const [knownHome, setKnownHome] = useState(home);
  if (knownHome !== home) {
    setKnownHome(home);
    setDay(home);
  }
  const [about, setAbout] = useState(false);
  const asAt = useMemo(() => ({ day, setDay }), [day]);
  return (
    <AsAt value={asAt}>
      <div className={styles.pane}>
        <header>
          <Header onAbout={() => setAbout(true)} />
          <AsAtLine />
          <PinLine />
          <nav className={styles.tabs} aria-label="Parts of the panel">
            <button type="button" className={styles.tab} aria-current="page" onClick={() => setAbout(false)}>
              Look up
            </button>
          </nav>
        </header>
        <main className={styles.view} aria-label="Look up">
          {about ? <About onClose={() => setAbout(false)} /> : null}
          {/* Kept while another view is in front, so that nothing typed is lost. */}
          <div className={styles.view} hidden={about} style={about ? { display: "none" } : undefined}>
            <LookUp />
          </div>
        </main>
      </div>
    </AsAt>
  );
}
