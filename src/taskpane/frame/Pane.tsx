import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { watchModelRequests } from "../model-request";
import { useRegister } from "../use-register";
import { isReportWanted, watchWishes } from "../../workbook/tables/wanted";
import { useWorkbookDates } from "../workbook-access";
import { AsAt, AsAtLine } from "./AsAt";
import { Header } from "./Header";
import { PinLine } from "./PinLine";
import { Opening, TabBar, TabViews, type TabId } from "./tabs";

// Loaded when it is first opened: the panel's first sight needs none of it.
const About = lazy(async () => ({ default: (await import("./About")).About }));
const ReleaseLine = lazy(() => import("../release/ReleaseLine"));

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
  view: { display: "flex", flexDirection: "column", flexGrow: 1 },
});

/** The frame: name and menu, as-at line, tabs, and the view below. */
export function Pane() {
  const styles = useStyles();
  const { pinned } = useWorkbookDates();
  const { facts } = useRegister();
  // What the workbook's formulas answer for where they name no date.
  const home = pinned.kind === "pinned" ? pinned.day : facts.date;
  const [day, setDay] = useState(home);
  const [knownHome, setKnownHome] = useState(home);
  if (knownHome !== home) {
    setKnownHome(home);
    setDay(home);
  }
  const [tab, setTab] = useState<TabId>("look-up");
  const [about, setAbout] = useState(false);
  useEffect(() => {
    const show = (): void => {
      setTab("data");
      setAbout(false);
    };
    if (isReportWanted()) show();
    return watchWishes(show);
  }, []);
  useEffect(
    () =>
      watchModelRequests(() => {
        setTab("model");
        setAbout(false);
      }),
    [],
  );
  const choose = (chosen: TabId): void => {
    setTab(chosen);
    setAbout(false);
  };
  const asAt = useMemo(() => ({ day, setDay }), [day]);
  return (
    <AsAt value={asAt}>
      <div className={styles.pane}>
        <header>
          <Header onAbout={() => setAbout(true)} />
          <AsAtLine />
          <PinLine />
          <Suspense>
            <ReleaseLine onOpen={() => choose("data")} />
          </Suspense>
          <TabBar chosen={about ? undefined : tab} onChoose={choose} />
        </header>
        <main className={styles.view}>
          {about ? (
            <Suspense fallback={<Opening />}>
              <About onClose={() => setAbout(false)} />
            </Suspense>
          ) : null}
          <TabViews chosen={about ? undefined : tab} />
        </main>
      </div>
    </AsAt>
  );
}
