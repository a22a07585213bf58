import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { watchModelRequests } from "../model-request";
import { watchPageRequests } from "../page-request";
import { useRegister } from "../use-register";
import { isReportWanted, watchWishes } from "../../workbook/tables/wanted";
import { useWorkbook, useWorkbookDates } from "../workbook-access";
import { AsAt, AsAtLine } from "./AsAt";
import { Header } from "./Header";
import { Failsafe } from "./Failsafe";
import { FIRST_TIME, MENU_VIEWS, WELCOMED, type MenuView, type MenuViewId } from "./menu-views";
import { MovesAccess, type Moves } from "./moves";
import { Opening } from "./Opening";
import { PinLine } from "./PinLine";
import { TabBar, TabViews, type TabId } from "./tabs";

// Loaded once the panel stands: its first sight needs none of it.
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
  const { computer } = useWorkbook();
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
  const [opened, setOpened] = useState<Opened | undefined>(() =>
    computer.isMarked(WELCOMED) ? undefined : { id: "welcome", about: FIRST_TIME },
  );
  const moves = useMemo<Moves>(
    () => ({
      openTab: (chosen) => {
        setTab(chosen);
        setOpened(undefined);
      },
      openView: (id, about) => setOpened({ id, about }),
    }),
    [],
  );
  const { openTab } = moves;
  useEffect(() => {
    const show = (): void => openTab("data");
    if (isReportWanted()) show();
    return watchWishes(show);
  }, [openTab]);
  useEffect(() => watchModelRequests(() => openTab("model")), [openTab]);
  useEffect(() => watchPageRequests(() => openTab("look-up")), [openTab]);
  const asAt = useMemo(() => ({ day, setDay }), [day]);
  const inFront = opened ? undefined : tab;
  return (
    <AsAt value={asAt}>
      <MovesAccess value={moves}>
        <div className={styles.pane}>
          <header>
            <Header />
            <AsAtLine />
            <PinLine />
            <Suspense>
              <ReleaseLine onOpen={() => openTab("data")} />
            </Suspense>
            <TabBar chosen={inFront} onChoose={openTab} />
          </header>
          <main className={styles.view}>
            {opened ? <OpenedView {...opened} onClose={() => setOpened(undefined)} /> : null}
            <TabViews chosen={inFront} />
          </main>
        </div>
      </MovesAccess>
    </AsAt>
  );
}

/** The view of the menu that covers the tabs. */
interface Opened {
  readonly id: MenuViewId;
  readonly about: string | undefined;
}

function OpenedView({ id, about, onClose }: Opened & { readonly onClose: () => void }) {
  const shown: MenuView | undefined = MENU_VIEWS.find((view) => view.id === id);
  if (!shown) return null;
  return (
    <Failsafe key={`${id} ${about}`}>
      <Suspense fallback={<Opening />}>
        <shown.view onClose={onClose} about={about} />
      </Suspense>
    </Failsafe>
  );
}
