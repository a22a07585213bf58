import { Button, Link, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { sameRelease } from "../../reference/release-order";
import { settingsTexts } from "../../texts/en-GB/settings";
import { DataSection } from "../data/DataSection";
import { useWork } from "../data/release/use-work";
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
      return gone ? settingsTexts.computer.forgotten(gone) : settingsTexts.computer.nothingToForget;
    });

  return (
    <DataSection title={settingsTexts.computer.title}>
      <p className={styles.text}>{settingsTexts.computer.kept}</p>
      <Setting name={settingsTexts.computer.newer.name} usual={settingsTexts.computer.newer.usual}>
        <Switch
          label={settingsTexts.computer.newer.askOnOpen}
          checked={settings.askOnOpen}
          onChange={(_, { checked }) =>
            void change(
              { askOnOpen: checked },
              checked ? settingsTexts.computer.newer.on : settingsTexts.computer.newer.off,
            )
          }
        />
        {feeds.length > 1 ? (
          <RadioGroup
            aria-label={settingsTexts.computer.newer.addresses}
            value={releases.feed()?.href ?? ""}
            onChange={(_, { value }) =>
              void change({ feed: value }, settingsTexts.computer.newer.askedAt(value))
            }
          >
            {feeds.map(({ href }) => (
              <Radio key={href} value={href} label={href} />
            ))}
          </RadioGroup>
        ) : (
          <p className={styles.small}>
            {settingsTexts.computer.newer.askedAt(feeds[0]?.href ?? settingsTexts.computer.newer.noAddress)}
          </p>
        )}
      </Setting>
      <Setting
        name={settingsTexts.computer.organisations.name}
        usual={settingsTexts.computer.organisations.usual}
      >
        <Switch
          label={settingsTexts.computer.organisations.offer}
          checked={settings.checkOrganisations}
          onChange={(_, { checked }) =>
            void change(
              { checkOrganisations: checked },
              checked ? settingsTexts.computer.organisations.on : settingsTexts.computer.organisations.off,
            )
          }
        />
        {settings.checkOrganisations ? (
          <div>
            <Link as="button" onClick={() => openTab("data")}>
              {settingsTexts.computer.organisations.go}
            </Link>
          </div>
        ) : null}
      </Setting>
      <Setting name={settingsTexts.computer.releases.name} usual={settingsTexts.computer.releases.usual}>
        <p className={styles.text}>
          {kept.length ? kept.map(({ version }) => version).join(", ") : settingsTexts.computer.releases.none}
        </p>
        <div>
          <Button size="small" disabledFocusable={work.busy} onClick={() => void forget()}>
            {settingsTexts.computer.releases.forget}
          </Button>
        </div>
      </Setting>
      <Setting name={settingsTexts.computer.welcome.name} usual={settingsTexts.computer.welcome.usual}>
        <div>
          <Link as="button" onClick={() => openView("welcome")}>
            {settingsTexts.computer.welcome.show}
          </Link>
        </div>
      </Setting>
      <Setting name={settingsTexts.computer.colours.name} usual={settingsTexts.computer.colours.usual}>
        <p className={styles.text}>{settingsTexts.computer.colours.text}</p>
      </Setting>
      <div>
        <Button
          size="small"
          disabledFocusable={work.busy}
          onClick={() =>
            void change(
              { ...NO_SETTINGS, feed: undefined, feeds: settings.feeds },
              settingsTexts.computer.back.done,
            )
          }
        >
          {settingsTexts.computer.back.button}
        </Button>
      </div>
      <p className={styles.text} role={work.said?.failed ? "alert" : "status"}>
        {work.said?.text}
      </p>
    </DataSection>
  );
}
