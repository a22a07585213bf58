import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Coverage } from "../automation";
import { Charts } from "./Charts";
import { Pictures } from "./Pictures";
import { CoveragePanel } from "./CoveragePanel";
import type { RibbonItem, RibbonTab } from "./manifest";
import { Ribbon } from "./Ribbon";
import { PANE_WIDTH, Splitter } from "./Splitter";
import { StatusBar } from "./StatusBar";
import type { StatusStore } from "./status";

const PANE_ID = "addin-pane";
const COVERAGE_ID = "coverage-panel";

/** The places of the page that are filled from outside React. */
export interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

interface AppProps {
  readonly store: StatusStore;
  readonly tabs: readonly RibbonTab[];
  readonly addinName: string;
  readCoverage(): Coverage;
  onPress(item: RibbonItem): void;
  onClosePane(): void;
  /** The page stands; called once. */
  onPlaces(places: Places): void;
}

/** The workbench's window: top bar, ribbon, sheet, pane, status. */
export function App({ store, tabs, addinName, readCoverage, onPress, onClosePane, onPlaces }: AppProps) {
  const status = useSyncExternalStore(store.subscribe, store.get);
  const [width, setWidth] = useState<number>(PANE_WIDTH.start);
  const [coverageOpen, setCoverageOpen] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const placed = useRef(false);

  useEffect(() => {
    if (placed.current || !grid.current || !pane.current) return;
    placed.current = true;
    onPlaces({ grid: grid.current, pane: pane.current });
  }, [onPlaces]);

  const closeCoverage = useCallback(() => setCoverageOpen(false), []);

  return (
    <div className="bench">
      <header>
        <div className="topbar">
          <h1>Commissioning Costs workbench</h1>
          <p>For development and demonstration</p>
          <button
            type="button"
            aria-expanded={coverageOpen}
            aria-controls={coverageOpen ? COVERAGE_ID : undefined}
            onClick={() => setCoverageOpen(!coverageOpen)}
          >
            Coverage
          </button>
        </div>
        <Ribbon tabs={tabs} paneOpen={status.paneOpen} onPress={onPress} />
      </header>
      <div className="desk">
        <main className="sheet" aria-label="Workbook">
          <div className="sheet-grid" ref={grid} />
          <Charts charts={status.charts} />
          <Pictures pictures={status.pictures} />
          {coverageOpen ? (
            <CoveragePanel id={COVERAGE_ID} read={readCoverage} onClose={closeCoverage} />
          ) : null}
        </main>
        <aside id={PANE_ID} className="pane" aria-label={addinName} hidden={!status.paneOpen}>
          <Splitter width={width} paneId={PANE_ID} onResize={setWidth} />
          <div className="pane-body" style={{ width }}>
            <div className="pane-title">
              <h2>{addinName}</h2>
              <button type="button" aria-label="Close the add-in" onClick={onClosePane}>
                <span aria-hidden="true">×</span>
              </button>
            </div>
            <div className="pane-frame" ref={pane} />
          </div>
        </aside>
      </div>
      <StatusBar status={status} />
    </div>
  );
}
