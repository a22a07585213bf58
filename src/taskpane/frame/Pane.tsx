import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { asAtDay } from "../../reference/store";
import { LookUp } from "../lookup/LookUp";
import { About } from "./About";
import { AsAt, AsAtLine } from "./AsAt";
import { Header } from "./Header";

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
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalXS },
  view: { display: "flex", flexDirection: "column", flexGrow: 1 },
});

/** The frame: name and menu, as-at line, tabs, and the view below. */
export function Pane() {
  const styles = useStyles();
  const [day, setDay] = useState(asAtDay);
  const [about, setAbout] = useState(false);
  const asAt = useMemo(() => ({ day, setDay }), [day]);
  return (
    <AsAt value={asAt}>
      <div className={styles.pane}>
        <Header onAbout={() => setAbout(true)} />
        <AsAtLine />
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue="look-up"
          onTabSelect={() => setAbout(false)}
          aria-label="Parts of the panel"
        >
          <Tab value="look-up" id="tab-look-up" aria-controls="view-look-up">
            Look up
          </Tab>
        </TabList>
        <main className={styles.view} id="view-look-up" aria-label="Look up">
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
