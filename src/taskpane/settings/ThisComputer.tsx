import { Button, Link, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { sameRelease } from "../../reference/release-order";
import { DataSection } from "../data/DataSection";
import { useWork } from "../data/release/use-work";
import { sayCount } from "../figure/words";
import { useMoves } from "../frame/moves";
import { embeddedLabel } from "../release/releases";
import { useReleases, useReleaseState } from "../release/releases-access";
import { NO_SETTINGS, type Settings } from "../release/shelf";
import { Setting } from "./Setting";
import { useSettingsStyles } from "./styles";

/** What this browser keeps for every workbook: nothing of any workbook is among it. */
export function ThisComputer() {
  const styles = useSettingsStyles();
  const releases = useReleases();
  const { openTab, openView } = useMoves();
  const { settings, here } = useReleaseState();
  const work = useWork();
  const feeds = releases.feeds();
  const kept = here.filter((label) => !sameRelease(label, embeddedLabel));

  const change = (next: Partial<Settings>, said: string): Promise<void> =>
    work.start(async () => {
      await releases.change(next);
      return said;
    });
  const forget = (): Promise<void> =>
    work.start(async () => {
      const gone = await releases.forgetKept();
      return gone
        ? `${sayCount(gone, "release")} forgotten.`
        : "Nothing to forget: the release that answers here stays.";
    });

  return (
    <DataSection title="This computer">
      <p className={styles.text}>
        Kept by this browser for every workbook: Excel on another computer has its own.
      </p>
      <Setting name="Newer data" usual="Usually off. The address is one that whoever runs the add-in allows.">
        <Switch
          label="Check for a newer release when a workbook is opened"
          checked={settings.askOnOpen}
          onChange={(_, { checked }) =>
            void change(
              { askOnOpen: checked },
              checked ? "Checked whenever a workbook is opened." : "Checked only when you ask.",
            )
          }
        />
        {feeds.length > 1 ? (
          <RadioGroup
            aria-label="Address of releases"
            value={releases.feed()?.href ?? ""}
            onChange={(_, { value }) => void change({ feed: value }, `Releases are asked for at ${value}`)}
          >
            {feeds.map(({ href }) => (
              <Radio key={href} value={href} label={href} />
            ))}
          </RadioGroup>
        ) : (
          <p className={styles.small}>Releases are asked for at {feeds[0]?.href ?? "no address"}</p>
        )}
      </Setting>
      <Setting
        name="Organisation Data Service"
        usual="Usually off. It asks NHS England's service and sends nothing of yours."
      >
        <Switch
          label="Offer to compare organisations with it"
          checked={settings.checkOrganisations}
          onChange={(_, { checked }) =>
            void change(
              { checkOrganisations: checked },
              checked ? "The comparison is offered on the Data tab." : "The comparison is no longer offered.",
            )
          }
        />
        {settings.checkOrganisations ? (
          <div>
            <Link as="button" onClick={() => openTab("data")}>
              Compare on the Data tab
            </Link>
          </div>
        ) : null}
      </Setting>
      <Setting name="Releases kept here" usual="Usually none but the one that comes with the add-in.">
        <p className={styles.text}>{kept.length ? kept.map(({ version }) => version).join(", ") : "None."}</p>
        <div>
          <Button size="small" disabledFocusable={work.busy} onClick={() => void forget()}>
            Forget kept releases
          </Button>
        </div>
      </Setting>
      <Setting name="Welcome" usual="Usually shown once on each computer.">
        <div>
          <Link as="button" onClick={() => openView("welcome")}>
            Show the welcome again
          </Link>
        </div>
      </Setting>
      <Setting name="Colours" usual="Change them in Windows, macOS or the browser.">
        <p className={styles.text}>Light, dark and high contrast follow the system.</p>
      </Setting>
      <div>
        <Button
          size="small"
          disabledFocusable={work.busy}
          onClick={() =>
            void change(
              { ...NO_SETTINGS, feed: undefined, feeds: settings.feeds },
              "Settings of this computer are as they usually are.",
            )
          }
        >
          Put this computer’s settings back
        </Button>
      </div>
      <p className={styles.text} role={work.said?.failed ? "alert" : "status"}>
        {work.said?.text}
      </p>
    </DataSection>
  );
}
