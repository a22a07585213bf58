import { Button, Link } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { settingsTexts } from "../../texts/en-GB/settings";
import { DataSection } from "../data/DataSection";
import { useWork } from "../data/release/use-work";
import { useMoves } from "../frame/moves";
import { sayShortDay } from "../frame/read-day";
import { useReleases } from "../release/releases-access";
import { useRegister } from "../use-register";
import { useWorkbook, useWorkbookDates } from "../workbook-access";
import { Setting } from "./Setting";
import { useSettingsStyles } from "./styles";

/** What the workbook itself keeps: it travels with the file and holds for whoever opens it. */
export function ThisWorkbook() {
  const styles = useSettingsStyles();
  const workbook = useWorkbook();
  const releases = useReleases();
  const { openTab } = useMoves();
  const { pinned: date } = useWorkbookDates();
  const { watchPinnedRelease, pinnedRelease } = workbook.releases;
  const release = useSyncExternalStore(watchPinnedRelease, pinnedRelease);
  const { facts } = useRegister();
  const work = useWork();

  const unpin = (): Promise<void> =>
    work.start(async () => {
      const cells = await workbook.pinWorkbook(undefined);
      return settingsTexts.workbook.unpinned(cells);
    });
  const follow = (): Promise<void> =>
    work.start(async () => {
      const cells = await releases.keepWorkbook("none");
      return settingsTexts.workbook.following(cells);
    });

  return (
    <DataSection title={settingsTexts.workbook.title}>
      <p className={styles.text}>{settingsTexts.workbook.kept}</p>
      <Setting name={settingsTexts.workbook.date.name} usual={settingsTexts.workbook.date.usual}>
        <p className={styles.text}>
          {date.kind === "pinned"
            ? settingsTexts.workbook.date.pinned(sayShortDay(date.day))
            : date.kind === "none"
              ? settingsTexts.workbook.date.none(sayShortDay(facts.date))
              : date.message}
        </p>
        {date.kind === "none" ? null : (
          <div>
            <Button size="small" disabledFocusable={work.busy} onClick={() => void unpin()}>
              {settingsTexts.workbook.date.unpin}
            </Button>
          </div>
        )}
      </Setting>
      <Setting name={settingsTexts.workbook.release.name} usual={settingsTexts.workbook.release.usual}>
        <p className={styles.text}>
          {release.kind === "pinned"
            ? settingsTexts.workbook.release.kept(release.label.version)
            : release.kind === "none"
              ? settingsTexts.workbook.release.newest(facts.version)
              : release.message}
        </p>
        <div className={styles.row}>
          {release.kind === "none" ? null : (
            <Button size="small" disabledFocusable={work.busy} onClick={() => void follow()}>
              {settingsTexts.workbook.release.follow}
            </Button>
          )}
          <Link as="button" onClick={() => openTab("data")}>
            {settingsTexts.workbook.release.choose}
          </Link>
        </div>
      </Setting>
      <p className={styles.text} role={work.said?.failed ? "alert" : "status"}>
        {work.said?.text}
      </p>
    </DataSection>
  );
}
