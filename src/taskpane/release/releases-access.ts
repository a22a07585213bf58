import { useSyncExternalStore } from "react";
import { useWorkbook, type ReleasePort } from "../workbook-access";
import { workerChecker } from "./checker";
import { Releases, type ReleaseState } from "./releases";
import { browserShelf } from "./shelf";

const known = new WeakMap<ReleasePort, Releases>();

/** The releases of a workbook; always the same object for the same workbook. */
export function releasesOf(workbook: ReleasePort): Releases {
  let releases = known.get(workbook);
  if (!releases) {
    const tools = { workbook, shelf: browserShelf(), checker: workerChecker(), page: window.location.href };
    known.set(workbook, (releases = new Releases(tools)));
  }
  return releases;
}

export const useReleases = (): Releases => releasesOf(useWorkbook().releases);

/** Releases on this computer and its settings, as they change. */
export function useReleaseState(): ReleaseState {
  const releases = useReleases();
  return useSyncExternalStore(releases.watch, releases.state);
}
