import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { frameTexts } from "../../texts/en-GB/frame";
import { LookUp } from "../lookup/LookUp";
import { Failsafe } from "./Failsafe";
import { Opening } from "./Opening";

// Loaded when it is first opened: the panel's first sight needs none of it.
const ModelTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "tab-model" */ "../model/ModelTab")).ModelTab,
}));
const MergersTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "tab-mergers" */ "../mergers/MergersTab")).MergersTab,
}));
const DataTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "tab-data" */ "../data/DataTab")).DataTab,
}));

export type TabId = "look-up" | "mergers" | "model" | "data";

const TABS: readonly { readonly id: TabId; readonly label: string; readonly view: ReactNode }[] = [
  { id: "look-up", label: frameTexts.tabs.lookUp, view: <LookUp /> },
  { id: "mergers", label: frameTexts.tabs.mergers, view: <MergersTab /> },
  { id: "model", label: frameTexts.tabs.model, view: <ModelTab /> },
  { id: "data", label: frameTexts.tabs.data, view: <DataTab /> },
];

const useStyles = makeStyles({
  bar: {
    flexWrap: "wrap",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: { display: "flex", flexDirection: "column", flexGrow: 1 },
  hidden: { display: "none" },
});

interface BarProps {
  /** The tab in front; undefined while something else covers all of them. */
  readonly chosen: TabId | undefined;
  readonly onChoose: (tab: TabId) => void;
}

/** The row of tabs. Arrow keys move among them, Enter or the space bar opens one. */
export function TabBar({ chosen, onChoose }: BarProps) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.bar}
      size="small"
      aria-label={frameTexts.tabs.all}
      selectedValue={chosen ?? null}
      onTabSelect={(_, { value }) => onChoose(value as TabId)}
    >
      {TABS.map(({ id, label }) => (
        <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`view-${id}`}>
          {label}
        </Tab>
      ))}
    </TabList>
  );
}

/** The views of the tabs. Each is made when first opened and then kept, so that nothing typed is lost. */
export function TabViews({ chosen }: Pick<BarProps, "chosen">) {
  const styles = useStyles();
  const [opened, setOpened] = useState<readonly TabId[]>([]);
  if (chosen && !opened.includes(chosen)) setOpened([...opened, chosen]);
  return TABS.map(({ id, view }) => (
    <div
      key={id}
      id={`view-${id}`}
      role="tabpanel"
      aria-labelledby={`tab-${id}`}
      className={id === chosen ? styles.view : styles.hidden}
    >
      {opened.includes(id) ? (
        <Failsafe>
          <Suspense fallback={<Opening />}>{view}</Suspense>
        </Failsafe>
      ) : null}
    </div>
  ));
}
