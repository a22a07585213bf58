import { Button, Link } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { DataSection } from "../data/DataSection";
import { useWork } from "../data/release/use-work";
import { sayCount } from "../figure/words";
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
      return `Unpinned. ${sayCount(cells, "cell")} recalculated.`;
    });
  const follow = (): Promise<void> =>
    work.start(async () => {
      const cells = await releases.keepWorkbook("none");
      return `This workbook follows the newest release. ${sayCount(cells, "cell")} recalculated.`;
    });

  return (
    <DataSection title="This workbook">
      <p className={styles.text}>Kept in the workbook: they travel with the file.</p>
      <Setting
        name="Pinned date"
        usual="Usually none. Pin a day with the button below “As at” at the top of this panel."
      >
        <p className={styles.text}>
          {date.kind === "pinned"
            ? `Formulas that name no date answer for ${sayShortDay(date.day)}.`
            : date.kind === "none"
              ? `None: formulas that name no date answer for ${sayShortDay(facts.date)}, the day of the data.`
              : date.message}
        </p>
        {date.kind === "none" ? null : (
          <div>
            <Button size="small" disabledFocusable={work.busy} onClick={() => void unpin()}>
              Unpin
            </Button>
          </div>
        )}
      </Setting>
      <Setting name="Data release" usual="Usually the newest on each computer.">
        <p className={styles.text}>
          {release.kind === "pinned"
            ? `Kept to release ${release.label.version}.`
            : release.kind === "none"
              ? `Follows the newest release on each computer: here ${facts.version}.`
              : release.message}
        </p>
        <div className={styles.row}>
          {release.kind === "none" ? null : (
            <Button size="small" disabledFocusable={work.busy} onClick={() => void follow()}>
              Follow the newest release
            </Button>
          )}
          <Link as="button" onClick={() => openTab("data")}>
            Choose on the Data tab
          </Link>
        </div>
      </Setting>
      <p className={styles.text} role={work.said?.failed ? "alert" : "status"}>
        {work.said?.text}
      </p>
    </DataSection>
  );
}
